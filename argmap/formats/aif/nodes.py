"""Nodes and edges as AIF's files list them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from argmap.formats.exchange.json_files import places
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.scheme_graphs import Edge
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import NOTHING, mappings, text_of, without
from argmap.source import NOWHERE, SourceFile, Span

_NODE_KEYS = frozenset({"nodeID", "text", "type", "scheme"})
_EDGE_KEYS = frozenset({"edgeID", "fromID", "toID"})


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
        yield Node(
            id=id_,
            type=text_of(item.get("type")),
            text=text,
            scheme=text_of(item.get("scheme")) or text,
            extra=NOTHING if item.keys() <= _NODE_KEYS else without(item, _NODE_KEYS),
            span=spans.get(id_, NOWHERE),
        )


def edges_in(items: Any) -> tuple[list[Edge], list[Loss]]:
    """The edges of a list, and what else is said of them."""
    edges: list[Edge] = []
    losses: list[Loss] = []
    for item in mappings(items):
        source, target = text_of(item.get("fromID")), text_of(item.get("toID"))
        id_ = text_of(item.get("edgeID"))
        edges.append(Edge(source, target, id_))
        if not item.keys() <= _EDGE_KEYS:
            losses.extend(unread(item, _EDGE_KEYS, f"of edge {id_}"))
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
