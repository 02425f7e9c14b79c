"""The grounded labelling: what stands on the most cautious reading.

An argument is in when all its attackers are out, and out when one of them is
in; what this leaves open is undecided (Dung 1995; Caminada 2006). There is
exactly one such labelling with the fewest arguments in.
"""

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from argmap.evaluation.abstract.framework import Framework

_NOBODY = -1


class Label(StrEnum):
    """Whether an argument is accepted, defeated by one that is, or neither."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Grounding:
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
    return grounding_of(framework).labels


def grounded_extension(framework: Framework) -> tuple[int, ...]:
    """The arguments accepted by the most cautious reading, in ascending order.

    The least fixed point of the characteristic function (Dung 1995, def. 20);
    empty exactly when every argument is attacked.
    """
    labels = grounded_labelling(framework)
    return tuple(number for number, label in enumerate(labels) if label is Label.IN)


def grounding_of(framework: Framework) -> Grounding:
    """The grounded labelling, with one reason for each argument that is out."""
    labels = [Label.UNDECIDED] * len(framework)
    defeaters = [_NOBODY] * len(framework)
    open_attackers = [len(attackers) for attackers in framework.attackers]
    standing_attackers = [0] * len(framework)
    accepted = deque(number for number, count in enumerate(open_attackers) if not count)
    for number in accepted:
        labels[number] = Label.IN
    while accepted:
        winner = accepted.popleft()
        for loser in framework.targets[winner]:
            standing_attackers[loser] += 1
            if labels[loser] is not Label.UNDECIDED:
                continue
            labels[loser] = Label.OUT
            defeaters[loser] = winner
            for freed in framework.targets[loser]:
                open_attackers[freed] -= 1
                if not open_attackers[freed] and labels[freed] is Label.UNDECIDED:
                    labels[freed] = Label.IN
                    accepted.append(freed)
    return Grounding(
        tuple(labels), tuple(defeaters), tuple(open_attackers), tuple(standing_attackers)
    )
