"""What stands above and below the picture of a worksheet: words, and lines to write on.

A block knows its height and gives its elements for the place where it comes to stand, in
points, as SVG has them. So the same blocks go into an SVG and onto the pages of a PDF.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree import ElementTree as ET

from argmap.render.figures.figure import Blank
from argmap.render.metrics import lines_within, width_in_points
from argmap.render.pictures.svg import SVG
from argmap.render.theme import PRINT
from argmap.render.worksheets.exercise import BankEntry, Exercise
from argmap.render.worksheets.questions import Question
from argmap.render.wrap import clean, display_width

_TITLE_SIZE = 15.0
_TEXT_SIZE = 10.5
_LEADING = 1.3
_GAP = 5.0
_FIELDS = (("Name", 0.5), ("Class", 0.2), ("Date", 0.3))
_TWO_COLUMNS_FROM = 600.0


class Word(NamedTuple):
    """Words on one line, from `x` on the base line `y`."""

    text: str
    x: float
    y: float
    size: float
    is_bold: bool


class Rule(NamedTuple):
    """A line to write on, from `start` to `end` at `y`."""

    start: float
    end: float
    y: float


class Block(NamedTuple):
    """Words and lines that stay together, measured from their upper left corner.

    Attributes:
        height: How much room they take, with the gap below them.
    """

    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    height: float


def head(exercise: Exercise, width: float, *, is_key: bool) -> Iterator[Block]:
    """The title, room for the pupil's name, and what is to be done."""
    title = clean(exercise.sheet.title) or "Argument map"
    version = f" · version {exercise.version}" if exercise.version else ""
    yield _paragraph(title + version, width, size=_TITLE_SIZE, bold=True)
    yield _ruled("Answer key", width) if is_key else _fields(width)
    yield _paragraph(" ".join(exercise.instructions), width)


def foot(exercise: Exercise, width: float, *, is_key: bool) -> Iterator[Block]:
    """The bank and the questions."""
    if exercise.bank:
        yield _paragraph("Word bank", width, bold=True)
        yield from _bank(exercise.bank, width)
    if exercise.questions:
        yield _paragraph("Questions", width, bold=True)
    for number, question in enumerate(exercise.questions, start=1):
        yield from _question(number, question, width, is_key=is_key)


def height_of(blocks: Sequence[Block]) -> float:
    """The room that blocks take, one below the other."""
    return sum(block.height for block in blocks)


def stacked(blocks: Sequence[Block], left: float, top: float) -> Iterator[ET.Element]:
    """The elements of blocks one below the other, from this place on."""
    for block in blocks:
        for word in block.words:
            yield _text_element(word, left, top)
        for rule in block.rules:
            yield _rule_element(rule, left, top)
        top += block.height


def _paragraph(
    text: str, width: float, *, size: float = _TEXT_SIZE, bold: bool = False, mark: str = ""
) -> Block:
    """Words in as many lines as they take, beside a mark if there is one."""
    indent = _indent(mark)
    lines = lines_within(text, width - indent, size, bold=bold)
    words = [
        Word(line, indent, size + number * size * _LEADING, size, bold)
        for number, line in enumerate(lines)
    ]
    if mark:
        words.insert(0, Word(mark, 0.0, size, size, is_bold=True))
    return Block(tuple(words), (), max(1, len(lines)) * size * _LEADING + _GAP)


def _indent(mark: str) -> float:
    return width_in_points(mark, _TEXT_SIZE, bold=True) + _GAP if mark else 0.0


def _ruled(text: str, width: float, *, indent: float = 0.0) -> Block:
    """A line to write on, and what is written on it."""
    y = Blank(1).pitch
    words = (Word(text, indent, y - _GAP / 2, _TEXT_SIZE, is_bold=True),) if text else ()
    return Block(words, (Rule(indent, width, y),), y + _GAP / 2)


def _fields(width: float) -> Block:
    """Name, class and date, each with a line to write on; as high as a ruled line."""
    ruled = _ruled("", width)
    y = ruled.rules[0].y
    words: list[Word] = []
    rules: list[Rule] = []
    left = 0.0
    for name, share in _FIELDS:
        words.append(Word(name, left, y - _GAP / 2, _TEXT_SIZE, is_bold=False))
        start = left + width_in_points(name, _TEXT_SIZE) + _GAP
        left += share * width
        rules.append(Rule(start, left - _GAP, y))
    return Block(tuple(words), tuple(rules), ruled.height)


def _bank(bank: Sequence[BankEntry], width: float) -> Iterator[Block]:
    """The entries, on wide paper two beside each other."""
    if width < _TWO_COLUMNS_FROM:
        for entry in bank:
            yield _paragraph(entry.words, width, mark=entry.letter)
        return
    half = width / 2
    rows = math.ceil(len(bank) / 2)
    for row in range(rows):
        pair = [
            _paragraph(entry.words, half - _GAP, mark=entry.letter) for entry in bank[row::rows]
        ]
        words = [
            word._replace(x=word.x + column * half)
            for column, block in enumerate(pair)
            for word in block.words
        ]
        yield Block(tuple(words), (), max(block.height for block in pair))


def _question(number: int, question: Question, width: float, *, is_key: bool) -> Iterator[Block]:
    """A question with lines for its answer, on which in the key the answer stands."""
    mark = f"{number}."
    yield _paragraph(question.words, width, mark=mark)
    indent = _indent(mark)
    room = width - indent
    needed = Blank(display_width(question.answer)).lines(room)
    answer = lines_within(question.answer, room, _TEXT_SIZE, bold=True) if is_key else ()
    for line in range(needed):
        yield _ruled(answer[line] if line < len(answer) else "", width, indent=indent)


def _text_element(word: Word, left: float, top: float) -> ET.Element:
    attributes = {"x": f"{left + word.x:.2f}", "y": f"{top + word.y:.2f}", "text-anchor": "start"}
    attributes |= {"font-size": f"{word.size:.2f}", "fill": PRINT.text}
    if word.is_bold:
        attributes["font-weight"] = "bold"
    element = ET.Element(f"{SVG}text", attributes)
    element.text = word.text
    return element


def _rule_element(rule: Rule, left: float, top: float) -> ET.Element:
    y = f"{top + rule.y:.2f}"
    points = f"{left + rule.start:.2f},{y} {left + rule.end:.2f},{y}"
    look = {"fill": "none", "stroke": PRINT.rule, "stroke-width": "0.7"}
    return ET.Element(f"{SVG}polyline", {"points": points} | look)
