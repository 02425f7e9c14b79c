"""A figure drawn so large that one can read it and write in it.

The smaller a picture is printed, the farther apart its lines to write on have to be drawn, and
the larger it grows by that. So a scale is looked for at which it still fits.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from argmap.render.figures.figure import Blank, Figure
from argmap.render.graphviz.dot import PAD
from argmap.render.pictures.pdf import picture_size
from argmap.render.pictures.pen import Spot
from argmap.render.pictures.svg import Size, parse_svg

LayOut: TypeAlias = Callable[[Figure], bytes]

SMALLEST = 0.6
_SCALES = (1.0, 0.9, 0.8, 0.7, SMALLEST)


class Picture(NamedTuple):
    """What Graphviz drew, and by how much it is made smaller on paper.

    Its own empty margin is none of it: that may lie on the margin of the paper.
    """

    svg: bytes
    scale: float

    @property
    def size(self) -> Size:
        """Its width and height on paper, in points."""
        width, height = _inner_size(self.svg)
        return width * self.scale, height * self.scale

    def spot(self, left: float, top: float) -> Spot:
        """Where to draw it, so that its corner comes to lie here."""
        return Spot(left - PAD * self.scale, top - PAD * self.scale, self.scale)


def picture_within(figure: Figure, room: Size, lay_out: LayOut) -> Picture | None:
    """The figure as large as a room in points allows, never enlarged; None if that is too small."""
    largest = 1.0
    for scale in _SCALES:
        if scale > largest:
            continue
        picture = drawn_for(figure, scale, lay_out)
        width, height = _inner_size(picture.svg)
        largest = min(1.0, room[0] / width, room[1] / height)
        if largest >= scale:
            return picture._replace(scale=largest)
    return None


def drawn_for(figure: Figure, scale: float, lay_out: LayOut) -> Picture:
    """The figure with as much room to write as it needs at a scale."""
    return Picture(lay_out(writable(figure, scale)), scale)


def writable(figure: Figure, scale: float) -> Figure:
    """The figure with its lines to write on as far apart as they need to be at a scale."""
    items = tuple(replace(item, blank=_larger(item.blank, scale)) for item in figure.items)
    links = tuple(replace(link, blank=_larger(link.blank, scale)) for link in figure.links)
    return replace(figure, items=items, links=links)


def _inner_size(svg: bytes) -> Size:
    width, height = picture_size(parse_svg(svg))
    return width - 2 * PAD, height - 2 * PAD


def _larger(blank: Blank | None, scale: float) -> Blank | None:
    return None if blank is None else blank._replace(pitch=blank.pitch / scale)
