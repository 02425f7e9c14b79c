"""The map as a graph, and what a node is in it.

Nodes are claims, arguments, rebuttals and documents; edges are supports and
attacks, running from the reason to what it bears on. All attributes are plain
values, so that networkx's writers and algorithms and pydot can use them.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, assert_never

from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    End,
    Kind,
    Node,
    Relation,
    RelationType,
)

if TYPE_CHECKING:
    import networkx as nx

Attributes: TypeAlias = dict[str, str | int | float | bool]


class NodeKind(StrEnum):
    """What a node of the graph is."""

    CLAIM = "claim"
    ARGUMENT = "argument"
    REBUTTAL = "rebuttal"
    DOCUMENT = "document"


class Bite(StrEnum):
    """How an attack bites (Pollock 1987; Modgil & Prakken 2014)."""

    REBUTS = "rebuts"
    UNDERMINES = "undermines"
    UNDERCUTS = "undercuts"
    CONTRADICTS = "contradicts"


class Edge(NamedTuple):
    """An edge of the graph: keys of its two nodes, and its attributes."""

    start: str
    target: str
    attributes: Attributes


ATTACKS = frozenset(
    {
        RelationType.ATTACK,
        RelationType.UNDERCUT,
        RelationType.CONTRARY,
        RelationType.CONTRADICTORY,
    }
)
SYMMETRIC = frozenset({RelationType.CONTRARY, RelationType.CONTRADICTORY})


def graph_of(argument_map: ArgumentMap) -> "nx.MultiDiGraph[str]":
    """The map as a networkx graph.

    Node keys are `[Title]` for claims, `<Title>` for arguments and
    `document:id` for documents. Every node has `kind` (a `NodeKind`), `title`,
    `text` and what its annotation says. Every edge has `type`, `support` or
    `attack`, and `role`: `relation`, `premise`, `conclusion` or `citation`. An
    attack says `how` it bites; premises of one inference share `argument` and
    `step`, which keeps them joined; a relation that holds both ways is two edges.
    Nodes and edges are in the order of the map.
    """
    import networkx as nx  # noqa: PLC0415  it takes longer to load than most maps to check

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=argument_map.title)
    for key, attributes in _nodes(argument_map):
        graph.add_node(key, **attributes)
    for edge in edges_of(argument_map):
        graph.add_edge(edge.start, edge.target, **edge.attributes)
    return graph


def key_of(end: End) -> str:
    """The graph's key of a claim or an argument; an inference counts as its argument."""
    return f"[{end.title}]" if end.kind is Kind.CLAIM else f"<{end.title}>"


def document_key(document: str) -> str:
    """The graph's key of a document."""
    return f"document:{document}"


def rebuttals(argument_map: ArgumentMap) -> frozenset[End]:
    """The claims and arguments whose purpose is to attack.

    They are marked so by their kind, or relations start at them and all of
    these attack.
    """
    attacking: set[End] = set()
    supporting: set[End] = set()
    for relation in argument_map.relations:
        if relation.type not in SYMMETRIC:
            (attacking if relation.type in ATTACKS else supporting).add(relation.start)
    marked = {node.end for node in argument_map.nodes if node.annotation.kind == NodeKind.REBUTTAL}
    return frozenset(marked | (attacking - supporting))


def edges_of(argument_map: ArgumentMap) -> Iterator[Edge]:
    """The edges of the graph: relations, then premises and conclusions, then citations."""
    premises = {
        step.claim for argument in argument_map.arguments.values() for step in argument.premises
    }
    for relation in argument_map.relations:
        yield from _relation_edges(relation, premises)
    for argument in argument_map.arguments.values():
        yield from _structure_edges(argument)
    for node in argument_map.nodes:
        yield from _citation_edges(argument_map, node)


def _nodes(argument_map: ArgumentMap) -> Iterator[tuple[str, Attributes]]:
    attackers = rebuttals(argument_map)
    for claim in argument_map.claims.values():
        kind = NodeKind.REBUTTAL if claim.end in attackers else NodeKind.CLAIM
        yield claim.name, _node_attributes(claim, kind)
    for argument in argument_map.arguments.values():
        kind = NodeKind.REBUTTAL if argument.end in attackers else NodeKind.ARGUMENT
        yield argument.name, _node_attributes(argument, kind)
    for document in argument_map.documents.values():
        yield (
            document_key(document.id),
            {"kind": NodeKind.DOCUMENT.value, "title": document.title, "text": ""},
        )


def _node_attributes(node: Node, kind: NodeKind) -> Attributes:
    said = annotation_attributes(node.annotation)
    return {"kind": kind.value, "title": node.title, "text": node.text, **said}


def annotation_attributes(annotation: Annotation) -> Attributes:
    """What a node's annotation says, as attributes of its own."""
    values: dict[str, Any] = {
        "party": annotation.party,
        "speaker": annotation.speaker,
        "date": annotation.date.isoformat() if annotation.date else "",
        "round": annotation.round,
        "purpose": annotation.kind,
        "strength": annotation.strength,
    }
    return {name: value for name, value in values.items() if value not in ("", None)}


def _relation_edges(relation: Relation, premises: set[str]) -> Iterator[Edge]:
    start, target = key_of(relation.start), key_of(relation.target)
    attributes: Attributes = {"type": "attack", "role": "relation"}
    match relation.type:
        case RelationType.SUPPORT:
            yield Edge(start, target, attributes | {"type": "support"})
        case RelationType.ENTAILS:
            yield Edge(start, target, attributes | {"type": "support", "entails": True})
        case RelationType.ATTACK:
            is_premise = relation.target.kind is Kind.CLAIM and relation.target.title in premises
            how = Bite.UNDERMINES if is_premise else Bite.REBUTS
            yield Edge(start, target, attributes | {"how": how.value})
        case RelationType.UNDERCUT:
            step = {} if relation.target.step is None else {"step": relation.target.step}
            yield Edge(start, target, attributes | {"how": Bite.UNDERCUTS.value} | step)
        case RelationType.CONTRARY | RelationType.CONTRADICTORY:
            attributes |= {"how": Bite.CONTRADICTS.value}
            if relation.type is RelationType.CONTRARY:
                attributes |= {"contrary": True}
            yield Edge(start, target, attributes)
            yield Edge(target, start, dict(attributes))
        case _:
            assert_never(relation.type)


def _structure_edges(argument: Argument) -> Iterator[Edge]:
    """Premises lead into the argument, each for the next conclusion; it leads to its last one."""
    waiting: list[str] = []
    for index, step in enumerate(argument.steps):
        if step.inference is not None:
            for claim in waiting:
                attributes: Attributes = {"type": "support", "role": "premise"}
                attributes |= {"argument": argument.title, "step": index}
                yield Edge(f"[{claim}]", argument.name, attributes)
            waiting.clear()
        waiting.append(step.claim)
    if argument.conclusion is not None:
        yield Edge(
            argument.name,
            f"[{argument.conclusion.claim}]",
            {"type": "support", "role": "conclusion"},
        )


def _citation_edges(argument_map: ArgumentMap, node: Node) -> Iterator[Edge]:
    for quotation in node.annotation.cites:
        if quotation.document in argument_map.documents:
            attributes: Attributes = {"type": quotation.stance.value, "role": "citation"}
            if quotation.stance.value == "attack":
                attributes |= {"how": Bite.REBUTS.value}
            places = {"locator": quotation.locator, "quote": quotation.quote}
            attributes |= {name: value for name, value in places.items() if value}
            yield Edge(document_key(quotation.document), node.name, attributes)
