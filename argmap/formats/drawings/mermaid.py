"""Mermaid's flowcharts.

It carries claims, arguments with their premises, titles, supports, attacks of every
kind and documents.

It cannot carry: contraries as such, entailment as such, rephrases, preferences,
schemes, premise roles, strengths, speakers, parties apart from speakers, addressees,
concessions, dates of claims, provenance, dialogue moves, the bibliography, quotations,
locators, what is implicit, notes, tags, what is assumed, what is undeveloped, answers
elsewhere, parts, expected labels, headings, other data, settings, other tools' data,
ids.
"""

import json
import re

from argmap.formats.drawings.view import (
    DRAWN,
    Arrow,
    Vertex,
    lines_of,
    lost_in_drawing,
    view_of,
)
from argmap.formats.exchange.conversion import Exported
from argmap.graph import Bite, NodeKind
from argmap.model import ArgumentMap

CARRIES = DRAWN

_ACTIVE = re.compile(r"[^\w\s.,;:!?()/'-]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_CLASSES = (
    "  classDef claim fill:#ffffff,stroke:#444444,color:#111111",
    "  classDef argument fill:#eef3fb,stroke:#44597a,color:#111111",
    "  classDef rebuttal fill:#fdf0ec,stroke:#8a3b24,color:#111111",
    "  classDef document fill:#f6f6ef,stroke:#77765a,color:#111111",
)
_SHAPES = {
    NodeKind.CLAIM: ('["', '"]'),
    NodeKind.ARGUMENT: ('("', '")'),
    NodeKind.REBUTTAL: ('["', '"]'),
    NodeKind.DOCUMENT: ('[/"', '"/]'),
}
_LINES = {
    "": "-->",
    Bite.REBUTS: "--x",
    Bite.UNDERMINES: "--x",
    Bite.UNDERCUTS: "-.-x",
    Bite.CONTRADICTS: "x--x",
}


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a flowchart from the bottom up; words are escaped, so that none is markup."""
    view = view_of(argument_map)
    title = ["---", f"title: {json.dumps(_plain(view.title))}", "---"] if view.title else []
    lines = [
        *title,
        "flowchart BT",
        *map(_vertex, view.vertices),
        *map(_arrow, view.arrows),
        *_CLASSES,
    ]
    return Exported(("\n".join(lines) + "\n").encode(), lost_in_drawing(argument_map))


def _vertex(vertex: Vertex) -> str:
    before, after = _SHAPES[vertex.kind]
    label = "<br/>".join(map(_escaped, lines_of(vertex)))
    return f"  {vertex.id}{before}{label}{after}:::{vertex.kind.value}"


def _arrow(arrow: Arrow) -> str:
    label = f"|{arrow.how}|" if arrow.how else ""
    return f"  {arrow.start} {_LINES[arrow.how]}{label} {arrow.target}"


def _escaped(text: str) -> str:
    """The text with everything that could mean something written as a number."""
    return _ACTIVE.sub(lambda sign: f"#{ord(sign[0])};", _plain(text))


def _plain(text: str) -> str:
    return _CONTROL.sub("\ufffd", text)
