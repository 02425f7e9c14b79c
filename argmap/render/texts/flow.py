"""A flow sheet as debate coaches keep it: a column a round, a row an exchange, drops marked.

For a terminal; as CSV for spreadsheets; as HTML to print, which loads nothing and runs nothing.
"""

from collections.abc import Iterator
from datetime import date
from html import escape
from typing import assert_never

from argmap.evaluation.answers.flow import FlowSheet, Move
from argmap.evaluation.answers.timeline import Unit
from argmap.model import ArgumentMap
from argmap.render.texts.nodes import name_of, on_one_line, statement_of
from argmap.render.wrap import cut, display_width, wrap
from argmap.spreadsheets import csv_text

WIDTH = 96

_NARROWEST = 18
_GAP = " | "
_NO_LIMIT = 10**9
_WORDS = 160
_STYLE = """
body { font: 10pt sans-serif; margin: 1em }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
caption { font-weight: bold; text-align: left; padding: 0 0 .5em }
th, td { border: 1px solid #777; padding: .3em; vertical-align: top; overflow-wrap: anywhere }
th { background: #eee }
tr { break-inside: avoid }
thead { display: table-header-group }
p { margin: 0 0 .4em }
b { display: block }
em { display: block; font-style: normal; font-weight: bold; color: #a00 }
@page { size: landscape; margin: 1cm }
"""


def as_text(sheet: FlowSheet, argument_map: ArgumentMap) -> str:
    """The sheet for a terminal; with many columns it is wider than one."""
    labels = _labels(sheet)
    if not labels:
        return "The map has no moves.\n"
    width = max(_NARROWEST, (WIDTH - len(_GAP) * (len(labels) - 1)) // len(labels))
    rule = "-+-".join("-" * width for _ in labels)
    lines = [_line(labels, width)]
    for row in sheet.rows:
        cells = [
            [line for words in cell for line in wrap(words, width=width, lines=_NO_LIMIT)]
            for cell in _cells(row, len(labels), argument_map)
        ]
        lines.append(rule)
        for index in range(max(map(len, cells))):
            texts = [cell[index] if index < len(cell) else "" for cell in cells]
            lines.append(_line(texts, width))
    return "\n".join(lines) + "\n"


def as_csv(sheet: FlowSheet, argument_map: ArgumentMap) -> str:
    """The sheet for a spreadsheet.

    A cell that would begin a formula gets an apostrophe before it, which spreadsheets hide.
    """
    labels = _labels(sheet)
    rows = [_cells(row, len(labels), argument_map) for row in sheet.rows]
    return csv_text([labels, *(["\n".join(cell) for cell in row] for row in rows)])


def as_html(sheet: FlowSheet, argument_map: ArgumentMap) -> str:
    """The sheet as a page of its own."""
    title = escape(on_one_line(argument_map.title) or "Flow sheet")
    head = "".join(f'<th scope="col">{escape(label)}</th>' for label in _labels(sheet))
    body = "\n".join(_html_rows(sheet, argument_map))
    return f"""<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{_STYLE}</style>
</head>
<body>
<table>
<caption>{title}</caption>
<thead><tr>{head}</tr></thead>
<tbody>
{body}
</tbody>
</table>
</body>
</html>
"""


def _labels(sheet: FlowSheet) -> list[str]:
    return [_label(sheet.unit, value) for value in sheet.columns]


def _label(unit: Unit, value: int | date | None) -> str:
    match unit:
        case Unit.ROUND:
            return f"Round {value}" if value is not None else "No round"
        case Unit.DATE:
            return value.isoformat() if isinstance(value, date) else "No date"
        case Unit.STEP:
            return f"Move {value}"
        case _:
            assert_never(unit)


def _by_column(row: tuple[Move, ...], size: int) -> list[list[Move]]:
    cells: list[list[Move]] = [[] for _ in range(size)]
    for move in row:
        cells[move.column].append(move)
    return cells


def _cells(row: tuple[Move, ...], size: int, argument_map: ArgumentMap) -> list[list[str]]:
    """What stands in each cell: for each move its holder and words, then its marks."""
    return [
        [
            words
            for move in cell
            for words in (_words(move, argument_map), *_marks(move, argument_map))
        ]
        for cell in _by_column(row, size)
    ]


def _words(move: Move, argument_map: ArgumentMap) -> str:
    holder = f"{_party(move.party, argument_map)}: " if move.party else ""
    return holder + _statement(move, argument_map)


def _statement(move: Move, argument_map: ArgumentMap) -> str:
    node = argument_map.node(move.end)
    if move.is_repeated:
        return f"{name_of(node)} (see above)"
    return cut(statement_of(node), width=_WORDS)


def _marks(move: Move, argument_map: ArgumentMap) -> Iterator[str]:
    for drop in move.drops:
        late = f", answered in round {drop.answered_in}" if drop.answered_in else ""
        yield f"DROPPED by {_party(drop.party, argument_map)} in round {drop.turn}{late}"
    if move.is_open and not move.drops:
        yield "UNANSWERED"


def _party(party: str, argument_map: ArgumentMap) -> str:
    known = argument_map.parties.get(party)
    return on_one_line(known.name if known is not None else party)


def _line(texts: list[str], width: int) -> str:
    padded = (text + " " * (width - display_width(text)) for text in texts)
    return _GAP.join(padded).rstrip()


def _html_rows(sheet: FlowSheet, argument_map: ArgumentMap) -> Iterator[str]:
    for row in sheet.rows:
        cells = _by_column(row, len(sheet.columns))
        yield f"<tr>{''.join(_html_cell(cell, argument_map) for cell in cells)}</tr>"


def _html_cell(cell: list[Move], argument_map: ArgumentMap) -> str:
    shown = []
    for move in cell:
        holder = f"<b>{escape(_party(move.party, argument_map))}</b>" if move.party else ""
        marks = "".join(f"<em>{escape(mark)}</em>" for mark in _marks(move, argument_map))
        shown.append(f"<p>{holder}{escape(_statement(move, argument_map))}{marks}</p>")
    return f"<td>{''.join(shown)}</td>"
