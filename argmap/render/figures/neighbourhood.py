"""A part of a figure: what stands around one item."""

from argmap.diagnostics import nearest
from argmap.errors import ArgmapError
from argmap.render.figures.figure import Figure, Item, ItemKind
from argmap.render.figures.parts import companions, cut


def around(figure: Figure, name: str, *, depth: int = 2) -> Figure:
    """The items at most `depth` links from one, with the premises of the arguments among them.

    Args:
        figure: The whole.
        name: The title of a claim or an argument, or a reference such as `R1`.
        depth: How many links away an item may be.

    Raises:
        ArgmapError: Nothing in the figure has that name.
    """
    return cut(figure, _around(figure, _item_named(figure, name).id, depth))


def _item_named(figure: Figure, name: str) -> Item:
    bare = name[1:-1] if name[:1] + name[-1:] in {"[]", "<>"} else name
    for item in figure.items:
        if bare in {item.title, item.reference}:
            return item
    near = nearest(bare, (item.title for item in figure.items))
    message = f"nothing in the map is called {name}"
    raise ArgmapError(message + (f"; did you mean {near}?" if near else ""))


def _around(figure: Figure, start: str, depth: int) -> set[str]:
    neighbours: dict[str, list[str]] = {}
    for link in figure.links:
        neighbours.setdefault(link.start, []).append(link.target)
        neighbours.setdefault(link.target, []).append(link.start)
    documents = {item.id for item in figure.items if item.kind is ItemKind.DOCUMENT}
    kept, edge = {start}, [start]
    for _ in range(depth):
        ring = {near for one in edge if one not in documents for near in neighbours.get(one, ())}
        edge = sorted(ring - kept)
        kept |= ring
    return kept | set(companions(figure.boxes, kept))
