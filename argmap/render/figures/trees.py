"""What hangs together in a figure, for pictures too large to lay out at once."""

from collections.abc import Iterator
from itertools import pairwise

from argmap.render.figures.figure import Box, Figure


def trees_of(figure: Figure) -> list[list[str]]:
    """The ids of items joined by links or by a box, in the order of the figure."""
    roots = {item.id: item.id for item in figure.items}
    for first, second in _bonds(figure):
        one, other = _root(roots, first), _root(roots, second)
        if one != other:
            roots[other] = one
    trees: dict[str, list[str]] = {}
    for item in figure.items:
        trees.setdefault(_root(roots, item.id), []).append(item.id)
    return list(trees.values())


def batches_of(figure: Figure, *, size: int) -> Iterator[list[str]]:
    """Whole trees put together until there are `size` items; a larger tree stands alone."""
    batch: list[str] = []
    for tree in trees_of(figure):
        if batch and len(batch) + len(tree) > size:
            yield batch
            batch = []
        batch = batch + tree
    if batch:
        yield batch


def _bonds(figure: Figure) -> Iterator[tuple[str, str]]:
    for link in figure.links:
        yield link.start, link.target
    for box in figure.boxes:
        yield from _box_bonds(box)


def _box_bonds(box: Box) -> Iterator[tuple[str, str]]:
    yield from pairwise(box.all_items)


def _root(roots: dict[str, str], item: str) -> str:
    """The item that stands for a tree; the way there is made shorter."""
    while roots[item] != item:
        roots[item] = roots[roots[item]]
        item = roots[item]
    return item
