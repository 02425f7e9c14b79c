"""A reveal as one picture: its steps side by side, to be printed or shown where nothing moves."""

import math
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from argmap.render.figures.figure import Figure
from argmap.render.graphviz.dot import PAD
from argmap.render.metrics import lines_within
from argmap.render.pictures.pdf import picture_size
from argmap.render.pictures.svg import SVG, gathered_svg, parse_svg
from argmap.render.reveal.frames import Frame
from argmap.render.reveal.pictures import Film
from argmap.render.theme import Theme
from argmap.render.wrap import clean

_MOST_COLUMNS = 3
_HEADING = 26.0
_SIZE = 16.0


def storyboard(film: Film, frames: Sequence[Frame], whole: Figure, theme: Theme) -> str:
    """The steps in rows of at most three, each as large as the whole map and under its heading."""
    width, height = picture_size(parse_svg(film.picture(1)))
    rows = math.ceil(len(frames) / _MOST_COLUMNS)
    columns = math.ceil(len(frames) / rows)
    places = [
        (number % columns * width, number // columns * (height + _HEADING))
        for number in range(len(frames))
    ]
    shown = list(zip(frames, places, strict=True))
    return gathered_svg(
        [
            (film.picture(frame.number), f"translate({left:.2f} {top + _HEADING:.2f})")
            for frame, (left, top) in shown
        ],
        whole,
        around=[_heading(frame, left, top, width, theme) for frame, (left, top) in shown],
        size=(columns * width, rows * (height + _HEADING)),
        ground=theme.page,
    )


def _heading(frame: Frame, left: float, top: float, width: float, theme: Theme) -> ET.Element:
    """The number of a step and when it was; else what appears."""
    news = "; ".join(f"{one.heading} {one.bearing}".rstrip() for one in frame.captions)
    words = clean(f"{frame.number} · {frame.heading or news}")
    line, *rest = lines_within(words, width - 2 * PAD - _SIZE, _SIZE, bold=True)
    look = {"font-size": f"{_SIZE:g}", "font-weight": "bold", "text-anchor": "start"}
    place = {"x": f"{left + PAD:.2f}", "y": f"{top + _HEADING:.2f}", "fill": theme.text}
    element = ET.Element(f"{SVG}text", place | look)
    element.text = f"{line}…" if rest else line
    return element
