"""What the grounded labelling leaves open: the part of a framework that needs a search.

Every complete extension is the grounded one and a complete extension of the rest, the
framework of the undecided arguments. So are preferred, stable, semi-stable and ideal ones.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from argmap.evaluation.abstract.acceptance import Acceptance
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label, grounded_labelling
from argmap.evaluation.abstract.search import Extension


class Reduct(NamedTuple):
    """A framework divided into what the grounded labelling decides and the rest.

    Attributes:
        framework: The whole.
        labels: The grounded labels of the whole.
        grounded: The grounded extension of the whole.
        rest: The framework of the undecided arguments, numbered anew.
        members: The number in the whole of each argument of the rest, in ascending order.
    """

    framework: Framework
    labels: tuple[Label, ...]
    grounded: Extension
    rest: Framework
    members: tuple[int, ...]

    def place(self, number: int) -> int | None:
        """The number in the rest of an argument of the whole; None if it is decided."""
        return self.members.index(number) if self.labels[number] is Label.UNDECIDED else None

    def places(self, number: int | None) -> list[int]:
        """The number in the rest, if there is an argument and it is undecided."""
        place = None if number is None else self.place(number)
        return [] if place is None else [place]

    def whole(self, extension: Iterable[int]) -> Extension:
        """An extension of the rest as one of the whole."""
        return tuple(sorted([*self.grounded, *(self.members[each] for each in extension)]))


def reduct_of(framework: Framework) -> Reduct:
    """The framework divided into what is decided under the grounded labelling and the rest."""
    labels = grounded_labelling(framework)
    accepted, undecided = Label.IN, Label.UNDECIDED
    grounded = tuple(number for number, label in enumerate(labels) if label is accepted)
    members = tuple(number for number, label in enumerate(labels) if label is undecided)
    return Reduct(framework, labels, grounded, restricted(framework, members), members)


def restricted(framework: Framework, members: Sequence[int]) -> Framework:
    """The framework of some of the arguments, numbered by their place among these."""
    if len(members) == len(framework):
        return Framework(framework.targets)
    places = {number: place for place, number in enumerate(members)}
    return Framework(tuple([_placed(framework.targets[number], places) for number in members]))


def ancestors(framework: Framework, number: int) -> tuple[int, ...]:
    """An argument and all that attacks it, directly or through others, in ascending order."""
    seen = {number}
    waiting = [number]
    while waiting:
        for attacker in framework.attackers[waiting.pop()]:
            if attacker not in seen:
                seen.add(attacker)
                waiting.append(attacker)
    return tuple(sorted(seen))


def completed(framework: Framework, extension: Iterable[int]) -> Extension:
    """The smallest complete extension that includes an admissible set."""
    return tuple(sorted(Acceptance(framework, extension).accepted))


def largest_admissible(framework: Framework, candidates: Iterable[int]) -> Extension:
    """The largest admissible subset of a set without conflict.

    Whatever the set does not defend is taken out, until it defends all that is left.
    """
    kept = set(candidates)
    defenders = [0] * len(framework)
    for number in kept:
        for target in framework.targets[number]:
            defenders[target] += 1
    waiting = sorted(
        number
        for number in kept
        if any(not defenders[each] for each in framework.attackers[number])
    )
    while waiting:
        number = waiting.pop()
        if number not in kept:
            continue
        kept.remove(number)
        for target in framework.targets[number]:
            defenders[target] -= 1
            if not defenders[target]:
                waiting.extend(each for each in framework.targets[target] if each in kept)
    return tuple(sorted(kept))


def _placed(numbers: Iterable[int], places: dict[int, int]) -> tuple[int, ...]:
    return tuple([places[each] for each in numbers if each in places])
