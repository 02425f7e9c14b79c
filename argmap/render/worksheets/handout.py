"""A worksheet or its key as a file."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import assert_never

from argmap.argdown.vocabulary.worksheets import Worksheet
from argmap.model import ArgumentMap
from argmap.render.figures.compose import Documents, compose
from argmap.render.figures.figure import Figure
from argmap.render.figures.parts import sections_named
from argmap.render.graphviz.dot import dot_text
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.pictures.metrics import characters_without_glyph
from argmap.render.pictures.svg import without_ground
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


def handout(exercise: Exercise, form: Form, *, is_key: bool = False) -> bytes:
    """The sheet or its key as a file, the same bytes for the same exercise.

    Raises:
        ArgmapError: Graphviz is missing or failed.
        LimitError: The map is too large to be laid out.
    """
    match form:
        case Form.PDF:
            return worksheet_pdf(exercise, cache(_laid_out), is_key=is_key)
        case Form.SVG:
            return worksheet_svg(exercise, cache(_laid_out), is_key=is_key).encode()
        case Form.HTML:
            from argmap.render.html.worksheet import worksheet_page  # noqa: PLC0415  seldom asked for

            return worksheet_page(exercise, _laid_out, is_key=is_key).encode()
        case _:
            assert_never(form)


def warnings_of(exercise: Exercise, form: Form) -> Iterator[str]:
    """What to tell whoever makes the file."""
    if form is Form.PDF:
        words = [item.text for item in exercise.key.items]
        words += [text for item in exercise.key.items for text in (item.word, *item.sources)]
        missing = characters_without_glyph("".join([exercise.key.title, *words]))
        if missing:
            yield (
                f"no glyph in the embedded font for {' '.join(missing[:10])}: "
                "make an SVG or an HTML page to see them"
            )


def _laid_out(figure: Figure) -> bytes:
    return without_ground(lay_out(dot_text(figure, theme=PRINT, explained=figure), to=Output.SVG))
