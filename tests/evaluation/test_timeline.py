import datetime as dt

import pytest

from argmap.errors import ArgmapError
from argmap.evaluation.answers.findings import Drop, Lack
from argmap.evaluation.answers.timeline import Undated, as_of
from argmap.evaluation.answers.unanswered import unanswered
from argmap.model import Answer
from tests.evaluation.make import a_map, bridge, concluded, node, structure, titles
from tests.evaluation.sets import owed_by, unreplied


def test_worked_example_as_of_round_three():
    early = as_of(bridge(), 3)
    assert titles(unreplied(early)) == ["b2", "a2"]
    assert titles(owed_by(early, "B")) == ["a2"]


def test_worked_example_dropped_after_round_two():
    """A spoke in round 3 and did not meet b2; b3 came in round 4, and A has had no turn since."""
    (finding,) = unanswered(bridge(), by="A", after=2).findings
    assert finding.end.title == "b2"
    assert finding.lack is Lack.DROPPED
    assert finding.drops == (Drop("A", 3, None),)
    assert unanswered(bridge(), after=4).findings == ()


def test_a_late_reply_does_not_undo_a_drop():
    argument_map = a_map(
        node("a1", "A", round=1),
        node("b1", "B", round=2),
        node("a2", "A", round=3),
        node("a3", "A", round=5),
        relations=["b1 -> a1", "a3 -> b1"],
    )
    (finding,) = unanswered(argument_map, after=2).findings
    assert finding.drops == (Drop("A", 3, 5),)


def by_date():
    return a_map(
        node("thesis", "A", date="2022-01-10"),
        node("early", "B", date="2022-01-26"),
        node("late", "A", date="2022-02-01", answered=(Answer("B", dt.date(2022, 2, 9)),)),
        node("undated", "B"),
        relations=["early -> thesis", "late -> early", "undated -> thesis"],
    )


def test_as_of_a_day_leaves_out_what_came_later():
    assert list(as_of(by_date(), dt.date(2022, 1, 26)).claims) == ["thesis", "early", "undated"]


@pytest.mark.parametrize(
    ("undated", "open_then"), [(Undated.EARLY, ["early", "undated"]), (Undated.LATE, ["early"])]
)
def test_undated_claims_come_early_or_late_as_told(undated, open_then):
    report = unanswered(by_date(), on=dt.date(2022, 1, 31), undated=undated)
    assert [finding.end.title for finding in report.findings] == open_then
    assert report.on == dt.date(2022, 1, 31)


def test_undated_claims_are_named_if_they_are_an_error():
    with pytest.raises(ArgmapError, match=r"\[undated\] has no date"):
        as_of(by_date(), dt.date(2022, 1, 31), undated=Undated.ERROR)
    by_round = a_map(node("first", round=1), node("second"))
    with pytest.raises(ArgmapError, match=r"\[second\] has no round"):
        as_of(by_round, 1, undated=Undated.ERROR)


def test_an_answer_noted_by_hand_counts_from_its_day_on():
    before, after = (as_of(by_date(), dt.date(2022, 2, day)) for day in (8, 9))
    assert "late" in titles(unreplied(before))
    assert "late" not in titles(unreplied(after))


def test_a_structure_brings_its_claims_with_it():
    argument_map = a_map(
        node("p"),
        concluded("c"),
        structure("<arg>", "p => c", date="2022-01-10"),
        node("x", date="2022-01-20"),
        relations=["x -> p"],
    )
    then = as_of(argument_map, dt.date(2022, 1, 15), undated=Undated.LATE)
    assert list(then.claims) == ["p", "c"]
    assert list(then.arguments) == ["arg"]
    assert then.relations == ()
    assert as_of(argument_map, dt.date(2022, 1, 5)).claims == {}


def test_days_have_drops_as_rounds_do():
    argument_map = a_map(
        node("thesis", "A", date="2022-01-10"),
        node("objection", "B", date="2022-01-11"),
        node("else", "A", date="2022-01-20"),
        node("late", "A", date="2022-02-01"),
        relations=["objection -> thesis", "late -> objection"],
    )
    (finding,) = unanswered(argument_map, after=dt.date(2022, 1, 15)).findings
    assert finding.drops == (Drop("A", dt.date(2022, 1, 20), dt.date(2022, 2, 1)),)


def test_a_late_answer_noted_by_hand_is_told_with_the_drop():
    argument_map = a_map(
        node("a1", "A", round=1),
        node("b1", "B", round=2, answered=(Answer("A", round=5),)),
        node("a2", "A", round=3),
        relations=["b1 -> a1"],
    )
    (finding,) = unanswered(argument_map, after=2).findings
    assert finding.drops == (Drop("A", 3, 5),)


def test_concessions_and_retractions_count_from_their_time_on():
    argument_map = a_map(
        node("a1", "A", round=1, conceded=("C@3",), retracted=("A@4",)),
        node("b1", "B", round=2),
        relations=["b1 -> a1"],
    )
    owing = {turn: unanswered(argument_map, on=turn).findings[0].owed_by for turn in (2, 3, 4)}
    assert owing == {2: ("A",), 3: ("A", "C"), 4: ("C",)}
