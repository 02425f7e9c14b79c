"""Gradual semantics: known strengths, and what each formula promises."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ArgmapError
from argmap.evaluation.abstract.limits import Limits
from argmap.evaluation.dispute import dispute_of
from argmap.evaluation.gradual.formulas import ATTACK_ONLY, Gradual
from argmap.evaluation.gradual.strengths import (
    WeightedFramework,
    strengths,
    strengths_in,
    weighted_of,
)
from tests.evaluation.make import a_map, concluded, node, structure

DATA = sorted((Path(__file__).parents[1] / "conformance" / "gradual").glob("*.json"))
BIPOLAR = sorted(set(Gradual) - ATTACK_ONLY)


def weighted(bases, attacks=(), supports=()):
    return WeightedFramework(tuple(bases), tuple(attacks), tuple(supports))


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_known_strengths(path):
    data = json.loads(path.read_text())
    numbers = {name: number for number, name in enumerate(data["args"])}
    framework = weighted(
        (data["base"][name] for name in numbers),
        [(numbers[a], numbers[b]) for a, b in data["attacks"]],
        [(numbers[a], numbers[b]) for a, b in data["supports"]],
    )
    for code, known in data["strengths"].items():
        found = strengths(framework, Gradual(code))
        assert not found.unsettled
        for name, number in numbers.items():
            assert found.values[number] == pytest.approx(
                known["values"][name], abs=known["tolerance"]
            )


scores = st.floats(0.01, 0.99)


@st.composite
def frameworks(draw):
    size = draw(st.integers(1, 6))
    number = st.integers(0, size - 1)
    pairs = st.lists(st.tuples(number, number), max_size=size, unique=True)
    bases = draw(st.lists(scores, min_size=size, max_size=size))
    return weighted(bases, draw(pairs), draw(pairs))


@given(frameworks(), st.sampled_from(BIPOLAR))
def test_strengths_are_scores_and_fixed_points_or_absent(framework, semantics):
    found = strengths(framework, semantics)
    known = [value for value in found.values if value is not None]
    assert all(0 <= value <= 1 for value in known)
    assert (len(known) == len(found.values)) == (not found.unsettled)


@given(st.lists(scores, min_size=1, max_size=5), st.sampled_from(Gradual))
def test_what_nothing_bears_on_keeps_its_base_score(bases, semantics):
    assert strengths(weighted(bases), semantics).values == pytest.approx(tuple(bases))


@given(st.lists(scores, min_size=3, max_size=3), st.sampled_from(Gradual))
def test_an_attack_never_strengthens(bases, semantics):
    alone = strengths(weighted(bases), semantics).values[0]
    attacked = strengths(weighted(bases, [(1, 0)]), semantics).values[0]
    twice = strengths(weighted(bases, [(1, 0), (2, 0)]), semantics).values[0]
    assert alone >= attacked
    assert semantics is Gradual.MAX_BASED or attacked >= twice


@given(st.lists(scores, min_size=2, max_size=2), st.sampled_from(BIPOLAR))
def test_a_support_never_weakens(bases, semantics):
    supported = strengths(weighted(bases, supports=[(1, 0)]), semantics).values[0]
    assert supported >= bases[0] - 1e-12


@given(st.lists(scores, min_size=4, max_size=4), st.sampled_from(BIPOLAR))
def test_what_lies_downstream_does_not_matter(bases, semantics):
    upstream = strengths(weighted(bases, [(0, 1)]), semantics).values[:2]
    assert strengths(weighted(bases, [(0, 1), (1, 2), (3, 2)]), semantics).values[:2] == upstream


def test_one_perfect_attacker_leaves_nothing_under_dfquad():
    framework = weighted([0.8, 1.0, 0.5], [(1, 0), (2, 0)])
    assert strengths(framework, Gradual.DF_QUAD).values[0] == 0


def test_euler_cannot_lift_what_has_no_base_score():
    framework = weighted([0.0, 1.0], supports=[(1, 0)])
    assert strengths(framework, Gradual.EULER).values[0] == 0


@given(scores, scores)
def test_euler_leaves_at_least_the_square(base, attacker):
    assert strengths(weighted([base, attacker], [(1, 0)]), Gradual.EULER).values[0] >= base**2


@pytest.mark.parametrize("semantics", [Gradual.QUADRATIC_ENERGY, Gradual.MLP])
@given(base=scores, other=scores)
def test_attack_and_support_mirror_each_other(semantics, base, other):
    supported = strengths(weighted([base, other], supports=[(1, 0)]), semantics).values[0]
    attacked = strengths(weighted([1 - base, other], [(1, 0)]), semantics).values[0]
    assert supported == pytest.approx(1 - attacked)


def test_known_values_of_attack_only_semantics():
    framework = weighted([1.0, 1.0, 1.0], [(1, 0), (2, 0)])
    values = {each: strengths(framework, each).values[0] for each in ATTACK_ONLY}
    assert values == pytest.approx(
        {Gradual.H_CATEGORISER: 1 / 3, Gradual.MAX_BASED: 1 / 2, Gradual.CARD_BASED: 1 / 4}
    )


def test_the_h_categoriser_settles_on_mutual_attack():
    golden = (5**0.5 - 1) / 2
    found = strengths(weighted([1.0, 1.0], [(0, 1), (1, 0)]), Gradual.H_CATEGORISER)
    assert found.values == pytest.approx((golden, golden))


def test_an_oscillation_is_damped():
    """Two that attack each other, all out: the plain iteration swings for ever between 0 and 1."""
    found = strengths(weighted([1.0, 1.0], [(0, 1), (1, 0)]), Gradual.DF_QUAD)
    assert found.values == pytest.approx((0.5, 0.5))


def test_what_does_not_settle_gets_no_strength(monkeypatch):
    monkeypatch.setattr("argmap.evaluation.gradual.strengths.ROUNDS", 3)
    found = strengths(
        weighted([1.0, 0.9, 0.5, 0.3], [(0, 1), (1, 0), (1, 2)]), Gradual.QUADRATIC_ENERGY
    )
    assert found.values == (None, None, None, 0.3)
    (circle,) = found.unsettled
    assert circle.members == (0, 1)
    assert circle.amplitude > 0


def test_no_time_leaves_circles_open_and_no_more():
    framework = weighted([0.5, 0.5, 0.5, 0.5], [(0, 1), (1, 0), (1, 2)], [(3, 3)])
    found = strengths(framework, Gradual.QUADRATIC_ENERGY, limits=Limits(seconds=0))
    assert found.values == (None, None, None, None)
    assert (found.unsettled, "0 seconds" in found.cut) == ((), True)
    chain = weighted([0.5, 0.5], [(0, 1)])
    in_no_time = strengths(chain, Gradual.DF_QUAD, limits=Limits(seconds=0))
    assert in_no_time == strengths(chain, Gradual.DF_QUAD)


def test_attack_only_semantics_refuse_supports():
    with pytest.raises(ArgmapError, match="knows attacks only"):
        strengths(weighted([1.0, 1.0], supports=[(0, 1)]), Gradual.MAX_BASED)


def test_many_supporters_overflow_nothing():
    size = 2000
    framework = weighted([0.5] + [1.0] * size, supports=[(each + 1, 0) for each in range(size)])
    for semantics in BIPOLAR:
        assert strengths(framework, semantics).values[0] == pytest.approx(1.0, abs=1e-3)
        attacked = replace(framework, attacks=framework.supports, supports=())
        assert strengths(attacked, semantics).values[0] <= 0.26


def test_a_long_chain_needs_no_recursion():
    size = 10_000
    framework = weighted([0.5] * size, [(each, each + 1) for each in range(size - 1)])
    assert strengths(framework, Gradual.QUADRATIC_ENERGY).values[-1] is not None


def test_a_map_with_strengths():
    argument_map = a_map(
        node("p", strength=0.9),
        concluded("c"),
        structure("<arg>", "p => c"),
        node("x", strength=0.4),
        relations=["x _> <arg>.1"],
    )
    framework = weighted_of(dispute_of(argument_map))
    assert framework == weighted([0.9, 0.5, 0.4, 0.5], [(2, 3)], [(0, 3), (3, 1)])


def test_each_claim_of_a_map_has_its_strength():
    argument_map = a_map(node("a", strength=0.8), node("b"), relations=["b -> a"])
    found = strengths_in(argument_map, Gradual.DF_QUAD, base=0.25)
    assert found.values == {node("a").end: pytest.approx(0.6), node("b").end: 0.25}
