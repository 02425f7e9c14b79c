"""Sets of arguments that obey rules, found by a SAT solver.

Each argument has a variable that says it is in the set. Where it matters, one says that the set
attacks it, and one that it is in the set's range, which is either (Besnard & Doutre 2004;
Dvořák et al. 2014).
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum, auto
from itertools import chain
from typing import TYPE_CHECKING, Self, TypeAlias, assert_never

from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.sat import Sat

if TYPE_CHECKING:
    from types import TracebackType

Extension: TypeAlias = tuple[int, ...]
Clause: TypeAlias = list[int]


class Rule(StrEnum):
    """What sets are looked for; all are free of conflict."""

    CONFLICT_FREE = auto()
    NAIVE = auto()
    ADMISSIBLE = auto()
    COMPLETE = auto()
    STABLE = auto()


class Search:
    """The sets of a framework's arguments that obey a rule, and what has been excluded so far.

    Args:
        framework: The framework.
        rule: What the sets obey.
        deadline: When to give up.
        has_ranges: True if it will be asked what is in the range of a set.
    """

    def __init__(
        self, framework: Framework, rule: Rule, deadline: Deadline, *, has_ranges: bool = False
    ) -> None:
        self._framework = framework
        self._size = len(framework)
        variables = 3 * self._size
        self._sat = Sat(variables, deadline)
        self._sat.add_all(_clauses(framework, rule))
        if has_ranges:
            self._sat.add_all(_range_clauses(framework))
        # Large sets found first need little growing; this takes hundreds of rounds off.
        self._sat.prefer(range(1, variables + 1))

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
        attacking: int | None = None,
        covering: Iterable[int] = (),
        under: Iterable[int] = (),
    ) -> Extension | None:
        """A set that is not excluded; None if there is none.

        Args:
            having: Arguments that are in it.
            lacking: Arguments that are not.
            attacking: An argument that it attacks.
            covering: Arguments in its range.
            under: Conditions made by `condition`.
        """
        size = self._size
        model = self._sat.model(
            [
                *under,
                *(each + 1 for each in having),
                *(-each - 1 for each in lacking),
                *([] if attacking is None else [attacking + 1 + size]),
                *(each + 1 + 2 * size for each in covering),
            ]
        )
        if model is None:
            return None
        return tuple([number for number, literal in enumerate(model[:size]) if literal > 0])

    def grown(self, extension: Extension, *, lacking: Iterable[int] = ()) -> Extension:
        """A set that includes the one given and is not included in any other."""
        lacking = tuple(lacking)
        while True:
            beyond = self._beyond(extension)
            if not beyond:
                return extension
            more = self.condition(beyond)
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
        attacking: Iterable[int] = (),
    ) -> None:
        """From now on only sets that have, lack, cover or attack one of these."""
        attacked = [each + 1 + self._size for each in attacking]
        self._sat.add([*self._either(having, lacking, covering), *attacked])

    def exclude_subsets(self, extension: Extension) -> None:
        """From now on only sets that are not included in this one."""
        self.exclude(having=self.others(extension))

    def _beyond(self, extension: Extension) -> list[int]:
        """The arguments that are not in a set and that it does not attack."""
        touched = set(extension)
        for number in extension:
            touched.update(self._framework.targets[number])
        return [each for each in range(self._size) if each not in touched]

    def _either(
        self, having: Iterable[int], lacking: Iterable[int], covering: Iterable[int]
    ) -> Clause:
        return [
            *(each + 1 for each in having),
            *(-each - 1 for each in lacking),
            *(each + 1 + 2 * self._size for each in covering),
        ]


def _clauses(framework: Framework, rule: Rule) -> Iterator[Clause]:
    match rule:
        case Rule.CONFLICT_FREE:
            return _conflicts(framework)
        case Rule.NAIVE:
            return chain(_conflicts(framework), _naive_clauses(framework))
        case Rule.STABLE:
            return chain(_conflicts(framework), _stable_clauses(framework))
        case Rule.ADMISSIBLE:
            return chain(_attack_clauses(framework), _defence_clauses(framework))
        case Rule.COMPLETE:
            clauses = (_attack_clauses, _defence_clauses, _completeness_clauses)
            return chain.from_iterable(each(framework) for each in clauses)
        case _:
            assert_never(rule)


def _conflicts(framework: Framework) -> Iterator[Clause]:
    """Nothing is in that is attacked from within."""
    for number, attackers in enumerate(framework.attackers):
        for attacker in attackers:
            yield [-number - 1, -attacker - 1]


def _naive_clauses(framework: Framework) -> Iterator[Clause]:
    """What is not in conflicts with something that is, or with itself."""
    for number, attackers in enumerate(framework.attackers):
        if number not in attackers:
            rivals = {number, *attackers, *framework.targets[number]}
            yield [each + 1 for each in sorted(rivals)]


def _stable_clauses(framework: Framework) -> Iterator[Clause]:
    """What is not in is attacked from within."""
    for number, attackers in enumerate(framework.attackers):
        yield [number + 1, *[each + 1 for each in attackers]]


def _attack_clauses(framework: Framework) -> Iterator[Clause]:
    """Attacked is what something within attacks, and nothing else; it is not in."""
    size = len(framework)
    for number, attackers in enumerate(framework.attackers):
        attacked = number + 1 + size
        yield [-number - 1, -attacked]
        yield [-attacked, *[each + 1 for each in attackers]]
        for attacker in attackers:
            yield [-attacker - 1, attacked]


def _defence_clauses(framework: Framework) -> Iterator[Clause]:
    """What is in has all its attackers attacked."""
    size = len(framework)
    for number, attackers in enumerate(framework.attackers):
        for attacker in attackers:
            yield [-number - 1, attacker + 1 + size]


def _completeness_clauses(framework: Framework) -> Iterator[Clause]:
    """What has all its attackers attacked is in."""
    size = len(framework)
    for number, attackers in enumerate(framework.attackers):
        yield [number + 1, *[-each - 1 - size for each in attackers]]


def _range_clauses(framework: Framework) -> Iterator[Clause]:
    """What is covered is in or attacked from within."""
    size = len(framework)
    for number, attackers in enumerate(framework.attackers):
        yield [-number - 1 - 2 * size, number + 1, *[each + 1 for each in attackers]]
