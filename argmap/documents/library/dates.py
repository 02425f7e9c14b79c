"""Dates as bibliographies have them, and as a map writes them.

CSL-JSON has them as lists of numbers, CSL-YAML of pandoc as years and months by name,
BibTeX and people as words. A map writes what `vocabulary.dates` reads.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from argmap.argdown.vocabulary.dates import dates_in

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_MONTH = "|".join(f"{month}[a-z]*" for month in MONTHS)
_DAY_FIRST = re.compile(rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({_MONTH})\.?,?\s+(\d{{4}})")
_MONTH_FIRST = re.compile(rf"({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})")
_WITH_SLASHES = re.compile(r"(\d{4})/(\d{1,2})(?:/(\d{1,2}))?")
_CIRCA = re.compile(r"(?:c|ca|circa|about|approx)\b\.?\s*(?=\w)|[?~\[\]]")
_YEAR = re.compile(r"\d{4}")


def written_date(value: Any) -> str:
    """A date of any of these forms, as a map writes it; empty if none can be made out.

    Of a season only the year is kept.
    """
    if isinstance(value, Mapping):
        return _of_mapping(value)
    if isinstance(value, list):
        return _of_parts(
            [
                [part for part in map(each.get, _KEYS) if part]
                for each in value
                if isinstance(each, Mapping)
            ]
        )
    if isinstance(value, date):
        return value.isoformat()[:10]
    return _of_words(str(value)) if isinstance(value, str | int) else ""


def csl_date(words: str) -> dict[str, Any]:
    """A date of a map as CSL-JSON has it."""
    dates = dates_in(words)
    if not dates:
        return {"literal": words}
    parts: dict[str, Any] = {"date-parts": [list(one.parts) for one in dates]}
    return parts if all(one.is_certain for one in dates) else parts | {"circa": True}


_KEYS = ("year", "month", "day")


def _of_mapping(value: Mapping[str, Any]) -> str:
    circa = "~" if value.get("circa") not in (None, False, 0, "", "false", "0") else ""
    if written := _of_parts(value.get("date-parts"), circa):
        return written
    if "year" in value:
        return _of_parts([[part for part in map(value.get, _KEYS) if part]], circa)
    words = next((value[key] for key in ("edtf", "raw", "literal") if value.get(key)), "")
    written = _of_words(str(words))
    return written + circa if written and not written.endswith("~") else written


def _of_parts(dates: Any, circa: str = "") -> str:
    """One or two lists of a year, a month and a day, which may be numbers or words."""
    if not isinstance(dates, list) or not all(isinstance(one, list) for one in dates):
        return ""
    written = [_joined(one) + circa for one in dates[:2] if one]
    return "/".join(written) if written and dates_in("/".join(written)) else ""


def _joined(parts: Sequence[Any]) -> str:
    year, *rest = (str(part) for part in parts[:3])
    return "-".join([year.zfill(4), *(part.zfill(2) for part in rest if part not in ("0", ""))])


def _of_words(words: str) -> str:
    folded = words.strip().casefold()
    if dates_in(folded):
        return folded
    if dates_in(folded[:10]) and folded[10:11] in ("t", " "):
        return folded[:10]
    bare = _CIRCA.sub("", folded).strip()
    written = _of_prose(bare)
    return f"{written}~" if written and bare != folded else written


def _of_prose(words: str) -> str:
    if found := _DAY_FIRST.fullmatch(words):
        return _of_parts([[found[3], _month(found[2]), found[1] or ""]])
    if found := _MONTH_FIRST.fullmatch(words):
        return _of_parts([[found[3], _month(found[1]), found[2]]])
    if found := _WITH_SLASHES.fullmatch(words):
        return _of_parts([[found[1], found[2], found[3] or ""]])
    return words if dates_in(words) or _YEAR.fullmatch(words) else ""


def _month(word: str) -> str:
    return str(MONTHS.index(word[:3]) + 1)
