"""Values of other tools' files, which may be anything: what is asked for, or nothing."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, Any] = MappingProxyType({})


def mappings(value: Any) -> Iterable[Mapping[str, Any]]:
    """The objects of a list; nothing for what is no list, and for items that are no objects."""
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def strings(value: Any) -> list[str]:
    """The ids of a list, or of one that stands there without a list."""
    if isinstance(value, list | tuple):
        return [str(each) for each in value if isinstance(each, str | int | float)]
    return [str(value)] if isinstance(value, str | int | float) and value != "" else []


def mapping(value: Any) -> Mapping[str, Any]:
    """A mapping; an empty one for what is none."""
    return value if isinstance(value, Mapping) else {}


def text_of(value: Any) -> str:
    """An id or a text as a text: integers are written out, null and lists are empty."""
    if isinstance(value, str):
        return value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else ""


def without(item: Mapping[str, Any], known: Iterable[str]) -> dict[str, Any]:
    """What an object says besides what is known of it, so that it can be kept."""
    passed_over = frozenset(known)
    return {key: value for key, value in item.items() if key not in passed_over}
