"""The syntax tree of an Argdown document: what is written, not what it means.

The parser makes it, `build` turns it into a map. What a large map has very many of is a
`NamedTuple`, which is made in a third of the time of a frozen dataclass.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

from argmap.source import Span


class Symbol(StrEnum):
    """A relation symbol, named by how it is written."""

    SUPPORTS = "+>"
    ATTACKS = "->"
    UNDERCUTS = "_>"
    SUPPORTED_BY = "<+"
    ATTACKED_BY = "<-"
    UNDERCUT_BY = "<_"
    CONTRADICTS = "><"


@dataclass(frozen=True, slots=True)
class Data:
    """A YAML mapping as written in the text.

    Attributes:
        value: What it says.
        span: From the opening brace or `===` to the closing one.
        places: Where each key or list item stands, by its path from the root.
        values: Where each value stands, by the same paths.
        written: The numbers and dates that their value would not show as they are
            written, such as `1.10`, by the same paths.
        is_whole: False where the YAML is broken and only its beginning could be read.
    """

    value: Mapping[str, Any]
    span: Span
    places: Mapping[tuple[str | int, ...], Span]
    values: Mapping[tuple[str | int, ...], Span] = field(default_factory=dict)
    written: Mapping[tuple[str | int, ...], str] = field(default_factory=dict)
    is_whole: bool = True


class PieceType(StrEnum):
    """What a piece of running text is."""

    TEXT = "text"
    ESCAPE = "escape"
    SHORTCODE = "shortcode"
    NEWLINE = "newline"
    TAG = "tag"
    LINK = "link"
    STATEMENT_MENTION = "statement-mention"
    ARGUMENT_MENTION = "argument-mention"
    ITALIC_START = "italic-start"
    ITALIC_END = "italic-end"
    BOLD_START = "bold-start"
    BOLD_END = "bold-end"


class Piece(NamedTuple):
    """A piece of running text; `text` is as written in the source."""

    type: PieceType
    text: str
    span: Span


class Statement(NamedTuple):
    """A claim stated, defined (`[T]: text`) or referred to (`[T]`).

    Attributes:
        title: The text between the brackets; None if there are none.
        content: The running text; empty for a reference, save for its tags.
        relations: What stands indented below it.
    """

    title: str | None
    is_reference: bool
    content: tuple[Piece, ...]
    span: Span
    data: Data | None = None
    relations: tuple["Relation", ...] = ()


class Argument(NamedTuple):
    """An argument described (`<T>: text`) or referred to (`<T>`)."""

    title: str
    is_reference: bool
    content: tuple[Piece, ...]
    span: Span
    data: Data | None = None
    relations: tuple["Relation", ...] = ()


Element: TypeAlias = Statement | Argument


class Relation(NamedTuple):
    """A relation symbol and the element after it; the parent is the element above."""

    symbol: Symbol
    element: Element
    span: Span


@dataclass(frozen=True, slots=True)
class Inference:
    """`-- rule, rule {data} --` and the undercuts below it."""

    rules: tuple[str, ...]
    span: Span
    data: Data | None = None
    relations: tuple[Relation, ...] = ()


class NumberedStatement(NamedTuple):
    """`(1) statement`; with the inference that stands before it, if it is a conclusion."""

    statement: Statement
    span: Span
    inference: Inference | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """A premise-conclusion structure."""

    statements: tuple[NumberedStatement, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Heading:
    """`# text`; `level` is the number of hashes."""

    level: int
    content: tuple[Piece, ...]
    span: Span
    data: Data | None = None


@dataclass(frozen=True, slots=True)
class ItemList:
    """An ordered or unordered list; each item is one statement or argument."""

    is_ordered: bool
    items: tuple[Element, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment as written, delimiters included."""

    text: str
    span: Span


Block: TypeAlias = Heading | Element | Structure | ItemList


@dataclass(frozen=True, slots=True)
class Document:
    """A whole text: its front matter, its blocks, and the comments between and in them."""

    front_matter: Data | None
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]
