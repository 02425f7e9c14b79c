"""A map's graph with all that is said of each node, so that the map can be made of it again."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from argmap.formats.argdown_text.front_matter import front_matter_data
from argmap.formats.exchange.annotations import annotated
from argmap.formats.exchange.keepsakes import KEY, plain
from argmap.formats.exchange.origins import ROLES
from argmap.formats.exchange.wording import wording
from argmap.graph import graph_of
from argmap.model import Argument, ArgumentMap, Node

if TYPE_CHECKING:
    import networkx as nx

LINES = "lines"
RULES = "rules"


def attributed_graph(argument_map: ArgumentMap) -> "nx.MultiDiGraph[str]":
    """The map's graph; what has no attribute of its own is JSON under `argmap`.

    Nodes and edges are those of `argmap.graph.graph_of`. The JSON of a node is its data,
    that of the graph is the front matter.
    """
    graph = graph_of(argument_map)
    for node in argument_map.nodes:
        graph.nodes[node.name]["text"] = wording(node)
        said = {key: plain(value) for key, value in _said(node) if value not in ("", [], {}, None)}
        if said:
            graph.nodes[node.name][KEY] = json.dumps(said, ensure_ascii=False)
    whole = plain(front_matter_data(argument_map))
    if whole:
        graph.graph[KEY] = json.dumps(whole, ensure_ascii=False)
    return graph


def _said(node: Node) -> Iterator[tuple[str, Any]]:
    yield "title", node.title if node.is_titled else ""
    yield "tags", list(node.tags)
    yield from annotated(node.data, node.annotation).items()
    if isinstance(node, Argument):
        yield LINES, [f"[{step.claim}]" for step in node.steps]
        inferences = [(str(i), each.inference) for i, each in enumerate(node.steps)]
        yield RULES, {i: ", ".join(each.rules) for i, each in inferences if each and each.rules}
        said = ((i, each.data.get(ROLES)) for i, each in inferences if each and each.data)
        yield ROLES, {i: roles for i, roles in said if roles}
