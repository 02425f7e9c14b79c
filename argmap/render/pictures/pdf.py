"""A PDF with real text: the shapes and words of the finished layout, drawn again on a page.

Graphviz lays out and draws an SVG of a few plain shapes; the same shapes go to
the same places here, with the embedded fonts.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from argmap.errors import LimitError
from argmap.render.figures.figure import Figure
from argmap.render.metrics import BOLD, REGULAR
from argmap.render.pictures.fonts import can_join, no_font
from argmap.render.pictures.pen import FAMILY, Pen, Point, Spot, drawable, numbers_in
from argmap.render.pictures.svg import language_tag, parse_svg
from argmap.render.texts.description import summary_of
from argmap.render.wrap import clean, cut

if TYPE_CHECKING:
    from fpdf import FPDF

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
MARGIN = 28.35
_LARGEST = 14_400
_HEADING_SIZE = 12.0
_HEADING_HEIGHT = 22.0
_HEADING_COLUMNS = 80


class Paper(StrEnum):
    """What the picture is put on: a page of its own size, or a sheet to print on."""

    FIT = "fit"
    A5 = "a5"
    A4 = "a4"
    A3 = "a3"
    A2 = "a2"
    A1 = "a1"
    A0 = "a0"
    LETTER = "letter"
    LEGAL = "legal"
    TABLOID = "tabloid"


SHEETS = {
    Paper.A5: (419.53, 595.28),
    Paper.A4: (595.28, 841.89),
    Paper.A3: (841.89, 1190.55),
    Paper.A2: (1190.55, 1683.78),
    Paper.A1: (1683.78, 2383.94),
    Paper.A0: (2383.94, 3370.39),
    Paper.LETTER: (612.0, 792.0),
    Paper.LEGAL: (612.0, 1008.0),
    Paper.TABLOID: (792.0, 1224.0),
}


class Orientation(StrEnum):
    """How a sheet is turned; by itself as the picture becomes largest."""

    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Sheet(NamedTuple):
    """A picture for a page.

    Attributes:
        svg: What Graphviz wrote.
        heading: The line above it; empty for none.
        words: What it shows, for those who do not see it.
    """

    svg: bytes
    heading: str = ""
    words: str = ""


class _Page(NamedTuple):
    """The size of a page in points, and where the picture lies on it."""

    width: float
    height: float
    spot: Spot


def draw_pdf(
    sheets: Sequence[Sheet],
    figure: Figure,
    *,
    paper: Paper = Paper.FIT,
    orientation: Orientation = Orientation.AUTO,
    fonts: Sequence[str] = (),
) -> bytes:
    """The PDF of a figure, the same bytes for the same figure.

    Args:
        sheets: The whole figure, or its parts.
        figure: What they show.
        paper: A page of the picture's own size, or a sheet on which it is never enlarged.
        orientation: How a sheet is turned.
        fonts: Paths of fonts for letters that the embedded ones lack.

    Raises:
        LimitError: A picture is longer than a PDF page may be (five metres).
    """
    title = clean(figure.title) or "Argument map"
    pdf = new_document(title, summary_of(figure), language=figure.language, fonts=fonts)
    for sheet in sheets:
        add_sheet(pdf, sheet, paper, orientation)
    return bytes(pdf.output())


def add_sheet(
    pdf: "FPDF", sheet: Sheet, paper: Paper, orientation: Orientation = Orientation.AUTO
) -> None:
    """Add a page with a picture to a document of `new_document`; see `draw_pdf`."""
    root = parse_svg(sheet.svg)
    page = _page(picture_size(root), paper, orientation, heading=sheet.heading)
    pdf.add_page(format=(page.width, page.height))
    if sheet.heading:
        _write_heading(pdf, sheet.heading)
    with tagged(pdf, "Figure", sheet.words):
        draw_picture(pdf, root, page.spot)


@contextmanager
def tagged(pdf: "FPDF", kind: str, words: str = "") -> Iterator[None]:
    """What is drawn within is marked for readers that do not see it, as a figure or a heading.

    fpdf2 has the tags, but its own way to them is for raster images alone.
    """
    number = pdf.struct_builder.next_mcid_for_page(pdf.page)
    _, parents = pdf.struct_builder.add_marked_content(
        page_number=pdf.page, struct_type=f"/{kind}", mcid=number, alt_text=words or None
    )
    pdf.pages[pdf.page].struct_parents = parents
    pdf._out(f"/{kind} <</MCID {number}>> BDC")  # noqa: SLF001  see above
    yield
    pdf._out("EMC")  # noqa: SLF001  see above


def new_document(title: str, subject: str, *, language: str, fonts: Sequence[str] = ()) -> "FPDF":
    """A document without pages, with the embedded fonts and what it says of itself.

    Args:
        title: What it is called.
        subject: What it shows.
        language: The language of its texts.
        fonts: Paths of fonts for letters that the embedded ones lack.
    """
    from fpdf import FPDF, ViewerPreferences  # noqa: PLC0415  takes a quarter of a second to load

    pdf = FPDF(unit="pt")
    pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    pdf.set_creation_date(_CREATED)
    pdf.set_title(title)
    pdf.set_subject(subject)
    pdf.set_lang(language_tag(language))
    pdf.set_creator("argmap")
    pdf.set_auto_page_break(auto=False)
    pdf.add_font(FAMILY, "", REGULAR)
    pdf.add_font(FAMILY, "B", BOLD)
    if fonts:
        _add_fallbacks(pdf, fonts)
    return pdf


def _add_fallbacks(pdf: "FPDF", fonts: Sequence[str]) -> None:
    families = [f"Fallback{number}" for number, _ in enumerate(fonts)]
    for family, path in zip(families, fonts, strict=True):
        try:
            pdf.add_font(family, "", path)
        except Exception as error:  # a broken font fails in many ways
            raise no_font(path) from error
    pdf.set_fallback_fonts(families, exact_match=False)
    pdf.set_text_shaping(can_join())
    pdf.c_margin = 0


def draw_picture(pdf: "FPDF", root: ET.Element, spot: Spot) -> None:
    """Draw on the current page what Graphviz drew, with its upper left corner at a spot."""
    pen = pen_at(pdf, root, spot)
    for element in root.iter():
        pen.draw(element)


def pen_at(pdf: "FPDF", root: ET.Element, spot: Spot) -> Pen:
    """A pen for what Graphviz drew, with its upper left corner at a spot of the current page."""
    return Pen(pdf, origin_in(root, spot))


def origin_in(root: ET.Element, spot: Spot) -> Spot:
    """Where the origin of what Graphviz drew lies, if its upper left corner lies at a spot."""
    x, y = numbers_in(root[0].attrib["transform"].partition("translate")[2])
    return Spot(spot.left + x * spot.scale, spot.top + y * spot.scale, spot.scale)


def picture_size(root: ET.Element) -> Point:
    """The width and the height of an SVG, in points."""
    _, _, width, height = numbers_in(root.attrib["viewBox"])
    return width, height


def scale_on(sheet: Sheet, paper: Paper, orientation: Orientation = Orientation.AUTO) -> float:
    """By how much a picture is made smaller on a page; 1 if it fits as it is."""
    if paper is Paper.FIT:
        return 1.0
    size = picture_size(parse_svg(sheet.svg))
    return _page(size, paper, orientation, heading=sheet.heading).spot.scale


def sides_of(paper: Paper, orientation: Orientation) -> Iterator[Point]:
    """The width and the height that a sheet may have, in points, turned as it may be."""
    short, long = SHEETS[paper]
    if orientation is not Orientation.LANDSCAPE:
        yield short, long
    if orientation is not Orientation.PORTRAIT:
        yield long, short


def _page(size: Point, paper: Paper, orientation: Orientation, *, heading: str) -> _Page:
    width, height = size
    if paper is Paper.FIT:
        if max(width, height) > _LARGEST:
            message = (
                f"the picture is {max(width, height) / 72 * 2.54:.0f} cm long and a PDF page at "
                "most 508 cm; use --paper a3, or show a part of the map (--around)"
            )
            raise LimitError(message)
        return _Page(width, height, Spot(0.0, 0.0))
    top = MARGIN + (_HEADING_HEIGHT if heading else 0.0)
    pages = []
    for across, down in sides_of(paper, orientation):
        room = across - 2 * MARGIN, down - MARGIN - top
        scale = min(1.0, room[0] / width, room[1] / height)
        left = MARGIN + (room[0] - width * scale) / 2
        spot = Spot(left, top + (room[1] - height * scale) / 2, scale)
        pages.append(_Page(across, down, spot))
    return max(
        pages, key=lambda page: (page.spot.scale, (page.width > page.height) == (width > height))
    )


def _write_heading(pdf: "FPDF", heading: str) -> None:
    """Write the line above a picture, which is also its page's name in the list of pages."""
    pdf.start_section(clean(heading))
    pdf.set_font(FAMILY, "B", _HEADING_SIZE)
    pdf.set_text_color(0, 0, 0)
    words = drawable(cut(heading, width=_HEADING_COLUMNS), pdf)
    with tagged(pdf, "H1"):
        pdf.text(MARGIN, MARGIN + _HEADING_SIZE, words)
