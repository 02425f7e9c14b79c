"""The parser: from tokens to a syntax tree, the second stage of the flow.

Written by hand, without recursion, so that depth is bounded by memory alone. A
text that Argdown 1.7.5 accepts is accepted, and one that it refuses has an error
where Argdown sees it. After an error the parser goes on at the next relation, premise
or inference if it can, else at the next empty line; it never raises on a user's text.

Each `parse_x` reads tokens by a rule of the grammar, which its docstring gives. The
rules for what stands in a block are in `structures`, `elements` and `content`.
"""

from argmap.argdown import syntax
from argmap.argdown.lexing.characters import odd_characters
from argmap.argdown.lexing.lexer import tokenize
from argmap.argdown.lexing.tokens import Kind
from argmap.argdown.parsing import faults
from argmap.argdown.parsing.content import PIECES, parse_content, parse_data
from argmap.argdown.parsing.cursor import BLOCK_ENDS, Cursor
from argmap.argdown.parsing.elements import TITLES, parse_element
from argmap.argdown.parsing.indentation import mixed_indentation
from argmap.argdown.parsing.misplaced import unexpected
from argmap.argdown.parsing.structures import parse_structure
from argmap.argdown.yaml.data import load_front_matter
from argmap.diagnostics import Diagnostic
from argmap.source import SourceFile

_ITEMS = frozenset({Kind.ORDERED_ITEM, Kind.UNORDERED_ITEM})


def parse(source: SourceFile) -> tuple[syntax.Document, tuple[Diagnostic, ...]]:
    """What is written in a text, and what is wrong with how it is written.

    The diagnostics are in the order of the text. Blocks with errors are in the
    document as far as they could be read.
    """
    lexing = tokenize(source.text)
    cursor = Cursor(source.text, lexing.tokens)
    front_matter, blocks = _parse_document(cursor)
    found = (
        *odd_characters(source.text),
        *mixed_indentation(source.text, lexing.tokens),
        *lexing.diagnostics,
        *cursor.diagnostics,
    )
    document = syntax.Document(front_matter, blocks, lexing.comments)
    return document, tuple(sorted(found, key=lambda diagnostic: diagnostic.span))


def _parse_document(cursor: Cursor) -> tuple[syntax.Data | None, tuple[syntax.Block, ...]]:
    """`document` = [NEWLINE] [EMPTY_LINE] [front_matter] [block (EMPTY_LINE block)*]."""
    cursor.skip(Kind.NEWLINE)
    cursor.skip(Kind.EMPTY_LINE)
    front_matter = _parse_front_matter(cursor)
    blocks: list[syntax.Block] = []
    while not cursor.is_at(Kind.END):
        cursor.begin_block()
        block = _parse_block(cursor)
        if block is not None:
            blocks.append(block)
        if not cursor.is_at(Kind.END) and not cursor.skip(Kind.EMPTY_LINE):
            cursor.fail(unexpected)
            cursor.skip(Kind.EMPTY_LINE)
    if not blocks and not cursor.has_failed:
        cursor.note(faults.empty_document)
    return front_matter, tuple(blocks)


def _parse_front_matter(cursor: Cursor) -> syntax.Data | None:
    """`front_matter` = FRONT_MATTER [NEWLINE] EMPTY_LINE."""
    token = cursor.peek()
    if token.kind is Kind.TEXT and cursor.text.startswith("===", token.start):
        cursor.note(faults.unclosed_front_matter)
    if not cursor.skip(Kind.FRONT_MATTER):
        return None
    data, found = load_front_matter(cursor.text[token.start : token.end], token.start)
    cursor.diagnostics.extend(found)
    cursor.skip(Kind.NEWLINE)
    if not cursor.is_at(Kind.END) and not cursor.skip(Kind.EMPTY_LINE):
        cursor.note(faults.text_after_front_matter)
    return data


def _parse_block(cursor: Cursor) -> syntax.Block | None:
    """`block` = heading | structure | list | element."""
    kind = cursor.peek().kind
    if kind is Kind.HEADING:
        return _parse_heading(cursor)
    if kind is Kind.NUMBER:
        return parse_structure(cursor)
    if kind is Kind.INDENT and cursor.peek(1).kind in _ITEMS:
        return _parse_list(cursor)
    if kind is Kind.NEWLINE and _is_blank_block(cursor):
        return None
    if kind in PIECES or kind in TITLES:
        return parse_element(cursor)
    cursor.fail(unexpected)
    return None


def _is_blank_block(cursor: Cursor) -> bool:
    """Passes over a block of line ends, which blanks after a comment can make."""
    ahead = 0
    while cursor.peek(ahead).kind is Kind.NEWLINE:
        ahead += 1
    if cursor.peek(ahead).kind not in BLOCK_ENDS:
        return False
    cursor.at += ahead
    return True


def _parse_heading(cursor: Cursor) -> syntax.Heading:
    """`heading` = HEADING content [data]."""
    hashes = cursor.next()
    content = parse_content(cursor, hashes)
    data = parse_data(cursor)
    return syntax.Heading(hashes.end - hashes.start - 1, content, cursor.since(hashes), data)


def _parse_list(cursor: Cursor) -> syntax.ItemList:
    """`list` = INDENT (ITEM element)+ DEDENT; all its items have the same kind of mark."""
    cursor.next()
    mark = cursor.peek()
    items = []
    while cursor.is_at(mark.kind):
        item = parse_element(cursor, cursor.next())
        if item is not None:
            items.append(item)
    span = cursor.since(mark)
    if not cursor.skip(Kind.DEDENT):
        cursor.fail(unexpected)
    return syntax.ItemList(mark.kind is Kind.ORDERED_ITEM, tuple(items), span)
