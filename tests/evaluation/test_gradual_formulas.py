"""Strengths of random frameworks against the formulas as one reads them in the papers."""

from math import exp, inf, log, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation.gradual.formulas import ATTACK_ONLY, Gradual
from argmap.evaluation.gradual.strengths import WeightedFramework, strengths

EXACT = 1e-7


def h_categoriser(w, attackers, _):
    return w / (1 + sum(s for s, _ in attackers))


def max_based(w, attackers, _):
    return w / (1 + max([s for s, _ in attackers] or [0]))


def card_based(w, attackers, _):
    starred = [s for s, base in attackers if base > 0]
    return w / (1 + len(starred) + sum(starred) / len(starred)) if starred else w


def quads(w, attackers, supporters, power):
    against = 1 - prod(1 - s**power for s, _ in attackers)
    in_favour = 1 - prod(1 - s**power for s, _ in supporters)
    if against >= in_favour:
        return w - w * (against - in_favour)
    return w + (1 - w) * (in_favour - against)


def energy(attackers, supporters, power=1):
    return sum(s**power for s, _ in supporters) - sum(s**power for s, _ in attackers)


def euler(w, attackers, supporters):
    return 1 - (1 - w**2) / (1 + w * exp(energy(attackers, supporters)))


def moved_by(h, w, e):
    return w - w * h(-e) + (1 - w) * h(e)


def quadratic(x):
    return max(x, 0) ** 2 / (1 + max(x, 0) ** 2)


def linear(x):
    return max(x, 0) / (1 + max(x, 0))


def mlp(w, attackers, supporters):
    odds = inf if w == 1 else log(w / (1 - w)) if w else -inf
    argument = odds + energy(attackers, supporters)
    return exp(argument) if argument < -700 else 1 / (1 + exp(-argument))


FORMULAS = {
    Gradual.H_CATEGORISER: h_categoriser,
    Gradual.MAX_BASED: max_based,
    Gradual.CARD_BASED: card_based,
    Gradual.DF_QUAD: lambda w, att, sup: quads(w, att, sup, 1),
    Gradual.SQUARED_DF_QUAD: lambda w, att, sup: quads(w, att, sup, 2),
    Gradual.EULER: euler,
    Gradual.QUADRATIC_ENERGY: lambda w, att, sup: moved_by(quadratic, w, energy(att, sup)),
    Gradual.SQUARED_ENERGY: lambda w, att, sup: moved_by(linear, w, energy(att, sup, 2)),
    Gradual.MLP: mlp,
}


def made_of(framework, semantics, values):
    """What the formula makes of some strengths, for each argument."""

    def bearing(pairs, weights, target):
        return [
            (values[start] * weights.get((start, target), 1), framework.bases[start])
            for start, end in pairs
            if end == target
        ]

    return [
        FORMULAS[semantics](
            w,
            bearing(framework.attacks, framework.attack_weights, number),
            bearing(framework.supports, framework.support_weights, number),
        )
        for number, w in enumerate(framework.bases)
    ]


scores = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1))


@st.composite
def frameworks(draw, *, is_acyclic=False):
    """Up to six arguments with scores, attacks and supports, some weighted, from 0 to 1."""
    size = draw(st.integers(1, 6))
    numbers = st.integers(0, size - 1)
    pairs = st.tuples(numbers, numbers)
    if is_acyclic:
        pairs = pairs.filter(lambda pair: pair[0] < pair[1])
    relations = st.lists(pairs, max_size=8 if size > 1 else 0, unique=True).map(tuple)
    attacks, supports = draw(relations), draw(relations)
    weights = st.floats(0, 1)
    return WeightedFramework(
        tuple(draw(st.lists(scores, min_size=size, max_size=size))),
        attacks,
        supports,
        {pair: draw(weights) for pair in attacks if draw(st.booleans())},
        {pair: draw(weights) for pair in supports if draw(st.booleans())},
    )


def for_semantics(framework, semantics):
    """Without supports where the semantics knows none."""
    if semantics not in ATTACK_ONLY:
        return framework
    return WeightedFramework(
        framework.bases, framework.attacks, attack_weights=framework.attack_weights
    )


@pytest.mark.parametrize("semantics", Gradual)
@settings(max_examples=40)
@given(frameworks(is_acyclic=True))
def test_without_circles_strengths_are_what_the_formula_makes_from_the_sources_on(
    semantics, framework
):
    framework = for_semantics(framework, semantics)
    values = list(framework.bases)
    for _ in framework.bases:
        values = made_of(framework, semantics, values)
    assert strengths(framework, semantics).values == pytest.approx(values, abs=EXACT)


@pytest.mark.parametrize("semantics", Gradual)
@settings(max_examples=40)
@given(frameworks())
def test_in_circles_strengths_are_a_fixed_point_or_absent(semantics, framework):
    framework = for_semantics(framework, semantics)
    found = strengths(framework, semantics)
    unknown = {number for number, value in enumerate(found.values) if value is None}
    assert bool(unknown) == bool(found.unsettled)
    guessed = [0.5 if value is None else value for value in found.values]
    for number, value in enumerate(made_of(framework, semantics, guessed)):
        if number not in unknown:
            assert found.values[number] == pytest.approx(value, abs=EXACT)
    reached = {each for circle in found.unsettled for each in circle.members}
    while more := {b for a, b in framework.attacks + framework.supports if a in reached} - reached:
        reached |= more
    assert unknown == reached


@pytest.mark.parametrize("semantics", sorted(ATTACK_ONLY))
@settings(max_examples=40)
@given(frameworks())
def test_these_settle_on_every_graph_where_any_iteration_does(semantics, framework):
    framework = for_semantics(framework, semantics)
    values = list(framework.bases)
    for _ in range(3000):
        made = made_of(framework, semantics, values)
        values = [(old + new) / 2 for old, new in zip(values, made, strict=True)]
    assert strengths(framework, semantics).values == pytest.approx(values, abs=EXACT)
