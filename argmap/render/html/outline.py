"""The outline of a page: nested lists, each item under what it bears on."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.render.figures.figure import Figure
from argmap.render.html.cards import Card
from argmap.render.texts.hierarchy import Entry, entries_of

_DEEPEST = 12


class Branch(NamedTuple):
    """A place in the outline with what stands under it.

    Attributes:
        role: How it bears on what it stands under, or what it is.
        is_first: True at the first place of a card, where all is told of it.
        depth: How deep it lies, where the list no longer tells; else 0.
    """

    entry: Entry
    card: Card
    role: str
    is_first: bool
    depth: int
    branches: "list[Branch]"


def branches_of(figure: Figure, cards: Mapping[str, Card]) -> list[Branch]:
    """The outline as nested lists, no deeper than browsers and readers can follow."""
    top: list[Branch] = []
    levels = [top]
    path: list[str] = []
    shown: set[str] = set()
    for entry in entries_of(figure):
        del path[entry.depth :]
        role = f"{entry.link.value} {path[-1]}" if entry.link else entry.item.word.lower()
        path.append(entry.item.reference)
        level = min(entry.depth, _DEEPEST)
        depth = entry.depth if entry.depth > _DEEPEST else 0
        is_first = entry.item.id not in shown
        branch = Branch(entry, cards[entry.item.id], role, is_first, depth, [])
        shown.add(entry.item.id)
        del levels[level + 1 :]
        levels[level].append(branch)
        levels.append(branch.branches)
    return top
