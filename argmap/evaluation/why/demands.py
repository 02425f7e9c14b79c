"""The fewest numbers that meet some demands: smallest hitting sets, and a little more."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.evaluation.abstract.limits import Deadline

_Numbers = frozenset[int]


class Demand(NamedTuple):
    """If all of `given` are chosen, one of `one_of` must be; without `given` in any case."""

    one_of: _Numbers
    given: _Numbers = frozenset()


def fewest(
    demands: Sequence[Demand], deadline: Deadline, *, at_least: int = 0
) -> tuple[int, ...] | None:
    """The fewest numbers that meet all demands, ascending; None if no numbers do.

    Sizes are tried in turn, and a choice is made where a demand leaves the fewest (hitting
    sets after Reiter 1987). Of several such choices it is always the same.

    Args:
        demands: The demands.
        deadline: When to give up.
        at_least: No fewer than this many can do; fewer are not tried.

    Raises:
        LimitError: The time is over.
    """
    most = len(frozenset().union(*(demand.one_of for demand in demands)))
    for size in range(at_least, most + 1):
        found = _meeting(demands, size, deadline)
        if found is not None:
            return tuple(sorted(found))
    return None


def _meeting(demands: Sequence[Demand], size: int, deadline: Deadline) -> _Numbers | None:
    """Up to `size` numbers that meet all demands; None if there are none."""
    waiting: list[_Numbers] = [frozenset()]
    while waiting:
        deadline.check()
        chosen = waiting.pop()
        unmet = [
            demand.one_of
            for demand in demands
            if demand.given <= chosen and demand.one_of.isdisjoint(chosen)
        ]
        if not unmet:
            return chosen
        unmet.sort(key=len)
        if len(chosen) + _disjoint(unmet) <= size:
            choices = sorted(unmet[0], reverse=True)
            waiting.extend(chosen | {choice} for choice in choices)
    return None


def _disjoint(sets: Sequence[_Numbers]) -> int:
    """How many of the sets, in their order, have nothing in common: each needs its own."""
    seen: set[int] = set()
    count = 0
    for each in sets:
        if seen.isdisjoint(each):
            seen |= each
            count += 1
    return count
