"""One quotation looked for in one text: what stands there of it, and where.

First all of it, then its pieces between ellipses and insertions; first verbatim, then with
another typography, then nearly. A place that the locator names comes before all others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from argmap.documents.matching.changes import changes_between
from argmap.documents.matching.pieces import Gap, Piece, pieces_of, without_remarks
from argmap.documents.matching.search import (
    Place,
    lettered_places,
    near_places,
    verbatim_places,
)
from argmap.documents.matching.searchable import SearchableText, letters
from argmap.documents.matching.typography import plain, unbroken
from argmap.documents.passages.locators import locator_of, passages_of
from argmap.documents.quotations.context import trims_of
from argmap.documents.quotations.verdicts import TOO_MANY_PIECES, Outcome, Part, Verdict
from argmap.documents.texts.text import Text
from argmap.model import End, Quotation
from argmap.source import Span

_MOST_INSERTED_OVER = 120
_AS_LIKELY = 5.0
_SHOWN_PLACES = 20
_MOST_PIECES, _MOST_WORDS_COMPARED = 50, 5000


@dataclass(frozen=True)
class PreparedText:
    """A text, and what makes it quick to search for many quotations."""

    text: Text

    @cached_property
    def searchable(self) -> SearchableText:
        """Its words, ready to be searched."""
        return SearchableText(self.text.words)


def check_quotation(quotation: Quotation, end: End, prepared: PreparedText) -> Verdict:
    """What stands of a quotation in a text."""
    return _Checking(quotation, end, prepared).verdict()


class _Checking:
    """Looks for a quotation where its locator and its surroundings say, and then elsewhere."""

    def __init__(self, quotation: Quotation, end: End, prepared: PreparedText) -> None:
        self._quotation = quotation
        self._text = prepared.text
        self._searchable = prepared.searchable
        self._passages = passages_of(quotation.locator, prepared.text) if quotation.locator else ()
        self._verdict = Verdict(
            quotation,
            end,
            Outcome.ABSENT,
            prepared.text,
            is_locator_found=bool(self._passages) or not quotation.locator,
        )

    def verdict(self) -> Verdict:
        quote = self._quotation.quote
        bare = without_remarks(quote)
        pieces = pieces_of(bare)
        is_whole = len(pieces) == 1 and pieces[0].gap is Gap.NONE
        for words in dict.fromkeys((quote, bare)):
            if places := self._verbatim(words):
                return self._found(Piece(words), places)
        if not pieces:
            return replace(self._verdict, reason="no word is quoted")
        if not is_whole:
            return self._in_pieces(bare, pieces)
        if places := self._near(bare):
            return self._found(Piece(bare), places)
        return replace(self._verdict, reason="nothing like it stands in the text")

    def _verbatim(self, words: str) -> list[Place]:
        """The places of the words, typography apart; those that fit if any does."""
        exact = verbatim_places(words, self._searchable)
        if fitting := self._fitting(exact):
            return fitting
        lettered = lettered_places(words, self._searchable)
        verbatim = [place for place in lettered if place.is_verbatim]
        return self._fitting(verbatim) or exact or verbatim

    def _near(self, words: str) -> list[Place]:
        """The places of nearly these words, the likeliest first; those that fit if any does."""
        found = lettered_places(words, self._searchable)
        if not found and words.count(" ") < _MOST_WORDS_COMPARED:
            found = near_places(words, self._searchable)
        found.sort(key=lambda place: -place.likeness)
        return self._fitting(found) or found

    def _fitting(self, places: Sequence[Place]) -> list[Place]:
        return [place for place in places if self._fits(place.span)]

    def _fits(self, span: Span) -> bool:
        return self._is_in_passage(span) and self._is_between(span)

    def _is_in_passage(self, span: Span) -> bool:
        """True for what begins within what the locator names, or where that is not known."""
        return not self._passages or any(
            passage.start <= span.start < passage.end for passage in self._passages
        )

    def _is_between(self, span: Span) -> bool:
        """True if the prefix stands before it and the suffix after it."""
        prefix, suffix = letters(self._quotation.prefix), letters(self._quotation.suffix)
        before = letters(self._text.words[max(0, span.start - _reach(prefix)) : span.start])
        after = letters(self._text.words[span.end : span.end + _reach(suffix)])
        return before.endswith(prefix) and after.startswith(suffix)

    def _found(self, piece: Piece, places: Sequence[Place]) -> Verdict:
        """The verdict on words that stand somewhere, the first place being the best."""
        best = places[0]
        others = tuple(
            place.span
            for place in places[1 : _SHOWN_PLACES + 1]
            if place.likeness > best.likeness - _AS_LIKELY
        )
        part = self._part(piece, best)
        outcome = self._outcome([best], has_others=bool(others) and not self._passages)
        return self._placed(outcome, (part,), others)

    def _outcome(self, places: Sequence[Place], *, has_others: bool) -> Outcome:
        if not all(place.is_verbatim for place in places):
            return Outcome.NEAR
        if not all(self._is_in_passage(place.span) for place in places):
            return Outcome.MISPLACED
        if not self._fits_around(places):
            return Outcome.MISPLACED
        if has_others:
            return Outcome.AMBIGUOUS
        differ = any(place.differences for place in places)
        return Outcome.NORMALISED if differ else Outcome.EXACT

    def _fits_around(self, places: Sequence[Place]) -> bool:
        return self._is_between(Span(places[0].span.start, places[-1].span.end))

    def _placed(
        self, outcome: Outcome, parts: tuple[Part, ...], others: tuple[Span, ...] = ()
    ) -> Verdict:
        whole = Span(parts[0].span.start, parts[-1].span.end)
        return replace(
            self._verdict,
            outcome=outcome,
            parts=parts,
            places=others,
            locator=locator_of(self._text, whole),
            trimmed=tuple(trims_of(self._text, whole)),
            reason=self._reason(outcome, whole),
        )

    def _reason(self, outcome: Outcome, whole: Span) -> str:
        if outcome is not Outcome.MISPLACED:
            return ""
        if not self._is_in_passage(whole):
            return f"it does not stand in {self._quotation.locator}"
        return "the words before or after it are others"

    def _part(self, piece: Piece, place: Place) -> Part:
        actual = self._text.words[slice(*place.span)]
        changes = (
            () if place.is_verbatim else changes_between(piece.words, unbroken(actual, piece.words))
        )
        return Part(piece.words, place.span, place.differences, changes, piece.inserted)

    def _in_pieces(self, quote: str, pieces: Sequence[Piece]) -> Verdict:
        """The verdict on a quotation with ellipses or insertions."""
        if len(pieces) > _MOST_PIECES:
            return replace(self._verdict, outcome=Outcome.UNCHECKED, reason=TOO_MANY_PIECES)
        found = [self._verbatim(piece.words) or self._near(piece.words) for piece in pieces]
        for piece, places in zip(pieces, found, strict=True):
            if not places:
                reason = f"nothing like “{piece.words}” stands in the text"
                return replace(self._verdict, reason=reason)
        rows = sorted(_rows(pieces, found), key=self._preference)
        if not rows:
            return self._disordered(pieces, found)
        best, *others = rows
        pieces, is_other = self._own_brackets(pieces, best)
        if is_other and (places := self._near(quote)):
            return self._found(Piece(quote), places)
        parts = tuple(map(self._part, pieces, best))
        elsewhere = tuple(row[0].span for row in others[:_SHOWN_PLACES] if _is_as_likely(row, best))
        outcome = self._outcome(best, has_others=bool(elsewhere) and not self._passages)
        return self._placed(outcome, parts, elsewhere)

    def _own_brackets(
        self, pieces: Sequence[Piece], row: Sequence[Place]
    ) -> tuple[tuple[Piece, ...], bool]:
        """The pieces without insertions that the document has itself.

        Returns:
            Besides these, whether an insertion stands for another one of the document.
        """
        own, is_other = list(pieces[:1]), False
        for piece, before, after in zip(pieces[1:], row, row[1:], strict=False):
            between = plain(self._text.words[before.span.end : after.span.start]).strip()
            is_own = bool(piece.inserted) and between == f"[{piece.inserted}]"
            own.append(piece._replace(inserted="") if is_own else piece)
            is_other = is_other or (bool(piece.inserted) and "[" in between and not is_own)
        return tuple(own), is_other

    def _preference(self, row: Sequence[Place]) -> tuple[bool, float, int]:
        """Rows that fit come first, then the most alike, then the shortest."""
        misfits = not all(self._is_in_passage(place.span) for place in row)
        unlikeness = sum(100 - place.likeness for place in row)
        return misfits, unlikeness, row[-1].span.end - row[0].span.start

    def _disordered(self, pieces: Sequence[Piece], found: Sequence[Sequence[Place]]) -> Verdict:
        """The verdict on pieces that all stand there, but not one after another."""
        parts = tuple(
            self._part(piece, places[0]) for piece, places in zip(pieces, found, strict=True)
        )
        reason = "its pieces stand there, but in another order"
        if any(piece.gap is Gap.INSERTION for piece in pieces):
            reason = "its pieces stand there, but in another order or far from each other"
        return replace(self._verdict, outcome=Outcome.DISORDERED, parts=parts, reason=reason)


def _rows(pieces: Sequence[Piece], found: Sequence[Sequence[Place]]) -> Iterator[tuple[Place, ...]]:
    """For each place of the first piece the nearest places of the others after it, in order."""
    in_order = [sorted(places, key=lambda place: place.span) for places in found]
    joins = list(zip(pieces[1:], in_order[1:], strict=True))
    for first in in_order[0]:
        row = [first]
        for piece, places in joins:
            following = _following(row[-1], piece, places)
            if following is None:
                break
            row.append(following)
        else:
            yield tuple(row)


def _following(before: Place, piece: Piece, places: Sequence[Place]) -> Place | None:
    """The first place after another one, which for an insertion has to be close to it."""
    found = next((place for place in places if place.span.start >= before.span.end), None)
    if found is None or piece.gap is not Gap.INSERTION:
        return found
    return found if found.span.start - before.span.end <= _MOST_INSERTED_OVER else None


def _is_as_likely(row: Sequence[Place], best: Sequence[Place]) -> bool:
    """True for a row elsewhere, whose pieces are as close together and as alike as the best."""
    overlaps = row[0].span.start < best[-1].span.end and best[0].span.start < row[-1].span.end
    length, shortest = (each[-1].span.end - each[0].span.start for each in (row, best))
    return (
        not overlaps
        and length <= 2 * shortest
        and all(one.likeness >= other.likeness for one, other in zip(row, best, strict=True))
    )


def _reach(wanted: str) -> int:
    """How many characters of a text to look at for some letters."""
    return 4 * len(wanted) + 40 if wanted else 0
