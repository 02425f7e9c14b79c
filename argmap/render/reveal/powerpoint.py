"""A reveal as a presentation for PowerPoint and its kin: real shapes and text, to be edited.

Each card and each arrow is a group of shapes, in the very places of the picture.
"""

import io
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from argmap.errors import ArgmapError
from argmap.render.figures.figure import Figure
from argmap.render.metrics import width_in_points
from argmap.render.pictures.pdf import origin_in, picture_size
from argmap.render.pictures.pen import (
    ANCHORS,
    Point,
    Spot,
    numbers_in,
    points_in,
    rgb_of,
)
from argmap.render.pictures.svg import SVG, parse_svg, without_ground
from argmap.render.reveal.frames import Frame
from argmap.render.reveal.pictures import Film
from argmap.render.reveal.slides import (
    CAPTION_SIZE,
    MARGIN,
    SLIDE,
    TITLE_SIZE,
    line_of,
    place_of,
    words_of,
)
from argmap.render.theme import Theme
from argmap.render.wrap import clean

if TYPE_CHECKING:
    from pptx.dml.color import RGBColor
    from pptx.presentation import Presentation
    from pptx.shapes.autoshape import Shape
    from pptx.shapes.shapetree import GroupShapes, SlideShapes
    from pptx.slide import Slide
    from pptx.util import Length

_FONT = "Arial"
_ASCENT = 0.905
_LINE = 1.15
_CURVE_PIECES = 8
_TITLE_ONLY = 5
_DOT = 2.0
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


def reveal_pptx(film: Film, frames: Sequence[Frame], whole: Figure, theme: Theme) -> bytes:
    """The presentation, a slide for each step, the same bytes for the same map.

    Raises:
        ArgmapError: python-pptx is not installed.
    """
    presentation = _new_presentation(whole)
    for frame in frames:
        _add_slide(presentation, film, frame, whole, theme)
    content = io.BytesIO()
    presentation.save(content)
    return _without_times(content)


def _new_presentation(whole: Figure) -> "Presentation":
    try:
        from pptx import Presentation  # noqa: PLC0415  an extra
    except ImportError:
        message = (
            "to write a presentation argmap needs python-pptx: install it with "
            "`pip install 'argmap[slides]'`, or write a PDF or an HTML page"
        )
        raise ArgmapError(message) from None
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = map(_length, SLIDE)
    properties = presentation.core_properties
    properties.title = clean(whole.title) or "Argument map"
    properties.author = "argmap"
    properties.language = whole.language
    properties.created = properties.modified = _MADE
    properties.last_modified_by = ""
    properties.revision = 1
    return presentation


def _add_slide(
    presentation: "Presentation", film: Film, frame: Frame, whole: Figure, theme: Theme
) -> None:
    slide = presentation.slides.add_slide(presentation.slide_layouts[_TITLE_ONLY])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = _rgb(theme.page)
    words = words_of(frame, whole, film.steps)
    _write_title(slide, words.title, theme)
    root = parse_svg(without_ground(film.picture(frame.number)))
    _Brush(slide.shapes, origin_in(root, place_of(picture_size(root)))).draw_all(root[0])
    caption = line_of(words.caption, SLIDE[1] - MARGIN, CAPTION_SIZE, theme)
    _Brush(slide.shapes, Spot(0.0, 0.0)).draw(caption)
    slide.notes_slide.notes_text_frame.text = "\n".join(_notes(frame))


def _notes(frame: Frame) -> Iterator[str]:
    """What appears, whole, for whoever speaks."""
    for caption in frame.captions:
        yield clean(f"{caption.heading} {caption.bearing}".rstrip() + f": {caption.text}")


def _write_title(slide: "Slide", words: str, theme: Theme) -> None:
    title = slide.shapes.title
    if title is not None:
        place = (MARGIN, MARGIN / 2, SLIDE[0] - 2 * MARGIN, TITLE_SIZE * _LINE)
        title.left, title.top, title.width, title.height = map(_length, place)
        _set_words(title, words, TITLE_SIZE, theme.text, bold=True)


