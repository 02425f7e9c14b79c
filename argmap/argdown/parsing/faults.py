"""What the parser says of a text that breaks Argdown's grammar.

One function for each place where reading can fail. It looks at what stands there,
guesses what was meant, and says what to write. `structure_faults` is for premises,
conclusions and inferences.
"""

from argmap.argdown import rules
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.parsing.cursor import BLOCK_ENDS, Place
from argmap.argdown.parsing.lookalikes import WIDE_COLON
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.source import Span

_ITEMS = frozenset({Kind.ORDERED_ITEM, Kind.UNORDERED_ITEM})
_DEFINITIONS = frozenset({Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION})
_REFERENCES = frozenset({Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE})
_ARGUMENTS = frozenset({Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE})
_LEVELS = frozenset({Kind.INDENT, Kind.DEDENT})
_BLANK = _LEVELS | {Kind.NEWLINE}


def error(rule: Rule, message: str, span: Span, advice: str) -> Diagnostic:
    """A fault that keeps a block from being read."""
    return Diagnostic(rule.code, Severity.ERROR, message, span, advice)


def unexpected(place: Place) -> Diagnostic:
    """A token that cannot stand after what has been read of the block."""
    at = place.at
    while place.tokens[at].kind in _LEVELS:
        at += 1
    place = place._replace(at=at)
    if _is_after_blanks_only(place):
        return _blanks_after_comment(place)
    return _MISPLACED.get(place.token.kind, _misplaced_text)(place)


def _is_after_blanks_only(place: Place) -> bool:
    if place.at == place.block_start or place.token.kind in _ITEMS | {Kind.RELATION}:
        return False
    return all(token.kind in _BLANK for token in place.tokens[place.block_start : place.at])


def _blanks_after_comment(place: Place) -> Diagnostic:
    return error(
        rules.BLANKS_AFTER_COMMENT,
        f"the blanks in the line above `{place.words(place.token)}` are text, "
        "since only a comment stands between them and an empty line",
        place.token.span,
        "delete the blanks in the line above",
    )


def _misplaced_relation(place: Place) -> Diagnostic:
    symbol = place.words(place.token)
    escaped = f"write `\\{symbol}` if the text itself begins with `{symbol}`"
    if place.at <= place.block_start + 1 and _is_first(place):
        rule = rules.RELATION_WITHOUT_PARENT
        message = f"`{symbol}` begins a relation, but no claim or argument stands above it"
        advice = f"take out the empty line above it, or {escaped}"
    elif place.tokens[place.block_start].kind is Kind.HEADING:
        rule = rules.RELATION_WITHOUT_PARENT
        message = f"`{symbol}` begins a relation, but a heading cannot have relations"
        advice = f"write the claim that it bears on above it, after an empty line; or {escaped}"
    elif place.line_start(place.token.start) == place.token.start:
        rule = rules.UNINDENTED_RELATION
        message = f"a line that begins with `{symbol}` is a relation, and relations are indented"
        advice = f"indent it by two blanks to relate it to the line above, or {escaped}"
        if symbol == "-" and place.tokens[place.block_start].kind is Kind.NUMBER:
            advice = "write `----` between premises and conclusion"
    else:
        rule = rules.UNEVEN_INDENTATION
        message = f"`{symbol}` is not indented as any relation above it"
        advice = "let it begin in the same column as the relation that it continues"
    return error(rule, message, place.token.span, advice)


def _is_first(place: Place) -> bool:
    return place.tokens[place.block_start].kind in (Kind.RELATION, Kind.INDENT)


def _misplaced_item(place: Place) -> Diagnostic:
    mark = place.words(place.token)
    first = place.tokens[place.block_start + 1].kind
    if first not in _ITEMS or place.tokens[place.block_start].kind is not Kind.INDENT:
        escaped = mark[:-1] + "\\" + mark[-1]
        message = f"`{mark}` begins a list inside a paragraph"
        advice = (
            f"write `+` for a support or `-` for an attack in place of `{mark}`; or put an empty "
            f"line above it; or write `{escaped}` for the sign itself"
        )
    elif first is not place.token.kind:
        message = f"`{mark}` begins another kind of list inside this one"
        advice = "use `*` for all items or numbers for all, or begin a list after an empty line"
    else:
        message = f"`{mark}` is indented otherwise than the items above it"
        advice = "let all items of a list begin in the same column; lists have no inner lists"
    return error(rules.MISPLACED_LIST, message, place.token.span, advice)


def _misplaced_number(place: Place) -> Diagnostic:
    number = place.words(place.token)
    if _leads_to_inference(place):
        return error(
            rules.MISPLACED_STRUCTURE,
            f"the premises that begin with `{number}` follow the line above directly",
            place.token.span,
            "put an empty line above the first premise",
        )
    return error(
        rules.NUMBERED_LINE,
        f"a line that begins with `{number}` is a premise or conclusion, also inside a text",
        place.token.span,
        f"write `\\{number}` to begin a line of text with a number in brackets",
    )


