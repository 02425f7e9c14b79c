"""Words that a format, or its reader, has with other blanks and signs than a map has them."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from argmap.formats.exchange.losses import Loss, changed
from argmap.formats.exchange.network import Network, Statement, Step
from argmap.formats.exchange.sayings import owner_of
from argmap.model import UNANNOTATED

Spelling: TypeAlias = Callable[[str], str]

BLANKS = "its line breaks and runs of blanks are one blank now"
_ANNOTATED = ("speaker", "scheme", "note")


def one_line(text: str) -> str:
    """The words of a text with one blank between them."""
    return " ".join(text.split())


def respelt(network: Network, spellings: Mapping[str, Spelling], reason: str) -> Iterator[Loss]:
    """A loss for each text, title, speaker, scheme or note that is not read as it was written.

    The title of the whole is its `name`.

    Args:
        network: What is written.
        spellings: By what is said, as `text`, how it is read.
        reason: What becomes of the words.
    """
    if "name" in spellings and spellings["name"](network.title) != network.title:
        yield changed("title", "of the map", reason)
    elements: tuple[Statement | Step, ...] = (*network.statements, *network.steps)
    for element in elements:
        for what, words in _words(element):
            if words and what in spellings and spellings[what](words) != words:
                yield changed(what, owner_of(element), reason)


def _words(element: Statement | Step) -> Iterator[tuple[str, str]]:
    yield "text", element.text
    yield "title", element.title
    if element.annotation is not UNANNOTATED:
        yield from ((what, getattr(element.annotation, what)) for what in _ANNOTATED)
