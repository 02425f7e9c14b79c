"""What XML holds that its reader has no use for, so that none of it is lost without a word."""

from collections.abc import Collection, Iterator, Mapping
from xml.etree.ElementTree import Element

from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.unread import NO_PLACE, unread
from argmap.formats.exchange.xml_files import local_name

_OF_XML = "{http://www.w3.org/XML/1998/namespace}"
_NAMES = ("id", "identifier", "name")


def unread_elements(
    root: Element, known: Mapping[str, Collection[str]], *, besides: Collection[Element] = ()
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
        kind = local_name(element)
        if element in besides or _is_of_another_vocabulary(element, root):
            continue
        if kind not in known:
            yield dropped(f"<{kind}>", f"of {owner}", NO_PLACE)
            continue
        name = next((f" {element.get(key)}" for key in _NAMES if element.get(key)), "")
        said = {
            key.rpartition("}")[2]: each
            for key, each in element.attrib.items()
            if not key.startswith(_OF_XML)
        }
        yield from unread(said, known[kind], f"of {kind}{name}")
        waiting.extend((each, f"{kind}{name}") for each in reversed(element))


def _is_of_another_vocabulary(element: Element, root: Element) -> bool:
    """Whether an element is of a namespace that the root is not of."""
    return element.tag.partition("}")[0] != root.tag.partition("}")[0] and "}" in element.tag
