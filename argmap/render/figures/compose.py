"""From a map to a figure: which items, links and boxes it shows."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

from argmap.evaluation.status import Status
from argmap.model import (
    Argument,
    ArgumentMap,
    End,
    Kind,
    Node,
    Quotation,
    Relation,
    RelationType,
    Stance,
)
from argmap.render.figures.boxes import boxes_of
from argmap.render.figures.figure import Figure, Link, LinkKind
from argmap.render.figures.items import Items
from argmap.render.figures.quoted import NO_VERDICTS, Verdicts

NO_STATUSES: Mapping[End, Status] = MappingProxyType({})
TANGLE = 8
ONE_VIEW = 60


class Documents(StrEnum):
    """Which documents get a note of their own; source lines name them all the same.

    `CITED` leaves out what more than eight items cite, for its lines would
    cross the whole picture. `AUTO` does the same while the picture stays within
    60 items, and else draws none. `ALL` draws even what nothing cites.
    """

    AUTO = "auto"
    CITED = "cited"
    ALL = "all"
    NONE = "none"


def compose(
    argument_map: ArgumentMap,
    *,
    statuses: Mapping[End, Status] = NO_STATUSES,
    verdicts: Verdicts = NO_VERDICTS,
    documents: Documents = Documents.AUTO,
    sections: bool = True,
) -> Figure:
    """The figure of a map, with its items in the order of the text.

    Args:
        argument_map: The map.
        statuses: What to mark on claims and arguments.
        verdicts: What was found out about the words that they quote.
        documents: Which documents get a note.
        sections: Whether a map with several headings gets a box for each.
    """
    items = Items(argument_map, statuses, verdicts)
    for node in sorted(argument_map.nodes, key=lambda node: node.span.start):
        items.add_node(node)
    links = [link for one in argument_map.arguments.values() for link in _joins(one, items)]
    for relation in argument_map.relations:
        links.extend(_relation_links(relation, items))
    citing: dict[str, set[str]] = {}
    for document, places in _noted(argument_map, documents, len(items.made)).items():
        note = items.add_note(argument_map.documents[document])
        citing[note] = {node.section for node, _ in places}
        for node, quotation in places:
            links.append(Link(_citation_kind(quotation), note, items.anchors[node.end]))
    return Figure(
        title=argument_map.title,
        language=language_of(argument_map),
        items=tuple(items.made),
        links=tuple(dict.fromkeys(links)),
        boxes=boxes_of(argument_map, items.anchors, items.pills, citing, sections=sections),
        holders=tuple(items.holders.values()),
        sections=tuple(argument_map.sections.values()),
    )


def _joins(argument: Argument, items: Items) -> Iterator[Link]:
    """From premises to their pill, and from each pill to what it yields."""
    waiting: list[str] = []
    pills = items.pills.get(argument.title, {})
    for index, step in enumerate(argument.steps):
        card = items.anchors[End(Kind.CLAIM, step.claim)]
        if index in pills:
            for premise in waiting:
                yield Link(LinkKind.JOINS, premise, pills[index])
            waiting.clear()
            if step.inference is not None:
                yield Link(LinkKind.SUPPORTS, pills[index], card)
        waiting.append(card)


def _relation_links(relation: Relation, items: Items) -> Iterator[Link]:
    """The link of a relation; none where one card stands for both ends.

    Of an argument that has a conclusion, the conclusion speaks.
    """
    start = relation.start
    if start.kind is Kind.ARGUMENT:
        conclusion = items.argument_map.arguments[start.title].conclusion
        if conclusion is not None and conclusion.inference is not None:
            start = End(Kind.CLAIM, conclusion.claim)
    link = Link(_link_kind(relation.type), items.anchor(start), items.anchor(relation.target))
    if link.start != link.target:
        yield link


def _noted(
    argument_map: ArgumentMap, documents: Documents, others: int
) -> dict[str, list[tuple[Node, Quotation]]]:
    """The documents that get a note, each with the nodes that cite it.

    Args:
        argument_map: The map.
        documents: Which of them are wanted.
        others: How many items the figure has besides.
    """
    citing: dict[str, list[tuple[Node, Quotation]]] = {
        document: [] for document in argument_map.documents
    }
    for node in argument_map.nodes:
        for quotation in node.annotation.cites:
            if quotation.document in citing:
                citing[quotation.document].append((node, quotation))
    cited = {
        document: places
        for document, places in citing.items()
        if 0 < len({node.end for node, _ in places}) <= TANGLE
    }
    match documents:
        case Documents.AUTO:
            return cited if others + len(cited) <= ONE_VIEW else {}
        case Documents.CITED:
            return cited
        case Documents.ALL:
            return citing
        case Documents.NONE:
            return {}
        case _:
            assert_never(documents)


def language_of(argument_map: ArgumentMap) -> str:
    """The language of its texts, as its front matter says; else English."""
    settings = argument_map.settings
    return str(settings.get("language") or settings.get("lang") or "en")


def _citation_kind(quotation: Quotation) -> LinkKind:
    return LinkKind.CITED_FOR if quotation.stance is Stance.SUPPORT else LinkKind.CITED_AGAINST


def _link_kind(relation_type: RelationType) -> LinkKind:
    match relation_type:
        case RelationType.SUPPORT:
            return LinkKind.SUPPORTS
        case RelationType.ENTAILS:
            return LinkKind.ENTAILS
        case RelationType.ATTACK:
            return LinkKind.REBUTS
        case RelationType.UNDERCUT:
            return LinkKind.UNDERCUTS
        case RelationType.CONTRARY:
            return LinkKind.EXCLUDES
        case RelationType.CONTRADICTORY:
            return LinkKind.CONTRADICTS
        case _:
            assert_never(relation_type)
