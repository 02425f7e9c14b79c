r"""The lexer: from the text of a map to tokens, the first stage of the flow.

Its rules are those of Argdown 1.7.5, tried in Argdown's order, with their traps:
a title matches inside running text, `//` cuts a line off wherever it stands,
`_` opens emphasis in the middle of a word, and the blanks before a relation
decide about its place. What a token means is the parser's business.

After what is an error in any case, Argdown's lexer is lost: in an inference that
does not end, or an emphasis. This one finds back into step at the next empty line.
"""

import re
from collections.abc import Callable
from typing import cast

from argmap.argdown.lexing import patterns
from argmap.argdown.lexing.lookahead import Lookahead
from argmap.argdown.lexing.tokens import Kind, Lexing, Token
from argmap.argdown.parsing import rules
from argmap.argdown.syntax import Comment
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.source import Span


def tokenize(text: str) -> Lexing:
    """The tokens of any text, in its order; blanks between them are left out."""
    lexer = _Lexer(text)
    lexer.run()
    return Lexing(tuple(lexer.tokens), tuple(lexer.comments), tuple(lexer.diagnostics))


_LINE_START_KINDS = {
    "relation": Kind.RELATION,
    "number": Kind.NUMBER,
    "ordered": Kind.ORDERED_ITEM,
    "unordered": Kind.UNORDERED_ITEM,
    "heading": Kind.HEADING,
    "inference": Kind.INFERENCE_START,
}
_ITEMS = frozenset({Kind.ORDERED_ITEM, Kind.UNORDERED_ITEM})


