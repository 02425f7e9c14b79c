"""Abstract frameworks (Dung 1995): arguments, and attacks between them; supports besides."""

from array import array
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, chain, pairwise
from typing import NamedTuple, TypeAlias

Pair: TypeAlias = tuple[int, int]
Groups: TypeAlias = tuple[tuple[int, ...], ...]


class Framework:
    """Arguments, numbered from 0, and attacks between them.

    It is no dataclass, as no other type of this package is: the module `dataclasses` takes longer
    to load than most questions about frameworks take to answer.

    Attributes:
        targets: What each argument attacks, each once.
        names: What the arguments are called; empty if by their numbers, counted from 1.
    """

    def __init__(self, targets: Groups, names: tuple[str, ...] = ()) -> None:
        self.targets = targets
        self.names = names

    def __len__(self) -> int:
        """The number of arguments."""
        return len(self.targets)

    def __eq__(self, other: object) -> bool:
        """True of a framework with the same arguments and attacks, listed in the same order."""
        if not isinstance(other, Framework):
            return NotImplemented
        return (self.targets, self.names) == (other.targets, other.names)

    def __hash__(self) -> int:
        """The same for equal frameworks."""
        return hash((self.targets, self.names))

    @cached_property
    def attackers(self) -> Groups:
        """Who attacks each argument, in ascending order; found when first asked for."""
        attackers: list[list[int]] = [[] for _ in self.targets]
        for number, attacked in enumerate(self.targets):
            for target in attacked:
                attackers[target].append(number)
        return tuple(map(tuple, attackers))

    @property
    def attacks(self) -> tuple[Pair, ...]:
        """Pairs of attacker and attacked, by attacker."""
        return tuple((a, b) for a, attacked in enumerate(self.targets) for b in attacked)

    def attacker_counts(self) -> list[int]:
        """How many attack each argument."""
        counts = [0] * len(self.targets)
        for target in chain.from_iterable(self.targets):
            counts[target] += 1
        return counts


class BipolarFramework(NamedTuple):
    """Arguments that attack and support each other.

    Attributes:
        framework: The arguments and their attacks.
        supports: Pairs of supporter and supported, each once.
    """

    framework: Framework
    supports: tuple[Pair, ...] = ()


def framework_of(size: int, attacks: Iterable[Pair], names: Iterable[str] = ()) -> Framework:
    """A framework of `size` arguments; attacks given twice count once."""
    return Framework(grouped(size, attacks), tuple(names))


def grouped(size: int, pairs: Iterable[Pair]) -> Groups:
    """The second numbers by the first, each once, in the order of the pairs.

    The result has an entry for each number from 0 to `size` - 1.
    """
    return grouped_in_turn(size, list(chain.from_iterable(pairs)))


def grouped_in_turn(size: int, numbers: Sequence[int], *, origin: int = 0) -> Groups:
    """The same for a first, its second, the next first and so on, all counted from `origin`.

    They are sorted by counting, in arrays: lists of a million numbers do not stay in the cache of
    the processor.
    """
    firsts, seconds = numbers[::2], numbers[1::2]
    counts = [0] * (origin + size)
    for first in firsts:
        counts[first] += 1
    starts = array("i", accumulate(counts, initial=0))
    places = starts[:]
    placed = array("i", bytes(starts.itemsize * len(seconds)))
    for first, second in zip(firsts, seconds, strict=True):
        place = places[first]
        places[first] = place + 1
        placed[place] = second - origin
    ordered = tuple(placed)
    groups = tuple([ordered[start:end] for start, end in pairwise(starts[origin:])])
    is_repeated = sum(map(len, map(frozenset, groups))) < len(ordered)
    return tuple(map(tuple, map(dict.fromkeys, groups))) if is_repeated else groups
