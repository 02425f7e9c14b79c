"""Frameworks of growing size to time solvers with, each written as `.af` and as facts."""

import random
from collections.abc import Callable, Iterator
from itertools import chain

Attacks = Iterator[tuple[int, int]]
_BLOCK = 25


def line(size: int, _dice: random.Random) -> Attacks:
    """Each argument attacks the next."""
    return ((number, number + 1) for number in range(1, size))


def tree(size: int, dice: random.Random) -> Attacks:
    """Each argument attacks an earlier one, every other time one of the last fifty."""
    for number in range(2, size + 1):
        first = max(1, number - 50) if dice.random() < 0.5 else 1
        yield number, dice.randrange(first, number)


def acyclic(size: int, dice: random.Random) -> Attacks:
    """Three attacks an argument, each on an earlier one."""
    for _ in range(3 * size):
        start, target = dice.randrange(size), dice.randrange(size)
        if start != target:
            yield max(start, target) + 1, min(start, target) + 1


def ladder(size: int, _dice: random.Random) -> Attacks:
    """Pairs that attack each other, each first member attacking that of the next pair."""
    for number in range(1, size, 2):
        yield number, number + 1
        yield number + 1, number
        if number + 2 <= size:
            yield number, number + 2


def blocks(size: int, dice: random.Random) -> Attacks:
    """Blocks of 25 arguments with 3 attacks each inside, and 1 on a later block."""
    for number in range(size):
        first = number - number % _BLOCK
        for _ in range(3):
            yield number + 1, dice.randrange(first, min(first + _BLOCK, size)) + 1
        if first + _BLOCK < size:
            yield number + 1, dice.randrange(first + _BLOCK, size) + 1


def sparse(size: int, dice: random.Random) -> Attacks:
    """Two attacks an argument, on any others."""
    return _at_random(2 * size, size, dice)


def dense(size: int, dice: random.Random) -> Attacks:
    """Four attacks an argument, on any others: hard where it is large."""
    return _at_random(4 * size, size, dice)


FAMILIES: dict[str, Callable[[int, random.Random], Attacks]] = {
    each.__name__: each for each in (line, tree, acyclic, ladder, blocks, sparse, dense)
}


def attacks(family: str, size: int) -> list[tuple[int, int]]:
    """The attacks of a framework, each once, its arguments named from 1; always the same."""
    dice = random.Random(f"{family} {size}")  # noqa: S311  frameworks to time, no secrets
    return list(dict.fromkeys(FAMILIES[family](size, dice)))


def as_af(size: int, pairs: list[tuple[int, int]]) -> str:
    """The framework in the format of ICCMA."""
    return "\n".join([f"p af {size}", *(f"{start} {target}" for start, target in pairs), ""])


def as_facts(size: int, pairs: list[tuple[int, int]]) -> str:
    """The framework as facts for clingo."""
    arguments = (f"arg({number})." for number in range(1, size + 1))
    return "\n".join(chain(arguments, (f"att({start},{target})." for start, target in pairs)))


def _at_random(many: int, size: int, dice: random.Random) -> Attacks:
    for _ in range(many):
        yield dice.randrange(size) + 1, dice.randrange(size) + 1
