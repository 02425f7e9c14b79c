"""A PDF with real text: the shapes and words of the finished layout, drawn again on a page.

Graphviz lays out and draws an SVG of a few plain shapes; the same shapes go to
the same places here, with the embedded fonts.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from xml.etree import ElementTree as ET

from argmap.diagnostics import LimitError
from argmap.render.figures.figure import Figure
from argmap.render.links import safe_address
from argmap.render.pictures.metrics import BOLD, REGULAR, has_glyph, width_in_points
from argmap.render.pictures.svg import HREF, SVG, language_tag, parse_svg
from argmap.render.texts.description import summary_of
from argmap.render.wrap import clean, cut

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.drawing import PaintedPath

_FAMILY = "Arimo"
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
_MARGIN = 28.35
_LARGEST = 14_400
_HEADING_SIZE = 12.0
_HEADING_HEIGHT = 22.0
_HEADING_COLUMNS = 80
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}

Point: TypeAlias = tuple[float, float]


class Paper(StrEnum):
    """What the picture is put on: a page of its own size, or a sheet to print on."""

    FIT = "fit"
    A4 = "a4"
    A3 = "a3"


_SHEETS = {Paper.A4: (595.28, 841.89), Paper.A3: (841.89, 1190.55)}


class Sheet(NamedTuple):
    """A picture for a page: the SVG that Graphviz wrote, and the line above it, if any."""

    svg: bytes
    heading: str = ""


class _Page(NamedTuple):
    """The size of a page, and how the picture lies on it; all in points."""

    width: float
    height: float
    scale: float
    left: float
    top: float


def draw_pdf(sheets: Sequence[Sheet], figure: Figure, *, paper: Paper = Paper.FIT) -> bytes:
    """The PDF of a figure, the same bytes for the same figure.

    Args:
        sheets: The whole figure, or its parts.
        figure: What they show.
        paper: A page of the picture's own size, or a sheet, turned as it fits
            best, on which the picture is never enlarged.

    Raises:
        LimitError: A picture is longer than a PDF page may be (five metres).
    """
    pdf = _document(figure)
    for sheet in sheets:
        root = parse_svg(sheet.svg)
        page = _page(picture_size(root), paper, heading=sheet.heading)
        pdf.add_page(format=(page.width, page.height))
        if sheet.heading:
            _write_heading(pdf, sheet.heading)
        shift_x, shift_y = _numbers(root[0].attrib["transform"].partition("translate")[2])
        pen = _Pen(pdf, page, shift_x, shift_y)
        for element in root.iter():
            pen.draw(element)
    return bytes(pdf.output())


def picture_size(root: ET.Element) -> Point:
    """The width and the height of an SVG, in points."""
    _, _, width, height = _numbers(root.attrib["viewBox"])
    return width, height


def scale_on(sheet: Sheet, paper: Paper) -> float:
    """By how much a picture is made smaller on a page; 1 if it fits as it is."""
    if paper is Paper.FIT:
        return 1.0
    return _page(picture_size(parse_svg(sheet.svg)), paper, heading=sheet.heading).scale


def _page(size: Point, paper: Paper, *, heading: str) -> _Page:
    width, height = size
    if paper is Paper.FIT:
        if max(width, height) > _LARGEST:
            message = (
                f"the picture is {max(width, height) / 72 * 2.54:.0f} cm long and a PDF page at "
                "most 508 cm; use --paper a3, or show a part of the map (--around)"
            )
            raise LimitError(message)
        return _Page(width, height, 1.0, 0.0, 0.0)
    short, long = _SHEETS[paper]
    top = _MARGIN + (_HEADING_HEIGHT if heading else 0.0)
    pages = []
    for across, down in ((short, long), (long, short)):
        room = across - 2 * _MARGIN, down - _MARGIN - top
        scale = min(1.0, room[0] / width, room[1] / height)
        left = _MARGIN + (room[0] - width * scale) / 2
        pages.append(_Page(across, down, scale, left, top + (room[1] - height * scale) / 2))
    return max(pages, key=lambda page: (page.scale, (page.width > page.height) == (width > height)))


def _document(figure: Figure) -> "FPDF":
    from fpdf import FPDF, ViewerPreferences  # noqa: PLC0415  takes a quarter of a second to load

    pdf = FPDF(unit="pt")
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.set_creation_date(_CREATED)
    pdf.set_title(clean(figure.title) or "Argument map")
    pdf.set_subject(summary_of(figure))
    pdf.set_lang(language_tag(figure.language))
    pdf.set_creator("argmap")
    pdf.set_auto_page_break(auto=False)
    pdf.add_font(_FAMILY, "", REGULAR)
    pdf.add_font(_FAMILY, "B", BOLD)
    return pdf


def _write_heading(pdf: "FPDF", heading: str) -> None:
    """Write the line above a picture, which is also its page's name in the list of pages."""
    pdf.start_section(clean(heading))
    pdf.set_font(_FAMILY, "B", _HEADING_SIZE)
    pdf.set_text_color(0, 0, 0)
    pdf.text(_MARGIN, _MARGIN + _HEADING_SIZE, _drawable(cut(heading, width=_HEADING_COLUMNS)))


