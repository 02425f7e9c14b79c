"""What is wrong with a map, where, and what to do about it.

A fault in a user's map is a `Diagnostic`, returned beside whatever could still
be built. An `ArgmapError`, of `argmap.errors`, is for what cannot be read or done at all.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from argmap.source import SourceFile, Span


class Severity(StrEnum):
    """How much a finding matters; only errors say that a map is wrong."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(NamedTuple):
    """A kind of finding: its code, its name and its page.

    A code keeps its meaning once released. The name is the fault itself and
    reads well after "allow". The page is Markdown: a summary line, then *Why it
    matters*, *Example* and *Instead*.
    """

    code: str
    name: str
    page: str


class Diagnostic(NamedTuple):
    """One finding in one place.

    Attributes:
        code: The code of the rule, as `AM101`.
        severity: How much it matters.
        message: The fault, naming the culprit as the user wrote it.
        span: Where it stands in the source.
        help: What to do about it; empty if nothing can be said.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    help: str = ""


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings by their place in the text, and by their code within a place."""
    return tuple(sorted(diagnostics, key=lambda found: (found.span, found.code, found.message)))


def as_text(diagnostics: Iterable[Diagnostic], source: SourceFile, *, color: bool = False) -> str:
    """The findings for people, each with its line and a blank line between; empty if none.

    Nothing in it steers a terminal but the colours, if these are asked for.
    """
    return "\n".join(_shown(found, source, color=color) for found in in_order(diagnostics))


def as_json(diagnostics: Iterable[Diagnostic], source: SourceFile) -> str:
    """The findings for programs: a JSON list with one object a finding, in ASCII."""
    import json  # noqa: PLC0415  most findings are shown as text

    return json.dumps(as_objects(diagnostics, source), indent=2) + "\n"


def as_objects(diagnostics: Iterable[Diagnostic], source: SourceFile) -> list[dict[str, object]]:
    """The findings as plain values, in their order.

    Lines and columns count from 1, columns in code points; `end` is exclusive.
    """
    return [_object(found, source) for found in in_order(diagnostics)]


def visible(text: str) -> str:
    r"""The text with its control, directional and other unseen characters as escapes.

    A terminal gets `\x1b` and `\u202e` to show, not to obey.
    """
    return text if text.isprintable() else "".join(map(_visible_character, text))


def _visible_character(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    code_point = ord(character)
    if code_point < 0x100:
        return f"\\x{code_point:02x}"
    return f"\\u{code_point:04x}" if code_point < 0x10000 else f"\\U{code_point:08x}"


def _object(found: Diagnostic, source: SourceFile) -> dict[str, object]:
    source, span = source.origin(found.span)
    start, end = source.position(span.start), source.position(span.end)
    return {
        "code": found.code,
        "severity": found.severity.value,
        "message": found.message,
        "help": found.help,
        "file": source.name,
        "start": {"line": start.line, "column": start.column},
        "end": {"line": end.line, "column": end.column},
    }


_LONGEST = 64
_MOST_LOOKED_AT, _MOST_COMPARED = 1000, 25


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant by a misspelt one; None if none is near.

    Case is nothing. It takes about a millisecond at most: of a thousand words it
    compares those that have about the same length and letters.
    """
    import difflib  # noqa: PLC0415  needed only where something is misspelt

    if not 0 < len(word) <= _LONGEST:
        return None
    folded = word.casefold()
    letters = frozenset(folded)
    alike: dict[str, str] = {}
    for other in islice(known, _MOST_LOOKED_AT):
        if abs(len(other) - len(word)) <= 1 + len(word) // 3:
            other_folded = other.casefold()
            if len(letters.symmetric_difference(other_folded)) <= 1 + len(word) // 3:
                alike[other_folded] = other
                if len(alike) == _MOST_COMPARED:
                    break
    found = difflib.get_close_matches(folded, alike, n=1, cutoff=0.7)
    return alike[found[0]] if found else None


_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_GUTTER = "34"


def _shown(found: Diagnostic, source: SourceFile, *, color: bool) -> str:
    """A finding as several lines, each with its end."""

    def paint(text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if color else text

    tone = f"1;{_COLORS[found.severity]}"
    label = paint(f"{found.severity.value}[{found.code}]", tone)
    source, span = source.origin(found.span)
    lines = [f"{visible(source.place(span))}: {label}: {visible(found.message)}"]
    excerpt, indent, width = _excerpt(span, source)
    number = str(source.position(span.start).line)
    margin = " " * len(number)
    if excerpt:
        carets = " " * indent + paint("^" * width, tone)
        bar = paint("|", _GUTTER)
        lines += [
            f"{margin} {bar}",
            f"{paint(number, _GUTTER)} {bar} {excerpt}",
            f"{margin} {bar} {carets}",
        ]
    if found.help:
        lines.append(f"{margin} {paint('=', _GUTTER)} help: {visible(found.help)}")
    return "\n".join(lines) + "\n"


_TAB = 4
_BEFORE, _AFTER = 40, 80
_LINE_END = re.compile(r"[\r\n]")


def _excerpt(span: Span, source: SourceFile) -> tuple[str, int, int]:
    """A line as it is shown; how far the carets are indented below it; how many they are.

    Of a very long line only what is near; of several lines the first.
    """
    line_start = span.start - (source.position(span.start).column - 1)
    start = line_start if span.start - line_start <= _AFTER else span.start - _BEFORE
    line = source.text[start : span.start + _AFTER]
    if line_end := _LINE_END.search(line):
        line = line[: line_end.start()]
    at, to = span.start - start, span.end - start
    before = _displayed(line[:at], "…" if start > line_start else "")
    through = _displayed(line[at:to], before)
    whole = _displayed(line[to:] if to > at else line[at:], through)
    rest = source.text[start + len(line) : start + len(line) + 1]
    ellipsis = "" if rest in ("", "\r", "\n") else "…"
    indent = _width(before)
    return whole + ellipsis, indent, max(_width(through) - indent, 1)


def _displayed(text: str, before: str) -> str:
    """What stands before, and after it the text with its tabs as blanks and its escapes."""
    first, *others = text.split("\t")
    shown = before + visible(first)
    for piece in others:
        shown += " " * (_TAB - _width(shown) % _TAB) + visible(piece)
    return shown


def _width(text: str) -> int:
    """How many cells of a terminal a visible text takes: wide characters take two."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
