"""A map as the DOT text that Argdown's own command line writes.

Same nodes, edges, groups, ranks, labels and colours, so that either text may go to
Graphviz in place of the other. Widths of lines are counted in characters
(`measureLineWidth` is not followed), and pictures in labels are left out.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.settings.settings import (
    ArgumentStyle,
    DotSettings,
    Settings,
    StatementStyle,
    TextStyle,
    TitleStyle,
)
from argmap.argdown.settings.values import is_color
from argmap.argdown.view.colors import Colors, colors_of
from argmap.argdown.view.groups import Group, GroupView, closed, group_view, section_flags
from argmap.argdown.view.map_view import MapEdge, MapNode, map_view
from argmap.model import ArgumentMap, Range, RelationType
from argmap.render.graphviz.labels import escape
from argmap.render.graphviz.quoting import quote

_NO_COLOR = "#63AEF2"
_NO_GROUP_COLOR = "#CCCCCC"
_TAGS = {"bold": "B", "italic": "I"}
_BREAK = "<BR/>"

# What a map may ask of Graphviz: nothing here names a file or runs code.
_GRAPH_ATTRIBUTES = frozenset(
    [
        *("Damping", "K", "aspect", "bgcolor", "center", "clusterrank", "colorscheme"),
        *("compound", "concentrate", "defaultdist", "dim", "diredgeconstraints", "dpi", "epsilon"),
        *(
            "esep",
            "fontcolor",
            "fontname",
            "fontsize",
            "forcelabels",
            "gradientangle",
            "inputscale",
        ),
        *("label", "labeljust", "labelloc", "landscape", "layers", "layersep", "len"),
        *("levels", "levelsgap", "margin", "maxiter", "mclimit", "mindist", "mode"),
        *("model", "newrank", "nodesep", "nojustify", "normalize", "notranslate", "nslimit"),
        *(
            "nslimit1",
            "oneblock",
            "ordering",
            "orientation",
            "outputorder",
            "overlap",
            "overlap_scaling",
        ),
        *("overlap_shrink", "pack", "packmode", "pad", "page", "pagedir", "quadtree"),
        *("quantum", "rankdir", "ranksep", "ratio", "remincross", "repulsiveforce", "resolution"),
        *("root", "rotate", "rotation", "scale", "searchsize", "sep", "showboxes"),
        *("size", "smoothing", "sortv", "splines", "start", "style", "truecolor"),
        *("viewport", "voro_margin"),
    ]
)

_EDGE_ATTRIBUTES = {
    RelationType.CONTRARY: ', dir="both"',
    RelationType.CONTRADICTORY: ', dir="both", arrowtail="diamond", arrowhead="diamond"',
}


def argdown_dot(argument_map: ArgumentMap) -> str:
    """The DOT text, ending in a line break."""
    settings = settings_of(argument_map.settings)
    flags = section_flags(argument_map, settings.group)
    view = closed(group_view(map_view(argument_map), argument_map, flags))
    writer = _Writer(settings, colors_of(argument_map))
    lines = [
        f"digraph {quote(settings.dot.graphname)} {{",
        *_head(settings.dot),
        *writer.groups(view),
        *map(writer.node, view.nodes),
        *map(writer.edge, view.edges),
        *_ranks(argument_map, view, settings.dot),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _head(settings: DotSettings) -> Iterator[str]:
    """What holds for the graph as a whole and for all edges."""
    for key, value in {**_GRAPHVIZ, **settings.graph_viz_settings}.items():
        if key in _GRAPH_ATTRIBUTES:
            yield f"  {key} = {quote(value)};"
    edge = settings.edge
    yield f"  edge [arrowsize={quote(edge.arrow_size)}, penwidth={quote(edge.pen_width)}];"
    yield f"  graph [bgcolor={quote(settings.map_bg_color)}];"


_GRAPHVIZ = {"rankdir": "BT", "concentrate": "false", "ratio": "auto", "size": "10,10"}


class _Writer:
    """Writes nodes, groups and edges."""

    def __init__(self, settings: Settings, colors: Colors) -> None:
        self._settings = settings.dot
        self._color_settings = settings.color
        self._colors = colors
        self._clusters = 0
        dot, color = settings.dot, settings.color
        self._claims = _NodeWriter(
            dot.statement, color.statement_font_color, colors.claims, settings.dot, is_claim=True
        )
        self._arguments = _NodeWriter(
            dot.argument, color.argument_font_color, colors.arguments, settings.dot, is_claim=False
        )
        self._edge_looks = {type_: self._edge_look(type_) for type_ in RelationType}
        rankdir = {**_GRAPHVIZ, **settings.dot.graph_viz_settings}.get("rankdir")
        self._label_place = "b" if rankdir == "BT" else "t"

    def groups(self, view: GroupView) -> Iterator[str]:
        """The groups; a group inside another comes before that one's closing brace."""
        is_open: list[str] = []
        for id_, group in view.groups.items():
            while is_open and is_open[-1] != group.parent:
                is_open.pop()
                yield "}"
            if group.is_closed:
                yield self._closed_group(group)
                continue
            is_open.append(id_)
            yield from self._group_head(group)
            yield from map(self.node, group.nodes)
        yield from "}" * len(is_open)

    def _group_head(self, group: Group) -> Iterator[str]:
        self._clusters += 1
        style = self._settings.group
        yield f"subgraph cluster_{self._clusters} {{"
        yield f"  label = {self._group_label(group)};"
        yield f"  color = {quote(self._group_color(group))};"
        yield f"  margin = {quote(style.margin)};"
        yield "  style = filled;"
        yield f"  labelloc = {quote(self._label_place)};"

    def _closed_group(self, group: Group) -> str:
        font = quote(self._color_settings.group_font_color)
        return (
            f'  {group.section.id} [label={self._group_label(group)}, shape="box",'
            f' margin={quote(self._settings.closed_group.margin)}, style="filled",'
            f' penwidth="0", fillcolor={quote(self._group_color(group))}, fontcolor={font},'
            f' type="group-map-node"];'
        )

    def _group_color(self, group: Group) -> str:
        return self._colors.group_color(group.section.id, group.level) or _NO_GROUP_COLOR

    def _group_label(self, group: Group) -> str:
        title = group.section.title
        if not self._settings.use_html_labels:
            return quote(title)
        style = self._settings.closed_group if group.is_closed else self._settings.group
        color = self._color_settings.group_font_color
        text = _markup(title, (), style.characters_in_line)
        return f"<{_font(style.font, style.font_size, color)}{text}</FONT>>"

    def node(self, node: MapNode) -> str:
        """A claim with a coloured frame, or an argument filled with colour."""
        return (self._claims if node.is_claim else self._arguments).node(node)

    def edge(self, edge: MapEdge) -> str:
        """A relation; contrary and contradictory point both ways."""
        return f"  {edge.start} -> {edge.target} {self._edge_looks[edge.type]};"

    def _edge_look(self, edge_type: RelationType) -> str:
        color = quote(self._colors.relations[edge_type] or "#000000")
        more = _EDGE_ATTRIBUTES.get(edge_type, "")
        return f'[type="{edge_type.value}", color={color}{more}]'


