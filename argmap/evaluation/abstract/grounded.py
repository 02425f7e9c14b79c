"""The grounded labelling: what stands on the most cautious reading.

An argument is in when all its attackers are out, and out when one of them is
in; what this leaves open is undecided (Dung 1995; Caminada 2006). There is
exactly one such labelling with the fewest arguments in.
"""

from enum import StrEnum
from typing import NamedTuple

from argmap.evaluation.abstract.framework import Framework

_NOBODY = -1


class Label(StrEnum):
    """Whether an argument is accepted, defeated by one that is, or neither."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class Grounding(NamedTuple):
    """The grounded labelling and what it rests on.

    Attributes:
        labels: The label of each argument.
        defeaters: For an argument that is out, the first attacker found to be in,
            which does not depend on it; -1 for any other argument.
        open_attackers: How many attackers of each argument are not out.
        standing_attackers: How many are in.
    """

    labels: tuple[Label, ...]
    defeaters: tuple[int, ...]
    open_attackers: tuple[int, ...]
    standing_attackers: tuple[int, ...]


def grounded_labelling(framework: Framework) -> tuple[Label, ...]:
    """The label of each argument; takes time linear in arguments and attacks."""
    accepted, defeaters, _ = _propagated(framework)
    return _labels(accepted, defeaters)


def grounded_extension(framework: Framework) -> tuple[int, ...]:
    """The arguments accepted by the most cautious reading, in ascending order.

    The least fixed point of the characteristic function (Dung 1995, def. 20);
    empty exactly when every argument is attacked.
    """
    accepted, _, _ = _propagated(framework)
    return tuple(sorted(accepted))


def grounding_of(framework: Framework) -> Grounding:
    """The grounded labelling, with one reason for each argument that is out."""
    accepted, defeaters, open_attackers = _propagated(framework)
    standing_attackers = [0] * len(framework)
    for winner in accepted:
        for loser in framework.targets[winner]:
            standing_attackers[loser] += 1
    return Grounding(
        _labels(accepted, defeaters),
        tuple(defeaters),
        tuple(open_attackers),
        tuple(standing_attackers),
    )


def _propagated(framework: Framework) -> tuple[list[int], list[int], list[int]]:
    """Who is in, in the order found; who defeats each argument; how many attackers are not out."""
    targets = framework.targets
    open_attackers = framework.attacker_counts()
    defeaters = [_NOBODY] * len(framework)
    accepted = [number for number, count in enumerate(open_attackers) if not count]
    for winner in accepted:
        for loser in targets[winner]:
            if defeaters[loser] == _NOBODY:
                defeaters[loser] = winner
                for freed in targets[loser]:
                    count = open_attackers[freed] - 1
                    open_attackers[freed] = count
                    if not count:
                        accepted.append(freed)
    return accepted, defeaters, open_attackers


def _labels(accepted: list[int], defeaters: list[int]) -> tuple[Label, ...]:
    out, undecided = Label.OUT, Label.UNDECIDED
    labels = [undecided if defeater == _NOBODY else out for defeater in defeaters]
    for number in accepted:
        labels[number] = Label.IN
    return tuple(labels)
