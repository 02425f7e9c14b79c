"""Nodes and edges of AIF as a network: claims, steps, and who said what."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from argmap.formats.aif.dialogue import Dialogue
from argmap.formats.aif.schemes import KINDS, scheme_name
from argmap.formats.exchange.json_files import places
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Statement
from argmap.formats.exchange.scheme_graphs import Edge, Scheme, steps_of
from argmap.formats.exchange.values import mappings, text_of, without
from argmap.model import Annotation
from argmap.source import NOWHERE, SourceFile, Span

_NODE_KEYS = frozenset({"nodeID", "text", "type", "scheme"})
_LOCUTION_TYPES = frozenset({"L", "YA", "TA"})


@dataclass(frozen=True, slots=True)
class Node:
    """A node of any type.

    Attributes:
        extra: What else the file says of it.
    """

    id: str
    type: str
    text: str
    scheme: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    span: Span = NOWHERE


def nodes_in(items: Any, source: SourceFile) -> Iterator[Node]:
    """The nodes of a list, with their places."""
    spans = places(source, "nodeID")
    for item in mappings(items):
        id_ = text_of(item.get("nodeID"))
        yield Node(
            id=id_,
            type=text_of(item.get("type")),
            text=text_of(item.get("text")),
            scheme=text_of(item.get("scheme")) or text_of(item.get("text")),
            extra=without(item, _NODE_KEYS),
            span=spans.get(id_, NOWHERE),
        )


def edges_in(items: Any) -> Iterator[Edge]:
    """The edges of a list."""
    for item in mappings(items):
        source, target = text_of(item.get("fromID")), text_of(item.get("toID"))
        yield Edge(source, target, text_of(item.get("edgeID")))


def network_from(
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    dialogue: Dialogue,
    roles: Mapping[str, Mapping[str, str]],
) -> tuple[Network, tuple[Loss, ...]]:
    """The network that nodes and edges say, and what of them could not be read.

    Args:
        nodes: Of any type; locutions go to the dialogue.
        edges: Between any nodes.
        dialogue: What is known of who spoke.
        roles: By the id of a scheme and of its premise, what the premise does in it.
    """
    known: dict[str, Node] = {}
    losses = [
        dropped("node", node.id, "its id is taken already", span=node.span)
        for node in nodes
        if known.setdefault(node.id, node) is not node
    ]
    argued, spoken = _sorted_edges(known, edges)
    dialogue = dialogue.with_nodes(known, spoken)
    schemes = [_scheme(node, roles) for node in known.values() if node.type in KINDS]
    claims = [node for node in known.values() if node.type == "I"]
    for node in known.values():
        if node.type not in {"I", *KINDS, *_LOCUTION_TYPES}:
            reason = f"nodes of the type `{node.type}` have no place in a map"
            losses.append(dropped("node", node.id, reason, span=node.span))
    steps, more = steps_of((node.id for node in claims), schemes, argued)
    network = Network(
        statements=tuple(_statement(node, dialogue) for node in claims),
        steps=steps,
        parties=dialogue.parties(),
        moves=dialogue.moves(),
    )
    return network, (*losses, *more)


def _sorted_edges(
    nodes: Mapping[str, Node], edges: Iterable[Edge]
) -> tuple[list[Edge], list[Edge]]:
    """The edges of the argument, and those that begin or end at a locution."""
    argued: list[Edge] = []
    spoken: list[Edge] = []
    for edge in edges:
        ends = (nodes.get(edge.source), nodes.get(edge.target))
        is_spoken = any(node is not None and node.type in _LOCUTION_TYPES for node in ends)
        (spoken if is_spoken else argued).append(edge)
    return argued, spoken


def _statement(node: Node, dialogue: Dialogue) -> Statement:
    annotation = dialogue.annotation(node.id)
    if node.extra:
        annotation = replace(annotation, origin=dict(node.extra))
    return Statement(node.id, node.text, annotation=annotation, span=node.span)


def _scheme(node: Node, roles: Mapping[str, Mapping[str, str]]) -> Scheme:
    annotation = Annotation(scheme=scheme_name(node.scheme), origin=dict(node.extra) or None)
    return Scheme(node.id, KINDS[node.type], annotation, roles.get(node.id, {}), node.span)
