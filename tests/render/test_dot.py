import json
import re

import pydot
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    Document,
    Party,
    Quotation,
    Relation,
    RelationType,
    Section,
)
from argmap.reading import parse
from argmap.render.figures.compose import compose
from argmap.render.figures.figure import ItemKind, LinkKind
from argmap.render.graphviz.attributes import LINES
from argmap.render.graphviz.dot import dot_text, to_pydot
from argmap.render.graphviz.labels import pill_words
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.graphviz.quoting import ATTRIBUTES, quote, quoted
from argmap.render.pictures.svg import SVG, parse_svg
from argmap.render.theme import DARK, LIGHT, PRINT
from argmap.render.wrap import clean, wrap
from argmap.source import Span
from tests.hostile import ADDRESSES, TEXTS
from tests.render.charter import MAP, STATUSES

# Each draws a picture; the nightly profile looks at as many as it says.
EXAMPLES = 25 if settings.default.max_examples <= 100 else settings.default.max_examples


def map_of(texts):
    """A map with each text in every field that a picture shows."""
    claims, relations, parties, documents = {}, [], {}, {}
    for number, text in enumerate(texts):
        title = f"{text} {number}"
        parties[title] = Party(title, text)
        documents[title] = Document(title, text, {"publisher": text, "URL": text})
        annotation = Annotation(
            party=title, speaker=text, cites=(Quotation(title, text),), kind=text
        )
        span = Span(number, number + 1)
        claims[title] = Claim(title, text, span, annotation=annotation)
    arguments = {
        title: Argument(title, claim.text, Span(len(texts), len(texts) + 1))
        for title, claim in claims.items()
    }
    relations = [
        Relation(RelationType.ATTACK, argument.end, claim.end)
        for argument, claim in zip(arguments.values(), claims.values(), strict=True)
    ]
    return ArgumentMap(
        claims=claims,
        arguments=arguments,
        relations=tuple(relations),
        parties=parties,
        documents=documents,
        settings={"title": " ".join(texts)},
    )


def drawn_words(svg):
    """The lines of text that Graphviz draws on each node, by its id."""
    groups = parse_svg(svg).iter(f"{SVG}g")
    return {
        group.get("id"): [text.text for text in group.iter(f"{SVG}text")]
        for group in groups
        if group.get("class", "").startswith("node")
    }


def assert_same_text_comes_back(texts):
    figure = compose(map_of(texts))
    text = dot_text(figure)
    layout = json.loads(lay_out(text, to=Output.JSON))
    nodes = [one for one in layout["objects"] if "nodes" not in one]
    edges = [edge for edge in layout["edges"] if edge.get("style") != "invis"]
    assert [node["name"] for node in nodes] == [item.id for item in figure.items]
    assert len(edges) == len(figure.links)
    drawn = drawn_words(lay_out(text, to=Output.SVG))
    for node, item in zip(nodes, figure.items, strict=True):
        tooltip = node["tooltip"].replace("\\\\", "\\")
        assert clean(item.text) in tooltip
        assert clean(item.provenance) in tooltip
        columns = 30 if item.kind is ItemKind.MAIN_CLAIM else 33
        for line in wrap(item.text, width=columns, lines=6):
            assert line in drawn[item.reference]


def test_hostile_texts_come_back_as_text():
    assert_same_text_comes_back(TEXTS)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=12))
def test_any_text_comes_back_as_text(texts):
    assert_same_text_comes_back(texts)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.lists(st.text('\\"<>&;[]{}NGn\n-# ', max_size=30), min_size=1, max_size=12))
def test_any_punctuation_comes_back_as_text(texts):
    assert_same_text_comes_back(texts)


@pytest.mark.parametrize("text", TEXTS)
def test_pydot_leaves_our_quotes_alone(text):
    node = pydot.Node("n1", tooltip=quote(text))
    assert f"tooltip={quote(text)}" in node.to_string()


def test_only_listed_attributes_are_written():
    written = re.findall(r"[\[ ;{](\w+)=", re.sub(r'"(?:\\.|[^"\\])*"|<<.*?>>', "", dot()))
    assert written
    assert set(written) <= ATTRIBUTES
    with pytest.raises(KeyError):
        quoted({"image": "x.png"})


