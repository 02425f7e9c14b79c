"""Brackets: titles of claims and arguments, mentions of them, and links."""

from argmap.argdown import rules
from argmap.argdown.lexing.scanner import Scanner
from argmap.argdown.lexing.tokens import Kind
from argmap.diagnostics import Severity

# What stands before a claim or an argument; nothing before the first.
_BEFORE_ELEMENTS = frozenset(
    {
        None,
        Kind.EMPTY_LINE,
        Kind.RELATION,
        Kind.NUMBER,
        Kind.ORDERED_ITEM,
        Kind.UNORDERED_ITEM,
    }
)


def take_square(scanner: Scanner) -> None:
    """`[text](url)`, `[title]:` or `[title]`."""
    if end := _link_end(scanner):
        scanner.add_with_blank(Kind.LINK, end)
    else:
        _take_title(scanner, "]", Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE)


def take_angle(scanner: Scanner) -> None:
    """`<title>:` or `<title>`."""
    _take_title(scanner, ">", Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE)


def take_at(scanner: Scanner) -> None:
    """`@[title]` or `@<title>`."""
    first = scanner.offset + 2
    if scanner.text.startswith("[", first - 1):
        closer, kind = "]", Kind.STATEMENT_MENTION
    elif scanner.text.startswith("<", first - 1):
        closer, kind = ">", Kind.ARGUMENT_MENTION
    else:
        scanner.add_mark()
        return
    close = scanner.ahead.find("@" + closer, closer, first + 1)
    if close < scanner.ahead.line_end(first):
        scanner.add_with_blank(kind, close + 1)
    else:
        scanner.add_mark()


def _link_end(scanner: Scanner) -> int:
    """Where the link that begins here ends; 0 if there is none."""
    text, first, size = scanner.text, scanner.offset + 1, len(scanner.text)
    close = scanner.ahead.find("link ]", "]", first)
    if close in (first, size) or not text.startswith("](", close):
        return 0
    end = scanner.ahead.find("link )", ")", close + 2)
    return 0 if end in (close + 2, size) else end + 1


def _take_title(scanner: Scanner, closer: str, definition: Kind, reference: Kind) -> None:
    """A title up to the nearest closing mark of its line, with a colon if there is one."""
    text, first = scanner.text, scanner.offset + 1
    close = scanner.ahead.find(closer + ":", closer + ":", first + 1)
    if close < scanner.ahead.line_end(first):
        if closer in text[first:close]:
            _note_bracket_in_title(scanner, close)
        scanner.add(definition, close + 2)
        return
    close = scanner.ahead.find(closer, closer, first + 1)
    if not text.startswith("-", first) and close < scanner.ahead.line_end(first + 1):
        scanner.add(reference, close + 1)
        return
    if scanner.last in _BEFORE_ELEMENTS and text[first : first + 1].isalpha():
        _note_unclosed_title(scanner, closer)
    scanner.add_mark()


def _note_unclosed_title(scanner: Scanner, closer: str) -> None:
    opener = scanner.text[scanner.offset]
    scanner.note(
        rules.UNCLOSED_TITLE,
        Severity.WARNING,
        f"`{opener}` begins no title here, since no `{closer}` closes it in its line",
        scanner.ahead.line_end(scanner.offset),
        f"write `{closer}:` after the title, or `\\{opener}` for the sign itself",
    )


def _note_bracket_in_title(scanner: Scanner, close: int) -> None:
    written = scanner.text[scanner.offset : close + 2]
    scanner.note(
        rules.BRACKET_IN_TITLE,
        Severity.WARNING,
        f"all of `{written}` is one title",
        close + 2,
        "take the brackets out of the title, or put an empty line between two elements",
    )
