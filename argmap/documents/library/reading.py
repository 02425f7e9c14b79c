"""Files that describe documents, read by the endings of their names."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from argmap.documents.library.bibtex import read_bibtex
from argmap.documents.library.csl_files import read_csl_json, read_csl_yaml
from argmap.documents.library.entries import Entries
from argmap.errors import ArgmapError

READERS: Mapping[str, Callable[[str], Entries]] = {
    ".bib": read_bibtex,
    ".json": read_csl_json,
    ".yaml": read_csl_yaml,
    ".yml": read_csl_yaml,
}


def read_library(text: str, name: str) -> Entries:
    """The documents that a file describes, and what of it could not be read.

    Raises:
        ArgmapError: Its ending is that of no bibliography.
    """
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        endings = ", ".join(READERS)
        message = f"{name} is no bibliography by its name, which has to end in {endings}"
        raise ArgmapError(message)
    return reader(text)
