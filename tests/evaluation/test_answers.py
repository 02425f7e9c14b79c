"""On random maps of claims: U1 to U10 of the report are what the definitions say."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.errors import ArgmapError
from argmap.evaluation.answers.findings import Lack
from argmap.evaluation.answers.timeline import Undated
from argmap.evaluation.answers.unanswered import open_attacks, unanswered
from argmap.model import Answer, Kind
from tests.evaluation.definitions import Debate, dropped
from tests.evaluation.make import a_map, node

PARTIES = ["A", "B"]
ROUNDS = [1, 2, 3]
DAYS = [dt.date(2024, 3, day) for day in (1, 2, 3)]
PARTS = ("one", "two")

parties = st.sampled_from(["", *PARTIES])
moments = st.one_of(st.sampled_from(ROUNDS), st.sampled_from(DAYS))
policies = st.sampled_from([Undated.EARLY, Undated.LATE])
_times = st.sampled_from(["", "@1", "@2", "@3", "@2024-03-01", "@2024-03-02"])
_declared = st.lists(st.tuples(st.sampled_from(PARTIES), _times).map("".join), max_size=1)
_answers = st.builds(
    Answer,
    st.sampled_from(PARTIES),
    on=st.sampled_from([None, *DAYS]),
    round=st.sampled_from([None, *ROUNDS]),
)


@st.composite
def claims(draw, number):
    """A claim; what was declared of it is rarer than what was not."""
    rarely = st.integers(0, 3).map(lambda each: each == 0)
    said = {
        "round": draw(st.sampled_from([None, *ROUNDS])),
        "date": draw(st.sampled_from([None, *DAYS])),
        "kind": draw(st.sampled_from(["", "", "question", "evidence"])),
    }
    if draw(rarely):
        said["parts"] = PARTS
    if draw(rarely):
        said["meets"] = (draw(st.sampled_from(PARTS)),)
    if draw(rarely):
        said["conceded"] = draw(_declared)
    if draw(rarely):
        said["retracted"] = draw(_declared)
    if draw(rarely):
        said["answered"] = (draw(_answers),)
    name = f"<c{number}>" if draw(rarely) else f"c{number}"
    return node(name, draw(parties), **said)


@st.composite
def timed_maps(draw):
    """Up to six claims and arguments with parties, times and declarations.

    The last is a claim with a round and a day. Arguments have no premises; some are undercut.
    """
    size = draw(st.integers(1, 6))
    nodes = [draw(claims(number)) for number in range(size - 1)]
    nodes.append(node(f"c{size - 1}", draw(parties), round=draw(st.sampled_from(ROUNDS)),
                      date=draw(st.sampled_from(DAYS))))  # fmt: skip
    numbers = st.integers(0, size - 1)
    pairs = draw(
        st.lists(st.tuples(numbers, numbers, st.sampled_from(["->", "->", "+>"])), max_size=10)
    )
    names = [f"<{each.title}>" if each.end.kind is Kind.ARGUMENT else each.title for each in nodes]
    relations = [
        f"{names[start]} {_undercutting(names[target], symbol)} {names[target]}"
        for start, target, symbol in pairs
        if start != target
    ]
    return a_map(*nodes, relations=list(dict.fromkeys(relations)))


def _undercutting(target, symbol):
    """An attack on every second argument is an undercut."""
    return "_>" if symbol == "->" and target in {"<c1>", "<c3>", "<c5>"} else symbol


def found(entries):
    return {entry.end.title for entry in entries}


@given(timed_maps(), st.one_of(st.none(), moments), policies)
def test_without_a_reply_and_open_attacks(argument_map, on, undated):
    debate = Debate(argument_map, on, undated)
    report = unanswered(argument_map, reasons=True, on=on, undated=undated)
    silent = {Lack.OPEN_ATTACK, Lack.UNCHALLENGED}
    questions = {c for c, said in debate.claims.items() if said.kind == "question"}
    told = found(each for each in report.findings if each.lack in silent)
    assert told - questions == debate.without_reply() - questions
    attacking = {each.end.title for each in report.findings if each.lack is Lack.OPEN_ATTACK}
    assert attacking == debate.open_attacks()
    if on is None:
        assert {end.title for end in open_attacks(argument_map)} == debate.open_attacks()


@given(timed_maps(), st.one_of(st.none(), moments), policies, st.sampled_from(PARTIES))
def test_by_a_party_and_owed(argument_map, on, undated, party):
    debate = Debate(argument_map, on, undated)
    asked = {"on": on, "undated": undated, "by": party}
    assert found(unanswered(argument_map, **asked).findings) == debate.without_reply_by(party)
    assert found(unanswered(argument_map, owed=True, **asked).findings) == debate.owed_by(party)


@given(timed_maps(), st.one_of(st.none(), moments), policies)
def test_all_that_is_owed(argument_map, on, undated):
    """Without a party, it is what any owes; each debt names the party and what binds it."""
    debate = Debate(argument_map, on, undated)
    report = unanswered(argument_map, owed=True, on=on, undated=undated)
    assert found(report.findings) == set().union(*(debate.owed_by(party) for party in PARTIES))
    for finding in report.findings:
        title = finding.end.title
        assert {(debt.party, debt.target.title, debt.is_conceded) for debt in finding.owed} == {
            (party, target, debate.party(target) != party)
            for party in PARTIES
            if title in debate.owed_by(party)
            for target in debate.targets(title) & debate.commitments(party)
        }


@given(timed_maps(), moments, policies, st.sampled_from(PARTIES))
@settings(max_examples=200)
def test_dropped(argument_map, after, undated, party):
    report = unanswered(argument_map, by=party, after=after, undated=undated)
    told = {
        finding.end.title: (drop.turn, drop.answered_in is not None)
        for finding in report.findings
        for drop in finding.drops
    }
    expected = dropped(argument_map, party, after, undated)
    assert {c: turn for c, (turn, _) in told.items()} == {
        c: turn for c, (turn, _) in expected.items()
    }
    assert {c for c, (_, is_late) in told.items() if is_late} <= {
        c for c, (_, is_late) in expected.items() if is_late
    }


@given(timed_maps(), st.one_of(st.none(), moments), policies)
def test_parts_answers_that_fall_questions_and_gaps(argument_map, on, undated):
    debate = Debate(argument_map, on, undated)
    report = unanswered(argument_map, on=on, undated=undated)
    assert {gap.end.title: set(gap.unmet) for gap in report.part_gaps} == debate.unmet_parts()
    assert {each.end.title: each.is_contested for each in report.overturned} == {
        c: is_contested
        for c, is_contested in debate.effectively_unanswered().items()
        if debate.replies(c)
    }
    assert found(report.questions) == debate.open_questions()
    assert found(report.undeveloped) == debate.undeveloped()


@given(timed_maps(), st.one_of(st.none(), moments), policies)
def test_what_falls_comes_first_then_what_is_oldest(argument_map, on, undated):
    debate = Debate(argument_map, on, undated)
    report = unanswered(argument_map, reasons=True, on=on, undated=undated)
    labels = debate.labels()

    def rank(finding):
        said = debate.claims[finding.end.title]
        changed = debate.changed_without(finding.end.title)
        assert finding.changes == len(changed)
        after = debate.labels(without={finding.end.title})
        assert {end.title for end in finding.falls} == {
            each for each in changed if after[each] == "in" != labels[each]
        }
        return (-len(changed), said.date or dt.date.max, said.round or 9, finding.span)

    ranks = [rank(finding) for finding in report.findings]
    assert ranks == sorted(ranks)


@given(timed_maps(), moments)
def test_the_undated_are_an_error_if_that_was_asked(argument_map, on):
    times = [
        said.round if isinstance(on, int) else said.date
        for said in (each.annotation for each in argument_map.nodes)
    ]
    if None in times:
        with pytest.raises(ArgmapError, match="has no"):
            unanswered(argument_map, on=on, undated=Undated.ERROR)
