"""The HTML-like labels of Graphviz: cards, pills, notes and the legend.

Every text is wrapped, freed of control characters and escaped here; tags come
from this module alone.
"""

import math
from collections.abc import Sequence

from argmap.evaluation.status import Status
from argmap.render.figures.figure import Blank, Item, ItemKind
from argmap.render.metrics import (
    characters_without_glyph,
    lines_within,
    width_in_points,
)
from argmap.render.theme import PartyColors, Theme
from argmap.render.wrap import cut, wrap

FONT = "Arial"

MARKS = {
    Status.STANDS: "● STANDS",
    Status.DEFEATED: "× DEFEATED",  # noqa: RUF001  the sign that fonts have for this
    Status.UNDECIDED: "○ UNDECIDED",
    Status.ANSWERED: "ANSWERED",
    Status.UNANSWERED: "! UNANSWERED",
}

_HEADING_SIZE = 8.0
_TEXT_SIZE = 11.0
_MAIN_SIZE = 12.0
_SOURCE_SIZE = 8.5
_PILL_SIZE = 9.0
_TEXT_COLUMNS = 33
_MAIN_COLUMNS = 30
_SOURCE_COLUMNS = 44
_PILL_COLUMNS = 48
_PARTY_COLUMNS = 22
_TEXT_LINES = 6
_SOURCE_LINES = 2
_CARD_WIDTH = 186
_PADDING = 4
_CHIP_PADDING = 3
_LINE_HEIGHT = 1.2
_MARK_HEIGHT = 25

_TABLE = 'CELLBORDER="0" CELLSPACING="0"'
_BREAK = '<BR ALIGN="LEFT"/>'


def escape(text: str) -> str:
    """The text as it may stand in an HTML-like label: on one line, nothing in it markup.

    A backslash is doubled, for Graphviz looks for its escape sequences here too.
    """
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(character, entity)
    return text.replace("\\", "\\\\")


def party_colors(item: Item, theme: Theme) -> PartyColors:
    """The colours of the party that holds an item."""
    return theme.parties[item.holder.slot] if item.holder is not None else theme.nobody


def card(item: Item, theme: Theme) -> str:
    """A card: a band in the party's colour, a heading with the status, the text, its sources."""
    party = party_colors(item, theme)
    match item.kind:
        case ItemKind.MAIN_CLAIM | ItemKind.CLAIM:
            border, color, ground = 2, party.ink, party.tint
        case ItemKind.ARGUMENT:
            border, color, ground = 1, party.ink, party.tint
        case ItemKind.REBUTTAL:
            border, color, ground = 1, theme.attack, party.tint
        case _:
            border, color, ground = 1, theme.rule, theme.card
    return (
        f'<TABLE BORDER="{border}" COLOR="{color}" BGCOLOR="{ground}" {_TABLE} CELLPADDING="0">'
        f"<TR>{_band(item, party)}<TD>{_sheet(item, theme, party.ink)}</TD></TR></TABLE>"
    )


def group_card(item: Item, theme: Theme) -> str:
    """A closed group: a card with a double border, in whose heading is how much it holds."""
    frame = f'COLOR="{theme.rule}" BGCOLOR="{theme.card}" CELLBORDER="0" CELLPADDING="0"'
    sheet = _sheet(item, theme, theme.muted)
    inner = f'<TABLE BORDER="1" {frame} CELLSPACING="0"><TR><TD>{sheet}</TD></TR></TABLE>'
    return f'<TABLE BORDER="1" {frame} CELLSPACING="2"><TR><TD>{inner}</TD></TR></TABLE>'


def note(item: Item, theme: Theme) -> str:
    """The label of a document: a card without band and border."""
    return _sheet(item, theme, theme.muted)


def pill(item: Item, theme: Theme) -> str:
    """The label of an inference: one line, and its status if it has one."""
    ink = party_colors(item, theme).ink
    heading, text = pill_words(item)
    words = _font(_PILL_SIZE, ink, f"<B>{escape(heading)}</B>{escape(text)}")
    size = held([heading + text], _PILL_SIZE, math.ceil(pill_width(item)), padding=1)
    if item.status is None and not size and not item.is_steady:
        return words
    mark = ""
    if item.status is not None or item.is_steady:
        mark = f'<TD WIDTH="6"></TD>{_mark_cell(item, theme)}'
    return (
        f'<TABLE BORDER="0" {_TABLE} CELLPADDING="1">'
        f'<TR><TD ALIGN="LEFT"{size}>{words}</TD>{mark}</TR></TABLE>'
    )


