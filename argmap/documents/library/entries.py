"""What a reader of bibliographies gives back: documents, and what is wrong with some of them."""

from collections.abc import Sequence
from typing import NamedTuple

from argmap.model import Document


class Fault(NamedTuple):
    """Something wrong in a bibliography.

    Attributes:
        line: Where it stands in the file, from 1.
        message: The fault, naming the culprit as it is written there.
        advice: What to do about it.
    """

    line: int
    message: str
    advice: str


class Entries(NamedTuple):
    """The documents of a file in its order, each id once, and what could not be read."""

    documents: tuple[Document, ...]
    faults: tuple[Fault, ...]


class Collector:
    """Puts entries together; of two with the same id the first counts."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._faults: list[Fault] = []

    @property
    def entries(self) -> Entries:
        """All so far."""
        return Entries(tuple(self._documents.values()), tuple(self._faults))

    def add(self, document: Document, faults: Sequence[str], line: int) -> None:
        """Take a document, and what was wrong with its fields."""
        for message in faults:
            self.refuse(line, f"{message} in the entry `{document.id}`", "mend it, or take it out")
        if document.id in self._documents:
            message = f"the entry `{document.id}` stands there a second time"
            self.refuse(line, message, "the first one is used; give this one another id")
        else:
            self._documents[document.id] = document

    def refuse(self, line: int, message: str, advice: str) -> None:
        """Note what is wrong."""
        self._faults.append(Fault(line, message, advice))
