"""The viewer's page as a text: what may stand in it, and what every page has in common."""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.documents.quotations.verdicts import Verdict
from argmap.documents.quotations.verification import verify
from argmap.evaluation.answers.statuses import answer_statuses
from argmap.model import ArgumentMap
from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.figures.compose import Documents
from argmap.render.html.colors import MARKS, color_sheet, roles_of, with_variables
from argmap.render.html.fonts import font_sheet
from argmap.render.html.page import markup
from argmap.render.html.slugs import slugs_of
from argmap.render.options import Format, Options
from argmap.render.pictures import forest
from argmap.render.theme import DARK, LIGHT, PRINT, ThemeName
from tests.browser.debates import DEBATE, large
from tests.browser.test_hostile import BATCHES, hostile_map
from tests.hostile import TEXTS

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "script", "header", "main", "section"),
    *("aside", "article", "div", "span", "p", "h1", "h2", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td", "a", "b", "cite", "figure", "figcaption"),
    *("blockquote", "button", "input", "label", "fieldset", "legend", "output", "dialog", "kbd"),
    *("svg", "defs", "marker", "symbol", "use", "g", "desc", "path", "polygon", "polyline"),
    *("ellipse", "text"),
}
ATTRIBUTES = {
    *("lang", "charset", "content", "http-equiv", "name", "id", "class", "hidden", "role", "for"),
    *("href", "target", "rel", "type", "value", "min", "max", "placeholder", "autocomplete", "dir"),
    "direction",
    *("spellcheck", "checked", "scope", "tabindex", "width", "height", "viewbox", "d", "points"),
    *("cx", "cy", "rx", "ry", "x", "y", "fill", "fill-opacity", "stroke", "stroke-width"),
    *("stroke-dasharray", "stroke-opacity", "transform", "text-anchor", "font-family"),
    *("font-weight", "font-style", "font-size", "textlength", "lengthadjust", "xml:space"),
    *("xml:lang", "xmlns", "xmlns:xlink", "xlink:href", "refx", "refy", "markerwidth"),
    *("markerheight", "markerunits", "orient", "data-theme", "data-node", "data-filter"),
}


