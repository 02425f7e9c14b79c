"""The fewest answers that change a verdict, against all sets of answers on small frameworks."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation.abstract.framework import framework_of
from argmap.evaluation.abstract.limits import UNLIMITED, Deadline, Limits
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.verdicts import OFFERED
from argmap.evaluation.why.changes import Change, smallest_change
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


def is_accepted(size, attacks, code, answered):
    """Whether all extensions have argument 0 when the last one attacks what is answered."""
    replies = [(size, each) for each in answered]
    found = extensions(size + 1, [*attacks, *replies], code)
    return bool(found) and all(0 in each for each in found)


def fewest_by_brute_force(size, attacks, candidates, code):
    """The size of the smallest sets that change it; None if none does."""
    before = is_accepted(size, attacks, code, ())
    for many in range(1, len(candidates) + 1):
        for answered in combinations(candidates, many):
            if is_accepted(size, attacks, code, answered) is not before:
                return many
    return None


@pytest.mark.parametrize("semantics", OFFERED, ids=lambda each: each.word)
@given(frameworks())
@settings(max_examples=50)
def test_no_fewer_would_do(semantics, framework):
    size, attacks, candidates = framework
    least = fewest_by_brute_force(size, attacks, candidates, semantics)
    found = smallest_change(
        framework_of(size, attacks), semantics, 0, candidates, Deadline(UNLIMITED)
    )
    assert (found.is_possible, found.cut) == (least is not None, "")
    if found.is_possible:
        assert len(found.answered) == found.at_least == least
        assert set(found.answered) <= set(candidates)
        assert is_accepted(size, attacks, semantics, found.answered) is not is_accepted(
            size, attacks, semantics, ()
        )


def test_an_answer_that_frees_another_attacker_does_not_count_against_other_answers():
    """4 and 5 both keep 1 from being defeated; but to answer 4 frees 6, which attacks 0, too."""
    attacks = [(1, 0), (2, 1), (3, 1), (4, 2), (5, 3), (4, 6), (6, 0)]
    framework = framework_of(7, attacks)
    found = smallest_change(framework, Semantics.GROUNDED, 0, [4, 5, 6], Deadline(UNLIMITED))
    assert found.answered == (5,)


def test_an_answer_that_frees_another_defender_does_not_count_against_other_answers():
    """2 defends 0 and needs 5 and 6; but to answer 5 frees 7, which defends 0 as well."""
    attacks = [(1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (6, 4), (5, 7), (7, 1)]
    framework = framework_of(8, attacks)
    found = smallest_change(framework, Semantics.GROUNDED, 0, [5, 6, 7], Deadline(UNLIMITED))
    assert found.answered == (6,)


def test_many_attackers_take_many_answers():
    size = 300
    framework = framework_of(size, [(number, 0) for number in range(1, size)])
    found = smallest_change(framework, Semantics.GROUNDED, 0, range(1, size), Deadline(UNLIMITED))
    assert found.answered == tuple(range(1, size))


@pytest.mark.parametrize("semantics", [Semantics.GROUNDED, Semantics.PREFERRED])
def test_without_time_it_is_said_what_is_not_enough(semantics):
    framework = framework_of(3, [(1, 0), (2, 0)])
    found = smallest_change(framework, semantics, 0, [1, 2], Deadline(Limits(seconds=0)))
    assert found.answered is None
    assert found.at_least == 1
    assert "0 seconds" in found.cut


def test_trying_stops_after_many_sets(monkeypatch):
    """Under preferred semantics a circle of claims that attack each other is tried by sets."""
    monkeypatch.setattr("argmap.evaluation.why.changes.MOST_TRIES", 20)
    size = 8
    rivals = [(a, b) for a in range(size) for b in range(size) if a != b]
    found = smallest_change(
        framework_of(size, rivals), Semantics.PREFERRED, 0, range(1, size), Deadline(UNLIMITED)
    )
    assert found.answered == tuple(range(1, size))
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
    found = smallest_change(framework, Semantics.IDEAL, 0, [1, 2, 3], Deadline(UNLIMITED))
    assert found == Change((1, 3), 2)
