"""The parser's place among the tokens, and how it goes on after a fault."""

import unicodedata
from collections.abc import Callable
from typing import Concatenate, NamedTuple, ParamSpec

from argmap.argdown.lexing.tokens import Kind, Token
from argmap.diagnostics import Diagnostic
from argmap.source import Span

Details = ParamSpec("Details")

BLOCK_ENDS = frozenset({Kind.EMPTY_LINE, Kind.END})
RESUMPTIONS = BLOCK_ENDS | {
    Kind.RELATION,
    Kind.INDENT,
    Kind.DEDENT,
    Kind.NUMBER,
    Kind.INFERENCE_START,
    Kind.ORDERED_ITEM,
    Kind.UNORDERED_ITEM,
}
"""What can be read after an element, whatever stands between."""
_UNSEEN = frozenset({Kind.NEWLINE, Kind.EMPTY_LINE, Kind.INDENT, Kind.DEDENT, Kind.END})


def shortened(words: str) -> str:
    """Words to quote in a message, cut where they grow long."""
    return words if len(words) <= 40 else words[:37].rstrip() + "..."


class Place(NamedTuple):
    """Where the parser stands: at the token where Argdown's own parser would stop.

    Attributes:
        text: The whole text.
        tokens: All tokens of the text.
        at: The index of the token that cannot be read.
        block_start: The index of the first token of its block.
    """

    text: str
    tokens: tuple[Token, ...]
    at: int
    block_start: int

    @property
    def token(self) -> Token:
        """The token that cannot be read."""
        return self.tokens[self.at]

    def words(self, token: Token) -> str:
        """A token as written, up to a line end; the name of its first character if it is blank.

        For one that is a change of level, what stands after it.
        """
        written = self.text[token.start : token.end]
        if written.isspace():
            return unicodedata.name(written[0], "line end").lower()
        lines = (written or self.text[token.start : token.start + 80]).strip().splitlines()
        return shortened(next(iter(lines), "").rstrip())

    def line_start(self, offset: int) -> int:
        """Where the line begins in which an offset of the block lies."""
        block = self.tokens[max(0, self.block_start - 1)].start
        start = max(block, self.text.rfind("\n", block, offset) + 1)
        return max(start, self.text.rfind("\r", start, offset) + 1)

    def line_before(self, offset: int) -> Span:
        """The line up to an offset, without the blanks at its start."""
        line = self.text[self.line_start(offset) : offset]
        return Span(offset - len(line.lstrip()), offset)


class Cursor:
    """A place among the tokens that moves forward.

    Attributes:
        text: The whole text.
        tokens: All tokens of the text.
        at: The index of the next token.
        diagnostics: The faults, in the order in which they were found.
        has_failed: True once a fault has been found in the block.
    """

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0
        self.diagnostics: list[Diagnostic] = []
        self.has_failed = False
        self._block_start = 0

    def begin_block(self) -> None:
        """Takes the token here for the first of a block, in which nothing has failed yet."""
        self._block_start, self.has_failed = self.at, False

    def is_at(self, kind: Kind) -> bool:
        """True if the next token is of this kind."""
        return self.tokens[self.at].kind is kind

    def peek(self, ahead: int = 0) -> Token:
        """The next token, or one after it."""
        return self.tokens[self.at + ahead]

    def next(self) -> Token:
        """The next token, which is read by this."""
        token = self.tokens[self.at]
        self.at += 1
        return token

    def skip(self, kind: Kind) -> bool:
        """Reads the next token if it is of this kind."""
        if self.tokens[self.at].kind is not kind:
            return False
        self.at += 1
        return True

    def fail(
        self,
        fault: Callable[Concatenate[Place, Details], Diagnostic],
        *details: Details.args,
        **named: Details.kwargs,
    ) -> None:
        """Notes a fault, unless the block has one, and goes to the end of the block."""
        if not self.has_failed:
            self.fault(fault, *details, **named)
        while self.tokens[self.at].kind not in BLOCK_ENDS:
            self.at += 1

    def pass_over(
        self,
        fault: Callable[Concatenate[Place, Details], Diagnostic],
        *details: Details.args,
        **named: Details.kwargs,
    ) -> None:
        """Notes a fault and goes to where reading can be resumed, which may be here."""
        self.fault(fault, *details, **named)
        self.resume()

    def fault(
        self,
        fault: Callable[Concatenate[Place, Details], Diagnostic],
        *details: Details.args,
        **named: Details.kwargs,
    ) -> None:
        """Notes a fault of the block and stays here."""
        self.has_failed = True
        self.note(fault, *details, **named)

    def resume(self) -> None:
        """Goes to where reading can be resumed, which may be here."""
        while self.tokens[self.at].kind not in RESUMPTIONS:
            self.at += 1

    def note(
        self,
        fault: Callable[Concatenate[Place, Details], Diagnostic],
        *details: Details.args,
        **named: Details.kwargs,
    ) -> None:
        """Notes something that keeps nothing from being read, and stays here."""
        place = Place(self.text, self.tokens, self.at, self._block_start)
        self.diagnostics.append(fault(place, *details, **named))

    def suspect(self, look: Callable[[Place, Token], Diagnostic | None], token: Token) -> None:
        """Notes a fault if a look at a token finds one, and stays here."""
        found = look(Place(self.text, self.tokens, self.at, self._block_start), token)
        if found is not None:
            self.diagnostics.append(found)

    def since(self, first: Token) -> Span:
        """From a token to the last one read that is more than a line end."""
        at = self.at - 1
        while self.tokens[at].kind in _UNSEEN and self.tokens[at].start > first.start:
            at -= 1
        return Span(first.start, max(first.end, self.tokens[at].end))