class Reader(HTMLParser):
    """Notes all elements with their attributes, and the texts of scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.is_inside = False
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"script": [], "style": []}

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.is_inside = True

        if tag in self.texts:
            self.texts[tag].append("")

    def handle_data(self, data):
        tag = self.elements[-1][0] if self.elements else ""
        if tag in self.texts and self.is_inside:
            self.texts[tag][-1] += data

    def handle_endtag(self, tag):  # noqa: ARG002  called by the parser
        self.is_inside = False


def read(content: str) -> Reader:
    reader = Reader()
    reader.feed(content)
    reader.close()
    return reader


def html(
    argument_map: ArgumentMap | str, verdicts: Sequence[Verdict] = (), **options: object
) -> str:
    if isinstance(argument_map, str):
        argument_map = parse(argument_map).argument_map
    drawing = draw(
        argument_map,
        Format.HTML,
        statuses=answer_statuses(argument_map),
        verdicts=verdicts,
        options=Options(**options),
    )
    return drawing.content.decode()


def data_of(content: str) -> dict:
    return json.loads(re.search(r'id="_data">(.*?)</script>', content)[1])


def check_safe(content: str) -> None:
    """Nothing but what is on the lists stands in a page, and no link leads to a script."""
    reader = read(content)
    for tag, attributes in reader.elements:
        assert tag in TAGS
        for name, value in attributes.items():
            assert name in ATTRIBUTES or name.startswith("aria-"), (tag, name)
            if name.endswith("href"):
                assert urlsplit(value).scheme in {"", "https", "http", "mailto", "doi"}
                assert not value.startswith(("//", "\\"))
    scripts = [attributes for tag, attributes in reader.elements if tag == "script"]
    assert scripts == [{"type": "application/json", "id": "_data"}, {}]
    assert sum(tag == "style" for tag, _ in reader.elements) == 1


@pytest.mark.parametrize("texts", BATCHES, ids=range(len(BATCHES)))
def test_hostile_texts_add_no_element_and_no_attribute(texts):
    check_safe(html(hostile_map(texts), documents=Documents.ALL))


def test_a_page_of_a_debate_is_safe_and_whole():
    content = html(DEBATE)
    check_safe(content)
    assert content.startswith("<!DOCTYPE html>\n")
    assert "School uniforms</title>" in content


def test_the_policy_names_the_style_and_the_script():
    reader = read(html(DEBATE))
    policy = next(
        attributes["content"]
        for tag, attributes in reader.elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for text in (reader.texts["style"][0], reader.texts["script"][1]):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


@pytest.mark.parametrize("source", [DEBATE, large(5, 9)], ids=["debate", "large"])
def test_ids_are_unique_and_links_within_the_page_lead_somewhere(source):
    elements = read(html(source)).elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in elements:
        if attributes.get("href", "").startswith("#"):
            assert attributes["href"][1:] in ids
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            assert attributes.get(name) is None or attributes[name] in ids


def test_the_data_has_the_graph_of_the_figure():
    data = data_of(html(DEBATE))
    names = [node["id"] for node in data["nodes"]]
    assert names == [
        *("uniforms", "mornings", "ties", "polo-shirts", "freedom", "canteen", "hunger", "study"),
    ]
    links = [(names[link["start"]], link["kind"], names[link["target"]]) for link in data["links"]]
    assert ("freedom", "rebuts", "uniforms") in links
    assert ("study", "cited-for", "mornings") in links
    assert [names[root] for root in data["roots"]] == ["uniforms", "canteen"]
    assert data["moments"] == [f"2024-03-0{day}" for day in range(1, 6)]
    assert not data["collapsed"]


def test_data_cannot_end_its_element():
    evil = "</script><script>alert(1)</script><!--" + chr(0x2028) + "&"
    argument_map = parse(f"[{evil}]: {evil}\n").argument_map
    content = html(argument_map)
    inside = re.search(r'id="_data">(.*?)</script>', content)[1]
    assert not set("<>&\u2028\u2029") & set(inside)


def test_the_same_map_gives_the_same_bytes():
    assert html(DEBATE) == html(DEBATE)


def test_the_outline_is_nested_and_tells_each_card_once():
    content = html("[A]: One.\n  - [B]: Two.\n    - [C]: Three.\n\n[D]: Four.\n  - [B]\n")
    assert content.count('<article class="entry first">') == 4
    assert content.count("(see above)") == 1
    outline = content[content.index('class="tree"') :]
    assert re.search(r"rebuts C1.*rebuts R1.*rebuts C2", outline, re.DOTALL)


def test_long_chains_are_nested_no_deeper_than_browsers_follow():
    chain = "".join(f"[C{n}]: Claim {n}.\n  - [C{n + 1}]\n\n" for n in range(400))
    content = html(chain)
    depth = deepest = 0
    for mark in re.findall(r"<(/?)ul", content):
        depth += -1 if mark else 1
        deepest = max(deepest, depth)
    assert deepest <= 16
    assert "(400)" in content


def test_the_table_tells_supports_and_attacks():
    content = html(DEBATE)
    row = content[content.index('<th scope="row"') :]
    row = re.sub(r"<[^>]+>|\s+", " ", row[: row.index("</tr>")])
    assert row.split() == ["C1", "Uniforms", "G1", "R3"]


def test_large_maps_start_collapsed():
    assert data_of(html(large(20, 19)))["collapsed"]


def test_a_map_of_many_trees_is_a_page_too(monkeypatch):
    monkeypatch.setattr(forest, "BATCH", 20)
    content = html(large(8, 9))
    assert content.count('class="node ') == 80
    check_safe(content)


@pytest.mark.parametrize("theme", ThemeName)
def test_the_theme_is_what_the_page_starts_with(theme):
    expected = "auto" if theme is ThemeName.LIGHT else theme.value
    assert f'data-theme="{expected}"' in html(DEBATE, theme=theme)


def test_every_colour_of_the_picture_is_a_variable():
    content = html(DEBATE)
    picture = content[content.index('<div class="ground">') : content.index('class="zoom"')]
    assert re.findall(r'(?:fill|stroke)="(?!none|var\(--)[^"]*"', picture) == []


def test_marks_are_all_different_and_every_theme_has_every_role():
    marks = roles_of(MARKS)
    assert len(set(marks.values())) == len(marks)
    assert not set(marks.values()) & {color.lower() for color in roles_of(LIGHT).values()}
    for theme in (LIGHT, DARK, PRINT):
        assert roles_of(theme).keys() == marks.keys()


def test_variables_take_the_place_of_marks_alone():
    assert with_variables(f'<g fill="{MARKS.text}"/>') == '<g fill="var(--text)"/>'
    assert with_variables(f"<text>{MARKS.text}</text>") == f"<text>{MARKS.text}</text>"
    assert with_variables('<g fill="#123456"/>') == '<g fill="#123456"/>'


def test_the_colour_sheet_sets_each_role_in_each_theme():
    sheet = color_sheet()
    assert sheet.count("--text: ") == 4
    assert f"--party-2-band: {DARK.parties[1].band};" in sheet


@given(st.lists(st.one_of(st.text(), st.sampled_from(TEXTS)), max_size=20))
def test_slugs_are_different_and_never_an_id_of_page_or_picture(names):
    slugs = slugs_of(names)
    assert len(slugs) == len(set(slugs)) == len(names)
    for slug in slugs:
        assert re.fullmatch(r"[^\W_A-Z]+(-[^\W_A-Z]+)*", slug)


def test_the_typeface_has_the_letters_of_the_page_and_few_others():
    latin, cyrillic = font_sheet("Unity"), font_sheet("Единство")
    assert latin.count("@font-face") == 2
    assert latin == font_sheet("Unity")
    assert len(latin) < len(cyrillic) < 60_000


def test_slugs_are_readable_in_any_script():
    names = ["Sovereignty first!", "Sovereignty  First", "Суверенитет — прежде", "主权优先", "???"]
    assert slugs_of(names) == [
        "sovereignty-first",
        "sovereignty-first-2",
        "суверенитет-прежде",
        "主权优先",
        "untitled",
    ]


def test_what_excludes_one_another_speaks_against_it():
    content = html("[A]: One.\n  >< [B]: Two.\n")
    assert content.count('<p class="label">Speaks against</p>') == 2


CITING = """\
===
documents: {rules: {title: The rules, text: rules.txt}, lost: {title: A lost book}}
===

