"""From a figure to Graphviz: a `pydot` graph built with care, and its text."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from argmap.render.figures.branches import Tree
from argmap.render.figures.figure import Box, BoxKind, Figure, Link
from argmap.render.figures.rows import stacks_of
from argmap.render.graphviz.attributes import box_attributes, item_attributes, link_attributes
from argmap.render.graphviz.labels import FONT
from argmap.render.graphviz.legend import legend
from argmap.render.graphviz.quoting import Markup, Values, quoted
from argmap.render.theme import LIGHT, Theme

if TYPE_CHECKING:
    import pydot

EDGE_LABELS_UP_TO = 60
PAD = 21.6
"""The empty margin around a picture, in points."""


class Direction(StrEnum):
    """Which way links run: up (the conclusion is at the top), down, to the right or to the left."""

    UP = "BT"
    DOWN = "TB"
    RIGHT = "LR"
    LEFT = "RL"


def dot_text(
    figure: Figure,
    *,
    theme: Theme = LIGHT,
    explained: Figure | None = None,
    rankdir: Direction = Direction.UP,
) -> str:
    """The figure in the DOT language, the same text for the same figure; see `to_pydot`."""
    graph = to_pydot(figure, theme=theme, explained=explained, rankdir=rankdir)
    text: str = graph.to_string(indent="  ")
    return text


def to_pydot(
    figure: Figure,
    *,
    theme: Theme = LIGHT,
    explained: Figure | None = None,
    rankdir: Direction = Direction.UP,
) -> "pydot.Dot":
    """The figure as a `pydot` graph, whose nodes are named `n1`, `n2` and so on.

    Args:
        figure: What to draw.
        theme: Its colours.
        explained: The figure whose parties, links and statuses the legend explains;
            without one there is no legend.
        rankdir: Which way links run.
    """
    import pydot  # noqa: PLC0415  loads a grammar that only drawing needs

    attributes = _graph_attributes(explained, theme, rankdir)
    graph = pydot.Dot("argmap", graph_type="digraph", **attributes)
    defaults: Values = {
        "fontname": FONT,
        "fontsize": 11,
        "shape": "plain",
        "fontcolor": theme.text,
    }
    graph.add_node(pydot.Node("node", **quoted(defaults)))
    graph.add_node(pydot.Node("edge", **quoted({"fontname": FONT, "fontsize": 9})))
    for item in figure.items:
        graph.add_node(pydot.Node(item.id, **quoted(item_attributes(item, theme))))
    for link, attributes in _lines(figure, theme):
        graph.add_edge(pydot.Edge(link.start, link.target, **quoted(attributes)))
    _stack(graph, figure, rankdir)
    for box in figure.boxes:
        graph.add_subgraph(_subgraph(box, theme, rankdir))
    return graph


def _stack(graph: "pydot.Dot", figure: Figure, rankdir: Direction) -> None:
    """Let trees and branches stand in rows rather than all side by side."""
    stacks = stacks_of(figure, is_upright=rankdir in {Direction.UP, Direction.DOWN})
    boxed = {item for box in figure.boxes for item in box.all_items}
    for name, rows in enumerate(stacks, start=1):
        for upper, lower in pairwise(rows):
            _put_below(graph, upper, lower)
        for number, row in enumerate(rows if len(rows) > 1 else [], start=1):
            tops = [tree.top for tree in row if tree.top not in boxed]
            graph.add_subgraph(_level(f"tops_{name}_{number}", tops))


def _put_below(graph: "pydot.Dot", upper: Sequence[Tree], lower: Sequence[Tree]) -> None:
    """Hold a row below another one by lines that are not drawn."""
    import pydot  # noqa: PLC0415  see `to_pydot`

    deepest = max(upper, key=lambda tree: tree.depth)
    for number, tree in enumerate(lower):
        over = upper[min(number, len(upper) - 1)]
        for bottom in dict.fromkeys((over.bottom, deepest.bottom)):
            hidden: Values = {"style": "invis", "weight": int(bottom == over.bottom)}
            graph.add_edge(pydot.Edge(tree.top, bottom, **quoted(hidden)))


def _level(name: str, items: Sequence[str]) -> "pydot.Subgraph":
    """Items that stand at one height."""
    import pydot  # noqa: PLC0415  see `to_pydot`

    level = pydot.Subgraph(name, rank="same")
    for item in items:
        level.add_node(pydot.Node(item))
    return level


def _graph_attributes(explained: Figure | None, theme: Theme, rankdir: Direction) -> dict[str, Any]:
    attributes: Values = {
        "rankdir": rankdir.value,
        "bgcolor": theme.page,
        "pad": PAD / 72,
        "nodesep": 0.32,
        "ranksep": 0.42,
        "splines": "true",
        "outputorder": "edgesfirst",
        "fontname": FONT,
    }
    table = "" if explained is None else legend(explained, theme)
    if table:
        attributes |= {"labelloc": "b", "labeljust": "l", "label": Markup(table)}
    return quoted(attributes)


def _lines(figure: Figure, theme: Theme) -> Iterator[tuple[Link, Values]]:
    """The links with their attributes.

    Those between sections are twice as long, so that sections come to lie above
    one another rather than all side by side.
    """
    labelled = len(figure.items) <= EDGE_LABELS_UP_TO
    references = {item.id: item.reference for item in figure.items}
    frames = [box for box in figure.boxes if box.kind is BoxKind.SECTION]
    homes = {item: frame.id for frame in frames for item in frame.all_items}
    for link in figure.links:
        start, target = references[link.start], references[link.target]
        attributes = link_attributes(link, start, target, theme, labelled=labelled)
        if len({homes.get(link.start), homes.get(link.target)} - {None}) > 1:
            attributes |= {"minlen": 2}
        yield link, attributes


def _subgraph(box: Box, theme: Theme, rankdir: Direction) -> "pydot.Subgraph":
    """A box; which of its sides is the top, Graphviz turns with the links."""
    import pydot  # noqa: PLC0415  see `to_pydot`

    top = "b" if rankdir is Direction.UP else "t"
    subgraph = pydot.Subgraph(box.id, **quoted(box_attributes(box, theme, top=top)))
    rowed = {item for row in box.rows for item in row}
    for item in box.items:
        if item not in rowed:
            subgraph.add_node(pydot.Node(item))
    for number, row in enumerate(box.rows, start=1):
        subgraph.add_subgraph(_level(f"row_{number}_of_{box.id}", row))
    for inner in box.inner:
        subgraph.add_subgraph(_subgraph(inner, theme, rankdir))
    return subgraph
