"""Marks in running text: escapes, signs, emphasis, tags, data and front matter."""

from argmap.argdown import rules
from argmap.argdown.lexing import patterns
from argmap.argdown.lexing.scanner import Scanner
from argmap.argdown.lexing.tokens import Kind
from argmap.diagnostics import Severity


def take_escape(scanner: Scanner) -> None:
    r"""`\` and a character."""
    found = patterns.ESCAPE.match(scanner.text, scanner.offset)
    if found:
        scanner.add(Kind.ESCAPE, found.end())
        return
    scanner.note(
        rules.DANGLING_BACKSLASH,
        Severity.ERROR,
        "this backslash has no character after it",
        scanner.offset + 1,
        r"take it out, or write `\\` for a backslash",
    )
    scanner.add_mark()


def take_shortcode(scanner: Scanner) -> None:
    """`.sign.` or `:sign:`."""
    found = patterns.SHORTCODE.match(scanner.text, scanner.offset)
    if found:
        scanner.add(Kind.SHORTCODE, found.end())
    else:
        scanner.add_mark()


def take_emphasis(scanner: Scanner) -> None:
    """The end of the innermost emphasis, or the start of another."""
    mark = scanner.text[scanner.offset]
    bold_end, italic_end, start = patterns.EMPHASES[mark]
    if scanner.emphases and scanner.emphases[-1][0] == mark:
        kind = scanner.emphases[-1][1]
        ends = bold_end if kind is Kind.BOLD_END else italic_end
        found = ends.match(scanner.text, scanner.offset)
        if found:
            scanner.emphases.pop()
            scanner.add(kind, found.end())
            return
    found = start.match(scanner.text, scanner.offset)
    if found is None:
        scanner.add_mark()
    elif found[1]:
        scanner.emphases.append((mark, Kind.BOLD_END))
        scanner.add(Kind.BOLD_START, found.end())
    else:
        scanner.emphases.append((mark, Kind.ITALIC_END))
        scanner.add(Kind.ITALIC_START, found.end())


def take_hash(scanner: Scanner) -> None:
    """`#tag` or `#(tag of several words)`."""
    text, first = scanner.text, scanner.offset + 2
    if text.startswith("(", first - 1):
        close = scanner.ahead.find("tag )", ")", first)
        if close > scanner.ahead.line_end(first):
            _note_unclosed_tag(scanner, is_tag=close < len(text))
        if first < close < len(text):
            scanner.add_with_blank(Kind.TAG, close + 1)
        else:
            scanner.add_mark()
    elif found := patterns.TAG_WORD.match(text, scanner.offset):
        scanner.add(Kind.TAG, found.end())
    else:
        scanner.add_mark()


def _note_unclosed_tag(scanner: Scanner, *, is_tag: bool) -> None:
    what = "begins a tag that goes on in the next line" if is_tag else "begins no tag here"
    scanner.note(
        rules.UNCLOSED_TAG,
        Severity.WARNING,
        f"`#(` {what}, since no `)` closes it in this one",
        scanner.offset + 2,
        r"write `)` after the last word of the tag, or `\#(` for the signs themselves",
    )


def take_brace(scanner: Scanner) -> None:
    """Data, or a brace as text."""
    end = scanner.ahead.data_end(scanner.offset)
    if end > scanner.offset:
        scanner.add(Kind.DATA, end)
        return
    if found := patterns.LIKE_DATA.match(scanner.text, scanner.offset):
        scanner.note(
            rules.DATA_AS_TEXT,
            Severity.WARNING,
            f"`{found[0].split()[0]}` begins no data here and is text",
            scanner.offset + 1,
            "close the brace in the same line; Argdown reads no data over lines that end "
            "with CR LF, nor data with a blank and more text behind one of its `}`",
        )
    scanner.add_mark()


def take_equals(scanner: Scanner) -> None:
    """`===` and all up to the next `===`; or equals signs as text."""
    text = scanner.text
    found = patterns.matched(patterns.EQUALS, text, scanner.offset)
    close = text.find("===", found.end())
    if close >= 0:
        scanner.add(Kind.FRONT_MATTER, patterns.matched(patterns.EQUALS, text, close).end())
    elif len(found[0]) >= 6:
        scanner.add(Kind.FRONT_MATTER, found.end())
    else:
        scanner.add_text(patterns.matched(patterns.PLAIN_RUN, text, scanner.offset).end())
