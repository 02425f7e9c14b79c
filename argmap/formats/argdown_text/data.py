"""Values as YAML that stands in one line, as Argdown's data must."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][\w.'/()-]*(?: [\w.'/()-]+)*")
_NOT_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
# Braces are counted to the end of the data, `<!--` begins a comment, `===` ends the front matter.
_TAKEN = re.compile("[{}\x7f\x85\u2028\u2029\ufeff]|<(?=!)|=(?==)")


def flow(value: Any) -> str:
    """The value in YAML's flow style, which any YAML reader takes for the same value.

    A text that is not plain words is in double quotes, and in it what could end
    the data or the front matter is escaped.
    """
    match value:
        case Mapping():
            return (
                "{" + ", ".join(f"{_key(key)}: {flow(item)}" for key, item in value.items()) + "}"
            )
        case list() | tuple():
            return "[" + ", ".join(flow(item) for item in value) + "]"
        case str():
            return value if _is_plain(value) else _quoted(value)
        case dt.date():
            return value.isoformat()
        case None:
            return "null"
        case _:
            return json.dumps(value)


def _key(key: Any) -> str:
    return flow(key) if isinstance(key, str) else _quoted(str(key))


def _quoted(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)
    return _TAKEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", escaped)


def _is_plain(text: str) -> bool:
    return text.casefold() not in _NOT_TEXT and _PLAIN.fullmatch(text) is not None
