"""A reveal as slides: where the picture and the words lie on them, and the slides as a PDF."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

from argmap.render.figures.figure import Figure
from argmap.render.metrics import lines_within
from argmap.render.pictures.pdf import draw_picture, new_document, picture_size, tagged
from argmap.render.pictures.pen import Pen, Spot
from argmap.render.pictures.svg import SVG, Size, parse_svg
from argmap.render.reveal.frames import Frame
from argmap.render.reveal.pictures import Film
from argmap.render.texts.description import description_of, summary_of
from argmap.render.theme import Theme
from argmap.render.wrap import clean

SLIDE: Size = (960.0, 540.0)
MARGIN = 18.0
TITLE_SIZE = 16.0
CAPTION_SIZE = 13.0
LARGEST_SCALE = 2.0

_BAND = 46.0


class Words(NamedTuple):
    """What stands above and below the picture, each on one line."""

    title: str
    caption: str


def words_of(frame: Frame, whole: Figure, steps: int) -> Words:
    """The title with the number of the step, and what appears at it, as far as there is room."""
    title = clean(whole.title) or "Argument map"
    heading = f"{frame.heading} · " if frame.heading else ""
    news = "; ".join(f"{one.heading} {one.bearing}".rstrip() for one in frame.captions)
    return Words(
        _on_a_line(f"{frame.number}/{steps} · {heading}{title}", TITLE_SIZE, bold=True),
        _on_a_line(clean(news), CAPTION_SIZE),
    )


def place_of(picture: Size) -> Spot:
    """Where the picture lies on a slide, as large as there is room."""
    room = SLIDE[0] - 2 * MARGIN, SLIDE[1] - 2 * _BAND
    scale = min(LARGEST_SCALE, room[0] / picture[0], room[1] / picture[1])
    left = (SLIDE[0] - picture[0] * scale) / 2
    return Spot(left, _BAND + (room[1] - picture[1] * scale) / 2, scale)


def reveal_pdf(
    film: Film, frames: Sequence[Frame], whole: Figure, theme: Theme, *, fonts: Sequence[str] = ()
) -> bytes:
    """A PDF with a page for each step, the same bytes for the same map."""
    title = clean(whole.title) or "Argument map"
    pdf = new_document(title, summary_of(whole), language=whole.language, fonts=fonts)
    for frame in frames:
        root = parse_svg(film.picture(frame.number))
        words = words_of(frame, whole, len(frames))
        pdf.add_page(format=SLIDE)
        pdf.start_section(words.title)
        pdf.set_fill_color(theme.page)
        pdf.rect(0, 0, *SLIDE, style="F")
        pen = Pen(pdf, Spot(0.0, 0.0))
        pen.draw(line_of(words.title, MARGIN + TITLE_SIZE, TITLE_SIZE, theme, bold=True))
        with tagged(pdf, "Figure", description_of(frame.figure)):
            draw_picture(pdf, root, place_of(picture_size(root)))
        pen.draw(line_of(words.caption, SLIDE[1] - MARGIN, CAPTION_SIZE, theme))
    return bytes(pdf.output())


def line_of(words: str, y: float, size: float, theme: Theme, *, bold: bool = False) -> ET.Element:
    """Words on a slide, from the left margin on the base line `y`, as an element of an SVG."""
    place = {"x": f"{MARGIN:g}", "y": f"{y:g}", "text-anchor": "start"}
    weight = {"font-weight": "bold"} if bold else {}
    element = ET.Element(
        f"{SVG}text", place | weight | {"font-size": f"{size:g}", "fill": theme.text}
    )
    element.text = words
    return element


def _on_a_line(text: str, size: float, *, bold: bool = False) -> str:
    """The text as far as it fits on a slide, with "…" where it is cut."""
    first, *rest = lines_within(text, SLIDE[0] - 2 * MARGIN - size, size, bold=bold) or ("",)
    return f"{first}…" if rest else first
