"""Trees of a figure in rows, so that together they have about the shape of a screen or a sheet.

A tree that is a strip by itself is treated likewise: the branches under its top stand in rows.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from argmap.render.figures.figure import Box, BoxKind, Figure
from argmap.render.figures.trees import joined, trees_of

_WIDTH, _HEIGHT = 235.0, 130.0
"""About what a card takes with the gaps around it, in points."""
_SHAPE = 1.6
"""How much wider than high the whole is wanted."""
_TOLERATED = 1.5
"""How much longer one row may be than rows would be, before there are several."""
_FEWEST = 4
"""How many cards any row has room for."""
_FILLED = 0.8
"""How much of the room of a tree in rows its cards take, about."""
_DEEPEST = 4
"""How often branches of branches are put in rows."""
_MOST = 1000
"""How large a tree may be: in larger ones the lines around rows take longest to lay out."""


class Tree(NamedTuple):
    """What hangs together in a figure, as far as its place in a row needs to be known.

    Attributes:
        top: The id of what the rest bears on.
        bottom: The id of what lies farthest from it; of several, of the one in the middle.
        breadth: How many items its widest level has, or its longest row.
        depth: How many levels it has.
    """

    top: str
    bottom: str
    breadth: int
    depth: int


Rows: TypeAlias = list[list[Tree]]


def stacks_of(figure: Figure, *, is_upright: bool = True) -> list[Rows]:
    """The trees of a figure in as many rows as give a good shape, then rows of branches.

    One row stays one as long as it does not become a strip. Trees and branches are in the order
    of the figure; the branches of a row bear on what lies above all rows of their stack.

    Args:
        figure: What is to be drawn.
        is_upright: Whether links run up or down, so that the cards of a level stand side by
            side; else they stand one below the other, and rows run down.
    """
    shape = _SHAPE * _HEIGHT / _WIDTH if is_upright else _WIDTH / _HEIGHT / _SHAPE
    stacking = _Stacking(tuple(_bonds(figure)), _bearing(figure), _homes(figure), shape)
    trees = [stacking.tree(items) for items in trees_of(figure)]
    return [stacking.rows(trees), *stacking.stacks]


@dataclass(frozen=True, slots=True)
class _Stacking:
    """What is known of a figure, and the rows of branches that were made so far.

    Attributes:
        bonds: The items that links or arguments join, in pairs.
        bearing: What bears on each item.
        homes: The section's box around each item that has one.
        shape: How many cards wide the whole is wanted for each that it is high.
    """

    bonds: tuple[tuple[str, str], ...]
    bearing: Mapping[str, Sequence[str]]
    homes: Mapping[str, str]
    shape: float
    stacks: list[Rows] = field(default_factory=list)

    def tree(self, items: Sequence[str], *, inner: int = _DEEPEST) -> Tree:
        """What hangs together, with its branches in rows if it would be a strip.

        Args:
            items: The ids.
            inner: How often branches of branches may be put in rows.
        """
        tree = _tree(items, self.bearing)
        limit = max(_FEWEST, math.sqrt(len(items) / _FILLED * self.shape))
        is_strip = tree.breadth > _TOLERATED * limit
        if not is_strip or not inner or len(items) > _MOST:
            return tree
        in_sections = self._by_section(items)
        if len(in_sections) > 1:
            for part in in_sections:
                self.tree(part, inner=inner - 1)
            return tree
        parts = joined(items, self.bonds)
        if len(parts) == 1:
            parts = joined([item for item in items if item != tree.top], self.bonds)
        branches = [self.tree(part, inner=inner - 1) for part in parts]
        rows = _filled(sorted(branches, key=lambda branch: branch.depth), limit)
        self.stacks.append(rows)
        return _in_rows(tree.top, rows)

    def _by_section(self, items: Sequence[str]) -> list[list[str]]:
        found: dict[str, list[str]] = {}
        for item in items:
            found.setdefault(self.homes.get(item, ""), []).append(item)
        return list(found.values())

    def rows(self, trees: list[Tree]) -> Rows:
        """Trees that bear on nothing, in rows."""
        limit = math.sqrt(sum(tree.breadth * tree.depth for tree in trees) * self.shape)
        longest = max([limit, *(tree.breadth for tree in trees)])
        if sum(tree.breadth for tree in trees) <= _TOLERATED * longest:
            return [trees] if trees else []
        return _filled(trees, limit)


def _bearing(figure: Figure) -> dict[str, list[str]]:
    bearing: dict[str, list[str]] = {}
    for link in figure.links:
        bearing.setdefault(link.target, []).append(link.start)
    return bearing


def _bonds(figure: Figure) -> Iterator[tuple[str, str]]:
    for link in figure.links:
        yield link.start, link.target
    for box in _boxes(figure.boxes):
        if box.kind is BoxKind.ARGUMENT:
            yield from pairwise(box.items)


def _homes(figure: Figure) -> dict[str, str]:
    """For each item the innermost section that it stands in."""
    sections = [box for box in _boxes(figure.boxes) if box.kind is BoxKind.SECTION]
    return {item: box.id for box in sections for item in box.all_items}


def _boxes(boxes: Iterable[Box]) -> Iterator[Box]:
    """All boxes, those within others after these."""
    for box in boxes:
        yield box
        yield from _boxes(box.inner)


def _filled(trees: Sequence[Tree], limit: float) -> Rows:
    """Trees in rows of about one length, no longer than a limit or than the broadest tree."""
    total = sum(tree.breadth for tree in trees)
    even = total / math.ceil(total / limit)
    longest = max([math.ceil(even), *(tree.breadth for tree in trees)])
    rows: Rows = []
    used = math.inf
    for tree in trees:
        if used + tree.breadth > longest:
            rows.append([])
            used = 0
        rows[-1].append(tree)
        used += tree.breadth
    return rows


def _in_rows(top: str, rows: Rows) -> Tree:
    """The tree whose branches these are."""
    deepest = [max(row, key=lambda tree: tree.depth) for row in rows]
    breadth = max(sum(tree.breadth for tree in row) for row in rows)
    return Tree(top, deepest[-1].bottom, breadth, 1 + sum(tree.depth for tree in deepest))


def _tree(items: Sequence[str], bearing: Mapping[str, Sequence[str]]) -> Tree:
    here = set(items)
    starts = {start for item in items for start in bearing.get(item, ())}
    tops = [item for item in items if item not in starts] or [items[0]]
    levels = dict.fromkeys(tops, 0)
    waiting = list(tops)
    for item in waiting:
        for start in bearing.get(item, ()):
            if start in here and start not in levels:
                levels[start] = levels[item] + 1
                waiting.append(start)
    counts = Counter(levels.values())
    deepest = [item for item, level in levels.items() if level == len(counts) - 1]
    middle = deepest[(len(deepest) - 1) // 2]
    return Tree(tops[0], middle, max(counts.values()), len(counts))
