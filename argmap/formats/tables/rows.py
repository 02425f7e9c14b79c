"""The rows of the three tables, whose columns are always the same."""

from collections.abc import Iterator
from typing import Any

from argmap.documents.provenance import provenance_of
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.wording import wording
from argmap.graph import NodeKind, document_key, edges_of, rebuttals
from argmap.model import ArgumentMap

NODES = "nodes"
EDGES = "edges"
DOCUMENTS = "documents"

CARRIES = {
    NODES: frozenset(
        {
            Feature.TITLES,
            Feature.SKETCHES,
            Feature.STRENGTH,
            Feature.SPEAKER,
            Feature.PARTY,
            Feature.ADDRESSEE,
            Feature.CONCESSION,
            Feature.DATE,
            Feature.PROVENANCE,
            Feature.IMPLICIT,
            Feature.NOTE,
            Feature.TAGS,
            Feature.ASSUMED,
            Feature.UNDEVELOPED,
            Feature.PARTS,
            Feature.HEADINGS,
            Feature.ORDER,
        }
    ),
    EDGES: frozenset(
        {
            Feature.SKETCHES,
            Feature.CHAINS,
            Feature.LINKED,
            Feature.ATTACK,
            Feature.UNDERCUT,
            Feature.CONTRADICTION,
            Feature.SCHEME,
            Feature.QUOTATION,
            Feature.LOCATOR,
        }
    ),
    DOCUMENTS: frozenset({Feature.DOCUMENT, Feature.BIBLIOGRAPHY}),
}

COLUMNS = {
    NODES: (
        "key",
        "kind",
        "title",
        "text",
        "party",
        "speaker",
        "to",
        "behalf",
        "date",
        "published",
        "round",
        "purpose",
        "tags",
        "section",
        "parts",
        "meets",
        "conceded",
        "retracted",
        "strength",
        "scheme",
        "implicit",
        "undeveloped",
        "note",
    ),
    EDGES: (
        "source",
        "target",
        "type",
        "how",
        "role",
        "argument",
        "step",
        "rule",
        "locator",
        "quote",
    ),
    DOCUMENTS: (
        "key",
        "title",
        "type",
        "author",
        "issued",
        "provenance",
        "publisher",
        "URL",
        "DOI",
        "text",
    ),
}


def rows_of(argument_map: ArgumentMap, table: str) -> list[dict[str, Any]]:
    """The rows of a table in the map's order; texts, numbers and booleans, None for nothing.

    A column that holds several texts joins them with semicolons. `source` and `target`
    are keys of nodes or documents.
    """
    rows = {NODES: _nodes, EDGES: _edges, DOCUMENTS: _documents}[table](argument_map)
    return [{name: _given(row.get(name)) for name in COLUMNS[table]} for row in rows]


def _given(value: Any) -> Any:
    """A value; None for an empty text or a flag that is not set."""
    return None if value in ("", None) or value is False else value


def _nodes(argument_map: ArgumentMap) -> Iterator[dict[str, Any]]:
    attackers = rebuttals(argument_map)
    sections = argument_map.sections
    for node in argument_map.nodes:
        own = NodeKind.CLAIM if node.name.startswith("[") else NodeKind.ARGUMENT
        said = node.annotation
        section = sections.get(node.section)
        yield {
            "key": node.name,
            "kind": (NodeKind.REBUTTAL if node.end in attackers else own).value,
            "title": node.title if node.is_titled else "",
            "text": wording(node),
            "party": said.party,
            "speaker": said.speaker,
            "to": _joined(said.to),
            "behalf": said.behalf,
            "date": said.date.isoformat() if said.date else "",
            "published": said.published.isoformat() if said.published else "",
            "round": said.round,
            "purpose": said.kind,
            "tags": _joined(node.tags),
            "section": section.title if section else "",
            "parts": _joined(said.parts),
            "meets": _joined(said.meets),
            "conceded": _joined(said.conceded_by),
            "retracted": _joined(said.retracted_by),
            "strength": said.strength,
            "scheme": said.scheme,
            "implicit": said.implicit,
            "undeveloped": said.undeveloped,
            "note": said.note,
        }


def _edges(argument_map: ArgumentMap) -> Iterator[dict[str, Any]]:
    rules = {
        (argument.title, place): ", ".join(step.inference.rules)
        for argument in argument_map.arguments.values()
        for place, step in enumerate(argument.steps)
        if step.inference is not None
    }
    for edge in edges_of(argument_map):
        said = edge.attributes
        rule = rules.get((str(said.get("argument")), int(said.get("step", -1))), "")
        yield {"source": edge.start, "target": edge.target, **said, "rule": rule}


def _documents(argument_map: ArgumentMap) -> Iterator[dict[str, Any]]:
    for document in argument_map.documents.values():
        said = {name: _plain(value) for name, value in document.fields.items()}
        key = document_key(document.id)
        yield {
            **said,
            "key": key,
            "title": document.title,
            "provenance": provenance_of(document),
            "text": document.text or "",
        }


def _plain(value: Any) -> str:
    """A field of a document as text; names of people are joined."""
    if isinstance(value, list | tuple):
        return _joined([_plain(each) for each in value])
    if isinstance(value, dict):
        names = (value.get("literal"), value.get("given"), value.get("family"))
        return " ".join(str(each) for each in names if each)
    return str(value)


def _joined(values: "list[str] | tuple[str, ...]") -> str:
    return "; ".join(values)
