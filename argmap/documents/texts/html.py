"""HTML as its reader sees it: the words, with an empty line between paragraphs."""

from collections.abc import Mapping

from lxml import etree

from argmap.documents.texts.text import Block
from argmap.source import Span

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = (
    "address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure"
    " footer form header hgroup hr html li main nav ol p pre section summary table tbody td tfoot"
    " th thead tr ul"
)
_BREAKING = frozenset(_BLOCKS.split()) | frozenset(_HEADINGS)
_UNSEEN = frozenset({"script", "style", "title"})


def words_of_html(content: str) -> tuple[str, tuple[Block, ...]]:
    """The words of a page, and its headings and paragraphs.

    Scripts, styles and comments are left out; nothing is fetched. libxml2 reads it, which takes
    a time that grows with the length of whatever it is given.
    """
    page = _Page()
    parser = etree.HTMLParser(target=page, no_network=True)
    parser.feed(content)
    parser.close()
    return "\n\n".join(page.paragraphs), tuple(page.blocks)


class _Page:
    """The paragraphs so far; the parser calls it for each tag and each text."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._length = 0
        self._level = 0
        self._unseen = ""

    def start(self, tag: str, _attributes: Mapping[str, str]) -> None:
        if tag in _BREAKING:
            self._end_block()
            self._level = _HEADINGS.get(tag, 0)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in _UNSEEN:
            self._unseen = tag

    def end(self, tag: str) -> None:
        if tag in _BREAKING:
            self._end_block()
        elif tag == self._unseen:
            self._unseen = ""

    def data(self, data: str) -> None:
        if not self._unseen:
            self._pieces.append(data.replace("\n", " "))

    def close(self) -> None:
        self._end_block()

    def _end_block(self) -> None:
        """What was read since the last block is one of its own, if it has words."""
        lines = (" ".join(line.split()) for line in "".join(self._pieces).split("\n"))
        words = "\n".join(filter(None, lines))
        self._pieces = []
        if words:
            start = self._length + 2 if self.paragraphs else 0
            self.paragraphs.append(words)
            self._length = start + len(words)
            self.blocks.append(Block(Span(start, self._length), self._level))
        self._level = 0
