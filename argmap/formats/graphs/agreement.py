"""Where attributes of a map's own graph say something else than what was made of it.

A node says some things twice: as attributes, for tools that show or filter graphs, and in
the JSON that the map is made of. If a tool changed the one and not the other, that is told.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from argmap.formats.exchange.keepsakes import KEY
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import text_of, without
from argmap.formats.exchange.xml_files import xml_plain
from argmap.graph import Bite, NodeKind, annotation_attributes, document_key
from argmap.model import Document, Quotation, Stance

if TYPE_CHECKING:
    import networkx as nx

Attributes = Mapping[str, Any]

_BITES = {
    StepKind.UNDERCUT: (Bite.UNDERCUTS,),
    StepKind.CONTRARY: (Bite.CONTRADICTS,),
    StepKind.CONTRADICTORY: (Bite.CONTRADICTS,),
    StepKind.ATTACK: (Bite.REBUTS, Bite.UNDERMINES),
}
_CITATION_KEYS = ("type", "role", "how", "locator", "quote")
_DEFAULTS = ("node_default", "edge_default")


def disagreements(graph: "nx.MultiDiGraph[str]", network: Network) -> Iterator[Loss]:
    """A loss for each attribute that has no place in the network, or is otherwise there.

    Args:
        graph: A map's own graph.
        network: What was read from it; ids are the graph's keys.
    """
    told = without(graph.graph, _DEFAULTS)
    yield from _unlike(told, {"title": network.title} if "title" in told else {}, "of the map")
    elements: dict[str, Statement | Step] = {each.id: each for each in network.statements}
    elements |= {each.id: each for each in network.steps}
    documents = {document_key(each.id): each for each in network.documents.values()}
    for key, said in graph.nodes(data=True):
        if key in documents:
            yield from _unlike(said, _of_document(documents[key]), f"of {key}")
        elif key in elements:
            yield from _unlike(said, _of_element(key, elements[key], said), f"of {key}")
        else:
            yield dropped("node", key, f"there is nothing of that name under `{KEY}`")
    for start, target, said in graph.edges(data=True):
        yield from _of_edge(start, target, said, elements)


def kind_of(said: Attributes) -> StepKind:
    """What the edge of a relation says of how it bears."""
    match said.get("how"):
        case Bite.UNDERCUTS:
            return StepKind.UNDERCUT
        case Bite.CONTRADICTS:
            return StepKind.CONTRARY if said.get("contrary") else StepKind.CONTRADICTORY
        case Bite.REBUTS | Bite.UNDERMINES:
            return StepKind.ATTACK
        case _:
            return StepKind.ENTAILS if said.get("entails") else StepKind.SUPPORT


def _of_element(key: str, element: Statement | Step, said: Attributes) -> Attributes:
    told = {"kind": said.get("kind"), "title": key[1:-1], "text": said.get("text", "")}
    return told | annotation_attributes(element.annotation)


def _of_document(document: Document) -> Attributes:
    return {"kind": NodeKind.DOCUMENT.value, "title": document.title, "text": ""}


def _of_edge(
    start: str, target: str, said: Attributes, elements: Mapping[str, Statement | Step]
) -> Iterator[Loss]:
    whose = f"of edge {start} -> {target}"
    expected: Attributes = {"type": "support", "role": said.get("role")}
    match said.get("role"):
        case "relation":
            yield from _unlike(said, _of_relation(said), whose)
        case "premise":
            step = {"argument": target[1:-1], "step": said.get("step")}
            yield from _unlike(said, {**expected, **step}, whose)
        case "conclusion":
            yield from _unlike(said, expected, whose)
        case "citation":
            yield from unread(said, _CITATION_KEYS, whose)
            if not _is_cited(start, said, elements.get(target)):
                yield dropped("citation", whose, f"it is not under `{KEY}` at {target}")
        case role:
            yield dropped("edge", f"{start} -> {target}", f"its role is unknown: {role}")


def _of_relation(said: Attributes) -> Attributes:
    kind = kind_of(said)
    expected: dict[str, Any] = {"role": "relation"}
    expected["type"] = "attack" if kind.is_attack else "support"
    if kind in _BITES:
        expected["how"] = said.get("how") if said.get("how") in _BITES[kind] else _BITES[kind][0]
    if kind is StepKind.UNDERCUT and "step" in said:
        expected["step"] = said["step"]
    flags = {StepKind.ENTAILS: "entails", StepKind.CONTRARY: "contrary"}
    return expected | ({flags[kind]: True} if kind in flags else {})


def _is_cited(document: str, said: Attributes, element: Statement | Step | None) -> bool:
    """Whether an element cites a document as an edge says it."""
    told = [text_of(said.get(name)) for name in ("type", "how", "locator", "quote")]
    return element is not None and any(
        document_key(each.document) == document and told == list(map(_plain, _of_citation(each)))
        for each in element.annotation.cites
    )


def _of_citation(cite: Quotation) -> tuple[str, str, str, str]:
    how = Bite.REBUTS.value if cite.stance is Stance.ATTACK else ""
    return cite.stance.value, how, cite.locator, cite.quote


def _unlike(said: Attributes, expected: Attributes, whose: str) -> Iterator[Loss]:
    yield from unread(said, {KEY, *expected}, whose)
    for name, value in expected.items():
        if _plain(said.get(name)) != _plain(value):
            reason = f"it is {said.get(name)} here: {value} is taken"
            yield changed(name, whose, reason)


def _plain(value: Any) -> Any:
    """A value as it comes out of XML."""
    return xml_plain(value) if isinstance(value, str) else value
