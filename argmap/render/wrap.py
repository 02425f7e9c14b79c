"""Text cut into lines.

Lines are measured in columns: an East Asian wide character takes 2, a combining
one 0. How wide they are in points, `metrics` knows. What readers take for one
character, as a letter with its accents, is never broken.
"""

import unicodedata
from collections.abc import Iterator

ELLIPSIS = "…"

_CLOSING = frozenset({"Pe", "Pf", "Po"})
_OPENING = frozenset({"Ps", "Pi"})
_NOT_TEXT = frozenset({"Cc", "Cs"})
_NOT_IN_XML = frozenset({chr(0xFFFE), chr(0xFFFF)})


def wrap(text: str, *, width: int, lines: int) -> tuple[str, ...]:
    """The text in lines of at most `width` columns.

    It breaks at white space, and between wide characters but not before a closing or
    after an opening sign; a word longer than a line is broken where the line ends. A
    text of more than `lines` lines ends with "…".
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
    from wcwidth import wcswidth  # noqa: PLC0415  many maps are all ASCII

    return max(0, wcswidth(text))


def graphemes(text: str) -> Iterator[str]:
    """What readers take for the characters of a text: each with its accents and joiners."""
    if text.isascii():
        return iter(text)
    from wcwidth import iter_graphemes  # noqa: PLC0415  see `display_width`

    return iter_graphemes(text)


def _printable(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in _NOT_TEXT or character in _NOT_IN_XML:
        return "\N{REPLACEMENT CHARACTER}"
    return character


def _lines(text: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for word in text.split():
        gap = " " if line else ""
        for atom in _atoms(word):
            for piece in _pieces(atom, width):
                size = display_width(piece)
                if line and used + len(gap) + size > width:
                    yield line
                    line, used, gap = "", 0, ""
                line += gap + piece
                used += len(gap) + size
                gap = ""
    if line:
        yield line


def _atoms(word: str) -> Iterator[str]:
    """What of a word stays on one line: all of it, or where it is wide each character.

    A closing sign stays with what it closes, an opening one with what it opens.
    """
    if word.isascii() or display_width(word) == len(word):
        yield word
        return
    atom = ""
    was_wide = False
    for grapheme in graphemes(word):
        is_wide = display_width(grapheme) > 1
        kind = unicodedata.category(grapheme[0])
        is_break = (is_wide or was_wide) and kind not in _CLOSING
        if atom and is_break and unicodedata.category(atom[-1]) not in _OPENING:
            yield atom
            atom = ""
        atom += grapheme
        was_wide = is_wide
    yield atom


def _pieces(word: str, width: int) -> Iterator[str]:
    """The word, or if it is longer than a line, parts of it that fit."""
    if display_width(word) <= width:
        yield word
        return
    piece, used = "", 0
    for grapheme in graphemes(word):
        size = display_width(grapheme)
        if piece and used + size > width:
            yield piece
            piece, used = "", 0
        piece += grapheme
        used += size
    yield piece


def _with_ellipsis(line: str, width: int) -> str:
    """The line with "…" after its last word that leaves room for it."""
    if display_width(line) < width:
        return line + ELLIPSIS
    head, space, _ = line.rpartition(" ")
    if space:
        return _with_ellipsis(head, width)
    kept, used = "", 1
    for grapheme in graphemes(line):
        used += display_width(grapheme)
        if used > width:
            break
        kept += grapheme
    return kept + ELLIPSIS
