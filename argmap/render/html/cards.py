"""What a page tells of each item: who said what, on which words, and what bears on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.documents.provenance import provenance_of
from argmap.documents.quotations.verdicts import Verdict
from argmap.model import Annotation, Answer, ArgumentMap, Document, End, Quotation, Stance
from argmap.render.figures.figure import Figure, Item, ItemKind, Link
from argmap.render.html.slugs import slugs_of
from argmap.render.html.verdicts import DOUBTFUL, words_of
from argmap.render.links import safe_address
from argmap.render.texts.hierarchy import ATTACKS, SYMMETRIC

Remarks = Mapping[End, Sequence[str]]
Findings = Mapping[tuple[End, Quotation], Verdict]


class Quote(NamedTuple):
    """A citation.

    Attributes:
        source: The card of the document, if the picture has it.
        work: What the document is called.
        address: Where it is on the net; empty or safe to link to.
        finding: Whether its words stand in the document; empty if nobody looked.
        is_doubtful: True if they do not stand there as quoted.
    """

    source: str
    work: str
    address: str
    locator: str
    words: str
    is_against: bool
    finding: str = ""
    is_doubtful: bool = False


class Tie(NamedTuple):
    """Another item that a card is linked with, by its number among the cards."""

    words: str
    number: int


class Card(NamedTuple):
    """An item as a page tells of it.

    Attributes:
        number: Its place among the cards, from 0.
        slug: Its name in the page.
        facts: Labels and what is to be said under each.
        ties: What bears on it and what it bears on, under a heading each.
        remarks: What evaluation found of it, a sentence each.
    """

    item: Item
    number: int
    slug: str
    facts: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]
    ties: dict[str, list[Tie]]
    remarks: Sequence[str]

    @property
    def title(self) -> str:
        """Its title; empty if the text gives none. A document is called by its own."""
        is_document = self.item.kind is ItemKind.DOCUMENT
        return self.item.text if is_document else self.item.title

    @property
    def name(self) -> str:
        """Its title, or where it has none its words or its rules."""
        return self.title or self.item.text or self.item.inferred_by


def cards_of(
    figure: Figure,
    argument_map: ArgumentMap,
    remarks: Remarks,
    verdicts: Iterable[Verdict] = (),
) -> tuple[Card, ...]:
    """A card for each item, in the order of the figure.

    Args:
        figure: The picture.
        argument_map: The map that it shows.
        remarks: What is to be said of claims and arguments besides.
        verdicts: What was found of quotations in the texts of their documents.
    """
    findings = {(verdict.end, verdict.quotation): verdict for verdict in verdicts}
    slugs = slugs_of(item.title or item.reference for item in figure.items)
    ties = _ties(figure)
    notes = {
        item.title: slug
        for item, slug in zip(figure.items, slugs, strict=True)
        if item.kind is ItemKind.DOCUMENT
    }
    return tuple(
        Card(
            item,
            number,
            slug,
            tuple(_facts(item, argument_map)),
            tuple(_quotes(item, argument_map, notes, findings)),
            ties[number],
            remarks.get(item.end, ()) if item.end is not None else (),
        )
        for number, (item, slug) in enumerate(zip(figure.items, slugs, strict=True))
    )


def _ties(figure: Figure) -> list[dict[str, list[Tie]]]:
    """For each item what speaks for it and against it, and what it speaks for and against."""
    numbers = {item.id: number for number, item in enumerate(figure.items)}
    headings = ("Supported by", "Attacked by", "Speaks for", "Speaks against")
    ties: list[dict[str, list[Tie]]] = [{name: [] for name in headings} for _ in figure.items]
    for link in figure.links:
        start, target = numbers[link.start], numbers[link.target]
        by, of = _headings(link)
        ties[target][by].append(Tie(link.kind.value, start))
        ties[start][of].append(Tie(link.kind.value, target))
    return [{name: found for name, found in one.items() if found} for one in ties]


def _headings(link: Link) -> tuple[str, str]:
    if link.kind in SYMMETRIC:
        return "Speaks against", "Speaks against"
    if link.kind in ATTACKS:
        return "Attacked by", "Speaks against"
    return "Supported by", "Speaks for"


def _facts(item: Item, argument_map: ArgumentMap) -> Iterator[tuple[str, str]]:
    if item.kind is ItemKind.DOCUMENT:
        facts = _document_facts(argument_map.documents[item.title])
    elif item.kind is ItemKind.GROUP:
        facts = {"Holds": "".join(item.sources)}
    elif item.end is not None and item.end.step is None:
        facts = _annotation_facts(argument_map.node(item.end).annotation, argument_map)
    else:
        facts = {}
    facts["Inference"] = item.inferred_by
    facts["In the text"] = f"line {item.line}" if item.line else ""
    yield from ((label, value) for label, value in facts.items() if value)


def _annotation_facts(annotation: Annotation, argument_map: ArgumentMap) -> dict[str, str]:
    """What the map says of a claim or an argument besides its words, by label."""

    def names(parties: Sequence[str]) -> str:
        known = argument_map.parties
        return ", ".join(known[party].name if party in known else party for party in parties)

    return {
        "Said by": annotation.speaker,
        "On behalf of": annotation.behalf,
        "To": names(annotation.to),
        "On": annotation.date.isoformat() if annotation.date else "",
        "Published on": annotation.published.isoformat() if annotation.published else "",
        "In round": str(annotation.round or ""),
        "Parts": "; ".join(annotation.parts),
        "Meets": "; ".join(annotation.meets),
        "Conceded by": names(annotation.conceded_by),
        "Retracted by": names(annotation.retracted_by),
        "Answered elsewhere": "; ".join(
            _answer(answer, names([answer.by])) for answer in annotation.answered
        ),
        "Note": annotation.note,
    }


def _answer(answer: Answer, name: str) -> str:
    day = f" on {answer.on.isoformat()}" if answer.on else ""
    why = f": {answer.why}" if answer.why else ""
    return f"by {name}{day}{why}"


def _document_facts(document: Document) -> dict[str, str]:
    named = {"Publisher": "publisher", "Issued": "issued", "Type": "type", "Language": "language"}
    facts = {label: str(document.fields.get(name) or "") for label, name in named.items()}
    return facts | {"How it came about": provenance_of(document)}


def _quotes(
    item: Item, argument_map: ArgumentMap, notes: Mapping[str, str], findings: Findings
) -> Iterator[Quote]:
    if item.end is None or item.end.step is not None:
        return
    for quotation in argument_map.node(item.end).annotation.cites:
        quote = _quote(quotation, argument_map, notes)
        verdict = findings.get((item.end, quotation))
        if verdict is None:
            yield quote
        else:
            yield quote._replace(finding=words_of(verdict), is_doubtful=verdict.outcome in DOUBTFUL)


def _quote(quotation: Quotation, argument_map: ArgumentMap, notes: Mapping[str, str]) -> Quote:
    document = argument_map.documents.get(quotation.document)
    fields = document.fields if document is not None else {}
    return Quote(
        source=notes.get(quotation.document, ""),
        work=document.title if document is not None else quotation.document,
        address=safe_address(str(fields.get("URL") or "")),
        locator=quotation.locator,
        words=quotation.quote,
        is_against=quotation.stance is Stance.ATTACK,
    )
