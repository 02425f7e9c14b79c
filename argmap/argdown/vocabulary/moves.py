"""The moves of a dialogue that a front matter lists: who said what, in reply to what.

`vocabulary` asks it. Most often a tool that records dialogues wrote them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.fields import Fields, Path
from argmap.diagnostics import Diagnostic
from argmap.model import Move

_KEYS = ("id", "text", "speaker", "time", "act", "about", "replies_to", "origin")


def moves_of(front_matter: Data) -> tuple[tuple[Move, ...], tuple[Diagnostic, ...]]:
    """The moves in the order of the text, and what is wrong with them."""
    fields = Fields(front_matter, front_matter.value)
    return tuple(_moves(fields)), tuple(fields.faults)


def _moves(fields: Fields) -> Iterator[Move]:
    for path, item in fields.items("moves"):
        if isinstance(item, Mapping):
            yield _move(fields, path, item)
        else:
            fields.unfit("`{id: 1, speaker: NAME, text: TEXT}`", *path)


def _move(fields: Fields, path: Path, item: Mapping[str, Any]) -> Move:
    inner = fields.inner(item, *path)
    inner.unknown_keys(_KEYS, "a move")
    return Move(
        id=inner.text("id"),
        text=inner.text("text"),
        speaker=inner.text("speaker"),
        time=inner.text("time"),
        act=inner.text("act"),
        about=inner.text("about"),
        replies_to=inner.texts("replies_to"),
        span=inner.span(),
        origin=inner.mapping("origin"),
    )
