"""A pen that draws on a page of a PDF what Graphviz drew in an SVG: the same shapes and words.

Graphviz draws a few plain shapes; they go to the same places here, with the embedded fonts.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from xml.etree import ElementTree as ET

from argmap.render.links import safe_address
from argmap.render.metrics import is_embedded, width_in_points
from argmap.render.pictures.svg import HREF, SVG
from argmap.render.wrap import display_width, graphemes

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.drawing import PaintedPath

FAMILY = "Arimo"

_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_ASCENT = 0.8
"""Where the base line is that fpdf2 writes on in a cell as high as its text."""
ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}

Point: TypeAlias = tuple[float, float]


class Spot(NamedTuple):
    """Where the origin of a picture lies on a page, in points, and how much smaller it is."""

    left: float
    top: float
    scale: float = 1.0


@dataclass(slots=True)
class Pen:
    """Draws the elements of an SVG, which all have their colours and strokes on themselves.

    Attributes:
        pdf: A document with the fonts of `new_document`, and a page to draw on.
        spot: Where on the page the picture lies.
    """

    pdf: "FPDF"
    spot: Spot

    def draw(self, element: ET.Element) -> None:
        """Draw a shape, a line of text or the area of a link; a group draws nothing."""
        match element.tag.removeprefix(SVG):
            case "text":
                self._write(element)
            case "polygon" | "polyline":
                self._lines(element)
            case "path":
                self._curve(element)
            case "ellipse":
                self._ellipse(element)
            case "a":
                self._link(element)
            case _:
                pass

    def _write(self, element: ET.Element) -> None:
        text = drawable(element.text or "", self.pdf)
        size = float(element.attrib["font-size"]) * self.spot.scale
        is_bold = element.get("font-weight") == "bold"
        x, y = self.place((float(element.attrib["x"]), float(element.attrib["y"])))
        anchor = ANCHORS[element.attrib["text-anchor"]]
        if not all(map(is_embedded, text)):
            self._write_with_fallbacks(text, (x, y), element, anchor)
            return
        x -= width_in_points(text, size, bold=is_bold) * anchor
        self.pdf.set_font(FAMILY, "B" if is_bold else "", size)
        self.pdf.set_text_color(*rgb_of(element.attrib["fill"]))
        self.pdf.text(x, y, text)

    def _write_with_fallbacks(
        self, text: str, at: Point, element: ET.Element, anchor: float
    ) -> None:
        """Write a line in several fonts, joined and ordered; what follows is left untouched."""
        pdf = self.pdf
        size = float(element.attrib["font-size"]) * self.spot.scale
        with pdf.local_context():
            pdf.set_font(FAMILY, "B" if element.get("font-weight") == "bold" else "", size)
            pdf.set_text_color(*rgb_of(element.attrib["fill"]))
            pdf.set_xy(at[0] - pdf.get_string_width(text) * anchor, at[1] - _ASCENT * size)
            pdf.cell(h=size, text=text)

    def _lines(self, element: ET.Element) -> None:
        first, *others = map(self.place, points_in(element.attrib["points"]))
        with self._path(element) as path:
            path.move_to(*first)
            for point in others:
                path.line_to(*point)

    def _curve(self, element: ET.Element) -> None:
        """Draw `M` and one run of `C`, the only path that Graphviz writes."""
        first, *others = map(self.place, points_in(element.attrib["d"]))
        with self._path(element) as path:
            path.move_to(*first)
            for index in range(0, len(others) - 2, 3):
                one, two, three = others[index : index + 3]
                path.curve_to(*one, *two, *three)

    def _ellipse(self, element: ET.Element) -> None:
        x, y, half_width, half_height = (
            float(element.attrib[name]) for name in ("cx", "cy", "rx", "ry")
        )
        with self._path(element) as path:
            scale = self.spot.scale
            path.ellipse(*self.place((x, y)), half_width * scale, half_height * scale)

    @contextmanager
    def _path(self, element: ET.Element) -> Iterator["PaintedPath"]:
        """A path with the colours and the stroke of an element."""
        scale = self.spot.scale
        with self.pdf.new_path() as path:
            path.style.fill_color = _color(element.get("fill", "none"))
            path.style.stroke_color = _color(element.get("stroke", "none"))
            path.style.stroke_width = float(element.get("stroke-width", "1")) * scale
            dashes = numbers_in(element.get("stroke-dasharray", ""))
            if dashes:
                path.style.stroke_dash_pattern = [length * scale for length in dashes]
            path.style.stroke_cap_style = "butt"
            path.style.auto_close = False
            yield path

    def _link(self, element: ET.Element) -> None:
        address = safe_address(element.get(HREF, ""))
        shape = element.find(f"{SVG}polygon")
        if not address or shape is None:
            return
        points = [self.place(point) for point in points_in(shape.attrib["points"])]
        left, right = (pick(x for x, _ in points) for pick in (min, max))
        top, bottom = (pick(y for _, y in points) for pick in (min, max))
        self.pdf.link(left, top, right - left, bottom - top, address)

    def place(self, point: Sequence[float]) -> Point:
        """Where a point of the picture lies on the page."""
        x, y = point
        spot = self.spot
        return spot.left + x * spot.scale, spot.top + y * spot.scale


def drawable(text: str, pdf: "FPDF") -> str:
    """The text as the fonts of a document can draw it; what they lack becomes U+FFFD."""

    def has_font(one: str) -> bool:
        return is_embedded(one) or pdf.get_fallback_font(one) is not None

    def drawn(grapheme: str) -> str:
        if not all(has_font(one) for one in grapheme if display_width(one)):
            return "\N{REPLACEMENT CHARACTER}"
        return "".join(filter(has_font, grapheme))

    return "".join(map(drawn, graphemes(unicodedata.normalize("NFC", text))))


def extent(element: ET.Element | None) -> tuple[Point, Point] | None:
    """The upper left and the lower right corner of a shape or a line of text, as Graphviz drew it.

    None for what draws nothing. A curve lies within the corners of its control points.
    """
    if element is None:
        return None
    match element.tag.removeprefix(SVG):
        case "text":
            size = float(element.attrib["font-size"])
            width = width_in_points(element.text or "", size, bold=True)
            x, y = float(element.attrib["x"]), float(element.attrib["y"])
            left = x - width * ANCHORS[element.attrib["text-anchor"]]
            return (left, y - size), (left + width, y + size / 2)
        case "polygon" | "polyline" | "path":
            points = list(points_in(element.get("points") or element.attrib["d"]))
            corners = [
                [pick(one[axis] for one in points) for axis in (0, 1)] for pick in (min, max)
            ]
            return (corners[0][0], corners[0][1]), (corners[1][0], corners[1][1])
        case "ellipse":
            x, y, across, down = (float(element.attrib[name]) for name in ("cx", "cy", "rx", "ry"))
            return (x - across, y - down), (x + across, y + down)
        case _:
            return None


def numbers_in(text: str) -> list[float]:
    """The numbers in the value of an SVG attribute, in their order."""
    return [float(number) for number in _NUMBERS.findall(text)]


def points_in(text: str) -> Iterator[Point]:
    """The points in the value of an SVG attribute, in their order."""
    numbers = numbers_in(text)
    return zip(numbers[::2], numbers[1::2], strict=True)


def _color(value: str) -> str | None:
    return value if value.startswith("#") else None


def rgb_of(color: str) -> tuple[int, int, int]:
    """Red, green and blue of a colour written `#RRGGBB`, from 0 to 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
