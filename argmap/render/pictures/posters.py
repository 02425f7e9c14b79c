"""A map as a poster: on many sheets that are cut at their marks and glued together.

Neighbouring sheets show the same strip of ten millimetres. The marks in the margins say where
to cut; what lies beyond them on the next sheet is the strip to glue on.
"""

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import LimitError
from argmap.render.figures.figure import Figure
from argmap.render.pictures.pdf import (
    MARGIN,
    Orientation,
    Paper,
    new_document,
    pen_at,
    picture_size,
    sides_of,
    tagged,
)
from argmap.render.pictures.pen import FAMILY, Pen, Point, Spot, drawable, extent
from argmap.render.pictures.svg import SVG, parse_svg
from argmap.render.texts.description import summary_of
from argmap.render.wrap import clean, cut

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from fpdf import FPDF

OVERLAP = 28.35
MOST_SHEETS = 200

_MARK = 14.0
_GAP = 4.0
_LABEL_SIZE = 7.0
_TITLE_COLUMNS = 60


class Grid(NamedTuple):
    """How many sheets a poster has beside and below one another."""

    columns: int
    rows: int


class Scale(NamedTuple):
    """How large a poster is: at 1 the text of cards has 11 points."""

    factor: float


class _Layout(NamedTuple):
    """A poster on sheets.

    Attributes:
        sheet: The width and the height of a sheet, in points.
        shift: Where the picture begins on the poster.
    """

    grid: Grid
    sheet: Point
    scale: float
    shift: Point

    @property
    def room(self) -> Point:
        """What of a sheet is printed on."""
        return self.sheet[0] - 2 * MARGIN, self.sheet[1] - 2 * MARGIN

    def corner(self, column: int, row: int) -> Point:
        """Where on the poster a sheet begins."""
        return column * (self.room[0] - OVERLAP), row * (self.room[1] - OVERLAP)


def draw_poster(  # noqa: PLR0913  each option is one wish of the reader's
    svg: bytes,
    figure: Figure,
    poster: Grid | Scale,
    *,
    paper: Paper = Paper.A4,
    orientation: Orientation = Orientation.AUTO,
    fonts: Sequence[str] = (),
) -> bytes:
    """The PDF of a poster, its sheets row by row.

    Args:
        svg: What Graphviz drew.
        figure: What it shows.
        poster: How many sheets it fills, or how large it is.
        paper: The sheets; those of A4 if it says nothing.
        orientation: How they are turned; as the picture becomes largest or needs fewest.
        fonts: Paths of fonts for letters that the embedded ones lack.

    Raises:
        LimitError: It would take more than 200 sheets.
    """
    root = parse_svg(svg)
    layout = _layout(picture_size(root), poster, paper, orientation)
    title = clean(figure.title) or "Argument map"
    pdf = new_document(title, summary_of(figure), language=figure.language, fonts=fonts)
    for row in range(layout.grid.rows):
        for column in range(layout.grid.columns):
            pdf.add_page(format=layout.sheet)
            label = f"{_name(column, row)} of {_size(layout.grid)} · {title}"
            with tagged(pdf, "Figure", label):
                _draw_sheet(pdf, root, layout, column, row)
            _draw_marks(pdf, layout.sheet)
            _write_label(pdf, label, layout)
    return bytes(pdf.output())


def _layout(size: Point, poster: Grid | Scale, paper: Paper, orientation: Orientation) -> _Layout:
    layouts = [
        _filled(size, poster, sheet) if isinstance(poster, Grid) else _scaled(size, poster, sheet)
        for sheet in sides_of(Paper.A4 if paper is Paper.FIT else paper, orientation)
    ]
    best = max(layouts, key=lambda one: (one.scale, -one.grid.columns * one.grid.rows))
    sheets = best.grid.columns * best.grid.rows
    if sheets > MOST_SHEETS:
        message = (
            f"the poster would take {sheets} sheets; choose fewer (--poster 4x3), larger paper "
            "(--paper a3) or a part of the map (--section, --around)"
        )
        raise LimitError(message)
    return best


