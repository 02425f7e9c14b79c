from itertools import pairwise
from pathlib import Path

import pytest

from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.grounded import grounding_of
from argmap.evaluation.framework import translation_of
from argmap.evaluation.why.explanation import why
from argmap.evaluation.why.reasons import grounded_reading, reasons_for, reasons_of
from argmap.reading import read
from argmap.render.texts.why import WhyWords
from tests.evaluation.make import a_map, bridge, concluded, end, node, structure

MAPS = Path(__file__).parents[2] / "maps"


def explained(argument_map, name, *, most=40, **options):
    words = WhyWords(why(argument_map, end(name), **options), argument_map)
    return list(next(words.sections(most=most)).sentences)


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
        "[c] is defeated: what it needs is defeated: <arg>.",
        "<arg> is defeated: what it needs is defeated: [q].",
        "[q] is defeated: it is attacked by [x], which stands.",
        "[x] stands: nothing attacks it.",
    ]


def test_an_undercut_on_the_way_is_told_of_the_argument():
    argument_map = a_map(
        node("p"), concluded("m"), node("q"), concluded("c"), node("x"),
        structure("<arg>", "p => m, q => c"),
        relations=["x _> <arg>.1"],
    )  # fmt: skip
    assert explained(argument_map, "<arg>")[0] == (
        "<arg> is defeated: it is attacked by [x], which stands, "
        "and what it needs is defeated: [m]."
    )
    assert (
        explained(argument_map, "m")[0] == "[m] is defeated: it is attacked by [x], which stands."
    )


def test_what_stands_names_what_it_rests_on():
    argument_map = a_map(node("p"), concluded("c"), structure("<arg>", "p => c"))
    assert explained(argument_map, "c") == [
        "[c] stands: what it needs stands: <arg>.",
        "<arg> stands: what it needs stands: [p].",
        "[p] stands: nothing attacks it.",
    ]


def test_a_circle_of_attacks_is_undecided():
    argument_map = a_map(node("a"), node("b"), relations=["a >< b"])
    assert explained(argument_map, "a")[:2] == [
        "[a] is undecided: what attacks it is undecided, too: [b].",
        "[b] is undecided: what attacks it is undecided, too: [a].",
    ]


def test_long_explanations_are_cut():
    names = [f"c{number}" for number in range(50)]
    relations = [f"{b} -> {a}" for a, b in pairwise(names)]
    argument_map = a_map(*map(node, names), relations=relations)
    assert explained(argument_map, "c0", most=3)[-1] == "... and 47 more"


def test_supports_can_be_needs():
    argument_map = a_map(node("a"), node("b"), node("x"), relations=["a +> b", "x -> b"])
    assert explained(argument_map, "a", supports=SupportReading.DEDUCTIVE) == [
        "[a] is defeated: what it needs is defeated: [b].",
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
    translation = translation_of(argument_map)
    labelling = grounded_reading(translation.framework, grounding_of(translation.framework))
    for each, reason in reasons.items():
        assert reason == reasons_for(translation, labelling, each)[0]


def test_all_attacks_that_decide_are_told_of_what_is_asked():
    argument_map = a_map(
        node("a"),
        node("x"),
        node("y"),
        node("z"),
        relations=["x -> a", "y -> a", "a -> z", "z -> a"],
    )
    assert explained(argument_map, "a")[0] == (
        "[a] is defeated: it is attacked by [x] and [y], which stand."
    )
