"""What the JSON of Argdown's tools says was drawn: enough of a map where there is no more."""

from collections.abc import Mapping
from typing import Any

from argmap.formats.exchange.losses import Loss, changed
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.values import mappings, text_of
from argmap.model import RelationType

_ARGUMENT = "argument-map-node"
_STATEMENT = "statement-map-node"


def network_from(value: Mapping[str, Any]) -> tuple[Network, tuple[Loss, ...]]:
    """The network of the nodes and edges under `map`; groups are told as lost."""
    losses: list[Loss] = []
    statements: list[Statement] = []
    waiting = list(mappings(value.get("nodes")))
    while waiting:
        node = waiting.pop(0)
        type_ = text_of(node.get("type"))
        if type_ in {_ARGUMENT, _STATEMENT}:
            statements.append(_statement(node, is_sketch=type_ == _ARGUMENT))
        else:
            reason = "what it holds stands without it now"
            losses.append(changed("group", text_of(node.get("labelTitle")), reason))
        waiting = [*mappings(node.get("children")), *waiting]
    steps = tuple(
        _step(edge, number) for number, edge in enumerate(mappings(value.get("edges")), 1)
    )
    return Network(tuple(statements), steps, keeps_ids=False), tuple(losses)


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
    kind = StepKind(said) if said in set(RelationType) else StepKind.SUPPORT
    return Step(f"edge {number}", kind, (Premise(_id(edge, "from")),), _id(edge, "to"))


def _id(edge: Mapping[str, Any], way: str) -> str:
    """The id of a node at the end of an edge; some files name the node, some hold it."""
    end = edge.get(way)
    return text_of(end.get("id")) if isinstance(end, Mapping) else text_of(end)
