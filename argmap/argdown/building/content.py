"""Running text made of its pieces: escapes, signs, emphasis, links, tags and mentions.

A part of the step from syntax tree to map; nothing here knows claims or arguments.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple, assert_never

from argmap.argdown.building.shortcodes import SHORTCODES
from argmap.argdown.syntax import Piece, PieceType
from argmap.model import Range

_TAG = re.compile(r"#(?:\(([^)]+)\)|([^ \t]+))")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_LINK_IN_LINE = re.compile(r"\[(.+)\]\((.+)\)")
_MENTION = re.compile(r"@[\[<](.+)[\]>]")


class Content(NamedTuple):
    """What running text says.

    Attributes:
        text: The words, without blanks at the end.
        tags: Each tag once, in the order of the text.
        ranges: Stretches of the text with a meaning, by where they begin.
    """

    text: str
    tags: tuple[str, ...] = ()
    ranges: tuple[Range, ...] = ()


EMPTY = Content("")


def content_of(
    pieces: tuple[Piece, ...],
    *,
    shortcodes: Mapping[str, str] = SHORTCODES,
    remove_tags: bool = False,
    compatible: bool = False,
) -> Content:
    """The words of the pieces, their tags, and where emphasis, links and mentions stand.

    Args:
        pieces: The running text as the parser found it.
        shortcodes: The sign of each shortcode as written; others stay as text.
        remove_tags: Leave tags out of the words.
        compatible: Let a known shortcode end the emphasis around it, and a line break
            cut off the beginning of a link's words, as Argdown does.
    """
    if len(pieces) == 1 and pieces[0].type is PieceType.TEXT:
        return Content(pieces[0].text.rstrip())
    writer = _Writer(shortcodes, remove_tags=remove_tags, compatible=compatible)
    for index, piece in enumerate(pieces):
        writer.write(piece, is_last=_is_last(pieces, index))
    return writer.content()


def _is_last(pieces: tuple[Piece, ...], index: int) -> bool:
    """True at the end of the text and at the end of an emphasis."""
    return index + 1 == len(pieces) or pieces[index + 1].type in _EMPHASIS_ENDS


_EMPHASES = {PieceType.ITALIC_START: "italic", PieceType.BOLD_START: "bold"}
_EMPHASIS_ENDS = frozenset({PieceType.ITALIC_END, PieceType.BOLD_END})


class _Writer:
    """The text so far, and the emphases that are open in it."""

    def __init__(
        self, shortcodes: Mapping[str, str], *, remove_tags: bool, compatible: bool
    ) -> None:
        self._shortcodes = shortcodes
        self._remove_tags = remove_tags
        self._compatible = compatible
        self._parts: list[str] = []
        self._length = 0
        self._tags: dict[str, None] = {}
        self._ranges: list[Range] = []
        # Places in `_ranges` of what is not closed yet; None is a sign that ends an emphasis.
        self._open: list[int | None] = []

    def content(self) -> Content:
        text = "".join(self._parts).rstrip()
        ranges = tuple(_cut(a_range, len(text)) for a_range in self._ranges)
        return Content(text, tuple(self._tags), ranges)

    def write(self, piece: Piece, *, is_last: bool) -> None:
        text = piece.text
        match piece.type:
            case PieceType.TEXT:
                self._add(text)
            case PieceType.ESCAPE:
                self._add(text[1:])
            case PieceType.NEWLINE:
                self._add("" if is_last or self._ends_with_blank() else " ")
            case PieceType.ITALIC_START | PieceType.BOLD_START:
                self._open_emphasis(_EMPHASES[piece.type])
            case PieceType.ITALIC_END | PieceType.BOLD_END:
                self._close_emphasis(text)
            case PieceType.SHORTCODE:
                self._write_shortcode(text)
            case PieceType.TAG:
                self._write_tag(text)
            case PieceType.LINK:
                self._write_link(text)
            case PieceType.STATEMENT_MENTION | PieceType.ARGUMENT_MENTION:
                self._write_mention(piece)
            case _:
                assert_never(piece.type)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _ends_with_blank(self) -> bool:
        last = next((part for part in reversed(self._parts) if part), "")
        return last.endswith(" ")

    def _write_shortcode(self, code: str) -> None:
        sign = self._shortcodes.get(code.strip())
        if sign is None:
            self._add(code)
            return
        self._add(sign + " " if code.endswith(" ") else sign)
        if self._compatible:
            self._open.append(None)

    def _write_tag(self, written: str) -> None:
        found = _TAG.match(written)
        tag = (found[1] or found[2]) if found else written[1:].strip()
        self._tags[tag] = None
        if not self._remove_tags:
            self._mark("tag", written, tag)

    def _write_link(self, written: str) -> None:
        found = _LINK_IN_LINE.search(written) if self._compatible else _LINK.match(written)
        words, address = found.groups() if found else (written, "")
        self._mark("link", re.sub(r"[ \t]*(?:\r\n?|\n)[ \t]*", " ", words), address)
        if written.endswith(" "):
            self._add(" ")

    def _write_mention(self, piece: Piece) -> None:
        found = _MENTION.match(piece.text)
        self._mark(piece.type.value, piece.text, found[1] if found else piece.text)

    def _mark(self, range_type: str, text: str, value: str) -> None:
        start = self._length
        self._add(text)
        self._ranges.append(Range(range_type, start, self._length, value))

    def _open_emphasis(self, range_type: str) -> None:
        # The range is one character long until it is closed, which it may never be.
        self._open.append(len(self._ranges))
        self._ranges.append(Range(range_type, self._length, self._length + 1))

    def _close_emphasis(self, mark: str) -> None:
        index = self._open.pop() if self._open else None
        if index is not None:
            opened = self._ranges[index]
            self._ranges[index] = Range(opened.type, opened.start, self._length)
        if mark.endswith(" "):
            self._add(" ")


def _cut(a_range: Range, length: int) -> Range:
    if a_range.end <= length:
        return a_range
    return Range(a_range.type, min(a_range.start, length), length, a_range.value)
