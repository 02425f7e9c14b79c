"""What has a meaning at the start of a line, and where lines end."""

from argmap.argdown.lexing import patterns
from argmap.argdown.lexing.scanner import Scanner
from argmap.argdown.lexing.tokens import Kind, Token

_LINE_START_KINDS = {
    "relation": Kind.RELATION,
    "number": Kind.NUMBER,
    "ordered": Kind.ORDERED_ITEM,
    "unordered": Kind.UNORDERED_ITEM,
    "heading": Kind.HEADING,
    "inference": Kind.INFERENCE_START,
}
_ITEMS = frozenset({Kind.ORDERED_ITEM, Kind.UNORDERED_ITEM})


def take_line_start(scanner: Scanner) -> bool:
    """What has a meaning only at the start of a line, if it is there."""
    found = patterns.LINE_START.match(scanner.text, scanner.offset)
    if found is None:
        return False
    group = found.lastgroup or ""
    kind, (start, end) = _LINE_START_KINDS[group], found.span(group)
    after_blanks = found.end()
    if kind is Kind.INFERENCE_START and scanner.last is Kind.EMPTY_LINE:
        kind, end = Kind.RELATION, start + 1
        after_blanks = end
    if kind is Kind.RELATION:
        scanner.indent(start - scanner.offset)
    elif kind in _ITEMS:
        scanner.indent(start - scanner.offset + 1)
    elif kind is not Kind.HEADING:
        scanner.close_indents()
        scanner.in_inference = kind is Kind.INFERENCE_START
    scanner.offset = start
    scanner.add(kind, end)
    scanner.offset = after_blanks
    return True


def take_plain_line(scanner: Scanner) -> bool:
    """The rest of a line that is a title and plain words, or one of them, if it is so plain.

    Most lines are. The rules for titles, words and line ends give the same
    tokens one by one, and take twice as long.
    """
    found = patterns.PLAIN_LINE.match(scanner.text, scanner.offset)
    if found is None:
        return False
    title, words = found.span(1), found.span(2)
    if title[0] >= 0:
        is_claim = scanner.text[title[0]] == "["
        kind = Kind.STATEMENT_DEFINITION if is_claim else Kind.ARGUMENT_DEFINITION
        scanner.tokens.append(Token(kind, *title))
    scanner.tokens += (Token(Kind.TEXT, *words), Token(Kind.NEWLINE, words[1], found.end()))
    scanner.offset = found.end()
    scanner.line_is_new = True
    return True


def take_space(scanner: Scanner) -> None:
    """Blanks, a line end, or several with nothing between them."""
    found = patterns.matched(patterns.SPACE, scanner.text, scanner.offset)
    line_end, more = found.groups()
    if line_end is None:
        scanner.offset = found.end()
    elif more and line_end != "\r" and scanner.last is not Kind.EMPTY_LINE:
        scanner.close_indents()
        scanner.emphases.clear()
        scanner.add_line_end(Kind.EMPTY_LINE, found.end())
    else:
        scanner.add_line_end(Kind.NEWLINE, found.end(1))


def take_space_in_inference(scanner: Scanner) -> None:
    """As elsewhere; an empty line cannot stand here, so the inference ends with it."""
    found = patterns.matched(patterns.SPACE, scanner.text, scanner.offset)
    if found[1] is None:
        scanner.offset = found.end()
    elif scanner.last is Kind.NEWLINE:
        scanner.in_inference = False
        scanner.emphases.clear()
        scanner.add_line_end(Kind.EMPTY_LINE, found.end())
    else:
        scanner.add(Kind.NEWLINE, found.end(1))
