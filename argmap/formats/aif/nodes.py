"""Nodes and edges as AIF's files list them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from argmap.formats.aif.schemes import KINDS, scheme_name
from argmap.formats.exchange.json_files import places
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.scheme_graphs import Edge
from argmap.formats.exchange.unread import unread, unread_items
from argmap.formats.exchange.values import NOTHING, mappings, text_of, without
from argmap.source import NOWHERE, SourceFile, Span

_NODE_KEYS = frozenset({"nodeID", "text", "type", "scheme"})
_BARE_KEYS = _NODE_KEYS - {"scheme"}
_EDGE_KEYS = frozenset({"edgeID", "fromID", "toID"})
_FORM, _NONE = "formEdgeID", "None"  # which is how some tools write null


class Node(NamedTuple):
    """A node of any type.

    Attributes:
        extra: What else the file says of it.
    """

    id: str
    type: str
    text: str
    scheme: str = ""
    extra: Mapping[str, Any] = NOTHING
    span: Span = NOWHERE


def nodes_in(items: Any, source: SourceFile) -> Iterator[Node]:
    """The nodes of a list, with their places."""
    spans = places(source, "nodeID")
    for item in mappings(items):
        id_, text = text_of(item.get("nodeID")), text_of(item.get("text"))
        type_ = text_of(item.get("type"))
        scheme = text_of(item.get("scheme")) or text
        extra = _extra(item, type_, text)
        yield Node(id_, type_, text, scheme, extra, spans.get(id_, NOWHERE))


def _extra(item: Mapping[str, Any], type_: str, text: str) -> Mapping[str, Any]:
    """What else the file says of a node; of a step also its words, if it has a scheme besides."""
    if item.keys() <= _BARE_KEYS:
        return NOTHING
    extra = without(item, _NODE_KEYS)
    if scheme := text_of(item.get("scheme")):
        if type_ not in KINDS and type_:
            extra["scheme"] = scheme
        elif scheme_name(text) not in {"", scheme_name(scheme)}:
            extra["text"] = text
    return extra


def ids_in(source: SourceFile) -> dict[str, Span]:
    """Where the ids of nodes and edges first stand; of the edge 7 also as `edge 7`."""
    edges = places(source, "edgeID")
    named = {f"edge {id_}": span for id_, span in edges.items()}
    return edges | named | places(source, "nodeID")


def edges_in(items: Any) -> tuple[list[Edge], list[Loss]]:
    """The edges of a list, and what else is said of them."""
    edges: list[Edge] = []
    losses: list[Loss] = []
    losses.extend(unread_items(items, "of edges"))
    for item in mappings(items):
        source, target = text_of(item.get("fromID")), text_of(item.get("toID"))
        id_ = text_of(item.get("edgeID"))
        edges.append(Edge(source, target, id_))
        if not item.keys() <= _EDGE_KEYS:
            known = _EDGE_KEYS if item.get(_FORM) != _NONE else {*_EDGE_KEYS, _FORM}
            losses.extend(unread(item, known, f"of edge {id_}"))
    return edges, losses


class Neighbours(NamedTuple):
    """Where edges lead from each node, and where they come from, in the order of the file."""

    after: Mapping[str, list[str]]
    before: Mapping[str, list[str]]


def neighbours(edges: Iterable[Edge]) -> Neighbours:
    """The neighbours of all nodes that edges join."""
    after: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    for edge in edges:
        after.setdefault(edge.source, []).append(edge.target)
        before.setdefault(edge.target, []).append(edge.source)
    return Neighbours(after, before)
