"""Abstract frameworks (Dung 1995): arguments, and attacks between them."""

from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import TypeAlias

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


def framework_of(size: int, attacks: Iterable[Pair], names: Iterable[str] = ()) -> Framework:
    """A framework of `size` arguments; attacks given twice count once."""
    return Framework(grouped(size, attacks), tuple(names))


def grouped(size: int, pairs: Iterable[Pair]) -> Groups:
    """The second numbers by the first, each once, in the order of the pairs.

    The result has an entry for each number from 0 to `size` - 1.
    """
    groups: list[list[int]] = [[] for _ in range(size)]
    for first, second in pairs:
        groups[first].append(second)
    for number, group in enumerate(groups):
        if len(group) > 1 and len(set(group)) < len(group):
            groups[number] = list(dict.fromkeys(group))
    return tuple(map(tuple, groups))
