"""Links whose meaning is asked for: drawn alike, each with a box for its name.

What else would tell it, as "rebuttal" on a card or R1 as its reference, goes too.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from argmap.errors import ArgmapError
from argmap.model import Kind
from argmap.render.figures.figure import Blank, Figure, Item, ItemKind, Link, LinkKind

_TOLD = frozenset({LinkKind.JOINS, LinkKind.CITED_FOR, LinkKind.CITED_AGAINST})
_ROOM = Blank(max(len(kind.value) for kind in LinkKind if kind not in _TOLD))
_TELLING = frozenset({ItemKind.CLAIM, ItemKind.ARGUMENT, ItemKind.REBUTTAL})


def with_named_boxes(figure: Figure) -> Figure:
    """The figure with the name of each link that can be asked for in a box.

    Premises joined in an argument, what the argument yields and citations are drawn as ever.

    Raises:
        ArgmapError: There are no other links.
    """
    inferences = {item.id for item in figure.items if item.kind is ItemKind.INFERENCE}

    def named(link: Link) -> Link:
        if link.kind in _TOLD or link.start in inferences:
            return link
        return replace(link, kind=LinkKind.BEARS, blank=_ROOM, name=link.kind.value)

    links = tuple(map(named, figure.links))
    asked = {link.start for link in links if link.name}
    if not asked:
        message = "the map has no links to ask for: nothing in it supports or attacks by itself"
        raise ArgmapError(message)
    return replace(figure, items=tuple(_disguised(figure.items, asked)), links=links)


def names_of(figure: Figure) -> tuple[str, ...]:
    """The names in the boxes, each once, in the order of `LinkKind`."""
    used = {link.name for link in figure.links}
    return tuple(kind.value for kind in LinkKind if kind.value in used)


def without_names(figure: Figure) -> Figure:
    """The figure with empty boxes."""
    return replace(figure, links=tuple(replace(link, name="") for link in figure.links))


def _disguised(items: tuple[Item, ...], asked: set[str]) -> Iterator[Item]:
    """The items, with nothing on those where asked links start that tells how they bear."""
    numbers = count(1)
    for item in items:
        if item.id not in asked or item.kind not in _TELLING or item.end is None:
            yield item
            continue
        kind = ItemKind.CLAIM if item.end.kind is Kind.CLAIM else ItemKind.ARGUMENT
        word = kind.value.upper() if item.kind is ItemKind.REBUTTAL else item.word
        yield replace(item, kind=kind, word=word, reference=f"S{next(numbers)}")
