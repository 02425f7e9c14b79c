"""Which claims and arguments a worksheet leaves blank."""

import pytest

from argmap.argdown.vocabulary.worksheets import Worksheet
from argmap.errors import ArgmapError
from argmap.reading import parse
from argmap.render.figures.compose import compose
from argmap.render.worksheets.choice import blanks_of
from tests.worksheets.debates import DEBATE

IN_OUTLINE = ["Mornings", "Ties", "Polo shirts", "Freedom", "Brands", "Hidden", "Shoes"]


def blanks(text=DEBATE, *, seed=0, **worksheet):
    """The titles of what is left blank."""
    argument_map = parse(text).argument_map
    figure = compose(argument_map)
    titles = {item.id: item.title for item in figure.items}
    found = blanks_of(figure, argument_map, Worksheet(**worksheet), seed=seed)
    return [titles[one] for one in found]


def test_all_but_the_main_claim_can_be_blank_in_the_order_of_the_outline():
    assert blanks(every=1) == IN_OUTLINE


def test_every_third_is_blank_if_nothing_says_which():
    assert blanks() == IN_OUTLINE[::3]


@pytest.mark.parametrize("every", [2, 3])
def test_seeds_take_turns_so_that_neighbours_have_different_sheets(every):
    versions = [blanks(every=every, seed=seed) for seed in range(every)]
    assert sorted(title for version in versions for title in version) == sorted(IN_OUTLINE)
    assert blanks(every=every, seed=every) == versions[0]


@pytest.mark.parametrize(
    ("worksheet", "expected"),
    [
        ({"tags": ("clothes",)}, ["Ties", "Polo shirts"]),
        ({"kinds": ("rebuttal",)}, ["Ties", "Polo shirts", "Freedom", "Shoes"]),
        ({"kinds": ("premise",)}, ["Brands", "Hidden"]),
        ({"kinds": ("assumption",)}, ["Hidden"]),
        ({"parties": ("own",)}, ["Ties", "Freedom", "Shoes"]),
        ({"depths": (1,)}, ["Mornings", "Freedom"]),
        ({"depths": (2, 3)}, ["Ties", "Polo shirts", "Brands", "Hidden", "Shoes"]),
        ({"parties": ("own",), "depths": (2,)}, ["Ties"]),
        ({"kinds": ("rebuttal",), "every": 2}, ["Ties", "Freedom"]),
        ({"kinds": ("main claim",)}, ["Uniform"]),
        ({"depths": (0,)}, ["Uniform"]),
    ],
)
def test_by_tag_kind_party_and_depth(worksheet, expected):
    assert blanks(**worksheet) == expected


def test_fewer_than_every_n_still_leave_one_blank():
    assert blanks("[A]: Yes.\n  - [B]: No.", every=5, seed=3) == ["B"]


@pytest.mark.parametrize(
    ("worksheet", "message"),
    [
        ({"tags": ("cloths",)}, "has the tag cloths; did you mean clothes?"),
        ({"kinds": ("rebutal",)}, "is of the kind rebutal; did you mean rebuttal?"),
        ({"parties": ("west",)}, "is of the party west; there are uniform, own"),
        ({"depths": (9,)}, "stands at the depth 9; there are 0, 1, 2, 3"),
        ({"tags": ("clothes",), "depths": (1,)}, "nothing in the map is all that is asked for"),
    ],
)
def test_what_does_not_occur_is_told_with_what_does(worksheet, message):
    with pytest.raises(ArgmapError, match=message.replace("?", r"\?")):
        blanks(**worksheet)


@pytest.mark.parametrize("text", ["[A]: Alone.", "[A]\n  + [B]"])
def test_a_map_of_which_nothing_can_be_left_out(text):
    with pytest.raises(ArgmapError):
        blanks(text, parties=("x",))


def test_a_lone_claim_may_be_blank():
    assert blanks("[A]: Alone.") == ["A"]


def test_nothing_but_main_claims():
    text = "[A]: One.\n  >< [B]: Two."
    with pytest.raises(ArgmapError, match="needs reasons or rebuttals"):
        blanks(text)
