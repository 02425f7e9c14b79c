"""Changes to a text in some places, the rest of it being left as it is."""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.source import Span


class Edit(NamedTuple):
    """New words for a stretch of a text; for an empty one they are put in."""

    span: Span
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; of two that overlap the later one is left out."""
    pieces, end = [], 0
    for edit in sorted(edits):
        if edit.span.start >= end:
            pieces += [text[end : edit.span.start], edit.text]
            end = edit.span.end
    return "".join([*pieces, text[end:]])
