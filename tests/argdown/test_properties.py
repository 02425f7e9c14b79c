"""What holds for every text."""

import itertools
from dataclasses import fields, is_dataclass

from hypothesis import given
from hypothesis import strategies as st

from argmap.argdown.building.build import build
from argmap.argdown.format import format_text
from argmap.argdown.lexing.lexer import tokenize
from argmap.argdown.lexing.tokens import Kind
from argmap.argdown.parsing.parser import parse
from argmap.argdown.syntax import Comment, Data, Piece, PieceType
from argmap.diagnostics import Severity
from argmap.source import SourceFile
from tests.argdown.documents import SYMBOL_RICH, documents
from tests.conformance.view import View, without_places
from tests.differential.documents import Writer


@given(st.one_of(st.text(), SYMBOL_RICH))
def test_any_text_parses(text):
    document, found = parse(SourceFile("map", text))
    size = len(text)
    assert all(0 <= fault.span.start <= fault.span.end <= size for fault in found)
    starts = [block.span.start for block in document.blocks]
    assert starts == sorted(starts)


@given(SYMBOL_RICH)
def test_tokens_follow_each_other(text):
    tokens = tokenize(text).tokens
    assert all(first.end <= second.start for first, second in itertools.pairwise(tokens[:-1]))
    assert tokens[-1].kind is Kind.END
    kinds = [token.kind for token in tokens]
    assert kinds.count(Kind.INDENT) == kinds.count(Kind.DEDENT)


@given(SYMBOL_RICH)
def test_what_is_left_out_is_blank_or_comment(text):
    lexing = tokenize(text)
    kept = [*lexing.tokens, *(comment.span for comment in lexing.comments)]
    covered = {offset for part in kept for offset in range(part[-2], part[-1])}
    left_out = {char for offset, char in enumerate(text) if offset not in covered}
    assert left_out <= set(" \t\r\n'")


@given(documents())
def test_documents_of_the_grammar_are_valid(text):
    assert not _errors(text)


@given(st.one_of(documents(), SYMBOL_RICH))
def test_formatting_keeps_the_tree(text):
    if not _errors(text):
        assert _bare(_tree(format_text(text))) == _bare(_tree(text))


@given(st.integers(0, 10**9))
def test_formatting_keeps_the_map_and_its_comments(seed):
    text = Writer(seed, faults=False).document()
    if not _errors(text):
        formatted = format_text(text)
        assert _map(formatted) == _map(text)
        assert _comments(formatted) == _comments(text)
        assert format_text(formatted) == formatted


@given(st.one_of(documents(), SYMBOL_RICH))
def test_formatting_twice_is_formatting_once(text):
    if not _errors(text):
        once = format_text(text)
        assert format_text(once) == once


def _tree(text):
    return parse(SourceFile("map", text))[0]


def _map(text):
    """All that a map says, but for where it stands."""
    source = SourceFile("map", text)
    return without_places(View(build(parse(source)[0], source)[0]).shape())


def _comments(text):
    return [each.text.split() for each in _tree(text).comments]


def _errors(text):
    found = parse(SourceFile("map", text))[1]
    return [fault for fault in found if fault.severity is Severity.ERROR]


def _bare(thing):
    """A tree without spans, and without blanks at the ends of lines."""
    match thing:
        case Data():
            return dict(thing.value)
        case Comment():
            return thing.text.rstrip(" \t")
        case (Piece(), *_):
            return _bare_pieces(thing)
        case _ if names := _field_names(thing):
            return [type(thing).__name__, *(_bare(getattr(thing, name)) for name in names)]
        case tuple():
            return [_bare(part) for part in thing]
    return thing


def _field_names(thing):
    """The fields of a dataclass or of a named tuple, without its span."""
    names = [field.name for field in fields(thing)] if is_dataclass(thing) else []
    return [name for name in names or getattr(thing, "_fields", ()) if name != "span"]


def _bare_pieces(pieces):
    types = [*(piece.type for piece in pieces[1:]), PieceType.NEWLINE]
    bare = []
    for piece, following in zip(pieces, types, strict=True):
        is_last = following is PieceType.NEWLINE and piece.type is not PieceType.ESCAPE
        text = "" if piece.type is PieceType.NEWLINE else piece.text
        bare.append((piece.type, text.rstrip(" \t") if is_last else text))
    return bare
