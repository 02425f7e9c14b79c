"""Which words of a document a map rests on: who relies on each sentence, and who answers that.

It starts from what `verify` found of the quotations, and tells of every sentence of a text,
so that one sees which ones nobody cites.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.documents.passages.locators import passages_of
from argmap.documents.passages.sentences import sentences_in
from argmap.documents.quotations.verdicts import Outcome, Verdict
from argmap.documents.quotations.verification import Verification
from argmap.documents.texts.text import Block, Text
from argmap.graph import Edge, edges_of
from argmap.model import ArgumentMap, Document, End, Node, Quotation, Stance
from argmap.source import Span


class Reliance(NamedTuple):
    """A party that relies on some words, and its claim or argument that rests on them."""

    party: str
    end: End


class Reply(NamedTuple):
    """A claim or an argument of another party, that attacks what rests on some words."""

    party: str
    end: End


class Use(NamedTuple):
    """A citation that touches a sentence.

    Attributes:
        quotation: The citation.
        end: The claim or argument that it is brought for or against.
        spans: Its words in the text; empty if it only points there, or they are not there.
        outcome: How its words compare with the text; None if it quotes none.
        reliances: The parties that rely on it. If nobody holds the claim, these are the
            parties whose claims and arguments it directly speaks for; none of words that are
            brought against the claim.
        accepted_by: The ids of the parties that accept the claim.
        replies: What other parties say against the claim, against an argument that it is a
            premise of and what that concludes, and against what it directly speaks for if
            nobody holds it.
    """

    quotation: Quotation
    end: End
    spans: tuple[Span, ...]
    outcome: Outcome | None
    reliances: tuple[Reliance, ...] = ()
    accepted_by: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()

    @property
    def sides(self) -> tuple[str, ...]:
        """The ids of the parties that rely on it, each once."""
        return tuple(dict.fromkeys(each.party for each in self.reliances))


class Sentence(NamedTuple):
    """A sentence, and the citations that touch it, by claims and then arguments of the map.

    Attributes:
        number: Its place in the text, from 1; headings do not count.
    """

    span: Span
    number: int
    uses: tuple[Use, ...]

    @property
    def is_quoted(self) -> bool:
        """True if some of its words are quoted, rather than only pointed at."""
        return any(use.spans for use in self.uses)

    @property
    def sides(self) -> tuple[str, ...]:
        """The ids of the parties that rely on it, each once."""
        return tuple(dict.fromkeys(side for use in self.uses for side in use.sides))

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What is said against those who rely on it, each once."""
        return tuple(dict.fromkeys(reply for use in self.uses for reply in use.replies))


class CoveredBlock(NamedTuple):
    """A heading, which has no sentences, or a paragraph with its sentences."""

    span: Span
    level: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A text of a document, sentence by sentence.

    Attributes:
        text: One of its texts, which could be read.
        blocks: Its headings and paragraphs. A title, and a note on the copy between the title
            and the first heading below it, are left out unless something there is cited.
        unplaced: The citations of the document that touch no sentence: of all of it, or with
            words that are not there.
    """

    document: Document
    text: Text
    blocks: tuple[CoveredBlock, ...]
    unplaced: tuple[Use, ...]

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Its sentences, in their order."""
        for block in self.blocks:
            yield from block.sentences


def coverages_of(verification: Verification) -> tuple[Coverage, ...]:
    """How the map covers each document whose text could be read and that it cites."""
    return tuple(
        coverage
        for document in verification.copies
        for coverage in coverage_of(verification, document)
        if coverage.unplaced or any(sentence.uses for sentence in coverage.sentences)
    )


def coverage_of(verification: Verification, document: str) -> tuple[Coverage, ...]:
    """How the map covers a document; one for each of its texts that could be read.

    Raises:
        KeyError: The map describes no such document.
    """
    described = verification.argument_map.documents[document]
    verdicts = {id(each.quotation): each for each in verification.verdicts}
    uses = list(_Uses(verification.argument_map, verdicts).of(document))
    return tuple(
        _coverage(described, copy.text, uses)
        for copy in verification.copies.get(document, ())
        if copy.text is not None
    )


class _PlacedUse(NamedTuple):
    """A citation, and what was found out about its words; None if it has none."""

    use: Use
    verdict: Verdict | None


def _coverage(document: Document, text: Text, uses: Sequence[_PlacedUse]) -> Coverage:
    found = [(each, _touched(each, text)) for each in uses]
    blocks = tuple(_blocks(text, found))
    kept = blocks[_first_counted(blocks) :]
    placed = {id(each) for each, spans in found if spans}
    return Coverage(
        document,
        text,
        _renumbered(kept),
        tuple(each.use for each, _ in found if id(each) not in placed),
    )


