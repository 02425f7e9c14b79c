"""Flow sheets: which exchanges there are, in which columns, and what is marked."""

import datetime as dt
from itertools import pairwise

import pytest

from argmap.errors import LimitError
from argmap.evaluation.answers.findings import Drop
from argmap.evaluation.answers.flow import flow
from argmap.evaluation.answers.timeline import Unit
from tests.evaluation.make import a_map, bridge, concluded, end, node, structure


def shown(sheet):
    """The rows, each move as its title and its column; a repeated one with an asterisk."""
    return [
        " ".join(f"{move.end.title}{'*' * move.is_repeated}@{move.column}" for move in row)
        for row in sheet.rows
    ]


def values(sheet):
    return tuple(column.value for column in sheet.columns)


def test_worked_example():
    sheet = flow(bridge())
    assert (sheet.unit, values(sheet)) == (Unit.ROUND, (1, 2, 3, 4))
    assert [column.parties for column in sheet.columns] == [("A",), ("B",), ("A",), ("B",)]
    assert shown(sheet) == ["a1@0 b1@1 a2@2 b3@3", "b2@1"]
    (_, _, _, b3), (b2,) = sheet.rows
    assert b2.drops == (Drop("A", 3, None),)
    assert b3.is_open
    assert not b3.drops


def test_a_late_answer_is_told_with_the_drop():
    argument_map = a_map(
        node("a1", "A", round=1), node("b1", "B", round=2), node("a2", "A", round=3),
        node("a3", "A", round=5),
        relations=["b1 -> a1", "a3 -> b1"],
    )  # fmt: skip
    drops = [move.drops for row in flow(argument_map).rows for move in row]
    assert drops == [(), (Drop("A", 3, 5),), (), ()]


def test_days_are_columns_where_there_are_no_rounds():
    argument_map = a_map(
        node("a", date="2022-01-10"), node("b", date="2022-01-26"), node("c"),
        relations=["b -> a", "c -> b"],
    )  # fmt: skip
    sheet = flow(argument_map)
    assert sheet.unit is Unit.DATE
    assert values(sheet) == (dt.date(2022, 1, 10), dt.date(2022, 1, 26), None)
    assert shown(sheet) == ["a@0 b@1 c@2"]


def test_steps_are_columns_where_there_is_neither():
    argument_map = a_map(node("a"), node("b"), node("c"), relations=["b -> a", "c -> a"])
    sheet = flow(argument_map)
    assert (sheet.unit, values(sheet)) == (Unit.STEP, (1, 2))
    assert shown(sheet) == ["a@0 b@1", "c@1"]


def test_what_replies_to_two_moves_stands_in_full_once():
    argument_map = a_map(node("a"), node("b"), node("c"), relations=["c -> a", "c -> b"])
    assert shown(flow(argument_map)) == ["a@0 c@1", "b@0 c*@1"]


@pytest.mark.parametrize("relations", [["a >< b"], ["a -> b", "b -> a"]])
def test_a_circle_is_shown_once(relations):
    assert shown(flow(a_map(node("a"), node("b"), relations=relations))) == ["a@0 b@1"]


def test_a_move_that_attacks_itself_is_shown_once():
    assert shown(flow(a_map(node("a"), relations=["a -> a"]))) == ["a@0"]


def test_an_undercut_replies_to_what_the_argument_concludes():
    argument_map = a_map(
        node("p"), concluded("c"), structure("<arg>", "p => c"), node("x"),
        relations=["x _> <arg>.1"],
    )  # fmt: skip
    assert shown(flow(argument_map)) == ["c@0 x@1", "p@0"]


def test_reasons_come_after_what_they_are_for_and_premises_name_their_argument():
    argument_map = a_map(
        node("thesis"), node("p"), structure("<arg>", "p => thesis"), node("r"), node("x"),
        node("y"), node("other"),
        relations=["r +> thesis", "x -> thesis", "y +> x"],
    )  # fmt: skip
    sheet = flow(argument_map)
    assert [issue.end.title for issue in sheet.issues] == ["thesis", "other"]
    opening = {row[0].end.title: row[0].reason_for for row in sheet.issues[0].rows}
    assert opening == {
        "thesis": None,
        "r": end("thesis"),
        "p": end("<arg>"),
        "y": end("x"),
    }


def test_days_have_drops_too():
    argument_map = a_map(
        node("a", "A", date="2022-01-10"), node("b", "B", date="2022-01-11"),
        node("c", "A", date="2022-01-12"),
        relations=["b -> a"],
    )  # fmt: skip
    assert [move.end.title for move in flow(argument_map).dropped] == ["b"]


def test_an_empty_map_has_no_rows():
    assert flow(a_map()).rows == ()


def test_a_long_exchange_needs_no_recursion():
    size = 10_000
    names = [f"c{number}" for number in range(size)]
    argument_map = a_map(
        *map(node, names),
        relations=[f"{b} -> {a}" for a, b in pairwise(names)],
    )
    (row,) = flow(argument_map).rows
    assert len(row) == size


def test_a_sheet_too_large_is_a_limit(monkeypatch):
    monkeypatch.setattr("argmap.evaluation.answers.flow.MOST_CELLS", 3)
    with pytest.raises(LimitError, match="more than 3 cells"):
        flow(bridge())
