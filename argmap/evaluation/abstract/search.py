"""Sets of arguments that obey rules, found by a SAT solver.

Where it matters, each argument has a variable that says it is in the range of the set, which is
the set and what it attacks (Dvořák et al. 2014).
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from argmap.evaluation.abstract.encoding import (
    Clause,
    Rule,
    clauses_of,
    range_clauses,
    variables_of,
)
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.sat import Sat, SatSearch

Extension: TypeAlias = tuple[int, ...]


class Search(SatSearch):
    """The sets of a framework's arguments that obey a rule, and what has been excluded so far.

    Args:
        framework: The framework.
        rule: What the sets obey.
        deadline: When to give up.
        has_ranges: True if it will be asked what is in the range of a set.
        prefers_large: True if large sets are to be found first, which need little growing and
            are found in half the time. All sets are listed faster if each is looked for near the
            last.
    """

    def __init__(
        self,
        framework: Framework,
        rule: Rule,
        deadline: Deadline,
        *,
        has_ranges: bool = False,
        prefers_large: bool = True,
    ) -> None:
        self._framework = framework
        self._covered = variables_of(rule, framework)
        size = len(framework)
        super().__init__(size, Sat(self._covered + size * has_ranges, deadline))
        self._sat.add_all(clauses_of(rule, framework))
        if has_ranges:
            self._sat.add_all(range_clauses(framework, self._covered))
            self._sat.prefer(range(self._covered + 1, self._covered + self._size + 1))
        if prefers_large:
            self._sat.prefer(range(1, self._size + 1))

    def find(
        self,
        *,
        having: Iterable[int] = (),
        lacking: Iterable[int] = (),
        covering: Iterable[int] = (),
        under: Iterable[int] = (),
    ) -> Extension | None:
        """A set that is not excluded; None if there is none.

        Args:
            having: Arguments that are in it.
            lacking: Arguments that are not.
            covering: Arguments in its range.
            under: Conditions made by `condition`.
        """
        return self._set_under(
            [
                *under,
                *(each + 1 for each in having),
                *(-each - 1 for each in lacking),
                *(each + 1 + self._covered for each in covering),
            ]
        )

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
        self, having: Iterable[int] = (), lacking: Iterable[int] = (), covering: Iterable[int] = ()
    ) -> None:
        """From now on only sets that have, lack or cover one of these."""
        self._sat.add(self._either(having, lacking, covering))

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
            *(each + 1 + self._covered for each in covering),
        ]
