"""What looks like one of Argdown's signs and is text, or another sign.

Argdown reads all of this without a word, and hardly ever as it was meant.
"""

import re
import unicodedata

from argmap.argdown import rules
from argmap.argdown.lexing.tokens import Token
from argmap.argdown.parsing.cursor import Place, shortened
from argmap.diagnostics import Diagnostic, Severity
from argmap.source import Span


def _wide(sign: str) -> str:
    """The full-width form of a sign of ASCII, which Unicode has in the same order."""
    return chr(ord(sign) + 0xFEE0)


_SQUARE = f"{_wide('[')}【", f"{_wide(']')}】"
_ANGLE = f"{_wide('<')}〈《", f"{_wide('>')}〉》"
_HASH = _wide("#")
WIDE_COLON = _wide(":")
LOOKALIKES = frozenset(f"#{_SQUARE[0]}{_ANGLE[0]}{_HASH}{_wide('(')}")
"""The characters with which the text of an element may begin for `suspects` to look at it."""

_AFTER_TITLE = rf"(?=[:{WIDE_COLON}]|[ \t]*(?:[\r\n]|\Z))"
_WIDE_SIGN = re.compile(
    rf"(?P<square>[{_SQUARE[0]}](?P<claim>[^{_SQUARE[1]}\r\n]+)[{_SQUARE[1]}]{_AFTER_TITLE})"
    rf"|(?P<angle>[{_ANGLE[0]}](?P<argument>[^{_ANGLE[1]}\r\n]+)[{_ANGLE[1]}]{_AFTER_TITLE})"
    rf"|{_wide('(')}\d+{_wide(')')}|{_HASH}+(?=\s)"
)
_HEADING = re.compile(r"(#{1,6})([^\s#(,.;:!?][^\r\n]*)")


def suspect(place: Place, first: Token) -> Diagnostic | None:
    """A warning where an element that begins with a sign of `LOOKALIKES` looks like another."""
    if found := _WIDE_SIGN.match(place.text, first.start):
        return _wide_sign(found)
    found = _HEADING.match(place.text, first.start)
    if found and place.at == place.block_start:
        return _tag_as_heading(found)
    return None


def _wide_sign(found: re.Match[str]) -> Diagnostic:
    narrow = unicodedata.normalize("NFKC", found[0])
    if found["square"]:
        narrow = f"[{found['claim']}]"
    elif found["angle"]:
        narrow = f"<{found['argument']}>"
    return Diagnostic(
        rules.WIDE_SIGN.code,
        Severity.WARNING,
        f"`{shortened(found[0])}` is text, since its signs are not those of Argdown",
        Span(*found.span()),
        f"write `{shortened(narrow)}`",
    )


def _tag_as_heading(found: re.Match[str]) -> Diagnostic:
    hashes, words = found[1], found[2].rstrip()
    return Diagnostic(
        rules.TAG_AS_HEADING.code,
        Severity.WARNING,
        f"`{shortened(hashes + words)}` is a claim that begins with a tag, not a heading",
        Span(found.start(), found.start() + len(hashes + words)),
        f"put a blank behind the sign: `{shortened(f'{hashes} {words}')}`; "
        "or put the tag behind the words of the claim",
    )
