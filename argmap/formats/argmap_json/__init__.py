"""argmap's own JSON: the whole map, every field of it.

It cannot carry: the text that the map was read from (its name stays).

The form is the model's: `argmap convert --schema` prints its JSON Schema. `argmap`
counts changes of it; a file of a later version is refused. Dates and whatever else free
data may have and JSON may not is written as `tagged` tells.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from argmap.formats.argmap_json.free_data import with_free_data
from argmap.formats.argmap_json.strict import has_strays
from argmap.formats.argmap_json.tagged import tagged, untagged
from argmap.formats.exchange.conversion import Exported, Imported, format_error
from argmap.formats.exchange.features import ALL
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.unread import unread
from argmap.model import ArgumentMap
from argmap.source import SourceFile, Span

CARRIES = ALL
VERSION = 1
_LATER = "it is of version {} and this argmap knows {}; read it with a later argmap"


class MapFile(msgspec.Struct, frozen=True):
    """What a file holds.

    Attributes:
        argmap: The version of the form.
        source: The name of the text that the map was read from.
        map: The map.
    """

    argmap: int
    source: str
    map: ArgumentMap


def loads(source: SourceFile) -> Imported:
    """The map in a file.

    Raises:
        FormatError: It is none of this form, or of a later version.
    """
    try:
        may_lose = has_strays(source.text, MapFile)  # before the map takes up memory
        file = msgspec.json.decode(source.text, type=MapFile, dec_hook=_from_plain)
    except msgspec.DecodeError as error:
        _refuse_later(source, _version(source))
        raise format_error(source, _place(str(error)), str(error)) from None
    _refuse_later(source, file.argmap)
    lost = tuple(_strays(file, source)) if may_lose else ()
    try:
        argument_map = with_free_data(file.map, untagged) if '"$' in source.text else file.map
    except ValueError as error:
        raise format_error(source, Span(0, 0), f"free data cannot be read: {error}") from None
    return Imported(replace(argument_map, source=SourceFile(file.source, "")), lost)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a file, indented so that people can read it and git can compare it."""
    name = argument_map.source.name
    return Exported(_written(MapFile(VERSION, name, with_free_data(argument_map, tagged))))


def schema() -> bytes:
    """The JSON Schema of a file (draft 2020-12)."""
    said = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"argmap JSON, version {VERSION}",
        **msgspec.json.schema(MapFile, schema_hook=_schema_of),
    }
    for each in said["$defs"].values():
        if "properties" in each:
            each["additionalProperties"] = False
    return msgspec.json.format(msgspec.json.encode(said)) + b"\n"


def _written(file: MapFile) -> bytes:
    return msgspec.json.format(msgspec.json.encode(file, enc_hook=_plain), indent=1) + b"\n"


def _strays(file: MapFile, source: SourceFile) -> Iterator[Loss]:
    """A loss for each key of a file that has no place in a map."""
    read = msgspec.json.decode(_written(file))
    waiting = [(msgspec.json.decode(source.text), read, "the file")]
    while waiting:
        said, known, owner = waiting.pop()
        if isinstance(said, dict) and isinstance(known, dict):
            yield from unread(said, known, f"of {owner}")
            waiting += [(said[key], known[key], key) for key in known if key in said]
        elif isinstance(said, list) and isinstance(known, list):
            waiting += [(*pair, owner) for pair in zip(said, known, strict=False)]


def _plain(value: object) -> dict[str, str]:
    """The text of a map, the one thing that is no plain value: its name stays."""
    if isinstance(value, SourceFile):
        return {"name": value.name, "text": ""}
    raise NotImplementedError


def _from_plain(kind: type, value: object) -> SourceFile:
    """A text without words; what it is called stands at the top of the file."""
    if kind is SourceFile and isinstance(value, Mapping):
        return SourceFile("", "")
    raise NotImplementedError


def _schema_of(kind: type) -> dict[str, Any]:
    """The schema of what is no plain value."""
    if kind is SourceFile:
        text = {"type": "string"}
        return {
            "type": "object",
            "properties": {"name": text, "text": text},
            "additionalProperties": False,
        }
    raise NotImplementedError


class _Version(msgspec.Struct, frozen=True):
    argmap: int


def _version(source: SourceFile) -> int:
    """The version of a file, which may be the reason that it cannot be read; 0 if it tells none."""
    try:
        return msgspec.json.decode(source.text, type=_Version).argmap
    except msgspec.DecodeError:
        return 0


def _refuse_later(source: SourceFile, version: int) -> None:
    if version > VERSION:
        raise format_error(source, Span(0, 0), _LATER.format(version, VERSION))


def _place(message: str) -> Span:
    """Where the text is malformed, as far as the message tells: it counts bytes."""
    found = re.search(r"byte (\d+)", message)
    return Span(int(found[1]), int(found[1]) + 1) if found else Span(0, 0)
