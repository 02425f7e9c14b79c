"""On maps of claims alone: what is found is what the definitions say, computed the slow way."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.answers.unanswered import open_attacks, unanswered
from argmap.evaluation.marks import labelling_statuses
from argmap.evaluation.status import Status
from argmap.evaluation.verdicts import evaluate, status_word
from tests.evaluation.make import a_map, concluded, end, node, structure
from tests.evaluation.sets import effectively_unanswered, owed_by, unreplied, unreplied_by

PARTIES = ["A", "B"]


@st.composite
def maps(draw, *, acyclic=False):
    size = draw(st.integers(1, 7))
    nodes = [
        node(
            f"c{number}",
            draw(st.sampled_from(["", *PARTIES])),
            conceded=tuple(draw(st.sets(st.sampled_from(PARTIES), max_size=1))),
        )
        for number in range(size)
    ]
    numbers = st.integers(0, size - 1)
    pairs = draw(st.lists(st.tuples(numbers, numbers, st.sampled_from(["->", "+>"])), max_size=12))
    relations = [
        f"c{start} {symbol} c{target}"
        for start, target, symbol in pairs
        if (start > target if acyclic else start != target)
    ]
    return a_map(*nodes, relations=list(dict.fromkeys(relations)))


def attacks_of(argument_map):
    return {
        (relation.start.title, relation.target.title)
        for relation in argument_map.relations
        if relation.type == "attack"
    }


def party_of(argument_map, title):
    return argument_map.claims[title].annotation.party


def replies_to(argument_map, title):
    own = party_of(argument_map, title)
    return {
        start
        for start, target in attacks_of(argument_map)
        if target == title and not (own and party_of(argument_map, start) == own)
    }


def titles(ends):
    return {end.title for end in ends}


@given(maps())
def test_no_reply(argument_map):
    silent = {each for each in argument_map.claims if not replies_to(argument_map, each)}
    attackers = {start for start, _ in attacks_of(argument_map)}
    assert titles(unreplied(argument_map)) == silent
    assert titles(open_attacks(argument_map)) == silent & attackers


@given(maps(), st.sampled_from(PARTIES))
def test_no_reply_by_a_party_and_what_it_owes(argument_map, party):
    claims = argument_map.claims
    unmet = {
        each
        for each in claims
        if party_of(argument_map, each) != party
        and party not in {party_of(argument_map, x) for x in replies_to(argument_map, each)}
    }
    committed = {
        each
        for each, claim in claims.items()
        if party == claim.annotation.party or party in claim.annotation.conceded_by
    }
    owed = {
        start
        for start, target in attacks_of(argument_map)
        if start in unmet
        and target in committed
        and party not in claims[start].annotation.conceded_by
    }
    assert titles(unreplied_by(argument_map, party)) == unmet
    assert titles(owed_by(argument_map, party)) == owed
    assert (
        titles(
            each for each in unreplied(argument_map) if party_of(argument_map, each.title) != party
        )
        <= unmet
    )


@given(maps(acyclic=True))
def test_effectively_unanswered_is_what_attacks_and_stands(argument_map):
    """So it is where attacks run in no circle and nobody attacks a claim of the own party."""
    cross = replace(
        argument_map,
        relations=tuple(
            relation
            for relation in argument_map.relations
            if not party_of(argument_map, relation.start.title)
            or party_of(argument_map, relation.start.title)
            != party_of(argument_map, relation.target.title)
        ),
    )
    standing = labelling_statuses(cross)
    attackers = {start for start, _ in attacks_of(cross)}
    assert titles(effectively_unanswered(cross)) == {
        end.title
        for end, status in standing.items()
        if status is Status.STANDS and end.title in attackers
    }
    assert set(open_attacks(cross)) <= set(effectively_unanswered(cross))


@st.composite
def maps_with_arguments(draw):
    """Claims, a sketched argument, and two arguments whose steps may be undercut."""
    claims = [f"c{number}" for number in range(draw(st.integers(3, 6)))]
    some = st.lists(st.sampled_from(claims), min_size=2, max_size=4, unique=True)
    first, second = draw(some), draw(some)
    structures = [
        structure("<arg>", f"{', '.join(first[:-1])} => {first[-1]}"),
        structure("<two>", f"{second[0]} => m, {', '.join(second[1:-1] or claims[:1])} => t"),
    ]
    stated = [
        (concluded if draw(st.booleans()) and name == first[-1] else node)(name) for name in claims
    ]
    targets = [*claims, "<sketch>", "m", "t"]
    pairs = draw(st.lists(st.tuples(*[st.sampled_from(targets)] * 2), max_size=8))
    relations = [f"{start} -> {target}" for start, target in pairs if start != target]
    places = st.sampled_from([f"<arg>.{len(first) - 1}", "<two>.1"])
    undercuts = draw(st.lists(st.tuples(st.sampled_from(claims), places), max_size=2))
    relations += [f"{start} _> {place}" for start, place in undercuts]
    return a_map(
        *stated,
        concluded("m"),
        concluded("t"),
        node("<sketch>"),
        *structures,
        relations=list(dict.fromkeys(relations)),
    )


def without(argument_map, gone):
    """The map without one claim or argument.

    In its place among the steps of an argument there is a claim that bears on nothing else, and
    as a premise stands.
    """
    claims = {title: each for title, each in argument_map.claims.items() if each.end != gone}
    arguments = {}
    for title, argument in argument_map.arguments.items():
        if argument.end == gone:
            continue
        steps = []
        for number, step in enumerate(argument.steps):
            if gone == end(step.claim):
                name = f"instead of step {number} in {title}"
                claims[name] = node(name) if step.inference is None else concluded(name)
                step = replace(step, claim=name)  # noqa: PLW2901  the step without what is gone
            steps.append(step)
        arguments[title] = replace(argument, steps=tuple(steps))
    relations = tuple(
        each for each in argument_map.relations if gone not in (each.start, each.target)
    )
    return replace(argument_map, claims=claims, arguments=arguments, relations=relations)


@given(st.one_of(maps(), maps_with_arguments()))
def test_what_falls_is_what_stands_without_the_claim_only(argument_map):
    before = labelling_statuses(argument_map)
    for finding in unanswered(argument_map, reasons=True).findings:
        after = labelling_statuses(without(argument_map, finding.end))
        changed = [each for each in before if each in after and after[each] is not before[each]]
        assert finding.changes == len(changed)
        assert list(finding.falls) == [each for each in changed if after[each] is Status.STANDS]


@given(st.one_of(maps(), maps_with_arguments()))
def test_pictures_mark_what_evaluation_finds(argument_map):
    verdicts = evaluate(argument_map, Semantics.GROUNDED).verdicts
    assert labelling_statuses(argument_map) == {
        end: status_word(verdict, Semantics.GROUNDED) for end, verdict in verdicts.items()
    }


@given(maps())
def test_reports_are_in_the_order_they_promise(argument_map):
    ranks = [(-each.changes, each.span) for each in unanswered(argument_map).findings]
    assert ranks == sorted(ranks)
