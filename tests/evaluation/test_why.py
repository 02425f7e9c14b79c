from itertools import pairwise
from pathlib import Path

import pytest

from argmap.evaluation.framework import SupportReading
from argmap.evaluation.why import reasons_of, why
from argmap.pipeline import read
from argmap.render.texts.why import why_text
from tests.evaluation.make import a_map, bridge, concluded, end, node, structure

MAPS = Path(__file__).parents[2] / "maps"


def explained(argument_map, name, *, most=40, **options):
    reasons = why(argument_map, end(name), **options)
    return why_text(reasons, argument_map, most=most).splitlines()


def test_worked_example():
    assert explained(bridge(), "b1") == [
        "[b1] stands: what attacks it is defeated: [a2].",
        "[a2] is defeated: it is attacked by [b3], which stands.",
        "[b3] stands: nothing attacks it.",
    ]


def test_a_defeated_premise():
    argument_map = a_map(
        node("p"), node("q"), concluded("c"), structure("<arg>", "p, q => c"), node("x"),
        relations=["x -> q"],
    )  # fmt: skip
    assert explained(argument_map, "c") == [
        "[c] is defeated: what it rests on is defeated: <arg>.",
        "<arg> is defeated: what it rests on is defeated: [q].",
        "[q] is defeated: it is attacked by [x], which stands.",
        "[x] stands: nothing attacks it.",
    ]


def test_an_undercut_on_the_way_is_told_of_the_argument():
    argument_map = a_map(
        node("p"), concluded("m"), node("q"), concluded("c"), node("x"),
        structure("<arg>", "p => m, q => c"),
        relations=["x _> <arg>.1"],
    )  # fmt: skip
    assert (
        explained(argument_map, "<arg>")[0]
        == "<arg> is defeated: it is attacked by [x], which stands."
    )
    assert (
        explained(argument_map, "m")[0] == "[m] is defeated: it is attacked by [x], which stands."
    )


def test_what_stands_names_what_it_rests_on():
    argument_map = a_map(node("p"), concluded("c"), structure("<arg>", "p => c"))
    assert explained(argument_map, "c") == [
        "[c] stands: what it rests on stands: <arg>.",
        "<arg> stands: what it rests on stands: [p].",
        "[p] stands: nothing attacks it.",
    ]


def test_a_circle_of_attacks_is_undecided():
    argument_map = a_map(node("a"), node("b"), relations=["a >< b"])
    assert explained(argument_map, "a") == [
        "[a] is undecided: so is what attacks it: [b].",
        "[b] is undecided: so is what attacks it: [a].",
    ]


def test_long_explanations_are_cut():
    names = [f"c{number}" for number in range(50)]
    relations = [f"{b} -> {a}" for a, b in pairwise(names)]
    argument_map = a_map(*map(node, names), relations=relations)
    assert explained(argument_map, "c0", most=3)[-1] == "... and 47 more"


def test_supports_can_be_needs():
    argument_map = a_map(node("a"), node("b"), node("x"), relations=["a +> b", "x -> b"])
    assert explained(argument_map, "a", supports=SupportReading.DEDUCTIVE) == [
        "[a] is defeated: what it rests on is defeated: [b].",
        "[b] is defeated: it is attacked by [x], which stands.",
        "[x] stands: nothing attacks it.",
    ]


def test_what_needs_each_other_is_explained_together():
    argument_map = a_map(
        node("a"), node("b"), node("x"), node("y"),
        relations=["a +> b", "b +> a", "x -> a", "b -> y"],
    )  # fmt: skip
    assert explained(argument_map, "b", supports=SupportReading.DEDUCTIVE) == [
        "[b], together with [a], is defeated: it is attacked by [x], which stands.",
        "[x] stands: nothing attacks it.",
    ]
    assert explained(argument_map, "y", supports=SupportReading.DEDUCTIVE)[:2] == [
        "[y] stands: what attacks it is defeated: [b].",
        "[a], together with [b], is defeated: it is attacked by [x], which stands.",
    ]


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.argdown")), ids=lambda path: path.stem)
def test_the_reasons_of_all_are_those_that_each_alone_gets(path):
    argument_map = read(str(path)).argument_map
    reasons = reasons_of(argument_map)
    assert list(reasons) == [node.end for node in argument_map.nodes]
    for each, reason in reasons.items():
        assert reason == why(argument_map, each)[0]
