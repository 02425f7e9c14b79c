"""The text of a map and the places in it.

The first stage of the flow: everything read from a text keeps a `Span`, and
only this module turns spans into lines and columns.
"""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, repeat
from operator import add
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Span(NamedTuple):
    """A stretch of a text, half-open, in code points from its beginning."""

    start: int
    end: int


class Position(NamedTuple):
    """A line and a column, both counted from 1; columns count code points."""

    line: int
    column: int


class Extent(NamedTuple):
    """The lines and columns of the first and the last character of a stretch of text."""

    line: int
    column: int
    last_line: int
    last_column: int


NOWHERE = Span(0, 0)


class Part(NamedTuple):
    """From `start` on, a text is that of another one from `offset` on."""

    start: int
    source: "SourceFile"
    offset: int


class SourceFile:
    """A named text, equal to another of the same name and words.

    Lines end at LF, CRLF or a lone CR, as in Argdown.

    Attributes:
        name: What places in it are called by.
        text: Its words.
        parts: Where the text was put together from several, whence it comes; from the
            beginning on and in order.
        folder: The folder of its file, below which the files are that it names; None if it comes
            from no file.
    """

    def __init__(
        self, name: str, text: str, parts: tuple[Part, ...] = (), folder: "Path | None" = None
    ) -> None:
        self.name = name
        self.text = text
        self.parts = parts
        self.folder = folder

    def __eq__(self, other: object) -> bool:
        """True of a text of the same name and words, wherever it comes from."""
        if not isinstance(other, SourceFile):
            return NotImplemented
        return (self.name, self.text) == (other.name, other.text)

    def __hash__(self) -> int:
        """The same for equal texts."""
        return hash((self.name, self.text))

    def __repr__(self) -> str:
        """Its name and its words."""
        return f"SourceFile({self.name!r}, {self.text!r})"

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        lines = self.text.replace("\r\n", " \n").replace("\r", "\n").split("\n")[:-1]
        return (0, *accumulate(map(add, map(len, lines), repeat(1))))

    def position(self, offset: int) -> Position:
        """The line and column of an offset; an offset past the end counts as the end."""
        offset = min(offset, len(self.text))
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def utf16_position(self, offset: int) -> Position:
        """The line and column of an offset, the column in UTF-16 code units."""
        line, column = self.position(offset)
        before = self.text[self._line_starts[line - 1] : offset]
        beyond = 0 if before.isascii() else sum(character > "\uffff" for character in before)
        return Position(line, column + beyond)

    def extent(self, span: Span) -> Extent:
        """Where the first and the last character of a span stand."""
        (start, end), line_starts = span, self._line_starts
        line = bisect_right(line_starts, start)
        column = start - line_starts[line - 1] + 1
        if line < len(line_starts) and end > line_starts[line]:
            return Extent(line, column, *self.position(end - 1))
        return Extent(line, column, line, max(column, column + end - start - 1))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end.

        Raises:
            IndexError: There is no such line.
        """
        starts = self._line_starts
        if not 1 <= number <= len(starts):
            raise IndexError(number)
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def origin(self, span: Span) -> tuple["SourceFile", Span]:
        """The text from which a span comes, and the span in it."""
        if not self.parts:
            return self, span
        _, source, offset = part = self.parts[bisect_right(self.parts, span.start, key=_start) - 1]
        start = offset + span.start - part.start
        return source, Span(start, min(start + span.end - span.start, len(source.text)))

    def beside(self, other: "SourceFile") -> tuple["SourceFile", int]:
        """This text with another one to which spans may lead, and the offset from which they do.

        The other text is not part of this one: it stands behind its end.
        """
        start = len(self.text) + 1
        parts = self.parts or (Part(0, self, 0),)
        whole = SourceFile(self.name, self.text, (*parts, Part(start, other, 0)), self.folder)
        return whole, start

    def place(self, span: Span) -> str:
        """`name:line:column` of where a span begins."""
        source, origin = self.origin(span)
        position = source.position(origin.start)
        return f"{source.name}:{position.line}:{position.column}"


def _start(part: Part) -> int:
    return part.start
