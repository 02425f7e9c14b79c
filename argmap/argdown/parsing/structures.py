"""Premise-conclusion structures: numbered statements and the inferences between them."""

from argmap.argdown import syntax
from argmap.argdown.lexing.patterns import BLANKS
from argmap.argdown.lexing.tokens import Kind
from argmap.argdown.parsing import structure_faults
from argmap.argdown.parsing.content import parse_data
from argmap.argdown.parsing.cursor import BLOCK_ENDS, Cursor
from argmap.argdown.parsing.elements import parse_element, parse_relations
from argmap.source import Span

_NAME_KINDS = frozenset({Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE})
_LINE_ENDS = BLOCK_ENDS | {Kind.NEWLINE}


def parse_structure(cursor: Cursor) -> syntax.Structure | None:
    """`structure` = numbered (numbered* inference numbered)+."""
    first = cursor.peek()
    statements: list[syntax.NumberedStatement] = []
    inference: syntax.Inference | None = None
    while True:
        is_whole = inference is None and bool(statements and statements[-1].inference)
        if cursor.is_at(Kind.NUMBER):
            numbered = _parse_numbered(cursor, inference)
            if numbered is not None:
                statements.append(numbered)
            inference = None
        elif cursor.is_at(Kind.INFERENCE_START) and inference is None:
            inference = _parse_inference(cursor)
        elif not is_whole and _goes_on_after_empty_line(cursor):
            inference = _parse_late_inference(cursor) or inference
        else:
            break
    if not is_whole:
        cursor.fail(structure_faults.incomplete_structure, inference)
    if not statements:
        return None
    return syntax.Structure(tuple(statements), cursor.since(first))


def _goes_on_after_empty_line(cursor: Cursor) -> bool:
    """Notes an empty line inside the structure, if there is one here, and passes over it."""
    if not cursor.is_at(Kind.EMPTY_LINE) or cursor.has_failed:
        return False
    following = cursor.peek(1)
    is_inference = following.kind is Kind.RELATION and cursor.text.startswith("--", following.start)
    if following.kind is not Kind.NUMBER and not is_inference:
        return False
    cursor.note(structure_faults.split_structure)
    cursor.next()
    return True


def _parse_late_inference(cursor: Cursor) -> syntax.Inference | None:
    """The line of hyphens after an empty line, which the lexer takes for a relation."""
    if not cursor.is_at(Kind.RELATION):
        return None
    start = cursor.next()
    while cursor.peek().kind not in _LINE_ENDS:
        cursor.next()
    span = cursor.since(start)
    cursor.skip(Kind.NEWLINE)
    return syntax.Inference((), span)


def _parse_numbered(
    cursor: Cursor, inference: syntax.Inference | None
) -> syntax.NumberedStatement | None:
    """`numbered` = NUMBER statement."""
    number = cursor.next()
    element = parse_element(cursor, number)
    if not isinstance(element, syntax.Statement):
        return None
    return syntax.NumberedStatement(element, Span(number.start, element.span.end), inference)


def _parse_inference(cursor: Cursor) -> syntax.Inference:
    """`inference` = START [[NEWLINE] names] [NEWLINE] [data] END NEWLINE [relations]."""
    start = cursor.next()
    names = _parse_names(cursor)
    cursor.skip(Kind.NEWLINE)
    data = parse_data(cursor)
    if not cursor.skip(Kind.INFERENCE_END):
        cursor.fail(structure_faults.open_inference, start)
    span = cursor.since(start)
    if not cursor.skip(Kind.NEWLINE) and cursor.peek().kind not in BLOCK_ENDS:
        cursor.fail(structure_faults.text_after_inference)
    relations: tuple[syntax.Relation, ...] = ()
    if cursor.skip(Kind.INDENT):
        relations = parse_relations(cursor, is_below_inference=True)
    return syntax.Inference(names, span, data, relations)


def _parse_names(cursor: Cursor) -> tuple[str, ...]:
    """`names` = name (COMMA name)*."""
    following = cursor.peek(1 if cursor.is_at(Kind.NEWLINE) else 0).kind
    if following not in _NAME_KINDS:
        return ()
    cursor.skip(Kind.NEWLINE)
    names = [_parse_name(cursor)]
    while cursor.is_at(Kind.COMMA):
        cursor.next()
        if cursor.peek().kind not in _NAME_KINDS:
            cursor.fail(structure_faults.missing_inference_rule)
            break
        names.append(_parse_name(cursor))
    return tuple(names)


def _parse_name(cursor: Cursor) -> str:
    """`name` = (TEXT | ESCAPE | SHORTCODE)+."""
    parts = []
    while cursor.peek().kind in _NAME_KINDS:
        kind, start, end = cursor.next()
        parts.append(cursor.text[start + (kind is Kind.ESCAPE) : end])
    return "".join(parts).strip(BLANKS)
