"""Values of free data that JSON has no words for: objects with one key, which says what they are.

`{"$date": "2024-05-01"}` is a day, `{"$time": ...}` a point in time, `{"$number": "inf"}` a
number beyond JSON's, `{"$list": [...]}` a tuple. `{"$map": [[key, value], ...]}` is a mapping
with keys that are no texts, or one that could be taken for any of these.
"""

import datetime as dt
import math
from collections.abc import Callable, Mapping
from typing import Any

_MARK = "$"
_PLAIN = frozenset({str, int, bool, type(None)})


def tagged(value: Any) -> Any:
    """A value as JSON can hold it; the very same object if JSON holds it as it is."""
    if type(value) in _PLAIN:
        return value
    match value:
        case Mapping():
            return _mapping(value)
        case list():
            items = [tagged(each) for each in value]
            return items if _differ(items, value) else value
        case float() if math.isfinite(value):
            return value
        case _:
            return _marked(value)


def untagged(value: Any) -> Any:
    """The value that `tagged` made into this one; the very same object if it is as it was.

    Raises:
        ValueError: What stands behind a mark is not what the mark says.
    """
    if type(value) in _PLAIN:
        return value
    match value:
        case Mapping():
            if len(value) == 1 and (read := _READERS.get(next(iter(value)))):
                return read(next(iter(value.values())))
            items = {key: untagged(each) for key, each in value.items()}
            return items if _differ(items.values(), value.values()) else value
        case list():
            listed = [untagged(each) for each in value]
            return listed if _differ(listed, value) else value
        case _:
            return value


def _marked(value: Any) -> Any:
    match value:
        case tuple():
            return {"$list": [tagged(each) for each in value]}
        case dt.datetime():
            return {"$time": value.isoformat()}
        case dt.date():
            return {"$date": value.isoformat()}
        case float():
            return {"$number": repr(value)}
        case _:
            return str(value)


def _mapping(value: Mapping[Any, Any]) -> Any:
    keys_are_plain = all(isinstance(key, str) for key in value)
    is_like_tagged = len(value) == 1 and str(next(iter(value))).startswith(_MARK)
    if not keys_are_plain or is_like_tagged:
        return {"$map": [[tagged(key), tagged(each)] for key, each in value.items()]}
    items = {key: tagged(each) for key, each in value.items()}
    return items if _differ(items.values(), value.values()) else value


def _differ(some: Any, others: Any) -> bool:
    return any(one is not other for one, other in zip(some, others, strict=True))


def _time(words: Any) -> dt.datetime:
    return dt.datetime.fromisoformat(_text(words))


def _date(words: Any) -> dt.date:
    return dt.date.fromisoformat(_text(words))


def _text(words: Any) -> str:
    if not isinstance(words, str):
        message = f"expected a text behind the mark, got {words!r:.40}"
        raise ValueError(message)  # noqa: TRY004  the caller tells it as it tells a date that is none
    return words


def _list(items: Any) -> list[Any]:
    if not isinstance(items, list):
        message = f"expected a list behind the mark, got {items!r:.40}"
        raise ValueError(message)  # noqa: TRY004  as for `_text`
    return items


def _entries(pairs: Any) -> dict[Any, Any]:
    """The mapping of a list of keys and values.

    A key that is a list would be none in Python, so no file has one.
    """
    try:
        return {untagged(key): untagged(value) for key, value in _list(pairs)}
    except TypeError:
        message = f"expected a list of keys and values, got {pairs!r:.40}"
        raise ValueError(message) from None


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "$date": _date,
    "$time": _time,
    "$number": lambda words: float(_text(words)),
    "$list": lambda items: tuple(untagged(each) for each in _list(items)),
    "$map": _entries,
}
