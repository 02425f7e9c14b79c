"""Locators: `para 8`, `art. 5, para 2`, `p. 12`, `lines 3-5`, `opening remarks`.

A locator is a row of steps, each into what the one before names. A step is a heading by its
words, or a number of something: of what the text itself numbers, in a heading or at the
beginning of a paragraph, and else by counting.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from argmap.documents.passages import units
from argmap.documents.passages.sentences import sentences_in
from argmap.documents.passages.units import UNIT_OF
from argmap.documents.texts.text import Block, Text
from argmap.source import Span

_NUMBER = r"(?:\d+(?:\.\d+)*[a-z]?|(?<![^\W\d_])[ivxlc]+)"
_STEP = re.compile(
    rf"(?P<unit>[^\W\d_]+\.?|[¶§]+)\s*(?P<first>{_NUMBER})(?:\s*[-\u2013]\s*(?P<last>{_NUMBER}))?"
)
_BETWEEN_STEPS = re.compile(r"\s*[,;]\s*|(?<=\d)\s+(?=(?:[^\W\d_]+\.?|[¶§]+)\s*\d)")
_NUMBERED = re.compile(
    rf"(?P<unit>[^\W\d_]+\.?|[¶§]+)\s*(?P<number>{_NUMBER})(?![^\W_])"
    r"|[(\[]?(?P<bare>\d{1,3}(?:\.\d{1,3})*[a-z]?)[.)\]:](?=\s)",
    re.IGNORECASE,
)
_COUNTED = frozenset({units.PARAGRAPH, units.PAGE, units.LINE, units.SENTENCE})
_OFTEN_BARE = frozenset({units.PARAGRAPH, "section", "article"})
_LONGEST = 200
_LONGEST_HEADING = 60


class Step(NamedTuple):
    """A step of a locator.

    Attributes:
        words: As it is written, in lower case.
        unit: What is numbered, as `paragraph`; empty for a heading named by its words.
        first: Its number, as written; empty for a heading.
        last: The last number of a range; the same as the first if there is just one.
    """

    words: str
    unit: str = ""
    first: str = ""
    last: str = ""


def steps_of(locator: str) -> tuple[Step, ...]:
    """The steps of a locator, from the outermost in."""
    words = " ".join(locator[:_LONGEST].casefold().split())
    return tuple(_step(step) for step in _BETWEEN_STEPS.split(words) if step)


def passages_of(locator: str, text: Text) -> tuple[Span, ...]:
    """The places in a text that a locator names, in order; none if the text has no such place.

    `para 3` is also what has the heading `para 3, later sentences`.
    """
    whole = _canonical(locator)
    named = tuple(_under_headings(text, whole, [Span(0, len(text.words))]))
    if named or not whole:
        return named
    found: Sequence[Span] = [Span(0, len(text.words))]
    for step in steps_of(locator):
        found = _within(text, step, found)
    return tuple(found)


def locator_of(text: Text, span: Span) -> str:
    """The locator of a place in a text, the best there is; empty if there is none to give.

    What the text numbers comes first, then its pages, then the words of a heading below the
    title.
    """
    numbers = _numbers_of(text)
    last = text.block_at(span.start)
    first = ([-1] + [each for each in _headings_of(text) if each <= last])[-1]
    heading = text.blocks[first] if first >= 0 else None
    if heading is not None and first in numbers:
        return _words(text, heading.span)
    if numbered := _number_above(numbers, first, last):
        return numbered
    for number, page in enumerate(text.pages, 1):
        if page.start <= span.start < page.end:
            return f"p. {number}"
    if heading is not None and heading.level > 1:
        words = _words(text, heading.span)
        return words if len(words) <= _LONGEST_HEADING else ""
    return ""


def _number_above(numbers: Mapping[int, tuple[str, str]], first: int, last: int) -> str:
    """The number of the last block in a range that has one, in the article or section it is in."""
    inner = ""
    for block in range(last, first, -1) if numbers else ():
        if block in numbers:
            unit, number = numbers[block]
            if unit:
                return f"{unit} {number}{inner}"
            inner = inner or f", para {number}"
    return inner.removeprefix(", ")


@lru_cache(maxsize=256)
def _headings_of(text: Text) -> Sequence[int]:
    """Which of the blocks of a text are headings."""
    return [number for number, block in enumerate(text.blocks) if block.level]


@lru_cache(maxsize=256)
def _numbers_of(text: Text) -> Mapping[int, tuple[str, str]]:
    """What the blocks of a text say that they are, by their place; those without are left out."""
    found = ((number, _numbered(text, block)) for number, block in enumerate(text.blocks))
    return {number: unit for number, unit in found if unit is not None}


def _canonical(words: str) -> str:
    """The words of a locator or a heading, with units by their full names."""
    steps = steps_of(words)
    return ", ".join(
        f"{step.unit} {step.first}-{step.last}" if step.unit else step.words for step in steps
    )


def _words(text: Text, span: Span) -> str:
    return " ".join(text.words[slice(*span)].split())


def _step(words: str) -> Step:
    found = _STEP.fullmatch(words)
    unit = UNIT_OF.get(found["unit"], "") if found else ""
    if found is None or not unit:
        return Step(words)
    return Step(words, unit, found["first"], found["last"] or found["first"])


def _within(text: Text, step: Step, passages: Sequence[Span]) -> list[Span]:
    """Where a step leads, from what was found so far."""
    if not step.unit:
        return list(_under_headings(text, step.words, passages))
    numbers = _numbers(step)
    if found := list(_under_numbered_headings(text, step.unit, numbers, passages)):
        return found
    for written in (step.unit, "") if step.unit in _OFTEN_BARE else (step.unit,):
        if found := list(_numbered_paragraphs(text, written, numbers, passages)):
            return found
    return list(_by_counting(text, step.unit, numbers, passages)) if step.unit in _COUNTED else []


def _numbers(step: Step) -> frozenset[str]:
    """The number, or all from the first to the last."""
    if step.first.isdecimal() and step.last.isdecimal():
        return frozenset(map(str, range(int(step.first), int(step.last[:6]) + 1)[:_LONGEST]))
    return frozenset({step.first, step.last})


def _under_headings(text: Text, words: str, passages: Sequence[Span]) -> Iterator[Span]:
    """What stands under the headings that have these words, or these and a comma."""
    for number, block in enumerate(text.blocks):
        if block.level and _is_in(block.span, passages):
            heading = _canonical(text.words[slice(*block.span)])
            if heading == words or heading.startswith((f"{words},", f"{words}:")):
                yield _under(text, number)


def _under_numbered_headings(
    text: Text, unit: str, numbers: frozenset[str], passages: Sequence[Span]
) -> Iterator[Span]:
    for number, block in enumerate(text.blocks):
        if block.level and _is_in(block.span, passages):
            found = _numbered(text, block)
            if found and found[0] == unit and found[1] in numbers:
                yield _under(text, number)


def _numbered_paragraphs(
    text: Text, written: str, numbers: frozenset[str], passages: Sequence[Span]
) -> Iterator[Span]:
    """The paragraphs that begin with a unit and a number, and those after them that have none.

    Without a unit they begin with a bare number, and a unit ends what belongs to it.
    """
    start: int | None = None
    end = 0
    for block in text.blocks:
        if not _is_in(block.span, passages):
            continue
        found = _numbered(text, block)
        is_another = found is not None and written in ("", found[0])
        if start is not None and (block.level or is_another):
            yield Span(start, end)
            start = None
        if found and not block.level and found[0] == written and found[1] in numbers:
            start = block.span.start
        end = block.span.end
    if start is not None:
        yield Span(start, end)


def _by_counting(
    text: Text, unit: str, numbers: frozenset[str], passages: Sequence[Span]
) -> Iterator[Span]:
    for passage in passages:
        parts = _parts(text, unit, passage)
        yield from (part for number, part in enumerate(parts, 1) if str(number) in numbers)


def _parts(text: Text, unit: str, passage: Span) -> Iterator[Span]:
    """The pages, lines, paragraphs or sentences of a passage."""
    match unit:
        case units.PAGE:
            yield from (page for page in text.pages if _is_in(page, [passage]))
        case units.LINE:
            yield from _lines(text.words, passage)
        case units.SENTENCE:
            for block in _paragraphs(text, passage):
                yield from sentences_in(text.words, block)
        case _:
            yield from _paragraphs(text, passage)


def _paragraphs(text: Text, passage: Span) -> Iterator[Span]:
    for block in text.blocks:
        if not block.level and _is_in(block.span, [passage]):
            yield block.span


def _lines(words: str, passage: Span) -> Iterator[Span]:
    start = passage.start
    while start <= passage.end:
        end = words.find("\n", start, passage.end)
        end = passage.end if end < 0 else end
        yield Span(start, end)
        start = end + 1


def _under(text: Text, heading: int) -> Span:
    """From a heading to the next one that is as high."""
    first = text.blocks[heading]
    for block in text.blocks[heading + 1 :]:
        if 0 < block.level <= first.level:
            return Span(first.span.end, block.span.start)
    return Span(first.span.end, len(text.words))


def _numbered(text: Text, block: Block) -> tuple[str, str] | None:
    """What a block says that it is, and its number; the first is empty for a bare number."""
    found = _NUMBERED.match(text.words, *block.span)
    if found is None:
        return None
    if found["bare"]:
        return "", found["bare"].casefold()
    unit = UNIT_OF.get(found["unit"].casefold(), "")
    return (unit, found["number"].casefold()) if unit else None


def _is_in(span: Span, passages: Sequence[Span]) -> bool:
    return any(passage.start <= span.start and span.end <= passage.end for passage in passages)