@dataclass(slots=True)
class _Pen:
    """Draws the elements of an SVG, which all have their colours and strokes on themselves."""

    pdf: "FPDF"
    page: _Page
    shift_x: float
    shift_y: float

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
        text = _drawable(element.text or "")
        size = float(element.attrib["font-size"]) * self.page.scale
        is_bold = element.get("font-weight") == "bold"
        x, y = self._place((float(element.attrib["x"]), float(element.attrib["y"])))
        x -= width_in_points(text, size, bold=is_bold) * _ANCHORS[element.attrib["text-anchor"]]
        self.pdf.set_font(_FAMILY, "B" if is_bold else "", size)
        self.pdf.set_text_color(*_rgb(element.attrib["fill"]))
        self.pdf.text(x, y, text)

    def _lines(self, element: ET.Element) -> None:
        first, *others = map(self._place, _points(element.attrib["points"]))
        with self._path(element) as path:
            path.move_to(*first)
            for point in others:
                path.line_to(*point)

    def _curve(self, element: ET.Element) -> None:
        """Draw `M` and one run of `C`, the only path that Graphviz writes."""
        first, *others = map(self._place, _points(element.attrib["d"]))
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
            scale = self.page.scale
            path.ellipse(*self._place((x, y)), half_width * scale, half_height * scale)

    @contextmanager
    def _path(self, element: ET.Element) -> Iterator["PaintedPath"]:
        """A path with the colours and the stroke of an element."""
        scale = self.page.scale
        with self.pdf.new_path() as path:
            path.style.fill_color = _color(element.get("fill", "none"))
            path.style.stroke_color = _color(element.get("stroke", "none"))
            path.style.stroke_width = float(element.get("stroke-width", "1")) * scale
            dashes = _numbers(element.get("stroke-dasharray", ""))
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
        points = [self._place(point) for point in _points(shape.attrib["points"])]
        left, right = (pick(x for x, _ in points) for pick in (min, max))
        top, bottom = (pick(y for _, y in points) for pick in (min, max))
        self.pdf.link(left, top, right - left, bottom - top, address)

    def _place(self, point: Sequence[float]) -> Point:
        """Where a point of the picture lies on the page."""
        x, y = point
        page = self.page
        return (
            page.left + (x + self.shift_x) * page.scale,
            page.top + (y + self.shift_y) * page.scale,
        )


def _drawable(text: str) -> str:
    """The text as the embedded fonts can draw it."""
    text = unicodedata.normalize("NFC", text)
    return "".join(one if has_glyph(one) else "\N{REPLACEMENT CHARACTER}" for one in text)


def _numbers(text: str) -> list[float]:
    return [float(number) for number in _NUMBERS.findall(text)]


def _points(text: str) -> Iterator[Point]:
    numbers = _numbers(text)
    return zip(numbers[::2], numbers[1::2], strict=True)


def _color(value: str) -> str | None:
    return value if value.startswith("#") else None


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
