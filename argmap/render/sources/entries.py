"""What the report on documents says, in phrases: for texts and pages alike."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.documents.provenance import provenance_of
from argmap.documents.quotations.verdicts import Outcome, Part, Verdict
from argmap.documents.quotations.verification import Copy, Verification
from argmap.documents.quotations.words import (
    how_to_have_checked,
    listed,
    told,
    trim_in_words,
    words_at,
)
from argmap.model import ArgumentMap, Document, Stance
from argmap.render.nodes import name_of, on_one_line
from argmap.source import Span

_KEPT = {"archived": "archived at", "accessed": "retrieved on", "license": "licence:"}
_COUNTED = {
    Outcome.EXACT: "word for word",
    Outcome.NORMALISED: "word for word but for typography",
    Outcome.AMBIGUOUS: "in several places",
    Outcome.MISPLACED: "elsewhere than said",
    Outcome.NEAR: "not quite",
    Outcome.DISORDERED: "in another order",
    Outcome.ABSENT: "not there",
    Outcome.UNCHECKED: "unchecked",
}


class Segment(NamedTuple):
    """Some words of a quotation compared with its document.

    Attributes:
        words: The words.
        is_quoted: False for what only the document has.
        is_actual: False for what only the quotation has.
    """

    words: str
    is_quoted: bool = True
    is_actual: bool = True


class Entry(NamedTuple):
    """A quotation and what was found out about it.

    Attributes:
        segments: Its words; where they differ, with those of the document.
        facts: Where it was found and what is to be noted, a phrase each.
        cited_for: The claim or argument, and where in the map.
    """

    outcome: Outcome
    told: str
    segments: tuple[Segment, ...]
    locator: str
    facts: tuple[str, ...]
    cited_for: str


class Section(NamedTuple):
    """A document and the quotations from it, in the order of the document.

    Attributes:
        facts: Its texts and what is known of it, a phrase each.
    """

    id: str
    title: str
    facts: tuple[str, ...]
    entries: tuple[Entry, ...]


def summary(verification: Verification) -> str:
    """How many quotations there are and what became of them, in a sentence."""
    verdicts = verification.verdicts
    if not verdicts:
        return "The map quotes no document."
    counts = Counter(verdict.outcome for verdict in verdicts)
    told = [f"{counts[each]} {words}" for each, words in _COUNTED.items() if counts[each]]
    documents = len({verdict.quotation.document for verdict in verdicts})
    return (
        f"{_count(len(verdicts), 'quotation')} from {_count(documents, 'document')}: "
        f"{listed(tuple(told))}."
    )


def sections_of(verification: Verification) -> Iterator[Section]:
    """The documents in the order of the map, those that it does not describe last.

    Those that have no text and are not quoted are left out.
    """
    argument_map = verification.argument_map
    cited: dict[str, list[Verdict]] = {each: [] for each in argument_map.documents}
    for verdict in verification.verdicts:
        cited.setdefault(verdict.quotation.document, []).append(verdict)
    for name, verdicts in cited.items():
        if not verdicts and not verification.copies.get(name):
            continue
        document = argument_map.documents.get(name) or Document(name, name)
        yield Section(
            on_one_line(name),
            on_one_line(document.title),
            tuple(_facts(document, verification.copies.get(name, ()))),
            tuple(_entry(each, argument_map) for each in sorted(verdicts, key=_place)),
        )


def _place(verdict: Verdict) -> tuple[bool, int]:
    """What was found comes first, in the order of the document."""
    spans = verdict.spans
    return (not spans, spans[0].start if spans else verdict.quotation.span.start)


def _facts(document: Document, copies: Sequence[Copy]) -> Iterator[str]:
    yield from map(_copy, copies)
    for key, words in _KEPT.items():
        if document.fields.get(key):
            yield f"{words} {on_one_line(str(document.fields[key]))}"
    if provenance := provenance_of(document):
        yield on_one_line(provenance)


def _copy(copy: Copy) -> str:
    if copy.text is None:
        return on_one_line(copy.reason)
    language = f" ({copy.language})" if copy.language else ""
    if copy.is_changed:
        state = "NOT the file whose hash is recorded"
    else:
        state = "as recorded" if copy.recorded else "no hash recorded"
    return f"{on_one_line(copy.path + language)}, {state}"


def _entry(verdict: Verdict, argument_map: ArgumentMap) -> Entry:
    cited = verdict.quotation
    stance = "against" if cited.stance is Stance.ATTACK else "for"
    place = argument_map.source.place(cited.span)
    name = name_of(argument_map.node(verdict.end))
    return Entry(
        verdict.outcome,
        on_one_line(told(verdict)),
        _segments(verdict),
        on_one_line(_where(verdict)),
        tuple(map(on_one_line, _notes(verdict))),
        on_one_line(f"cited {stance} {name}, {place}"),
    )


def _where(verdict: Verdict) -> str:
    """The locator that the map gives, unless it is wrong or missing."""
    if verdict.outcome is Outcome.MISPLACED and verdict.locator:
        return verdict.locator
    return verdict.quotation.locator or verdict.locator


def _segments(verdict: Verdict) -> tuple[Segment, ...]:
    if verdict.outcome is not Outcome.NEAR:
        return (Segment(on_one_line(verdict.quotation.quote)),)
    segments: list[Segment] = []
    for number, part in enumerate(verdict.parts):
        if number:
            segments.append(Segment(f"[{part.inserted}]" if part.inserted else "..."))
        segments += _compared(part)
    return tuple(segments)


def _compared(part: Part) -> Iterator[Segment]:
    if not part.changes:
        yield Segment(on_one_line(part.quoted))
    for change in part.changes:
        if change.is_same:
            yield Segment(on_one_line(change.quoted))
            continue
        if change.quoted:
            yield Segment(on_one_line(change.quoted), is_actual=False)
        if change.actual:
            yield Segment(on_one_line(change.actual), is_quoted=False)


def _notes(verdict: Verdict) -> Iterator[str]:
    cited = verdict.quotation
    if verdict.outcome is Outcome.UNCHECKED:
        yield how_to_have_checked(verdict)
    if not cited.locator and verdict.locator:
        yield "the map does not say where"
    if not verdict.is_locator_found and verdict.text:
        found = f"; it is in {verdict.locator}" if verdict.locator else ""
        yield f"the text has no place called “{cited.locator}”{found}"
    for before, part in zip(verdict.parts, verdict.parts[1:], strict=False):
        between = Span(before.span.end, part.span.start)
        words = len(words_at(verdict, between).split())
        if part.inserted:
            instead = f" for {_count(words, 'word')}" if words else ""
            yield f"“{part.inserted}” is put in{instead}"
        elif between.start < between.end:
            yield f"{_count(words, 'word')} left out at the ellipsis"
    for trim in verdict.trimmed:
        warning = f"“{trim.limits}” may limit it: " if trim.limits else ""
        yield f"{warning}{trim_in_words(verdict, trim)}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