def pill_words(item: Item) -> tuple[str, str]:
    """The words of a pill: those in bold, and those after them."""
    rules = "" if item.inferred_by in item.text else item.inferred_by
    texts = [cut(text, width=_PILL_COLUMNS) for text in (item.text, rules) if text]
    return f"{item.word} {item.reference}", "".join(f" · {text}" for text in texts)


def pill_width(item: Item) -> float:
    """The width in points that the words of a pill need, without margins."""
    heading, text = pill_words(item)
    bold = width_in_points(heading, _PILL_SIZE, bold=True)
    return bold + width_in_points(text, _PILL_SIZE)


def section_title(title: str, theme: Theme) -> str:
    """The label of a section's box."""
    words = cut(title, width=60)
    label = _font(_TEXT_SIZE, theme.muted, f"<B>{escape(words)}</B>")
    size = held([words], _TEXT_SIZE, _width_of([words], _TEXT_SIZE, bold=True), padding=0)
    if not size:
        return label
    return f'<TABLE BORDER="0" {_TABLE}><TR><TD ALIGN="LEFT"{size}>{label}</TD></TR></TABLE>'


def link_label(name: str, color: str, theme: Theme) -> str:
    """The label of a link, on the ground of the page."""
    return (
        f'<TABLE BORDER="0" {_TABLE} CELLPADDING="0"><TR><TD WIDTH="4"></TD>'
        f'<TD BGCOLOR="{theme.page}">{_font(_PILL_SIZE, color, escape(name))}</TD>'
        '<TD WIDTH="4"></TD></TR></TABLE>'
    )


def link_box(name: str, blank: Blank, theme: Theme) -> str:
    """A box on a link to write its name into, of the same size with a name or without."""
    words = _font(_TEXT_SIZE, theme.text, _bold(name)) if name else ""
    return (
        f'<TABLE BORDER="0" {_TABLE} CELLPADDING="0"><TR><TD BORDER="1" COLOR="{theme.text}" '
        f'BGCOLOR="{theme.card}" FIXEDSIZE="TRUE" '
        f'WIDTH="{blank.width:.0f}" HEIGHT="{blank.pitch:.0f}">{words}</TD></TR></TABLE>'
    )


def _sheet(item: Item, theme: Theme, ink: str) -> str:
    main = item.kind is ItemKind.MAIN_CLAIM
    size = _MAIN_SIZE if main else _TEXT_SIZE
    columns = _MAIN_COLUMNS if main else _TEXT_COLUMNS
    lines = () if item.blank else wrap(item.text, width=columns, lines=_TEXT_LINES)
    width = max(_CARD_WIDTH, _width_of(lines, size, bold=main))
    rows = [_heading_row(item, theme, ink, width)]
    if item.blank is not None:
        rows.append(_blank_row(item.text, item.blank, theme))
    else:
        rows.append(_text_row(lines, size, theme.text, bold=main, width=width))
    told = () if item.kind is ItemKind.GROUP else item.sources
    sources = [
        line for source in told for line in wrap(source, width=_SOURCE_COLUMNS, lines=_SOURCE_LINES)
    ]
    if sources:
        needed = _width_of(sources, _SOURCE_SIZE)
        rows.append(_text_row(sources, _SOURCE_SIZE, theme.muted, bold=False, width=needed))
    return f'<TABLE BORDER="0" {_TABLE} CELLPADDING="{_PADDING}">{"".join(rows)}</TABLE>'


def _heading(item: Item) -> str:
    words = f"{cut(item.word, width=_PARTY_COLUMNS)} {item.reference}"
    if item.kind is ItemKind.GROUP:
        return " · ".join((words, *item.sources))
    if item.holder is None:
        return words
    return f"{words} · {cut(item.holder.name, width=_PARTY_COLUMNS)}"


def _band(item: Item, party: PartyColors) -> str:
    letter = item.holder.letter if item.holder is not None else ""
    if not letter:
        return f'<TD WIDTH="7" FIXEDSIZE="FALSE" CELLPADDING="0" BGCOLOR="{party.band}"></TD>'
    words = _font(_HEADING_SIZE, party.on_band, _bold(letter))
    return f'<TD WIDTH="13" CELLPADDING="2" BGCOLOR="{party.band}">{words}</TD>'


