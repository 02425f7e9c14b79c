"""Comments: `//` to the end of a line, `/* ... */` and `<!-- ... -->`."""

from argmap.argdown import rules
from argmap.argdown.lexing import patterns
from argmap.argdown.lexing.scanner import Scanner
from argmap.argdown.lexing.tokens import Kind
from argmap.diagnostics import Diagnostic, Severity
from argmap.source import Span


def take_slash(scanner: Scanner) -> None:
    """A comment that begins with a slash, or a slash as text."""
    if not (_take_comment(scanner, "/*", "*/") or _take_line_comment(scanner)):
        scanner.add_mark()


def take_html_comment(scanner: Scanner) -> bool:
    """`<!-- ... -->`, if it is there."""
    return _take_comment(scanner, "<!--", "-->")


def _take_line_comment(scanner: Scanner) -> bool:
    """`//` and the rest of a line that has an end."""
    text, start = scanner.text, scanner.offset
    if not text.startswith("//", start):
        return False
    end = scanner.ahead.line_end(start)
    if not text.startswith(("\n", "\r"), end):
        return False
    scheme = patterns.URL_SCHEME.search(text, max(0, start - 12), start)
    if scheme and not text[start + 2].isspace():
        scanner.diagnostics.append(_cut_url(text[scheme.start() : end], scheme.start()))
    _add_comment(scanner, end)
    return True


def _cut_url(line: str, start: int) -> Diagnostic:
    """The warning about an address that begins a line's rest."""
    url = line.split(maxsplit=1)[0].rstrip(".,;:!?)")
    return Diagnostic(
        rules.CUT_URL.code,
        Severity.WARNING,
        f"`{url}` is cut: `//` begins a comment, so the rest of the line is lost",
        Span(start, start + len(url)),
        f"write it as a link, `[words]({url})`",
    )


def _take_comment(scanner: Scanner, opener: str, closer: str) -> bool:
    """A comment from `opener` to `closer`, if both are there."""
    text, start = scanner.text, scanner.offset
    if not text.startswith(opener, start):
        return False
    first = start + len(opener)
    close = scanner.ahead.find(opener, closer, first)
    if close == len(text):
        _note_unclosed_comment(scanner, opener, closer)
        return False
    if scanner.ahead.separator(first) < close:
        return False
    _add_comment(scanner, close + len(closer))
    return True


def _note_unclosed_comment(scanner: Scanner, opener: str, closer: str) -> None:
    """Warns of the first comment of its kind without an end; Argdown reads it as text."""
    if opener in scanner.unclosed:
        return
    scanner.unclosed.add(opener)
    scanner.note(
        rules.UNCLOSED_COMMENT,
        Severity.WARNING,
        f"`{opener}` is text here: no `{closer}` follows",
        scanner.offset + len(opener),
        f"end the comment with `{closer}`, or write `\\{opener}` for the signs themselves",
    )


def _add_comment(scanner: Scanner, end: int) -> None:
    """Adds a comment and passes over the line ends that Argdown takes with it."""
    scanner.add_comment(end)
    lines = None
    if scanner.last is Kind.EMPTY_LINE:
        lines = patterns.COMMENT_LINES.match(scanner.text, end)
    elif scanner.last is Kind.NEWLINE:
        lines = patterns.COMMENT_LINE.match(scanner.text, end)
    if lines:
        scanner.offset = lines.end()