class _Lexer:
    """The place in the text, what is open there, and the tokens so far.

    Attributes:
        line_is_new: True before the first token of a line, comments aside.
        in_inference: True between the hyphens of an inference.
        indents: Blanks before the relations that are open, outermost first.
        emphases: The mark and kind of each emphasis that is open.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.comments: list[Comment] = []
        self.diagnostics: list[Diagnostic] = []
        self.offset = 0
        self.line_is_new = True
        self.in_inference = False
        self.indents = [0]
        self.emphases: list[tuple[str, Kind]] = []
        self._unclosed: set[str] = set()
        self._ahead = Lookahead(text)

    def run(self) -> None:
        text, size, match_run = self.text, len(self.text), patterns.RUN.match
        while self.offset < size:
            if self.in_inference:
                self.take_in_inference()
            elif self.line_is_new and self.take_line_start():
                pass
            elif run := match_run(text, self.offset):
                self._add_text(run.end())
            else:
                _TAKERS.get(text[self.offset], _Lexer.take_mark)(self)
        self._close_indents()
        self.tokens.append(self._end())

    def _end(self) -> Token:
        """The end, which stands on the last line that says something."""
        last = self.tokens[-1] if self.tokens else Token(Kind.END, 0, 0)
        place = last.start if last.kind in (Kind.NEWLINE, Kind.EMPTY_LINE) else last.end
        return Token(Kind.END, place, place)

    def _add(self, kind: Kind, end: int) -> None:
        self.tokens.append(Token(kind, self.offset, end))
        self.offset = end
        self.line_is_new = False

    def _add_text(self, end: int) -> None:
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

    def take_line_start(self) -> bool:
        """What has a meaning only at the start of a line, if it is there."""
        found = patterns.LINE_START.match(self.text, self.offset)
        if found is None:
            return False
        group = found.lastgroup or ""
        kind, (start, end) = _LINE_START_KINDS[group], found.span(group)
        after_blanks = found.end()
        if kind is Kind.INFERENCE_START and self._last is Kind.EMPTY_LINE:
            kind, end = Kind.RELATION, start + 1
            after_blanks = end
        if kind is Kind.RELATION:
            self._indent(start - self.offset)
        elif kind in _ITEMS:
            self._indent(start - self.offset + 1)
        elif kind is not Kind.HEADING:
            self._close_indents()
            self.in_inference = kind is Kind.INFERENCE_START
        self.offset = start
        self._add(kind, end)
        self.offset = after_blanks
        return True

    @property
    def _last(self) -> Kind | None:
        return self.tokens[-1].kind if self.tokens else None

    def _indent(self, width: int) -> None:
        """Opens a level for a line that begins deeper, or closes those that are deeper."""
        indents, tokens = self.indents, self.tokens
        if width == indents[-1]:
            return
        place = tokens[-1].end if tokens else 0
        if width > indents[-1]:
            indents.append(width)
            tokens.append(Token(Kind.INDENT, place, place))
        while width < indents[-1]:
            indents.pop()
            tokens.append(Token(Kind.DEDENT, place, place))

    def _close_indents(self) -> None:
        place = self.tokens[-1].end if self.tokens else 0
        while len(self.indents) > 1:
            self.indents.pop()
            self.tokens.append(Token(Kind.DEDENT, place, place))

    def take_space(self) -> None:
        """Blanks, a line end, or several with nothing between them."""
        found = _matched(patterns.SPACE, self.text, self.offset)
        line_end, more = found.groups()
        if line_end is None:
            self.offset = found.end()
        elif more and line_end != "\r" and self._last is not Kind.EMPTY_LINE:
            self._close_indents()
            self.emphases.clear()
            self._add(Kind.EMPTY_LINE, found.end())
            self.line_is_new = True
        else:
            self._add(Kind.NEWLINE, found.end(1))
            self.line_is_new = True

    def take_in_inference(self) -> None:
        """What stands between the hyphens of an inference."""
        text, offset = self.text, self.offset
        char = text[offset]
        if char in " \t\r\n":
            self.take_space_in_inference()
        elif char == ",":
            self._add(Kind.COMMA, offset + 1)
        elif hyphens := patterns.HYPHENS.match(text, offset):
            self._add(Kind.INFERENCE_END, hyphens.end())
            self.in_inference = False
        elif plain := patterns.PLAIN_RUN.match(text, offset):
            self._add_text(plain.end())
        else:
            _INFERENCE_TAKERS.get(char, _Lexer.take_mark)(self)

    def take_space_in_inference(self) -> None:
        """As elsewhere; an empty line cannot stand here, so the inference ends with it."""
        found = _matched(patterns.SPACE, self.text, self.offset)
        if found[1] is None:
            self.offset = found.end()
        elif self._last is Kind.NEWLINE:
            self.in_inference = False
            self.emphases.clear()
            self._add(Kind.EMPTY_LINE, found.end())
            self.line_is_new = True
        else:
            self._add(Kind.NEWLINE, found.end(1))

    def take_mark(self) -> None:
        """A mark that means nothing here, with one blank after it."""
        end = self.offset + 1
        self._add_text(end + self.text.startswith((" ", "\t"), end))

    def take_equals(self) -> None:
        """`===` and all up to the next `===`; or equals signs as text."""
        found = _matched(patterns.EQUALS, self.text, self.offset)
        close = self.text.find("===", found.end())
        if close >= 0:
            closing = _matched(patterns.EQUALS, self.text, close)
            self._add(Kind.FRONT_MATTER, closing.end())
        elif len(found[0]) >= 6:
            self._add(Kind.FRONT_MATTER, found.end())
        else:
            plain = _matched(patterns.PLAIN_RUN, self.text, self.offset)
            self._add_text(plain.end())

    def take_escape(self) -> None:
        found = patterns.ESCAPE.match(self.text, self.offset)
        if found:
            self._add(Kind.ESCAPE, found.end())
        else:
            self._find(
                rules.DANGLING_BACKSLASH,
                Severity.ERROR,
                "this backslash has no character after it",
                self.offset + 1,
                r"take it out, or write `\\` for a backslash",
            )
            self.take_mark()

    def take_shortcode(self) -> None:
        found = patterns.SHORTCODE.match(self.text, self.offset)
        if found:
            self._add(Kind.SHORTCODE, found.end())
        else:
            self.take_mark()

    def take_emphasis(self) -> None:
        """The end of the innermost emphasis, or the start of another."""
        mark = self.text[self.offset]
        bold_end, italic_end, start = patterns.EMPHASES[mark]
        if self.emphases and self.emphases[-1][0] == mark:
            kind = self.emphases[-1][1]
            ends = bold_end if kind is Kind.BOLD_END else italic_end
            found = ends.match(self.text, self.offset)
            if found:
                self.emphases.pop()
                self._add(kind, found.end())
                return
        found = start.match(self.text, self.offset)
        if found is None:
            self.take_mark()
        elif found[1]:
            self.emphases.append((mark, Kind.BOLD_END))
            self._add(Kind.BOLD_START, found.end())
        else:
            self.emphases.append((mark, Kind.ITALIC_END))
            self._add(Kind.ITALIC_START, found.end())

    def take_hash(self) -> None:
        if self.text.startswith("#(", self.offset):
            close = self._ahead.find("tag )", ")", self.offset + 2)
            if self.offset + 2 < close < len(self.text):
                self._add_with_blank(Kind.TAG, close + 1)
            else:
                self.take_mark()
        elif found := patterns.TAG_WORD.match(self.text, self.offset):
            self._add(Kind.TAG, found.end())
        else:
            self.take_mark()

    def _add_with_blank(self, kind: Kind, end: int) -> None:
        self._add(kind, end + self.text.startswith((" ", "\t"), end))

    def take_square(self) -> None:
        """`[text](url)`, `[title]:` or `[title]`."""
        if quick := patterns.QUICK_STATEMENT.match(self.text, self.offset):
            self._add(Kind.STATEMENT_DEFINITION, quick.end(1))
            self.offset = quick.end()
        elif end := self._link_end():
            self._add_with_blank(Kind.LINK, end)
        else:
            self.take_title("]", Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE)

    def _link_end(self) -> int:
        """Where the link that begins here ends; 0 if there is none."""
        text, size = self.text, len(self.text)
        close = self._ahead.find("link ]", "]", self.offset + 1)
        if close in (self.offset + 1, size) or not text.startswith("](", close):
            return 0
        end = self._ahead.find("link )", ")", close + 2)
        return 0 if end in (close + 2, size) else end + 1

    def take_angle(self) -> None:
        """`<!-- comment -->`, `<title>:` or `<title>`."""
        if quick := patterns.QUICK_ARGUMENT.match(self.text, self.offset):
            self._add(Kind.ARGUMENT_DEFINITION, quick.end(1))
            self.offset = quick.end()
        else:
            self.take_title(">", Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE)

    def take_angle_or_comment(self) -> None:
        if not self.take_comment("<!--", "-->"):
            self.take_angle()

    def take_comment_or_mark(self) -> None:
        if not self.take_comment("<!--", "-->"):
            self.take_mark()

    def take_title(self, closer: str, definition: Kind, reference: Kind) -> None:
        """A title up to the nearest closing mark of its line, with a colon if there is one."""
        text, first = self.text, self.offset + 1
        close = self._ahead.find(closer + ":", closer + ":", first + 1)
        if close < self._ahead.line_end(first):
            if closer in text[first:close]:
                self._find_bracket_in_title(close)
            self._add(definition, close + 2)
            return
        close = self._ahead.find(closer, closer, first + 1)
        if not text.startswith("-", first) and close < self._ahead.line_end(first + 1):
            self._add(reference, close + 1)
        else:
            self.take_mark()

    def _find_bracket_in_title(self, close: int) -> None:
        written = self.text[self.offset : close + 2]
        self._find(
            rules.BRACKET_IN_TITLE,
            Severity.WARNING,
            f"all of `{written}` is one title",
            close + 2,
            "take the brackets out of the title, or put an empty line between two elements",
        )

    def take_at(self) -> None:
        """`@[title]` or `@<title>`."""
        first = self.offset + 2
        if self.text.startswith("[", first - 1):
            closer, kind = "]", Kind.STATEMENT_MENTION
        elif self.text.startswith("<", first - 1):
            closer, kind = ">", Kind.ARGUMENT_MENTION
        else:
            self.take_mark()
            return
        close = self._ahead.find("@" + closer, closer, first + 1)
        if close < self._ahead.line_end(first):
            self._add_with_blank(kind, close + 1)
        else:
            self.take_mark()

    def take_brace(self) -> None:
        end = self._ahead.data_end(self.offset)
        if end > self.offset:
            self._add(Kind.DATA, end)
            return
        if found := patterns.LIKE_DATA.match(self.text, self.offset):
            self._find(
                rules.DATA_AS_TEXT,
                Severity.WARNING,
                f"`{found[0].split()[0]}` begins no data here and is text",
                self.offset + 1,
                "close the brace in the same line; Argdown reads no data over lines that end "
                "with CR LF, nor data with a blank and more text behind one of its `}`",
            )
        self.take_mark()

    def take_slash(self) -> None:
        if self.take_comment("/*", "*/") or self.take_line_comment():
            return
        self.take_mark()

    def take_line_comment(self) -> bool:
        """`//` and the rest of a line that has an end."""
        start = self.offset
        if not self.text.startswith("//", start):
            return False
        end = self._ahead.line_end(start)
        if not self.text.startswith(("\n", "\r"), end):
            return False
        scheme = patterns.URL_SCHEME.search(self.text, max(0, start - 12), start)
        if scheme and not self.text[start + 2].isspace():
            self._find_cut_url(scheme.start(), end)
        self._add_comment(end)
        return True

    def _find_cut_url(self, start: int, end: int) -> None:
        url = self.text[start:end].split(maxsplit=1)[0].rstrip(".,;:!?)")
        self.diagnostics.append(
            Diagnostic(
                rules.CUT_URL.code,
                Severity.WARNING,
                f"`{url}` is cut: `//` begins a comment, so the rest of the line is lost",
                Span(start, start + len(url)),
                f"write it as a link, `[words]({url})`",
            )
        )

    def take_comment(self, opener: str, closer: str) -> bool:
        """A comment from `opener` to `closer`, if both are there."""
        start, text = self.offset, self.text
        if not text.startswith(opener, start):
            return False
        first = start + len(opener)
        close = self._ahead.find(opener, closer, first)
        if close == len(text):
            self._find_unclosed_comment(opener, closer)
            return False
        separator = self._ahead.separator(first)
        if separator < close:
            return False
        self._add_comment(close + len(closer))
        return True

    def _find_unclosed_comment(self, opener: str, closer: str) -> None:
        """Warns of the first comment of its kind without an end; Argdown reads it as text."""
        if opener in self._unclosed:
            return
        self._unclosed.add(opener)
        self._find(
            rules.UNCLOSED_COMMENT,
            Severity.WARNING,
            f"`{opener}` is text here: no `{closer}` follows",
            self.offset + len(opener),
            f"end the comment with `{closer}`, or write `\\{opener}` for the signs themselves",
        )

    def _add_comment(self, end: int) -> None:
        """Adds a comment and passes over the line ends that Argdown takes with it."""
        start, self.offset = self.offset, end
        self.comments.append(Comment(self.text[start:end], Span(start, end)))
        lines = None
        if self._last is Kind.EMPTY_LINE:
            lines = patterns.COMMENT_LINES.match(self.text, end)
        elif self._last is Kind.NEWLINE:
            lines = patterns.COMMENT_LINE.match(self.text, end)
        if lines:
            self.offset = lines.end()

    def _find(self, rule: Rule, severity: Severity, message: str, end: int, advice: str) -> None:
        span = Span(self.offset, end)
        self.diagnostics.append(Diagnostic(rule.code, severity, message, span, advice))


_COMMON_TAKERS: dict[str, Callable[[_Lexer], None]] = {
    "\\": _Lexer.take_escape,
    ".": _Lexer.take_shortcode,
    ":": _Lexer.take_shortcode,
    "{": _Lexer.take_brace,
    "/": _Lexer.take_slash,
}
_TAKERS = _COMMON_TAKERS | {
    " ": _Lexer.take_space,
    "\t": _Lexer.take_space,
    "\n": _Lexer.take_space,
    "\r": _Lexer.take_space,
    "=": _Lexer.take_equals,
    "*": _Lexer.take_emphasis,
    "_": _Lexer.take_emphasis,
    "#": _Lexer.take_hash,
    "[": _Lexer.take_square,
    "<": _Lexer.take_angle_or_comment,
    "@": _Lexer.take_at,
}
_INFERENCE_TAKERS = _COMMON_TAKERS | {"<": _Lexer.take_comment_or_mark}


def _matched(pattern: re.Pattern[str], text: str, offset: int) -> re.Match[str]:
    """The match of a pattern that is known to match here."""
    return cast("re.Match[str]", pattern.match(text, offset))
