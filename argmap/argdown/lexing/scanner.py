"""The lexer's place in a text: what is open there, and the tokens so far."""

from argmap.argdown.lexing.lookahead import Lookahead
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.syntax import Comment
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.source import Span

_BLANKS = (" ", "\t")


class Scanner:
    """A place in a text that moves forward, and leaves tokens behind.

    Attributes:
        offset: The place.
        ahead: What stands next in the text.
        line_is_new: True before the first token of a line, comments aside.
        in_inference: True between the hyphens of an inference.
        emphases: The mark and kind of each emphasis that is open.
        unclosed: How comments begin for which the text has no end.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset = 0
        self.ahead = Lookahead(text)
        self.tokens: list[Token] = []
        self.comments: list[Comment] = []
        self.diagnostics: list[Diagnostic] = []
        self.line_is_new = True
        self.in_inference = False
        self.emphases: list[tuple[str, Kind]] = []
        self.unclosed: set[str] = set()
        # Blanks before the relations that are open, outermost first.
        self._indents = [0]

    @property
    def last(self) -> Kind | None:
        """The kind of the last token; None before the first."""
        return self.tokens[-1].kind if self.tokens else None

    def add(self, kind: Kind, end: int) -> None:
        """Adds a token from here to `end`."""
        self.tokens.append(Token(kind, self.offset, end))
        self.offset = end
        self.line_is_new = False

    def add_with_blank(self, kind: Kind, end: int) -> None:
        """Adds a token with the one blank that may follow it."""
        self.add(kind, end + self.text.startswith(_BLANKS, end))

    def add_line_end(self, kind: Kind, end: int) -> None:
        """Adds the end of a line, or of several."""
        self.add(kind, end)
        self.line_is_new = True

    def add_text(self, end: int) -> None:
        """Adds text, or lengthens the text that ends here."""
        start = self.offset
        if self.tokens:
            last = self.tokens[-1]
            if last.kind is Kind.TEXT and last.end == start:
                self.tokens.pop()
                start = last.start
        self.tokens.append(Token(Kind.TEXT, start, end))
        self.offset = end
        self.line_is_new = False

    def add_mark(self) -> None:
        """Adds a mark that means nothing here as text, with one blank after it."""
        end = self.offset + 1
        self.add_text(end + self.text.startswith(_BLANKS, end))

    def add_comment(self, end: int) -> None:
        """Puts a comment from here to `end` aside."""
        span = Span(self.offset, end)
        self.comments.append(Comment(self.text[span.start : end], span))
        self.offset = end

    def indent(self, width: int) -> None:
        """Opens a level for a line that begins deeper, or closes those that are deeper."""
        indents, tokens = self._indents, self.tokens
        if width == indents[-1]:
            return
        place = tokens[-1].end if tokens else 0
        if width > indents[-1]:
            indents.append(width)
            tokens.append(Token(Kind.INDENT, place, place))
        while width < indents[-1]:
            indents.pop()
            tokens.append(Token(Kind.DEDENT, place, place))

    def close_indents(self) -> None:
        """Closes all levels."""
        self.indent(0)

    def note(self, rule: Rule, severity: Severity, message: str, end: int, advice: str) -> None:
        """Notes what is wrong with the text from here to `end`."""
        span = Span(self.offset, end)
        self.diagnostics.append(Diagnostic(rule.code, severity, message, span, advice))
