"""The canonical layout of a map's text: the same words, tidily arranged.

Lines keep their breaks, so that only blanks move: relations are indented by two
for each level, what continues a line by two more, blocks stand one empty line
apart. Words, data, front matter and comments stay as they are written.

A blank may decide what Argdown reads: `a [` begins a title where a `]` stands in
the next line, and `a [ ` does not. So a block in whose new layout something else
would be read stays as it is.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise, starmap, zip_longest
from typing import NamedTuple, TypeAlias

from argmap.argdown.lexing.lexer import tokenize
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.syntax import Comment
from argmap.argdown.yaml.data import load_inline


def format_text(text: str) -> str:
    """A text without errors in the canonical layout.

    It means what the text means: its tree is the same, but for spans and for
    blanks at the ends of lines. A formatted text stays as it is. Line ends keep
    their kind, since Argdown reads no data over lines that end with CR LF.
    """
    tidy = _laid_out(text)
    is_final = tidy == text or (_are_read_alike(tidy, text) and _laid_out(tidy) == tidy)
    return tidy if is_final else text


class _Part(NamedTuple):
    """A token, or a comment, which has no kind."""

    kind: Kind | None
    start: int
    end: int


class _Line(NamedTuple):
    """What stands in a line, how deep the relations around it are nested, and how it ends."""

    parts: tuple[_Part, ...]
    level: int
    line_break: str

    @property
    def lead(self) -> _Part | None:
        """What it begins with, comments apart."""
        return next((part for part in self.parts if part.kind is not None), None)


_LEVELS = frozenset({Kind.INDENT, Kind.DEDENT})
_ITEMS = frozenset({Kind.ORDERED_ITEM, Kind.UNORDERED_ITEM})
_TITLES = frozenset(
    {
        Kind.STATEMENT_DEFINITION,
        Kind.STATEMENT_REFERENCE,
        Kind.ARGUMENT_DEFINITION,
        Kind.ARGUMENT_REFERENCE,
    }
)
_LEADS = _ITEMS | {Kind.RELATION, Kind.NUMBER, Kind.HEADING, Kind.INFERENCE_START}
_NO_TEXT = _LEADS | _TITLES | {Kind.DATA, Kind.INFERENCE_END}
_NEED_BLANKS = frozenset({Kind.ESCAPE, Kind.HEADING})
_INVISIBLE = _LEVELS | {Kind.NEWLINE, Kind.EMPTY_LINE, Kind.END}

_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_BLANKS = " \t"


def _laid_out(text: str) -> str:
    """The text with each block in its new layout, or as it is where that reads differently."""
    tokens, comments, _ = tokenize(text)
    lines = _Lines(text)
    for part in _parts(tokens, comments):
        lines.add(part)
    written = []
    for is_block, group in groupby(lines.finished(), key=lambda line: bool(line.parts)):
        block = tuple(group)
        written.append(_block(text, block) if is_block else block[0].line_break)
    return _ended("".join(written).rstrip("\r\n"), text)


def _block(text: str, lines: tuple[_Line, ...]) -> str:
    layout = _Layout(text)
    followed = zip_longest(lines, lines[1:])
    tidy = "".join(layout.written(line, after) + line.line_break for line, after in followed)
    last = lines[-1]
    as_it_is = _with_blanks(text, lines[0].parts[0].start, last.parts[-1].end) + last.line_break
    is_same = tidy == as_it_is or _are_read_alike(*(f"\n\n{each}\n\n" for each in (tidy, as_it_is)))
    return tidy if is_same else as_it_is


def _with_blanks(text: str, start: int, end: int) -> str:
    """A stretch of the text and the blanks around it."""
    while start > 0 and text[start - 1] in _BLANKS:
        start -= 1
    while end < len(text) and text[end] in _BLANKS:
        end += 1
    return text[start:end]


def _parts(tokens: tuple[Token, ...], comments: tuple[Comment, ...]) -> Iterator[_Part]:
    """Tokens and comments in the order of the text; a change of level before its comments."""
    rest = iter(comments)
    comment = next(rest, None)
    for token in tokens:
        while comment is not None and _is_before(comment, token):
            yield _Part(None, *comment.span)
            comment = next(rest, None)
        if token.kind is not Kind.END:
            yield _Part(*token)


def _is_before(comment: Comment, token: Token) -> bool:
    if token.kind in _LEVELS:
        return comment.span.start < token.start
    return comment.span.start <= token.start or token.kind is Kind.END


class _Lines:
    """Parts put into lines; an empty line is one without parts."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[_Line] = []
        self._parts: list[_Part] = []
        self._level = 0
        self._level_of_line = 0

    def add(self, part: _Part) -> None:
        """Puts the next part into its line."""
        if self._parts and self._parts[-1].kind is None:
            self._break_after_comment(part)
        match part.kind:
            case Kind.INDENT:
                self._level += 1
            case Kind.DEDENT:
                self._level -= 1
            case Kind.NEWLINE:
                self._end_line(self._breaks(part.start, part.end)[0])
            case Kind.EMPTY_LINE:
                self._add_empty_line(self._breaks(part.start, part.end))
            case _:
                self._add_part(part)

    def finished(self) -> list[_Line]:
        """All lines; those without parts at the end are of no consequence."""
        self._end_line("")
        return self._lines

    def _breaks(self, start: int, end: int) -> list[str]:
        return _LINE_BREAK.findall(self._text, start, end)

    def _add_part(self, part: _Part) -> None:
        if not self._parts:
            self._level_of_line = self._level
        self._parts.append(part)

    def _break_after_comment(self, part: _Part) -> None:
        """Ends the line of a comment where the source does, and before a relation or the like."""
        breaks = self._breaks(self._parts[-1].end, part.start)
        if len(breaks) > 1:
            self._add_empty_line(breaks)
        elif breaks or part.kind in _LEADS:
            self._end_line(breaks[0] if breaks else "\n")

    def _end_line(self, line_break: str) -> None:
        if self._parts:
            self._lines.append(_Line(tuple(self._parts), self._level_of_line, line_break))
            self._parts = []

    def _add_empty_line(self, breaks: list[str]) -> None:
        self._end_line(breaks[0])
        if self._lines and self._lines[-1].parts:
            self._lines[-1] = self._lines[-1]._replace(line_break=breaks[0])
            self._lines.append(_Line((), 0, breaks[1]))


