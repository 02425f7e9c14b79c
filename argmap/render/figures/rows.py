"""Trees of a figure in rows, so that together they have about the shape of a screen or a sheet."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.render.figures.figure import Figure
from argmap.render.figures.trees import trees_of

_WIDTH, _HEIGHT = 235.0, 130.0
"""About what a card takes with the gaps around it, in points."""
_SHAPE = 1.6
"""How much wider than high the whole is wanted."""
_TOLERATED = 1.5
"""How much longer one row may be than rows would be, before there are several."""


class Tree(NamedTuple):
    """What hangs together in a figure, as far as its place in a row needs to be known.

    Attributes:
        top: The id of what the rest bears on.
        bottom: The id of what lies farthest from it; of several, of the one in the middle.
        breadth: How many items its widest level has.
        depth: How many levels it has.
    """

    top: str
    bottom: str
    breadth: int
    depth: int


def rows_of(figure: Figure, *, is_upright: bool = True) -> list[list[Tree]]:
    """The trees in the order of the figure, in as many rows as give a good shape.

    One row stays one as long as it does not become a strip.

    Args:
        figure: What is to be drawn.
        is_upright: Whether links run up or down, so that the cards of a level stand side by
            side; else they stand one below the other, and rows run down.
    """
    trees = [_tree(tree, bearing) for tree, bearing in _with_links(figure)]
    card, shape = (_WIDTH, _SHAPE) if is_upright else (_HEIGHT, 1 / _SHAPE)
    area = sum(tree.breadth * tree.depth * _WIDTH * _HEIGHT for tree in trees)
    widest = max((tree.breadth for tree in trees), default=0)
    limit = max(widest * card, math.sqrt(area * shape))
    if sum(tree.breadth for tree in trees) * card <= _TOLERATED * limit:
        return [trees] if trees else []
    rows: list[list[Tree]] = []
    used = math.inf
    for tree in trees:
        width = tree.breadth * card
        if used + width > limit:
            rows.append([])
            used = 0.0
        rows[-1].append(tree)
        used += width
    return rows


def _with_links(figure: Figure) -> Iterator[tuple[list[str], dict[str, list[str]]]]:
    """Each tree with what bears on each of its items."""
    bearing: dict[str, list[str]] = {}
    for link in figure.links:
        bearing.setdefault(link.target, []).append(link.start)
    for tree in trees_of(figure):
        yield tree, {item: bearing[item] for item in tree if item in bearing}


def _tree(items: Sequence[str], bearing: dict[str, list[str]]) -> Tree:
    starts = {start for found in bearing.values() for start in found}
    tops = [item for item in items if item not in starts] or [items[0]]
    levels = dict.fromkeys(tops, 0)
    waiting = list(tops)
    for item in waiting:
        for start in bearing.get(item, ()):
            if start not in levels:
                levels[start] = levels[item] + 1
                waiting.append(start)
    counts = Counter(levels.values())
    deepest = [item for item, level in levels.items() if level == len(counts) - 1]
    middle = deepest[(len(deepest) - 1) // 2]
    return Tree(tops[0], middle, max(counts.values()), len(counts))
