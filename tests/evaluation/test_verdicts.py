import pytest

from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.limits import Limits
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.verdicts import Verdict, evaluate
from tests.evaluation.make import a_map, node, titles

NIXON = a_map(
    node("dove"),
    node("hawk"),
    node("victim"),
    node("alone"),
    relations=["dove >< hawk", "dove -> victim", "hawk -> victim"],
)


def told(evaluation):
    return {end.title: verdict.value for end, verdict in evaluation.verdicts.items()}


def test_grounded_leaves_a_circle_undecided():
    evaluation = evaluate(NIXON, Semantics.GROUNDED)
    assert told(evaluation) == {
        "dove": "undecided",
        "hawk": "undecided",
        "victim": "undecided",
        "alone": "accepted",
    }


@pytest.mark.parametrize("most", [1, 2])
def test_preferred_has_two_sides_and_one_victim_of_both(most):
    """The same whether the extensions are listed or each claim is asked about alone."""
    evaluation = evaluate(NIXON, Semantics.PREFERRED, limits=Limits(extensions=most))
    assert told(evaluation) == {
        "dove": "defensible",
        "hawk": "defensible",
        "victim": "rejected",
        "alone": "accepted",
    }
    assert evaluation.count == (2 if most == 2 else None)
    assert titles(evaluation.always_rejected) == (["victim"] if most == 2 else [])


def test_no_stable_extension_gives_no_verdicts():
    evaluation = evaluate(a_map(node("liar"), relations=["liar -> liar"]), Semantics.STABLE)
    assert (evaluation.has_extension, evaluation.verdicts, evaluation.count) == (False, {}, 0)


def test_supports_are_read_as_asked():
    argument_map = a_map(node("a"), node("b"), node("x"), relations=["a +> b", "x -> b"])
    evaluation = evaluate(argument_map, Semantics.PREFERRED, supports=SupportReading.DEDUCTIVE)
    assert told(evaluation) == {"a": "rejected", "b": "rejected", "x": "accepted"}


def test_no_time_gives_no_verdict():
    evaluation = evaluate(NIXON, Semantics.PREFERRED, limits=Limits(seconds=0))
    assert set(evaluation.verdicts.values()) == {Verdict.UNKNOWN}
    assert "0 seconds" in evaluation.cut
