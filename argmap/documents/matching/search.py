"""Where in a text some words stand: verbatim, verbatim but for typography, or nearly.

Nearly is found by the words that are rare in the text: where several of them stand as far
from each other as in the quotation, its words and those of the text are aligned. So the
time is that of looking up each word, and not that of the length of the text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from argmap.documents.matching.changes import Stretch, likeness, stretch_like
from argmap.documents.matching.searchable import SearchableText, letters
from argmap.documents.matching.typography import differences, plain
from argmap.source import Span

NEAR = 70.0
"""How alike words have to be to count as nearly the same, from 0 to 100."""

VERY_NEAR = 85.0
"""The same where fewer than half of the words are spelt the same, as after a bad scan."""

MOST_PLACES = 1000
"""How many places of the same words are looked at."""

_ENDS_SENTENCE = re.compile(r"[.!?\u2026]\W*\Z")
_MOST_SEEDS, _MOST_PLACES_OF_A_SEED = 12, 400
_MOST_WINDOWS = 4
_MOST_MARKS = 20
_FEW_SEEDS = 3
_MOST_AT_AN_END = 8
_MOST_RESPELT, _SHORTEST_RESPELT = 6, 4


class Place(NamedTuple):
    """A place in a text where words stand, or nearly stand.

    Attributes:
        span: Where it is.
        likeness: From 0 to 100; 100 where no word and no mark differs.
        differences: In what typography differs, by name.
    """

    span: Span
    likeness: float = 100.0
    differences: tuple[str, ...] = ()

    @property
    def is_verbatim(self) -> bool:
        """True if nothing but typography differs."""
        return self.likeness == 100.0


def verbatim_places(wanted: str, text: SearchableText) -> list[Place]:
    """Where the words stand character for character, line breaks apart."""
    wanted = " ".join(wanted.split())
    spans = islice(text.in_line(wanted), MOST_PLACES)
    found = ((span, differences(wanted, text.text[slice(*span)])) for span in spans)
    return [Place(span, differences=differing) for span, differing in found if differing == ()]


def lettered_places(wanted: str, text: SearchableText) -> list[Place]:
    """Where the same letters stand: verbatim but for typography, or with other punctuation."""
    wanted = plain(wanted).strip()
    spans = islice(text.in_letters(letters(wanted)), MOST_PLACES)
    return [_place(wanted, _with_marks(wanted, span, text.text), text.text) for span in spans]


def near_places(wanted: str, text: SearchableText) -> list[Place]:
    """Where nearly the same words stand, the most alike first."""
    keys = [key for word in wanted.split() if (key := letters(word))]
    found: dict[Span, Place] = {}
    waiting = list(_windows(keys, text))
    while waiting:
        first, last = waiting.pop()
        stretch = stretch_like(keys, text.keys[first:last])
        if stretch is None or 2 * (last - first) < len(keys):
            continue
        waiting += [(first, first + stretch.first), (first + stretch.last + 1, last)]
        span = _whole(wanted, stretch, first, text)
        alike = min(99.9, likeness(wanted, text.text[slice(*span)]))
        if alike >= (NEAR if 2 * stretch.same >= len(keys) else VERY_NEAR):
            found[span] = Place(span, alike)
    return _apart(sorted(found.values(), key=lambda place: (-place.likeness, place.span)))


def _place(wanted: str, span: Span, text: str) -> Place:
    words = text[slice(*span)]
    differing = differences(wanted, words)
    if differing is None:
        return Place(span, min(99.9, likeness(wanted, words)))
    return Place(span, differences=differing)


def _with_marks(wanted: str, span: Span, text: str) -> Span:
    """The span with as many marks around it as the quotation has, as far as there are any.

    They may be set off by a blank if those of the quotation are.
    """
    before = _marks_at_end(text[max(0, span.start - _MOST_MARKS) : span.start][::-1], wanted[::-1])
    after = _marks_at_end(text[span.end : span.end + _MOST_MARKS], wanted)
    return Span(span.start - before, span.end + after)


def _marks_at_end(following: str, wanted: str) -> int:
    """How many of the characters that follow belong to words as they end in the quotation."""
    edge = wanted[len(wanted) - _marks_before(wanted[::-1]) :]
    count = sum(not each.isspace() for each in edge)
    gap = r"\s?" if any(map(str.isspace, edge)) else ""
    found = re.match(rf"(?:{gap}[^\w\s]){{0,{min(count, _MOST_MARKS)}}}", following)
    return found.end() if found else 0


def _whole(wanted: str, stretch: Stretch, offset: int, text: SearchableText) -> Span:
    """A stretch with the words at its ends that stand for missing ones, within its sentence.

    Args:
        wanted: The words looked for.
        stretch: Those that were found.
        offset: The number of the word from which the stretch counts.
        text: The text.
    """
    first, last = offset + stretch.first, offset + stretch.last
    for _ in range(min(stretch.missing_before, _MOST_AT_AN_END)):
        if first == 0 or _ENDS_SENTENCE.search(text.words[first - 1]):
            break
        first -= 1
    for _ in range(min(stretch.missing_after, _MOST_AT_AN_END)):
        if last + 1 == len(text.words) or _ENDS_SENTENCE.search(text.words[last]):
            break
        last += 1
    return _without_marks(wanted, text.span_of_words(first, last), text.text)


def _without_marks(wanted: str, span: Span, text: str) -> Span:
    """The span of whole words without the marks around it that the quotation does not have."""
    words = text[slice(*span)]
    before, after = _marks_before(words), _marks_before(words[::-1])
    return _with_marks(wanted, Span(span.start + before, span.end - after), text)


def _marks_before(text: str) -> int:
    """How many characters come before the first letter or digit."""
    return next((number for number, each in enumerate(text) if each.isalnum()), 0)


def _windows(keys: Sequence[str], text: SearchableText) -> Iterator[tuple[int, int]]:
    """Stretches of words, half-open, that may hold what is like the keys: the likeliest first."""
    width = max(4, len(keys) // 4)
    votes: Counter[int] = Counter()
    for number, places in _seeds(keys, text):
        votes.update({(place - number) // width for place in places})
    for bucket, _ in votes.most_common(_MOST_WINDOWS):
        first = (bucket - 1) * width
        yield max(0, first), first + len(keys) + 3 * width


def _seeds(keys: Sequence[str], text: SearchableText) -> list[tuple[int, Sequence[int]]]:
    """The rarest of the keys by their number, and where the text has them."""
    known = [(number, text.places[key]) for number, key in enumerate(keys) if key in text.places]
    rare = [seed for seed in known if len(seed[1]) <= _MOST_PLACES_OF_A_SEED]
    if len(rare) < _FEW_SEEDS:
        rare += _respelt(keys, text)
    seeds = rare or [(number, places[:_MOST_PLACES_OF_A_SEED]) for number, places in known]
    return sorted(seeds, key=lambda seed: len(seed[1]))[:_MOST_SEEDS]


def _respelt(keys: Sequence[str], text: SearchableText) -> Iterator[tuple[int, Sequence[int]]]:
    """Keys that the text does not have, with the places of what is spelt most like them."""
    from rapidfuzz import process  # noqa: PLC0415  most quotations are verbatim

    missing = [
        (number, key)
        for number, key in enumerate(keys)
        if key not in text.places and len(key) >= _SHORTEST_RESPELT
    ]
    for number, key in missing[:_MOST_RESPELT]:
        if found := process.extractOne(key, text.places.keys(), score_cutoff=NEAR):
            yield number, text.places[found[0]][:_MOST_PLACES_OF_A_SEED]


def _apart(places: Sequence[Place]) -> list[Place]:
    """The places without those that overlap a better one."""
    kept: list[Place] = []
    for place in places:
        if all(
            place.span.end <= other.span.start or other.span.end <= place.span.start
            for other in kept
        ):
            kept.append(place)
    return kept
