"""The JSON of Cytoscape and Cytoscape.js; it is written only.

It carries what a map's graph says: claims, arguments with their premises, titles,
supports, attacks of every kind, speakers' names, dates, documents, quotations and
strengths; all else of a node is JSON under `argmap`. Markup within texts, further
wordings and data of inferences are lost.

It cannot carry: headings.
"""

from argmap.formats.exchange.conversion import Exported
from argmap.formats.exchange.features import ALL, Feature
from argmap.formats.exchange.json_files import json_text
from argmap.formats.graphs.attributed import attributed_graph
from argmap.formats.graphs.graphml import beyond_graph
from argmap.model import ArgumentMap

CARRIES = ALL - {Feature.HEADINGS}


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map's graph as networkx writes it for Cytoscape."""
    import networkx as nx  # noqa: PLC0415  it takes longer to load than most maps to check

    graph = attributed_graph(argument_map)
    value = nx.cytoscape_data(graph)
    return Exported(json_text(value), beyond_graph(argument_map))