@dataclass(frozen=True, slots=True)
class _Brush:
    """Draws elements of an SVG as shapes; a group of the SVG becomes a group.

    Attributes:
        shapes: Where the shapes go.
        spot: Where the origin of the picture lies on the slide.
    """

    shapes: "SlideShapes | GroupShapes"
    spot: Spot

    def draw_all(self, group: ET.Element) -> None:
        """Draw what a group holds."""
        for element in group:
            self.draw(element)

    def draw(self, element: ET.Element) -> None:
        """Draw an element; titles and the like draw nothing."""
        match element.tag.removeprefix(SVG):
            case "g" | "a":
                self._group(element)
            case "text":
                self._write(element)
            case "polygon" | "polyline":
                self._lines(element, list(points_in(element.attrib["points"])))
            case "path":
                self._lines(element, list(_flattened(element.attrib["d"])))
            case "ellipse":
                self._lines(element, list(_around(element)))
            case _:
                pass

    def _group(self, element: ET.Element) -> None:
        """A group with the name of what it stands for."""
        group = self.shapes.add_group_shape()
        group.name = element.get("id") or "part"
        _Brush(group.shapes, self.spot).draw_all(element)

    def _write(self, element: ET.Element) -> None:
        size = float(element.attrib["font-size"]) * self.spot.scale
        bold = element.get("font-weight") == "bold"
        text = element.text or ""
        width = width_in_points(text, size, bold=bold)
        x, y = self._place((float(element.attrib["x"]), float(element.attrib["y"])))
        x -= width * ANCHORS[element.attrib["text-anchor"]]
        left, top = _length(x), _length(y - size * _ASCENT)
        box = self.shapes.add_textbox(left, top, _length(width), _length(size * _LINE))
        _set_words(box, text, size, element.attrib["fill"], bold=bold)

    def _lines(self, element: ET.Element, points: list[Point]) -> None:
        """A closed shape, or an open line if it is not filled."""
        (x, y), *others = [self._place_of(point) for point in points]
        builder = self.shapes.build_freeform(x, y, 1.0)
        is_filled = element.get("fill", "none") != "none"
        builder.add_line_segments(others, close=is_filled)
        shape = builder.convert_to_shape()
        _dress(shape, element, self.spot.scale)

    def _place_of(self, point: Point) -> tuple["Length", "Length"]:
        x, y = self._place(point)
        return _length(x), _length(y)

    def _place(self, point: Point) -> Point:
        x, y = point
        return self.spot.left + x * self.spot.scale, self.spot.top + y * self.spot.scale


def _dress(shape: "Shape", element: ET.Element, scale: float) -> None:
    """Give a shape the colours and the stroke of an element, and nothing of the slides' style."""
    from pptx.enum.dml import MSO_LINE  # noqa: PLC0415  an extra
    from pptx.oxml.ns import qn  # noqa: PLC0415

    style = shape.element.find(qn("p:style"))
    if style is not None:
        shape.element.remove(style)
    fill, stroke = element.get("fill", "none"), element.get("stroke", "none")
    if fill.startswith("#"):
        shape.fill.solid()
        shape.fill.fore_color.rgb = _rgb(fill)
    else:
        shape.fill.background()
    if not stroke.startswith("#"):
        shape.line.fill.background()
        return
    shape.line.color.rgb = _rgb(stroke)
    shape.line.width = _length(float(element.get("stroke-width", "1")) * scale)
    dashes = numbers_in(element.get("stroke-dasharray", ""))
    if dashes:
        shape.line.dash_style = MSO_LINE.DASH if dashes[0] > _DOT else MSO_LINE.ROUND_DOT


def _set_words(shape: "Shape", words: str, size: float, color: str, *, bold: bool) -> None:
    """Write one line into a shape, without margins and without wrapping."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN  # noqa: PLC0415  an extra

    frame = shape.text_frame
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap = False
    frame.vertical_anchor = MSO_ANCHOR.TOP
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = words
    run.font.size = _length(size)
    run.font.name = _FONT
    run.font.bold = bold
    run.font.color.rgb = _rgb(color)


def _flattened(path: str) -> Iterator[Point]:
    """The points of a path, whose curves become short straight lines.

    The library that writes the shapes has no curves.
    """
    start, *others = points_in(path)
    yield start
    for index in range(0, len(others) - 2, 3):
        one, two, end = others[index : index + 3]
        for piece in range(1, _CURVE_PIECES + 1):
            yield _on_curve(piece / _CURVE_PIECES, (start, one, two, end))
        start = end


def _on_curve(part: float, points: Sequence[Point]) -> Point:
    """A point of a cubic Bézier curve, by de Casteljau's construction."""
    while len(points) > 1:
        points = [
            (x + (to_x - x) * part, y + (to_y - y) * part)
            for (x, y), (to_x, to_y) in pairwise(points)
        ]
    return points[0]


def _around(element: ET.Element) -> Iterator[Point]:
    """Points on an ellipse."""
    x, y, across, down = (float(element.attrib[name]) for name in ("cx", "cy", "rx", "ry"))
    for piece in range(4 * _CURVE_PIECES):
        angle = piece * math.tau / (4 * _CURVE_PIECES)
        yield x + across * math.cos(angle), y + down * math.sin(angle)


def _without_times(content: io.BytesIO) -> bytes:
    """The same archive, in which no file says when it was written."""
    made = io.BytesIO()
    with (
        ZipFile(content) as archive,
        ZipFile(made, "w", ZIP_DEFLATED) as copy,
    ):
        for name in archive.namelist():
            copy.writestr(ZipInfo(name), archive.read(name), ZIP_DEFLATED)
    return made.getvalue()


def _length(points: float) -> "Length":
    from pptx.util import Pt  # noqa: PLC0415  an extra

    return Pt(points)


def _rgb(color: str) -> "RGBColor":
    from pptx.dml.color import RGBColor  # noqa: PLC0415  an extra

    return RGBColor(*rgb_of(color))  # type: ignore[no-untyped-call]  # python-pptx has no types there
