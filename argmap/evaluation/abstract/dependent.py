"""Extensions where arguments need others, which auxiliary arguments say in attacks.

For semantics whose extensions are complete sets the flattened framework answers as it is. Stage
semantics asks for no defence, so that nothing makes an auxiliary argument say what it is for.
It is therefore defined on the arguments themselves. A set is free of conflict if no member attacks
a member and it has what its members need. It defeats what it attacks, what needs something
that it defeats, and what needs one of several all of which it defeats. Its range is the set
and what it defeats; stage extensions are the sets free of conflict with the widest ranges (Verheij
1996). Where nothing needs one of several they are those of the closure of attacks under needs
(Cayrol & Lagasquie-Schiex 2013). If there are stable extensions, both are the same.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Self

from argmap.evaluation.abstract import semantics as flat
from argmap.evaluation.abstract.flattening import Flattening
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.parts import parts
from argmap.evaluation.abstract.reduct import restricted
from argmap.evaluation.abstract.sat import Sat
from argmap.evaluation.abstract.search import Clause, Extension
from argmap.evaluation.abstract.semantics import Semantics

if TYPE_CHECKING:
    from types import TracebackType


def extensions(
    flattening: Flattening, semantics: Semantics, deadline: Deadline
) -> Iterator[Extension]:
    """All extensions, as they are found; with them the auxiliary arguments that hold there.

    Raises:
        LimitError: The time is over; what came before it holds.
    """
    known = _known_to_the_flat(flattening, semantics, deadline)
    if known is None:
        return _widest(flattening, deadline)
    return flat.extensions(flattening.framework, known, deadline)


def some_extension(
    flattening: Flattening, semantics: Semantics, deadline: Deadline
) -> Extension | None:
    """An extension; None if there is none, as may be for stable semantics alone.

    Raises:
        LimitError: The time is over.
    """
    return next(extensions(flattening, semantics, deadline), None)


def extension_with(
    flattening: Flattening, semantics: Semantics, number: int, deadline: Deadline
) -> Extension | None:
    """An extension that has an argument; None if it is in none.

    Raises:
        LimitError: The time is over.
    """
    known = _known_to_the_flat(flattening, semantics, deadline)
    if known is None:
        return _one_widest(flattening, deadline, having=[number])
    return flat.extension_with(flattening.framework, known, number, deadline)


def extension_without(
    flattening: Flattening, semantics: Semantics, number: int, deadline: Deadline
) -> Extension | None:
    """An extension that lacks an argument; None if it is in all.

    Raises:
        LimitError: The time is over.
    """
    known = _known_to_the_flat(flattening, semantics, deadline)
    if known is None:
        return _one_widest(flattening, deadline, lacking=[number])
    return flat.extension_without(flattening.framework, known, number, deadline)


def _known_to_the_flat(
    flattening: Flattening, semantics: Semantics, deadline: Deadline
) -> Semantics | None:
    """The semantics under which the flattened framework has the extensions; None if under none."""
    if semantics is not Semantics.STAGE or not flattening.auxiliaries:
        return semantics
    stable = flat.some_extension(flattening.framework, Semantics.STABLE, deadline)
    return None if stable is None else Semantics.STABLE


def _widest(flattening: Flattening, deadline: Deadline) -> Iterator[Extension]:
    with _Search(flattening.framework, flattening.auxiliaries, deadline) as search:
        for widest in search.ranges():
            while (extension := search.find(covering=widest)) is not None:
                yield extension
                search.exclude(extension)


def _one_widest(
    flattening: Flattening,
    deadline: Deadline,
    *,
    having: Collection[int] = (),
    lacking: Collection[int] = (),
) -> Extension | None:
    """A set with the widest range, put together of one for each part."""
    found: list[int] = []
    for members in parts(flattening.framework):
        places = {member: place for place, member in enumerate(members)}
        within = _one_in_part(
            _Search(
                restricted(flattening.framework, members),
                [places[each] for each in members if each in flattening.auxiliaries],
                deadline,
            ),
            [places[each] for each in having if each in places],
            [places[each] for each in lacking if each in places],
        )
        if within is None:
            return None
        found.extend(members[each] for each in within)
    return tuple(sorted(found))


def _one_in_part(part: "_Search", having: list[int], lacking: list[int]) -> Extension | None:
    with part as search:
        for widest in search.ranges():
            extension = search.find(having=having, lacking=lacking, covering=widest)
            if extension is not None:
                return extension
    return None


class _Search:
    """The sets free of conflict, and what has been excluded so far.

    An auxiliary argument is in a set if all that attacks it is defeated. Each argument has a
    variable that says that it is in, one that it is defeated, and one that it is in the range.
    """

    def __init__(
        self, framework: Framework, auxiliaries: Collection[int], deadline: Deadline
    ) -> None:
        self._framework = framework
        self._size = len(framework)
        self._auxiliaries = frozenset(auxiliaries)
        self._arguments = [each for each in range(self._size) if each not in self._auxiliaries]
        self._sat = Sat(3 * self._size, deadline)
        self._sat.add_all(chain(*map(self._clauses_of_argument, self._arguments)))
        self._sat.add_all(chain(*map(self._clauses_of_auxiliary, sorted(self._auxiliaries))))
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
        covering: Iterable[int] = (),
        under: Iterable[int] = (),
    ) -> Extension | None:
        """A set that is not excluded, with these arguments in it, out of it or in its range."""
        model = self._sat.model(
            [
                *under,
                *map(_is_in, having),
                *(-_is_in(each) for each in lacking),
                *map(self._is_covered, covering),
            ]
        )
        if model is None:
            return None
        return tuple([number for number, literal in enumerate(model[: self._size]) if literal > 0])

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

    def exclude(self, extension: Extension) -> None:
        """From now on only other sets."""
        members = set(extension)
        self._sat.add(
            [-_is_in(each) if each in members else _is_in(each) for each in range(self._size)]
        )

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
