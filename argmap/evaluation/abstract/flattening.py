"""What arguments need, put into attacks: a framework with needs as one of attacks alone.

That x needs y becomes an auxiliary argument "y is lacking", which is attacked by y and attacks
x. A need for one of several is met likewise: each of them attacks the auxiliary argument. What
needs each other in a circle stands or falls together and is one argument of the new framework.
Its complete extensions are those of the closure of attacks under needs (Cayrol &
Lagasquie-Schiex 2013), which may be quadratic in size; it is linear.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, assert_never

from argmap.evaluation.abstract.components import components
from argmap.evaluation.abstract.framework import Framework, Pair, framework_of, grouped


class SupportReading(StrEnum):
    """What a support says of the thing supported."""

    NONE = "none"
    DEDUCTIVE = "deductive"
    NECESSARY = "necessary"


class Flattening(NamedTuple):
    """Needs put into attacks.

    Attributes:
        framework: Arguments and attacks only.
        argument_of: For each original argument, the argument that stands for it.
        lacking: For an argument that others need, the auxiliary one that says it is lacking.
        auxiliaries: All auxiliary arguments, which stand for none of the original ones.
    """

    framework: Framework
    argument_of: tuple[int, ...]
    lacking: dict[int, int]
    auxiliaries: range


def flattened(
    size: int,
    attacks: Iterable[Pair],
    needs: Sequence[Pair],
    choices: Iterable[tuple[int, Sequence[int]]] = (),
) -> Flattening:
    """Arguments that attack and need each other as a framework of attacks alone.

    Args:
        size: The number of arguments.
        attacks: Pairs of attacker and attacked.
        needs: Pairs of an argument and one that it needs.
        choices: Arguments with those of which each needs at least one.
    """
    argument_of, count = _merged(size, needs)
    first = count
    pairs = [(argument_of[start], argument_of[target]) for start, target in attacks]
    lacking: dict[int, int] = {}
    for needing, needed in needs:
        needing, needed = argument_of[needing], argument_of[needed]  # noqa: PLW2901  the arguments that stand for them
        if needing == needed:
            continue
        if needed not in lacking:
            lacking[needed] = count
            pairs.append((needed, count))
            count += 1
        pairs.append((lacking[needed], needing))
    for needing, options in choices:
        pairs.append((count, argument_of[needing]))
        pairs.extend((argument_of[option], count) for option in options)
        count += 1
    framework = framework_of(count, pairs)
    return Flattening(framework, tuple(argument_of), lacking, range(first, count))


def support_needs(supports: Iterable[Pair], reading: SupportReading) -> list[Pair]:
    """What needs what if supports are read so: pairs of an argument and one that it needs."""
    match reading:
        case SupportReading.NONE:
            return []
        case SupportReading.DEDUCTIVE:
            return list(supports)
        case SupportReading.NECESSARY:
            return [(supported, supporter) for supporter, supported in supports]
        case _:
            assert_never(reading)


def _merged(size: int, needs: Sequence[Pair]) -> tuple[list[int], int]:
    """A number for each circle of needs, in the order of first members, and how many there are."""
    if not needs:
        return list(range(size)), size
    first = list(range(size))
    for members in components(grouped(size, needs)):
        for member in members:
            first[member] = members[0]
    numbers: dict[int, int] = {}
    return [numbers.setdefault(each, len(numbers)) for each in first], len(numbers)
