"""A map as a framework, and supports put into attacks."""

import json
from itertools import product
from pathlib import Path

import pytest

from argmap.evaluation.abstract.flattening import SupportReading, flattened, support_needs
from argmap.evaluation.abstract.framework import framework_of
from argmap.evaluation.abstract.grounded import grounded_extension
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.framework import translation_of
from argmap.evaluation.verdicts import Verdict, evaluate
from tests.evaluation.make import a_map, concluded, node, structure

BIPOLAR = sorted((Path(__file__).parents[1] / "conformance" / "bipolar").glob("*.json"))


def standing(argument_map, **options):
    verdicts = evaluate(argument_map, Semantics.GROUNDED, **options).verdicts
    return {end.title for end, verdict in verdicts.items() if verdict is Verdict.ACCEPTED}


@pytest.mark.parametrize("path", BIPOLAR, ids=lambda path: path.stem)
@pytest.mark.parametrize("reading", [SupportReading.DEDUCTIVE, SupportReading.NECESSARY])
def test_supports_are_read_as_the_closure_of_attacks_under_them(path, reading):
    data = json.loads(path.read_text())
    numbers = {name: number for number, name in enumerate(data["args"])}

    def pairs(names):
        return [(numbers[a], numbers[b]) for a, b in names]

    needs = support_needs(pairs(data["supports"]), reading)
    flattening = flattened(len(numbers), pairs(data["attacks"]), needs)
    accepted = set(grounded_extension(flattening.framework))
    expected = data[reading.value]["semantics"]["GR"]["extensions"][0]
    assert [
        name for name in numbers if flattening.argument_of[numbers[name]] in accepted
    ] == expected


def test_a_support_strengthens_and_no_more():
    argument_map = a_map(node("a"), node("b"), node("x"), relations=["a +> b", "x -> b"])
    assert standing(argument_map) == {"a", "x"}


def test_deductive_support_carries_the_defeat_back_to_the_reason():
    argument_map = a_map(node("a"), node("b"), node("x"), relations=["a +> b", "x -> b"])
    assert standing(argument_map, supports=SupportReading.DEDUCTIVE) == {"x"}


def test_necessary_support_carries_the_defeat_on_to_what_is_supported():
    argument_map = a_map(node("a"), node("b"), node("x"), relations=["a +> b", "x -> a"])
    assert standing(argument_map) == {"b", "x"}
    assert standing(argument_map, supports=SupportReading.NECESSARY) == {"x"}


def test_an_argument_needs_all_its_premises():
    argument_map = a_map(
        node("p"), node("q"), concluded("c"), structure("<arg>", "p, q => c"), node("x"),
        relations=["x -> q"],
    )  # fmt: skip
    assert standing(argument_map) == {"p", "x"}


def test_an_undercut_leaves_the_premises():
    argument_map = a_map(
        node("p"), concluded("c"), structure("<arg>", "p => c"), node("x"),
        relations=["x _> <arg>.1"],
    )  # fmt: skip
    assert standing(argument_map) == {"p", "x"}


def test_an_undercut_on_the_way_defeats_all_that_follows():
    argument_map = a_map(
        node("p"), concluded("m"), node("q"), concluded("c"), node("x"),
        structure("<arg>", "p => m, q => c"),
        relations=["x _> <arg>.1"],
    )  # fmt: skip
    assert standing(argument_map) == {"p", "q", "x"}


def test_a_conclusion_survives_while_one_of_its_arguments_does():
    argument_map = a_map(
        node("p"), node("q"), concluded("c"), node("x"),
        structure("<one>", "p => c"), structure("<two>", "q => c"),
        relations=["x -> p"],
    )  # fmt: skip
    assert standing(argument_map) == {"q", "c", "two", "x"}


def test_a_claim_that_is_asserted_needs_no_argument():
    argument_map = a_map(
        node("p"), node("c"), node("x"), structure("<arg>", "p => c"), relations=["x -> p"]
    )
    assert standing(argument_map) == {"c", "x"}


def test_an_attack_on_the_conclusion_leaves_the_argument_for_it():
    argument_map = a_map(
        node("p"), node("c"), node("x"), structure("<arg>", "p => c"), relations=["x -> c"]
    )
    assert standing(argument_map) == {"p", "arg", "x"}


def test_contradictory_claims_undo_each_other():
    assert standing(a_map(node("a"), node("b"), relations=["a >< b"])) == set()


def test_a_translation_is_linear_where_the_closure_is_quadratic():
    """A hundred supporters of an attacker whose target is needed by a hundred more."""
    hundred = range(100)
    argument_map = a_map(
        node("x"), node("y"),
        *(node(f"s{each}") for each in hundred), *(node(f"t{each}") for each in hundred),
        relations=["x -> y"]
        + [f"s{each} +> x" for each in hundred] + [f"t{each} +> y" for each in hundred],
    )  # fmt: skip
    framework = translation_of(argument_map, supports=SupportReading.DEDUCTIVE).framework
    assert len(framework) == 204
    assert len(framework.attacks) == 203


def test_attacks_given_twice_count_once():
    assert framework_of(2, [(0, 1), (0, 1), (1, 0)]).attacks == ((0, 1), (1, 0))


def test_all_frameworks_of_two_arguments_keep_their_attacks():
    pairs = list(product(range(2), repeat=2))
    for kept in product([True, False], repeat=4):
        attacks = tuple(pair for pair, keep in zip(pairs, kept, strict=True) if keep)
        assert framework_of(2, attacks).attacks == attacks
