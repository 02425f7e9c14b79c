"""All quotations of a map, looked for in the texts of the documents that it cites."""

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from argmap.documents.quotations.checking import PreparedText, check_quotation
from argmap.documents.quotations.verdicts import NO_TEXT, Outcome, Verdict
from argmap.documents.texts.reading import read_text
from argmap.documents.texts.text import Text
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap, Document, End, Quotation

_SAMPLE = 2000
_WORST_LAST = (
    Outcome.EXACT,
    Outcome.NORMALISED,
    Outcome.AMBIGUOUS,
    Outcome.MISPLACED,
    Outcome.NEAR,
    Outcome.DISORDERED,
    Outcome.ABSENT,
    Outcome.UNCHECKED,
)


class Copy(NamedTuple):
    """A text of a document that a map names, and how it was read.

    Attributes:
        document: The id of the document.
        path: Its file, relative to the map.
        language: The language that it is said to be in; empty if nothing is said.
        recorded: The SHA-256 that the map has of the file; empty if it has none.
        text: Its words; None if it could not be read.
        reason: Why it could not be read, in words.
    """

    document: str
    path: str
    language: str = ""
    recorded: str = ""
    text: Text | None = None
    reason: str = ""

    @property
    def is_changed(self) -> bool:
        """True if the file is another one than that which the map has recorded."""
        return (
            self.text is not None
            and self.recorded != ""
            and self.recorded.casefold() != self.text.sha256
        )


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found out about the quotations of a map.

    Attributes:
        verdicts: One for each citation with words, by claims and then arguments in the order
            of the map.
        copies: The texts of each document, by its id, those of translations after its own.
    """

    argument_map: ArgumentMap
    verdicts: tuple[Verdict, ...]
    copies: Mapping[str, tuple[Copy, ...]]

    def about(self, documents: Collection[str]) -> "Verification":
        """What was found out about the quotations from these documents alone."""
        return replace(
            self,
            verdicts=tuple(each for each in self.verdicts if each.quotation.document in documents),
            copies={name: each for name, each in self.copies.items() if name in documents},
        )


def verify(argument_map: ArgumentMap, folder: Path | None) -> Verification:
    """What stands of each quotation of a map in the texts beside it.

    A text that cannot be read leaves its quotations unchecked. No network is used.

    Args:
        argument_map: The map.
        folder: The folder that its files are in; None if it comes from no file, and then
            nothing is read.
    """
    copies = {
        document.id: tuple(_copies(document, folder))
        for document in argument_map.documents.values()
    }
    prepared = {
        id(copy): PreparedText(copy.text)
        for each in copies.values()
        for copy in each
        if copy.text is not None
    }
    verdicts = tuple(
        _verdict(cited, node.end, copies.get(cited.document, ()), prepared)
        for node in argument_map.nodes
        for cited in node.annotation.cites
        if cited.quote
    )
    return Verification(argument_map, verdicts, copies)


def _copies(document: Document, folder: Path | None) -> Iterator[Copy]:
    """Its own text and those of its translations, as far as the map names them."""
    own = {**document.fields, "text": document.text}
    translations = document.fields.get("translations")
    for said in (own, *(translations if isinstance(translations, list) else ())):
        if isinstance(said, Mapping) and said.get("text"):
            path, language, recorded = (
                str(said.get(key, "")) for key in ("text", "language", "sha256")
            )
            yield _read(Copy(document.id, path, language, recorded), folder)


def _read(copy: Copy, folder: Path | None) -> Copy:
    if folder is None:
        return copy._replace(reason="the map comes from no file, so no text stands beside it")
    try:
        return copy._replace(text=read_text(folder, copy.path, language=copy.language))
    except ArgmapError as error:
        return copy._replace(reason=str(error))


def _verdict(
    cited: Quotation, end: End, copies: Sequence[Copy], prepared: Mapping[int, PreparedText]
) -> Verdict:
    """The best verdict that a text in the language of the quotation gives."""
    unchecked = Verdict(cited, end, Outcome.UNCHECKED)
    readable = [copy for copy in copies if copy.text is not None]
    if not readable:
        reason = next((copy.reason for copy in copies), NO_TEXT)
        return replace(unchecked, reason=reason)
    fitting = [copy for copy in readable if _may_be_in(cited.language, copy.language)]
    if not fitting:
        spoken = " and ".join(sorted({copy.language for copy in readable}))
        reason = f"it is in {cited.language}, the text at hand in {spoken}"
        return replace(unchecked, text=readable[0].text, reason=reason)
    verdicts = [check_quotation(cited, end, prepared[id(copy)]) for copy in fitting]
    best = min(verdicts, key=lambda verdict: _WORST_LAST.index(verdict.outcome))
    if best.outcome is Outcome.ABSENT and not _shares_script(cited.quote, fitting):
        reason = "it is in another script than the text at hand"
        return replace(unchecked, text=fitting[0].text, reason=reason)
    return best


def _may_be_in(language: str, other: str) -> bool:
    """True unless two languages are known and are different ones."""
    first, second = (each.casefold().split("-")[0] for each in (language, other))
    return not first or not second or first == second


def _shares_script(quote: str, copies: Sequence[Copy]) -> bool:
    script = _script(quote)
    return any(copy.text is not None and _script(copy.text.words) == script for copy in copies)


def _script(words: str) -> str:
    """The script that most of the first letters belong to, as `LATIN`."""
    letters = filter(str.isalpha, words[:_SAMPLE])
    scripts = Counter(unicodedata.name(letter, "").split(" ")[0] for letter in letters)
    return min(scripts, key=lambda script: (-scripts[script], script), default="")
