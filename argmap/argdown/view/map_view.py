"""The map as Argdown draws it: nodes, edges, and groups of nodes.

A step from the map to its picture, for Argdown's own DOT and JSON; `selection` says
what is drawn, `groups` puts it in groups, `colors` says how it looks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, assert_never

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.settings.settings import LabelMode, MapSettings
from argmap.argdown.view.selection import SYMMETRIC, Selection, select
from argmap.model import ArgumentMap, Claim, End, Kind, Node, Range, Relation, RelationType, Role


class MapNode(NamedTuple):
    """A claim or an argument as a node.

    Attributes:
        id: `n0`, `n1` and so on, claims first.
        label_title: The title that it shows; empty if none.
        label_text: The text that it shows; empty if none.
        ranges: Stretches of the text with a meaning of their own.
    """

    id: str
    node: Node
    label_title: str = ""
    label_text: str = ""
    ranges: tuple[Range, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def is_claim(self) -> bool:
        """True for a claim, False for an argument."""
        return isinstance(self.node, Claim)


class MapEdge(NamedTuple):
    """A relation as an edge, or a support that follows from a shared claim.

    Attributes:
        start: The id of a node.
        target: The id of a node.
        start_claim: The title of the claim that it comes from; empty if from an argument.
        target_claim: The title of the claim that it bears on; empty if on an argument.
    """

    id: str
    type: RelationType
    start: str
    target: str
    start_claim: str = ""
    target_claim: str = ""


@dataclass(frozen=True, slots=True)
class MapView:
    """What of a map is drawn."""

    nodes: tuple[MapNode, ...] = ()
    edges: tuple[MapEdge, ...] = ()


def map_view(argument_map: ArgumentMap) -> MapView:
    """The nodes and edges that the settings of the map ask for."""
    settings = settings_of(argument_map.settings)
    selection = select(argument_map, settings.selection)
    nodes = tuple(_nodes(selection, settings.map))
    edges = _Edges(nodes, selection)
    for relation in argument_map.relations:
        if selection.holds(relation, relation.start) and selection.holds(relation, relation.target):
            edges.add_relation(relation)
    edges.add_supports()
    return MapView(nodes, tuple(edges.edges))


def _nodes(selection: Selection, settings: MapSettings) -> Iterator[MapNode]:
    number = 0
    for nodes, mode in (
        (selection.claims, settings.statement_label_mode),
        (selection.arguments, settings.argument_label_mode),
    ):
        for node in nodes.values():
            yield _map_node(f"n{number}", node, mode, add_tags=settings.add_tags)
            number += 1


def _map_node(node_id: str, node: Node, mode: LabelMode, *, add_tags: bool) -> MapNode:
    tags = node.tags if add_tags else ()
    shows_text = mode in (LabelMode.TEXT, LabelMode.HIDE_UNTITLED)
    text = node.text if shows_text else ""
    match mode:
        case LabelMode.TITLE:
            shows_title = True
        case LabelMode.HIDE_UNTITLED:
            shows_title = node.is_titled or not text
        case LabelMode.TEXT:
            shows_title = not text
        case LabelMode.NONE:
            shows_title = False
        case _:
            assert_never(mode)
    return MapNode(
        node_id, node, node.title if shows_title else "", text, _ranges(node) if text else (), tags
    )


def _ranges(node: Node) -> tuple[Range, ...]:
    """The ranges of the place whose words are the text of a node."""
    found = (each.ranges for each in reversed(node.occurrences) if each.span == node.span)
    return next(found, ())


class _Edges:
    """The edges so far, and the nodes that they join."""

    def __init__(self, nodes: tuple[MapNode, ...], selection: Selection) -> None:
        self.edges: list[MapEdge] = []
        self._selection = selection
        self._claims = {each.node.title: each.id for each in nodes if each.is_claim}
        self._arguments = {each.node.title: each.id for each in nodes if not each.is_claim}

    def add_relation(self, relation: Relation) -> None:
        """The edges of a relation; one that holds both ways is followed both ways."""
        self._add(relation, self._ids_at(relation.start, Role.MAIN_CONCLUSION))
        is_undrawn_claim = relation.start.kind is Kind.CLAIM and not self._is_drawn(relation.start)
        if relation.type in SYMMETRIC and is_undrawn_claim:
            mirrored = Relation(relation.type, relation.target, relation.start)
            self._add(mirrored, self._ids_at(mirrored.start, Role.MAIN_CONCLUSION))

    def _add(self, relation: Relation, starts: tuple[str, ...]) -> None:
        start, target = relation.start, relation.target
        edge_type = relation.type
        if not (self._is_drawn(start) and self._is_drawn(target)):
            edge_type = _BETWEEN_ARGUMENTS.get(edge_type, edge_type)
        claims = [end.title if end.kind is Kind.CLAIM else "" for end in (start, target)]
        for ids in product(starts, self._ids_at(target, Role.PREMISE)):
            self.edges.append(MapEdge(f"e{len(self.edges) + 1}", edge_type, *ids, *claims))

    def _is_drawn(self, end: End) -> bool:
        """True for a claim with a node of its own."""
        return end.kind is Kind.CLAIM and end.title in self._claims

    def _ids_at(self, end: End, role: Role) -> tuple[str, ...]:
        """The node at an end; for a claim that is not drawn, the arguments in which it has a role.

        A relation starts at the arguments for such a claim, and bears on those that
        have it as a premise.
        """
        if end.kind is not Kind.CLAIM:
            return (self._arguments[end.title],)
        if end.title in self._claims:
            return (self._claims[end.title],)
        uses = self._selection.uses_of(end.title).with_role(role)
        return tuple(self._arguments[argument] for argument in uses)

    def add_supports(self) -> None:
        """The supports that follow from claims which arguments share."""
        found: dict[tuple[str, str], str] = {}
        for argument in self._selection.arguments.values():
            if argument.conclusion is None:
                continue
            claim = argument.conclusion.claim
            start = self._arguments[argument.title]
            for target in self._ids_at(End(Kind.CLAIM, claim), Role.PREMISE):
                found.setdefault((start, target), claim)
        for claim in self._selection.claims:
            start = self._claims[claim]
            for argument_title in self._selection.uses_of(claim).premise:
                found.setdefault((start, self._arguments[argument_title]), claim)
        for (start, target), claim in found.items():
            edge_id = f"e{len(self.edges) + 1}"
            self.edges.append(MapEdge(edge_id, RelationType.SUPPORT, start, target, claim, claim))


_BETWEEN_ARGUMENTS = {
    RelationType.CONTRADICTORY: RelationType.ATTACK,
    RelationType.CONTRARY: RelationType.ATTACK,
    RelationType.ENTAILS: RelationType.SUPPORT,
}
