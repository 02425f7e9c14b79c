"""CSL-JSON and CSL-YAML files, as reference managers write them, into documents."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from argmap.argdown.yaml.data import load
from argmap.documents.library.entries import Collector, Entries
from argmap.documents.library.items import document_of

_LISTS = ("references", "items")
_DOCUMENT_START = "---"


def read_csl_json(text: str) -> Entries:
    """The items of a CSL-JSON file as documents.

    A list of items, an object with such a list, or a single item. What follows a place that
    is no JSON cannot be read; all before it is used.
    """
    collector = Collector()
    for item, line in _json_items(text, collector):
        _add(item, line, collector)
    return collector.entries


def read_csl_yaml(text: str) -> Entries:
    """The items of a CSL-YAML file as documents: a list, or one under `references`.

    Where the YAML is broken, nothing of the file is used.
    """
    collector = Collector()
    start = text.find(_DOCUMENT_START) if text.lstrip().startswith(_DOCUMENT_START) else -1
    body = text if start < 0 else text[:start] + "   " + text[start + len(_DOCUMENT_START) :]
    prefix = f"{_LISTS[0]}:\n" if body.lstrip().startswith("-") else ""
    data, found = load(prefix + body, -len(prefix))
    for fault in found:
        line = text.count("\n", 0, max(0, fault.span.start)) + 1
        collector.refuse(
            line, fault.message, fault.help or "mend it; YAML is read whole or not at all"
        )
    if data is not None:
        key = next((each for each in _LISTS if isinstance(data.value.get(each), list)), "")
        for number, item in enumerate(data.value.get(key, ())):
            place = data.places.get((key, number))
            line = text.count("\n", 0, max(0, place.start)) + 1 if place else 1
            _add(item, line, collector)
    return collector.entries


def _add(item: Any, line: int, collector: Collector) -> None:
    if not isinstance(item, Mapping):
        collector.refuse(line, "this item is no mapping of fields", "it is left out")
        return
    name = str(item.get("id") or item.get("citation-key") or "").strip()
    if not name:
        collector.refuse(line, "this item has no `id`", "it is left out; give it one to cite it by")
        return
    document, faults = document_of(item, name)
    collector.add(document, faults, line)


def _json_items(text: str, collector: Collector) -> Iterator[tuple[Any, int]]:
    """The items with the lines on which they begin."""
    decoder = json.JSONDecoder()
    start = _skipped(text, 0, " \t\r\n")
    if not text.startswith("[", start):
        if whole := _decoded(decoder, text, start, collector):
            yield from ((item, 1) for item in _listed(whole[0]))
        return
    end, line = start + 1, 1 + text.count("\n", 0, start + 1)
    while True:
        start = _skipped(text, end, " \t\r\n,")
        line += text.count("\n", end, start)
        if start == len(text) or text[start] == "]":
            return
        decoded = _decoded(decoder, text, start, collector)
        if decoded is None:
            return
        item, end = decoded
        yield item, line
        line += text.count("\n", start, end)


def _listed(value: Any) -> list[Any]:
    """The items of an object that has a list of them; else the object as the only one."""
    lists = [value.get(key) for key in _LISTS] if isinstance(value, dict) else []
    return next((each for each in lists if isinstance(each, list)), [value])


def _decoded(
    decoder: json.JSONDecoder, text: str, start: int, collector: Collector
) -> tuple[Any, int] | None:
    try:
        return decoder.raw_decode(text, start)
    except json.JSONDecodeError as error:
        message = f"this is no JSON: {error.msg}"
        collector.refuse(error.lineno, message, "what follows is left out")
    except RecursionError:
        line = text.count("\n", 0, start) + 1
        collector.refuse(line, "this is nested too deeply", "what follows is left out")
    return None


def _skipped(text: str, start: int, characters: str) -> int:
    while start < len(text) and text[start] in characters:
        start += 1
    return start
