"""What each step of a reveal looks like: parts of one picture, in which nothing ever moves.

The whole is laid out once for each status that occurs, with cards that are as large with any
status as with another. So all of these layouts are alike, and each step takes from them what it
shows, and how that fares by then.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple
from xml.etree import ElementTree as ET

from argmap.evaluation.status import Status
from argmap.render.figures.figure import Box, Figure
from argmap.render.pictures.svg import SVG, parse_svg, svg_text
from argmap.render.reveal.frames import Frame

LayOut = Callable[[Figure, Figure], bytes]
Run = tuple[int, int]


class Piece(NamedTuple):
    """A part of the picture, and at which steps it is seen.

    Attributes:
        element: What Graphviz drew.
        runs: The first and the last step of each time that it is there, from 1.
    """

    element: ET.Element
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Film:
    """All steps of a reveal in one picture.

    Attributes:
        svg: The root of the picture, and the graph in it, both without what they hold.
        pieces: What it shows at one step or another, in the order in which it is painted.
        steps: How many steps there are.
    """

    svg: ET.Element
    pieces: tuple[Piece, ...]
    steps: int

    def picture(self, step: int) -> bytes:
        """What is seen at a step, as Graphviz would have written it."""
        return self._with(
            piece.element
            for piece in self.pieces
            if any(first <= step <= last for first, last in piece.runs)
        )

    def negative(self) -> bytes:
        """All pieces one over the other; whoever shows it has to hide some."""
        return self._with(piece.element for piece in self.pieces)

    def _with(self, elements: Iterator[ET.Element]) -> bytes:
        root = ET.Element(self.svg.tag, self.svg.attrib)
        graph = ET.SubElement(root, self.svg[0].tag, self.svg[0].attrib)
        graph.extend(elements)
        return svg_text(root).encode()


def film_of(whole: Figure, frames: Sequence[Frame], lay_out: LayOut) -> Film:
    """The film of a reveal.

    Args:
        whole: All that is revealed.
        frames: Its steps.
        lay_out: What makes an SVG of a figure, with a legend that explains another.
    """
    statuses = {(item.id, item.status): None for frame in frames for item in frame.figure.items}
    explained = replace(whole, items=tuple(i for frame in frames for i in frame.figure.items))
    rated = {item for item, status in statuses if status is not None}
    takes = {
        status: parse_svg(lay_out(_all_with(whole, status, rated), explained))
        for status in dict.fromkeys(status for _, status in statuses)
    }
    first = next(iter(takes.values()))
    groups = {status: _groups(take) for status, take in takes.items()}
    pieces = tuple(_pieces(first[0], whole, frames, groups))
    return Film(_bare(first), pieces, len(frames))


def _all_with(whole: Figure, status: Status | None, rated: set[str]) -> Figure:
    """The whole with the same status everywhere, on cards that have room for any."""
    items = (
        replace(item, status=status, is_steady=True) if item.id in rated else item
        for item in whole.items
    )
    return replace(whole, items=tuple(items))


def _bare(root: ET.Element) -> ET.Element:
    bare = ET.Element(root.tag, root.attrib)
    ET.SubElement(bare, root[0].tag, root[0].attrib)
    return bare


def _pieces(
    graph: ET.Element,
    whole: Figure,
    frames: Sequence[Frame],
    groups: Mapping[Status | None, Mapping[str, ET.Element]],
) -> Iterator[Piece]:
    """The pieces in the order of the layout; what is no item, link or box is always seen."""
    seen = [{item.id: item.status for item in frame.figure.items} for frame in frames]
    boxes = {box.id: set(box.all_items) for box in _all_boxes(whole.boxes)}
    for element in graph:
        name = _name(element)
        match element.get("class", "").partition(" ")[0]:
            case "node":
                yield from _takes(name, seen, groups)
            case "edge":
                ends = set(name.split("->"))
                yield Piece(element, _runs(ends <= step.keys() for step in seen))
            case "cluster":
                yield Piece(element, _runs(not boxes[name].isdisjoint(step) for step in seen))
            case _:
                yield Piece(element, ((1, len(frames)),))


def _takes(
    name: str,
    seen: Sequence[Mapping[str, Status | None]],
    groups: Mapping[Status | None, Mapping[str, ET.Element]],
) -> Iterator[Piece]:
    """An item once for each status that it ever has; with the one at the end it keeps its id."""
    statuses = [step[name] for step in seen if name in step]
    for status in dict.fromkeys(statuses):
        element = groups[status][name]
        if status is not statuses[-1]:
            element.set("id", f"{element.get('id')}-{status or 'open'}")
        runs = _runs(name in step and step[name] is status for step in seen)
        yield Piece(element, runs)


def _groups(root: ET.Element) -> dict[str, ET.Element]:
    return {_name(element): element for element in root[0] if element.tag == f"{SVG}g"}


def _name(element: ET.Element) -> str:
    """The name that the layout knows a node, an edge or a box by."""
    title = element.find(f"{SVG}title")
    return "" if title is None else title.text or ""


def _all_boxes(boxes: Sequence[Box]) -> Iterator[Box]:
    for box in boxes:
        yield box
        yield from _all_boxes(box.inner)


def _runs(seen: Iterator[bool]) -> tuple[Run, ...]:
    """From where to where something is seen, of steps numbered from 1."""
    runs: list[Run] = []
    for step, is_seen in enumerate(seen, start=1):
        if is_seen and runs and runs[-1][1] == step - 1:
            runs[-1] = (runs[-1][0], step)
        elif is_seen:
            runs.append((step, step))
    return tuple(runs)
