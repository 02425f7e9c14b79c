"""What a map says of a claim or an argument besides its words: who, when, on which documents.

`build` reads the data of each element with it. A misspelt key, an unknown party or
document and an impossible date are told, never passed over.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.fields import UNFIT_VALUE, UNKNOWN_PARTY, Fields, Path
from argmap.argdown.vocabulary.vocabulary import ANNOTATION_KEYS, Vocabulary
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.model import UNANNOTATED, Annotation, Answer, Declaration, Quotation, Stance

UNKNOWN_DOCUMENT = "AM047"
FOREIGN_SPEAKER = "AM050"
INCOMPLETE_ENTRY = "AM051"

KINDS = ("rebuttal", "assumption", "evidence", "axiom", "question")
_KEYS = (
    *ANNOTATION_KEYS,
    *("color", "fontColor", "from", "images", "isCanonical", "isInGroup", "isInMap", "rank"),
    "uses",
)
_CITATION_KEYS = (
    "document",
    "locator",
    "quote",
    "stance",
    "prefix",
    "suffix",
    "language",
    "selector",
)
_WORDS = ("locator", "quote", "prefix", "suffix", "language")
_QUOTE_SELECTOR = "TextQuoteSelector"
_ANSWER_KEYS = ("by", "on", "round", "why")
_DECLARATION_KEYS = ("by", "on", "round")

_T = TypeVar("_T")


def annotation_of(
    data: Data | None, vocabulary: Vocabulary
) -> tuple[Annotation, tuple[Diagnostic, ...]]:
    """What the data of a claim or an argument says of it, and what is wrong with that.

    A party that is not known is left out; a citation of a document that is not
    known stays.
    """
    if data is None or not data.value:
        return UNANNOTATED, ()
    reader = _Reader(Fields(data, data.value), vocabulary)
    reader.fields.unknown_keys(_KEYS, "a claim or an argument")
    return reader.annotation(), tuple(reader.fields.faults)


def kind_of(kind: str, tags: Iterable[str]) -> str:
    """The kind that is given, else that of the first tag that names one; empty for none."""
    return kind or next((tag for tag in tags if tag in KINDS), "")


def merge(first: Annotation, second: Annotation) -> Annotation:
    """What two places say of one claim or argument, the second being later in the text.

    Lists are joined, each item once; of two other values the later holds.
    """
    if first in (UNANNOTATED, second):
        return second
    if second == UNANNOTATED:
        return first
    return Annotation(
        party=second.party or first.party,
        speaker=second.speaker or first.speaker,
        to=_joined(first.to, second.to),
        behalf=second.behalf or first.behalf,
        date=first.date if second.date is None else second.date,
        published=first.published if second.published is None else second.published,
        round=first.round if second.round is None else second.round,
        cites=_joined(first.cites, second.cites),
        parts=_joined(first.parts, second.parts),
        meets=_joined(first.meets, second.meets),
        kind=second.kind or first.kind,
        conceded=_joined(first.conceded, second.conceded),
        retracted=_joined(first.retracted, second.retracted),
        answered=_joined(first.answered, second.answered),
        undeveloped=first.undeveloped or second.undeveloped,
        strength=first.strength if second.strength is None else second.strength,
        scheme=second.scheme or first.scheme,
        implicit=first.implicit or second.implicit,
        note=second.note or first.note,
        rephrases=_joined(first.rephrases, second.rephrases),
        preferred_to=_joined(first.preferred_to, second.preferred_to),
        origin=second.origin or first.origin,
    )


def _joined(first: tuple[_T, ...], second: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _selected(citation: Fields) -> dict[str, str]:
    """What the text quote selector of a W3C Web Annotation says, as a citation has it."""
    for path, item in citation.items("selector"):
        if isinstance(item, Mapping) and item.get("type") == _QUOTE_SELECTOR:
            selector = citation.inner(item, *path)
            keys = {"quote": "exact", "prefix": "prefix", "suffix": "suffix"}
            return {key: selector.text(name) for key, name in keys.items()}
    advice = f"write `{{type: {_QUOTE_SELECTOR}, exact: WORDS}}`, or `quote: WORDS`"
    citation.unfit(f"a `{_QUOTE_SELECTOR}`", "selector", advice=advice)
    return {}


class _Reader:
    """Reads the data of one element."""

    def __init__(self, fields: Fields, vocabulary: Vocabulary) -> None:
        self.fields = fields
        self._vocabulary = vocabulary

    def annotation(self) -> Annotation:
        """What the data says, key by key; most data has few of the keys."""
        said = {key: _READERS[key](self) for key in self.fields.value if key in _READERS}
        if "party" in self.fields or "speaker" in self.fields:
            speaker = said.get("speaker", "")
            said["party"] = self._party_of(speaker, self._party(self.fields, "party"))
        return Annotation(**said)

    def _party(self, fields: Fields, *path: str | int) -> str:
        """The id of a known party; that of a speaker's party will do."""
        words = fields.text(*path)
        if not words or words in self._vocabulary.parties:
            return words
        of_speaker = self._vocabulary.speakers.get(words, ())
        if len(of_speaker) == 1:
            return of_speaker[0]
        if not self._vocabulary.is_whole:
            return words
        known = self._vocabulary.parties
        advice = _suggestion(words, known, f"declare it under `parties`, as `{words}: {{}}`")
        fields.note(UNKNOWN_PARTY, f"there is no party `{words}`", *path, advice=advice)
        return ""

    def _party_of(self, speaker: str, party: str) -> str:
        """The party that is named, else the one party that lists the speaker."""
        listing = self._vocabulary.speakers.get(speaker, ())
        if party or not speaker:
            if listing and party and party not in listing:
                message = f"{speaker} speaks for `{listing[0]}`, not for `{party}`"
                self._warn_of_speaker(message, "name the other party, or list the speaker there")
            return party
        if len(listing) == 1:
            return listing[0]
        if listing:
            parties = " and ".join(f"`{each}`" for each in listing)
            message = f"{speaker} speaks for {parties}"
            self._warn_of_speaker(message, "say with `party` for whom here")
        elif "party" not in self.fields and (near := nearest(speaker, self._vocabulary.speakers)):
            message = f"no party lists the speaker {speaker}"
            self._warn_of_speaker(message, f"did you mean {near}? Else name the party")
        return ""

    def _warn_of_speaker(self, message: str, advice: str) -> None:
        self.fields.note(
            FOREIGN_SPEAKER, message, "speaker", advice=advice, severity=Severity.WARNING
        )

    def declarations(self, key: str) -> tuple[Declaration, ...]:
        """Parties, each alone or with the time at which it said so."""
        return tuple(dict.fromkeys(self._declarations(key)))

    def _declarations(self, key: str) -> Iterator[Declaration]:
        for path, item in self.fields.items(key):
            if not isinstance(item, Mapping):
                if party := self._party(self.fields, *path):
                    yield Declaration(party, span=self.fields.span(*path))
                continue
            inner = self.fields.inner(item, *path)
            inner.unknown_keys(_DECLARATION_KEYS, f"`{key}`")
            if item.get("by") is None:
                message = f"`{key}` says of no party that it did so"
                inner.note(INCOMPLETE_ENTRY, message, advice="add `by: PARTY`")
            elif party := self._party(inner, "by"):
                yield Declaration(party, inner.day("on"), _round(inner), inner.span())

    def addressees(self) -> tuple[str, ...]:
        """Parties or names; a name that is nearly the id of a party is told."""
        known = self._vocabulary.parties
        for path, _ in self.fields.items("to"):
            words = self.fields.text(*path)
            if words and words not in known and (near := nearest(words, known)):
                message, advice = f"there is no party `{words}`", f"did you mean `{near}`?"
                self.fields.note(
                    UNKNOWN_PARTY, message, *path, advice=advice, severity=Severity.WARNING
                )
        return self.fields.texts("to")

    def strength(self) -> float | None:
        value = self.fields.value.get("strength")
        if value is None:
            return None
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and not math.isnan(value) and 0 <= value <= 1:
            return float(value)
        self.fields.unfit("a number from 0 to 1", "strength")
        return None

    def kind(self) -> str:
        kind = self.fields.text("kind")
        if kind and kind not in KINDS and (near := nearest(kind, KINDS)):
            self.fields.note(
                UNFIT_VALUE,
                f"argmap knows no kind `{kind}`",
                "kind",
                advice=f"did you mean `{near}`?",
                severity=Severity.WARNING,
            )
        return kind

    def citations(self) -> Iterator[Quotation]:
        for path, item in self.fields.items("cites"):
            if isinstance(item, Mapping):
                yield from self._citation(path, item)
            elif document := self._document(self.fields, *path):
                yield Quotation(document, span=self.fields.span(*path))

    def _citation(self, path: Path, item: Mapping[str, Any]) -> Iterator[Quotation]:
        inner = self.fields.inner(item, *path)
        inner.unknown_keys(_CITATION_KEYS, "a citation")
        if item.get("document") is None:
            inner.note(
                INCOMPLETE_ENTRY, "this citation names no document", advice="add `document: ID`"
            )
        elif document := self._document(inner, "document"):
            stance = self._stance(inner)
            said = _selected(inner) if "selector" in inner else {}
            said |= {key: words for key in _WORDS if (words := inner.text(key))}
            yield Quotation(document, stance=stance, span=inner.span(), **said)

    def _document(self, fields: Fields, *path: str | int) -> str:
        words = fields.text(*path)
        known = self._vocabulary.documents
        is_whole = self._vocabulary.is_whole and self._vocabulary.knows_all_documents
        if words and words not in known and is_whole:
            declare = f"describe it under `documents`, as `{words}: {{title: ...}}`"
            advice = _suggestion(words, known, declare)
            fields.note(UNKNOWN_DOCUMENT, f"there is no document `{words}`", *path, advice=advice)
        return words

    def _stance(self, fields: Fields) -> Stance:
        words = fields.text("stance")
        if words and words not in list(Stance):
            fields.unfit("`support` or `attack`", "stance")
        return Stance.ATTACK if words == Stance.ATTACK else Stance.SUPPORT

    def answers(self) -> Iterator[Answer]:
        for path, item in self.fields.items("answered"):
            if not isinstance(item, Mapping):
                self.fields.unfit("`{by: PARTY, on: DATE, why: TEXT}`", *path)
                continue
            inner = self.fields.inner(item, *path)
            inner.unknown_keys(_ANSWER_KEYS, "an answer")
            if item.get("by") is None:
                inner.note(INCOMPLETE_ENTRY, "this answer is by nobody", advice="add `by: PARTY`")
            elif party := self._party(inner, "by"):
                yield Answer(party, inner.day("on"), inner.text("why"), inner.span(), _round(inner))


