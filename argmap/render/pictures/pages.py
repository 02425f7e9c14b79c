"""A map on paper: on one page, or where its text became too small, in parts on several.

The first page then shows the whole map as an overview; the parts follow, with
the references that they have in the whole.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from argmap.render.figures.division import Block, Part, blocks_of, limited, parts_of
from argmap.render.figures.figure import Figure
from argmap.render.figures.parts import without_notes
from argmap.render.pictures.pdf import Paper, Sheet, scale_on

READABLE = 300
SMALLEST_TEXT = 6.5

_TEXT_SIZE = 11.0


def text_size(sheet: Sheet, paper: Paper) -> float:
    """The size in points that the text of cards has on paper."""
    return _TEXT_SIZE * scale_on(sheet, paper)


@dataclass(frozen=True, slots=True)
class Press:
    """What puts a figure on pages.

    Attributes:
        paper: The page. On one of the picture's own size nothing is too small.
        lay_out: What makes an SVG of a figure.
    """

    figure: Figure
    paper: Paper
    lay_out: Callable[[Figure], bytes]

    def sheets(self) -> tuple[Sheet, ...]:
        """The whole on one page; if it is too small to read there, its parts after it.

        A figure of more than 300 items is not divided: nobody would find a way
        through the pages.
        """
        whole = Sheet(self.lay_out(self.figure))
        if self._is_readable(whole) or len(self.figure.items) > READABLE:
            return (whole,)
        title = self.figure.title or "Argument map"
        plain = without_notes(self.figure)
        pages = [page for part in parts_of(plain) for page in self._pages(plain, part)]
        return (Sheet(whole.svg, f"{title} (overview)"), *pages)

    def warnings(self, sheets: Sequence[Sheet]) -> Iterator[str]:
        """What to tell of pages, but for the overview, that are too small to read."""
        for sheet in sheets[1:] if len(sheets) > 1 else sheets:
            if not self._is_readable(sheet):
                yield (
                    f"the text of {sheet.heading or 'the map'} is "
                    f"{text_size(sheet, self.paper):.1f} pt on {self.paper} paper: "
                    "use larger paper or draw less of it (--around)"
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
            Sheet(page.svg, f"{part.title} ({number} of {len(pages)})")
            for number, page in enumerate(pages, start=1)
        ]

    def _page(self, plain: Figure, part: Part) -> Sheet:
        """A part with its documents, or without them where it is too small to read with them."""
        full, bare = part.of(self.figure), part.of(plain)
        page = Sheet(self.lay_out(full), part.title)
        if full == bare or self._is_readable(page):
            return page
        return Sheet(self.lay_out(bare), part.title)

    def _is_readable(self, sheet: Sheet) -> bool:
        return text_size(sheet, self.paper) >= SMALLEST_TEXT
