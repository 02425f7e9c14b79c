"""A worksheet on A4: the picture between what is to be done and the bank and the questions.

All of it stands on one page where it can be read there. Else the bank and the questions get
pages of their own, and a map that is still too large is divided as `Press` divides it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from argmap.render.drawing import Drawing
from argmap.render.figures.figure import Figure
from argmap.render.pictures.pages import Press
from argmap.render.pictures.pdf import (
    MARGIN,
    SHEETS,
    Paper,
    Sheet,
    add_sheet,
    draw_picture,
    new_document,
    tagged,
)
from argmap.render.pictures.pen import Pen, Spot
from argmap.render.pictures.svg import Size, framed_svg, parse_svg
from argmap.render.texts.description import description_of, summary_of
from argmap.render.worksheets.blocks import Block, foot, head, height_of, stacked
from argmap.render.worksheets.exercise import Exercise
from argmap.render.worksheets.layout import (
    SMALLEST,
    LayOut,
    Picture,
    drawn_for,
    picture_within,
    writable,
)
from argmap.render.wrap import clean

if TYPE_CHECKING:
    from fpdf import FPDF

_UPRIGHT: Size = SHEETS[Paper.A4]
_ACROSS: Size = (_UPRIGHT[1], _UPRIGHT[0])
_ENDLESS = 1e6
_AIR = 8.0


class _Leaf(NamedTuple):
    """A page: blocks above a picture, the picture, blocks below it."""

    size: Size
    above: Sequence[Block]
    picture: Picture | None
    below: Sequence[Block]


def worksheet_pdf(
    exercise: Exercise, lay_out: LayOut, *, is_key: bool, fonts: Sequence[str] = ()
) -> Drawing:
    """The sheet or its key as a PDF; both have the same pages with all at the same places."""
    figure = exercise.key if is_key else exercise.sheet
    leaf = _whole(exercise, lay_out, is_key=is_key)
    if leaf is not None:
        leaves = [leaf, *_flowed(leaf, exercise, is_key=is_key)]
        return Drawing(_bound(leaves, (), figure, fonts, is_key=is_key))
    width = _UPRIGHT[0] - 2 * MARGIN
    words = chain(*(part(exercise, width, is_key=is_key) for part in (head, foot)))
    press = Press(writable(figure, SMALLEST), Paper.A4, lay_out)
    sheets = press.sheets()
    parts = sheets[1:] or sheets
    content = _bound(_pages(_UPRIGHT, words), parts, figure, fonts, is_key=is_key)
    return Drawing(content, tuple(press.warnings(sheets)))


def worksheet_svg(exercise: Exercise, lay_out: LayOut, *, is_key: bool) -> str:
    """The sheet or its key as one SVG, as wide as A4 if it can be read so, and as long as it is."""
    figure = exercise.key if is_key else exercise.sheet
    picture, width = wide_picture(figure, lay_out)
    room = width - 2 * MARGIN
    above, below = (list(part(exercise, room, is_key=is_key)) for part in (head, foot))
    top = MARGIN + height_of(above) + _AIR
    bottom = top + picture.size[1] + _AIR
    spot = picture.spot(_centred(picture, width), top)
    place = f"translate({spot.left:.2f} {spot.top:.2f}) scale({spot.scale:.4f})"
    return framed_svg(
        picture.svg,
        figure,
        place=place,
        around=[*stacked(above, MARGIN, MARGIN), *stacked(below, MARGIN, bottom)],
        size=(width, bottom + height_of(below) + MARGIN),
    )


def wide_picture(figure: Figure, lay_out: LayOut) -> tuple[Picture, float]:
    """The picture on a strip of paper, and how wide that is, in points."""
    for width in (_UPRIGHT[0], _ACROSS[0]):
        picture = picture_within(figure, (width - 2 * MARGIN, _ENDLESS), lay_out)
        if picture is not None and (picture.scale == 1.0 or width == _ACROSS[0]):
            return picture, width
    picture = drawn_for(figure, SMALLEST, lay_out)
    return picture, picture.size[0] + 2 * MARGIN


def _whole(exercise: Exercise, lay_out: LayOut, *, is_key: bool) -> _Leaf | None:
    """The page with the whole picture, with all that goes with it if that fits too."""
    figure = exercise.key if is_key else exercise.sheet
    for with_foot in (True, False):
        leaves: list[_Leaf] = []
        for size in (_ACROSS, _UPRIGHT):
            width, height = (side - 2 * MARGIN for side in size)
            above = list(head(exercise, width, is_key=is_key))
            below = list(foot(exercise, width, is_key=is_key)) if with_foot else []
            room = height - height_of(above) - height_of(below) - 2 * _AIR
            picture = picture_within(figure, (width, room), lay_out)
            if picture is not None:
                leaves.append(_Leaf(size, above, picture, below))
        if leaves:
            return max(leaves, key=lambda leaf: leaf.picture.scale if leaf.picture else 0.0)
    return None


def _flowed(leaf: _Leaf, exercise: Exercise, *, is_key: bool) -> Iterator[_Leaf]:
    """The pages with what did not fit below the picture."""
    if not leaf.below:
        blocks = list(foot(exercise, leaf.size[0] - 2 * MARGIN, is_key=is_key))
        yield from _pages(leaf.size, blocks) if blocks else ()


def _pages(size: Size, blocks: Iterable[Block]) -> Iterator[_Leaf]:
    """Blocks on as many pages as they take."""
    room = size[1] - 2 * MARGIN
    taken: list[Block] = []
    for block in blocks:
        if taken and height_of(taken) + block.height > room:
            yield _Leaf(size, taken, None, ())
            taken = []
        taken.append(block)
    yield _Leaf(size, taken, None, ())


def _add_leaf(pdf: "FPDF", leaf: _Leaf, figure: Figure) -> None:
    pdf.add_page(format=leaf.size)
    pen = Pen(pdf, Spot(0.0, 0.0))
    for element in stacked(leaf.above, MARGIN, MARGIN):
        pen.draw(element)
    if leaf.picture is not None:
        top = MARGIN + height_of(leaf.above) + _AIR
        spot = leaf.picture.spot(_centred(leaf.picture, leaf.size[0]), top)
        with tagged(pdf, "Figure", description_of(figure)):
            draw_picture(pdf, parse_svg(leaf.picture.svg), spot)
        for element in stacked(leaf.below, MARGIN, top + leaf.picture.size[1] + _AIR):
            pen.draw(element)


def _centred(picture: Picture, width: float) -> float:
    return (width - picture.size[0]) / 2


def _bound(
    leaves: Iterable[_Leaf],
    sheets: Iterable[Sheet],
    figure: Figure,
    fonts: Sequence[str],
    *,
    is_key: bool,
) -> bytes:
    """The PDF of these pages, and of parts of the figure after them."""
    what = "answer key" if is_key else "worksheet"
    title = f"{clean(figure.title) or 'Argument map'}: {what}"
    pdf = new_document(title, summary_of(figure), language=figure.language, fonts=fonts)
    for leaf in leaves:
        _add_leaf(pdf, leaf, figure)
    for sheet in sheets:
        add_sheet(pdf, sheet, Paper.A4)
    return bytes(pdf.output())
