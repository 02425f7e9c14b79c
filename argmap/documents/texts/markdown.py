"""Markdown as its reader sees it: the words without the marks, each on its line."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from argmap.documents.texts.text import Block
from argmap.source import Span


def words_of_markdown(content: str) -> tuple[str, tuple[Block, ...]]:
    """The words of a Markdown text, and its headings and paragraphs.

    Each line of words is on the line where the file has it. Items of a numbered list begin
    with their number; HTML in the text is left out.
    """
    tokens = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table").parse(content)
    page = _Page()
    level, number = 0, ""
    for token in tokens:
        match token.type:
            case "heading_open":
                level = int(token.tag[1:])
            case "list_item_open":
                number = f"{token.info}{token.markup} " if token.info else ""
            case "inline":
                page.add(number + "".join(_shown(token.children or [])), token.map, level)
                level, number = 0, ""
            case "fence" | "code_block":
                page.add(token.content, token.map, 0)
            case _:
                pass
    return page.text(), tuple(page.blocks)


def _shown(children: list[Token]) -> Iterator[str]:
    for child in children:
        match child.type:
            case "softbreak" | "hardbreak":
                yield "\n"
            case "html_inline":
                pass
            case _:
                yield child.content


class _Page:
    """The words so far, line by line."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._length = 0
        self._lines = 0

    def add(self, words: str, lines: list[int] | None, level: int) -> None:
        """Put words on the first of their lines, or after a blank where that is taken."""
        first = lines[0] if lines else self._lines
        gap = "\n" * (first - self._lines) if first > self._lines or not self._pieces else " "
        words = words.rstrip()
        self._write(gap)
        if words:
            self.blocks.append(Block(Span(self._length, self._length + len(words)), level))
        self._write(words)

    def text(self) -> str:
        return "".join(self._pieces)

    def _write(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)
        self._lines += piece.count("\n")
