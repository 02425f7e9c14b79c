"""What the parser says of something that cannot stand where it does."""

from argmap.argdown import rules
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.parsing.cursor import BLOCK_ENDS, Place
from argmap.argdown.parsing.faults import LIKE_SYMBOLS, REFERENCES, error, title_in_text
from argmap.argdown.parsing.lookalikes import WIDE_COLON
from argmap.diagnostics import Diagnostic
from argmap.source import Span

_ITEMS = frozenset({Kind.ORDERED_ITEM, Kind.UNORDERED_ITEM})
_LEVELS = frozenset({Kind.INDENT, Kind.DEDENT})
_BLANK = _LEVELS | {Kind.NEWLINE}


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
    return all(place.tokens[at].kind in _BLANK for at in range(place.block_start, place.at))


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
    if previous.kind in REFERENCES:
        return _text_after_reference(place, previous)
    if previous.kind is not Kind.DATA:
        return title_in_text(place)
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
    elif LIKE_SYMBOLS.issuperset(text):
        advice = f"write `+` for a support or `-` for an attack in place of `{text}`"
        if place.line_start(place.token.start) <= reference.start:
            advice = "begin a new line with `+` for a support or `-` for an attack, indented"
    return error(
        rules.TEXT_AFTER_REFERENCE,
        f"`{text}` follows `{title}`, after which no text can stand",
        place.token.span,
        advice,
    )


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
