"""What holds of every framework: laws of the field, tried on random ones."""

from dataclasses import replace
from functools import cache
from math import exp, log, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation.abstract.bipolar import solve_bipolar
from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.framework import BipolarFramework, framework_of
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import ancestors, restricted
from argmap.evaluation.abstract.semantics import Semantics, extensions
from argmap.evaluation.abstract.solve import Problem, Task
from argmap.evaluation.gradual.formulas import ATTACK_ONLY, Gradual
from argmap.evaluation.gradual.strengths import TOLERANCE, WeightedFramework, strengths
from tests.evaluation.test_deletion import frameworks

DIRECTIONAL = [
    Semantics.ADMISSIBLE,
    Semantics.GROUNDED,
    Semantics.COMPLETE,
    Semantics.PREFERRED,
    Semantics.IDEAL,
]
BIPOLAR = sorted(set(Gradual) - ATTACK_ONLY)
UNIQUE = sorted(ATTACK_ONLY)
SCORES = st.floats(0.01, 0.99)


def all_of(framework, semantics):
    return set(extensions(framework, semantics, Deadline()))


@settings(max_examples=50)
@given(frameworks(most=7), st.data(), st.sampled_from(DIRECTIONAL))
def test_what_an_argument_comes_to_depends_on_what_bears_on_it_alone(framework, data, semantics):
    number = data.draw(st.integers(0, len(framework) - 1))
    cone = ancestors(framework, number)
    within = {
        tuple(cone[each] for each in found)
        for found in all_of(restricted(framework, cone), semantics)
    }
    assert within == {
        tuple(each for each in found if each in cone) for found in all_of(framework, semantics)
    }


@settings(max_examples=50)
@given(frameworks(most=6), frameworks(most=4), st.sampled_from(Semantics))
def test_what_is_unconnected_is_judged_apart(one, other, semantics):
    size = len(one)
    moved = [(start + size, target + size) for start, target in other.attacks]
    both = framework_of(size + len(other), [*one.attacks, *moved])
    assert all_of(both, semantics) == {
        (*first, *(each + size for each in second))
        for first in all_of(one, semantics)
        for second in all_of(other, semantics)
    }


@st.composite
def bipolar_frameworks(draw):
    framework = draw(frameworks(most=6))
    number = st.integers(0, len(framework) - 1)
    supports = draw(st.lists(st.tuples(number, number), max_size=6, unique=True))
    return BipolarFramework(framework, tuple(supports))


@settings(max_examples=60)
@given(bipolar_frameworks())
def test_what_is_accepted_has_what_support_makes_it_need(bipolar):
    task = Task(Problem.ALL, Semantics.COMPLETE)
    for extension in solve_bipolar(task, bipolar, SupportReading.DEDUCTIVE).extensions:
        assert all(b in extension for a, b in bipolar.supports if a in extension)
    for extension in solve_bipolar(task, bipolar, SupportReading.NECESSARY).extensions:
        assert all(a in extension for a, b in bipolar.supports if b in extension)


@st.composite
def weighted_frameworks(draw, *, acyclic=False, supports=True):
    size = draw(st.integers(1, 6))
    number = st.integers(0, size - 1)
    pairs = st.lists(st.tuples(number, number), max_size=2 * size, unique=True)
    if acyclic:
        pairs = pairs.map(lambda found: [(a, b) for a, b in found if a < b])
    bases = draw(st.lists(SCORES, min_size=size, max_size=size))
    return WeightedFramework(
        tuple(bases), tuple(draw(pairs)), tuple(draw(pairs)) if supports else ()
    )


