"""Trees in rows, so that a map of many main claims is no strip."""

import json
from itertools import pairwise

import pytest

from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.figures.compose import compose
from argmap.render.figures.rows import stacks_of
from argmap.render.graphviz.dot import Direction, dot_text
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.options import Format, Options
from tests.browser.debates import large


def figure(text):
    return compose(parse(text).argument_map)


def titles(of):
    items = {item.id: item for item in of.items}
    return [[items[tree.top].title for tree in row] for row in stacks_of(of)[0]]


def test_one_tree_and_few_trees_are_one_row():
    assert titles(figure("")) == []
    assert titles(figure("[A]: One.\n  - [B]: Two.\n")) == [["A"]]
    assert titles(figure("[A]: One.\n  - [B]: Two.\n\n[C]: Three.\n")) == [["A", "C"]]


def test_many_trees_are_rows_in_the_order_of_the_text():
    rows = titles(figure(large(12, 8)))
    assert len(rows) > 2
    assert [title for row in rows for title in row] == [f"Main {number}" for number in range(12)]


def test_a_tree_knows_its_top_its_depth_and_its_widest_level():
    of = figure("[A]: One.\n  - [B]: Two.\n    - [C]: Three.\n  + [D]: Four.\n  + [E]: Five.\n")
    (((tree,),),) = stacks_of(of)
    names = {item.id: item.title for item in of.items}
    assert (names[tree.top], names[tree.bottom], tree.breadth, tree.depth) == ("A", "C", 3, 3)


def test_a_circle_has_a_top_too():
    (((tree,),),) = stacks_of(figure("[A]: One.\n  - [B]: Two.\n\n[B]\n  - [A]\n"))
    assert tree.top == "n1"


WORDS = "What a pupil might say for or against it in a sentence, or in two at the most."


def star(branches):
    """A main claim with branches, each given by how many claims stand in a row below it."""
    lines = ["[Main]: What it is all about."]
    for number, length in enumerate(branches, start=1):
        titles = [f"B{number}", *(f"B{number}.{depth}" for depth in range(length))]
        lines += [f"{'  ' * n}+ [{title}]: {WORDS}" for n, title in enumerate(titles, start=1)]
    return "\n".join(lines) + "\n"


def branches(text):
    """The tops of the branches in the rows of a single tree."""
    of = figure(text)
    items = {item.id: item for item in of.items}
    (_, *stacks) = stacks_of(of)
    return [[[items[tree.top].title for tree in row] for row in stack] for stack in stacks]


def test_a_few_branches_stand_side_by_side():
    assert branches(star([0] * 6)) == []


def test_the_branches_of_a_strip_stand_in_rows_of_one_length():
    assert branches(star([0] * 8)) == [[["B1", "B2", "B3", "B4"], ["B5", "B6", "B7", "B8"]]]


def test_deep_branches_stand_below_short_ones():
    assert branches(star([3, 0, 0, 1, 0, 0, 0, 0])) == [
        [["B2", "B3", "B5", "B6"], ["B7", "B8", "B4", "B1"]]
    ]


def test_the_branches_of_a_branch_that_is_a_strip_stand_in_rows_too():
    inner = "".join(f"    - [R{number}]: Reply.\n" for number in range(9))
    text = f"[Main]: It.\n  + [Much replied]: This.\n{inner}  + [Other]: That.\n"
    lengths = [[len(row) for row in stack] for stack in branches(text)]
    assert lengths == [[1, 1], [5, 4]]


def test_each_section_has_rows_of_its_own():
    sections = [star([0] * 9).replace("B", letter).replace("Main", letter) for letter in "PQ"]
    text = "\n".join(f"# {number}\n\n{section}" for number, section in enumerate(sections))
    assert [[row[0][0] for row in stack] for stack in branches(text)] == [["P"] * 3, ["Q"] * 3]


@pytest.mark.parametrize(("replies", "is_stacked"), [(9, False), (14, True)])
def test_sections_that_hang_together_have_rows_where_they_are_very_broad(replies, is_stacked):
    sections = [star([0] * replies).replace("B", each).replace("Main", each) for each in "PQ"]
    text = "\n".join(f"# {number}\n\n{section}" for number, section in enumerate(sections))
    tops = [stack[0][0][0] for stack in branches(f"{text}  + [P]\n")]
    assert tops == (["P", "Q"] if is_stacked else [])


def test_a_single_broad_tree_has_the_shape_of_a_page():
    _, width, height = places(star([0, 0, 1, 0, 2, 0, 0, 1, 0, 0] * 4))
    assert 0.4 < width / height < 4


def places(text, rankdir=Direction.UP):
    """The middle of each main claim, and the size of the picture."""
    drawn = json.loads(lay_out(dot_text(figure(text), rankdir=rankdir), to=Output.JSON))
    tops = [
        tuple(map(float, node["pos"].split(",")))
        for node in drawn["objects"]
        if node.get("class", "").startswith("main-claim")
    ]
    _, _, width, height = map(float, drawn["bb"].split(","))
    return tops, width, height


@pytest.mark.parametrize("rankdir", Direction)
def test_a_map_of_many_trees_has_the_shape_of_a_page(rankdir):
    _, width, height = places(large(16, 18), rankdir)
    assert 0.4 < width / height < 4


def test_the_main_claims_of_a_row_stand_at_one_height_and_rows_below_one_another():
    tops, _, _ = places(large(16, 18))
    heights = [y for _, y in tops]
    assert len(set(heights)) == len(stacks_of(figure(large(16, 18)))[0])
    assert heights == sorted(heights, reverse=True)
    for (x, y), (other_x, other_y) in pairwise(tops):
        assert y > other_y or x < other_x


def test_lines_that_hold_rows_are_not_drawn():
    svg = draw(parse(large(16, 18)).argument_map, Format.SVG, options=Options()).content.decode()
    assert svg.count('class="edge') == 16 * 18
