"""The legend: one table that names the parties, links and statuses that a figure uses."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.evaluation.status import Status
from argmap.render.figures.figure import Fidelity, Figure, Holder, LinkKind
from argmap.render.graphviz.labels import MARKS, escape, held, status_color
from argmap.render.metrics import width_in_points
from argmap.render.theme import Theme
from argmap.render.wrap import cut

_LABEL_SIZE = 8.0
_SIGN_SIZE = 9.0
_WORD_SIZE = 9.0
_LABEL_WIDTH = 52
_LINE_WIDTH = 520.0
_GAP = 12
_PADDING = 2
_NAME_COLUMNS = 40
_TABLE = 'CELLBORDER="0" CELLSPACING="0"'

_SIGNS = {
    LinkKind.SUPPORTS: ("—►", "supports"),
    LinkKind.ENTAILS: ("—►", "entails"),
    LinkKind.REBUTS: ("- - |", "rebuts"),
    LinkKind.UNDERCUTS: ("- - ◊", "undercuts the step"),
    LinkKind.EXCLUDES: ("| - |", "not both true"),
    LinkKind.CONTRADICTS: ("| - |", "contradicts"),
    LinkKind.CITED_FOR: ("····>", "is cited by"),
    LinkKind.CITED_AGAINST: ("···· |", "is cited against"),
}
_FOUND = {
    Fidelity.VERIFIED: "word for word in the document",
    Fidelity.NEAR: "not quite so",
    Fidelity.ELSEWHERE: "at another place",
    Fidelity.ABSENT: "not in it",
}
_MEANINGS = {
    Status.STANDS: "stands",
    Status.DEFEATED: "defeated",
    Status.UNDECIDED: "undecided",
    Status.ANSWERED: "has a reply",
    Status.UNANSWERED: "no reply yet",
}


class _Entry(NamedTuple):
    """A sign with its meaning: the cells, and the width that they take in points."""

    cells: str
    width: float


def legend(figure: Figure, theme: Theme) -> str:
    """The table of what a figure uses; empty if it uses nothing that needs a word."""
    rows = (
        ("PARTY", [_party(holder, theme) for holder in figure.holders]),
        ("LINK", [_link(kind, theme) for kind in figure.link_kinds if kind in _SIGNS]),
        (
            "STATUS",
            [_status(status, meaning_of(status, figure), theme) for status in figure.statuses],
        ),
        (
            "QUOTED",
            [_signed(each, _FOUND[each], theme.muted, theme.text) for each in figure.fidelities],
        ),
    )
    lines = [
        (label if number == 0 else "", line)
        for label, entries in rows
        for number, line in enumerate(_flow(entries))
    ]
    if not lines:
        return ""
    widest = max(_width(line) for _, line in lines)
    body = "".join(_row(label, line, widest, theme) for label, line in lines)
    table = (
        f'<TABLE BORDER="1" STYLE="ROUNDED" COLOR="{theme.rule}" BGCOLOR="{theme.group}" '
        f'{_TABLE} CELLPADDING="3">{body}</TABLE>'
    )
    return (
        f'<TABLE BORDER="0" {_TABLE} CELLPADDING="0"><TR><TD HEIGHT="{_GAP}"></TD></TR>'
        f"<TR><TD>{table}</TD></TR></TABLE>"
    )


def meaning_of(status: Status, figure: Figure) -> str:
    """What a status says in a figure."""
    if not figure.answered_by:
        return _MEANINGS[status]
    party = cut(figure.answered_by, width=_NAME_COLUMNS)
    return f"{'not ' if status is Status.UNANSWERED else ''}answered by {party}"


def link_color(kind: LinkKind, theme: Theme) -> str:
    """The colour of a link and of its name."""
    match kind:
        case LinkKind.JOINS | LinkKind.SUPPORTS | LinkKind.ENTAILS:
            return theme.support
        case LinkKind.UNDERCUTS:
            return theme.undercut
        case LinkKind.CITED_FOR:
            return theme.muted
        case LinkKind.BEARS:
            return theme.text
        case _:
            return theme.attack


def _flow(entries: Sequence[_Entry]) -> Iterator[list[_Entry]]:
    """The entries in lines that are not too long."""
    line: list[_Entry] = []
    for entry in entries:
        if line and _width([*line, entry]) > _LINE_WIDTH:
            yield line
            line = []
        line.append(entry)
    if line:
        yield line


def _width(line: Sequence[_Entry]) -> float:
    return sum(entry.width + _GAP for entry in line)


def _row(label: str, line: Sequence[_Entry], widest: float, theme: Theme) -> str:
    """A line of the legend, with an empty cell that makes all lines equally wide."""
    gap = f'<TD WIDTH="{_GAP}"></TD>'
    filler = widest - _width(line)
    cells = "".join(entry.cells + gap for entry in line)
    if filler >= 1:
        cells += f'<TD WIDTH="{filler:.0f}"></TD>'
    head = f'<TD ALIGN="LEFT" WIDTH="{_LABEL_WIDTH}">{_words(label, theme.muted, _LABEL_SIZE)}</TD>'
    return (
        f'<TR><TD ALIGN="LEFT"><TABLE BORDER="0" {_TABLE} CELLPADDING="{_PADDING}">'
        f"<TR>{head}{cells}</TR></TABLE></TD></TR>"
    )


def _party(holder: Holder, theme: Theme) -> _Entry:
    colors = theme.parties[holder.slot]
    letter = _words(holder.letter, colors.on_band, _LABEL_SIZE)
    name = cut(holder.name, width=_NAME_COLUMNS)
    cells = (
        f'<TD><TABLE BORDER="0" {_TABLE} CELLPADDING="1"><TR><TD WIDTH="11" HEIGHT="11" '
        f'BORDER="1" COLOR="{colors.ink}" BGCOLOR="{colors.band}">{letter}</TD></TR></TABLE></TD>'
        f'<TD ALIGN="LEFT"{_held(name)}>{_plain(name, theme.text)}</TD>'
    )
    return _Entry(cells, 12 + width_in_points(name, _WORD_SIZE) + 4 * _PADDING)


def _link(kind: LinkKind, theme: Theme) -> _Entry:
    sign, meaning = _SIGNS[kind]
    return _signed(sign, meaning, link_color(kind, theme), link_color(kind, theme))


def _status(status: Status, meaning: str, theme: Theme) -> _Entry:
    mark = MARKS[status]
    if status is Status.UNANSWERED:
        cells = (
            f'<TD><TABLE BORDER="1" COLOR="{theme.chip_border}" BGCOLOR="{theme.chip}" '
            f'STYLE="ROUNDED" {_TABLE} CELLPADDING="2"><TR><TD>'
            f"{_words(mark, theme.chip_text, _LABEL_SIZE)}</TD></TR></TABLE></TD>"
            f'<TD ALIGN="LEFT">{_plain(meaning, theme.text)}</TD>'
        )
        chip = width_in_points(mark, _LABEL_SIZE, bold=True) + 6
        return _Entry(cells, chip + width_in_points(meaning, _WORD_SIZE) + 4 * _PADDING)
    sign = mark if status is Status.ANSWERED else mark[0]
    return _signed(sign, meaning, status_color(status, theme), theme.text)


def _signed(sign: str, meaning: str, sign_color: str, color: str) -> _Entry:
    size = _SIGN_SIZE if len(sign) < len("ANSWERED") else _LABEL_SIZE
    cells = (
        f'<TD>{_words(sign, sign_color, size)}</TD><TD ALIGN="LEFT">{_plain(meaning, color)}</TD>'
    )
    width = width_in_points(sign, size, bold=True) + width_in_points(meaning, _WORD_SIZE)
    return _Entry(cells, width + 4 * _PADDING)


def _held(text: str) -> str:
    """Attributes of a cell that is as wide as its words, where Graphviz cannot tell; see `held`."""
    width = math.ceil(width_in_points(f" {text}", _WORD_SIZE)) + 2 * _PADDING
    return held([text], _WORD_SIZE, width, padding=_PADDING)


def _words(text: str, color: str, size: float) -> str:
    if not text:
        return ""
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{color}"><B>{escape(text)}</B></FONT>'


def _plain(text: str, color: str) -> str:
    """Words in regular type; the bold space makes Graphviz set them on the line of bold ones."""
    return f'<FONT POINT-SIZE="{_WORD_SIZE:g}" COLOR="{color}"><B> </B>{escape(text)}</FONT>'
