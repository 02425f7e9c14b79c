"""OVA2's saved analyses, read only: nodes with their places, edges that hold whole nodes.

The analysed text is a document, quoted by the claims whose words are marked in it. What a
map cannot keep: where nodes lie and whether they are shown, what is said again of a node in
an edge, and ids of edges.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from html import escape
from typing import Any

from argmap.formats.aif.analysed_text import with_text
from argmap.formats.aif.critical_questions import CriticalQuestion, with_open_questions
from argmap.formats.aif.nodes import Node
from argmap.formats.aif.reading import network_from
from argmap.formats.aif.records import Locution, Person, Records, full_name
from argmap.formats.aif.schemes import scheme_name
from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.json_files import json_object, places
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network
from argmap.formats.exchange.scheme_graphs import Edge
from argmap.formats.exchange.texts import plain_text
from argmap.formats.exchange.unread import unread, unread_items
from argmap.formats.exchange.values import mapping, mappings, text_of, without
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
        Feature.BIBLIOGRAPHY,
        Feature.QUOTATION,
        Feature.MOVES,
        Feature.REPHRASE,
        Feature.PREFERENCE,
        Feature.ORIGIN,
        Feature.ORDER,
        Feature.IDS,
    }
)

_PERSON = "participantID"
_LAYOUT = ("x", "y", "visible", "color")
_NODE_KEYS = ("id", "text", "type", "scheme", "descriptors", _PERSON, *_LAYOUT)
_EDGE_KEYS = ("from", "to", "id", *_LAYOUT)
_FILE_KEYS = ("nodes", "edges", "participants", "analysis")
_TEXT_KEYS = ("txt", "plain_txt", "documentTitle", "documentSource", "documentDate")
_LOCUTION = "L"
_NO_SCHEME = "0"
_CONCLUSION = "s_conclusion"
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def loads(source: SourceFile) -> Imported:
    """The analysis in a file.

    Raises:
        FormatError: It is no JSON.
    """
    value = json_object(source)
    items = mappings(value.get("nodes"))
    people = {
        text_of(each.get("id", each.get(_PERSON))): Person(full_name(each), each)
        for each in mappings(value.get("participants"))
    }
    speakers = {
        text_of(each.get("id")): Locution(text_of(each.get(_PERSON)))
        for each in items
        if each.get("type") == _LOCUTION
    }
    network, losses = network_from(
        _nodes(value, people, source), _edges(value), Records(people, speakers), _roles(value)
    )
    network = with_open_questions(network, _questions(value))
    analysis = mapping(value.get("analysis"))
    network = _with_analysed_text(network, analysis)
    kept = {key: said for key, said in without(analysis, _TEXT_KEYS).items() if said}
    network = replace(network, settings={"origin": {"analysis": kept}} if kept else {})
    return imported(network, (*losses, *_unread(value, network)), source)


def _unread(value: Mapping[str, Any], network: Network) -> Iterator[Loss]:
    """What the file says and a map does not hold; where nodes lie is told once."""
    yield from unread(value, _FILE_KEYS, "of the file")
    for key in ("nodes", "edges", "participants"):
        yield from unread_items(value.get(key), f"of {key}")
    analysis = mapping(value.get("analysis"))
    markup, plain = text_of(analysis.get("txt")), text_of(analysis.get("plain_txt"))
    if markup and plain.split() != plain_text(markup).split() and plain.strip():
        yield dropped(
            "plain_txt", "of the analysis", "it is not the text with marks, which is kept"
        )
    if any(key in each for each in mappings(value.get("nodes")) for key in _LAYOUT):
        yield dropped("layout", "of the nodes", "a map does not say where they lie")
    for each in mappings(value.get("edges")):
        yield from unread(each, _EDGE_KEYS, f"of edge {text_of(each.get('id'))}")
    known = {(step.id, premise.id) for step in network.steps for premise in step.premises}
    targets = {(step.id, step.target) for step in network.steps}
    for item in mappings(value.get("nodes")):
        id_ = text_of(item.get("id"))
        for role, other in mapping(item.get("descriptors")).items():
            ends = targets if role.casefold().startswith(_CONCLUSION) else known
            if (id_, text_of(other)) not in ends:
                reason = f"{text_of(other)} is no such part of it"
                yield dropped("descriptor", f"{role} of node {id_}", reason)


def _with_analysed_text(network: Network, analysis: Mapping[str, Any]) -> Network:
    """The network with the text that was analysed as a document, and what is quoted from it."""
    said = {
        "title": text_of(analysis.get("documentTitle")),
        "URL": text_of(analysis.get("documentSource")),
        "issued": _day(text_of(analysis.get("documentDate"))),
    }
    markup = text_of(analysis.get("txt")) or escape(text_of(analysis.get("plain_txt")))
    return with_text(network, markup, said)


def _day(written: str) -> str:
    """A day as `1999-12-31`, of one written as `31/12/1999`; else as it stands there."""
    found = _DATE.fullmatch(written.strip())
    return f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else written


def _nodes(value: Any, people: Collection[str], source: SourceFile) -> Iterator[Node]:
    spans = places(source, "id")
    for item in mappings(value.get("nodes")):
        id_ = text_of(item.get("id"))
        text, scheme = text_of(item.get("text")), text_of(item.get("scheme"))
        yield Node(
            id=id_,
            type=text_of(item.get("type")),
            text=text,
            scheme=text if scheme.isdigit() else scheme or text,
            extra=_extra(item, people),
            span=spans.get(id_, NOWHERE),
        )


def _extra(item: Mapping[str, Any], people: Collection[str]) -> dict[str, Any]:
    """What else the file says of a node: also its words besides a scheme, and who drew it."""
    extra = {key: each for key, each in without(item, _NODE_KEYS).items() if each}
    text, scheme = text_of(item.get("text")), text_of(item.get("scheme"))
    person = text_of(item.get(_PERSON))
    if scheme.isdigit() and scheme != _NO_SCHEME:
        extra["schemeID"] = scheme
    elif not scheme.isdigit() and scheme and scheme_name(text) not in {"", scheme_name(scheme)}:
        extra["text"] = text
    if item.get("type") != _LOCUTION and person in people:
        extra[_PERSON] = person
    return extra


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
            if not role.casefold().startswith(_CONCLUSION)
        }
        for item in mappings(value.get("nodes"))
        if isinstance(item.get("descriptors"), Mapping)
    }


def _questions(value: Any) -> Iterator[CriticalQuestion]:
    for item in mappings(value.get("nodes")):
        for name, answer in mapping(item.get("cqdesc")).items():
            yield CriticalQuestion(text_of(item.get("id")), str(name), text_of(answer))
