import re
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from argmap.errors import ArgmapError
from argmap.model import ArgumentMap, Claim, Document
from argmap.render.draw import draw
from argmap.render.figures.compose import Documents, compose
from argmap.render.metrics import width_in_points
from argmap.render.options import Format, Options
from argmap.render.pictures.svg import finish_svg, inlined
from argmap.source import Span
from tests.hostile import ADDRESSES, TEXTS
from tests.render.charter import MAP, STATUSES
from tests.render.test_dot import map_of

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
ALLOWED = {"svg", "g", "a", "title", "desc", "path", "polygon", "polyline", "ellipse", "text"}


def svg_of(argument_map, **options):
    content = draw(argument_map, Format.SVG, statuses=STATUSES, options=Options(**options)).content
    return ET.fromstring(content)  # noqa: S314  our own output


def words(root):
    return [element.text for element in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("documents", [Documents.ALL, Documents.NONE])
def test_nothing_in_it_can_run_or_load(documents):
    root = svg_of(map_of((*TEXTS, *ADDRESSES)), documents=documents)
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ALLOWED
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert "url(" not in value
            if name.endswith("href"):
                assert urlsplit(value).scheme in {"", "https"}
                assert not value.startswith("//")
    assert b"xml-stylesheet" not in ET.tostring(root)


def test_text_stays_text():
    assert "Admitting a new member to the" in words(svg_of(MAP))
    assert "! UNANSWERED" in words(svg_of(MAP))


def test_it_has_a_title_a_description_and_a_language():
    root = svg_of(MAP)
    assert root.get("role") == "img"
    assert root.get("lang") == "en"
    assert root[0].text == "Membership and the Charter"
    assert root[1].text.startswith("Argument map with 1 main claim")
    assert "R1 rebuts C1, State B: No state may strengthen" in root[1].text
    assert root.get("aria-labelledby") == root[0].get("id")
    assert root.get("aria-describedby") == root[1].get("id")


def test_two_pictures_stand_in_one_page():
    finished = draw(MAP, Format.SVG, statuses=STATUSES).content.decode()
    pictures = [ET.fromstring(inlined(finished, prefix=prefix)) for prefix in ("one-", "two-")]  # noqa: S314
    ids = [element.get("id") for one in pictures for element in one.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert pictures[0].get("aria-labelledby") == pictures[0][0].get("id") == "one-map-title"
    assert pictures[0].get("style") is None


def test_it_scales_with_its_page():
    root = svg_of(MAP)
    assert root.get("viewBox")
    assert root.get("style") == "max-width:100%;height:auto"


def test_nodes_and_edges_carry_id_class_and_whole_text():
    groups = {group.get("id"): group for group in svg_of(MAP).iter(f"{SVG}g")}
    card = groups["C1"]
    assert card.get("class") == "node main-claim party-1 undecided"
    assert card.find(f"{SVG}title").text == (
        "MAIN CLAIM C1. [Membership]: Admitting a new member to the alliance breaks no "
        "commitment under the Charter."
    )
    assert groups["R1-rebuts-C1"].find(f"{SVG}title").text == "R1 rebuts C1"


def test_documents_link_to_their_address():
    links = [link.get(f"{XLINK}href") for link in svg_of(MAP).iter(f"{SVG}a")]
    assert links == ["https://example.org/t"]


def test_an_address_with_an_ampersand_stays_whole():
    address = "https://example.org/?a=1&b=2&lt=3&copy"
    work = Document("d", "A treaty", {"URL": address})
    root = svg_of(ArgumentMap(documents={"d": work}), documents=Documents.ALL)
    links = [link.get(f"{XLINK}href") for link in root.iter(f"{SVG}a")]
    assert links == [address]


def test_every_text_is_held_to_the_width_of_its_box():
    for text in svg_of(MAP).iter(f"{SVG}text"):
        assert float(text.get("textLength")) > 0


def test_a_foreign_element_is_refused():
    figure = compose(ArgumentMap())
    with pytest.raises(ArgmapError, match="script"):
        finish_svg(b'<svg xmlns="http://www.w3.org/2000/svg"><g><script/></g></svg>', figure)


def test_a_strange_language_falls_back_to_english():
    odd = ArgumentMap(settings={"language": '"><script>'}, claims={"A": Claim("A", "", Span(0, 1))})
    assert svg_of(odd).get("lang") == "en"


def test_an_empty_map_is_an_empty_picture():
    assert svg_of(ArgumentMap()).get("width")


def test_unused_documents_are_drawn_on_request():
    one = ArgumentMap(documents={"d": Document("d", "A treaty")})
    assert "A treaty" in words(svg_of(one, documents=Documents.ALL))
    assert "A treaty" not in words(svg_of(one))


def corners(group):
    """The left, top, right and bottom of all shapes of a node."""
    shapes = [*group.iter(f"{SVG}polygon"), *group.iter(f"{SVG}path")]
    text = " ".join(shape.get("points") or shape.get("d") for shape in shapes)
    numbers = [float(number) for number in re.findall(r"-?[\d.]+", text)]
    return min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])


@pytest.mark.parametrize("engine_map", [MAP, map_of(TEXTS)], ids=["charter", "hostile"])
def test_no_text_leaves_its_card(engine_map):
    nodes = [
        group
        for group in svg_of(engine_map).iter(f"{SVG}g")
        if group.get("class", "").startswith("node")
    ]
    assert nodes
    for node in nodes:
        left, top, right, bottom = corners(node)
        for text in node.iter(f"{SVG}text"):
            is_bold = text.get("font-weight") == "bold"
            width = width_in_points(text.text, float(text.get("font-size")), bold=is_bold)
            is_from_right = text.get("direction") == "rtl"
            start = float(text.get("x")) - (width if is_from_right else 0)
            end = start + width
            assert left - 0.5 <= start, text.text
            assert end <= right + 0.5, (text.text, end, right)
            assert top <= float(text.get("y")) <= bottom
