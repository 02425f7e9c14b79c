"""The turns of a dispute: who did what, and what was unanswered at the end of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ArgmapError
from argmap.evaluation.answers.chronology import Deed, chronology
from argmap.evaluation.answers.timeline import Undated
from argmap.evaluation.answers.unanswered import unanswered
from argmap.render.texts.chronology import as_text
from tests.evaluation.make import a_map, bridge, node, titles
from tests.evaluation.test_answers import timed_maps


def told(found):
    return [
        (turn.moment, titles(finding.end for finding in turn.unanswered), titles(turn.settled))
        for turn in found.turns
    ]


def test_worked_example():
    assert told(chronology(bridge())) == [
        (1, ["a1"], []),
        (2, ["b1", "b2"], ["a1"]),
        (3, ["b2", "a2"], ["b1"]),
        (4, ["b3", "b2"], ["a2"]),
    ]
    assert told(chronology(bridge(), by="A", owed=True)) == [
        (1, [], []),
        (2, ["b1", "b2"], []),
        (3, ["b2"], ["b1"]),
        (4, ["b3", "b2"], []),
    ]


def test_concessions_retractions_and_answers_are_events():
    argument_map = a_map(
        node("a", "A", date="2024-03-01", conceded=["B"], retracted=["A@2024-03-02"]),
        node("b", "B", date="2024-03-02"),
        relations=["b -> a"],
    )
    first, second = chronology(argument_map).turns
    assert [(each.deed, each.party) for each in first.events] == [
        (Deed.SAID, "A"),
        (Deed.CONCEDED, "B"),
    ]
    assert [(each.deed, each.party) for each in second.events] == [
        (Deed.RETRACTED, "A"),
        (Deed.SAID, "B"),
    ]


@pytest.mark.parametrize(
    ("undated", "moments"), [(Undated.EARLY, [None, 1, 2]), (Undated.LATE, [1, 2, None])]
)
def test_what_has_no_round_comes_first_or_last(undated, moments):
    argument_map = a_map(node("a", round=1), node("b", round=2), node("c"))
    found = chronology(argument_map, undated=undated)
    assert [turn.moment for turn in found.turns] == moments
    assert f"Without a round, taken as {undated}\n" in as_text(found, argument_map)


def test_a_map_without_time_has_no_turns():
    with pytest.raises(ArgmapError, match="nothing in the map has a date or a round"):
        chronology(a_map(node("a")))


@given(timed_maps(), st.sampled_from([Undated.EARLY, Undated.LATE]))
def test_the_last_turn_leaves_what_the_whole_map_does(argument_map, undated):
    """And what is new or settled in each turn leads from the list before to the next."""
    found = chronology(argument_map, undated=undated)
    last = found.turns[-1]
    whole = unanswered(argument_map).findings
    if last.moment is None or undated is Undated.EARLY:
        assert [each.end for each in last.unanswered] == [each.end for each in whole]
    listed: set = set()
    for turn in found.turns:
        now = {finding.end for finding in turn.unanswered}
        assert (listed - set(turn.settled)) | set(turn.new) == now
        listed = now
