"""Graphs that other tools made: nodes are claims, and an edge's words say how it bears."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from argmap.formats.exchange.losses import Loss, guessed
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.signs import kind_by_color, kind_by_words
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
    "sign",
    "polarity",
)
_SIGNS = ("sign", "polarity")
_OF_GRAPH = ("title", "name", "node_default", "edge_default")
_KNOWN = frozenset({"color", "id", "edge id", "edgeid"})


def foreign_network(graph: "nx.MultiDiGraph[str]") -> tuple[Network, tuple[Loss, ...]]:
    """The network that a graph says, and what was guessed of it."""
    losses: list[Loss] = []
    usual = graph.graph.get("node_default") or {}
    statements = tuple(
        _statement(str(key), {**usual, **said}) for key, said in graph.nodes(data=True)
    )
    steps = tuple(_steps(graph, losses))
    title = text_of(graph.graph.get("title") or graph.graph.get("name"))
    losses.extend(unread(graph.graph, _OF_GRAPH, "of the graph"))
    return Network(statements, steps, settings={"title": title} if title else {}), tuple(losses)


def _statement(key: str, said: Mapping[str, Any]) -> Statement:
    named = next((name for name in _WORDS if text_of(said.get(name)).strip()), "")
    words = plain_text(text_of(said.get(named))) if named else key
    rest = {name: value for name, value in without(said, (named,)).items() if _is_plain(value)}
    return Statement(key, " ".join(words.split()), annotation=Annotation(origin=rest or None))


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float | bool) and value != ""


def _steps(graph: "nx.MultiDiGraph[str]", losses: list[Loss]) -> Iterator[Step]:
    edges = graph.edges(keys=True, data=True)
    usual = graph.graph.get("edge_default") or {}
    for number, (start, target, key, attributes) in enumerate(edges, 1):
        said = {str(name).casefold(): value for name, value in (usual | attributes).items()}
        own = key if isinstance(key, str) else ""
        id_ = text_of(said.get("id")) or own or f"e{number}"
        kind, telling = _kind(said)
        if kind is None or not graph.is_directed():
            reason = "it does not say which way it goes" if kind else "it does not say how it bears"
            taken = kind or StepKind.SUPPORT
            losses.append(
                guessed("edge", f"{start} -> {target}", f"{reason}: taken for {taken.value}")
            )
        losses.extend(unread(said, {*_KNOWN, telling}, f"of edge {start} -> {target}"))
        yield Step(id_, kind or StepKind.SUPPORT, (Premise(str(start)),), str(target))


def _kind(said: Mapping[str, Any]) -> tuple[StepKind | None, str]:
    """How an edge bears, and the attribute that tells: the first that does; None if none does."""
    for name in _KINDS:
        kind = kind_by_words(text_of(said.get(name)))
        if kind is not None:
            return kind, name
    for name in _SIGNS:
        kind = _kind_by_sign(said.get(name))
        if kind is not None:
            return kind, name
    return kind_by_color(text_of(said.get("color"))), "color"


def _kind_by_sign(value: Any) -> StepKind | None:
    """An attack for a number below nought, a support for one above it; None for anything else."""
    if not isinstance(value, int | float) or not value:
        return None
    return StepKind.ATTACK if value < 0 else StepKind.SUPPORT
