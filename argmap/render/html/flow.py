"""A flow sheet as a page to read and to print: a table for each issue, drops marked."""

from collections.abc import Mapping
from typing import NamedTuple

from argmap.evaluation.answers.flow import FlowSheet, Move, Row
from argmap.model import ArgumentMap
from argmap.render.figures.compose import language_of
from argmap.render.figures.figure import Holder
from argmap.render.figures.items import holders_of
from argmap.render.html.page import page
from argmap.render.texts.flow import FlowWords
from argmap.render.theme import ThemeName


class _Shown(NamedTuple):
    """A move as the page tells of it."""

    holder: Holder | None
    speaker: str
    bearing: str
    title: str
    text: str
    drops: tuple[str, ...]
    is_open: bool
    notes: tuple[str, ...]
    is_reply: bool


class _Cell(NamedTuple):
    """A cell of a row; `is_passed` where the line to a reply goes through it."""

    moves: list[_Shown]
    is_passed: bool


def flow_page(
    sheet: FlowSheet, argument_map: ArgumentMap, *, theme: ThemeName = ThemeName.LIGHT
) -> str:
    """The sheet as a page of its own, which loads nothing and runs nothing."""
    words = FlowWords(sheet, argument_map)
    holders = holders_of(argument_map)
    return page(
        "flow",
        title=argument_map.title or "Flow sheet",
        language=language_of(argument_map),
        theme=theme,
        styles=("flow.css",),
        columns=[
            (words.label(column), [holders[each] for each in column.parties if each in holders])
            for column in sheet.columns
        ],
        issues=[
            (
                words.name(issue.end),
                [_cells(row, len(sheet.columns), words, holders) for row in issue.rows],
            )
            for issue in sheet.issues
        ],
        parties=tuple(holders.values()),
        dropped=[words.drops(move) for move in sheet.dropped],
    )


def _cells(row: Row, size: int, words: FlowWords, holders: Mapping[str, Holder]) -> list[_Cell]:
    cells = [_Cell([], is_passed=False) for _ in range(size)]
    before: Move | None = None
    for move in row:
        cells[move.column].moves.append(_shown(move, words, holders))
        if before is not None and before.end == move.replies_to:
            for column in range(before.column + 1, move.column):
                cells[column] = cells[column]._replace(is_passed=True)
        before = move
    return cells


def _shown(move: Move, words: FlowWords, holders: Mapping[str, Holder]) -> _Shown:
    title, text = words.title_and_text(move)
    return _Shown(
        holder=holders.get(move.party),
        speaker=words.spoken_by(move),
        bearing=words.bearing(move),
        title=title,
        text=text,
        drops=tuple(words.dropped(move)),
        is_open=move.is_open and not move.drops,
        notes=tuple(words.notes(move)),
        is_reply=move.replies_to is not None,
    )
