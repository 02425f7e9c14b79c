"""A reveal as a file: a PDF, a page, a presentation, one picture of all steps or one of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from argmap.errors import ArgmapError, LimitError
from argmap.evaluation.answers.timeline import Undated
from argmap.model import ArgumentMap
from argmap.render.drawing import Drawing
from argmap.render.figures.figure import Figure
from argmap.render.graphviz.dot import dot_text
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.pictures.fonts import font_warnings, fonts_unused
from argmap.render.pictures.svg import finish_svg
from argmap.render.reveal.frames import Frame, Judge, frames_of
from argmap.render.reveal.pictures import Film, film_of
from argmap.render.reveal.slides import reveal_pdf
from argmap.render.reveal.steps import Order, steps_of
from argmap.render.reveal.storyboard import storyboard
from argmap.render.texts.description import words_in
from argmap.render.theme import Theme, ThemeName, theme_named

_MOST = 20_000
_MOST_SHAPES = 4_000


class Form(StrEnum):
    """What a reveal can be made as; the value is the ending of a file's name."""

    PDF = "pdf"
    HTML = "html"
    PPTX = "pptx"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Reveal:
    """A map and the steps in which it is revealed.

    Attributes:
        whole: All that is shown at the end.
        frames: What each step shows.
    """

    whole: Figure
    frames: tuple[Frame, ...]


def reveal_of(
    figure: Figure,
    argument_map: ArgumentMap,
    judge: Judge,
    *,
    order: Order = Order.ARGUMENT,
    undated: Undated = Undated.EARLY,
) -> Reveal:
    """The reveal of a figure.

    Args:
        figure: The whole.
        argument_map: What it shows.
        judge: What says how the claims and arguments of a map fare.
        order: What comes first.
        undated: When what has no date or round comes, if that is the order.

    Raises:
        ArgmapError: The figure is empty, or the map says nothing of the dates or rounds by
            which it is to be ordered.
    """
    if not figure.items:
        message = "there is nothing to reveal: the map has no claims and no arguments"
        raise ArgmapError(message)
    steps = steps_of(figure, argument_map, order, undated=undated)
    return Reveal(figure, frames_of(figure, argument_map, steps, judge))


def presented(
    reveal: Reveal,
    form: Form,
    *,
    theme: ThemeName = ThemeName.LIGHT,
    fonts: tuple[str, ...] = (),
) -> Drawing:
    """The reveal as one file, the same bytes for the same map.

    Args:
        reveal: The steps.
        form: The format.
        theme: The colours.
        fonts: Paths of fonts for letters that the embedded ones lack, for a PDF.

    Raises:
        ArgmapError: Graphviz is missing or failed, a path leads to no font, or python-pptx is
            not installed.
        LimitError: The map is too large to be laid out, or for so many steps.
    """
    if form is Form.PDF:
        words = "".join([reveal.whole.title, *words_in(reveal.whole)])
        warnings = tuple(font_warnings(words, fonts, takes_fonts=True))
    else:
        warnings = tuple(fonts_unused(fonts))
    return Drawing(_presented(reveal, form, theme, fonts), warnings)


def _presented(reveal: Reveal, form: Form, theme: ThemeName, fonts: tuple[str, ...]) -> bytes:
    match form:
        case Form.PDF:
            _require_few(reveal)
            colors = theme_named(theme)
            film = _film(reveal, colors)
            return reveal_pdf(film, reveal.frames, reveal.whole, colors, fonts=fonts)
        case Form.PPTX:
            from argmap.render.reveal.powerpoint import reveal_pptx  # noqa: PLC0415  an extra

            _require_few(reveal, _MOST_SHAPES)
            colors = theme_named(theme)
            return reveal_pptx(_film(reveal, colors), reveal.frames, reveal.whole, colors)
        case Form.SVG:
            _require_few(reveal)
            film = _film(reveal, theme_named(theme))
            return storyboard(film, reveal.frames, reveal.whole, theme_named(theme)).encode()
        case Form.HTML:
            from argmap.render.html.colors import MARKS  # noqa: PLC0415  seldom asked for
            from argmap.render.reveal.page import reveal_page  # noqa: PLC0415

            film = _film(reveal, MARKS)
            return reveal_page(film, reveal.frames, reveal.whole, theme=theme).encode()
        case _:
            assert_never(form)


def pictures_of(
    reveal: Reveal, *, theme: ThemeName = ThemeName.LIGHT
) -> Iterator[tuple[str, bytes]]:
    """The name and the content of an SVG for each step; all have the same size.

    Raises:
        ArgmapError: Graphviz is missing or failed.
        LimitError: The map is too large to be laid out, or for so many steps.
    """
    _require_few(reveal)
    film = _film(reveal, theme_named(theme))
    digits = max(2, len(str(film.steps)))
    for frame in reveal.frames:
        content = finish_svg(film.picture(frame.number), frame.figure)
        yield f"step-{frame.number:0{digits}}.svg", content.encode()


def _film(reveal: Reveal, theme: Theme) -> Film:
    def drawn(figure: Figure, explained: Figure) -> bytes:
        return lay_out(dot_text(figure, theme=theme, explained=explained), to=Output.SVG)

    return film_of(reveal.whole, reveal.frames, drawn)


def _require_few(reveal: Reveal, most: int = _MOST) -> None:
    """Make sure that not too much would have to be drawn again and again.

    Raises:
        LimitError: It would.
    """
    if len(reveal.frames) * len(reveal.whole.items) > most:
        message = (
            f"{len(reveal.frames)} steps of a map with {len(reveal.whole.items)} items are too "
            "many to draw each; reveal a part of it (--section) or several things at once "
            "(--order round), or make one HTML page"
        )
        raise LimitError(message)
