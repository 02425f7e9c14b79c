"""What a file says and its reader does not know, so that none of it is lost in silence."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from argmap.formats.exchange.losses import Loss, dropped
from argmap.source import NOWHERE, Span

_SAYS_NOTHING: tuple[Any, ...] = (None, "", [], {})


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
            yield dropped(key, owner, "a map has no place for it", span=span)
