"""What the grounded labelling leaves open: the part of a framework that needs a search.

Every complete extension is the grounded one and a complete extension of the rest, the
framework of the undecided arguments. So are preferred, stable, semi-stable and ideal ones.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.evaluation.abstract.framework import Framework, framework_of
from argmap.evaluation.abstract.grounded import Label, grounded_labelling
from argmap.evaluation.abstract.search import Extension


@dataclass(frozen=True, slots=True)
class Reduct:
    """The rest of a framework.

    Attributes:
        labels: The grounded labels of the whole.
        rest: The framework of its undecided arguments, numbered anew.
        members: The number in the whole of each argument of the rest, in ascending order.
    """

    labels: tuple[Label, ...]
    rest: Framework
    members: tuple[int, ...]

    @property
    def grounded(self) -> Extension:
        """The grounded extension of the whole."""
        return tuple(number for number, label in enumerate(self.labels) if label is Label.IN)

    def place(self, number: int) -> int | None:
        """The number in the rest of an argument of the whole; None if it is decided."""
        return self.members.index(number) if self.labels[number] is Label.UNDECIDED else None

    def whole(self, extension: Iterable[int]) -> Extension:
        """An extension of the rest as one of the whole."""
        return tuple(sorted([*self.grounded, *(self.members[each] for each in extension)]))


def reduct_of(framework: Framework) -> Reduct:
    """The part of a framework that is undecided under the grounded labelling."""
    labels = grounded_labelling(framework)
    members = [number for number, label in enumerate(labels) if label is Label.UNDECIDED]
    return Reduct(labels, restricted(framework, members), tuple(members))


def restricted(framework: Framework, members: Sequence[int]) -> Framework:
    """The framework of some of the arguments, numbered by their place among these."""
    places = {number: place for place, number in enumerate(members)}
    attacks = [
        (places[number], places[target])
        for number in members
        for target in framework.targets[number]
        if target in places
    ]
    return framework_of(len(members), attacks)


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
    accepted = set(extension)
    defeated = {target for number in accepted for target in framework.targets[number]}
    open_attackers = [
        sum(attacker not in defeated for attacker in attackers) for attackers in framework.attackers
    ]
    waiting = [number for number, count in enumerate(open_attackers) if not count]
    while waiting:
        number = waiting.pop()
        accepted.add(number)
        for loser in framework.targets[number]:
            if loser not in defeated:
                defeated.add(loser)
                for freed in framework.targets[loser]:
                    open_attackers[freed] -= 1
                    if not open_attackers[freed]:
                        waiting.append(freed)
    return tuple(sorted(accepted))


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
