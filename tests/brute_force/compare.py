"""What argmap answers beside what the definitions say."""

from argmap.evaluation.abstract.bipolar import solve_bipolar
from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.abstract.solve import Problem, Task, solve
from tests.evaluation.brute_force import all_extensions, closed_attacks

READINGS = (SupportReading.DEDUCTIVE, SupportReading.NECESSARY)


def differences(framework):
    """Each task that is not answered as the definitions say."""
    expected = all_extensions(len(framework), framework.attacks)
    for semantics in Semantics:
        yield from _wrong(
            semantics,
            len(framework),
            expected[semantics],
            lambda task, argument=None: solve(task, framework, argument),
        )


def bipolar_differences(bipolar):
    """Each task on a framework with supports, in both readings, that is not answered so."""
    size, attacks = len(bipolar.framework), bipolar.framework.attacks
    for reading in READINGS:
        deductive = reading is SupportReading.DEDUCTIVE
        closed = closed_attacks(size, attacks, bipolar.supports, deductive=deductive)
        expected = all_extensions(size, closed)
        for semantics in Semantics:
            wrong = _wrong(
                semantics,
                size,
                expected[semantics],
                lambda task, argument=None, reading=reading: solve_bipolar(
                    task, bipolar, reading, argument
                ),
            )
            yield from (f"{reading} {each}" for each in wrong)


def _wrong(semantics, size, expected, answer):
    if list(answer(Task(Problem.ALL, semantics)).extensions) != expected:
        yield f"EE-{semantics}"
    if answer(Task(Problem.COUNT, semantics)).number != len(expected):
        yield f"CE-{semantics}"
    if not _is_right(answer(Task(Problem.SOME, semantics)), bool(expected), expected):
        yield f"SE-{semantics}"
    for number in range(size):
        having = [each for each in expected if number in each]
        lacking = [each for each in expected if number not in each]
        if not _is_right(answer(Task(Problem.CREDULOUS, semantics), number), bool(having), having):
            yield f"DC-{semantics} {number}"
        told = answer(Task(Problem.SCEPTICAL, semantics), number)
        if not _is_right(told, not lacking, lacking) or told.is_vacuous is not (not expected):
            yield f"DS-{semantics} {number}"


def _is_right(answer, verdict, witnesses):
    """True if the verdict is this, with one of these as witness; with none if there is none."""
    is_witness_right = answer.witness in witnesses if witnesses else answer.witness is None
    return answer.verdict is verdict and is_witness_right and not answer.cut