def formula(semantics, base, attacking, supporting):
    """The strength by the formulas as they are printed."""
    power = 2 if semantics in {Gradual.SQUARED_DF_QUAD, Gradual.SQUARED_ENERGY} else 1
    energy = sum(s**power for s in supporting) - sum(s**power for s in attacking)
    match semantics:
        case Gradual.DF_QUAD | Gradual.SQUARED_DF_QUAD:
            against = 1 - prod(1 - s**power for s in attacking)
            pro = 1 - prod(1 - s**power for s in supporting)
            if against >= pro:
                return base - base * (against - pro)
            return base + (1 - base) * (pro - against)
        case Gradual.EULER:
            return 1 - (1 - base**2) / (1 + base * exp(energy))
        case Gradual.MLP:
            return 1 / (1 + exp(-(log(base / (1 - base)) + energy)))
        case _:
            up, down = max(energy, 0), max(-energy, 0)
            if semantics is Gradual.QUADRATIC_ENERGY:
                up, down = up**2, down**2
            return base - base * down / (1 + down) + (1 - base) * up / (1 + up)


def bearing_on(framework, values, number):
    attacking = [values(a) for a, b in framework.attacks if b == number]
    return attacking, [values(a) for a, b in framework.supports if b == number]


@settings(max_examples=80)
@given(weighted_frameworks(acyclic=True), st.sampled_from(BIPOLAR))
def test_without_circles_strengths_are_those_of_the_formula(framework, semantics):
    @cache
    def value(number):
        bearing = bearing_on(framework, value, number)
        return formula(semantics, framework.bases[number], *bearing)

    found = strengths(framework, semantics).values
    assert found == pytest.approx([value(number) for number in range(len(found))], abs=1e-12)


@settings(max_examples=80)
@given(weighted_frameworks(), st.sampled_from(BIPOLAR))
def test_in_circles_strengths_are_fixed_points_of_the_formula(framework, semantics):
    found = strengths(framework, semantics).values
    for number, value in enumerate(found):
        if value is not None:
            bearing = bearing_on(framework, found.__getitem__, number)
            again = formula(semantics, framework.bases[number], *bearing)
            assert again == pytest.approx(value, abs=100 * TOLERANCE)


@settings(max_examples=40)
@given(weighted_frameworks(supports=False), st.sampled_from(UNIQUE))
def test_where_the_fixed_point_is_unique_it_is_found(framework, semantics):
    assert not strengths(framework, semantics).unsettled


@settings(max_examples=40)
@given(weighted_frameworks(), weighted_frameworks(), st.sampled_from(BIPOLAR))
def test_what_is_unconnected_is_as_strong_as_alone(one, other, semantics):
    size = len(one.bases)

    def moved(pairs):
        return [(a + size, b + size) for a, b in pairs]

    both = WeightedFramework(
        (*one.bases, *other.bases),
        (*one.attacks, *moved(other.attacks)),
        (*one.supports, *moved(other.supports)),
    )
    alone = strengths(one, semantics).values + strengths(other, semantics).values
    assert strengths(both, semantics).values == alone


@settings(max_examples=40)
@given(weighted_frameworks(acyclic=True), SCORES, st.data(), st.sampled_from(BIPOLAR))
def test_one_more_attacker_weakens_and_one_more_supporter_strengthens(
    framework, score, data, semantics
):
    size = len(framework.bases)
    number = data.draw(st.integers(0, size - 1))
    larger = replace(framework, bases=(*framework.bases, score))
    before = strengths(framework, semantics).values[number]
    more_attacks = replace(larger, attacks=(*framework.attacks, (size, number)))
    more_supports = replace(larger, supports=(*framework.supports, (size, number)))
    assert strengths(more_attacks, semantics).values[number] <= before + 1e-12
    assert strengths(more_supports, semantics).values[number] >= before - 1e-12


@pytest.mark.parametrize("semantics", [Gradual.QUADRATIC_ENERGY, Gradual.MLP])
def test_enough_reasons_bring_any_score_anywhere(semantics):
    many = tuple((number, 0) for number in range(1, 201))
    bases = (0.5, *[1.0] * len(many))
    assert strengths(WeightedFramework(bases, many), semantics).values[0] < 1e-3
    assert strengths(WeightedFramework(bases, (), many), semantics).values[0] > 1 - 1e-3
