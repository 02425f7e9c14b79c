"""The parser: from tokens to a syntax tree, the second stage of the flow.

Written by hand, without recursion, so that depth is bounded by memory alone. A
text that Argdown 1.7.5 accepts is accepted, and one that it refuses has an error
where Argdown sees it. After an error the parser goes on at the next empty line,
keeping what it has read of the block; it never raises on a user's text.
"""

from typing import NamedTuple, TypeAlias

from argmap.argdown import syntax
from argmap.argdown.lexing.characters import odd_characters
from argmap.argdown.lexing.lexer import tokenize
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.parsing import faults, structure_faults
from argmap.argdown.parsing.cursor import BLOCK_ENDS, Cursor
from argmap.argdown.syntax import Piece, PieceType, Symbol
from argmap.argdown.yaml.data import load_front_matter, load_inline
from argmap.diagnostics import Diagnostic
from argmap.source import SourceFile, Span

Element: TypeAlias = syntax.Statement | syntax.Argument


def parse(source: SourceFile) -> tuple[syntax.Document, tuple[Diagnostic, ...]]:
    """What is written in a text, and what is wrong with how it is written.

    The diagnostics are in the order of the text. Blocks with errors are in the
    document as far as they could be read.
    """
    lexing = tokenize(source.text)
    parser = _Parser(source.text, lexing.tokens)
    front_matter, blocks = parser.parse_document()
    found = (*odd_characters(source.text), *lexing.diagnostics, *parser.diagnostics)
    document = syntax.Document(front_matter, blocks, lexing.comments)
    return document, tuple(sorted(found, key=lambda diagnostic: diagnostic.span))