def _filled(size: Point, grid: Grid, sheet: Point) -> _Layout:
    """The picture as large as the sheets of a grid allow, in their middle."""
    whole = _whole(grid, sheet)
    scale = min(whole[0] / size[0], whole[1] / size[1])
    shift = (whole[0] - size[0] * scale) / 2, (whole[1] - size[1] * scale) / 2
    return _Layout(grid, sheet, scale, shift)


def _scaled(size: Point, wanted: Scale, sheet: Point) -> _Layout:
    """The picture in a size, on as many sheets as that takes."""
    counts = [
        max(1, math.ceil((length * wanted.factor - OVERLAP) / (side - 2 * MARGIN - OVERLAP)))
        for length, side in zip(size, sheet, strict=True)
    ]
    grid = Grid(*counts)
    whole = _whole(grid, sheet)
    shift = [(room - length * wanted.factor) / 2 for room, length in zip(whole, size, strict=True)]
    return _Layout(grid, sheet, wanted.factor, (shift[0], shift[1]))


def _whole(grid: Grid, sheet: Point) -> Point:
    """The width and the height of what can be printed on, once the sheets are glued."""
    width, height = (
        count * (side - 2 * MARGIN) - (count - 1) * OVERLAP
        for count, side in zip(grid, sheet, strict=True)
    )
    return width, height


def _draw_sheet(pdf: "FPDF", root: "ET.Element", layout: _Layout, column: int, row: int) -> None:
    """Draw what of the picture lies on a sheet, cut off at its margins."""
    left, top = layout.corner(column, row)
    width, height = layout.room
    spot = Spot(MARGIN + layout.shift[0] - left, MARGIN + layout.shift[1] - top, layout.scale)
    pen = pen_at(pdf, root, spot)
    with pdf.rect_clip(MARGIN, MARGIN, width, height):
        for element in _within(root, pen, layout):
            pen.draw(element)


def _within(root: "ET.Element", pen: Pen, layout: _Layout) -> Iterator["ET.Element"]:
    """The elements of which something lies on a sheet, so that its text has no other words."""
    right, bottom = MARGIN + layout.room[0], MARGIN + layout.room[1]
    for element in root.iter():
        box = extent(element.find(f"{SVG}polygon") if element.tag == f"{SVG}a" else element)
        if box is None:
            continue
        (x1, y1), (x2, y2) = pen.place(box[0]), pen.place(box[1])
        if x2 >= MARGIN and x1 <= right and y2 >= MARGIN and y1 <= bottom:
            yield element


def _draw_marks(pdf: "FPDF", sheet: Point) -> None:
    """Draw two short lines at each corner of what is printed on, outside of it."""
    pdf.set_draw_color(0, 0, 0)
    pdf.set_line_width(0.5)
    for x, out_x in ((MARGIN, -1), (sheet[0] - MARGIN, 1)):
        for y, out_y in ((MARGIN, -1), (sheet[1] - MARGIN, 1)):
            pdf.line(x + out_x * _GAP, y, x + out_x * (_GAP + _MARK), y)
            pdf.line(x, y + out_y * _GAP, x, y + out_y * (_GAP + _MARK))


def _write_label(pdf: "FPDF", label: str, layout: _Layout) -> None:
    """Write in the lower margin which sheet it is."""
    pdf.start_section(label)
    pdf.set_font(FAMILY, "", _LABEL_SIZE)
    pdf.set_text_color(0, 0, 0)
    words = drawable(cut(label, width=_TITLE_COLUMNS), pdf)
    pdf.text(MARGIN + _MARK, layout.sheet[1] - MARGIN / 2, words)


def _name(column: int, row: int) -> str:
    """The name of a sheet: a letter for its row, and the number of its column."""
    letters = ""
    number = row + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"Sheet {letters}{column + 1}"


def _size(grid: Grid) -> str:
    return f"{grid.columns} × {grid.rows}"  # noqa: RUF001  the sign for this
