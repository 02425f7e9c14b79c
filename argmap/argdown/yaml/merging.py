"""The data of several places taken together.

Where two places say something of the same key, mappings are merged key by key and
lists item by item; else the later one holds.
"""

from collections.abc import Mapping
from typing import Any

from argmap.model import Data


def merged(first: Data | None, second: Data | None) -> Data | None:
    """Both together; what is in `second` overrides what is in `first`.

    Nesting is as deep as the data loader lets through.
    """
    if first is None:
        return second
    if second is None:
        return first
    return merged_mapping(first, second)


def merged_mapping(first: Mapping[Any, Any], second: Mapping[Any, Any]) -> dict[Any, Any]:
    """As `merged`, of two mappings that are there."""
    result = dict(first)
    for key, value in second.items():
        result[key] = _merged_value(result.get(key), value)
    return result


def _merged_value(first: object, second: object) -> object:
    match first, second:
        case (Mapping(), Mapping()):
            return merged_mapping(first, second)
        case (list() | tuple(), list() | tuple()):
            items = [*first[: len(second)], *[None] * (len(second) - len(first))]
            together = map(_merged_value, items, second)
            return type(first)([*together, *first[len(second) :]])
        case _:
            return second