class _Layout:
    """How the lines of a block are written, one after the other."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_block_new = True
        self._is_list = False
        self._indent_of_text = 0

    def written(self, line: _Line, after: _Line | None) -> str:
        """A line with its indentation, without blanks at its end that are of no consequence.

        Between lines of running text more than one blank is as much of the text as within them.
        """
        written = self._joined(" " * self._indent(line.lead, line.level), line.parts)
        if line.parts[-1].kind in _NEED_BLANKS:
            return written
        bare = written.rstrip(_BLANKS)
        runs_on = after is not None and after.lead is not None and after.lead.kind not in _NO_TEXT
        return bare if not runs_on or written == bare + " " else written

    def _indent(self, lead: _Part | None, level: int) -> int:
        """Where the line begins; notes where the lines begin that continue it."""
        is_first = self._is_block_new
        if lead is None:
            return 0 if is_first else 2 * (level - self._is_list)
        self._is_block_new = False
        if is_first:
            self._is_list = lead.kind in _ITEMS
        if lead.kind is Kind.RELATION:
            columns = 2 * (level - self._is_list)
            self._indent_of_text = columns + 2
            return columns
        if lead.kind in _LEADS:
            self._indent_of_text = self._width(lead)
            return 0
        if is_first:
            self._indent_of_text = 2 if lead.kind in _TITLES else 0
            return 0
        return self._indent_of_text

    def _width(self, lead: _Part) -> int:
        """How far the text is indented that continues a line with this mark."""
        match lead.kind:
            case Kind.INFERENCE_START:
                return 0
            case Kind.HEADING | Kind.NUMBER:
                return 2
            case _:
                return lead.end - lead.start + 1

    def _joined(self, indentation: str, parts: tuple[_Part, ...]) -> str:
        written = indentation + self._word(parts[0], indentation)
        for last, part in pairwise(parts):
            if self._is_spaced(last, part):
                written = written.rstrip(_BLANKS) + " "
            else:
                written += self._text[last.end : part.start]
            written += self._word(part, written)
        return written

    def _is_spaced(self, last: _Part, part: _Part) -> bool:
        """True where one blank belongs, however many there are; elsewhere they stay as they are."""
        if last.kind in _NEED_BLANKS:
            return False
        if part.kind is Kind.INFERENCE_END:
            return part.start > last.end or last.kind is not Kind.INFERENCE_START
        if part.kind is Kind.DATA and self._text[part.start - 1] in _BLANKS:
            return True
        return last.kind in _LEADS or last.kind in _TITLES

    def _word(self, part: _Part, before: str) -> str:
        """A part as it is written; `before` is the new text of its line up to it."""
        words = self._text[part.start : part.end]
        if part.kind is Kind.INFERENCE_END and not before.endswith("-"):
            return "--"
        if part.kind is Kind.DATA and "\n" in words:
            line_start = self._text.rfind("\n", 0, part.start) + 1
            return _moved(words, _column(before) - (part.start - line_start))
        return words


def _column(before: str) -> int:
    return len(before) - (before.rfind("\n") + 1)


def _moved(data: str, columns: int) -> str:
    """Data whose further lines move to the right, or to the left as far as all of them can."""
    first, *lines = data.split("\n")
    least = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    cut, added = max(0, min(least, -columns)), " " * columns
    return "\n".join([first, *(added + line[cut:] if line.strip() else line for line in lines)])


def _ended(text: str, source: str) -> str:
    """The text with a line end after it, unless this changes what is read: after `//` or `1.`."""
    breaks = _LINE_BREAK.findall(source)
    ended = text and text + (breaks[-1] if breaks else "\n")
    if source.endswith(("\n", "\r")) or _are_read_alike(ended, source):
        return ended
    return text.rstrip(_BLANKS) + source[len(source.rstrip(_BLANKS)) :]


_Words: TypeAlias = tuple[Kind | None, str]


def _are_read_alike(one: str, other: str) -> bool:
    return all(starmap(_is_same, zip_longest(_words(one), _words(other), fillvalue=(None, ""))))


def _words(text: str) -> list[_Words]:
    """The tokens and comments of a text, without the blanks and hyphens around them."""
    tokens, comments, _ = tokenize(text)
    return [
        *((token.kind, _bare(text, token)) for token in _between(tokens)),
        *((None, comment.text.rstrip(_BLANKS)) for comment in comments),
    ]


def _between(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without the line ends at the beginning that a document may have, and the end."""
    start, end = 0, len(tokens)
    for kind in (Kind.NEWLINE, Kind.EMPTY_LINE):
        start += tokens[start].kind is kind
    while end > start and tokens[end - 1].kind in _INVISIBLE:
        end -= 1
    return tokens[start:end]


def _bare(text: str, token: Token) -> str:
    words = text[token.start : token.end]
    return words if token.kind in _NEED_BLANKS else words.strip(" \t\r\n-")


def _is_same(one: _Words, other: _Words) -> bool:
    """True for the same words, and for data that say the same."""
    if one == other or one[0] is not Kind.DATA or other[0] is not Kind.DATA:
        return one == other
    return _said(one[1]) == _said(other[1])


def _said(data: str) -> str:
    value, faults = load_inline(data, 0)
    return repr((value and (value.value, value.written), [fault.message for fault in faults]))