def _heading_row(item: Item, theme: Theme, ink: str, width: int) -> str:
    """What it is and at the right its status; the heading takes the room that that leaves."""
    words = _heading(item)
    heading = _font(_HEADING_SIZE, ink, _bold(words))
    needed = _width_of([words], _HEADING_SIZE, bold=True)
    status = Status.UNANSWERED if item.is_steady else item.status
    if status is None:
        size = held([words], _HEADING_SIZE, needed)
        return f'<TR><TD ALIGN="LEFT"{size}>{heading}</TD><TD></TD></TR>'
    room = max(needed, width - mark_width(status))
    size = held([words], _HEADING_SIZE, room) or f' WIDTH="{room}"'
    return f'<TR><TD ALIGN="LEFT"{size}>{heading}</TD>{_mark_cell(item, theme)}</TR>'


def _text_row(lines: Sequence[str], size: float, color: str, *, bold: bool, width: int) -> str:
    """Lines in a cell across the card."""
    text = "".join(escape(line) + _BREAK for line in lines)
    words = _font(size, color, f"<B>{text}</B>" if bold else text) if text else ""
    room = held(lines, size, width) or f' WIDTH="{width}"'
    return f'<TR><TD COLSPAN="2" ALIGN="LEFT" BALIGN="LEFT"{room}>{words}</TD></TR>'


def _blank_row(text: str, blank: Blank, theme: Theme) -> str:
    """Lines to write on across the card, of the same size whatever stands on them."""
    count = blank.lines(_CARD_WIDTH)
    written = lines_within(text, _CARD_WIDTH, _TEXT_SIZE, bold=True)[:count]
    rows = "".join(
        f'<TR><TD BORDER="1" SIDES="B" COLOR="{theme.rule}" FIXEDSIZE="TRUE" '
        f'WIDTH="{_CARD_WIDTH}" HEIGHT="{blank.pitch:.0f}" ALIGN="LEFT" VALIGN="BOTTOM">'
        f"{_font(_TEXT_SIZE, theme.text, _bold(line)) if line else ''}</TD></TR>"
        for line in (*written, *[""] * (count - len(written)))
    )
    table = f'<TABLE BORDER="0" {_TABLE} CELLPADDING="0">{rows}</TABLE>'
    return f'<TR><TD COLSPAN="2" ALIGN="LEFT">{table}</TD></TR>'


def _width_of(lines: Sequence[str], size: float, *, bold: bool = False) -> int:
    """The width of the cell that lines need."""
    needed = max((width_in_points(line, size, bold=bold) for line in lines), default=0.0)
    return math.ceil(needed) + 2 * _PADDING


def held(lines: Sequence[str], size: float, width: int, *, padding: int = _PADDING) -> str:
    """Attributes that hold a cell to a width where its lines have letters that Graphviz lacks.

    Graphviz takes such letters to be much wider than they are. Empty for all other lines.
    """
    if not characters_without_glyph("".join(lines)):
        return ""
    height = math.ceil(len(lines) * size * _LINE_HEIGHT) + 2 * padding
    return f' FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="{height}"'


def _mark_cell(item: Item, theme: Theme) -> str:
    """The mark of the status; in a steady item the cell is as large as the largest mark needs."""
    mark = _mark(item.status, theme) if item.status is not None else ""
    size = ""
    if item.is_steady:
        width = mark_width(Status.UNANSWERED)
        size = f' FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="{_MARK_HEIGHT}"'
    return f'<TD ALIGN="RIGHT"{size}>{mark}</TD>'


def _mark(status: Status, theme: Theme) -> str:
    if status is Status.UNANSWERED:
        return (
            f'<TABLE BORDER="1" COLOR="{theme.chip_border}" BGCOLOR="{theme.chip}" '
            f'STYLE="ROUNDED" {_TABLE} CELLPADDING="2"><TR><TD>'
            f"{_font(_HEADING_SIZE, theme.chip_text, _bold(MARKS[status]))}</TD></TR></TABLE>"
        )
    return _font(_HEADING_SIZE, status_color(status, theme), _bold(MARKS[status]))


def mark_width(status: Status) -> int:
    """The width of the cell that the mark of a status needs."""
    chip = 2 * _CHIP_PADDING if status is Status.UNANSWERED else 0
    return _width_of([MARKS[status]], _HEADING_SIZE, bold=True) + chip


def status_color(status: Status, theme: Theme) -> str:
    """The colour of a status without ground of its own."""
    colors = {Status.STANDS: theme.support, Status.DEFEATED: theme.attack}
    return colors.get(status, theme.muted)


def _font(size: float, color: str, content: str) -> str:
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{color}">{content}</FONT>'


def _bold(text: str) -> str:
    return f"<B>{escape(text)}</B>"
