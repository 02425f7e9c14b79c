"""Maps as frameworks for solvers: what their arguments are called, and that solvers agree."""

import pytest

from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.abstract.solve import solve, task_of
from argmap.evaluation.verdicts import Verdict, evaluate
from argmap.formats.abstract.frameworks import loads
from argmap.formats.abstract.maps import WRITERS, dumps, named_framework
from tests.evaluation.make import a_map, concluded, node, structure

MAP = a_map(
    node("p"), concluded("m"), node("q"), concluded("c"), node("x"), node("y"),
    structure("<arg>", "p => m, q => c"),
    relations=["x _> <arg>.1", "y -> x"],
)  # fmt: skip


def test_claims_and_arguments_have_their_names_and_the_others_say_what_they_are():
    assert named_framework(MAP).names == (
        *("[p]", "[m]", "[q]", "[c]", "[x]", "[y]", "<arg>", "<arg> step 1"),
        *("lacking <arg> step 1", "lacking [p]", "lacking [m]", "lacking [q]"),
        *("no argument for [m]", "no argument for [c]"),
    )


@pytest.mark.parametrize("form", WRITERS)
def test_a_solver_finds_what_evaluation_finds(form):
    framework = loads(dumps(MAP, form=form).content.decode(), form)[0].framework
    (found,) = solve(task_of("EE-GR"), framework).extensions
    verdicts = evaluate(MAP, Semantics.GROUNDED).verdicts
    accepted = [n for n, end in enumerate(verdicts) if verdicts[end] is Verdict.ACCEPTED]
    assert [each for each in found if each < len(verdicts)] == accepted


def test_an_empty_map_is_an_empty_framework():
    assert dumps(a_map(), form="af").content == b"p af 0\n"
