"""The words of a document and how they are divided: what every reader of files makes."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from argmap.source import Span

_BETWEEN_PARAGRAPHS = re.compile(r"\n[^\S\n\f]*\n\s*|\f\s*")


class Block(NamedTuple):
    """A heading or a paragraph.

    Attributes:
        span: Where it stands in the words.
        level: 1 for the highest heading; 0 for what is no heading.
    """

    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """The words of a document.

    Attributes:
        path: The file that they come from, relative to the map.
        words: All of them. Lines are those of the file, save for HTML and PDF.
        blocks: Its headings and paragraphs, in their order.
        pages: Where its pages are; empty if it has none.
        sha256: The hash of the file, in lower-case hexadecimal digits.
        language: The language of the words, as `en`; empty if not said.
    """

    path: str
    words: str
    blocks: tuple[Block, ...]
    pages: tuple[Span, ...] = ()
    sha256: str = ""
    language: str = ""

    def block_at(self, offset: int) -> int:
        """The number of the block that an offset is in or after; -1 before the first one."""
        return bisect_right(self.blocks, offset, key=_start) - 1


def _start(block: Block) -> int:
    return block.span.start


def paragraphs_in(words: str) -> Iterator[Block]:
    """The paragraphs of a plain text: what stands between empty lines and page breaks."""
    start = len(words) - len(words.lstrip())
    gaps = (gap.span() for gap in _BETWEEN_PARAGRAPHS.finditer(words, start))
    for gap_start, gap_end in (*gaps, (len(words), len(words))):
        if start < gap_start:
            yield Block(Span(start, start + len(words[start:gap_start].rstrip())))
        start = gap_end


def pages_in(words: str) -> tuple[Span, ...]:
    """The pages of a text that form feeds divide; none if there is no form feed."""
    if "\f" not in words:
        return ()
    pages, start = [], 0
    for page in words.split("\f"):
        pages.append(Span(start, start + len(page)))
        start += len(page) + 1
    return tuple(pages)
