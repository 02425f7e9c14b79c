"""The DOT language of Graphviz, plainly: `argmap draw` makes the picture with all its marks.

It carries claims, arguments with their premises, titles, supports, attacks of every
kind and documents.

It cannot carry: contraries as such, entailment as such, rephrases, preferences,
schemes, premise roles, strengths, speakers, parties apart from speakers, addressees,
concessions, dates of claims, provenance, dialogue moves, the bibliography, quotations,
locators, what is implicit, notes, tags, what is assumed, what is undeveloped, answers
elsewhere, parts, expected labels, headings, other data, settings, other tools' data,
ids.
"""

import re
from typing import Any

from argmap.formats.drawings.view import (
    DRAWN,
    Arrow,
    Vertex,
    lines_of,
    lost_in_drawing,
    view_of,
)
from argmap.formats.exchange.conversion import Exported
from argmap.graph import NodeKind
from argmap.model import ArgumentMap

CARRIES = DRAWN

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n"})
_SHAPES = {NodeKind.DOCUMENT: "note", NodeKind.ARGUMENT: "ellipse"}


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a directed graph from the bottom up, built with pydot."""
    import pydot  # noqa: PLC0415  loads a grammar that only this format needs

    view = view_of(argument_map)
    graph = pydot.Dot("argmap", graph_type="digraph", rankdir="BT", **_label(view.title))
    for vertex in view.vertices:
        graph.add_node(pydot.Node(vertex.id, **_vertex(vertex)))
    for arrow in view.arrows:
        graph.add_edge(pydot.Edge(arrow.start, arrow.target, **_arrow(arrow)))
    text: str = graph.to_string(indent="  ")
    return Exported(text.encode(), lost_in_drawing(argument_map))


def _vertex(vertex: Vertex) -> dict[str, Any]:
    shape = _SHAPES.get(vertex.kind, "box")
    return {**_label("\n".join(lines_of(vertex))), "shape": shape, "class": vertex.kind.value}


def _arrow(arrow: Arrow) -> dict[str, Any]:
    if not arrow.how:
        return {"class": "support", "color": '"#1f6f43"'}
    double = {"dir": "both"} if arrow.is_double else {}
    return {
        **_label(arrow.how),
        "class": "attack",
        "color": '"#a3341b"',
        "style": "dashed",
        **double,
    }


def _label(text: str) -> dict[str, str]:
    plain = _CONTROL.sub("\ufffd", text).translate(_ESCAPED)
    return {"label": f'"{plain}"'} if text else {}
