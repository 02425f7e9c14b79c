"""Running text, and the tags and data behind an element."""

from argmap.argdown import syntax
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.parsing import faults
from argmap.argdown.parsing.cursor import Cursor
from argmap.argdown.syntax import Piece, PieceType
from argmap.argdown.yaml.data import load_inline
from argmap.source import Span

PIECES = {
    Kind.TEXT: PieceType.TEXT,
    Kind.ESCAPE: PieceType.ESCAPE,
    Kind.SHORTCODE: PieceType.SHORTCODE,
    Kind.NEWLINE: PieceType.NEWLINE,
    Kind.TAG: PieceType.TAG,
    Kind.LINK: PieceType.LINK,
    Kind.STATEMENT_MENTION: PieceType.STATEMENT_MENTION,
    Kind.ARGUMENT_MENTION: PieceType.ARGUMENT_MENTION,
    Kind.ITALIC_START: PieceType.ITALIC_START,
    Kind.ITALIC_END: PieceType.ITALIC_END,
    Kind.BOLD_START: PieceType.BOLD_START,
    Kind.BOLD_END: PieceType.BOLD_END,
}
_EMPHASIS_STARTS = frozenset({Kind.ITALIC_START, Kind.BOLD_START})
_EMPHASIS_ENDS = frozenset({Kind.ITALIC_END, Kind.BOLD_END})


def parse_content(cursor: Cursor, lead: Token | None) -> tuple[Piece, ...]:
    """`content` = piece+, without the line ends around it; emphases are closed in it."""
    tokens, first = cursor.tokens, cursor.at
    token = tokens[first]
    if token.kind is Kind.TEXT:
        following = tokens[first + 1].kind
        if following is Kind.NEWLINE and tokens[first + 2].kind not in PIECES:
            cursor.at = first + 2
            return (_piece(cursor, token),)
        if following not in PIECES:
            cursor.at = first + 1
            return (_piece(cursor, token),)
    elif token.kind not in PIECES:
        cursor.pass_over(faults.missing_content, lead or token)
        return ()
    return _parse_pieces(cursor, lead)


def parse_tags(cursor: Cursor) -> tuple[Piece, ...]:
    """`tags` = TAG* [NEWLINE]."""
    pieces = []
    while cursor.is_at(Kind.TAG):
        pieces.append(_piece(cursor, cursor.next()))
    cursor.skip(Kind.NEWLINE)
    return tuple(pieces)


def parse_data(cursor: Cursor) -> syntax.Data | None:
    """`data` = DATA [NEWLINE]."""
    token = cursor.peek()
    if token.kind is not Kind.DATA:
        return None
    cursor.next()
    cursor.skip(Kind.NEWLINE)
    data, found = load_inline(cursor.text[token.start : token.end], token.start)
    cursor.diagnostics.extend(found)
    return data


def _parse_pieces(cursor: Cursor, lead: Token | None) -> tuple[Piece, ...]:
    """As content, which may have any number of pieces."""
    pieces: list[Piece] = []
    emphases: list[Token] = []
    while cursor.peek().kind in PIECES:
        token = cursor.next()
        if token.kind in _EMPHASIS_STARTS:
            emphases.append(token)
        elif token.kind in _EMPHASIS_ENDS:
            if not emphases:  # The words before a fault may have begun it.
                continue
            emphases.pop()
        if token.kind is not Kind.NEWLINE or _is_text(pieces):
            pieces.append(_piece(cursor, token))
    while pieces and pieces[-1].type is PieceType.NEWLINE:
        pieces.pop()
    if not pieces and lead is not None:
        cursor.note(faults.empty_text, lead)
    if emphases:
        cursor.pass_over(faults.open_emphasis, emphases[-1])
    return tuple(pieces)


def _is_text(pieces: list[Piece]) -> bool:
    """True where a line end counts, once, as a blank between words."""
    return bool(pieces) and pieces[-1].type is not PieceType.NEWLINE


def _piece(cursor: Cursor, token: Token) -> Piece:
    kind, start, end = token
    return Piece(PIECES[kind], cursor.text[start:end], Span(start, end))
