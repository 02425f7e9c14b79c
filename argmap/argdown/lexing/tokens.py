"""What the lexer makes of a text, and the parser reads."""

from enum import StrEnum, auto
from typing import NamedTuple

from argmap.argdown.syntax import Comment
from argmap.diagnostics import Diagnostic
from argmap.source import Span


class Kind(StrEnum):
    """What a token is; `TEXT` is all that has no meaning of its own."""

    TEXT = auto()
    ESCAPE = auto()
    SHORTCODE = auto()
    NEWLINE = auto()
    EMPTY_LINE = auto()
    INDENT = auto()
    DEDENT = auto()
    RELATION = auto()
    HEADING = auto()
    NUMBER = auto()
    ORDERED_ITEM = auto()
    UNORDERED_ITEM = auto()
    INFERENCE_START = auto()
    INFERENCE_END = auto()
    COMMA = auto()
    BOLD_START = auto()
    BOLD_END = auto()
    ITALIC_START = auto()
    ITALIC_END = auto()
    LINK = auto()
    TAG = auto()
    STATEMENT_DEFINITION = auto()
    STATEMENT_REFERENCE = auto()
    STATEMENT_MENTION = auto()
    ARGUMENT_DEFINITION = auto()
    ARGUMENT_REFERENCE = auto()
    ARGUMENT_MENTION = auto()
    DATA = auto()
    FRONT_MATTER = auto()
    END = auto()


class Token(NamedTuple):
    """A stretch of the text, half-open; empty for `INDENT`, `DEDENT` and `END`."""

    kind: Kind
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Lexing(NamedTuple):
    """The tokens of a text, the last an `END`; its comments; and what is wrong with it."""

    tokens: tuple[Token, ...]
    comments: tuple[Comment, ...]
    diagnostics: tuple[Diagnostic, ...]
