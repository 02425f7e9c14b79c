"""What a single setting may be: each reader gives the typed value, or None if it is none.

The lowest part of the configuration; `settings` says which reader is for which setting.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias, TypeGuard

Color: TypeAlias = str | int | Mapping[str, Any]
"""`#rrggbb`, a place in the colour scheme, or for a tag a mapping of `color` and `priority`."""

_COLOR = re.compile(r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_COLOR_NAME = re.compile(r"[A-Za-z]+[0-9]*")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


class ValueKind(NamedTuple):
    """A kind of value: how it is called in messages, and how it is read.

    Attributes:
        instead: What holds where a value cannot be read; None for the default.
        choices: All values there are, if these are words.
    """

    name: str
    read: Callable[[object], Any]
    instead: Any = None
    choices: tuple[str, ...] = ()


def is_color(value: object) -> TypeGuard[str]:
    """True for `#rgb` and `#rrggbb`, the colours that Argdown accepts."""
    return isinstance(value, str) and _COLOR.fullmatch(value) is not None


def kind_for(default: object) -> ValueKind:
    """The kind of value that can stand in place of a default."""
    if isinstance(default, StrEnum):
        return _choice_of(type(default))
    return _KINDS.get(type(default), TEXT)


def _choice_of(options: Iterable[StrEnum]) -> ValueKind:
    by_value = {option.value: option for option in options}
    name = " or ".join(f"`{value}`" for value in by_value)
    return ValueKind(
        name,
        lambda value: by_value.get(value) if isinstance(value, str) else None,
        choices=tuple(by_value),
    )


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _number(value: object) -> float | None:
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return float(value)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _count(value: object) -> int | None:
    is_count = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return value if is_count and isinstance(value, int) else None


def _text(value: object) -> str | None:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else None


def _texts(value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list | tuple):
        return None
    texts = [_text(each) for each in value]
    return None if None in texts else tuple(text for text in texts if text is not None)


def _titles(value: object) -> frozenset[str] | None:
    texts = _texts(value)
    return None if texts is None else frozenset(texts)


def _scheme(value: object) -> tuple[str, ...] | str | None:
    if isinstance(value, str):
        return value
    colors = _texts(value)
    return colors if colors is not None and all(map(is_color, colors)) else None


def _colors(value: object) -> tuple[str, ...] | None:
    colors = None if isinstance(value, str) else _texts(value)
    is_known = colors is not None and all(
        is_color(each) or _COLOR_NAME.fullmatch(each) for each in colors
    )
    return colors if is_known else None


def _color(value: object) -> Color | None:
    match value:
        case bool():
            return None
        case int() | Mapping():
            return value
        case str() if is_color(value):
            return value
        case _:
            return None


FLAG = ValueKind("true or false", _flag)
COUNT = ValueKind("a whole number from 0", _count)
NUMBER = ValueKind("a number", _number)
TEXT = ValueKind("a text", _text)
TEXTS = ValueKind("a list of texts", _texts)
TITLES = ValueKind("a list of texts", _titles)
NO_COLOR = "none"
COLOR = ValueKind("a colour as `#1b9e77`, or its place in the colour scheme", _color, NO_COLOR)
COLORS = ValueKind("a list of colours as `#1b9e77` or `lightblue`", _colors)
SCHEME = ValueKind("the name of a colour scheme, or a list of colours as `#1b9e77`", _scheme)

_KINDS = {bool: FLAG, int: COUNT, float: NUMBER, frozenset: TITLES, tuple: TEXTS}
