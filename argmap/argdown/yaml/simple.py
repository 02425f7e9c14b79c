"""Flow mappings of plain words, read at once: most data behind an element is such.

`data` asks first here, since a whole YAML parser takes twenty times as long. The
result is the same, to the place of every key.
"""

import re
from typing import Any

from argmap.argdown.syntax import Data
from argmap.argdown.yaml.scalars import scalar
from argmap.source import Span

_ENTRY = re.compile(
    r"[ \n]*([A-Za-z_][A-Za-z0-9_-]*): +"
    r'(?:([A-Za-z0-9][\w./-]*(?: [\w./-]+)*)|"([^"\\\n\t]*)")[ \n]*([,}])'
)


def simple_mapping(text: str, offset: int) -> Data | None:
    """What a text says if it is one flow mapping from words to words; else None.

    Args:
        text: The text with its braces.
        offset: Where its first character stands in the source.
    """
    value: dict[str, Any] = {}
    places: dict[tuple[str | int, ...], Span] = {}
    values: dict[tuple[str | int, ...], Span] = {}
    written: dict[tuple[str | int, ...], str] = {}
    position = 1
    while entry := _ENTRY.match(text, position):
        key, plain, quoted, sign = entry.groups()
        if key in value:
            return None
        group = 2 if quoted is None else 3
        start, end = entry.span(group)
        found = scalar(plain) if quoted is None else quoted
        quote = group - 2
        value[key] = found
        places[key,] = Span(offset + entry.start(1), offset + entry.end(1))
        values[key,] = Span(offset + start - quote, offset + end + quote)
        if found is not None and not isinstance(found, str) and plain != str(found):
            written[key,] = plain
        position = entry.end()
        if sign == "}":
            if position < len(text):
                return None
            values[()] = span = Span(offset, offset + position)
            return Data(value, span, places, values, written)
    return None
