"""Dates of documents, which are often known in part only.

A year, a month or a day in ISO 8601; `~` after it where it is not certain, as in `1890~`;
and from one to another, as in `1999-11-18/1999-11-19`. This is level 1 of the Extended
Date/Time Format, as far as works that people cite need it.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

EXAMPLES = "1999, 1999-11 or 1999-11-19"

_ONE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")


class PartialDate(NamedTuple):
    """A year, and the month and the day of it as far as they are known.

    Attributes:
        parts: One to three numbers.
        is_certain: False where it is about then.
    """

    parts: tuple[int, ...]
    is_certain: bool


def dates_in(words: str) -> tuple[PartialDate, ...]:
    """The date that the words give, or the first and the last of a range; none if they give none.

    A date that the calendar does not have is none.
    """
    dates = tuple(_dates(words))
    return dates if len(dates) <= 2 and None not in dates else ()  # type: ignore[return-value]


def _dates(words: str) -> Iterator[PartialDate | None]:
    for one in words.split("/"):
        found = _ONE.fullmatch(one)
        yield _partial_date(found) if found else None


def _partial_date(found: re.Match[str]) -> PartialDate | None:
    parts = tuple(int(part) for part in found.groups()[:3] if part)
    try:
        date(*(*parts, 1, 1)[:3])
    except ValueError:
        return None
    return PartialDate(parts, not found[4])
