"""The fewest answers or withdrawals that change a verdict, against all sets of them."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation.abstract.flattening import flattened
from argmap.evaluation.abstract.framework import framework_of
from argmap.evaluation.abstract.limits import UNLIMITED, Deadline, Limits
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.verdicts import OFFERED
from argmap.evaluation.why.changes import Change, Question, Way, smallest_change
from argmap.evaluation.why.demands import Demand, fewest
from tests.evaluation.brute_force import extensions


@st.composite
def frameworks(draw):
    """A number of arguments, attacks, and what may be answered; argument 0 is asked about."""
    size = draw(st.integers(1, 5))
    numbers = st.integers(0, size - 1)
    attacks = draw(st.sets(st.tuples(numbers, numbers), max_size=10))
    candidates = draw(st.sets(st.integers(1, size - 1), max_size=size - 1)) if size > 1 else set()
    return size, sorted(attacks), sorted(candidates)


def smallest(framework, semantics, candidates, *, way=Way.ANSWERED, limits=UNLIMITED):
    """The fewest of the candidates that change whether argument 0 is accepted."""
    plain = flattened(len(framework), framework.attacks, [])
    return smallest_change(Question(plain, semantics, 0), candidates, Deadline(limits), way)


def is_accepted(size, attacks, code, changed, way):
    """Whether all extensions have argument 0 once something was done with some others."""
    if way is Way.ANSWERED:
        found = extensions(size + 1, [*attacks, *[(size, each) for each in changed]], code)
        return bool(found) and all(0 in each for each in found)
    left = [each for each in range(size) if each not in changed]
    pairs = [(left.index(a), left.index(b)) for a, b in attacks if {a, b} <= set(left)]
    found = extensions(len(left), pairs, code)
    return bool(found) and all(0 in each for each in found)


def fewest_by_brute_force(size, attacks, candidates, code, way):
    """The size of the smallest sets that change it; None if none does."""
    before = is_accepted(size, attacks, code, (), way)
    for many in range(1, len(candidates) + 1):
        for changed in combinations(candidates, many):
            if is_accepted(size, attacks, code, changed, way) is not before:
                return many
    return None


@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("semantics", OFFERED, ids=lambda each: each.word)
@given(frameworks())
@settings(max_examples=50)
def test_no_fewer_would_do(semantics, way, framework):
    """Of answers and of withdrawals; what is withdrawn is deleted here."""
    size, attacks, candidates = framework
    least = fewest_by_brute_force(size, attacks, candidates, semantics, way)
    found = smallest(framework_of(size, attacks), semantics, candidates, way=way)
    assert (found.is_possible, found.cut) == (least is not None, "")
    if found.is_possible:
        assert len(found.changed) == found.at_least == least
        assert set(found.changed) <= set(candidates)
        assert is_accepted(size, attacks, semantics, found.changed, way) is not is_accepted(
            size, attacks, semantics, (), way
        )


@pytest.mark.parametrize(
    "semantics", sorted(set(OFFERED) - {Semantics.STAGE}), ids=lambda each: each.word
)
@given(frameworks())
@settings(max_examples=50)
def test_to_withdraw_and_to_answer_come_to_the_same(semantics, framework):
    size, attacks, candidates = framework
    for many in range(len(candidates) + 1):
        for changed in combinations(candidates, many):
            asked = size, attacks, semantics, changed
            assert is_accepted(*asked, Way.ANSWERED) is is_accepted(*asked, Way.WITHDRAWN)


def test_an_answer_that_frees_another_attacker_does_not_count_against_other_answers():
    """4 and 5 both keep 1 from being defeated; but to answer 4 frees 6, which attacks 0, too."""
    attacks = [(1, 0), (2, 1), (3, 1), (4, 2), (5, 3), (4, 6), (6, 0)]
    framework = framework_of(7, attacks)
    found = smallest(framework, Semantics.GROUNDED, [4, 5, 6])
    assert found.changed == (5,)


def test_an_answer_that_frees_another_defender_does_not_count_against_other_answers():
    """2 defends 0 and needs 5 and 6; but to answer 5 frees 7, which defends 0 as well."""
    attacks = [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (6, 4), (5, 7), (7, 1)]
    framework = framework_of(8, attacks)
    found = smallest(framework, Semantics.GROUNDED, [5, 6, 7])
    assert found.changed == (6,)


def test_many_attackers_take_many_answers():
    size = 300
    framework = framework_of(size, [(number, 0) for number in range(1, size)])
    found = smallest(framework, Semantics.GROUNDED, range(1, size))
    assert found.changed == tuple(range(1, size))


@pytest.mark.parametrize("semantics", [Semantics.GROUNDED, Semantics.PREFERRED])
def test_without_time_it_is_said_what_is_not_enough(semantics):
    framework = framework_of(3, [(1, 0), (2, 0)])
    found = smallest(framework, semantics, [1, 2], limits=Limits(seconds=0))
    assert found.changed is None
    assert found.at_least == 1
    assert "0 seconds" in found.cut


def test_trying_stops_after_many_sets(monkeypatch):
    """Under preferred semantics a circle of claims that attack each other is tried by sets."""
    monkeypatch.setattr("argmap.evaluation.why.changes.MOST_TRIES", 20)
    size = 8
    rivals = [(a, b) for a in range(size) for b in range(size) if a != b]
    found = smallest(framework_of(size, rivals), Semantics.PREFERRED, range(1, size))
    assert found.changed == tuple(range(1, size))
    assert found.at_least == 2
    assert found.cut == "more than 20 choices of 2 were left to try"


@given(
    st.lists(
        st.tuples(
            st.frozensets(st.integers(0, 5), max_size=3),
            st.frozensets(st.integers(0, 5), max_size=2),
        ),
        max_size=7,
    )
)
def test_demands_are_met_by_the_fewest(pairs):
    demands = [Demand(*each) for each in pairs]

    def are_met(chosen):
        return all(not demand.given <= chosen or demand.one_of & chosen for demand in demands)

    least = next(
        (
            many
            for many in range(7)
            for chosen in combinations(range(6), many)
            if are_met(set(chosen))
        ),
        None,
    )
    found = fewest(demands, Deadline(UNLIMITED))
    assert (None if found is None else len(found)) == least
    assert found is None or are_met(set(found))


def test_what_is_defeated_counts_once_its_attacker_is_answered():
    """Only answers to both let 2 be held against 0, though 1 alone changes nothing."""
    framework = framework_of(4, [(0, 1), (0, 2), (1, 2), (2, 0), (3, 2)])
    found = smallest(framework, Semantics.IDEAL, [1, 2, 3])
    assert found == Change((1, 3), 2)
