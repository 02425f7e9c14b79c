"""Files with one thing in them changed or added, to see whether a reader notices."""

import json
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

import yaml
from defusedxml.ElementTree import fromstring

MARK = "zzz"
_WORD = re.compile(r"\w+")


def changes(text: str, ending: str) -> Iterator[tuple[str, str]]:
    """Where each change was made, without the numbers of items, and the changed text."""
    match ending:
        case "json" | "mup" | "jsonld":
            yield from ((place, json.dumps(value)) for place, value in _values(json.loads(text)))
        case "yml" | "yaml":
            value = yaml.safe_load(text)
            yield from ((place, _yaml(each)) for place, each in _values(value))
        case "xml" | "aml" | "graphml":
            yield from _elements(text)
        case _:
            yield from _words(text)


def _yaml(value: object) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True)


def _values(value, path: str = "") -> Iterator[tuple[str, object]]:
    """The value with each leaf changed, and with a key added to each object."""
    match value:
        case dict():
            yield f"{path}.+", {**value, MARK: MARK}
            for key, held in value.items():
                for place, each in _values(held, f"{path}.{key}"):
                    yield place, {**value, key: each}
        case list():
            if value and isinstance(value[0], dict):
                yield f"{path}.[+]", [*value, MARK]
            for number, held in enumerate(value):
                for place, each in _values(held, f"{path}[]"):
                    yield place, [*value[:number], each, *value[number + 1 :]]
        case _:
            yield path, _other(value)


def _other(value: object) -> object:
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 1
        case str():
            return MARK + value
        case _:
            return MARK


def _elements(text: str) -> Iterator[tuple[str, str]]:
    """The text with each attribute and each run of words changed, and with some added."""
    count = len(list(fromstring(text).iter()))
    for number in range(count):
        yield from _changed(text, number)


def _changed(text: str, number: int) -> Iterator[tuple[str, str]]:
    def element() -> tuple[Element, Element]:
        root = fromstring(text)
        return root, list(root.iter())[number]

    _, original = element()
    name = original.tag.rpartition("}")[2]
    for attribute in original.attrib:
        root, each = element()
        each.set(attribute, each.get(attribute, "") + MARK)
        yield f"{name}@{attribute}", tostring(root, encoding="unicode")
    if (original.text or "").strip():
        root, each = element()
        each.text = (each.text or "") + MARK
        yield f"{name}#", tostring(root, encoding="unicode")
    root, each = element()
    each.set(MARK, MARK)
    yield f"{name}@+", tostring(root, encoding="unicode")
    root, each = element()
    SubElement(each, MARK).text = MARK
    yield f"{name}/+", tostring(root, encoding="unicode")


def _words(text: str) -> Iterator[tuple[str, str]]:
    """The text with each word in it changed, which is the place; for one letter, the line too."""
    for word in _WORD.finditer(text):
        line = text[: word.start()].count("\n") + 1
        yield f"{line}: {word[0]}", text[: word.end()] + MARK + text[word.end() :]
