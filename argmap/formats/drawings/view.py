"""What every diagram language draws: boxes with words, and arrows that support or attack."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.wording import wording
from argmap.graph import NodeKind, document_key, edges_of, rebuttals
from argmap.model import ArgumentMap

DRAWN = frozenset(
    {
        Feature.NAME,
        Feature.SKETCHES,
        Feature.CHAINS,
        Feature.TITLES,
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.CONTRADICTION,
        Feature.DOCUMENT,
        Feature.ORDER,
    }
)


@dataclass(frozen=True, slots=True)
class Vertex:
    """A box.

    Attributes:
        id: `n1`, `n2` and so on, in the order of the map.
        title: What stands in its first line; empty for a claim without a title.
        text: Its words.
    """

    id: str
    kind: NodeKind
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow from one box to another.

    Attributes:
        how: How it attacks, as `undercuts`; empty for a support.
        is_double: True where it holds both ways.
    """

    start: str
    target: str
    how: str = ""
    is_double: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """A map's graph, ready to be written."""

    title: str
    vertices: tuple[Vertex, ...]
    arrows: tuple[Arrow, ...]


def view_of(argument_map: ArgumentMap) -> View:
    """The nodes and edges of a map's graph in its order; what holds both ways is one arrow."""
    attackers = rebuttals(argument_map)
    ids: dict[str, str] = {}
    vertices = []
    for node in argument_map.nodes:
        ids[node.name] = f"n{len(ids) + 1}"
        own = NodeKind.CLAIM if node.name.startswith("[") else NodeKind.ARGUMENT
        kind = NodeKind.REBUTTAL if node.end in attackers else own
        title = node.title if node.is_titled else ""
        vertices.append(Vertex(ids[node.name], kind, title, wording(node)))
    for document in argument_map.documents.values():
        key = document_key(document.id)
        ids[key] = f"n{len(ids) + 1}"
        vertices.append(Vertex(ids[key], NodeKind.DOCUMENT, "", document.title))
    return View(argument_map.title, tuple(vertices), tuple(_arrows(argument_map, ids)))


def lost_in_drawing(argument_map: ArgumentMap) -> tuple[Loss, ...]:
    """What of a map does not stand in a drawing."""
    network, losses = network_of(argument_map)
    return (*losses, *uncarried(network, DRAWN, {}), *_addresses_lost(argument_map))


def _addresses_lost(argument_map: ArgumentMap) -> Iterator[Loss]:
    for document in argument_map.documents.values():
        if "URL" in document.fields:
            yield dropped("URL", f"of document {document.id}", "a box has a title and no address")


def lines_of(vertex: Vertex) -> list[str]:
    """The lines of a box: its title, then its words, if they are not the same."""
    said = [vertex.title, vertex.text if vertex.text != vertex.title else ""]
    return [" ".join(each.split()) for each in said if each] or [vertex.id]


def _arrows(argument_map: ArgumentMap, ids: dict[str, str]) -> Iterator[Arrow]:
    both_ways: set[tuple[str, str]] = set()
    for start, target, attributes in edges_of(argument_map):
        how = str(attributes.get("how", ""))
        pair = (ids[start], ids[target])
        if how == "contradicts":
            if pair[::-1] in both_ways:
                continue
            both_ways.add(pair)
        yield Arrow(*pair, how, is_double=pair in both_ways)
