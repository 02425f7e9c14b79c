"""The types of unquoted YAML scalars, as Argdown's own YAML reader gives them.

`data` asks it for each value: YAML 1.2's core types, and dates.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMERIC = frozenset("0123456789+-.")
_PREFIXED = re.compile(r"([-+]?)0(?:b([01]+)|o([0-7]+)|x([0-9a-fA-F]+))")
_DECIMAL = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_YEAR = re.compile(r"[0-9]{4}-")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIMESTAMP = re.compile(
    r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})"
    r"(?:\.([0-9]*))?(?:[ \t]*(?:Z|([-+][0-9]{1,2})(?::([0-9]{2}))?))?"
)


def scalar(text: str) -> Any:
    """The value of an unquoted YAML scalar: YAML 1.2's core types, and dates.

    `no`, `1:20`, `=` and `1_000` are strings; so is a date that is in no calendar.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMERIC:
        return text
    return _point_in_time(text) if _YEAR.match(text) else _number(text)


def _number(text: str) -> int | float | str:
    if prefixed := _PREFIXED.fullmatch(text):
        sign, binary, octal, hexadecimal = prefixed.groups()
        base = 2 if binary else 8 if octal else 16
        number = int(binary or octal or hexadecimal, base)
        value: int | float = -number if sign == "-" else number
    elif _DECIMAL.fullmatch(text) or _FLOAT.fullmatch(text):
        value = float(text)
        if _DECIMAL.fullmatch(text) and abs(value) < float("inf"):
            value = int(text)
    elif _SPECIAL.fullmatch(text):
        return float(text.replace(".", ""))
    else:
        return text
    return value if -_LARGEST <= value <= _LARGEST else text


_LARGEST = 1.7976931348623157e308


def _point_in_time(text: str) -> date | str:
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
        if parts := _TIMESTAMP.fullmatch(text):
            return _timestamp(*parts.groups())
    except (ValueError, OverflowError):
        pass
    return text


def _timestamp(*parts: str | None) -> datetime:
    year, month, day, hour, minute, second = (int(part or 0) for part in parts[:6])
    fraction, zone_hours, zone_minutes = parts[6:]
    offset = timedelta(hours=abs(int(zone_hours or 0)), minutes=int(zone_minutes or 0))
    zone = timezone(-offset if (zone_hours or "").startswith("-") else offset)
    milliseconds = int((fraction or "")[:3].ljust(3, "0"))
    return datetime(
        year, month, day, hour, minute, second, milliseconds * 1000, tzinfo=zone
    ).astimezone(UTC)
