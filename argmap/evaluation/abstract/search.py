"""Sets of arguments that obey rules, found by a SAT solver.

Each argument has a variable that says it is in the set, one that says the set attacks it, and
one that says it is in the set's range, which is either (Besnard & Doutre 2004; Dvořák et al. 2014).
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum, auto
from typing import TYPE_CHECKING, Self, TypeAlias, assert_never

from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.sat import Sat

if TYPE_CHECKING:
    from types import TracebackType

Extension: TypeAlias = tuple[int, ...]
Clause = list[int]


class Rule(StrEnum):
    """What sets are looked for; all are free of conflict."""

    CONFLICT_FREE = auto()
    NAIVE = auto()
    ADMISSIBLE = auto()
    COMPLETE = auto()
    STABLE = auto()


class Search:
    """The sets of a framework's arguments that obey a rule, and what has been excluded so far."""

    def __init__(self, framework: Framework, rule: Rule, deadline: Deadline) -> None:
        self._size = len(framework)
        self._sat = Sat(3 * self._size, deadline)
        for clause in _clauses(framework, rule):
            self._sat.add(clause)
        # Large sets found first need little growing; this takes hundreds of rounds off.
        self._sat.prefer(range(1, 3 * self._size + 1))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: "TracebackType | None",
    ) -> None:
        self._sat.__exit__(kind, error, traceback)

    def find(
        self,
        *,
        having: Iterable[int] = (),
        lacking: Iterable[int] = (),
        attacking: Iterable[int] = (),
        covering: Iterable[int] = (),
        under: Iterable[int] = (),
    ) -> Extension | None:
        """A set that is not excluded; None if there is none.

        Args:
            having: Arguments that are in it.
            lacking: Arguments that are not.
            attacking: Arguments that it attacks.
            covering: Arguments in its range.
            under: Conditions made by `condition`.
        """
        size = self._size
        model = self._sat.model(
            [
                *under,
                *(each + 1 for each in having),
                *(-each - 1 for each in lacking),
                *(each + 1 + size for each in attacking),
                *(each + 1 + 2 * size for each in covering),
            ]
        )
        return None if model is None else tuple(sorted(each - 1 for each in model if each <= size))

    def grown(self, extension: Extension, *, lacking: Iterable[int] = ()) -> Extension:
        """A set that includes the one given and is not included in any other."""
        lacking = tuple(lacking)
        while True:
            more = self.condition(self.others(extension))
            larger = self.find(having=extension, lacking=lacking, under=[more])
            self.retire(more)
            if larger is None:
                return extension
            extension = larger

    def others(self, extension: Iterable[int]) -> Iterator[int]:
        """The arguments that are not in a set."""
        members = set(extension)
        return (each for each in range(self._size) if each not in members)

    def condition(
        self, having: Iterable[int] = (), lacking: Iterable[int] = (), covering: Iterable[int] = ()
    ) -> int:
        """A condition, to be put to `find`: the set has, lacks or covers one of these."""
        condition = self._sat.variable()
        self._sat.add([-condition, *self._either(having, lacking, covering)])
        return condition

    def retire(self, condition: int) -> None:
        """Gives up a condition that will not be put any more."""
        self._sat.add([-condition])

    def exclude(
        self,
        having: Iterable[int] = (),
        lacking: Iterable[int] = (),
        covering: Iterable[int] = (),
    ) -> None:
        """From now on only sets that have, lack or cover one of these."""
        self._sat.add(self._either(having, lacking, covering))

    def exclude_subsets(self, extension: Extension) -> None:
        """From now on only sets that are not included in this one."""
        self.exclude(having=self.others(extension))

    def _either(
        self, having: Iterable[int], lacking: Iterable[int], covering: Iterable[int]
    ) -> Clause:
        return [
            *(each + 1 for each in having),
            *(-each - 1 for each in lacking),
            *(each + 1 + 2 * self._size for each in covering),
        ]


def _clauses(framework: Framework, rule: Rule) -> Iterator[Clause]:
    """The clauses that define the variables, then those of the rule."""
    size = len(framework)
    for number, attackers in enumerate(framework.attackers):
        inside, attacked, covered = number + 1, number + 1 + size, number + 1 + 2 * size
        yield [-inside, -attacked]
        yield [-attacked, *(attacker + 1 for attacker in attackers)]
        yield from ([-attacker - 1, attacked] for attacker in attackers)
        yield [-covered, inside, attacked]
        yield [-inside, covered]
        yield [-attacked, covered]
        yield from _rule_clauses(framework, rule, number)


def _rule_clauses(framework: Framework, rule: Rule, number: int) -> Iterator[Clause]:
    size = len(framework)
    inside, attacked = number + 1, number + 1 + size
    attackers = framework.attackers[number]
    match rule:
        case Rule.CONFLICT_FREE:
            pass
        case Rule.NAIVE:
            if number not in attackers:
                yield [inside, attacked, *(target + 1 for target in framework.targets[number])]
        case Rule.ADMISSIBLE:
            yield from ([-inside, attacker + 1 + size] for attacker in attackers)
        case Rule.COMPLETE:
            yield from ([-inside, attacker + 1 + size] for attacker in attackers)
            yield [inside, *(-attacker - 1 - size for attacker in attackers)]
        case Rule.STABLE:
            yield [inside, attacked]
        case _:
            assert_never(rule)
