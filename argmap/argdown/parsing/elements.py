"""Claims and arguments, each with the relations that are indented below it."""

from typing import NamedTuple

from argmap.argdown import syntax
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.parsing import faults, structure_faults
from argmap.argdown.parsing.content import PIECES, parse_content, parse_data, parse_tags
from argmap.argdown.parsing.cursor import Cursor
from argmap.argdown.parsing.lookalikes import LOOKALIKES, suspect
from argmap.argdown.parsing.misplaced import unexpected
from argmap.argdown.syntax import Element, Symbol
from argmap.source import Span

TITLES: dict[Kind, tuple[type[Element], bool]] = {
    Kind.STATEMENT_DEFINITION: (syntax.Statement, False),
    Kind.STATEMENT_REFERENCE: (syntax.Statement, True),
    Kind.ARGUMENT_DEFINITION: (syntax.Argument, False),
    Kind.ARGUMENT_REFERENCE: (syntax.Argument, True),
}
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_SYMBOLS = {symbol.value: symbol for symbol in Symbol} | {
    "+": Symbol.SUPPORTED_BY,
    "-": Symbol.ATTACKED_BY,
    "_": Symbol.UNDERCUT_BY,
}


class _Frame(NamedTuple):
    """An element whose relations are being read: its symbol, and the relations before it."""

    symbol: Token
    element: Element
    siblings: list[syntax.Relation]


def parse_element(cursor: Cursor, lead: Token | None = None) -> Element | None:
    """`element` = head [relations]; `lead` is the number or mark before it."""
    element = _parse_head(cursor, lead)
    if element is None or not cursor.is_at(Kind.INDENT):
        return element
    return element._replace(relations=parse_relations(cursor))


def parse_relations(
    cursor: Cursor, *, is_below_inference: bool = False
) -> tuple[syntax.Relation, ...]:
    """`relations` = INDENT (RELATION head [relations])+ DEDENT."""
    cursor.next()
    relations: list[syntax.Relation] = []
    outer: list[_Frame] = []
    while True:
        if cursor.is_at(Kind.RELATION):
            symbol = cursor.next()
            element = _parse_related(
                cursor, symbol, is_below_inference=is_below_inference and not outer
            )
            if element is None:
                continue
            if cursor.skip(Kind.INDENT):
                outer.append(_Frame(symbol, element, relations))
                relations = []
            else:
                relations.append(_relation(cursor, symbol, element))
            continue
        if not (relations and cursor.skip(Kind.DEDENT)):
            cursor.fail(unexpected)
        if not outer:
            return tuple(relations)
        symbol, element, siblings = outer.pop()
        element = element._replace(relations=tuple(relations))
        relations = siblings
        relations.append(_relation(cursor, symbol, element))


def _parse_related(cursor: Cursor, symbol: Token, *, is_below_inference: bool) -> Element | None:
    if is_below_inference and _symbol(cursor, symbol) is not Symbol.UNDERCUT_BY:
        cursor.fail(structure_faults.relation_to_inference, symbol)
        return None
    return _parse_head(cursor, symbol)


def _relation(cursor: Cursor, symbol: Token, element: Element) -> syntax.Relation:
    span = Span(symbol.start, element.span.end)
    return syntax.Relation(_symbol(cursor, symbol), element, span)


def _symbol(cursor: Cursor, token: Token) -> Symbol:
    return _SYMBOLS[cursor.text[token.start : token.end]]


def _parse_head(cursor: Cursor, lead: Token | None) -> Element | None:
    """`head` = (content | reference tags | definition content) [data]."""
    first = cursor.peek()
    kind = first.kind
    if kind in PIECES:
        if cursor.text[first.start] in LOOKALIKES:
            cursor.suspect(suspect, first)
        content = parse_content(cursor, lead)
        data = parse_data(cursor)
        return syntax.Statement(None, False, content, cursor.since(first), data)  # noqa: FBT003  NamedTuples
    if kind not in TITLES:
        cursor.fail(faults.missing_content, lead or first)
        return None
    if lead is not None and kind in _ARGUMENTS and not _may_precede_argument(cursor, lead):
        cursor.fail(faults.argument_not_allowed, lead)
        return None
    cursor.next()
    make, is_reference = TITLES[kind]
    content = parse_tags(cursor) if is_reference else parse_content(cursor, first)
    data = parse_data(cursor)
    title = _title(cursor, first, is_reference=is_reference)
    return make(title, is_reference, content, cursor.since(first), data)


def _may_precede_argument(cursor: Cursor, lead: Token) -> bool:
    if lead.kind is Kind.RELATION:
        return _symbol(cursor, lead) is not Symbol.CONTRADICTS
    return lead.kind is not Kind.NUMBER


def _title(cursor: Cursor, token: Token, *, is_reference: bool) -> str:
    """The title between the brackets of a reference, or of a definition with its colon."""
    title = cursor.text[token.start + 1 : token.end - (1 if is_reference else 2)]
    if title.startswith(("\n", "\r")):
        # Argdown takes the bracket and the line end for a part of the reference after them.
        return title.partition(cursor.text[token.start])[2] or title.strip()
    return title
