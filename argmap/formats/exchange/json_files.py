"""JSON as other tools write it: read with places, refused with a place."""

import json
import re
from collections.abc import Mapping
from typing import Any

from argmap.formats.exchange.conversion import format_error
from argmap.source import SourceFile, Span

_HALF_CHARACTER = re.compile(
    r"\\u[dD][89abAB]\w\w(?!\\u[dD][c-fC-F]\w\w)|(?<!\\u[dD][89abAB]\w\w)\\u[dD][c-fC-F]\w\w"
)
_TOO_DEEP = "it is nested too deeply"


class JsonSource(SourceFile):
    """A text with the value that it holds, so that it need not be parsed again.

    Attributes:
        value: The value.
    """

    def __init__(self, source: SourceFile) -> None:
        """Parses a text.

        Raises:
            FormatError: As for `json_of`.
        """
        super().__init__(source.name, source.text, source.parts, source.folder)
        self.value = _parsed(source)


def json_of(source: SourceFile) -> Any:
    """The value that a text holds.

    Raises:
        FormatError: It is no JSON, or nested deeper than Python's own limit.
    """
    return source.value if isinstance(source, JsonSource) else _parsed(source)


def _parsed(source: SourceFile) -> Any:
    """The value of a text; half a character, which no text can hold, becomes U+FFFD there."""
    text = source.text
    try:
        has_halves = "\\ud" in text or "\\uD" in text
        return json.loads(_HALF_CHARACTER.sub(r"\\ufffd", text) if has_halves else text)
    except json.JSONDecodeError as error:
        raise format_error(
            source, Span(error.pos, error.pos + 1), f"no JSON: {error.msg}"
        ) from None
    except RecursionError:
        raise format_error(source, Span(0, 0), _TOO_DEEP) from None


def json_object(source: SourceFile) -> Mapping[str, Any]:
    """The object that a text holds.

    Raises:
        FormatError: It is no JSON, or no object.
    """
    value = json_of(source)
    if not isinstance(value, Mapping):
        raise format_error(source, Span(0, 0), "it holds no object", "such a file begins with `{`")
    return value


def json_text(value: Any) -> bytes:
    """A value as JSON for people to read and for git to compare: indented, in its order."""
    import msgspec  # noqa: PLC0415  ten times as fast as `json`, but reading need not wait for it

    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def places(source: SourceFile, key: str) -> dict[str, Span]:
    """Where each value of a key first stands, by the value as text; one pass over the text."""
    pattern = re.compile(rf'"{re.escape(key)}"\s*:\s*("[^"\\]*(?:\\.[^"\\]*)*"|[^\s,}}\]]+)')
    found: dict[str, Span] = {}
    for match in pattern.finditer(source.text):
        value = match[1]
        name = json.loads(value) if "\\" in value else value.strip('"')
        found.setdefault(name, Span(*match.span(1)))
    return found
