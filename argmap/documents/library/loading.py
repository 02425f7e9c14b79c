"""Documents described in files beside the map, for a front matter that names such files."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path, PurePath, PurePosixPath
from typing import NamedTuple

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.documents import Described, libraries_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.library.entries import Entries, Fault
from argmap.documents.library.rules import FAULTY_ENTRY, UNREADABLE_BIBLIOGRAPHY
from argmap.errors import ArgmapError
from argmap.files import read_below
from argmap.model import Document
from argmap.source import SourceFile, Span

MAX_BYTES = 16 * 1024 * 1024


class Loaded(NamedTuple):
    """What the files of a front matter describe.

    Attributes:
        source: The text of the map, with the files beside it to which findings lead.
    """

    described: Described
    source: SourceFile
    diagnostics: tuple[Diagnostic, ...]


def load_libraries(front_matter: Data | None, source: SourceFile) -> Loaded:
    """The documents of all files that a front matter names, and what is wrong with those.

    A path is meant from the folder of the map, and has to lead to it or below it; the texts
    of the documents are meant from the folder of the file that describes them.
    """
    documents: dict[str, Document] = {}
    found: list[Diagnostic] = []
    is_whole = True
    for name, span in libraries_of(front_matter):
        try:
            text = _text(name, source.folder)
            entries = _entries(text, name)
        except ArgmapError as error:
            found.append(_unreadable(str(error), span))
            is_whole = False
            continue
        beside = SourceFile(str(PurePath(source.name).parent / name), text)
        source, offset = source.beside(beside)
        found += _faulty(entries.faults, text, offset)
        is_whole = is_whole and not entries.faults
        for document in entries.documents:
            documents.setdefault(document.id, _placed(document, name, span))
    return Loaded(Described(documents, is_whole=is_whole), source, tuple(found))


def _text(name: str, folder: Path | None) -> str:
    if folder is None:
        message = f"{name} is not read, since the map comes from no file"
        raise ArgmapError(message)
    try:
        return read_below(folder, name, limit=MAX_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{name} is not UTF-8; save it as UTF-8"
        raise ArgmapError(message) from None


def _entries(text: str, name: str) -> Entries:
    from argmap.documents.library.reading import read_library  # noqa: PLC0415  few maps name any

    return read_library(text, name)


def _placed(document: Document, library: str, span: Span) -> Document:
    """A document with its text's path from the folder of the map, and where the map names it."""
    text = document.text and str(PurePosixPath(library).parent / document.text)
    return Document(document.id, document.title, document.fields, text, span)


def _unreadable(message: str, span: Span) -> Diagnostic:
    advice = "name a .bib, .json or .yaml file in the folder of the map or below it"
    return Diagnostic(UNREADABLE_BIBLIOGRAPHY.code, Severity.ERROR, message, span, advice)


def _faulty(faults: Sequence[Fault], text: str, offset: int) -> Iterator[Diagnostic]:
    """The faults with their lines as places in the file, which begins at an offset."""
    lines = text.split("\n") if faults else [""]
    starts = list(accumulate((len(line) + 1 for line in lines), initial=offset))
    for fault in faults:
        number = min(max(fault.line, 1), len(lines)) - 1
        span = Span(starts[number], starts[number] + max(1, len(lines[number].rstrip())))
        yield Diagnostic(FAULTY_ENTRY.code, Severity.WARNING, fault.message, span, fault.advice)
