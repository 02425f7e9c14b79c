"""GraphML, as networkx reads and writes it.

What has no attribute of its own is JSON under `argmap`. Markup within texts, further
wordings and data of inferences are lost. From other tools' graphs come nodes as claims,
with their other attributes, and edges as supports and attacks by their words or, as yEd
draws them, by their colours.

It cannot carry: headings.
"""

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element

from argmap.formats.exchange.conversion import Exported, Imported, format_error, imported
from argmap.formats.exchange.details import details_lost
from argmap.formats.exchange.features import ALL, Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.places import xml_ids
from argmap.formats.exchange.unread_xml import unread_elements
from argmap.formats.exchange.xml_files import xml_of, xml_plain, xml_safe
from argmap.formats.graphs.attributed import attributed_graph
from argmap.formats.graphs.foreign import foreign_network
from argmap.formats.graphs.own import is_own, own_network
from argmap.formats.graphs.yfiles import add_drawn
from argmap.model import ArgumentMap
from argmap.source import SourceFile, Span

if TYPE_CHECKING:
    import networkx as nx

CARRIES = ALL - {Feature.HEADINGS}
_KNOWN = {
    "graphml": ("schemaLocation",),
    "key": ("id", "for", "attr.name", "attr.type", "yfiles.type"),
    "default": (),
    "graph": ("id", "edgedefault"),
    "node": ("id", "yfiles.foldertype"),
    "edge": ("id", "source", "target", "directed"),
    "data": ("key",),
}
_NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


def loads(source: SourceFile) -> Imported:
    """The map of a graph.

    Raises:
        FormatError: It is no XML, declares a document type, or is no GraphML.
    """
    root = xml_of(source)
    graph = _graph(root, source)
    drawn = () if is_own(graph) else add_drawn(graph, root)
    network, losses = own_network(graph) if is_own(graph) else foreign_network(graph)
    return imported(network, (*drawn, *losses, *unread_elements(root, _KNOWN)), source, xml_ids)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map's graph, with the nodes and edges of `argmap.graph`."""
    import networkx as nx  # noqa: PLC0415  it takes longer to load than most maps to check

    graph = nx.relabel_nodes(attributed_graph(argument_map), xml_safe)
    for attributes in (graph.graph, *(said for _, said in graph.nodes(data=True))):
        attributes |= {key: xml_safe(value) for key, value in attributes.items()}
    for _, _, attributes in graph.edges(data=True):
        attributes |= {key: xml_safe(value) for key, value in attributes.items()}
    text = "\n".join(nx.generate_graphml(graph, named_key_ids=False))
    return Exported(f"{text}\n".encode(), (*beyond_graph(argument_map), *_respelt(argument_map)))


def _respelt(argument_map: ArgumentMap) -> Iterator[Loss]:
    """A loss for each text that XML cannot hold as it is."""
    for node in argument_map.nodes:
        if xml_plain(node.text) != node.text:
            whose = f"of {node.end.kind.value} {node.title}"
            yield changed("text", whose, "XML has no such signs or line breaks")


def beyond_graph(argument_map: ArgumentMap) -> tuple[Loss, ...]:
    """What of a map a graph has no place for: headings, markup, and data of inferences."""
    reason = "a graph has no headings"
    headings = [dropped("heading", each.title, reason) for each in argument_map.sections.values()]
    return (*headings, *details_lost(argument_map, lambda node: node.title))


def _graph(root: Element, source: SourceFile) -> "nx.MultiDiGraph[str]":
    """The first graph of a file; some files do not say that their elements are GraphML's."""
    import networkx as nx  # noqa: PLC0415  it takes longer to load than most maps to check

    for element in root.iter() if root.tag == "graphml" else ():
        element.tag = element.tag if "}" in element.tag else _NAMESPACE + element.tag
    reader: Any = nx.GraphMLReader(force_multigraph=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            keys, defaults = reader.find_graphml_keys(root)
            first = root.find(f"{_NAMESPACE}graph")
            if first is None:
                raise format_error(source, Span(0, 0), "no GraphML: it holds no graph")
            graph = reader.make_graph(first, keys, defaults)
    except (nx.NetworkXError, KeyError, ValueError, AttributeError, TypeError) as error:
        raise format_error(source, Span(0, 0), f"no GraphML: {error}") from None
    return cast("nx.MultiDiGraph[str]", graph)