_PIECES = {
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
_NAME_KINDS = frozenset({Kind.TEXT, Kind.ESCAPE, Kind.SHORTCODE})
_TITLES: dict[Kind, tuple[type[Element], bool]] = {
    Kind.STATEMENT_DEFINITION: (syntax.Statement, False),
    Kind.STATEMENT_REFERENCE: (syntax.Statement, True),
    Kind.ARGUMENT_DEFINITION: (syntax.Argument, False),
    Kind.ARGUMENT_REFERENCE: (syntax.Argument, True),
}
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_ITEMS = frozenset({Kind.ORDERED_ITEM, Kind.UNORDERED_ITEM})
_LINE_ENDS = BLOCK_ENDS | {Kind.NEWLINE}
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


class _Parser(Cursor):
    """Reads tokens by the rules of the grammar, which the docstrings give."""

    def parse_document(self) -> tuple[syntax.Data | None, tuple[syntax.Block, ...]]:
        """`document` = [NEWLINE] [EMPTY_LINE] [front_matter] [block (EMPTY_LINE block)*]."""
        self.skip(Kind.NEWLINE)
        self.skip(Kind.EMPTY_LINE)
        front_matter = self._parse_front_matter()
        blocks: list[syntax.Block] = []
        while not self.is_at(Kind.END):
            self.begin_block()
            block = self._parse_block()
            if block is not None:
                blocks.append(block)
            if not self.is_at(Kind.END) and not self.skip(Kind.EMPTY_LINE):
                self.fail(faults.unexpected)
                self.skip(Kind.EMPTY_LINE)
        if not blocks and not self._has_failed:
            self.note(faults.empty_document)
        return front_matter, tuple(blocks)

    def _parse_front_matter(self) -> syntax.Data | None:
        """`front_matter` = FRONT_MATTER [NEWLINE] EMPTY_LINE."""
        token = self.peek()
        if token.kind is Kind.TEXT and self._text.startswith("===", token.start):
            self.note(faults.unclosed_front_matter)
        if not self.skip(Kind.FRONT_MATTER):
            return None
        data, found = load_front_matter(self._text[token.start : token.end], token.start)
        self.diagnostics.extend(found)
        self.skip(Kind.NEWLINE)
        if not self.is_at(Kind.END) and not self.skip(Kind.EMPTY_LINE):
            self.note(faults.text_after_front_matter)
        return data

    def _parse_block(self) -> syntax.Block | None:
        """`block` = heading | structure | list | element."""
        kind = self.peek().kind
        if kind is Kind.HEADING:
            return self._parse_heading()
        if kind is Kind.NUMBER:
            return self._parse_structure()
        if kind is Kind.INDENT and self.peek(1).kind in _ITEMS:
            return self._parse_list()
        if kind is Kind.NEWLINE and self._is_blank_block():
            return None
        if kind in _PIECES or kind in _TITLES:
            return self._parse_element()
        self.fail(faults.unexpected)
        return None

    def _is_blank_block(self) -> bool:
        """Passes over a block of line ends, which blanks after a comment can make."""
        ahead = 0
        while self.peek(ahead).kind is Kind.NEWLINE:
            ahead += 1
        if self.peek(ahead).kind not in BLOCK_ENDS:
            return False
        self._at += ahead
        return True

    def _parse_heading(self) -> syntax.Heading:
        """`heading` = HEADING content [data]."""
        hashes = self.next()
        content = self._parse_content(hashes)
        data = self._parse_data()
        return syntax.Heading(hashes.end - hashes.start - 1, content, self.since(hashes), data)

    def _parse_list(self) -> syntax.ItemList:
        """`list` = INDENT (ITEM element)+ DEDENT; all its items have the same kind of mark."""
        self.next()
        mark = self.peek()
        items = []
        while self.is_at(mark.kind):
            item = self._parse_element(self.next())
            if item is not None:
                items.append(item)
        span = self.since(mark)
        if not self.skip(Kind.DEDENT):
            self.fail(faults.unexpected)
        return syntax.ItemList(mark.kind is Kind.ORDERED_ITEM, tuple(items), span)

    def _parse_structure(self) -> syntax.Structure | None:
        """`structure` = numbered (numbered* inference numbered)+."""
        first = self.peek()
        statements: list[syntax.NumberedStatement] = []
        inference: syntax.Inference | None = None
        while True:
            is_whole = inference is None and bool(statements and statements[-1].inference)
            if self.is_at(Kind.NUMBER):
                numbered = self._parse_numbered(inference)
                if numbered is not None:
                    statements.append(numbered)
                inference = None
            elif self.is_at(Kind.INFERENCE_START) and inference is None:
                inference = self._parse_inference()
            elif not is_whole and self._goes_on_after_empty_line():
                inference = self._parse_late_inference() or inference
            else:
                break
        if not is_whole:
            self.fail(structure_faults.incomplete_structure, inference)
        if not statements:
            return None
        return syntax.Structure(tuple(statements), self.since(first))

    def _goes_on_after_empty_line(self) -> bool:
        """Notes an empty line inside the structure, if there is one here, and passes over it."""
        if not self.is_at(Kind.EMPTY_LINE) or self._has_failed:
            return False
        following = self.peek(1)
        is_inference = following.kind is Kind.RELATION and self._text.startswith(
            "--", following.start
        )
        if following.kind is not Kind.NUMBER and not is_inference:
            return False
        self.note(structure_faults.split_structure)
        self.next()
        return True

    def _parse_late_inference(self) -> syntax.Inference | None:
        """The line of hyphens after an empty line, which the lexer takes for a relation."""
        if not self.is_at(Kind.RELATION):
            return None
        start = self.next()
        while self.peek().kind not in _LINE_ENDS:
            self.next()
        span = self.since(start)
        self.skip(Kind.NEWLINE)
        return syntax.Inference((), span)

    def _parse_numbered(
        self, inference: syntax.Inference | None
    ) -> syntax.NumberedStatement | None:
        """`numbered` = NUMBER statement."""
        number = self.next()
        element = self._parse_element(number)
        if not isinstance(element, syntax.Statement):
            return None
        return syntax.NumberedStatement(element, Span(number.start, element.span.end), inference)

    def _parse_inference(self) -> syntax.Inference:
        """`inference` = START [[NEWLINE] names] [NEWLINE] [data] END NEWLINE [relations]."""
        start = self.next()
        names = self._parse_names()
        self.skip(Kind.NEWLINE)
        data = self._parse_data()
        if not self.skip(Kind.INFERENCE_END):
            self.fail(structure_faults.open_inference, start)
        span = self.since(start)
        if not self.skip(Kind.NEWLINE) and self.peek().kind not in BLOCK_ENDS:
            self.fail(structure_faults.text_after_inference)
        relations: tuple[syntax.Relation, ...] = ()
        if self.is_at(Kind.INDENT):
            relations = self._parse_relations(is_below_inference=True)
        return syntax.Inference(names, span, data, relations)

    def _parse_names(self) -> tuple[str, ...]:
        """`names` = name (COMMA name)*."""
        following = self.peek(1 if self.is_at(Kind.NEWLINE) else 0).kind
        if following not in _NAME_KINDS:
            return ()
        self.skip(Kind.NEWLINE)
        names = [self._parse_name()]
        while self.is_at(Kind.COMMA):
            self.next()
            if self.peek().kind not in _NAME_KINDS:
                self.fail(structure_faults.missing_inference_rule)
                break
            names.append(self._parse_name())
        return tuple(names)

    def _parse_name(self) -> str:
        """`name` = (TEXT | ESCAPE | SHORTCODE)+."""
        parts = []
        while self.peek().kind in _NAME_KINDS:
            kind, start, end = self.next()
            parts.append(self._text[start + (kind is Kind.ESCAPE) : end])
        return "".join(parts).strip()

    def _parse_element(self, lead: Token | None = None) -> Element | None:
        """`element` = head [relations]; `lead` is the number or mark before it."""
        element = self._parse_head(lead)
        if element is None or not self.is_at(Kind.INDENT):
            return element
        return _with_relations(element, self._parse_relations())

    def _parse_relations(self, *, is_below_inference: bool = False) -> tuple[syntax.Relation, ...]:
        """`relations` = INDENT (RELATION head [relations])+ DEDENT."""
        self.next()
        relations: list[syntax.Relation] = []
        outer: list[_Frame] = []
        while True:
            if self.is_at(Kind.RELATION):
                symbol = self.next()
                element = self._parse_related(
                    symbol, is_below_inference=is_below_inference and not outer
                )
                if element is None:
                    continue
                if self.skip(Kind.INDENT):
                    outer.append(_Frame(symbol, element, relations))
                    relations = []
                else:
                    relations.append(self._relation(symbol, element))
                continue
            if not (relations and self.skip(Kind.DEDENT)):
                self.fail(faults.unexpected)
            if not outer:
                return tuple(relations)
            symbol, element, siblings = outer.pop()
            element = _with_relations(element, tuple(relations))
            relations = siblings
            relations.append(self._relation(symbol, element))

    def _parse_related(self, symbol: Token, *, is_below_inference: bool) -> Element | None:
        if is_below_inference and self._symbol(symbol) is not Symbol.UNDERCUT_BY:
            self.fail(structure_faults.relation_to_inference, symbol)
            return None
        return self._parse_head(symbol)

    def _relation(self, symbol: Token, element: Element) -> syntax.Relation:
        return syntax.Relation(self._symbol(symbol), element, Span(symbol.start, element.span.end))

    def _symbol(self, token: Token) -> Symbol:
        return _SYMBOLS[self._text[token.start : token.end]]

    def _parse_head(self, lead: Token | None) -> Element | None:
        """`head` = (content | reference TAG* [NEWLINE] | definition content) [data]."""
        first = self.peek()
        kind = first.kind
        if kind in _PIECES:
            content = self._parse_content(lead)
            data = self._parse_data()
            return syntax.Statement(
                None, is_reference=False, content=content, span=self.since(first), data=data
            )
        if kind not in _TITLES:
            self.fail(faults.missing_content, lead or first)
            return None
        if lead is not None and kind in _ARGUMENTS and not self._may_precede_argument(lead):
            self.fail(faults.argument_not_allowed, lead)
            return None
        self._at += 1
        make, is_reference = _TITLES[kind]
        content = self._parse_tags() if is_reference else self._parse_content(first)
        data = self._parse_data()
        title = self._text[first.start + 1 : first.end - (1 if is_reference else 2)]
        if title.startswith(("\n", "\r")):
            # Argdown takes the bracket and the line end for a part of the reference after them.
            title = title.partition(self._text[first.start])[2] or title.strip()
        return make(title, is_reference, content, self.since(first), data)

    def _may_precede_argument(self, lead: Token) -> bool:
        if lead.kind is Kind.RELATION:
            return self._symbol(lead) is not Symbol.CONTRADICTS
        return lead.kind is not Kind.NUMBER

    def _parse_tags(self) -> tuple[Piece, ...]:
        """TAG* [NEWLINE]."""
        pieces = []
        while self.is_at(Kind.TAG):
            pieces.append(self._piece(self.next()))
        self.skip(Kind.NEWLINE)
        return tuple(pieces)

    def _parse_content(self, lead: Token | None) -> tuple[Piece, ...]:
        """`content` = piece+, without the line ends around it; emphases are closed in it."""
        tokens, first = self._tokens, self._at
        token = tokens[first]
        if token.kind is Kind.TEXT:
            following = tokens[first + 1].kind
            if following is Kind.NEWLINE and tokens[first + 2].kind not in _PIECES:
                self._at = first + 2
                return (self._piece(token),)
            if following not in _PIECES:
                self._at = first + 1
                return (self._piece(token),)
        elif token.kind not in _PIECES:
            self.fail(faults.missing_content, lead or token)
            return ()
        return self._parse_pieces(lead)

    def _parse_pieces(self, lead: Token | None) -> tuple[Piece, ...]:
        """As content, which may have any number of pieces."""
        pieces: list[Piece] = []
        emphases: list[Token] = []
        while self.peek().kind in _PIECES:
            token = self.next()
            if token.kind in _EMPHASIS_STARTS:
                emphases.append(token)
            elif token.kind in _EMPHASIS_ENDS:
                emphases.pop()
            if token.kind is not Kind.NEWLINE or _is_text(pieces):
                pieces.append(self._piece(token))
        while pieces and pieces[-1].type is PieceType.NEWLINE:
            pieces.pop()
        if not pieces and lead is not None:
            self.note(faults.empty_text, lead)
        if emphases:
            self.fail(faults.open_emphasis, emphases[-1])
        return tuple(pieces)

    def _piece(self, token: Token) -> Piece:
        kind, start, end = token
        return Piece(_PIECES[kind], self._text[start:end], Span(start, end))

    def _parse_data(self) -> syntax.Data | None:
        """`data` = DATA [NEWLINE]."""
        token = self.peek()
        if not self.skip(Kind.DATA):
            return None
        self.skip(Kind.NEWLINE)
        data, found = load_inline(self._text[token.start : token.end], token.start)
        self.diagnostics.extend(found)
        return data


def _is_text(pieces: list[Piece]) -> bool:
    """True where a line end counts, once, as a blank between words."""
    return bool(pieces) and pieces[-1].type is not PieceType.NEWLINE


def _with_relations(element: Element, relations: tuple[syntax.Relation, ...]) -> Element:
    """The element, complete; `dataclasses.replace` would take three times as long."""
    if isinstance(element, syntax.Statement):
        return syntax.Statement(
            element.title,
            element.is_reference,
            element.content,
            element.span,
            element.data,
            relations,
        )
    return syntax.Argument(
        element.title,
        element.is_reference,
        element.content,
        element.span,
        element.data,
        relations,
    )
