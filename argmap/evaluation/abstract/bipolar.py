"""Frameworks with supports besides attacks."""

from argmap.errors import LimitError
from argmap.evaluation.abstract.components import components
from argmap.evaluation.abstract.flattening import (
    Flattening,
    SupportReading,
    flattened,
    support_needs,
)
from argmap.evaluation.abstract.framework import (
    BipolarFramework,
    Framework,
    Pair,
    framework_of,
    grouped,
)
from argmap.evaluation.abstract.limits import UNLIMITED, Limits
from argmap.evaluation.abstract.search import Extension
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.abstract.solve import Answer, Task, solve

_NEED_NOT_BE_COMPLETE = frozenset(
    {Semantics.CONFLICT_FREE, Semantics.NAIVE, Semantics.ADMISSIBLE, Semantics.STAGE}
)
_MOST_ATTACKS = 10_000_000


def without_supports(bipolar: BipolarFramework, reading: SupportReading) -> Flattening:
    """The supports put into attacks, in linear space.

    Argument n of the framework given is argument `argument_of[n]` of the new one; some of
    the latter's are auxiliary. Without these its complete extensions are those of
    `closed_under_support`; so are the grounded, preferred, stable, semi-stable, ideal and
    eager ones. Sets that need not be complete, as stage extensions, are not.
    """
    needs = support_needs(bipolar.supports, reading)
    return flattened(len(bipolar.framework), bipolar.framework.attacks, needs)


def closed_under_support(bipolar: BipolarFramework, reading: SupportReading) -> Framework:
    """The framework of all attacks that follow from attacks and supports.

    What cannot stand without an attacker attacks, and what cannot stand without a target is
    attacked: supported, mediated and super-mediated attacks if supports are read as
    deductive (Cayrol & Lagasquie-Schiex 2013).

    Raises:
        LimitError: They are too many; their number may be quadratic.
    """
    size = len(bipolar.framework)
    needs = support_needs(bipolar.supports, reading)
    needing = grouped(size, ((needed, each) for each, needed in needs))
    attacks: set[Pair] = set()
    for start, target in bipolar.framework.attacks:
        hit = _resting_on(target, needing)
        attacks.update((a, b) for a in _resting_on(start, needing) for b in hit)
        if len(attacks) > _MOST_ATTACKS:
            message = f"stopped: more than {_MOST_ATTACKS} attacks follow from the supports"
            raise LimitError(message)
    return framework_of(size, sorted(attacks), bipolar.framework.names)


def support_circles(bipolar: BipolarFramework) -> tuple[tuple[int, ...], ...]:
    """Arguments that support each other in a circle, each circle in ascending order.

    They stand or fall together; frameworks with necessities (Nouioua & Risch 2011) do not
    accept what only supports itself.
    """
    supported = grouped(len(bipolar.framework), bipolar.supports)
    return tuple(
        tuple(members)
        for members in components(supported)
        if len(members) > 1 or members[0] in supported[members[0]]
    )


def solve_bipolar(
    task: Task,
    bipolar: BipolarFramework,
    reading: SupportReading,
    argument: int | None = None,
    limits: Limits = UNLIMITED,
) -> Answer:
    """The answer to a question about a framework with supports, as `solve` gives it.

    Raises:
        ArgmapError: As for `solve`.
    """
    if not support_needs(bipolar.supports, reading):
        return solve(task, bipolar.framework, argument, limits)
    if task.semantics not in _NEED_NOT_BE_COMPLETE:
        return _solve_flattened(task, without_supports(bipolar, reading), argument, limits)
    try:
        closed = closed_under_support(bipolar, reading)
    except LimitError as limit:
        return Answer(task, cut=str(limit))
    return solve(task, closed, argument, limits)


def _solve_flattened(
    task: Task, flattening: Flattening, argument: int | None, limits: Limits
) -> Answer:
    place = None if argument is None else flattening.argument_of[argument]
    answer = solve(task, flattening.framework, place, limits)

    def original(extension: Extension) -> Extension:
        members = set(extension)
        return tuple(n for n, place in enumerate(flattening.argument_of) if place in members)

    found = [original(extension) for extension in answer.extensions]
    return answer._replace(
        witness=None if answer.witness is None else original(answer.witness),
        extensions=tuple(found if answer.cut else sorted(found)),
    )


def _resting_on(number: int, needing: tuple[tuple[int, ...], ...]) -> list[int]:
    """An argument and all that need it, directly or through others."""
    found = [number]
    seen = {number}
    for each in found:
        for other in needing[each]:
            if other not in seen:
                seen.add(other)
                found.append(other)
    return found
