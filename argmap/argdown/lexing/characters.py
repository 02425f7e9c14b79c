"""Characters that a text should not hold, since nobody sees them.

Part of reading a text; what the characters do to Argdown's syntax is the lexer's business.
"""

import re
import unicodedata
from collections.abc import Iterator

from argmap.argdown import rules
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.source import Span

_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
_SURROGATES = r"\ud800-\udfff"
_INVISIBLE = r"\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f"
_ODD = re.compile(f"[{_CONTROLS}{_SURROGATES}{_INVISIBLE}]")
_KINDS = (
    (rules.CONTROL_CHARACTER, Severity.WARNING, re.compile(f"[{_CONTROLS}]+")),
    (rules.LONE_SURROGATE, Severity.ERROR, re.compile(f"[{_SURROGATES}]+")),
    (rules.INVISIBLE_CHARACTER, Severity.WARNING, re.compile(f"[{_INVISIBLE}]+")),
)


def odd_characters(text: str) -> Iterator[Diagnostic]:
    """A finding for each run of control characters, of half characters and of invisible ones.

    A joiner between two characters beyond ASCII is left alone: emojis, Persian and
    the scripts of India need it.
    """
    offset = 0
    while odd := _ODD.search(text, offset):
        rule, severity, run = next(kind for kind in _KINDS if kind[2].match(odd[0]))
        found = run.match(text, odd.start()) or odd
        if not _is_joiner(text, found):
            yield _finding(rule, severity, found)
        offset = found.end()


def _is_joiner(text: str, found: re.Match[str]) -> bool:
    around = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
    return found[0] in _JOINERS and all(char and not char.isascii() for char in around)


_JOINERS = ("\u200c", "\u200d")


def _finding(rule: Rule, severity: Severity, found: re.Match[str]) -> Diagnostic:
    run = found[0]
    name = f"U+{ord(run[0]):04X}"
    if called := unicodedata.name(run[0], "").lower():
        name += f" ({called})"
    more = f" and {len(run) - 1} more like it" if len(run) > 1 else ""
    message = f"{_WHAT[rule.code]} {name}{more}"
    return Diagnostic(rule.code, severity, message, Span(*found.span()), "delete it")


_WHAT = {
    rules.CONTROL_CHARACTER.code: "a control character stands here:",
    rules.LONE_SURROGATE.code: "half of a character stands here:",
    rules.INVISIBLE_CHARACTER.code: "a character that nobody sees stands here:",
}
