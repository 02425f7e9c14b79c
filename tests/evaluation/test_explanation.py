"""Explanations of small random maps, against all extensions and against all sets of answers."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation.abstract.dependent import extensions
from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.limits import UNLIMITED, Deadline, Limits
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.framework import translation_of
from argmap.evaluation.gradual.formulas import Gradual
from argmap.evaluation.gradual.strengths import strengths_in
from argmap.evaluation.status import Status
from argmap.evaluation.verdicts import OFFERED, Verdict, evaluate
from argmap.evaluation.why.contributions import strength_reasons
from argmap.evaluation.why.explanation import why
from argmap.evaluation.why.reasons import grounding_of, reading_of
from argmap.model import End, Kind, Relation, RelationType
from tests.evaluation.make import a_map, end, node
from tests.evaluation.test_definitions import maps, maps_with_arguments, without

readings = st.sampled_from(list(SupportReading))


@pytest.mark.parametrize("semantics", OFFERED, ids=lambda each: each.word)
@given(st.data())
@settings(max_examples=40)
def test_the_verdict_and_what_shows_it_hold(semantics, data):
    argument_map = data.draw(st.one_of(maps(), maps_with_arguments()))
    supports = data.draw(readings)
    asked = data.draw(st.sampled_from([each.end for each in argument_map.nodes]))
    translation = translation_of(argument_map, supports=supports)
    framework = translation.framework
    labels = [
        reading_of(framework, each, grounding_of(framework)).labels[translation.places[asked]]
        for each in extensions(translation.flattening, semantics, Deadline(UNLIMITED))
    ]
    told = why(argument_map, asked, semantics, supports=supports)
    assert told.verdict == evaluate(argument_map, semantics, supports=supports).verdicts.get(asked)
    if told.verdict is None:
        assert not labels
        return
    possible = {{"in": "stands", "out": "defeated"}.get(each, each) for each in labels}
    assert {view.status for view in told.views} <= possible
    if told.verdict is not Verdict.ACCEPTED:
        assert {view.status for view in told.views} == possible
    if told.is_settled:
        assert len(possible) == 1


def with_replies(argument_map, ends):
    """The map with a claim that nothing attacks against each of these."""
    replies = {f"reply {number}": each for number, each in enumerate(ends)}
    return replace(
        argument_map,
        claims={**argument_map.claims, **{title: node(title) for title in replies}},
        relations=(
            *argument_map.relations,
            *(
                Relation(RelationType.ATTACK, End(Kind.CLAIM, title), each)
                for title, each in replies.items()
            ),
        ),
    )


@given(st.one_of(maps(), maps_with_arguments()), readings, st.data())
@settings(max_examples=60)
def test_the_fewest_answers_change_the_status_and_no_fewer(argument_map, supports, data):
    """Against all sets of up to two answers, each put into the map."""
    asked = data.draw(st.sampled_from([each.end for each in argument_map.nodes]))
    reversal = why(argument_map, asked, supports=supports).reversal
    places = translation_of(argument_map, supports=supports).places
    others = [each for each in places if places[each] != places[asked]]

    def verdict(answered):
        answered_map = with_replies(argument_map, answered)
        return evaluate(answered_map, Semantics.GROUNDED, supports=supports).verdicts[asked]

    def is_changed(answered):
        return (verdict(answered) is Verdict.ACCEPTED) is not (verdict(()) is Verdict.ACCEPTED)

    least = next(
        (many for many in (1, 2) for each in combinations(others, many) if is_changed(each)), None
    )
    if least is None:
        assert not reversal.is_possible or len(reversal.changed) > 2
    else:
        assert len(reversal.changed) == least
    if reversal.is_possible:
        assert is_changed(reversal.changed)
        assert verdict(reversal.changed) is reversal.verdict


@given(maps(), st.sampled_from([Gradual.DF_QUAD, Gradual.QUADRATIC_ENERGY, Gradual.EULER]))
def test_a_contribution_is_what_removal_takes(argument_map, semantics):
    asked = next(iter(argument_map.nodes)).end
    found = strength_reasons(argument_map, asked, semantics)
    assert found.strength == strengths_in(argument_map, semantics).values[asked]
    for each in found.contributions:
        rest = strengths_in(without(argument_map, each.end), semantics).values[asked]
        assert each.without == pytest.approx(rest)
        if each.effect is not None:
            assert each.effect == pytest.approx(found.strength - rest)
    neighbours = [
        (relation.start, relation.type is RelationType.ATTACK)
        for relation in argument_map.relations
        if relation.target == asked != relation.start
    ]
    told = [(each.end, each.is_attack) for each in found.contributions]
    assert sorted(told) == sorted(neighbours)


def test_contributions_stop_with_the_time():
    argument_map = a_map(node("a"), node("b"), relations=["b -> a"])
    found = strength_reasons(argument_map, end("a"), Gradual.EULER, limits=Limits(seconds=0))
    assert found.contributions == ()
    assert "0 seconds" in found.cut


def test_what_is_accepted_for_different_reasons_is_shown_both_ways():
    """Whoever of two rivals is right, both defeat what attacks it."""
    argument_map = a_map(
        node("dove"), node("hawk"), node("votes"), node("a"),
        relations=["dove >< hawk", "dove -> votes", "hawk -> votes", "votes -> a"],
    )  # fmt: skip
    told = why(argument_map, end("a"), Semantics.PREFERRED)
    assert told.verdict is Verdict.ACCEPTED
    assert [view.status for view in told.views] == [Status.STANDS, Status.STANDS]
    assert {view.reasons[1].attackers for view in told.views} == {(end("dove"),), (end("hawk"),)}
