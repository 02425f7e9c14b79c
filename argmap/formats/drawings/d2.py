"""D2, a language for diagrams.

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

from argmap.formats.drawings.view import (
    DRAWN,
    Arrow,
    Vertex,
    lines_of,
    lost_in_drawing,
    view_of,
)
from argmap.formats.exchange.conversion import Exported
from argmap.graph import Bite
from argmap.model import ArgumentMap

CARRIES = DRAWN

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "$": "\\$", "\n": "\\n"})
_CLASSES = """\
direction: up
classes: {
  claim: {style: {fill: "#ffffff"; stroke: "#444444"; font-color: "#111111"}}
  argument: {style: {fill: "#eef3fb"; stroke: "#44597a"; font-color: "#111111"; border-radius: 8}}
  rebuttal: {style: {fill: "#fdf0ec"; stroke: "#8a3b24"; font-color: "#111111"}}
  document: {shape: page; style: {fill: "#f6f6ef"; stroke: "#77765a"; font-color: "#111111"}}
  support: {style: {stroke: "#1f6f43"}}
  attack: {style: {stroke: "#a3341b"; stroke-dash: 3}}
}
"""


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a diagram from the bottom up; words are quoted, so that none is markup."""
    view = view_of(argument_map)
    title = [f"title: {_quoted([view.title])} {{shape: text; near: top-center}}"]
    lines = [
        *(title if view.title else []),
        *map(_vertex, view.vertices),
        *map(_arrow, view.arrows),
    ]
    content = _CLASSES + "\n".join(lines) + "\n"
    return Exported(content.encode(), lost_in_drawing(argument_map))


def _vertex(vertex: Vertex) -> str:
    return f"{vertex.id}: {_quoted(lines_of(vertex))} {{class: {vertex.kind.value}}}"


def _arrow(arrow: Arrow) -> str:
    sign = "<->" if arrow.how == Bite.CONTRADICTS else "->"
    label = f": {arrow.how}" if arrow.how else ":"
    kind = "attack" if arrow.how else "support"
    return f"{arrow.start} {sign} {arrow.target}{label} {{class: {kind}}}"


def _quoted(lines: list[str]) -> str:
    text = _CONTROL.sub("\ufffd", "\n".join(lines))
    return f'"{text.translate(_ESCAPED)}"'
