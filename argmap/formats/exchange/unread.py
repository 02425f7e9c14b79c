"""What a file says and its reader does not know, so that none of it is lost in silence."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from argmap.formats.exchange.losses import Loss, dropped, guessed
from argmap.source import NOWHERE, Span

_SAYS_NOTHING: tuple[Any, ...] = (None, "", [], {})
NO_PLACE = "a map has no place for it"


def unread(
    item: Mapping[str, Any], known: Collection[str], owner: str, *, span: Span = NOWHERE
) -> Iterator[Loss]:
    """A loss for each key of an object that its reader does not know; none for an empty value.

    Args:
        item: The object.
        known: The keys that are read, or kept, or say nothing.
        owner: Whose keys they are, as `of edge 12`.
        span: Where it stands.
    """
    for key in item:
        if key not in known and item[key] not in _SAYS_NOTHING:
            yield dropped(key, owner, NO_PLACE, span=span)


def unread_items(value: Any, owner: str) -> Iterator[Loss]:
    """A loss for each item of a list or a mapping of objects that is no object.

    What stands in the place of the list or the mapping is told of too.
    """
    if isinstance(value, Mapping | list):
        items = value.values() if isinstance(value, Mapping) else value
        strays = [item for item in items if not isinstance(item, Mapping)]
    else:
        strays = [value]
    for item in strays:
        if item not in _SAYS_NOTHING:
            yield dropped("item", owner, f"{item!r:.40} is no object")


def unknown_word(word: str, known: Collection[str], owner: str, *, taken_for: str) -> list[Loss]:
    """A loss for a word that is none of those known, which is then taken for one that is."""
    if word in known:
        return []
    return [guessed("word", owner, f"`{word}` is not known: taken for `{taken_for}`")]
