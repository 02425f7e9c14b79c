"""What the parser says of a text that breaks Argdown's grammar.

One function for each place where reading can fail. It looks at what stands there,
guesses what was meant, and says what to write. `misplaced` is for what cannot stand where
it does, `structure_faults` for premises, conclusions and inferences.
"""

from argmap.argdown import rules
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.parsing.cursor import Place
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.source import Span

_DEFINITIONS = frozenset({Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION})
REFERENCES = frozenset({Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE})
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_FENCE = "```"
LIKE_SYMBOLS = frozenset(
    "+-<>=~· \uff0b\uff0d\uff1c\uff1e\uff1d\u2013\u2014\u2022\u2190\u2192\u21d0\u21d2\u2212"
)
"""What is written for `+`, `-` and other symbols by mistake."""


def error(rule: Rule, message: str, span: Span, advice: str) -> Diagnostic:
    """A fault that keeps a block from being read."""
    return Diagnostic(rule.code, Severity.ERROR, message, span, advice)


def title_in_text(place: Place) -> Diagnostic:
    """A title where only text can stand, in a paragraph or in bold words."""
    token = place.token
    written = place.words(token)
    is_argument = token.kind in _ARGUMENTS
    what, brackets = ("an argument", "angle brackets") if is_argument else ("a claim", "brackets")
    advice = f"write `{_escaped(written)}` to have {brackets} in the text"
    before = place.line_before(token.start)
    signs = place.text[before.start : before.end].strip()
    if not signs and place.text.startswith(_FENCE, place.line_start(before.start - 1)):
        advice = "take out the line of backticks above it: all of the text is Argdown"
    elif not signs:
        advice = f"put an empty line above it to begin a paragraph, or {advice}"
    elif LIKE_SYMBOLS.issuperset(signs):
        advice = f"write `+` for a support or `-` for an attack in place of `{signs}`, or {advice}"
    elif signs.endswith((" +", " -")):
        advice = f"begin a line with `{signs[-1]} {written}`, indented, to relate it; or {advice}"
    elif token.kind in REFERENCES:
        advice += f"; `@{written}` mentions {what}"
    return error(
        rules.TITLE_IN_TEXT,
        f"`{written}` is read as {what}'s title here, inside a text",
        token.span,
        advice,
    )


def empty_document(place: Place) -> Diagnostic:
    """A text without a single block; Argdown refuses it."""
    return error(
        rules.EMPTY_DOCUMENT,
        "this map is empty",
        Span(place.token.start, place.token.end),
        "write a claim: `[Title]: what is claimed`",
    )


def unclosed_front_matter(place: Place) -> Diagnostic:
    """`===` at the top, and never again."""
    start = place.token.start
    return Diagnostic(
        rules.UNCLOSED_FRONT_MATTER.code,
        Severity.WARNING,
        "`===` is text here: no second `===` ends the front matter",
        Span(start, start + 3),
        "write `===` alone in a line after the front matter, and an empty line after it",
    )


def text_after_front_matter(place: Place) -> Diagnostic:
    """Something in the line after the front matter, or in its last."""
    return error(
        rules.TEXT_AFTER_FRONT_MATTER,
        f"`{place.words(place.token)}` follows the front matter without an empty line",
        place.token.span,
        "put an empty line after the closing `===`; inside the front matter, "
        "`===` ends it even within a value",
    )


def missing_content(place: Place, lead: Token) -> Diagnostic:
    """A symbol, mark or title with nothing after it."""
    written = place.words(lead)
    if lead.kind in _DEFINITIONS:
        return error(
            rules.EMPTY_DEFINITION,
            f"`{written}` defines nothing: no text follows it",
            lead.span,
            f"write the text in this line, or `{written[:-1]}` to refer to it",
        )
    rule = rules.EMPTY_HEADING if lead.kind is Kind.HEADING else rules.MISSING_CONTENT
    advice = f"write a text after it, or `\\{written}` for the sign itself"
    return error(rule, f"nothing follows `{written}`", lead.span, advice)


def argument_not_allowed(place: Place, lead: Token) -> Diagnostic:
    """An argument as premise or conclusion, or contradicting."""
    written = place.words(place.token)
    if lead.kind is Kind.NUMBER:
        return error(
            rules.ARGUMENT_AS_PREMISE,
            f"the argument `{written}` stands as premise or conclusion {place.words(lead)}",
            place.token.span,
            "write the claim that the argument leads to: `[Title]`",
        )
    return error(
        rules.ARGUMENT_AS_CONTRADICTION,
        f"`><` relates claims, and `{written}` is an argument",
        place.token.span,
        "write `-` for an argument that attacks, or a claim: `[Title]`",
    )


def empty_text(place: Place, lead: Token) -> Diagnostic:
    """A symbol, mark or title with only a line end after it, which Argdown accepts."""
    return Diagnostic(
        rules.EMPTY_TEXT.code,
        Severity.WARNING,
        f"nothing follows `{place.words(lead)}` in this line",
        lead.span,
        "write a text after it",
    )


def open_emphasis(place: Place, opener: Token) -> Diagnostic:
    """Bold or italic text that does not end where its paragraph ends."""
    if place.token.kind in _DEFINITIONS | REFERENCES:
        return title_in_text(place)
    what = "bold" if opener.kind is Kind.BOLD_START else "italic"
    mark = place.words(opener)
    return error(
        rules.UNCLOSED_EMPHASIS,
        f"`{mark}` in `{_word_around(place.text, opener)}` begins {what} text that does not end",
        opener.span,
        f"write `\\{mark[0]}` for the sign itself, or `{mark}` right after the last {what} word",
    )


def _word_around(text: str, token: Token) -> str:
    before = text[max(0, token.start - 20) : token.start]
    after = text[token.end : token.end + 20]
    start = before.split()[-1] if before and not before[-1].isspace() else ""
    end = after.split()[0] if after and not after[0].isspace() else ""
    return start + text[token.start : token.end] + end


def _escaped(written: str) -> str:
    closer = max(written.rfind("]"), written.rfind(">"), 1)
    return "\\" + written[:closer] + "\\" + written[closer:]
