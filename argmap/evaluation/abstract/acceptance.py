"""An admissible set that grows, and what is left to decide."""

from collections.abc import Iterable

from argmap.evaluation.abstract.framework import Framework


class Acceptance:
    """A complete extension that grows from an admissible set.

    Whatever it comes to defend joins it at once. What can still be accepted together with it are
    the admissible sets of the framework of what is left (modularity: Baumann, Brewka & Ulbricht
    2020). Linear in the attacks, however often it grows.

    Args:
        framework: The framework.
        core: An admissible set.
    """

    def __init__(self, framework: Framework, core: Iterable[int] = ()) -> None:
        self._framework = framework
        self._open_attackers = framework.attacker_counts()
        self._is_decided = bytearray(len(framework))
        self._nearly_free: list[int] = []
        self.accepted: list[int] = []
        self._accept([*core, *(n for n, count in enumerate(self._open_attackers) if not count)])

    def left(self) -> list[int]:
        """The arguments neither accepted nor defeated, in ascending order."""
        return [number for number, decided in enumerate(self._is_decided) if not decided]

    def accept_what_defends_itself(self) -> None:
        """Accepts, one after the other, arguments that attack whatever is left to attack them.

        Each is looked at once, and again when it has one attacker left.
        """
        for number in range(len(self._framework)):
            self._accept_if_it_defends_itself(number)
        for number in self._nearly_free:
            self._accept_if_it_defends_itself(number)

    def _accept_if_it_defends_itself(self, number: int) -> None:
        targets = self._framework.targets[number]
        decided = self._is_decided
        if decided[number] or number in targets or self._open_attackers[number] > len(targets):
            return
        attacked = frozenset(targets)
        if all(decided[each] or each in attacked for each in self._framework.attackers[number]):
            self._accept([number])

    def _accept(self, waiting: list[int]) -> None:
        """Accepts arguments that are defended together, and then what these defend."""
        targets, decided = self._framework.targets, self._is_decided
        for number in waiting:
            decided[number] = True
        for number in waiting:
            for loser in targets[number]:
                if not decided[loser]:
                    decided[loser] = True
                    waiting.extend(self._freed_by(loser))
        self.accepted += waiting

    def _freed_by(self, loser: int) -> list[int]:
        """What has no attacker left once this one is defeated."""
        freed = []
        decided, open_attackers = self._is_decided, self._open_attackers
        for target in self._framework.targets[loser]:
            open_attackers[target] -= 1
            if not decided[target]:
                if not open_attackers[target]:
                    decided[target] = True
                    freed.append(target)
                elif open_attackers[target] == 1:
                    self._nearly_free.append(target)
        return freed
