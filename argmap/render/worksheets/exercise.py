"""A map as an exercise: what is to be filled in, out of which words, and the key.

The sheet and the key are figures of the same form. No answer is in the sheet, not even
where only a program would find it.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from argmap.argdown.vocabulary.worksheets import Worksheet
from argmap.model import ArgumentMap
from argmap.render.figures.figure import Blank, Figure, Item
from argmap.render.worksheets.choice import blanks_of, says_which
from argmap.render.worksheets.links import names_of, with_named_boxes, without_names
from argmap.render.worksheets.questions import Question, questions_of
from argmap.render.wrap import clean, display_width

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class BankEntry(NamedTuple):
    """Words that were left out, and the letter that stands for them."""

    letter: str
    words: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """What a pupil gets, and its key.

    Attributes:
        sheet: The map with blanks.
        key: The map with the blanks filled in.
        instructions: What to do, a sentence for each task.
        bank: The words that were left out, shuffled; empty if they are not given.
        questions: What is asked besides.
        version: The letter of the seed, where pupils get different sheets; else empty.
    """

    sheet: Figure
    key: Figure
    instructions: tuple[str, ...]
    bank: tuple[BankEntry, ...] = ()
    questions: tuple[Question, ...] = ()
    version: str = ""


def exercise_of(
    figure: Figure, argument_map: ArgumentMap, worksheet: Worksheet, *, seed: int | None = None
) -> Exercise:
    """The exercise that a worksheet asks for, the same for the same seed.

    Without a seed it is the only version.

    Raises:
        ArgmapError: What is asked for does not occur, or nothing is left to be filled in.
    """
    asks_for_links_alone = worksheet.links and not (worksheet.every or says_which(worksheet))
    blanks: tuple[str, ...] = ()
    if not asks_for_links_alone:
        blanks = blanks_of(figure, argument_map, worksheet, seed=seed or 0)
    if worksheet.links:
        figure = with_named_boxes(figure)
    texts = {item.id: item.text for item in figure.items if item.id in blanks}
    bank = _shuffled(texts, seed or 0) if worksheet.bank else {}
    emptied = [_emptied(item) if item.id in texts else item for item in figure.items]
    filled = [_filled(item, bank) if item.id in texts else item for item in figure.items]
    return Exercise(
        sheet=without_names(replace(figure, items=tuple(emptied))),
        key=replace(figure, items=tuple(filled)),
        instructions=tuple(_instructions(worksheet, names_of(figure), has_blanks=bool(blanks))),
        bank=tuple(bank.values()),
        questions=questions_of(figure, argument_map) if worksheet.questions else (),
        version="" if seed is None else _letters(seed),
    )


def _emptied(item: Item) -> Item:
    return replace(item, text="", title="", blank=_room(item))


def _filled(item: Item, bank: Mapping[str, BankEntry]) -> Item:
    letter = f"{bank[item.id].letter}: " if bank else ""
    return replace(item, text=letter + item.text, blank=_room(item))


def _room(item: Item) -> Blank:
    return Blank(display_width(clean(item.text)))


def _shuffled(texts: Mapping[str, str], seed: int) -> dict[str, BankEntry]:
    """The words of each item, in an order that hangs on the seed alone, with their letters."""
    chance = random.Random(seed)  # noqa: S311  the order of a bank is no secret
    order = sorted(texts, key=lambda _: chance.random())
    return {item: BankEntry(_letters(n), texts[item]) for n, item in enumerate(order)}


def _letters(number: int) -> str:
    """A to Z, then AA and so on."""
    more, last = divmod(number, len(_LETTERS))
    return (_letters(more - 1) if more else "") + _LETTERS[last]


def _instructions(
    worksheet: Worksheet, names: tuple[str, ...], *, has_blanks: bool
) -> Iterator[str]:
    if worksheet.instructions:
        yield worksheet.instructions
        return
    if has_blanks and worksheet.bank:
        yield "Fill in the blanks with words from the word bank, or write their letters."
    elif has_blanks:
        yield "Read the map, and write in each blank what could be said there."
    if names:
        yield f"Write in each box on an arrow what it stands for: {_listed(names)}."
    if worksheet.questions:
        yield "Answer the questions with the references that stand on the cards."


def _listed(names: tuple[str, ...]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