class _NodeWriter:
    """Writes all claims, or all arguments; what is the same for each is put together once."""

    def __init__(
        self,
        style: StatementStyle | ArgumentStyle,
        font_color: str,
        colors: Mapping[str, str | None],
        settings: DotSettings,
        *,
        is_claim: bool,
    ) -> None:
        self._style = style
        self._is_claim = is_claim
        self._colors = colors
        self._uses_html_labels = settings.use_html_labels
        self._title = self._row(style.title, font_color)
        self._text = self._row(style.text, font_color)
        width = _number(style.min_width)
        self._table = f'<TABLE WIDTH="{width}" ALIGN="CENTER" BORDER="0" CELLSPACING="0">'
        self._shape = f"shape={quote(style.shape)}, margin={quote(style.margin)}"
        self._shape += f", style={quote(style.style)}"
        kind = "statement-map-node" if is_claim else "argument-map-node"
        self._kind = f'fontcolor={quote(font_color)}, type="{kind}"'
        self._filling = cache(self._filling_with)

    def node(self, node: MapNode) -> str:
        label = self._label(node)
        width = f", width={quote(self._style.min_width)}" if label == '""' else ""
        filling = self._filling(self._colors[node.node.title])
        return f"  {node.id} [label={label}, {self._shape}, {filling}, {self._kind}{width}];"

    def _filling_with(self, given: str | None) -> str:
        color = given if is_color(given) else _NO_COLOR
        if self._is_claim:
            return f'color={quote(color)}, fillcolor="white", labelfontcolor="white"'
        return f"fillcolor={quote(color)}"

    def _label(self, node: MapNode) -> str:
        if not node.label_title and not node.label_text:
            return '""'
        if not self._uses_html_labels:
            return quote(node.label_title or "Untitled")
        rows = ""
        if node.label_title:
            start, end = self._title
            rows += (
                start + _markup(node.label_title, (), self._style.title.characters_in_line) + end
            )
        if node.label_text:
            start, end = self._text
            width = self._style.text.characters_in_line
            rows += start + _markup(node.label_text, node.ranges, width) + end
        return f"<{self._table}{rows}</TABLE>>"

    def _row(self, style: TitleStyle | TextStyle, font_color: str) -> tuple[str, str]:
        """What stands before the words of a row, and what after them."""
        width = _number(self._style.min_width)
        font = _font(style.font, style.font_size, font_color)
        start = f'<TR><TD WIDTH="{width}" ALIGN="TEXT" BALIGN="CENTER">{font}'
        end = "</FONT></TD></TR>"
        return (f"{start}<B>", f"</B>{end}") if style.bold else (start, end)