def _leads_to_inference(place: Place) -> bool:
    at = place.at
    while place.tokens[at].kind not in BLOCK_ENDS:
        if place.tokens[at].kind is Kind.INFERENCE_START:
            return True
        at += 1
    return False


def _misplaced_inference(place: Place) -> Diagnostic:
    advice = r"number the premises above it: `(1) ...`; or write `\--` for the hyphens themselves"
    if place.text.startswith(">", place.token.end):
        advice = r"write `+>` for a support, `->` for an attack; or `\-->` for the signs themselves"
    elif place.at == 0:
        advice = f"begin and end front matter with `===`; {advice}"
    return error(
        rules.MISPLACED_INFERENCE,
        "a line that begins with `--` is an inference, and no numbered premises stand above it",
        place.token.span,
        advice,
    )


def _misplaced_heading(place: Place) -> Diagnostic:
    return error(
        rules.MISPLACED_HEADING,
        f"`{place.words(place.token)}` begins a heading inside a paragraph",
        place.token.span,
        r"put an empty line above it, or write `\#` for the sign itself",
    )


def _misplaced_front_matter(place: Place) -> Diagnostic:
    start = place.token.start
    return error(
        rules.MISPLACED_FRONT_MATTER,
        "front matter can only be the first thing in a text",
        Span(start, start + 3),
        r"move it to the top, or write `\===` for the signs themselves",
    )


def _misplaced_data(place: Place) -> Diagnostic:
    if place.at == place.block_start:
        message = "data begins a paragraph, so there is nothing that it could belong to"
    else:
        message = "there is already data before this"
    return error(
        rules.MISPLACED_DATA,
        message,
        place.token.span,
        r"put it after the claim, argument or heading it belongs to; write `\{` for a brace",
    )


def _misplaced_text(place: Place) -> Diagnostic:
    token, before = place.token, place.at - 1
    while place.tokens[before].kind in _BLANK | {Kind.TAG}:
        before -= 1
    previous = place.tokens[before]
    if previous.kind in _REFERENCES:
        return _text_after_reference(place, previous)
    if previous.kind is not Kind.DATA:
        return _title_in_text(place)
    return error(
        rules.TEXT_AFTER_DATA,
        f"`{place.words(token)}` stands after the data of its element",
        token.span,
        r"move the data to the end, or write `\{` and `\}` for braces in text; "
        "a new paragraph begins after an empty line",
    )


def _text_after_reference(place: Place, reference: Token) -> Diagnostic:
    title, text = place.words(reference), place.words(place.token)
    advice = (
        f"write `{title}:` to define it with this text, `@{title}` to mention it in a text, "
        "or begin a new paragraph after an empty line"
    )
    if place.text[place.token.start : place.token.end].isspace():
        advice = "delete it"
    elif text.startswith((":", WIDE_COLON)):
        advice = f"write `{title}:`, with the colon `:` right after the bracket"
    elif _LIKE_SYMBOLS.issuperset(text):
        advice = f"write `+` for a support or `-` for an attack in place of `{text}`"
        if place.line_start(place.token.start) <= reference.start:
            advice = "begin a new line with `+` for a support or `-` for an attack, indented"
    return error(
        rules.TEXT_AFTER_REFERENCE,
        f"`{text}` follows `{title}`, after which no text can stand",
        place.token.span,
        advice,
    )


def _title_in_text(place: Place) -> Diagnostic:
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
    elif _LIKE_SYMBOLS.issuperset(signs):
        advice = f"write `+` for a support or `-` for an attack in place of `{signs}`, or {advice}"
    elif signs.endswith((" +", " -")):
        advice = f"begin a line with `{signs[-1]} {written}`, indented, to relate it; or {advice}"
    elif token.kind in _REFERENCES:
        advice += f"; `@{written}` mentions {what}"
    return error(
        rules.TITLE_IN_TEXT,
        f"`{written}` is read as {what}'s title here, inside a text",
        token.span,
        advice,
    )


_FENCE = "```"
_LIKE_SYMBOLS = frozenset(
    "+-<>=~· \uff0b\uff0d\uff1c\uff1e\uff1d\u2013\u2014\u2022\u2190\u2192\u21d0\u21d2\u2212"
)


def _escaped(written: str) -> str:
    closer = max(written.rfind("]"), written.rfind(">"), 1)
    return "\\" + written[:closer] + "\\" + written[closer:]


_MISPLACED = {
    Kind.RELATION: _misplaced_relation,
    Kind.ORDERED_ITEM: _misplaced_item,
    Kind.UNORDERED_ITEM: _misplaced_item,
    Kind.NUMBER: _misplaced_number,
    Kind.INFERENCE_START: _misplaced_inference,
    Kind.HEADING: _misplaced_heading,
    Kind.FRONT_MATTER: _misplaced_front_matter,
    Kind.DATA: _misplaced_data,
}


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
    if place.token.kind in _DEFINITIONS | _REFERENCES:
        return _title_in_text(place)
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
