"""A worksheet or its key as a file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import assert_never

from argmap.argdown.vocabulary.worksheets import Worksheet
from argmap.model import ArgumentMap
from argmap.render.drawing import Drawing
from argmap.render.figures.compose import Documents, compose
from argmap.render.figures.figure import Figure
from argmap.render.figures.parts import sections_named
from argmap.render.graphviz.dot import dot_text
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.pictures.fonts import font_warnings, fonts_unused
from argmap.render.pictures.svg import without_ground
from argmap.render.texts.description import words_in
from argmap.render.theme import PRINT
from argmap.render.worksheets.exercise import Exercise, exercise_of
from argmap.render.worksheets.paper import worksheet_pdf, worksheet_svg


class Form(StrEnum):
    """What a worksheet can be made as; the value is the ending of a file's name."""

    PDF = "pdf"
    SVG = "svg"
    HTML = "html"


def handout_of(
    argument_map: ArgumentMap,
    worksheet: Worksheet,
    *,
    seed: int | None = None,
    sections: Sequence[str] = (),
) -> Exercise:
    """The exercise of a map, or of what stands under some of its headings.

    No statuses are shown: they would tell what nobody answered.

    Raises:
        ArgmapError: What is asked for does not occur, or nothing is left to be filled in.
    """
    figure = compose(argument_map, documents=Documents.NONE)
    if sections:
        figure = sections_named(figure, sections)
    return exercise_of(figure, argument_map, worksheet, seed=seed)


def handout(
    exercise: Exercise, form: Form, *, is_key: bool = False, fonts: tuple[str, ...] = ()
) -> Drawing:
    """The sheet or its key as a file, the same bytes for the same exercise.

    Args:
        exercise: What is to be filled in.
        form: The format.
        is_key: Whether it is filled in.
        fonts: Paths of fonts for letters that the embedded ones lack, for a PDF.

    Raises:
        ArgmapError: Graphviz is missing or failed, or a path leads to no font.
        LimitError: The map is too large to be laid out.
    """
    match form:
        case Form.PDF:
            words = "".join(_words(exercise))
            warnings = tuple(font_warnings(words, fonts, takes_fonts=True))
            drawn = worksheet_pdf(exercise, cache(_laid_out), is_key=is_key, fonts=fonts)
            return replace(drawn, warnings=(*warnings, *drawn.warnings))
        case Form.SVG:
            svg = worksheet_svg(exercise, cache(_laid_out), is_key=is_key)
            return Drawing(svg.encode(), tuple(fonts_unused(fonts)))
        case Form.HTML:
            from argmap.render.worksheets.page import worksheet_page  # noqa: PLC0415  seldom asked for

            page = worksheet_page(exercise, _laid_out, is_key=is_key)
            return Drawing(page.encode(), tuple(fonts_unused(fonts)))
        case _:
            assert_never(form)


def _words(exercise: Exercise) -> Iterator[str]:
    yield exercise.key.title
    yield from words_in(exercise.key)
    yield from (entry.words for entry in exercise.bank)


def _laid_out(figure: Figure) -> bytes:
    return without_ground(lay_out(dot_text(figure, theme=PRINT, explained=figure), to=Output.SVG))
