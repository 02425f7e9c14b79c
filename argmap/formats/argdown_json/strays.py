"""Keys of Argdown's JSON that its tools do not write, wherever they stand in a file."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.argdown_json.text import RANGE_TYPES
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.unread import unread, unread_items
from argmap.formats.exchange.values import mappings, text_of

_PLACE = ("startLine", "startColumn", "endLine", "endColumn")
_PAINT = ("color", "fontColor")
_SAID = ("type", "title", "tags", "data", "section", *_PLACE)
# The keys of each kind of object, and what those hold that hold further objects.
_KEYS: Mapping[str, tuple[str, ...]] = {
    "file": ("map",),
    "statement": (
        *_SAID,
        *_PAINT,
        "isUsedAsTopLevelStatement",
        "isUsedAsRelationStatement",
        "isUsedAsPremise",
        "isUsedAsIntermediaryConclusion",
        "isUsedAsMainConclusion",
    ),
    "argument": (*_SAID, *_PAINT),
    "member": (*_SAID, "role", "isTopLevel", "isReference", "text", "argumentTitle"),
    "inference": ("type", "inferenceRules", "data", "conclusionIndex", "argumentTitle", *_PLACE),
    "relation": ("type", "relationType", "from", "fromType", "to", "toType", "conclusionIndex"),
    "range": ("type", "start", "stop", "url", "tag", "title"),
    "section": (*_SAID, *_PAINT, "id", "level", "parent", "isGroup", "isClosed"),
    "tag": ("tag", "cssClass", "occurrenceIndex", "color", "priority"),
}
_HELD: Mapping[str, Mapping[str, str]] = {
    "file": {
        "statements": "statement",
        "arguments": "argument",
        "relations": "relation",
        "sections": "section",
        "tags": "tag",
    },
    "statement": {"members": "member", "relations": "relation"},
    "argument": {"members": "member", "relations": "relation", "pcs": "member"},
    "member": {"ranges": "range", "pcs": "member", "inference": "inference"},
    "inference": {"relations": "relation"},
    "section": {"children": "section", "ranges": "range"},
}
_BY_NAME = frozenset({"statements", "arguments", "tags"})


def strays(value: Mapping[str, Any]) -> Iterator[Loss]:
    """A loss for each key that Argdown's tools do not write, and for what is no object.

    What they write twice, as the relations at each end of them, is read once.
    """
    waiting: list[tuple[Mapping[str, Any], str, str]] = [(value, "file", "the file")]
    while waiting:
        item, kind, name = waiting.pop()
        held = _HELD.get(kind, {})
        yield from unread(item, {*_KEYS[kind], *held}, f"of {name}")
        if kind == "range" and text_of(item.get("type")) not in RANGE_TYPES:
            yield dropped("range", f"of {name}", f"no type is `{text_of(item.get('type'))}`")
        for key, inner in held.items():
            if key in item:
                objects = _objects(key, item[key])
                if item[key] not in objects:
                    yield from unread_items(item[key], f"of the {key} of {name}")
                waiting += [(each, inner, _name(each, inner, name)) for each in objects]


def _objects(key: str, value: Any) -> tuple[Mapping[str, Any], ...]:
    """The objects that a key holds: in a list, under their names, or one by itself."""
    if isinstance(value, Mapping):
        return tuple(mappings([*value.values()])) if key in _BY_NAME else (value,)
    return tuple(mappings(value))


def _name(item: Mapping[str, Any], kind: str, whose: str) -> str:
    """What an object is called: by its title, or else by what it is part of."""
    title = text_of(item.get("title"))
    return f"{kind} {title}" if title else f"a {kind} of {whose}"
