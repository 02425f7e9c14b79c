r"""The lexer: from the text of a map to tokens, the first stage of the flow.

Its rules are those of Argdown 1.7.5, tried in Argdown's order, with their traps:
a title matches inside running text, `//` cuts a line off wherever it stands,
`_` opens emphasis in the middle of a word, and the blanks before a relation
decide about its place. What a token means is the parser's business.

After what is an error in any case, Argdown's lexer is lost: in an inference that
does not end, or an emphasis. This one finds back into step at the next empty line.

Here it is decided which rule is tried; the rules stand in `lines`, `titles`,
`marks` and `comments`, and each moves the `scanner` on.
"""

from collections.abc import Callable

from argmap.argdown.lexing import patterns
from argmap.argdown.lexing.comments import take_html_comment, take_slash
from argmap.argdown.lexing.lines import (
    take_line_start,
    take_plain_line,
    take_space,
    take_space_in_inference,
)
from argmap.argdown.lexing.marks import (
    take_brace,
    take_emphasis,
    take_equals,
    take_escape,
    take_hash,
    take_shortcode,
)
from argmap.argdown.lexing.scanner import Scanner
from argmap.argdown.lexing.titles import take_angle, take_at, take_square
from argmap.argdown.lexing.tokens import Kind, Lexing, Token


def tokenize(text: str) -> Lexing:
    """The tokens of any text, in its order; blanks between them are left out."""
    scanner = Scanner(text)
    size = len(text)
    while scanner.offset < size:
        if scanner.in_inference:
            _take_in_inference(scanner)
        elif scanner.line_is_new:
            _take_in_new_line(scanner)
        else:
            _take_in_line(scanner)
    scanner.close_indents()
    scanner.tokens.append(_end(scanner.tokens))
    return Lexing(tuple(scanner.tokens), tuple(scanner.comments), tuple(scanner.diagnostics))


def _end(tokens: list[Token]) -> Token:
    """The end, which stands on the last line that says something."""
    last = tokens[-1] if tokens else Token(Kind.END, 0, 0)
    place = last.start if last.kind in (Kind.NEWLINE, Kind.EMPTY_LINE) else last.end
    return Token(Kind.END, place, place)


def _take_in_new_line(scanner: Scanner) -> None:
    has_start = take_line_start(scanner)
    is_plain = not scanner.in_inference and take_plain_line(scanner)
    if not (has_start or is_plain):
        _take_in_line(scanner)


def _take_in_line(scanner: Scanner) -> None:
    text, offset = scanner.text, scanner.offset
    if run := patterns.RUN.match(text, offset):
        scanner.add_text(run.end())
    else:
        _TAKERS.get(text[offset], Scanner.add_mark)(scanner)


def _take_in_inference(scanner: Scanner) -> None:
    """What stands between the hyphens of an inference."""
    text, offset = scanner.text, scanner.offset
    char = text[offset]
    if char in " \t\r\n":
        take_space_in_inference(scanner)
    elif char == ",":
        scanner.add(Kind.COMMA, offset + 1)
    elif hyphens := patterns.HYPHENS.match(text, offset):
        scanner.add(Kind.INFERENCE_END, hyphens.end())
        scanner.in_inference = False
    elif plain := patterns.PLAIN_RUN.match(text, offset):
        scanner.add_text(plain.end())
    else:
        _INFERENCE_TAKERS.get(char, Scanner.add_mark)(scanner)


def _take_angle(scanner: Scanner) -> None:
    if not take_html_comment(scanner):
        take_angle(scanner)


def _take_angle_in_inference(scanner: Scanner) -> None:
    if not take_html_comment(scanner):
        scanner.add_mark()


_COMMON_TAKERS: dict[str, Callable[[Scanner], None]] = {
    "\\": take_escape,
    ".": take_shortcode,
    ":": take_shortcode,
    "{": take_brace,
    "/": take_slash,
}
_TAKERS = _COMMON_TAKERS | {
    " ": take_space,
    "\t": take_space,
    "\n": take_space,
    "\r": take_space,
    "=": take_equals,
    "*": take_emphasis,
    "_": take_emphasis,
    "#": take_hash,
    "[": take_square,
    "<": _take_angle,
    "@": take_at,
}
_INFERENCE_TAKERS = _COMMON_TAKERS | {"<": _take_angle_in_inference}