def _number(value: float) -> str:
    return f"{value:g}"


def _font(face: str, size: float, color: str) -> str:
    return f'<FONT FACE="{escape(face)}" POINT-SIZE="{_number(size)}" COLOR="{escape(color)}">'


def _markup(text: str, ranges: Iterable[Range], width: int) -> str:
    """The text in lines, with what is bold or italic in it."""
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for each in ranges:
        if each.type in _TAGS and each.start < each.end:
            tag = _TAGS[each.type]
            opening[each.start] = opening.get(each.start, "") + f"<{tag}>"
            closing[each.end] = f"</{tag}>" + closing.get(each.end, "")
    if not opening and text.isprintable():
        lines = "\n".join([text[start:end].lstrip() for start, end in _lines(text, width)])
        return escape(lines).replace("\n", _BREAK)
    marks = sorted({*opening, *closing})
    return _BREAK.join(_marked(text, line, opening, closing, marks) for line in _lines(text, width))


def _marked(
    text: str,
    line: tuple[int, int],
    opening: Mapping[int, str],
    closing: Mapping[int, str],
    marks: list[int],
) -> str:
    """A line of the text, from one offset to another, with the tags that fall into it."""
    start, end = line
    inside = marks[bisect_right(marks, start) : bisect_left(marks, end)]
    cuts = [start, *inside, end]
    markup = ""
    for first, last in pairwise(cuts):
        words = text[first:last].lstrip() if first == start else text[first:last]
        closed_here = closing.get(first, "") if first > start else ""
        markup += closed_here + opening.get(first, "") + escape(words.translate(_NOT_IN_XML))
    return markup + closing.get(end, "")


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where lines of at most `width` UTF-16 units begin and end; words stay whole if they can.

    A line begins with the blank at which the one before it was cut, as in Argdown.
    """
    start = 0
    while width > 0:
        end = _after(text, start, width)
        if end == len(text):
            yield start, end
            return
        blank = _TO_LAST_BLANK.match(text, start + 1, end)
        end = blank.end() - 1 if blank else end
        yield start, end
        start = end


_TO_LAST_BLANK = re.compile(r".*[ \t\n\r\u00a0]", re.DOTALL)


def _after(text: str, start: int, width: int) -> int:
    """The offset after as many characters as fit, at least one."""
    end = start + width
    if text.isascii():
        return min(len(text), end)
    end = start
    while end < len(text) and (width := width - 1 - (text[end] > "\uffff")) >= 0:
        end += 1
    return max(end, min(start + 1, len(text)))


_NOT_IN_XML = dict.fromkeys([*range(32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd") | {
    ord(each): " " for each in "\t\n\r"
}


def _ranks(argument_map: ArgumentMap, view: GroupView, settings: DotSettings) -> Iterator[str]:
    """Nodes side by side: those whose data have the same `rank`, and those that settings name."""
    ids = _ids_by_name(view)
    ranks: dict[str, list[str]] = {}
    for node in argument_map.nodes:
        rank = node.data.get("rank") if node.data is not None else None
        if rank:
            ranks.setdefault(str(rank), []).append(node.name)
    named = (
        [*map("<{}>".format, each.arguments), *map("[{}]".format, each.statements)]
        for each in settings.same_rank
    )
    for names in (*ranks.values(), *named):
        if present := [ids[name] for name in names if name in ids]:
            yield f"  {{ rank = same; {'; '.join(present)}; }}"


def _ids_by_name(view: GroupView) -> dict[str, str]:
    in_groups = [node for group in view.groups.values() for node in group.nodes]
    return {node.node.name: node.id for node in (*in_groups, *view.nodes)}
