"""The branches of a single tree in rows, where it would be a strip.

Several widths are tried, and the one is taken that gives the tree about the shape of a screen.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from argmap.render.figures.trees import joined

CARD_WIDTH, CARD_HEIGHT = 235.0, 130.0
"""About what a card takes with the gaps around it, in points."""
SHAPE = 1.6
"""How much wider than high a picture is wanted."""
TOLERATED = 1.5
"""How much more than that it may be, before something is put in rows."""

_WIDTHS = (4, 5, 6, 7, 8, 10, 12, 15, 18, 22, 27, 33, 40)
"""How many cards a row may have, as far as it is tried."""
_LANE = 0.15
"""The room that a line needs to pass a row, in cards."""
_DEEPEST = 4
"""How often branches of branches are put in rows."""
_MOST = 500
"""How large a tree may be: in larger ones the lines around rows take longest to lay out."""


class Tree(NamedTuple):
    """What hangs together in a figure, as far as its place in a row needs to be known.

    Attributes:
        top: The id of what the rest bears on.
        bottom: The id of what lies farthest from it; of several, of the one in the middle.
        breadth: How many cards its widest level has room for.
        depth: How many levels it has.
    """

    top: str
    bottom: str
    breadth: float
    depth: int


Rows: TypeAlias = list[list[Tree]]


class Arrangement(NamedTuple):
    """A tree, and the rows that its branches, and theirs, are put in."""

    tree: Tree
    stacks: tuple[Rows, ...] = ()


@dataclass(frozen=True, slots=True)
class Branches:
    """What the branches of a figure's trees are found by.

    Attributes:
        bonds: The items that links or arguments join, in pairs.
        bearing: What bears on each item.
        homes: The section around each item that is in one.
        shape: How many cards wide something is wanted for each that it is high.
        tolerated: How much wider than that it may be.
    """

    bonds: tuple[tuple[str, str], ...]
    bearing: Mapping[str, Sequence[str]]
    homes: Mapping[str, str]
    shape: float
    tolerated: float = TOLERATED

    def arranged(self, items: Sequence[str]) -> Arrangement:
        """What hangs together as it comes, or in rows that give it a better shape.

        Each section has rows of its own if it is broad by itself, and is then wanted half as
        wide: some stand side by side.
        """
        tree = _tree(items, self.bearing)
        is_strip = tree.breadth > self.tolerated * max(self.shape * tree.depth, _WIDTHS[0])
        if not is_strip or len(items) > _MOST:
            return Arrangement(tree)
        sections = self._by_section(items)
        if len(sections) > 1:
            narrow = replace(self, homes={}, shape=self.shape / 2, tolerated=2 * TOLERATED)
            within = [narrow.arranged(section) for section in sections]
            return Arrangement(tree, tuple(stack for each in within for stack in each.stacks))
        tried = [self._in_rows(items, width) for width in _WIDTHS if width < tree.breadth]
        return min(tried, key=self._misfit)

    def _misfit(self, arrangement: Arrangement) -> float:
        """How far from the shape that is wanted it is: 0 for not at all."""
        tree = arrangement.tree
        return abs(math.log(tree.breadth / tree.depth / self.shape))

    def _in_rows(self, items: Sequence[str], width: float, inner: int = _DEEPEST) -> Arrangement:
        """What hangs together, its branches in rows if it is wider than a number of cards."""
        tree = _tree(items, self.bearing)
        if tree.breadth <= width or not inner:
            return Arrangement(tree)
        parts = joined(items, self.bonds)
        if len(parts) == 1:
            parts = joined([item for item in items if item != tree.top], self.bonds)
        branches = [self._in_rows(part, width, inner - 1) for part in parts]
        rows = filled(sorted((each.tree for each in branches), key=_depth), width)
        within = (stack for each in branches for stack in each.stacks)
        return Arrangement(_above(tree.top, rows), (rows, *within))

    def _by_section(self, items: Sequence[str]) -> list[list[str]]:
        found: dict[str, list[str]] = {}
        for item in items:
            found.setdefault(self.homes.get(item, ""), []).append(item)
        return list(found.values())


def filled(trees: Sequence[Tree], width: float) -> Rows:
    """Trees in rows of about one length, no longer than a width or than the broadest tree."""
    total = sum(tree.breadth for tree in trees)
    even = total / math.ceil(total / width)
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


def _above(top: str, rows: Rows) -> Tree:
    """The tree whose branches these are; lines to the lower ones pass the rows above them."""
    deepest = [max(row, key=_depth) for row in rows]
    passing = sum(map(len, rows))
    breadth = 0.0
    for row in rows:
        passing -= len(row)
        breadth = max(breadth, sum(tree.breadth for tree in row) + _LANE * passing)
    return Tree(top, deepest[-1].bottom, breadth, 1 + sum(tree.depth for tree in deepest))


def _depth(tree: Tree) -> int:
    return tree.depth


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
