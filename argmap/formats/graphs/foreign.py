"""Graphs that other tools made: nodes are claims, and an edge's words say how it bears."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from argmap.formats.exchange.losses import Loss, guessed
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.texts import plain_text
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import text_of, without
from argmap.model import Annotation

if TYPE_CHECKING:
    import networkx as nx

_WORDS = ("text", "label", "name", "title", "description")
_KINDS = (
    "type",
    "kind",
    "relation",
    "interaction",
    "label",
    "edge label",
    "edgelabel",
    "name",
    "description",
    "color",
)
_KNOWN = frozenset({*_KINDS, "id", "edge id", "edgeid"})
_ATTACK = re.compile(
    r"attack|undercut|con\b|contra|object|rebut|oppos|against|defeat|conflict|red\b|^-$"
)
_SUPPORT = re.compile(r"support|pro\b|reason|evidence|infer|entail|because|for\b|green\b|^\+$")


def foreign_network(graph: "nx.MultiDiGraph[str]") -> tuple[Network, tuple[Loss, ...]]:
    """The network that a graph says, and what was guessed of it."""
    losses: list[Loss] = []
    statements = tuple(_statement(str(key), said) for key, said in graph.nodes(data=True))
    steps = tuple(_steps(graph, losses))
    title = text_of(graph.graph.get("title") or graph.graph.get("name"))
    return Network(statements, steps, settings={"title": title} if title else {}), tuple(losses)


def _statement(key: str, said: Mapping[str, Any]) -> Statement:
    named = next((name for name in _WORDS if text_of(said.get(name)).strip()), "")
    words = plain_text(text_of(said.get(named))) if named else key
    rest = {name: value for name, value in without(said, (named,)).items() if _is_plain(value)}
    return Statement(key, " ".join(words.split()), annotation=Annotation(origin=rest or None))


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float | bool) and value != ""


def _steps(graph: "nx.MultiDiGraph[str]", losses: list[Loss]) -> Iterator[Step]:
    for number, (start, target, attributes) in enumerate(graph.edges(data=True), 1):
        said = {str(name).casefold(): value for name, value in attributes.items()}
        id_ = text_of(said.get("id")) or f"e{number}"
        kind = _kind(said)
        if kind is None or not graph.is_directed():
            reason = "it does not say which way it goes" if kind else "it does not say how it bears"
            taken = kind or StepKind.SUPPORT
            losses.append(guessed("edge", f"{start} -> {target}", f"{reason}: a {taken.value}"))
        losses.extend(unread(said, _KNOWN, f"of edge {start} -> {target}"))
        yield Step(id_, kind or StepKind.SUPPORT, (Premise(str(start)),), str(target))


def _kind(said: Mapping[str, Any]) -> StepKind | None:
    """How an edge bears, by the first of its attributes that tells; None if none does."""
    for name in _KINDS:
        word = text_of(said.get(name)).casefold()
        if _ATTACK.search(word):
            return StepKind.ATTACK
        if _SUPPORT.search(word):
            return StepKind.SUPPORT
    return None
