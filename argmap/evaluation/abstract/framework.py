"""Abstract frameworks (Dung 1995): arguments, and attacks between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Pair: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Framework:
    """Arguments, numbered from 0, and attacks between them.

    Attributes:
        attackers: Who attacks each argument.
        targets: What each argument attacks.
        names: What the arguments are called; empty if by their numbers, counted from 1.
    """

    attackers: tuple[tuple[int, ...], ...]
    targets: tuple[tuple[int, ...], ...]
    names: tuple[str, ...] = ()

    def __len__(self) -> int:
        """The number of arguments."""
        return len(self.targets)

    @property
    def attacks(self) -> tuple[Pair, ...]:
        """Pairs of attacker and attacked, by attacker."""
        return tuple((a, b) for a, attacked in enumerate(self.targets) for b in attacked)


def framework_of(size: int, attacks: Iterable[Pair], names: Iterable[str] = ()) -> Framework:
    """A framework of `size` arguments; attacks given twice count once."""
    attackers: list[list[int]] = [[] for _ in range(size)]
    targets: list[list[int]] = [[] for _ in range(size)]
    for start, target in attacks:
        targets[start].append(target)
        attackers[target].append(start)
    return Framework(_each_once(attackers), _each_once(targets), tuple(names))


def grouped(size: int, pairs: Iterable[Pair]) -> tuple[tuple[int, ...], ...]:
    """The second numbers by the first, each once, in the order of the pairs.

    The result has an entry for each number from 0 to `size` - 1.
    """
    groups: list[list[int]] = [[] for _ in range(size)]
    for first, second in pairs:
        groups[first].append(second)
    return _each_once(groups)


def _each_once(groups: Iterable[list[int]]) -> tuple[tuple[int, ...], ...]:
    """The groups, with what a group has twice at its first place only."""
    return tuple(
        tuple(dict.fromkeys(group)) if len(group) > 1 else tuple(group) for group in groups
    )
