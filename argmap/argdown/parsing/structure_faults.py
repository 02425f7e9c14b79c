"""What the parser says of premises, conclusions and inferences that cannot be read."""

from argmap.argdown import rules
from argmap.argdown.lexing.tokens import Kind, Token
from argmap.argdown.parsing.cursor import BLOCK_ENDS, Place
from argmap.argdown.parsing.faults import error
from argmap.argdown.parsing.misplaced import unexpected
from argmap.argdown.syntax import Inference
from argmap.diagnostics import Diagnostic
from argmap.source import Span


def split_structure(place: Place) -> Diagnostic:
    """An empty line between premises and conclusion."""
    return error(
        rules.SPLIT_STRUCTURE,
        "an empty line cuts the premises off from their conclusion",
        _here(place),
        "take the empty line after this line out",
    )


def incomplete_structure(place: Place, inference: Inference | None) -> Diagnostic:
    """Premises without inference, or an inference without conclusion."""
    if inference is not None:
        return error(
            rules.MISSING_CONCLUSION,
            "no conclusion follows the inference",
            _here(place),
            "write the conclusion right below the inference: `(2) ...`",
        )
    if place.token.kind in BLOCK_ENDS:
        return error(
            rules.MISSING_INFERENCE,
            "these numbered statements lead to no conclusion",
            _here(place),
            r"write `----` above the conclusion, or `\(` where a number begins a text",
        )
    return unexpected(place)


def open_inference(place: Place, start: Token) -> Diagnostic:
    """An inference that does not end with `--`."""
    if place.token.kind is Kind.COMMA:
        return error(
            rules.MALFORMED_INFERENCE,
            "this comma has no inference rule before it",
            place.token.span,
            "write the names of the rules with commas between them: `-- rule, rule --`",
        )
    written = place.text[start.start : start.start + 40].splitlines()[0].strip()
    return error(
        rules.UNCLOSED_INFERENCE,
        f"the inference that begins with `{written}` has no `--` at its end",
        _here(place),
        "write `-----`, or `-- name of the rule --`, or three lines: `--`, the rule, `--`",
    )


def text_after_inference(place: Place) -> Diagnostic:
    """Something after the hyphens that end an inference."""
    return error(
        rules.MALFORMED_INFERENCE,
        f"`{place.words(place.token)}` stands behind the hyphens that end the inference",
        place.token.span,
        "write the name of a rule between the hyphens: `-- rule --`",
    )


def missing_inference_rule(place: Place) -> Diagnostic:
    """A comma with nothing after it."""
    return error(
        rules.MALFORMED_INFERENCE,
        "no inference rule follows the comma here",
        _here(place),
        "write the name of a rule after the comma, or take the comma out",
    )


def relation_to_inference(place: Place, symbol: Token) -> Diagnostic:
    """A relation other than an undercut below an inference."""
    return error(
        rules.RELATION_TO_INFERENCE,
        f"`{place.words(symbol)}` stands below an inference, which can only be undercut",
        symbol.span,
        "write `<_` for what speaks against the inference; "
        "put other relations below a premise or the conclusion",
    )


def _here(place: Place) -> Span:
    """The token that cannot be read; at the end of a block, its last line."""
    if place.token.kind in BLOCK_ENDS:
        return place.line_before(place.token.start)
    return place.token.span
