"""OVA2's saved analyses, read only: nodes with their places, edges that hold whole nodes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from argmap.formats.aif.critical_questions import CriticalQuestion, with_open_questions
from argmap.formats.aif.nodes import Node
from argmap.formats.aif.reading import network_from
from argmap.formats.aif.records import Locution, Person, Records, full_name
from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.json_files import json_object, places
from argmap.formats.exchange.scheme_graphs import Edge
from argmap.formats.exchange.texts import plain_text
from argmap.formats.exchange.values import mapping, mappings, text_of, without
from argmap.model import Document
from argmap.source import NOWHERE, SourceFile

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.SCHEME,
        Feature.ROLES,
        Feature.SPEAKER,
        Feature.DOCUMENT,
        Feature.ORDER,
        Feature.IDS,
    }
)

_NODE_KEYS = ("id", "text", "type", "scheme", "x", "y", "visible", "descriptors", "participantID")
_CONCLUSION = "s_conclusion"


def loads(source: SourceFile) -> Imported:
    """The analysis in a file.

    Raises:
        FormatError: It is no JSON.
    """
    value = json_object(source)
    items = mappings(value.get("nodes"))
    people = {
        text_of(each.get("id", each.get("participantID"))): Person(full_name(each), each)
        for each in mappings(value.get("participants"))
    }
    speakers = {
        text_of(each.get("id")): Locution(text_of(each.get("participantID")))
        for each in items
        if each.get("type") == "L"
    }
    network, losses = network_from(
        _nodes(value, source), _edges(value), Records(people, speakers), _roles(value)
    )
    network = with_open_questions(network, _questions(value))
    analysis = value.get("analysis")
    documents = _documents(analysis if isinstance(analysis, Mapping) else {})
    return imported(replace(network, documents=documents), losses, source)


def _nodes(value: Any, source: SourceFile) -> Iterator[Node]:
    spans = places(source, "id")
    for item in mappings(value.get("nodes")):
        id_ = text_of(item.get("id"))
        text, scheme = text_of(item.get("text")), text_of(item.get("scheme"))
        yield Node(
            id=id_,
            type=text_of(item.get("type")),
            text=text,
            scheme=text if scheme.isdigit() else scheme or text,
            extra=without(item, _NODE_KEYS),
            span=spans.get(id_, NOWHERE),
        )


def _edges(value: Any) -> Iterator[Edge]:
    for item in mappings(value.get("edges")):
        ends = (item.get("from"), item.get("to"))
        source, target = (
            text_of(end.get("id")) if isinstance(end, Mapping) else text_of(end) for end in ends
        )
        yield Edge(source, target, text_of(item.get("id")))


def _roles(value: Any) -> dict[str, dict[str, str]]:
    """What each premise does in its scheme; the conclusion is none of them."""
    return {
        text_of(item.get("id")): {
            text_of(premise): role
            for role, premise in item["descriptors"].items()
            if not role.startswith(_CONCLUSION)
        }
        for item in mappings(value.get("nodes"))
        if isinstance(item.get("descriptors"), Mapping)
    }


def _questions(value: Any) -> Iterator[CriticalQuestion]:
    for item in mappings(value.get("nodes")):
        for name, answer in mapping(item.get("cqdesc")).items():
            yield CriticalQuestion(text_of(item.get("id")), str(name), text_of(answer))


def _documents(analysis: Mapping[str, Any]) -> dict[str, Document]:
    """The text that was analysed, if the file names it."""
    title = text_of(analysis.get("documentTitle"))
    address = text_of(analysis.get("documentSource"))
    words = text_of(analysis.get("plain_txt")) or plain_text(text_of(analysis.get("txt")))
    if not (title or address):
        return {}
    said = {"title": title or address, "URL": address, "abstract": words}
    return {"text": Document("text", title or address, {k: v for k, v in said.items() if v})}
