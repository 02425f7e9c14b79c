"""A map on paper: on one page, or where its text became too small, in parts on several.

The first page then shows the whole map as an overview; the parts follow, with
the references that they have in the whole.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from argmap.render.figures.division import (
    Block,
    Division,
    Part,
    blocks_of,
    claims_of,
    limited,
    parts_of,
)
from argmap.render.figures.figure import Figure
from argmap.render.figures.parts import without_notes
from argmap.render.pictures.pdf import Orientation, Paper, Sheet, scale_on
from argmap.render.texts.description import description_of

READABLE = 300
SMALLEST_TEXT = 6.5

_TEXT_SIZE = 11.0


def text_size(sheet: Sheet, paper: Paper, orientation: Orientation = Orientation.AUTO) -> float:
    """The size in points that the text of cards has on paper."""
    return _TEXT_SIZE * scale_on(sheet, paper, orientation)


@dataclass(frozen=True, slots=True)
class Press:
    """What puts a figure on pages.

    Attributes:
        paper: The page. On one of the picture's own size nothing is too small.
        lay_out: What makes an SVG of a figure.
        orientation: How a page is turned.
        division: Into what the figure is divided, and whether only if it is too small.
    """

    figure: Figure
    paper: Paper
    lay_out: Callable[[Figure], bytes]
    orientation: Orientation = Orientation.AUTO
    division: Division = Division.AUTO

    def sheets(self) -> tuple[Sheet, ...]:
        """The whole on one page; if it is too small to read there, its parts after it.

        By itself a figure of more than 300 items is not divided: nobody would find a way
        through the pages.
        """
        whole = Sheet(self.lay_out(self.figure), words=description_of(self.figure))
        plain = without_notes(self.figure)
        parts = tuple(self._parts(whole, plain))
        if not parts:
            return (whole,)
        title = self.figure.title or "Argument map"
        pages = [page for part in parts for page in self._pages(plain, part)]
        return (whole._replace(heading=f"{title} (overview)"), *pages)

    def _parts(self, whole: Sheet, plain: Figure) -> Iterable[Part]:
        match self.division:
            case Division.NONE:
                return ()
            case Division.CLAIMS:
                return claims_of(plain)
            case Division.AUTO:
                if self._is_readable(whole) or len(self.figure.items) > READABLE:
                    return ()
                return parts_of(plain)
            case _:
                assert_never(self.division)

    def warnings(self, sheets: Sequence[Sheet]) -> Iterator[str]:
        """What to tell of pages, but for the overview, that are too small to read."""
        for sheet in sheets[1:] if len(sheets) > 1 else sheets:
            if not self._is_readable(sheet):
                yield (
                    f"the text of {sheet.heading or 'the map'} is "
                    f"{self._text_size(sheet):.1f} pt on {self.paper} paper: use larger "
                    "paper, several sheets (--poster) or draw less of it (--around)"
                )

    def _pages(self, plain: Figure, part: Part) -> list[Sheet]:
        """A part on one page, or on as many as it takes to be read."""
        page = self._page(plain, part)
        if self._is_readable(page):
            return [page]
        pages: list[Sheet] = []
        taken: list[Block] = []
        for block in blocks_of(plain, part):
            page = self._page(plain, limited(part, [*taken, block]))
            if taken and self._is_readable(page):
                taken.append(block)
                pages[-1] = page
            else:
                taken = [block]
                pages.append(self._page(plain, limited(part, taken)))
        return [
            page._replace(heading=f"{part.title} ({number} of {len(pages)})")
            for number, page in enumerate(pages, start=1)
        ]

    def _page(self, plain: Figure, part: Part) -> Sheet:
        """A part with its documents, or without them where it is too small to read with them."""
        full, bare = part.of(self.figure), part.of(plain)
        page = Sheet(self.lay_out(full), part.title, description_of(full))
        if full == bare or self._is_readable(page):
            return page
        return Sheet(self.lay_out(bare), part.title, description_of(bare))

    def _is_readable(self, sheet: Sheet) -> bool:
        return self._text_size(sheet) >= SMALLEST_TEXT

    def _text_size(self, sheet: Sheet) -> float:
        return text_size(sheet, self.paper, self.orientation)
