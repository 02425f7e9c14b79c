"""Deleting arguments changes what evaluating the rest anew would change, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.abstract.framework import framework_of
from argmap.evaluation.abstract.grounded import grounded_labelling, grounding_of
from argmap.evaluation.answers.deletion import changes_without


@st.composite
def frameworks(draw, most=8):
    size = draw(st.integers(1, most))
    number = st.integers(0, size - 1)
    attacks = draw(st.lists(st.tuples(number, number), max_size=2 * size))
    return framework_of(size, attacks)


@given(frameworks(), st.data())
def test_changes_are_those_of_a_new_evaluation(framework, data):
    size = len(framework)
    removed = data.draw(st.sets(st.integers(0, size - 1), min_size=1, max_size=2))
    kept = [(a, b) for a, b in framework.attacks if not {a, b} & removed]
    before = grounded_labelling(framework)
    after = grounded_labelling(framework_of(size, kept))
    expected = {
        number: after[number]
        for number in range(size)
        if number not in removed and before[number] is not after[number]
    }
    assert changes_without(framework, grounding_of(framework), removed) == expected


def test_a_long_chain_changes_all_along():
    size = 10_001
    framework = framework_of(size, [(number, number + 1) for number in range(size - 1)])
    assert len(changes_without(framework, grounding_of(framework), {0})) == size - 1


def test_many_deletions_beside_one_hub_take_no_quadratic_time():
    """A claim with 20,000 objections, each of them met: without any one reply it would fall."""
    many = 20_000
    objections = [(number + 1, 0) for number in range(many)]
    replies = [(number + 1 + many, number + 1) for number in range(many)]
    framework = framework_of(2 * many + 1, objections + replies)
    grounding = grounding_of(framework)
    for number in range(many):
        changes = changes_without(framework, grounding, {number + 1 + many})
        assert list(changes) == [0, number + 1]
