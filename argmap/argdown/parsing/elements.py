"""Claims and arguments, each with the relations that are indented below it."""

from typing import NamedTuple

from argmap.argdown import syntax
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.parsing import faults, structure_faults
from argmap.argdown.parsing.content import PIECES, parse_content, parse_data, parse_tags
from argmap.argdown.parsing.cursor import BLOCK_ENDS, RESUMPTIONS, Cursor
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
_AFTER_RELATIONS = BLOCK_ENDS | {Kind.DEDENT, Kind.NUMBER, Kind.INFERENCE_START}
_SYMBOLS = {symbol.value: symbol for symbol in Symbol} | {
    "+": Symbol.SUPPORTED_BY,
    "-": Symbol.ATTACKED_BY,
    "_": Symbol.UNDERCUT_BY,
}


class _Frame(NamedTuple):
    """An element whose relations are being read, if it could be read itself.

    Attributes:
        symbol: The symbol before it.
        siblings: The relations before it.
    """

    symbol: Token
    element: Element | None
    siblings: list[syntax.Relation]


def parse_element(cursor: Cursor, lead: Token | None = None) -> Element | None:
    """`element` = head [relations]; `lead` is the number or mark before it."""
    element = _parse_head(cursor, lead)
    if cursor.is_at(Kind.RELATION):
        cursor.fault(unexpected)
    elif not cursor.skip(Kind.INDENT):
        return element
    relations = parse_relations(cursor)
    return element and element._replace(relations=relations)


def parse_relations(
    cursor: Cursor, *, is_below_inference: bool = False
) -> tuple[syntax.Relation, ...]:
    """`relations` = (RELATION head [INDENT relations])+ DEDENT."""
    relations: list[syntax.Relation] = []
    outer: list[_Frame] = []
    while True:
        if cursor.peek().kind not in _AFTER_RELATIONS:
            symbol = cursor.peek()
            element = _parse_related(cursor, is_below_inference=is_below_inference and not outer)
            if cursor.skip(Kind.INDENT):
                outer.append(_Frame(symbol, element, relations))
                relations = []
            elif element is not None:
                relations.append(_relation(cursor, symbol, element))
            continue
        if not cursor.skip(Kind.DEDENT):
            cursor.fail(unexpected)
        elif cursor.is_at(Kind.RELATION) and not outer:
            cursor.fault(unexpected)
            continue
        if not outer:
            return tuple(relations)
        symbol, element, siblings = outer.pop()
        if element is not None:
            element = element._replace(relations=tuple(relations))
            siblings.append(_relation(cursor, symbol, element))
        relations = siblings


def _parse_related(cursor: Cursor, *, is_below_inference: bool) -> Element | None:
    """What a symbol relates; None and a fault for what cannot be read or has no symbol."""
    if not cursor.is_at(Kind.RELATION):
        cursor.fault(unexpected)
        cursor.next()
        cursor.resume()
        return None
    symbol = cursor.next()
    if is_below_inference and _symbol(cursor, symbol) is not Symbol.UNDERCUT_BY:
        cursor.pass_over(structure_faults.relation_to_inference, symbol)
        return None
    return _parse_head(cursor, symbol)


def _relation(cursor: Cursor, symbol: Token, element: Element) -> syntax.Relation:
    span = Span(symbol.start, element.span.end)
    return syntax.Relation(_symbol(cursor, symbol), element, span)


def _symbol(cursor: Cursor, token: Token) -> Symbol:
    return _SYMBOLS[cursor.text[token.start : token.end]]


def _parse_head(cursor: Cursor, lead: Token | None) -> Element | None:
    """`head` = (content | reference tags | definition content) [data]; what follows is passed."""
    first = cursor.peek()
    if first.kind in PIECES:
        element: Element | None = _parse_untitled(cursor, lead)
    elif first.kind not in TITLES:
        cursor.pass_over(faults.missing_content, lead or first)
        return None
    elif lead is not None and first.kind in _ARGUMENTS and not _may_precede_argument(cursor, lead):
        cursor.pass_over(faults.argument_not_allowed, lead)
        return None
    else:
        element = _parse_titled(cursor)
    if cursor.peek().kind not in RESUMPTIONS:
        cursor.pass_over(unexpected)
    return element


def _parse_untitled(cursor: Cursor, lead: Token | None) -> Element:
    first = cursor.peek()
    if cursor.text[first.start] in LOOKALIKES:
        cursor.suspect(suspect, first)
    content = parse_content(cursor, lead)
    data = parse_data(cursor)
    return syntax.Statement(None, False, content, cursor.since(first), data)  # noqa: FBT003  NamedTuples


def _parse_titled(cursor: Cursor) -> Element:
    first = cursor.next()
    make, is_reference = TITLES[first.kind]
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
