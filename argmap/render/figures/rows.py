"""Trees of a figure in rows, so that together they have about the shape of a screen or a sheet.

A tree that would be a strip by itself is treated likewise: the branches below its top stand
in rows; see `branches`.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from argmap.render.figures.branches import (
    CARD_HEIGHT,
    CARD_WIDTH,
    SHAPE,
    TOLERATED,
    Branches,
    Rows,
    Tree,
    filled,
)
from argmap.render.figures.figure import Box, BoxKind, Figure
from argmap.render.figures.trees import trees_of


def stacks_of(figure: Figure, *, is_upright: bool = True) -> list[Rows]:
    """The trees of a figure in as many rows as give a good shape, then rows of branches.

    One row stays one as long as it does not become a strip. Trees are in the order of the
    figure; the branches of a row bear on what lies above all rows of their stack.

    Args:
        figure: What is to be drawn.
        is_upright: Whether links run up or down, so that the cards of a level stand side by
            side; else they stand one below the other, and rows run down.
    """
    card = CARD_HEIGHT / CARD_WIDTH
    shape = SHAPE * card if is_upright else 1 / SHAPE / card
    branches = Branches(tuple(_bonds(figure)), _bearing(figure), _homes(figure), shape)
    arranged = [branches.arranged(items) for items in trees_of(figure)]
    trees = [each.tree for each in arranged]
    return [_rows(trees, shape), *(stack for each in arranged for stack in each.stacks)]


def _rows(trees: Sequence[Tree], shape: float) -> Rows:
    """Trees that bear on nothing, in rows."""
    limit = math.sqrt(sum(tree.breadth * tree.depth for tree in trees) * shape)
    longest = max([limit, *(tree.breadth for tree in trees)])
    if sum(tree.breadth for tree in trees) <= TOLERATED * longest:
        return [list(trees)] if trees else []
    return filled(trees, longest)


def _bearing(figure: Figure) -> dict[str, list[str]]:
    bearing: dict[str, list[str]] = {}
    for link in figure.links:
        bearing.setdefault(link.target, []).append(link.start)
    return bearing


def _bonds(figure: Figure) -> Iterator[tuple[str, str]]:
    """The items that links or arguments join, in pairs."""
    for link in figure.links:
        yield link.start, link.target
    for box in _boxes(figure.boxes):
        if box.kind is BoxKind.ARGUMENT:
            yield from pairwise(box.items)


def _homes(figure: Figure) -> Mapping[str, str]:
    """For each item the innermost section that it stands in."""
    sections = [box for box in _boxes(figure.boxes) if box.kind is BoxKind.SECTION]
    return {item: box.id for box in sections for item in box.all_items}


def _boxes(boxes: Sequence[Box]) -> Iterator[Box]:
    """All boxes, those within others after these."""
    for box in boxes:
        yield box
        yield from _boxes(box.inner)