def _touched(placed: _PlacedUse, text: Text) -> tuple[Span, ...]:
    """Where a citation is in a text: its words, or the passages that it points at."""
    if placed.verdict is not None:
        return placed.verdict.spans if placed.verdict.text is text else ()
    locator = placed.use.quotation.locator
    return passages_of(locator, text) if locator else ()


def _blocks(
    text: Text, found: Sequence[tuple[_PlacedUse, tuple[Span, ...]]]
) -> Iterator[CoveredBlock]:
    for block in text.blocks:
        here = [(each.use, spans) for each, spans in found if _overlaps(block.span, spans)]
        sentences = () if block.level else tuple(_sentences(text, block, here))
        yield CoveredBlock(block.span, block.level, sentences)


def _sentences(
    text: Text, block: Block, found: Sequence[tuple[Use, tuple[Span, ...]]]
) -> Iterator[Sentence]:
    for span in sentences_in(text.words, block.span):
        yield Sentence(span, 0, tuple(use for use, spans in found if _overlaps(span, spans)))


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _first_counted(blocks: Sequence[CoveredBlock]) -> int:
    """The first block that counts: that after the title and what stands right below it."""
    if not blocks or not blocks[0].level:
        return 0
    headings = [number for number, block in enumerate(blocks) if block.level]
    lower = next((number for number in headings if blocks[number].level > blocks[0].level), 1)
    is_cited = any(sentence.uses for block in blocks[:lower] for sentence in block.sentences)
    return 1 if is_cited else lower


def _renumbered(blocks: Sequence[CoveredBlock]) -> tuple[CoveredBlock, ...]:
    """The blocks with their sentences numbered from 1 on."""
    numbered, number = [], 0
    for block in blocks:
        sentences = tuple(
            sentence._replace(number=number + place)
            for place, sentence in enumerate(block.sentences, 1)
        )
        number += len(sentences)
        numbered.append(block._replace(sentences=sentences))
    return tuple(numbered)


class _Uses:
    """Finds out who relies on a citation and who answers, from the relations of the map."""

    def __init__(self, argument_map: ArgumentMap, verdicts: Mapping[int, Verdict]) -> None:
        self._map = argument_map
        self._verdicts = verdicts
        self._nodes = {node.name: node for node in argument_map.nodes}
        self._supports: dict[str, list[Edge]] = {}
        self._attackers: dict[str, list[str]] = {}
        for edge in edges_of(argument_map):
            if edge.start not in self._nodes or edge.target not in self._nodes:
                continue
            if edge.attributes["type"] == "support":
                self._supports.setdefault(edge.start, []).append(edge)
            else:
                self._attackers.setdefault(edge.target, []).append(edge.start)

    def of(self, document: str) -> Iterator[_PlacedUse]:
        """The citations of a document, with who relies on each."""
        for node in self._map.nodes:
            for quotation in node.annotation.cites:
                if quotation.document == document:
                    verdict = self._verdicts.get(id(quotation))
                    yield _PlacedUse(self._use(node, quotation, verdict), verdict)

    def _use(self, node: Node, quotation: Quotation, verdict: Verdict | None) -> Use:
        use = Use(
            quotation,
            node.end,
            verdict.spans if verdict is not None else (),
            verdict.outcome if verdict is not None else None,
        )
        if quotation.stance is Stance.ATTACK:
            return use
        resting = self._resting_on(node)
        attacked = [node, *resting, *self._concluded(resting)]
        return use._replace(
            reliances=tuple(self._reliances(node, resting)),
            accepted_by=node.annotation.accepted_by,
            replies=tuple(dict.fromkeys(self._replies(attacked))),
        )

    def _resting_on(self, node: Node) -> list[Node]:
        """What a node is a premise of, and if nobody holds it what it supports."""
        is_held = bool(node.annotation.party)
        return [
            self._nodes[edge.target]
            for edge in self._supports.get(node.name, ())
            if not is_held or edge.attributes.get("role") == "premise"
        ]

    def _concluded(self, arguments: Sequence[Node]) -> list[Node]:
        """What these yield, as far as they are arguments with premises and a conclusion."""
        return [
            self._nodes[edge.target]
            for argument in arguments
            for edge in self._supports.get(argument.name, ())
            if edge.attributes.get("role") == "conclusion"
        ]

    def _reliances(self, node: Node, resting: Sequence[Node]) -> Iterator[Reliance]:
        if node.annotation.party:
            yield Reliance(node.annotation.party, node.end)
        else:
            for each in resting:
                if each.annotation.party:
                    yield Reliance(each.annotation.party, each.end)

    def _replies(self, attacked: Sequence[Node]) -> Iterator[Reply]:
        for node in attacked:
            for name in self._attackers.get(node.name, ()):
                party = self._nodes[name].annotation.party
                if party and party != node.annotation.party:
                    yield Reply(party, self._nodes[name].end)
