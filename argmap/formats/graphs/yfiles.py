"""What yEd draws in GraphML and networkx passes over: labels of groups, colours, arrowheads."""

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.xml_files import elements_named, local_name

if TYPE_CHECKING:
    import networkx as nx

LABEL = "label"
COLOR = "color"
_NAMESPACE = "{http://www.yworks.com/xml/graphml}"
_NO_ARROW = "none"


def add_drawn(graph: "nx.MultiDiGraph[str]", root: Element) -> tuple[Loss, ...]:
    """Adds to a graph what is drawn at its nodes and edges; returns what it cannot hold.

    An edge with its only arrowhead at its source is turned around.

    Args:
        graph: The graph as networkx reads it.
        root: The XML that it was read from.
    """
    if not any(each.tag.startswith(_NAMESPACE) for each in root.iter()):
        return ()
    losses = [dropped("drawing", "of the graph", "a map has no sizes, shapes and styles")]
    for node in elements_named(root, "node"):
        id_ = node.get("id", "")
        said = graph.nodes[id_]
        label = _first(_own_data(node), "NodeLabel")
        if label is not None and not said.get(LABEL):
            said[LABEL] = "".join(label.itertext())
        if any(local_name(each) == "graph" for each in node):
            reason = "a claim by itself: what it holds stands without it now"
            losses.append(changed("group", said.get(LABEL) or id_, reason))
    for edge in elements_named(root, "edge"):
        _add_to_edge(graph, edge)
    return tuple(losses)


def _add_to_edge(graph: "nx.MultiDiGraph[str]", edge: Element) -> None:
    source, target, key = edge.get("source", ""), edge.get("target", ""), edge.get("id")
    if not graph.has_edge(source, target, key):
        return
    said = graph.edges[source, target, key]
    parts = _own_data(edge)
    line, arrows = _first(parts, "LineStyle"), _first(parts, "Arrows")
    if line is not None:
        said.setdefault(COLOR, line.get("color", ""))
    if arrows is not None and _is_backwards(arrows):
        graph.remove_edge(source, target, key)
        graph.add_edge(target, source, key, **said)


def _is_backwards(arrows: Element) -> bool:
    start, end = arrows.get("source", _NO_ARROW), arrows.get("target", _NO_ARROW)
    return end == _NO_ARROW and start != _NO_ARROW


def _own_data(element: Element) -> list[Element]:
    """What stands in the data of a node or an edge, but not in those of the nodes that it holds."""
    data = (each for each in element if local_name(each) == "data")
    return [each for part in data for each in part.iter()]


def _first(elements: list[Element], name: str) -> Element | None:
    return next((each for each in elements if each.tag == _NAMESPACE + name), None)
