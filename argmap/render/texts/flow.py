"""A flow sheet as debate coaches keep it: a column a round, a row an exchange, drops marked.

For a terminal, for spreadsheets and for programs; `render.html.flow` makes a page of it.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import assert_never

from argmap.evaluation.answers.flow import Column, FlowSheet, Move, Row
from argmap.evaluation.answers.timeline import Moment, Unit
from argmap.model import Argument, ArgumentMap, End
from argmap.render.nodes import end_object, name_of, names_of, on_one_line, statement_of
from argmap.render.texts.moments import at, when
from argmap.render.wrap import cut, display_width, wrap
from argmap.spreadsheets import csv_text

WIDTH = 96

_NARROWEST = 18
_GAP = " | "
_NO_LIMIT = 10**9
_WORDS = 160
_SHORT = 60
_INDENT = 2
_DEEPEST = 12


def as_text(sheet: FlowSheet, argument_map: ArgumentMap, *, width: int = WIDTH) -> str:
    """The sheet for a terminal of `width` columns: a table, or a list if that is too wide."""
    if not sheet.columns:
        return "The map has no moves.\n"
    words = FlowWords(sheet, argument_map)
    cell = (width + len(_GAP)) // len(sheet.columns) - len(_GAP)
    lines = _table(sheet, words, cell) if cell >= _NARROWEST else _list(sheet, words, width)
    return "\n".join([*lines, *_summary(sheet, words)]) + "\n"


def as_csv(sheet: FlowSheet, argument_map: ArgumentMap) -> str:
    """The sheet for a spreadsheet, the issue of each row in the first column.

    A cell that would begin a formula gets an apostrophe before it, which spreadsheets hide.
    """
    words = FlowWords(sheet, argument_map)
    head = ["Issue", *("\n".join(words.head(column)) for column in sheet.columns)]
    rows = [
        [words.name(issue.end), *("\n".join(cell) for cell in _cells(row, sheet, words))]
        for issue in sheet.issues
        for row in issue.rows
    ]
    return csv_text([head, *rows])


def as_json(sheet: FlowSheet, argument_map: ArgumentMap) -> str:
    """The sheet for programs: one JSON object, in ASCII; columns by their place, from 0."""
    words = FlowWords(sheet, argument_map)
    value = {
        "unit": sheet.unit.value,
        "columns": [
            {"value": _plain(column.value), "label": words.label(column), "parties": column.parties}
            for column in sheet.columns
        ],
        "issues": [
            end_object(issue.end)
            | {"rows": [[_move_object(move) for move in row] for row in issue.rows]}
            for issue in sheet.issues
        ],
    }
    return json.dumps(value, indent=2) + "\n"


class FlowWords:
    """Names and phrases for what a flow sheet shows."""

    def __init__(self, sheet: FlowSheet, argument_map: ArgumentMap) -> None:
        self._sheet = sheet
        self._map = argument_map

    def label(self, column: Column) -> str:
        """What a column is called."""
        match self._sheet.unit:
            case Unit.ROUND:
                if not isinstance(column.value, int):
                    return "No round"
                name = self._map.round_names.get(column.value, "")
                return on_one_line(name) or f"Round {column.value}"
            case Unit.DATE:
                return column.value.isoformat() if isinstance(column.value, date) else "No date"
            case Unit.STEP:
                return f"Move {column.value}"
            case _:
                assert_never(self._sheet.unit)

    def head(self, column: Column) -> Iterator[str]:
        """What stands at the head of a column: its name, and who speaks if only one party does."""
        yield self.label(column)
        if len(column.parties) == 1:
            yield self.party(column.parties[0])

    def name(self, end: End) -> str:
        """What a claim or an argument is called."""
        return name_of(self._map.node(end))

    def cell(self, move: Move) -> Iterator[str]:
        """A move as it stands in its cell: what it bears on, who says what, its marks."""
        if bearing := self.bearing(move):
            yield bearing
        speaker = self.speaker(move)
        yield f"{speaker}: {self.statement(move)}" if speaker else self.statement(move)
        yield from self.marks(move)

    def bearing(self, move: Move) -> str:
        """What a reason was brought for; empty for any other move."""
        if move.reason_for is None:
            return ""
        target = self._map.node(move.reason_for)
        steps = target.steps if isinstance(target, Argument) else ()
        inferences = {step.claim: step.inference for step in steps}
        role = "for"
        if move.end.title in inferences:
            role = "premise of" if inferences[move.end.title] is None else "step of"
        return f"{role} {name_of(target)}"

    def spoken_by(self, move: Move) -> str:
        """The person who says it; empty if none is named."""
        return on_one_line(self._map.node(move.end).annotation.speaker)

    def speaker(self, move: Move, *, of_party: bool = False) -> str:
        """Who says it; the party only if asked, or the head of the column does not name it."""
        said = self.spoken_by(move)
        is_told = self._sheet.columns[move.column].parties == (move.party,)
        party = self.party(move.party) if move.party and (of_party or not is_told) else ""
        return f"{said} ({party})" if said and party else said or party

    def statement(self, move: Move) -> str:
        """Its name and its words, shortened; of what stands above, its name."""
        node = self._map.node(move.end)
        if move.is_repeated:
            return f"{name_of(node)} (see above)"
        return cut(statement_of(node), width=_WORDS)

    def title_and_text(self, move: Move) -> tuple[str, str]:
        """Its title, empty if it has none, and its words; of what stands above, no words."""
        node = self._map.node(move.end)
        title = on_one_line(node.title) if node.is_titled else ""
        if move.is_repeated:
            return title or cut(on_one_line(node.text), width=_SHORT), "see above"
        return title, cut(on_one_line(node.text), width=_WORDS)

    def dropped(self, move: Move) -> Iterator[str]:
        """Who dropped it and when, and whether a reply came late."""
        for drop in move.drops:
            late = f", answered late {self._at(drop.answered_in)}" if drop.answered_in else ""
            yield f"dropped by {self.party(drop.party)} {self._at(drop.turn)}{late}"

    def marks(self, move: Move) -> Iterator[str]:
        """Whether it was dropped, answered, conceded or taken back."""
        yield from (words.replace("dropped", "DROPPED", 1) for words in self.dropped(move))
        if move.is_open and not move.drops:
            yield "UNANSWERED"
        yield from self.notes(move)

    def notes(self, move: Move) -> Iterator[str]:
        """What else was done with it: conceded, retracted, answered outside the map."""
        said = self._map.node(move.end).annotation
        if move.is_repeated:
            return
        for each in said.conceded:
            yield f"conceded by {self.party(each.by)}{when(each, self._map)}"
        for each in said.retracted:
            what = "retracted" if each.by == move.party else "no longer conceded"
            yield f"{what} by {self.party(each.by)}{when(each, self._map)}"
        for answer in said.answered:
            yield f"answered elsewhere by {self.party(answer.by)}"

    def drops(self, move: Move) -> str:
        """Who dropped a move and when."""
        names = names_of([move.end], self._map)
        told = (f"{self.party(drop.party)} {self._at(drop.turn)}" for drop in move.drops)
        return f"{names}, by {' and '.join(told)}"

    def party(self, party: str) -> str:
        """The name of a party; of one that the map does not describe, its id."""
        known = self._map.parties.get(party)
        return on_one_line(known.name if known is not None else party)

    def _at(self, then: Moment) -> str:
        return at(then, self._map)


def _table(sheet: FlowSheet, words: FlowWords, width: int) -> Iterator[str]:
    """A heavy rule before each issue, a light one before each further row."""
    size = len(sheet.columns)
    heads = [list(words.head(column)) for column in sheet.columns]
    yield from _lines(heads, width)
    for issue in sheet.issues:
        for number, row in enumerate(issue.rows):
            mark = "-" if number else "="
            yield f"{mark}+{mark}".join(mark * width for _ in range(size))
            yield from _lines(_cells(row, sheet, words, passing="-" * width), width)


def _lines(cells: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The cells of a row side by side."""
    wrapped = [
        [line for text in cell for line in wrap(text, width=width, lines=_NO_LIMIT)]
        for cell in cells
    ]
    for index in range(max(map(len, wrapped))):
        texts = [cell[index] if index < len(cell) else "" for cell in wrapped]
        padded = (text + " " * (width - display_width(text)) for text in texts)
        yield _GAP.join(padded).rstrip()


