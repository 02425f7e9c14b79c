"""HTML as its reader sees it: the words, with an empty line between paragraphs."""

from html.parser import HTMLParser

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

    Scripts, styles and comments are left out; nothing is fetched.
    """
    page = _Page()
    page.feed(content)
    page.close()
    page.end_block()
    return "\n\n".join(page.paragraphs), tuple(page.blocks)


class _Page(HTMLParser):
    """The paragraphs so far."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._length = 0
        self._level = 0
        self._unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  the signature of the base class
        if tag in _BREAKING:
            self.end_block()
            self._level = _HEADINGS.get(tag, 0)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in _UNSEEN:
            self._unseen = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKING:
            self.end_block()
        elif tag == self._unseen:
            self._unseen = ""

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._pieces.append(data.replace("\n", " "))

    def end_block(self) -> None:
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
