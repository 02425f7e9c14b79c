"""`@include(file)`: the texts of several files read as one.

The stage before the parser, for maps that are files. A path is meant from the folder
of the file that names it; each file is read once. Only ordinary files in the folder
of the map and below it are read, whatever a map may ask for.
"""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from argmap.argdown.building.rules import (
    EXCESSIVE_INCLUSION,
    FORBIDDEN_INCLUSION,
    REPEATED_INCLUSION,
    UNREADABLE_INCLUSION,
)
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.source import Part, SourceFile, Span

MAX_FILES = 500
MAX_BYTES = 16 * 1024 * 1024

_INCLUDE = re.compile(r"@include\(([^)]+)\)")
_PLACEHOLDER = "<!-- @include -->"


def with_inclusions(source: SourceFile, path: Path) -> tuple[SourceFile, tuple[Diagnostic, ...]]:
    """The text with the files that it includes in their places, and what could not be included.

    Spans of diagnostics are those of the whole text; its `origin` tells the file. In
    the place of what is left out stands a comment.

    Args:
        source: The text of the map.
        path: Where it was read from; its folder is the one that inclusions are bound to.
    """
    if _INCLUDE.search(source.text) is None:
        return source, ()
    writer = _Writer(source, path)
    writer.write()
    text = "".join(writer.pieces)
    whole = SourceFile(source.name, text, tuple(writer.parts), source.folder)
    return whole, tuple(writer.faults)


@dataclass(slots=True)
class _Reading:
    """A file that is being copied, up to an offset."""

    source: SourceFile
    folder: Path
    inclusions: Iterator["re.Match[str]"]
    offset: int = 0


class _RefusalError(Exception):
    """A file is not included, for the reason given."""

    def __init__(self, rule: Rule, message: str, advice: str) -> None:
        super().__init__(message)
        self.rule = rule
        self.advice = advice


class _Writer:
    """The text so far, and where its parts come from."""

    def __init__(self, source: SourceFile, path: Path) -> None:
        self.pieces: list[str] = []
        self.parts: list[Part] = []
        self.faults: list[Diagnostic] = []
        path = path.resolve()
        self._root = path.parent
        self._seen = {path}
        self._length = 0
        self._bytes_left = MAX_BYTES
        self._readings = [_reading(source, path.parent)]

    def write(self) -> None:
        """Copies the text; where a file is named, first goes through that file."""
        while self._readings:
            reading = self._readings[-1]
            found = next(reading.inclusions, None)
            if found is None:
                self._add(reading, reading.source.text[reading.offset :])
                self._readings.pop()
                continue
            self._add(reading, reading.source.text[reading.offset : found.start()])
            reading.offset = found.start()
            try:
                self._readings.append(self._open(found[1].strip(), reading))
            except _RefusalError as refusal:
                self._refuse(refusal, reading)
            reading.offset = found.end()

    def _add(self, reading: _Reading, text: str) -> None:
        if text:
            self.parts.append(Part(self._length, reading.source, reading.offset))
            self.pieces.append(text)
            self._length += len(text)

    def _refuse(self, refusal: _RefusalError, reading: _Reading) -> None:
        span = Span(self._length, self._length + len(_PLACEHOLDER))
        self._add(reading, _PLACEHOLDER)
        is_repeated = refusal.rule is REPEATED_INCLUSION
        severity = Severity.WARNING if is_repeated else Severity.ERROR
        self.faults.append(
            Diagnostic(refusal.rule.code, severity, str(refusal), span, refusal.advice)
        )

    def _open(self, name: str, reading: _Reading) -> _Reading:
        path = self._path_of(name, reading)
        if path in self._seen:
            message = f"{name} is included already"
            raise _RefusalError(REPEATED_INCLUSION, message, "take this line out")
        if len(self._seen) > MAX_FILES:
            message = f"{name} is left out: more than {MAX_FILES} files are included"
            raise _RefusalError(EXCESSIVE_INCLUSION, message, "divide the map")
        self._seen.add(path)
        return _reading(
            SourceFile(str(path.relative_to(self._root)), self._text(name, path)), path.parent
        )

    def _path_of(self, name: str, reading: _Reading) -> Path:
        try:
            path = (reading.folder / name).resolve()
        except (OSError, ValueError, RuntimeError):
            raise _unreadable(name) from None
        if not path.is_relative_to(self._root):
            message = f"{name} lies outside the folder of the map"
            raise _RefusalError(FORBIDDEN_INCLUSION, message, "put it into that folder or below it")
        return path

    def _text(self, name: str, path: Path) -> str:
        """The words of a file, which is opened so that no pipe can hold us up."""
        try:
            descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
            with os.fdopen(descriptor, "rb") as file:
                if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                    message = f"{name} is no ordinary file"
                    raise _RefusalError(FORBIDDEN_INCLUSION, message, "include a text file")
                content = file.read(self._bytes_left + 1)
                text = content.decode("utf-8-sig")
        except (OSError, ValueError):
            raise _unreadable(name) from None
        self._bytes_left -= len(content)
        if self._bytes_left < 0:
            self._bytes_left = 0
            message = f"{name} is left out: more than {MAX_BYTES // 1024**2} MB are included"
            raise _RefusalError(EXCESSIVE_INCLUSION, message, "divide the map")
        return text


def _reading(source: SourceFile, folder: Path) -> _Reading:
    return _Reading(source, folder, _INCLUDE.finditer(source.text))


def _unreadable(name: str) -> _RefusalError:
    message = f"{name} cannot be read"
    return _RefusalError(
        UNREADABLE_INCLUSION, message, "give the path of a UTF-8 text file, from this file's folder"
    )
