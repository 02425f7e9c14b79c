"""Sets of arguments free of conflict where arguments need others, found by a SAT solver.

A set is free of conflict if no member attacks a member and it has what its members need. It
defeats what it attacks, what needs something that it defeats, and what needs one of several all of
which it defeats. What needs what is told by auxiliary arguments, as in
`argmap.evaluation.abstract.flattening`.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from argmap.evaluation.abstract.encoding import Clause
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.sat import Sat, SatSearch
from argmap.evaluation.abstract.search import Extension


class DependentSearch(SatSearch):
    """The sets free of conflict, and what has been excluded so far.

    An auxiliary argument is in a set if all that attacks it is defeated. Each argument has a
    variable that says that it is in, one that it is defeated, and one that it is in the range.
    """

    def __init__(
        self, framework: Framework, auxiliaries: Collection[int], deadline: Deadline
    ) -> None:
        self._framework = framework
        super().__init__(len(framework), Sat(3 * len(framework), deadline))
        self._auxiliaries = frozenset(auxiliaries)
        self._arguments = [each for each in range(self._size) if each not in self._auxiliaries]
        self._sat.add_all(chain(*map(self._clauses_of_argument, self._arguments)))
        self._sat.add_all(chain(*map(self._clauses_of_auxiliary, sorted(self._auxiliaries))))
        self._sat.prefer(range(1, 3 * self._size + 1))

    def find(
        self,
        *,
        having: Iterable[int] = (),
        lacking: Iterable[int] = (),
        covering: Iterable[int] = (),
        under: Iterable[int] = (),
    ) -> Extension | None:
        """A set that is not excluded, with these arguments in it, out of it or in its range."""
        return self._set_under(
            [
                *under,
                *map(_is_in, having),
                *(-_is_in(each) for each in lacking),
                *map(self._is_covered, covering),
            ]
        )

    def ranges(self) -> Iterator[list[int]]:
        """The widest ranges; each is excluded from the search when the next is asked for."""
        while (extension := self.find()) is not None:
            while True:
                covered, others = self._range(extension)
                more = self._sat.variable()
                self._sat.add([-more, *map(self._is_covered, others)])
                wider = self.find(covering=covered, under=[more])
                self._sat.add([-more])
                if wider is None:
                    break
                extension = wider
            yield covered
            self._sat.add([*map(self._is_covered, others)])

    def grown(self, extension: Extension) -> Extension:
        """A set that includes the one given and is included in no other."""
        while True:
            more = self._sat.variable()
            self._sat.add([-more, *map(_is_in, self._others(extension))])
            larger = self.find(having=self.arguments_in(extension), under=[more])
            self._sat.add([-more])
            if larger is None:
                return extension
            extension = larger

    def arguments_in(self, extension: Extension) -> list[int]:
        """The members that are no auxiliary arguments."""
        return [each for each in extension if each not in self._auxiliaries]

    def exclude(self, extension: Extension) -> None:
        """From now on only other sets, be it by an auxiliary argument."""
        members = set(extension)
        self._sat.add(
            [-_is_in(each) if each in members else _is_in(each) for each in range(self._size)]
        )

    def exclude_members(self, extension: Extension) -> None:
        """From now on only sets with other arguments."""
        kept = map(_is_in, self._others(extension))
        self._sat.add([*kept, *(-_is_in(each) for each in self.arguments_in(extension))])

    def exclude_subsets(self, extension: Extension) -> None:
        """From now on only sets that are not included in this one."""
        self._sat.add([*map(_is_in, self._others(extension))])

    def _others(self, extension: Extension) -> list[int]:
        members = set(extension)
        return [each for each in self._arguments if each not in members]

    def _is_out(self, number: int) -> int:
        return number + 1 + self._size

    def _is_covered(self, number: int) -> int:
        return number + 1 + 2 * self._size

    def _clauses_of_argument(self, number: int) -> Iterator[Clause]:
        """It is defeated by a member, and then none; it is covered if it is in or defeated."""
        attackers = self._framework.attackers[number]
        yield [-_is_in(number), -self._is_out(number)]
        for each in attackers:
            yield [-_is_in(each), self._is_out(number)]
        yield [-self._is_out(number), *map(_is_in, attackers)]
        yield [-self._is_covered(number), _is_in(number), self._is_out(number)]

    def _clauses_of_auxiliary(self, number: int) -> Iterator[Clause]:
        """What needs one of its attackers has one; it is in if all are defeated."""
        options = self._framework.attackers[number]
        for needing in self._framework.targets[number]:
            yield [-_is_in(needing), *map(_is_in, options)]
        for option in options:
            yield [-_is_in(number), self._is_out(option)]
        yield [_is_in(number), *(-self._is_out(option) for option in options)]

    def _range(self, extension: Extension) -> tuple[list[int], list[int]]:
        """The arguments in the range of a set, and the others."""
        covered = set(extension)
        for number in extension:
            covered.update(self._framework.targets[number])
        return (
            [each for each in self._arguments if each in covered],
            [each for each in self._arguments if each not in covered],
        )


def _is_in(number: int) -> int:
    return number + 1
