"""Sections drawn as one card each, because the map or the reader closes them."""

from dataclasses import replace

import pytest

from argmap.errors import ArgmapError
from argmap.evaluation.marks import StatusReading, statuses_of
from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.figures.compose import compose
from argmap.render.figures.figure import BoxKind, ItemKind
from argmap.render.figures.groups import closed_sections, collapsed
from argmap.render.options import Format, Options
from tests.render.test_compose import links

DEBATE = """\
===
documents: {study: {title: A study}, poll: {title: A poll}}
===

# Town

[Trams]: Build trams. {cites: study}

## Money {isClosed: true}

[Dear]: Trams are dear. #cost {cites: [study, poll]}
  -> [Trams]
  - [Cheap]: They last long.
    - [Rails]: Rails do not. {party: b}
  -> <Bus>

<Sum>

(1) [Price]: Prices rise.
(2) [Wages]: Wages do not.
----
(3) [Loss]: We lose.

# Other ways

<Bus>: A bus will do.
  -> [Trams]
"""


def figure(text=DEBATE):
    argument_map = parse(text).argument_map
    return compose(argument_map, statuses=statuses_of(argument_map, StatusReading.ANSWERED))


def test_a_group_is_a_card_that_tells_how_much_it_holds():
    group = next(item for item in collapsed(figure(), ["Money"]).items if item.title == "Money")
    assert (group.kind, group.reference, group.word) == (ItemKind.GROUP, "S2", "GROUP")
    assert group.sources == ("6 claims, 2 unanswered",)
    assert group.tags == ("cost",)


def test_a_page_tells_how_much_a_group_holds():
    page = draw(parse(DEBATE).argument_map, Format.HTML, options=Options(collapse=("s2",)))
    assert '<dt>Holds</dt><dd dir="auto">6 claims</dd>' in page.content.decode()


def test_links_of_what_is_in_a_group_are_its_own():
    assert links(collapsed(figure(), ["s2"])) == [
        ("S2", "rebuts", "C1"),
        ("S2", "rebuts", "R4"),
        ("R4", "rebuts", "C1"),
        ("D1", "is cited by", "C1"),
        ("D1", "is cited by", "S2"),
    ]


def test_what_only_a_group_cites_is_in_it():
    assert "A poll" not in [item.text for item in collapsed(figure(), ["Money"]).items]


def test_a_group_stands_in_the_box_of_the_section_around_it():
    frames = [box for box in collapsed(figure(), ["Money"]).boxes if box.kind is BoxKind.SECTION]
    assert [(box.title, box.items) for box in frames] == [
        ("Town", ("n1", "s2", "n10")),
        ("Other ways", ("n9",)),
    ]


def test_a_group_has_no_box_of_its_own_and_holds_its_subsections():
    whole = collapsed(figure(), ["Town", "Money"])
    assert [item.reference for item in whole.items] == ["S1", "R4"]
    assert [box.title for box in whole.boxes] == ["Other ways"]
    assert whole.items[0].sources == ("7 claims, 2 unanswered",)


def test_an_empty_group_is_not_drawn():
    empty = figure("# A\n\n[One]: Text.\n\n# B\n")
    assert collapsed(empty, ["B"]).items == empty.items


def test_an_unknown_heading_is_told():
    with pytest.raises(ArgmapError, match="no heading of the map is called Mony; did you mean"):
        collapsed(figure(), ["Mony"])


def test_the_map_says_which_of_its_groups_are_closed():
    argument_map = parse(DEBATE).argument_map
    assert closed_sections(argument_map) == ("s2",)
    opened = replace(argument_map, settings={"group": {"ignoreIsClosed": True}})
    assert closed_sections(opened) == ()
    by_setting = {"group": {"sections": {"Other ways": {"isGroup": True, "isClosed": True}}}}
    assert closed_sections(replace(argument_map, settings=by_setting)) == ("s3",)
    regrouped = {"group": {"regroup": [{"title": "All", "isClosed": True, "statements": ["Dear"]}]}}
    assert closed_sections(replace(argument_map, settings=regrouped)) == ()


@pytest.mark.parametrize(
    ("to", "options", "is_closed"),
    [
        (Format.SVG, {}, True),
        (Format.DOT, {}, True),
        (Format.TEXT, {}, False),
        (Format.HTML, {}, False),
        (Format.HTML, {"collapse": ("Money",)}, True),
        (Format.SVG, {"sections": False}, False),
        (Format.SVG, {"section": ("Money",)}, False),
        (Format.SVG, {"around": "Dear"}, False),
    ],
)
def test_pictures_close_what_the_map_closes_and_texts_do_not(to, options, is_closed):
    content = draw(parse(DEBATE).argument_map, to, options=Options(**options)).content.decode()
    assert ("6 claims" in content) is is_closed
    assert ("Rails do not." in content) is not is_closed
