"""Tokens, trees and findings as short text."""

from collections.abc import Iterator

from argmap.argdown import syntax
from argmap.argdown.lexing.lexer import tokenize
from argmap.argdown.lexing.tokens import Kind
from argmap.argdown.parsing.parser import parse
from argmap.argdown.syntax import Piece, PieceType
from argmap.source import SourceFile

SILENT = {Kind.NEWLINE, Kind.EMPTY_LINE, Kind.INDENT, Kind.DEDENT, Kind.END}


def show_tokens(text: str) -> str:
    """`KIND(words)` for each token but the end."""
    return " ".join(
        token.kind.name if token.kind in SILENT else f"{token.kind.name}({words})"
        for token in tokenize(text).tokens[:-1]
        for words in [text[token.start : token.end]]
    )


def show_tree(text: str) -> str:
    """A line for each element, indented below what it belongs to."""
    document, _ = parse(SourceFile("map", text))
    lines = []
    if document.front_matter:
        lines.append(f"front matter {dict(document.front_matter.value)}")
    for block in document.blocks:
        lines += _block(block)
    return "\n".join(lines)


def show_faults(text: str) -> list[str]:
    """`line:column CODE message` for each finding."""
    source = SourceFile("map", text)
    return [
        f"{position.line}:{position.column} {diagnostic.code} {diagnostic.message}"
        for diagnostic in parse(source)[1]
        for position in [source.position(diagnostic.span.start)]
    ]


def show_pieces(pieces: tuple[Piece, ...]) -> str:
    """Text as it is, all else with its type; `/` for a line end."""
    return "".join(
        "/"
        if piece.type is PieceType.NEWLINE
        else piece.text
        if piece.type is PieceType.TEXT
        else f"{{{piece.type}:{piece.text}}}"
        for piece in pieces
    )


def _block(block: syntax.Block) -> Iterator[str]:
    match block:
        case syntax.Heading():
            yield f"heading {block.level} '{show_pieces(block.content)}'{_data(block.data)}"
        case syntax.Structure():
            yield "structure"
            for numbered in block.statements:
                yield from _numbered(numbered)
        case syntax.ItemList():
            yield "ordered list" if block.is_ordered else "list"
            for item in block.items:
                yield from _element(item, "  ")
        case syntax.Statement() | syntax.Argument():
            yield from _element(block, "")


def _numbered(numbered: syntax.NumberedStatement) -> Iterator[str]:
    inference = numbered.inference
    if inference is not None:
        names = "".join(f" {name!r}" for name in inference.rules)
        yield f"  inference{names}{_data(inference.data)}"
        for relation in inference.relations:
            yield from _element(relation.element, "    ", relation.symbol)
    yield from _element(numbered.statement, "  ")


def _element(
    root: syntax.Statement | syntax.Argument, indent: str, symbol: str = ""
) -> Iterator[str]:
    waiting = [(root, indent, symbol)]
    while waiting:
        element, indent, symbol = waiting.pop()
        what = "claim" if isinstance(element, syntax.Statement) else "argument"
        title = "" if element.title is None else f" {element.title!r}"
        kind = " reference" if element.is_reference else ""
        words = f" '{show_pieces(element.content)}'" if element.content else ""
        start = f"{indent}{symbol} " if symbol else indent
        yield f"{start}{what}{kind}{title}{words}{_data(element.data)}"
        waiting += [
            (relation.element, indent + "  ", relation.symbol)
            for relation in reversed(element.relations)
        ]


def _data(data: syntax.Data | None) -> str:
    return "" if data is None else f" {dict(data.value)}"
