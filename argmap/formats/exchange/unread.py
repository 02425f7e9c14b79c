"""What a file says and its reader does not know, so that none of it is lost in silence."""

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from argmap.formats.exchange.losses import Loss, dropped, guessed
from argmap.source import NOWHERE, Span

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SAYS_NOTHING: tuple[Any, ...] = (None, "", [], {})
_REASON = "a map has no place for it"
_NAMES = ("id", "identifier", "name")


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
            yield dropped(key, owner, _REASON, span=span)


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


def unread_elements(
    root: "Element", known: Mapping[str, Collection[str]], *, besides: Collection["Element"] = ()
) -> Iterator[Loss]:
    """A loss for each element of XML and each attribute that its reader does not know.

    Args:
        root: The element that holds all others.
        known: By the name of an element, its attributes that are read. What stands within
            an unknown element is lost with it, and what is of another namespace than the
            root is passed over.
        besides: Elements that are told of in another way.
    """
    waiting = [(root, "the file")]
    while waiting:
        element, owner = waiting.pop()
        kind = _local(element.tag)
        if element in besides or _is_of_another_vocabulary(element, root):
            continue
        if kind not in known:
            yield dropped(f"<{kind}>", f"of {owner}", _REASON)
            continue
        name = next((f" {element.get(key)}" for key in _NAMES if element.get(key)), "")
        said = {_local(key): each for key, each in element.attrib.items()}
        yield from unread(said, known[kind], f"of {kind}{name}")
        waiting.extend((each, f"{kind}{name}") for each in reversed(element))


def unknown_word(word: str, known: Collection[str], owner: str, *, taken_for: str) -> list[Loss]:
    """A loss for a word that is none of those known, which is then taken for one that is."""
    if word in known:
        return []
    return [guessed("word", owner, f"`{word}` is not known: taken for `{taken_for}`")]


def _is_of_another_vocabulary(element: "Element", root: "Element") -> bool:
    """Whether an element is of a namespace that the root is not of."""
    return element.tag.partition("}")[0] != root.tag.partition("}")[0] and "}" in element.tag


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
