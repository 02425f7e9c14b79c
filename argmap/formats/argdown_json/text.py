"""JSON text put together from JSON text, with each field on a line of its own."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from json.encoder import encode_basestring as quote
from math import isfinite
from typing import Any

from argmap.model import Data, Range

FLAGS = {True: "true", False: "false", None: ""}
RANGE_VALUES = {
    "link": "url",
    "tag": "tag",
    "statement-mention": "title",
    "argument-mention": "title",
}
RANGE_TYPES = frozenset({"bold", "italic", *RANGE_VALUES})


def json_object(fields: Mapping[str, str]) -> str:
    """A JSON object; the values are JSON, or empty for fields to leave out."""
    return "{" + ",\n".join([f'"{key}": {value}' for key, value in fields.items() if value]) + "}"


def json_array(values: Iterable[str]) -> str:
    """A JSON array of values that are JSON."""
    return "[" + ",\n".join(values) + "]"


def json_mapping(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The pieces of a JSON object whose keys come from the map; the values are JSON."""
    separator = "{"
    for key, value in entries:
        yield f"{separator}{quote(key)}: {value}"
        separator = ",\n"
    yield "{}" if separator == "{" else "}"


def said(text: str | None) -> str:
    """A text as JSON, or nothing if there is none."""
    return quote(text) if text else ""


def json_value(value: object) -> str:
    """Data as JSON; points in time are written as in JavaScript."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",\n", ": "))


def data_text(data: Data | None, *, wanted: bool) -> str:
    """The data of an element as JSON; nothing if there is none or it is not wanted."""
    return json_value(data) if data is not None and wanted else ""


def ranges_of(text: str, ranges: tuple[Range, ...]) -> str:
    """What is told of a text's ranges: in UTF-16 units, ends included."""
    return json_array(_range(text, each) for each in ranges)


def _range(text: str, each: Range) -> str:
    fields = {
        "type": quote(each.type),
        "start": str(_utf16_length(text[: each.start])),
        "stop": str(_utf16_length(text[: each.end]) - 1),
    }
    if each.type in RANGE_VALUES:
        fields[RANGE_VALUES[each.type]] = quote(each.value)
    return json_object(fields)


def _utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _plain(value: object) -> Any:
    match value:
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case datetime():
            return f"{value:%Y-%m-%dT%H:%M:%S}.{value.microsecond // 1000:03}Z"
        case date():
            return f"{value.isoformat()}T00:00:00.000Z"
        case float() if not isfinite(value):
            return None
    return value
