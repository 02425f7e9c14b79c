"""Which parts replies meet, and whether the replies stand."""

from argmap.evaluation.answers.findings import Overturned, PartGap
from argmap.evaluation.answers.unanswered import open_attacks, unanswered
from argmap.model import Answer
from tests.evaluation.make import a_map, bridge, concluded, end, node, structure, titles
from tests.evaluation.sets import effectively_unanswered


def test_worked_example_half_of_b1_is_met():
    (gap,) = unanswered(bridge()).part_gaps
    assert gap == PartGap(
        end("b1"), "B", ("capital",), ("upkeep",), has_named_parts=True, span=gap.span
    )


def test_worked_example_b1_has_a_reply_but_a_defeated_one():
    assert titles(effectively_unanswered(bridge())) == ["b1", "b2", "b3"]
    (each,) = unanswered(bridge()).overturned
    assert each == Overturned(end("b1"), "B", (end("a2"),), is_contested=False, span=each.span)


def test_a_reply_that_names_no_part_meets_all():
    argument_map = a_map(node("b", parts=("one", "two")), node("x"), relations=["x -> b"])
    assert unanswered(argument_map).part_gaps == ()


def test_parts_that_a_claim_does_not_have_meet_nothing():
    argument_map = a_map(
        node("b", parts=("one",)), node("x", meets=("three",)), relations=["x -> b"]
    )
    (gap,) = unanswered(argument_map).part_gaps
    assert gap.unmet == ("one",)


def test_a_party_is_measured_by_its_own_replies():
    argument_map = a_map(
        node("b", "B", parts=("one", "two")),
        node("a", "A", meets=("one",)),
        node("c", "C"),
        relations=["a -> b", "c -> b"],
    )
    assert unanswered(argument_map).part_gaps == ()
    (gap,) = unanswered(argument_map, by="A").part_gaps
    assert gap.unmet == ("two",)


def test_an_answer_noted_by_hand_meets_all_parts():
    argument_map = a_map(
        node("b", parts=("one", "two"), answered=(Answer("A"),)),
        node("x", meets=("one",)),
        relations=["x -> b"],
    )
    assert unanswered(argument_map).part_gaps == ()


def test_premises_are_parts_of_a_conclusion():
    argument_map = a_map(
        node("p"), node("q"), concluded("c"), structure("<arg>", "p, q => c"),
        node("thesis"), node("x", meets=("p",)),
        relations=["c -> thesis", "x -> c"],
    )  # fmt: skip
    (gap,) = unanswered(argument_map).part_gaps
    assert (gap.end.title, gap.met, gap.unmet) == ("c", ("p",), ("q",))


def test_an_attack_on_a_premise_meets_that_premise():
    argument_map = a_map(
        node("p"), node("q"), concluded("c"), structure("<arg>", "p, q => c"), node("x"),
        relations=["x -> q"],
    )  # fmt: skip
    (gap,) = unanswered(argument_map).part_gaps
    assert (gap.end.title, gap.met, gap.unmet) == ("c", ("q",), ("p",))
    assert not gap.has_named_parts


def test_an_argument_for_what_is_also_said_by_itself_has_parts_of_its_own():
    argument_map = a_map(
        node("p"), node("q"), node("c"), structure("<arg>", "p, q => c"), node("x"),
        relations=["x -> q"],
    )  # fmt: skip
    (gap,) = unanswered(argument_map).part_gaps
    assert (gap.end, gap.unmet) == (end("<arg>"), ("p",))


def test_an_undercut_meets_all_premises():
    argument_map = a_map(
        node("p"), node("q"), concluded("c"), structure("<arg>", "p, q => c"), node("x"),
        relations=["x _> <arg>.2"],
    )  # fmt: skip
    assert unanswered(argument_map).part_gaps == ()


def test_an_undecided_reply_is_contested():
    argument_map = a_map(node("a"), node("b"), node("x"), relations=["b -> a", "x >< b"])
    contested = unanswered(argument_map).overturned
    assert [(each.end.title, each.is_contested) for each in contested] == [("b", True), ("x", True)]


def test_open_attacks_are_effectively_unanswered():
    assert set(open_attacks(bridge())) <= set(effectively_unanswered(bridge()))
