"""What the YAML parser complains of, in words for the writer of a map; used by `data`."""

from typing import Any

from argmap.diagnostics import Diagnostic, Severity
from argmap.source import Span

INVALID_YAML = "AM040"
EXCESSIVE_DATA = "AM042"

MAX_DEPTH = 64

_QUOTE_IT = "put the value in double quotes"
_TAB = ("a tab stands where blanks have to indent", "indent with blanks")
_PROBLEMS = {
    "did not find expected ',' or '}'": (
        "a comma or a closing brace is missing before this",
        "quote a value that has a comma, colon, brace or quotation mark in it",
    ),
    "did not find expected ',' or ']'": (
        "a comma or a closing bracket is missing before this",
        "quote a value that has a comma, colon, bracket or quotation mark in it",
    ),
    "mapping values are not allowed in this context": (
        "a colon stands where no key ends",
        "put a value with a colon in double quotes, or mend the indentation",
    ),
    "found unexpected ':'": (
        "a colon stands where no key ends",
        "put a value that ends in a colon in double quotes",
    ),
    "found a tab character that violates indentation": _TAB,
    "found a tab character where an indentation space is expected": _TAB,
    "did not find expected node content": (
        "a value is missing here",
        "put a value that begins with a colon or `#` in double quotes",
    ),
    "did not find expected alphabetic or numeric character": (
        "a value cannot begin with `*` or `&`",
        _QUOTE_IT,
    ),
    "found unexpected end of stream": ("this quotation mark is not closed", "close it"),
    "found unknown escape character": (
        "there is no such escape in a double-quoted value",
        "double the backslash, or use single quotes",
    ),
    "did not find expected key": (
        "a key should begin here",
        "indent the keys of one mapping alike; put quotes around a whole value",
    ),
    "could not find expected ':'": (
        "a colon is missing after this key",
        "write `key: value`, or indent the line as a part of the value above",
    ),
    "did not find expected '-' indicator": (
        "a list item should begin here",
        "begin each item with `- ` at the same column",
    ),
    "did not find expected <document start>": (
        "the data ends before this",
        "take the rest out, or put it within the data",
    ),
    "found undefined tag handle": ("this tag has no meaning here", _QUOTE_IT),
}


def too_deep(span: Span) -> Diagnostic:
    """What opens there is nested too deeply."""
    message = f"this data is nested more than {MAX_DEPTH} levels deep"
    return Diagnostic(EXCESSIVE_DATA, Severity.ERROR, message, span, "lay it out flatter")


def syntax_error(error: Any, text: str, offset: int) -> Diagnostic:
    """The complaint of the YAML parser about a text that begins at an offset of the source."""
    message, help_, index = _explained(error, text)
    start = offset + min(index, len(text))
    if "nesting depth" in message:  # the parser has a limit of its own, which looks ahead
        return too_deep(Span(start, start + 1))
    return Diagnostic(INVALID_YAML, Severity.ERROR, message, Span(start, start + 1), help_)


def _explained(error: Any, text: str) -> tuple[str, str, int]:
    """Message, help, and where in the text."""
    if isinstance(error, UnicodeEncodeError):
        return _bad_character(text[error.start], text)
    if hasattr(error, "character"):
        bad = error.character if isinstance(error.character, str) else chr(error.character)
        return _bad_character(bad, text)
    problem = str(error.problem)
    is_open = "end of stream" in problem and error.context_mark is not None
    mark = error.context_mark if is_open else error.problem_mark
    index = mark.index if mark is not None else 0
    if "cannot start any token" in problem:
        culprit = text[index : index + 1]
        return (*(_TAB if culprit == "\t" else _no_beginning(culprit)), index)
    return (*_PROBLEMS.get(problem, (f"this is not YAML: {problem}", _QUOTE_IT)), index)


def _no_beginning(character: str) -> tuple[str, str]:
    return f"a value cannot begin with `{character}`", _QUOTE_IT


def _bad_character(bad: str, text: str) -> tuple[str, str, int]:
    return f"the character U+{ord(bad):04X} may not stand in data", "take it out", text.find(bad)
