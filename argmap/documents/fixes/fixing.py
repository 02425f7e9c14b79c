"""Putting a map right: the document's words for a near quotation, locators, hashes.

Every fix is an edit of the text of the map with a line that tells of it; nothing is written
here. What would need a judgement is left alone: a quotation that is like several places,
words that stand elsewhere than is said, a hash that has changed.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.argdown.edits import Edit
from argmap.argdown.parsing.parser import parse
from argmap.argdown.syntax import Document
from argmap.documents.fixes.citations import Mapped, citations_in, documents_in
from argmap.documents.fixes.scalars import reworded, written
from argmap.documents.quotations.verdicts import Outcome, Part, Verdict
from argmap.documents.quotations.verification import Verification
from argmap.source import SourceFile, Span


class FixKind(StrEnum):
    """What a fix does."""

    WORDS = "words"
    LOCATOR = "locator"
    HASH = "hash"


class Fix(NamedTuple):
    """Something that can be put right.

    Attributes:
        edits: The changes to the text of the map's own file.
    """

    kind: FixKind
    edits: tuple[Edit, ...]


def fixes_of(verification: Verification) -> tuple[Fix, ...]:
    """All that can be put right in the file of the map, in the order of its text.

    What stands in a file that it includes is left alone.
    """
    source = verification.argument_map.source
    document, _ = parse(source)
    found = [*_citation_fixes(verification, document), *_hash_fixes(verification, document)]
    own = (_in_own_file(fix, source) for fix in found)
    return tuple(sorted((fix for fix in own if fix is not None), key=lambda fix: fix.edits))


def _citation_fixes(verification: Verification, document: Document) -> Iterator[Fix]:
    source = verification.argument_map.source.text
    citations = citations_in(document)
    for verdict in verification.verdicts:
        citation = citations.get(verdict.quotation.span)
        if citation is None:
            continue
        if edits := _rewording(verdict, citation, source):
            yield Fix(FixKind.WORDS, tuple(edits))
        if edit := _locator(verdict, citation, source):
            yield Fix(FixKind.LOCATOR, (edit,))


def _rewording(verdict: Verdict, citation: Mapped, source: str) -> list[Edit]:
    """The edits by which a near quotation gets the words of the one place that it is like."""
    span = citation.value("quote")
    if verdict.outcome is not Outcome.NEAR or verdict.places or span is None:
        return []
    before = verdict.quotation.quote
    after = _with_words_of_document(before, verdict.parts)
    return reworded(source, span, before, after) if after else []


def _with_words_of_document(quote: str, parts: tuple[Part, ...]) -> str:
    """The quotation with the words that differ replaced; empty if its pieces are not as quoted."""
    pieces, end = [], 0
    for part in parts:
        start = quote.find(part.quoted, end)
        if start < 0:
            return ""
        actual = (each.quoted if each.is_same else each.actual for each in part.changes)
        pieces += [quote[end:start], " ".join(filter(None, actual)) or part.quoted]
        end = start + len(part.quoted)
    return "".join([*pieces, quote[end:]])


def _locator(verdict: Verdict, citation: Mapped, source: str) -> Edit | None:
    """The edit that puts in where the words stand, if the map does not say so."""
    place = citation.key("quote")
    is_sure = verdict.outcome in (Outcome.EXACT, Outcome.NORMALISED, Outcome.NEAR)
    if verdict.quotation.locator or not verdict.locator or verdict.places or not is_sure:
        return None
    if place is None or citation.key("locator") is not None:
        return None
    said = f"locator: {written(verdict.locator)}"
    gap = ", " if _is_flow(citation, source) else _line_break(source, place)
    return Edit(Span(place.start, place.start), said + gap)


def _hash_fixes(verification: Verification, document: Document) -> Iterator[Fix]:
    """The edits that record the hashes of texts which the map has none of."""
    source = verification.argument_map.source.text
    for name, copies in verification.copies.items():
        described = list(documents_in(document, name))
        if len(described) != len(copies):
            continue
        for copy, mapped in zip(copies, described, strict=True):
            place, value = mapped.key("text"), mapped.value("text")
            if copy.recorded or copy.text is None or place is None or value is None:
                continue
            gap = ", " if _is_flow(mapped, source) else _line_break(source, place)
            after = Span(value.end, value.end)
            yield Fix(FixKind.HASH, (Edit(after, f"{gap}sha256: {copy.text.sha256}"),))


def _is_flow(mapped: Mapped, source: str) -> bool:
    """True for a mapping in braces."""
    span = mapped.data.values[mapped.path]
    return source[span.start : span.start + 1] == "{"


def _line_break(source: str, place: Span) -> str:
    """The end of a line, and blanks up to the column of a key."""
    start = max(source.rfind("\n", 0, place.start), source.rfind("\r", 0, place.start)) + 1
    end = "\r\n" if source[max(0, start - 2) : start] == "\r\n" else source[start - 1 : start]
    return (end if start else "\n") + " " * (place.start - start)


def _in_own_file(fix: Fix, source: SourceFile) -> Fix | None:
    """The fix with its edits where the map's own file has the words; None if another has them."""
    edits = []
    for edit in fix.edits:
        origin, span = source.origin(edit.span)
        if origin.name != source.name:
            return None
        edits.append(Edit(span, edit.text))
    return Fix(fix.kind, tuple(edits))