def _round(fields: Fields) -> int | None:
    value = fields.value.get("round")
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
        return value
    fields.unfit("a whole number from 1", "round")
    return None


def _suggestion(words: str, known: Iterable[str], otherwise: str) -> str:
    near = nearest(words, known)
    return f"did you mean `{near}`?" if near else otherwise


_READERS: Mapping[str, Callable[[_Reader], Any]] = {
    "speaker": lambda reader: reader.fields.text("speaker"),
    "to": _Reader.addressees,
    "behalf": lambda reader: reader.fields.text("behalf"),
    "date": lambda reader: reader.fields.day("date"),
    "published": lambda reader: reader.fields.day("published"),
    "round": lambda reader: _round(reader.fields),
    "cites": lambda reader: tuple(reader.citations()),
    "parts": lambda reader: reader.fields.texts("parts"),
    "meets": lambda reader: reader.fields.texts("meets"),
    "kind": _Reader.kind,
    "conceded": lambda reader: reader.declarations("conceded"),
    "retracted": lambda reader: reader.declarations("retracted"),
    "answered": lambda reader: tuple(reader.answers()),
    "undeveloped": lambda reader: reader.fields.flag("undeveloped"),
    "strength": _Reader.strength,
    "scheme": lambda reader: reader.fields.text("scheme"),
    "implicit": lambda reader: reader.fields.flag("implicit"),
    "note": lambda reader: reader.fields.text("note"),
    "rephrases": lambda reader: reader.fields.texts("rephrases"),
    "preferred_to": lambda reader: reader.fields.texts("preferred_to"),
    "origin": lambda reader: reader.fields.mapping("origin"),
}
