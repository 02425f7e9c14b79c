"""Which claims and arguments of a figure a worksheet leaves blank."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from argmap.argdown.vocabulary.worksheets import Worksheet
from argmap.diagnostics import nearest
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap
from argmap.render.figures.figure import Figure, Item, ItemKind
from argmap.render.texts.hierarchy import entries_of

_USUAL = 3
_NEVER_BLANK = frozenset({ItemKind.INFERENCE, ItemKind.DOCUMENT})


class _Card(NamedTuple):
    """What can be left blank, and all by which it can be chosen."""

    item: Item
    kinds: Collection[str]
    tags: Collection[str]
    party: str
    depth: int


def blanks_of(
    figure: Figure, argument_map: ArgumentMap, worksheet: Worksheet, *, seed: int = 0
) -> tuple[str, ...]:
    """The ids of the items to be left blank, in the order of the outline.

    A main claim is among them only if its kind, its tag or its depth is asked for. Where
    nothing says which, every third is. Of every n-th, each seed from 0 to n - 1 takes
    others, so that neighbours in class get different sheets.

    Raises:
        ArgmapError: A tag, kind, party or depth that is asked for does not occur, or
            nothing is left to be blank.
    """
    cards = list(_cards(figure, argument_map))
    _require_known(worksheet, cards, argument_map)
    chosen = [card.item.id for card in cards if _is_chosen(card, worksheet)]
    if not chosen:
        raise ArgmapError(_nothing_left(worksheet))
    step = worksheet.every or (1 if says_which(worksheet) else _USUAL)
    return tuple(chosen[seed % min(step, len(chosen)) :: step])


def says_which(worksheet: Worksheet) -> bool:
    """Whether it names a tag, a kind, a party or a depth."""
    return any((worksheet.tags, worksheet.kinds, worksheet.parties, worksheet.depths))


def _cards(figure: Figure, argument_map: ArgumentMap) -> Iterator[_Card]:
    """All cards with words on them, in the order of the outline, each once."""
    places: dict[str, tuple[Item, int]] = {}
    for entry in entries_of(figure):
        places.setdefault(entry.item.id, (entry.item, entry.depth))
    for item, depth in places.values():
        if item.kind not in _NEVER_BLANK and item.end is not None and item.text:
            node = argument_map.node(item.end)
            kinds = {item.kind.value, item.word.lower()}
            yield _Card(item, kinds, node.tags, node.annotation.party, depth)


def _is_chosen(card: _Card, worksheet: Worksheet) -> bool:
    if card.item.kind is ItemKind.MAIN_CLAIM and not (
        worksheet.tags or worksheet.depths or ItemKind.MAIN_CLAIM.value in worksheet.kinds
    ):
        return False
    return (
        (not worksheet.tags or not set(worksheet.tags).isdisjoint(card.tags))
        and (not worksheet.kinds or not set(worksheet.kinds).isdisjoint(card.kinds))
        and (not worksheet.parties or card.party in worksheet.parties)
        and (not worksheet.depths or card.depth in worksheet.depths)
    )


def _require_known(worksheet: Worksheet, cards: Sequence[_Card], argument_map: ArgumentMap) -> None:
    """Make sure that whatever is asked for occurs.

    Raises:
        ArgmapError: Something does not.
    """
    tags = dict.fromkeys(tag for card in cards for tag in card.tags)
    kinds = dict.fromkeys(kind for card in cards for kind in sorted(card.kinds))
    depths = dict.fromkeys(str(card.depth) for card in sorted(cards, key=lambda one: one.depth))
    for asked, known, what in (
        (worksheet.tags, tags, "has the tag"),
        (worksheet.kinds, kinds, "is of the kind"),
        (worksheet.parties, argument_map.parties, "is of the party"),
        (map(str, worksheet.depths), depths, "stands at the depth"),
    ):
        for name in asked:
            if name not in known:
                message = f"nothing in the map that can be blank {what} {name}; "
                raise ArgmapError(message + _instead(name, known))


def _instead(name: str, known: Collection[str]) -> str:
    near = nearest(name, known)
    if near is not None:
        return f"did you mean {near}?"
    return f"there are {', '.join(known)}" if known else "there are none at all"


def _nothing_left(worksheet: Worksheet) -> str:
    if says_which(worksheet):
        return "nothing in the map is all that is asked for; ask for less, or for --every 3 alone"
    return (
        "the map has nothing to leave blank: it needs reasons or rebuttals with words of their own"
    )
