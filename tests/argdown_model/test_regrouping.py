"""What is told of sections that take the place of headings."""

import pytest

from argmap.argdown.building.build import build
from argmap.argdown.parsing.parser import parse
from argmap.source import SourceFile

SECTIONS = "# One\n\n## Two\n\n### Three\n\n[A]: a\n"


def faults(group, text=SECTIONS):
    text = f"===\ngroup: {group}\n===\n\n{text}"
    source = SourceFile("map.argdown", text)
    _, found = build(parse(source)[0], source)
    return [(text[slice(*each.span)], each.message, each.help) for each in found]


def test_sections_that_are_no_groups_are_told_with_the_depth_that_makes_them_some():
    [(place, message, advice)] = faults("{regroup: [{title: G, statements: [A]}]}")
    assert place == "{title: G, statements: [A]}"
    assert message == (
        "`G` is not drawn as a group, for the headings of the text go down to level 3, "
        "and `groupDepth` is 2"
    )
    assert advice == "set `groupDepth: 3`"


def test_a_section_without_a_title_is_called_one():
    [(_, message, _)] = faults("{regroup: [{statements: [A]}]}")
    assert message.startswith("a section without a title is not drawn as a group")


@pytest.mark.parametrize(
    ("group", "text"),
    [
        ("{groupDepth: 3, regroup: [{title: G}]}", SECTIONS),
        ("{groupDepth: -1, regroup: [{title: G}]}", "[A]: a\n"),
        ("{groupDepth: 1}", SECTIONS),
    ],
)
def test_nothing_is_told_where_all_are_groups_or_there_are_no_headings(group, text):
    assert faults(group, text) == []
