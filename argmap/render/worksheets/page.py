"""A worksheet as a page: to be printed, or to be filled in on a screen, by pictures or by words."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.render.figures.figure import Figure, Item, Link
from argmap.render.html.page import markup, page
from argmap.render.pictures.svg import finish_svg, inlined
from argmap.render.texts.hierarchy import entries_of
from argmap.render.theme import ThemeName
from argmap.render.worksheets.exercise import Exercise
from argmap.render.worksheets.layout import LayOut
from argmap.render.worksheets.paper import wide_picture


class _Row(NamedTuple):
    """An item with the links that start at it, and the references of their targets."""

    item: Item
    links: list[tuple[Link, str]]


def worksheet_page(exercise: Exercise, lay_out: LayOut, *, is_key: bool) -> str:
    """The sheet or its key as a page of its own, which loads nothing and runs nothing."""
    figure = exercise.key if is_key else exercise.sheet
    picture, _ = wide_picture(figure, lay_out)
    svg = inlined(finish_svg(picture.svg, figure), prefix="_", width=f"{picture.size[0]:.0f}pt")
    return page(
        "worksheet",
        title=figure.title or "Argument map",
        language=figure.language,
        theme=ThemeName.PRINT,
        styles=("worksheet.css",),
        exercise=exercise,
        is_key=is_key,
        svg=markup(svg),
        rows=list(_rows(figure)),
    )


def _rows(figure: Figure) -> Iterator[_Row]:
    """The items in the order of the outline, each once."""
    references = {item.id: item.reference for item in figure.items}
    links: dict[str, list[tuple[Link, str]]] = {}
    for link in figure.links:
        links.setdefault(link.start, []).append((link, references[link.target]))
    for item in dict.fromkeys(entry.item for entry in entries_of(figure)):
        yield _Row(item, links.get(item.id, []))
