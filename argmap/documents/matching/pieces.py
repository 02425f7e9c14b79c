"""The pieces of a quotation between its ellipses and its insertions in square brackets."""

import re
from enum import StrEnum
from typing import NamedTuple


class Gap(StrEnum):
    """What stands between two pieces of a quotation."""

    NONE = "none"
    ELLIPSIS = "ellipsis"
    INSERTION = "insertion"


class Piece(NamedTuple):
    """Some words of the source, and how they are joined to those before.

    Attributes:
        words: The words.
        gap: What is before them: an ellipsis, an insertion, or nothing.
        inserted: What the one who quotes put in before them, without its brackets.
    """

    words: str
    gap: Gap = Gap.NONE
    inserted: str = ""


_ELLIPSIS = r"[\[(]\s*(?:\u2026|\.\s?\.\s?\.)\s*[\])]|\u2026|\.\s?\.\s?\.(?:\s?\.)?"
_GAP = re.compile(rf"(?P<ellipsis>{_ELLIPSIS})|\[(?P<inserted>(?:(?!{_ELLIPSIS})[^\[\]])*)\]")
_WITHIN_WORD = re.compile(r"(?<!\w)\[(\w{1,3})\](?=\w)|(?<=\w)\[(\w{1,3})\](?!\w)")
_REMARK = re.compile(r"\s*\[(?:sic|sic!|!|emphasis added|emphasis in original)\]", re.IGNORECASE)


def without_remarks(quote: str) -> str:
    """The quotation without `[sic]` and the like, and with `[T]hey` as `They`."""
    return _WITHIN_WORD.sub(lambda found: found[1] or found[2], _REMARK.sub("", quote))


def pieces_of(quote: str) -> tuple[Piece, ...]:
    """The pieces, in order; a single one if there are no ellipses and no insertions.

    What has no letter or digit is none.
    """
    pieces: list[Piece] = []
    start, gap, inserted = 0, Gap.NONE, ""
    for found in _GAP.finditer(quote):
        if words := _words(quote[start : found.start()]):
            pieces.append(Piece(words, gap, inserted))
            gap, inserted = Gap.NONE, ""
        if found["ellipsis"]:
            gap = Gap.ELLIPSIS
        else:
            inserted = f"{inserted} {found['inserted']}".strip()
            gap = Gap.INSERTION if gap is Gap.NONE else gap
        start = found.end()
    if words := _words(quote[start:]):
        pieces.append(Piece(words, gap, inserted))
    return tuple(pieces)


def _words(text: str) -> str:
    """The text without blanks around it; empty if it has no letter or digit."""
    return text.strip() if any(map(str.isalnum, text)) else ""
