"""The tags of a map in Argdown's JSON, with their colours."""

import re
from collections.abc import Iterator
from json.encoder import encode_basestring as quote

from argmap.argdown.view.colors import Colors, TagColor
from argmap.formats.argdown_json.text import json_mapping, json_object, json_value, said

_PLAIN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def tags_text(colors: Colors) -> Iterator[str]:
    """The pieces of an object that has the tags as keys."""
    tags = enumerate(colors.tags.items())
    return json_mapping((tag, _tag(tag, index, color)) for index, (tag, color) in tags)


def _tag(tag: str, index: int, color: TagColor) -> str:
    return json_object(
        {
            "tag": quote(tag),
            "cssClass": quote(_class_name(f"tag-{tag}")),
            "occurrenceIndex": str(index),
            "color": said(color.color),
            "priority": "" if color.priority is None else json_value(color.priority),
        }
    )


def _class_name(text: str) -> str:
    """The words as a name for style sheets: lower case, hyphens for blanks, plain letters."""
    name = text.lower().translate(_PLAIN_LETTERS)
    return re.sub(r"[^a-z0-9-]", "", re.sub(r"\s", "-", name))
