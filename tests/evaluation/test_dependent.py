"""Stage extensions where arguments need others, against all sets of arguments."""

from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation.abstract.bipolar import closed_under_support
from argmap.evaluation.abstract.dependent import (
    extension_with,
    extension_without,
    extensions,
)
from argmap.evaluation.abstract.flattening import SupportReading, flattened, support_needs
from argmap.evaluation.abstract.framework import BipolarFramework, framework_of
from argmap.evaluation.abstract.limits import UNLIMITED, Deadline
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.abstract.semantics import extensions as flat_extensions
from tests.evaluation import brute_force

NO_END = Deadline(UNLIMITED)


@st.composite
def dependencies(draw):
    """A number of arguments, attacks, needs without circles, and who needs one of several."""
    size = draw(st.integers(1, 5))
    numbers = st.integers(0, size - 1)
    pairs = st.tuples(numbers, numbers)
    attacks = draw(st.sets(pairs, max_size=8))
    needs = draw(st.sets(pairs, max_size=3).filter(lambda some: not has_circle(size, some)))
    options = st.lists(numbers, min_size=1, max_size=2, unique=True)
    choices = draw(st.dictionaries(numbers, options, max_size=2))
    return size, sorted(attacks), sorted(needs), sorted(choices.items())


def sets_with_what_they_defeat(size, attacks, needs, choices):
    """Pairs of a set free of conflict and what it defeats."""
    sets = [frozenset(each) for each in subsets(size)]
    return [
        (members, defeated)
        for members in sets
        if is_free_of_conflict(members, attacks, needs, choices)
        for defeated in sets
        if not members & defeated
        and defeated == defeats(members, defeated, attacks, needs, choices)
    ]


def stage_by_definition(*dependency):
    """Pairs of a stage extension and what it defeats."""
    found = sets_with_what_they_defeat(*dependency)
    ranges = [members | defeated for members, defeated in found]
    return {
        (members, defeated)
        for members, defeated in found
        if not any(members | defeated < other for other in ranges)
    }


def sets_by_definition(semantics, size, attacks, needs, choices):
    """The conflict-free, naive or admissible sets."""
    found = sets_with_what_they_defeat(size, attacks, needs, choices)
    free = {members for members, _ in found}
    match semantics:
        case Semantics.CONFLICT_FREE:
            return free
        case Semantics.NAIVE:
            return {each for each in free if not any(each < other for other in free)}
        case Semantics.ADMISSIBLE:
            return {
                members
                for members, defeated in found
                if all(a in defeated for a, b in attacks if b in members)
            }


def subsets(size):
    return chain.from_iterable(combinations(range(size), many) for many in range(size + 1))


def is_free_of_conflict(members, attacks, needs, choices):
    return (
        not any(a in members and b in members for a, b in attacks)
        and all(b in members for a, b in needs if a in members)
        and all(members & set(some) for a, some in choices if a in members)
    )


def defeats(members, defeated, attacks, needs, choices):
    """What a set attacks, and what needs what is defeated."""
    return (
        {b for a, b in attacks if a in members}
        | {a for a, b in needs if b in defeated}
        | {a for a, some in choices if set(some) <= defeated}
    )


def original(flattening, extension):
    """The original arguments in a set, and those that it attacks."""
    framework, argument_of = flattening.framework, flattening.argument_of
    attacked = {target for each in extension for target in framework.targets[each]}
    return tuple(
        frozenset(number for number, place in enumerate(argument_of) if place in some)
        for some in (set(extension), attacked)
    )


def has_circle(size, needs):
    reach = set(needs)
    while more := {(a, d) for a, b in reach for c, d in reach if b == c} - reach:
        reach |= more
    return any((each, each) in reach for each in range(size))


@given(dependencies())
@settings(max_examples=200)
def test_stage_extensions_are_the_widest_sets_with_all_that_they_need(dependency):
    flattening = flattened(*dependency)
    found = list(extensions(flattening, Semantics.STAGE, NO_END))
    expected = stage_by_definition(*dependency)
    assert {original(flattening, each) for each in found} == expected
    assert len(set(found)) == len(found) == len(expected)


@given(dependencies())
@settings(max_examples=200)
def test_one_stage_extension_is_found_that_has_or_lacks_an_argument(dependency):
    flattening = flattened(*dependency)
    expected = stage_by_definition(*dependency)
    for number, place in enumerate(flattening.argument_of):
        having = extension_with(flattening, Semantics.STAGE, place, NO_END)
        lacking = extension_without(flattening, Semantics.STAGE, place, NO_END)
        assert (having is not None) == any(number in members for members, _ in expected)
        assert (lacking is not None) == any(number not in members for members, _ in expected)
        for each in filter(None, (having, lacking)):
            assert original(flattening, each) in expected


@pytest.mark.parametrize(
    "semantics", [Semantics.CONFLICT_FREE, Semantics.NAIVE, Semantics.ADMISSIBLE]
)
@given(dependencies())
@settings(max_examples=150)
def test_other_sets_have_all_that_they_need(semantics, dependency):
    flattening = flattened(*dependency)
    expected = sets_by_definition(semantics, *dependency)
    found = [original(flattening, each)[0] for each in extensions(flattening, semantics, NO_END)]
    assert len(found) == len(expected)
    assert set(found) == expected
    for number, place in enumerate(flattening.argument_of):
        having = extension_with(flattening, semantics, place, NO_END)
        lacking = extension_without(flattening, semantics, place, NO_END)
        assert (having is not None) == any(number in members for members in expected)
        assert (lacking is not None) == any(number not in members for members in expected)
        for each in (having, lacking):
            assert each is None or original(flattening, each)[0] in expected


@st.composite
def bipolar_frameworks(draw):
    size = draw(st.integers(1, 5))
    pairs = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1))
    return size, sorted(draw(st.sets(pairs, max_size=8))), sorted(draw(st.sets(pairs, max_size=5)))


@pytest.mark.parametrize("semantics", [Semantics.NAIVE, Semantics.STAGE])
@given(bipolar_frameworks(), st.sampled_from(["deductive", "necessary"]))
@settings(max_examples=200)
def test_they_are_those_of_the_closure_of_attacks_under_supports(semantics, bipolar, reading):
    size, attacks, supports = bipolar
    reading = SupportReading(reading)
    flattening = flattened(size, attacks, support_needs(supports, reading))
    closed = closed_under_support(
        BipolarFramework(framework_of(size, attacks), tuple(supports)), reading
    )
    found = {original(flattening, each)[0] for each in extensions(flattening, semantics, NO_END)}
    assert found == {frozenset(each) for each in flat_extensions(closed, semantics, NO_END)}
    assert found == set(
        map(frozenset, brute_force.extensions(size, list(closed.attacks), semantics))
    )
