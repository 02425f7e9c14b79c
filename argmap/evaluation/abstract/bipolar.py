"""Frameworks with supports besides attacks."""

from dataclasses import dataclass, replace

from argmap.diagnostics import ArgmapError
from argmap.evaluation.abstract.flattening import (
    Flattening,
    SupportReading,
    flattened,
    support_needs,
)
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import UNLIMITED, Limits
from argmap.evaluation.abstract.search import Extension
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.abstract.solve import Answer, Task, solve

_NEED_NOT_BE_COMPLETE = frozenset(
    {Semantics.CONFLICT_FREE, Semantics.NAIVE, Semantics.ADMISSIBLE, Semantics.STAGE}
)


@dataclass(frozen=True, slots=True)
class BipolarFramework:
    """Arguments that attack and support each other.

    Attributes:
        framework: The arguments and their attacks.
        supports: Pairs of supporter and supported, each once.
    """

    framework: Framework
    supports: tuple[tuple[int, int], ...] = ()


def without_supports(bipolar: BipolarFramework, reading: SupportReading) -> Flattening:
    """The supports put into attacks, in linear space.

    Argument n of the framework given is argument `argument_of[n]` of the new one; some of
    the latter's are auxiliary. Without these its complete extensions are those of the closure of
    attacks under support (Cayrol & Lagasquie-Schiex 2013); so are the grounded, preferred,
    stable, semi-stable, ideal and eager ones. Sets that need not be complete, as stage
    extensions, are not.
    """
    needs = support_needs(bipolar.supports, reading)
    return flattened(len(bipolar.framework), bipolar.framework.attacks, needs)


def solve_bipolar(
    task: Task,
    bipolar: BipolarFramework,
    reading: SupportReading,
    argument: int | None = None,
    limits: Limits = UNLIMITED,
) -> Answer:
    """The answer to a question about a framework with supports, as `solve` gives it.

    Raises:
        ArgmapError: As for `solve`; or the semantics accepts sets that need not be complete, and
            the supports bear on them.
    """
    flattening = without_supports(bipolar, reading)
    if flattening.has_auxiliaries and task.semantics in _NEED_NOT_BE_COMPLETE:
        message = (
            f"{task.semantics} knows attacks only, and here are supports that demand something"
        )
        raise ArgmapError(message)
    if argument is not None:
        argument = flattening.argument_of[argument]
    answer = solve(task, flattening.framework, argument, limits)

    def original(extension: Extension) -> Extension:
        members = set(extension)
        return tuple(n for n, place in enumerate(flattening.argument_of) if place in members)

    found = [original(extension) for extension in answer.extensions]
    return replace(
        answer,
        witness=None if answer.witness is None else original(answer.witness),
        extensions=tuple(found if answer.cut else sorted(found)),
    )
