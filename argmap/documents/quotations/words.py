"""What is found out about quotations, in words: for findings, reports and pages."""

from collections.abc import Iterator

from argmap.documents.matching.changes import Change
from argmap.documents.matching.typography import unbroken
from argmap.documents.quotations.verdicts import NO_TEXT, TOO_MANY_PIECES, Outcome, Trim, Verdict
from argmap.source import Span

_LONGEST, _LONGEST_TRIM = 64, 96
_MOST_CHANGES = 4


def shortened(words: str, most: int = _LONGEST) -> str:
    """The words on one line, cut at a blank where they are too many."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def told(verdict: Verdict) -> str:
    """The outcome in a phrase, with what it is about."""
    match verdict.outcome:
        case Outcome.EXACT:
            return "word for word"
        case Outcome.NORMALISED:
            return f"word for word but for {listed(verdict.differences)}"
        case Outcome.NEAR:
            return f"nearly: {'; '.join(differing(verdict))}"
        case Outcome.AMBIGUOUS:
            return f"word for word, but in {len(verdict.places) + 1} places"
        case Outcome.MISPLACED:
            where = f", but in {verdict.locator}" if verdict.locator else ""
            return f"word for word{where}: {verdict.reason}"
        case Outcome.DISORDERED | Outcome.ABSENT | Outcome.UNCHECKED:
            return verdict.reason


def differing(verdict: Verdict) -> Iterator[str]:
    """What a near quotation has instead of the words of the document, a phrase each."""
    changes = [each for part in verdict.parts for each in part.changes if not each.is_same]
    yield from map(_change, changes[:_MOST_CHANGES])
    if len(changes) > _MOST_CHANGES:
        yield f"{len(changes) - _MOST_CHANGES} more"


def words_at(verdict: Verdict, span: Span) -> str:
    """The words of the document at a place, on one line and without broken words."""
    if verdict.text is None:
        return ""
    return unbroken(verdict.text.words[slice(*span)], verdict.quotation.quote)


def trim_in_words(verdict: Verdict, trim: Trim) -> str:
    """What was left out, a clause: `the sentence goes on “, unless ...”`."""
    words = words_at(verdict, trim.span)
    if trim.is_next:
        return f"the next sentence is “{shortened(words, _LONGEST_TRIM)}”"
    if trim.span.start < verdict.spans[0].start:
        return f"the sentence begins “{_end_of(words, trim.limits)}”"
    return f"the sentence goes on “{_around(words, trim.limits)}”"


def how_to_have_checked(verdict: Verdict) -> str:
    """What to do about an unchecked quotation."""
    name, language = verdict.quotation.document, verdict.quotation.language or "LANGUAGE"
    if verdict.reason == TOO_MANY_PIECES:
        return "quote in several citations, with fewer ellipses in each"
    if verdict.text is None and verdict.reason != NO_TEXT:
        return "put the file there, or name another one as the `text` of the document"
    if verdict.text is None:
        return f"name a file with its words: `{name}: {{text: sources/{name}.txt}}`"
    path = f"sources/{name}-{language}.txt"
    return f"name a file in its language: `translations: [{{language: {language}, text: {path}}}]`"


def listed(words: tuple[str, ...]) -> str:
    """Several things in a row: `a, b and c`."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def _end_of(words: str, wanted: str) -> str:
    """The end of some words, from before the one that is wanted if that is near enough."""
    if len(words) <= _LONGEST_TRIM:
        return words
    end = words[-_LONGEST_TRIM:].split(" ", 1)[-1]
    return f"… {end}" if wanted in end.lower() else _around(words, wanted)


def _around(words: str, wanted: str) -> str:
    """The beginning of some words, or if the one wanted is further on, what is around that."""
    at = max(0, words.lower().find(wanted))
    if at < _LONGEST:
        return shortened(words, _LONGEST_TRIM)
    before = words[: at - _LONGEST // 4].rsplit(" ", 1)[0]
    return f"… {shortened(words[len(before) :], _LONGEST_TRIM)}"


def _change(change: Change) -> str:
    if not change.quoted:
        return f"“{shortened(change.actual)}” is left out"
    if not change.actual:
        return f"“{shortened(change.quoted)}” is added"
    return f"“{shortened(change.quoted)}” for “{shortened(change.actual)}”"
