"""The coverage of documents as a page: their text, marked up by who relies on which words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.documents.coverage import Coverage
from argmap.model import ArgumentMap
from argmap.render.coverage.passages import CoverageWords, Passage
from argmap.render.figures.compose import language_of
from argmap.render.figures.figure import Holder
from argmap.render.figures.items import holders_of
from argmap.render.html.page import page
from argmap.render.theme import ThemeName

_LINES = 4


class _Shown(NamedTuple):
    """A document as the page tells of it.

    Attributes:
        sides: The parties that rely on any of it.
        lines: By the id of each, which kind of line stands under its words, from 1.
        is_unheld: True if words are quoted on which no party relies.
        language: That of its words; empty if not said.
        unplaced: Citations that touch no sentence, a phrase each.
    """

    title: str
    origin: str
    summary: str
    language: str
    sides: tuple[Holder, ...]
    lines: Mapping[str, int]
    is_unheld: bool
    passages: tuple[Passage, ...]
    unplaced: tuple[str, ...]


def coverage_page(
    coverages: Sequence[Coverage],
    argument_map: ArgumentMap,
    *,
    theme: ThemeName = ThemeName.LIGHT,
) -> str:
    """A page of its own, which loads nothing and runs nothing.

    Words that a party relies on are underlined, in its colour and with a line of its own kind;
    its name stands after the sentence, and so does it where nobody cites one.
    """
    holders = holders_of(argument_map)
    return page(
        "coverage",
        title=_title(coverages, argument_map),
        language=language_of(argument_map),
        theme=theme,
        styles=("coverage.css",),
        documents=[_shown(each, argument_map, holders) for each in coverages],
        holders=holders,
    )


def _title(coverages: Sequence[Coverage], argument_map: ArgumentMap) -> str:
    if len(coverages) == 1:
        return f"Coverage: {coverages[0].document.title}"
    return f"Coverage: {argument_map.title}".removesuffix(": ")


def _shown(coverage: Coverage, argument_map: ArgumentMap, holders: Mapping[str, Holder]) -> _Shown:
    words = CoverageWords(coverage, argument_map)
    passages = tuple(words.passages())
    runs = [run for passage in passages for row in passage.rows for run in row.runs]
    return _Shown(
        title=words.title,
        origin=words.origin,
        summary=words.summary(),
        language=coverage.text.language,
        sides=tuple(holders[side] for side in words.sides),
        lines={side: number % _LINES + 1 for number, side in enumerate(words.sides)},
        is_unheld=any(run.is_quoted and not run.sides for run in runs),
        passages=passages,
        unplaced=tuple(words.unplaced()),
    )
