"""What hangs together in a figure or a map, for pictures too large to lay out at once."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import TypeVar

from argmap.argdown.lexing.glance import bonds_in
from argmap.model import ArgumentMap
from argmap.render.figures.figure import Box, Figure

_NodeT = TypeVar("_NodeT", bound=Hashable)


def trees_of(figure: Figure) -> list[list[str]]:
    """The ids of items joined by links or by a box, in the order of the figure."""
    return joined([item.id for item in figure.items], _bonds(figure))


def joined(items: Sequence[str], bonds: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The items by what hangs together, in their order; bonds with others join nothing."""
    here = set(items)
    roots = _joined(items, (bond for bond in bonds if here.issuperset(bond)))
    trees: dict[str, list[str]] = {}
    for item in items:
        trees.setdefault(_root(roots, item), []).append(item)
    return list(trees.values())


def largest_tree(argument_map: ArgumentMap) -> int:
    """How many claims and arguments hang together by relations, at most."""
    ends = (
        ((each.start.kind, each.start.title), (each.target.kind, each.target.title))
        for each in argument_map.relations
        if each.target.step is None
    )
    nodes = ((each.end.kind, each.title) for each in argument_map.nodes)
    roots = _joined(nodes, ends)
    sizes = Counter(_root(roots, node) for node in roots)
    return max(sizes.values(), default=0)


def largest_tree_in(text: str) -> int:
    """How many claims and arguments hang together in an unread text, at least."""
    bonds = tuple(bonds_in(text))
    roots = _joined(chain.from_iterable(bonds), bonds)
    sizes = Counter(_root(roots, node) for node in roots)
    return max(sizes.values(), default=0)


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


def _joined(
    nodes: Iterable[_NodeT], bonds: Iterable[tuple[_NodeT, _NodeT]]
) -> dict[_NodeT, _NodeT]:
    """For each node the next on the way to the one that stands for its tree."""
    roots = {node: node for node in nodes}
    for first, second in bonds:
        one, other = _root(roots, first), _root(roots, second)
        if one != other:
            roots[other] = one
    return roots


def _root(roots: dict[_NodeT, _NodeT], item: _NodeT) -> _NodeT:
    """The item that stands for a tree; the way there is made shorter."""
    while roots[item] != item:
        roots[item] = roots[roots[item]]
        item = roots[item]
    return item