[One]: One. {cites: {document: rules, quote: "nobody has to speak"}}

[Two]: Two. {cites: {document: rules, quote: "nobody wants to speak"}}

[Three]: Three. {cites: {document: rules, quote: "pupils choose their own seats"}}

[Four]: Four. {cites: {document: lost, quote: "it is gone"}}
"""


def test_details_say_whether_a_quotation_stands_in_its_document(tmp_path):
    (tmp_path / "rules.txt").write_text("In class nobody has to speak or sing.\n")
    argument_map = parse(CITING).argument_map
    content = html(argument_map, verify(argument_map, tmp_path).verdicts)
    found = re.findall(r'<span class="finding( doubtful)?">([^<]*)</span>', content)
    assert found == [
        ("", "Stands word for word in the document."),
        (" doubtful", "Stands in the document in other words (75% the same)."),
        (" doubtful", "Not found in the text of the document."),
        ("", "Not checked: no text of the document is at hand."),
    ]
    assert 'class="finding' not in html(argument_map)


def test_each_step_of_an_argument_has_its_place():
    steps = "<Two steps>\n\n(1) One.\n(2) Two.\n----\n(3) Three.\n(4) Four.\n----\n(5) Five.\n"
    content = html(steps)
    assert 'id="g1-1"' in content
    assert 'id="two-steps"' in content


def test_a_map_in_which_everybody_is_named_has_no_choice_for_nobody():
    everybody = "===\nparties: {a: {name: Ann}}\n===\n\n[A]: One. {party: a}\n"
    assert "nobody named" not in html(everybody)
    assert "nobody named" in html(DEBATE)


def test_what_is_markup_stays_and_what_is_text_does_not():
    odd = {"title": "A <b>title</b>" + chr(0) + " & more"}
    content = html(replace(parse(DEBATE).argument_map, settings=odd))
    assert (
        "<title>A &lt;b&gt;title&lt;/b&gt;\N{REPLACEMENT CHARACTER} &amp; more</title>" in content
    )
    assert str(markup("<b>")) == "<b>"


def test_the_svg_in_the_page_is_well_formed_and_named_apart():
    content = html(DEBATE)
    start = content.index("<svg xmlns=")
    root = ET.fromstring(content[start : content.index("</svg>", start) + 6])  # noqa: S314
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert all(one.startswith("_") for one in ids)
    assert root.get("aria-labelledby") == "_map-title"
    assert root.get("style") is None
