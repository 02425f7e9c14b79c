"""What the JSON of Argdown's tools says was drawn: enough of a map where there is no more."""

from collections.abc import Mapping
from typing import Any

from argmap.formats.exchange.json_files import places
from argmap.formats.exchange.losses import Loss, changed
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.unread import unknown_word, unread, unread_items
from argmap.formats.exchange.values import mapping, mappings, text_of
from argmap.model import RelationType
from argmap.source import SourceFile, Span

_ARGUMENT = "argument-map-node"
_STATEMENT = "statement-map-node"
_LISTS = ("nodes", "edges")
_RELATIONS = frozenset(RelationType)
_NODE_KEYS = (
    *("id", "type", "title", "labelTitle", "labelText", "tags", "color", "fontColor"),
    *("level", "isClosed", "parent", "children"),
)
_EDGE_KEYS = (
    *("id", "type", "relationType", "from", "to"),
    *("fromEquivalenceClass", "toEquivalenceClass"),
)


def network_from(value: Mapping[str, Any]) -> tuple[Network, tuple[Loss, ...]]:
    """The network of the nodes and edges under `map`; groups are told as lost."""
    losses: list[Loss] = []
    statements: list[Statement] = []
    waiting = list(mappings(value.get("nodes")))
    while waiting:
        node = waiting.pop(0)
        losses.extend(unread(node, _NODE_KEYS, f"of node {text_of(node.get('id'))}"))
        type_ = text_of(node.get("type"))
        if type_ in {_ARGUMENT, _STATEMENT}:
            statements.append(_statement(node, is_sketch=type_ == _ARGUMENT))
        else:
            reason = "what it holds stands without it now"
            losses.append(changed("group", text_of(node.get("labelTitle")), reason))
        losses.extend(unread_items(node.get("children", []), f"of {text_of(node.get('id'))}"))
        waiting = [*mappings(node.get("children")), *waiting]
    steps: list[Step] = []
    for number, edge in enumerate(mappings(value.get("edges")), 1):
        whose = f"of edge {text_of(edge.get('id')) or number}"
        word = text_of(edge.get("relationType"))
        losses.extend(unread(edge, _EDGE_KEYS, whose))
        for way in ("from", "to"):
            losses.extend(unread(mapping(edge.get(way)), _NODE_KEYS, whose))
        losses.extend(unknown_word(word, _RELATIONS, whose, taken_for=StepKind.SUPPORT))
        steps.append(_step(edge, number))
    losses.extend(unread(value, _LISTS, "of the map"))
    for key in _LISTS:
        losses.extend(unread_items(value.get(key), f"of {key}"))
    return Network(tuple(statements), tuple(steps), keeps_ids=False), tuple(losses)


def ids_in(source: SourceFile) -> Mapping[str, Span]:
    """Where each id first stands in a file."""
    return places(source, "id")


def _statement(node: Mapping[str, Any], *, is_sketch: bool) -> Statement:
    tags = node.get("tags")
    return Statement(
        text_of(node.get("id")),
        text_of(node.get("labelText")),
        text_of(node.get("title")) or text_of(node.get("labelTitle")),
        is_sketch,
        tuple(map(text_of, tags)) if isinstance(tags, list) else (),
    )


def _step(edge: Mapping[str, Any], number: int) -> Step:
    said = text_of(edge.get("relationType"))
    kind = StepKind(said) if said in _RELATIONS else StepKind.SUPPORT
    return Step(f"edge {number}", kind, (Premise(_id(edge, "from")),), _id(edge, "to"))


def _id(edge: Mapping[str, Any], way: str) -> str:
    """The id of a node at the end of an edge; some files name the node, some hold it."""
    end = edge.get(way)
    return text_of(end.get("id")) if isinstance(end, Mapping) else text_of(end)
