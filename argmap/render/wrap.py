"""Text cut into lines.

Lines are measured in columns: an East Asian wide character takes 2, a combining
one 0. How wide they are in points, `metrics` knows.
"""

import unicodedata
from collections.abc import Iterator

ELLIPSIS = "…"

_UNSEEN = frozenset({"Mn", "Me", "Cf"})
_NOT_TEXT = frozenset({"Cc", "Cs"})
_NOT_IN_XML = frozenset({chr(0xFFFE), chr(0xFFFF)})


def wrap(text: str, *, width: int, lines: int) -> tuple[str, ...]:
    """The text in lines of at most `width` columns.

    It breaks at white space; a word longer than a line is broken where the line
    ends. A text of more than `lines` lines ends with "…".
    """
    found: list[str] = []
    for line in _lines(clean(text), width):
        if len(found) == lines:
            found[-1] = _with_ellipsis(found[-1], width)
            break
        found.append(line)
    return tuple(found)


def cut(text: str, *, width: int) -> str:
    """The text on one line of at most `width` columns; if cut, it ends with "…"."""
    return "".join(wrap(text, width=width, lines=1))


def clean(text: str) -> str:
    """The text on one line, with single spaces; what is no character becomes U+FFFD."""
    if not text.isprintable():
        text = "".join(map(_printable, text))
    return " ".join(text.split())


def display_width(text: str) -> int:
    """The columns that a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(columns, text))


def columns(character: str) -> int:
    """The columns that a character takes: 0, 1 or 2."""
    if unicodedata.category(character) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _printable(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in _NOT_TEXT or character in _NOT_IN_XML:
        return "\N{REPLACEMENT CHARACTER}"
    return character


def _lines(text: str, width: int) -> Iterator[str]:
    line: list[str] = []
    used = 0
    for word in text.split():
        for piece in _pieces(word, width):
            size = display_width(piece)
            if line and used + 1 + size > width:
                yield " ".join(line)
                line, used = [], 0
            used += size + bool(line)
            line.append(piece)
    if line:
        yield " ".join(line)


def _pieces(word: str, width: int) -> Iterator[str]:
    """The word, or if it is longer than a line, parts of it that fit."""
    if display_width(word) <= width:
        yield word
        return
    start, used = 0, 0
    for index, character in enumerate(word):
        size = columns(character)
        if used + size > width and index > start:
            yield word[start:index]
            start, used = index, 0
        used += size
    yield word[start:]


def _with_ellipsis(line: str, width: int) -> str:
    """The line with "…" after its last word that leaves room for it."""
    if display_width(line) < width:
        return line + ELLIPSIS
    head, space, _ = line.rpartition(" ")
    if space:
        return _with_ellipsis(head, width)
    kept = line
    while kept and display_width(kept) >= width:
        kept = kept[:-1]
    return kept + ELLIPSIS
