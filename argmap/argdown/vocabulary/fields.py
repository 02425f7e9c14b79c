"""A mapping of the map's data, read field by field, with what is wrong in it.

`parties`, `documents` and `vocabulary` read with it; every fault gets the place
of the very value that it is about.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeAlias

from argmap.argdown.syntax import Data
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.source import Span

Path: TypeAlias = tuple[str | int, ...]

UNKNOWN_KEY = "AM045"
UNKNOWN_PARTY = "AM046"
IMPOSSIBLE_DATE = "AM048"
UNFIT_VALUE = "AM049"

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(slots=True)
class Fields:
    """A mapping that is being read.

    Attributes:
        data: All the data that it is part of.
        value: The mapping itself.
        path: Where it stands in the data.
        faults: What was found wrong; the same list for all parts of the data.
    """

    data: Data
    value: Mapping[str, Any]
    path: Path = ()
    faults: list[Diagnostic] = field(default_factory=list)

    def __contains__(self, key: str) -> bool:
        """True if the key is given, be it without a value."""
        return key in self.value

    def inner(self, value: Mapping[str, Any], *path: str | int) -> "Fields":
        """A mapping within this one."""
        return Fields(self.data, value, (*self.path, *path), self.faults)

    def items(self, key: str) -> Iterator[tuple[Path, Any]]:
        """The items of a list with their paths; a single value counts as a list of one."""
        value = self.value.get(key)
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield (key, index), item
        elif value is not None:
            yield (key,), value

    def text(self, *path: str | int) -> str:
        """The words of a value as they are written; empty for none, and for what is no text."""
        value: Any = self.value
        for step in path:
            value = value.get(step) if isinstance(value, Mapping) else value[step]
        if isinstance(value, str):
            return value
        if value is None:
            return ""
        if isinstance(value, Mapping | list):
            self.unfit("a text", *path)
            return ""
        return self.data.written.get((*self.path, *path), str(value))

    def texts(self, key: str) -> tuple[str, ...]:
        """The words of a list, or of a single value."""
        words = (self.text(*path) for path, _ in self.items(key))
        return tuple(word for word in words if word)

    def flag(self, key: str) -> bool:
        """A value that is true or false; false if it is not given."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, bool):
            advice = "`yes` and `no` are plain words; write `true`, or leave the key out"
            self.unfit("true or false", key, advice=advice)
        return value is True

    def mapping(self, key: str) -> Mapping[str, Any] | None:
        """A value that is a mapping, as it is; None if it is not given."""
        value = self.value.get(key)
        if value is not None and not isinstance(value, Mapping):
            self.unfit("a mapping", key, advice="write keys and values, as `{id: 12}`")
            return None
        return value

    def day(self, key: str) -> date | None:
        """A day; None if it is not given, or is no day of the calendar."""
        value = self.value.get(key)
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        words = self.text(key)
        try:
            if _DAY.fullmatch(words):
                return date.fromisoformat(words)
        except ValueError:
            pass
        if words:
            advice = "write year, month and day, as 2022-01-27"
            self.note(IMPOSSIBLE_DATE, f"`{words}` is no date", key, advice=advice)
        return None

    def unknown_keys(self, known: Iterable[str], what: str) -> None:
        """Note each key that means nothing: a warning if a known one is near, else a note."""
        for key, value in self.value.items():
            if key not in known:
                severity, advice = _advice(key, value, known)
                message = f"there is no key `{key}` for {what}"
                span = self.place(key)
                self.faults.append(Diagnostic(UNKNOWN_KEY, severity, message, span, advice))

    def unfit(self, expected: str, *path: str | int, advice: str = "") -> None:
        """Note that a value is none that its key can have."""
        name = next((step for step in reversed(path) if isinstance(step, str)), "this value")
        self.note(UNFIT_VALUE, f"`{name}` has to be {expected}", *path, advice=advice)

    def note(
        self,
        code: str,
        message: str,
        *path: str | int,
        advice: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Note what is wrong with a value."""
        self.faults.append(Diagnostic(code, severity, message, self.span(*path), advice))

    def span(self, *path: str | int) -> Span:
        """Where a value stands; that of what is around it if it came by an alias."""
        return _nearest_place(self.data.values, (*self.path, *path)) or self.data.span

    def place(self, *path: str | int) -> Span:
        """Where a key or an item stands."""
        return _nearest_place(self.data.places, (*self.path, *path)) or self.data.span


def _nearest_place(places: Mapping[Path, Span], path: Path) -> Span | None:
    while path and path not in places:
        path = path[:-1]
    return places.get(path)


def _advice(key: str, value: Any, known: Iterable[str]) -> tuple[Severity, str]:
    if (near := nearest(key, known)) is not None:
        return Severity.WARNING, f"did you mean `{near}`?"
    if value is None and ":" in key:
        return Severity.WARNING, "put a blank after the colon"
    if value is None:
        return Severity.WARNING, "put a value that has a comma in it in double quotes"
    return Severity.NOTE, "argmap and Argdown pass over it"
