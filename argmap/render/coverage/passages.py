"""What the coverage of a document says, in words: for texts and pages alike."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from argmap.documents.coverage import Coverage, Sentence, Use
from argmap.documents.quotations.words import listed
from argmap.model import ArgumentMap, Stance
from argmap.render.nodes import name_of, names_of, on_one_line
from argmap.source import Span


class Run(NamedTuple):
    """Some words of a sentence that the same parties quote.

    Attributes:
        sides: The ids of the parties that rely on these very words, in the order of the map.
        is_quoted: True if the words are quoted, be it for what nobody relies on.
    """

    words: str
    sides: tuple[str, ...] = ()
    is_quoted: bool = False


class Row(NamedTuple):
    """A sentence, and what is to be said of it.

    Attributes:
        sides: The ids of the parties that rely on it, or on some of its words.
        is_cited: False if nobody cites it.
        uses: Who relies on it and for what, a phrase each.
        replies: Who answers with what, a phrase each.
    """

    number: int
    runs: tuple[Run, ...]
    sides: tuple[str, ...]
    is_cited: bool
    uses: tuple[str, ...]
    replies: tuple[str, ...]

    @property
    def words(self) -> str:
        """All of the sentence, on one line."""
        return "".join(run.words for run in self.runs)


class Passage(NamedTuple):
    """A heading, or a paragraph with a row for each sentence.

    Attributes:
        heading: Its words; empty for a paragraph.
    """

    heading: str
    rows: tuple[Row, ...]


class CoverageWords:
    """Says what is to be said of the coverage of a document."""

    def __init__(self, coverage: Coverage, argument_map: ArgumentMap) -> None:
        self._coverage = coverage
        self._map = argument_map
        self._order = {party: number for number, party in enumerate(argument_map.parties)}

    @property
    def title(self) -> str:
        """What the document is called."""
        return on_one_line(self._coverage.document.title)

    @property
    def origin(self) -> str:
        """The id of the document and the file of the text."""
        text = self._coverage.text
        language = f" ({text.language})" if text.language else ""
        return on_one_line(f"{self._coverage.document.id}, {text.path}{language}")

    @property
    def sides(self) -> tuple[str, ...]:
        """The ids of the parties that rely on any of it, in the order of the map."""
        return self._sorted(side for each in self._coverage.sentences for side in each.sides)

    def party(self, party: str) -> str:
        """The name of a party; of one that the map does not describe, its id."""
        known = self._map.parties.get(party)
        return on_one_line(known.name if known is not None else party)

    def summary(self) -> str:
        """How many sentences each side relies on, and how many nobody cites or answers."""
        sentences = list(self._coverage.sentences)
        counts = Counter(side for each in sentences for side in each.sides)
        told = ["1 sentence." if len(sentences) == 1 else f"{len(sentences)} sentences."]
        if self.sides:
            by = listed(tuple(f"{counts[side]} by {self.party(side)}" for side in self.sides))
            told.append(f"Relied on: {by}.")
        if uncited := sum(not each.uses for each in sentences):
            told.append(f"Nobody cites {uncited}.")
        if unanswered := sum(bool(each.sides) and not each.replies for each in sentences):
            told.append(f"Nobody answers {unanswered} of those relied on.")
        return " ".join(told)

    def passages(self) -> Iterator[Passage]:
        """The headings and paragraphs, in their order."""
        for block in self._coverage.blocks:
            heading = self._words(block.span) if block.level else ""
            yield Passage(heading, tuple(map(self._row, block.sentences)))

    def unplaced(self) -> Iterator[str]:
        """The citations that touch no sentence, a phrase each."""
        for use in self._coverage.unplaced:
            yield f"{_sought(use)}: {'; '.join(self._phrases(use))}"

    def _row(self, sentence: Sentence) -> Row:
        return Row(
            sentence.number,
            tuple(self._runs(sentence)),
            self._sorted(sentence.sides),
            bool(sentence.uses),
            tuple(dict.fromkeys(phrase for use in sentence.uses for phrase in self._phrases(use))),
            tuple(self._replies(sentence)),
        )

    def _runs(self, sentence: Sentence) -> Iterator[Run]:
        """The sentence cut wherever somebody begins or ends to quote."""
        start, end = sentence.span
        cuts = {start, end}
        for use in sentence.uses:
            cuts |= {cut for span in use.spans for cut in span if start < cut < end}
        places = sorted(cuts)
        for first, last in pairwise(places):
            quoting = [use for use in sentence.uses if _covers(use.spans, first, last)]
            sides = self._sorted(side for use in quoting for side in use.sides)
            yield Run(self._words(Span(first, last)), sides, bool(quoting))

    def _phrases(self, use: Use) -> Iterator[str]:
        """Who relies on a citation and for what, who accepts that, and what is amiss with it."""
        verb = "points at it" if use.quotation.locator and not use.quotation.quote else ""
        for party in self._sorted(use.sides):
            names = names_of([each.end for each in use.reliances if each.party == party], self._map)
            yield f"{self.party(party)}{f' {verb}' if verb else ''}, for {names}"
        name = name_of(self._map.node(use.end))
        if use.quotation.stance is Stance.ATTACK:
            yield f"brought against {name}"
        elif not use.reliances:
            yield f"cited for {name}, on which no party relies"
        if use.accepted_by:
            accepting = listed(tuple(map(self.party, use.accepted_by)))
            yield f"{name} accepted by {accepting}"
        if use.outcome is not None and not use.outcome.is_verbatim and use.spans:
            yield "not word for word"

    def _replies(self, sentence: Sentence) -> Iterator[str]:
        replies: dict[str, list[str]] = {}
        for reply in sentence.replies:
            replies.setdefault(reply.party, []).append(name_of(self._map.node(reply.end)))
        for party, names in replies.items():
            yield f"{self.party(party)}: {listed(tuple(names))}"

    def _words(self, span: Span) -> str:
        """The words at a place, line breaks apart, with the blanks at their ends."""
        words = self._coverage.text.words[slice(*span)]
        before = " " if words[:1].isspace() else ""
        after = " " if words[-1:].isspace() else ""
        return f"{before}{on_one_line(words)}{after}"

    def _sorted(self, sides: "Iterator[str] | Sequence[str]") -> tuple[str, ...]:
        return tuple(sorted(set(sides), key=lambda side: (self._order.get(side, 10**6), side)))


def _sought(use: Use) -> str:
    """What a citation that touches no sentence is of."""
    if use.quotation.quote:
        return f"“{on_one_line(use.quotation.quote)}”, which does not stand here"
    if use.quotation.locator:
        return f"{on_one_line(use.quotation.locator)}, which is not found here"
    return "the whole document"


def _covers(spans: Sequence[Span], first: int, last: int) -> bool:
    return any(span.start <= first and last <= span.end for span in spans)