def dot(theme=LIGHT):
    figure = compose(MAP, statuses=STATUSES)
    return dot_text(figure, theme=theme, explained=figure)


def test_no_dangerous_address_is_written():
    documents = {
        str(number): Document(str(number), "Work", {"URL": address})
        for number, address in enumerate(ADDRESSES)
    }
    cites = tuple(Quotation(name) for name in documents)
    claim = Claim("C", "", Span(0, 1), annotation=Annotation(cites=cites))
    text = dot_text(compose(ArgumentMap(claims={"C": claim}, documents=documents)))
    assert "DOCUMENT D16" in text
    assert "URL" not in text


def test_the_graph_is_a_pydot_graph():
    graph = to_pydot(compose(MAP))
    assert len(graph.get_edges()) == 16
    assert {node.get_name() for node in graph.get_nodes()} >= {f"n{n}" for n in range(1, 16)}


def test_themes_differ_in_colour_alone():
    plain = {re.sub("#[0-9A-F]{6}", "", dot(theme)) for theme in (LIGHT, DARK, PRINT)}
    assert len(plain) == 1


def test_no_link_means_something_by_its_colour_alone():
    text = dot(PRINT)
    heads = set(re.findall(r'arrowhead="(\w+)"', text))
    assert heads == {"none", "normal", "tee", "odiamond", "vee"}
    assert text.count("rebuts") > text.count('class="rebuts"')


def test_the_legend_lists_only_what_occurs():
    whole = dot()
    assert all(word in whole for word in ("undercuts the step", "no reply yet", "Third states"))
    bare = ArgumentMap(claims={"C": MAP.claims["Membership"]})
    text = dot_text(compose(bare))
    assert "LINK" not in text
    assert "STATUS" not in text
    assert "labelloc" not in dot_text(compose(MAP))


def test_every_kind_of_link_has_a_line():
    assert set(LINES) == set(LinkKind)


def test_links_between_sections_are_longer():
    sections = {name: Section(name, 1, name, Span(0, 0)) for name in ("s1", "s2")}
    claims = {
        title: Claim(title, title, Span(n, n + 1), section=where)
        for n, (title, where) in enumerate([("A", "s1"), ("B", "s1"), ("C", "s2")])
    }
    relations = tuple(
        Relation(RelationType.ATTACK, claims[start].end, claims["A"].end) for start in "BC"
    )
    argument_map = ArgumentMap(claims=claims, relations=relations, sections=sections)
    edges = to_pydot(compose(argument_map)).get_edges()
    assert [edge.get("minlen") for edge in edges] == [None, '"2"']
    edges = to_pydot(compose(argument_map, sections=False)).get_edges()
    assert [edge.get("minlen") for edge in edges] == [None, None]


RULES = """[Abolish zoos]: Zoos should be abolished.

<Rights>

(1) Animals are subjects of a life.
-- Rights view --
(2) No animal is a mere means.
(3) Zoos use animals as a mere means.
-- {0} --
(4) [Abolish zoos]
"""


def pills(text):
    figure = compose(parse(text).argument_map)
    words = [pill_words(item) for item in figure.items if item.kind is ItemKind.INFERENCE]
    return [heading + rest for heading, rest in words]


def test_a_pill_names_the_rules_of_its_inference():
    assert pills(RULES.format("Modus ponens, Reductio")) == [
        "STEP G1.1 · Rights view",
        "ARGUMENT G1 · Rights · Modus ponens, Reductio",
    ]


def test_a_pill_does_not_say_twice_what_its_title_says():
    assert pills(RULES.format("Rights"))[-1] == "ARGUMENT G1 · Rights"


def test_the_scheme_of_an_argument_stands_for_rules_that_it_does_not_name():
    text = "<A> {scheme: Expert opinion}\n\n(1) P\n----\n(2) Q\n"
    assert pills(text) == ["ARGUMENT G1 · A · Expert opinion"]
