from dataclasses import replace

import pytest

from argmap.errors import ArgmapError
from argmap.model import Quotation, Relation, RelationType
from argmap.render.draw import draw
from argmap.render.figures.compose import compose
from argmap.render.figures.figure import BoxKind
from argmap.render.figures.parts import sections_named
from argmap.render.options import Format, Options
from tests.render.charter import DOCUMENTS
from tests.render.test_compose import claim, links, map_of, reconstructed, section


def sectioned():
    """Three sections, the second in the first; their claims form a chain: D to A."""
    sections = {
        "s1": section("s1", 1),
        "s2": section("s2", 2, "s1"),
        "s3": section("s3", 1),
        "s4": section("s4", 1),
    }
    nodes = [
        replace(claim(title, n), section=where)
        for n, (title, where) in enumerate([("A", "s1"), ("B", "s2"), ("P", "s3"), ("C", "s3")])
    ]
    last = replace(claim("D", 5, cites=(Quotation("charter"),)), section="s3")
    argument = replace(reconstructed("Arg", "P", "-C", start=4), section="s3")
    relations = [
        Relation(RelationType.ATTACK, start.end, target.end)
        for start, target in ((nodes[1], nodes[0]), (nodes[3], nodes[1]), (last, nodes[3]))
    ]
    return map_of(
        *nodes, last, argument, relations=relations, sections=sections, documents=DOCUMENTS
    )


def test_a_section_is_drawn_with_what_it_is_linked_to_outside_its_box():
    whole = compose(sectioned())
    part = sections_named(whole, ["Section s3"])
    names = {item.id: item.title for item in part.items}
    assert list(names.values()) == ["B", "P", "C", "Arg", "D", "charter"]
    (frame,) = part.boxes
    assert (frame.kind, frame.title) == (BoxKind.SECTION, "Section s3")
    assert {names[item] for item in frame.all_items} == {"P", "C", "Arg", "D", "charter"}
    assert [box.kind for box in frame.inner] == [BoxKind.ARGUMENT]
    assert set(links(part)) < set(links(whole))
    assert {item.id: item for item in whole.items}.items() >= {
        item.id: item for item in part.items
    }.items()


def test_a_section_holds_its_subsections_unless_they_are_chosen_too():
    whole = compose(sectioned())
    frames = [
        [box.items for box in sections_named(whole, names).boxes]
        for names in (["s1"], ["s1", "s2"])
    ]
    assert frames == [[("n1", "n2")], [("n1",), ("n2",)]]


@pytest.mark.parametrize("name", ["s3", "Section s3", "section S3", "# Section s3"])
def test_a_section_has_several_names(name):
    whole = compose(sectioned(), sections=False)
    assert sections_named(whole, [name]).boxes[0].title == "Section s3"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Secton s3", "no heading of the map is called Secton s3; did you mean Section s3?"),
        ("xyz", "no heading of the map is called xyz$"),
        ("s4", "nothing stands under Section s4"),
    ],
)
def test_a_section_that_cannot_be_drawn_is_told(name, message):
    with pytest.raises(ArgmapError, match=message.replace("?", r"\?")):
        draw(sectioned(), Format.DOT, options=Options(section=(name,)))