def _cells(row: Row, sheet: FlowSheet, words: FlowWords, passing: str = "") -> list[list[str]]:
    """What stands in each cell of a row.

    A reply begins with an arrow; `passing` stands in the cells between it and what it replies to.
    """
    cells: list[list[str]] = [[] for _ in sheet.columns]
    before: Move | None = None
    for move in row:
        first, *rest = words.cell(move)
        if move.replies_to is not None:
            first = f"> {first}"
            if passing and before is not None and before.end == move.replies_to:
                for column in range(before.column + 1, move.column):
                    cells[column].append(passing)
        cells[move.column] += [first, *rest]
        before = move
    return cells


def _list(sheet: FlowSheet, words: FlowWords, width: int) -> Iterator[str]:
    """The moves below each other, each reply indented below what it replies to.

    A rule parts the issues, an empty line the exchanges.
    """
    for number, issue in enumerate(sheet.issues):
        if number:
            yield from ("", "=" * width)
        depths: dict[End, int] = {}
        for place, row in enumerate(issue.rows):
            for move in row:
                depth = 0 if move.replies_to is None else depths.get(move.replies_to, 0) + 1
                depths.setdefault(move.end, depth)
                if not depth and place:
                    yield ""
                yield from _item(move, min(depth, _DEEPEST), sheet, words, width)


def _item(move: Move, depth: int, sheet: FlowSheet, words: FlowWords, width: int) -> Iterator[str]:
    said = [
        words.label(sheet.columns[move.column]),
        words.speaker(move, of_party=True),
        words.bearing(move),
    ]
    texts = [f"{', '.join(filter(None, said))}: {words.statement(move)}", *words.marks(move)]
    indent = " " * _INDENT * depth
    room = max(width - len(indent), _NARROWEST)
    lines = [line for text in texts for line in wrap(text, width=room, lines=_NO_LIMIT)]
    first = f"{indent[:-_INDENT]}> " if depth else ""
    yield f"{first}{lines[0]}"
    yield from (f"{indent}{line}" for line in lines[1:])


def _summary(sheet: FlowSheet, words: FlowWords) -> Iterator[str]:
    """The drops of the whole debate, below the sheet."""
    if sheet.dropped:
        yield ""
        yield "Dropped"
        yield from (f"  {words.drops(move)}" for move in sheet.dropped)


def _move_object(move: Move) -> dict[str, object]:
    return end_object(move.end) | {
        "party": move.party or None,
        "column": move.column,
        "replies_to": end_object(move.replies_to) if move.replies_to else None,
        "reason_for": end_object(move.reason_for) if move.reason_for else None,
        "unanswered": move.is_open,
        "dropped": [
            {
                "by": drop.party,
                "turn": _plain(drop.turn),
                "answered_in": _plain(drop.answered_in),
            }
            for drop in move.drops
        ],
        "repeated": move.is_repeated,
    }


def _plain(then: Moment | None) -> int | str | None:
    return then.isoformat() if isinstance(then, date) else then
