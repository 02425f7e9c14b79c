"""Indentation that looks otherwise than it counts: with tabs here and blanks there."""

from collections.abc import Iterator

from argmap.argdown import rules
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.diagnostics import Diagnostic, Severity

_BLANKS = " \t"


def mixed_indentation(text: str, tokens: tuple[Token, ...]) -> Iterator[Diagnostic]:
    """A warning for each relation whose indentation is not as that of the relation above it.

    Of two that agree, one begins with all of the other.
    """
    if "\t" not in text:
        return
    above: str | None = None
    for token in tokens:
        if token.kind is Kind.EMPTY_LINE:
            above = None
        elif token.kind is Kind.RELATION:
            blanks = _blanks_before(text, token.start)
            if above is not None and not (above.startswith(blanks) or blanks.startswith(above)):
                yield _finding(text, token, blanks)
            above = blanks


def _blanks_before(text: str, offset: int) -> str:
    start = offset
    while start > 0 and text[start - 1] in _BLANKS:
        start -= 1
    return text[start:offset]


def _finding(text: str, token: Token, blanks: str) -> Diagnostic:
    count = len(blanks)
    return Diagnostic(
        rules.MIXED_INDENTATION.code,
        Severity.WARNING,
        f"`{text[token.start : token.end]}` is indented by {count} sign{'s' * (count > 1)}, "
        "of which a tab is one, as is a blank",
        token.span,
        "indent all lines with blanks, or all with tabs",
    )
