"""A figure as a tree, each item under what it bears on, and as a table of supports and attacks.

Outlines, descriptions and pages show a map so to those who do not see the picture.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.render.figures.figure import Figure, Item, ItemKind, Link, LinkKind

ATTACKS = frozenset(
    {
        LinkKind.REBUTS,
        LinkKind.UNDERCUTS,
        LinkKind.EXCLUDES,
        LinkKind.CONTRADICTS,
        LinkKind.CITED_AGAINST,
    }
)
SYMMETRIC = frozenset({LinkKind.EXCLUDES, LinkKind.CONTRADICTS})


class Entry(NamedTuple):
    """A place in the tree.

    Attributes:
        link: How the item bears on what it stands under; None at the top.
        depth: How many items it stands under.
        is_known: True if it was shown with all that bears on it before.
    """

    item: Item
    link: LinkKind | None
    depth: int
    is_known: bool


class Bearing(NamedTuple):
    """What bears on an item, in the order of the map."""

    item: Item
    supports: tuple[Item, ...]
    attacks: tuple[Item, ...]


def entries_of(figure: Figure) -> Iterator[Entry]:
    """All items but documents, each under what it bears on, with its own replies once.

    What bears on the same is in the order of the figure.
    """
    items = {item.id: item for item in figure.items if item.kind is not ItemKind.DOCUMENT}
    replies: dict[str, list[Link]] = {}
    places = {id_: place for place, id_ in enumerate(items)}
    for link in sorted(
        (link for link in figure.links if link.start in items), key=lambda link: places[link.start]
    ):
        replies.setdefault(link.target, []).append(link)
    shown: set[str] = set()
    for root in _roots(figure, items):
        stack: list[tuple[str, LinkKind | None, int]] = (
            [(root, None, 0)] if root not in shown else []
        )
        while stack:
            id_, kind, depth = stack.pop()
            yield Entry(items[id_], kind, depth, id_ in shown and id_ in replies)
            if id_ not in shown:
                shown.add(id_)
                under = reversed(replies.get(id_, []))
                stack += [(link.start, link.kind, depth + 1) for link in under]


def bearings_of(figure: Figure) -> Iterator[Bearing]:
    """A row for each item that something bears on; what excludes one another is told of both."""
    items = {item.id: item for item in figure.items}
    supports: dict[str, dict[str, Item]] = {}
    attacks: dict[str, dict[str, Item]] = {}
    for link in figure.links:
        table = attacks if link.kind in ATTACKS else supports
        table.setdefault(link.target, {})[link.start] = items[link.start]
        if link.kind in SYMMETRIC:
            table.setdefault(link.start, {})[link.target] = items[link.target]
    for id_, item in items.items():
        if id_ in supports or id_ in attacks:
            speaking = (tuple(table.get(id_, {}).values()) for table in (supports, attacks))
            yield Bearing(item, *speaking)


def _roots(figure: Figure, items: dict[str, Item]) -> Iterator[str]:
    """Main claims, then what bears on nothing, then the rest: circles have no top."""
    bearing = {link.start for link in figure.links}
    yield from (id_ for id_, item in items.items() if item.kind is ItemKind.MAIN_CLAIM)
    yield from (id_ for id_ in items if id_ not in bearing)
    yield from items
