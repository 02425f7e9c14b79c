"""TikZ, for LaTeX: a document of its own, which LuaLaTeX lays out.

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
from argmap.formats.exchange.respelt import one_line
from argmap.graph import Bite
from argmap.model import ArgumentMap

CARRIES = DRAWN

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "|": r"\textbar{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        '"': r"\textquotedbl{}",
        "`": r"\textasciigrave{}",
        "-": "{-}",
        "'": "{'}",
    }
)
_BEFORE = r"""% Compile with lualatex.
\documentclass[border=10pt]{standalone}
\usepackage{fontspec}
\usepackage{tikz}
\usetikzlibrary{arrows.meta,graphs,graphdrawing,quotes}
\usegdlibrary{layered}
\definecolor{support}{HTML}{1F6F43}
\definecolor{attack}{HTML}{A3341B}
\tikzset{
  every node/.style={font=\small},
  claim/.style={draw=black!70, fill=white, align=left, text width=52mm},
  argument/.style={claim, rounded corners=4pt, draw=blue!50!black, fill=blue!5},
  rebuttal/.style={claim, draw=red!50!black, fill=red!5},
  document/.style={claim, draw=black!50, fill=yellow!6, font=\small\itshape},
  support/.style={draw=support, -{Stealth}},
  attack/.style={draw=attack, dashed, -{Stealth[open]}},
  both/.style={attack, {Stealth[open]}-{Stealth[open]}},
}
\begin{document}
\begin{tikzpicture}[layered layout, grow=up, sibling distance=62mm, level distance=32mm]
"""
_AFTER = r"""\end{tikzpicture}
\end{document}
"""


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a LaTeX document; words are escaped, so that none is a command."""
    view = view_of(argument_map)
    lines = [*map(_vertex, view.vertices), *map(_arrow, view.arrows)]
    title = f"% {one_line(_CONTROL.sub(' ', view.title))}\n" if view.title else ""
    content = title + _BEFORE + "".join(f"  {line}\n" for line in lines) + _AFTER
    return Exported(content.encode(), lost_in_drawing(argument_map))


def _vertex(vertex: Vertex) -> str:
    first, *rest = map(_escaped, lines_of(vertex))
    label = rf"\textbf{{{first}}}\\ {rest[0]}" if rest else first
    return rf"\node[{vertex.kind.value}] ({vertex.id}) {{{label}}};"


def _arrow(arrow: Arrow) -> str:
    style = "both" if arrow.how == Bite.CONTRADICTS else "attack" if arrow.how else "support"
    label = rf" node[fill=white, font=\scriptsize] {{{arrow.how}}}" if arrow.how else ""
    return rf"\draw ({arrow.start}) edge[{style}]{label} ({arrow.target});"


def _escaped(text: str) -> str:
    return _CONTROL.sub("\ufffd", text).translate(_SPECIAL)
