"""The figure as text: an indented tree from the main claims down, for terminals and Markdown."""

from collections.abc import Iterator, Sequence

from argmap.evaluation.status import Status
from argmap.render.figures.figure import Figure, Item, ItemKind, LinkKind
from argmap.render.texts.hierarchy import Bearing, Entry, bearings_of, entries_of
from argmap.render.texts.markdown import plain
from argmap.render.wrap import clean, wrap

DEEPEST_INDENT = 12
WIDTH = 96

_NO_LIMIT = 10**9
_TABLE_HEAD = ("| Of | Supported by | Attacked by |", "| --- | --- | --- |")
_SIGNS = {
    LinkKind.JOINS: "·",
    LinkKind.SUPPORTS: "+",
    LinkKind.ENTAILS: "+",
    LinkKind.REBUTS: "-",
    LinkKind.UNDERCUTS: "_",
    LinkKind.EXCLUDES: "><",
    LinkKind.CONTRADICTS: "><",
    LinkKind.BEARS: "?",
}
_WORDS = {LinkKind.JOINS: "premise"}
_SGR = {"+": "32", "-": "31", "_": "35", "><": "31", Status.UNANSWERED: "1;33"}


def text_outline(figure: Figure, *, width: int = WIDTH, color: bool = False) -> str:
    """The outline for a terminal of `width` columns.

    Control characters are made visible, so that a map cannot command the terminal.
    """
    lines = [clean(figure.title), ""] if figure.title else []
    for entry in entries_of(figure):
        lines.extend(_text_lines(entry, width, color=color))
    bearings = [f"{one.item.reference} {_links_to(one)}" for one in bearings_of(figure)]
    lines += ["", "Supports and attacks"] if bearings else []
    lines += _hanging(bearings, width)
    documents = [item for item in figure.items if item.kind is ItemKind.DOCUMENT]
    if documents:
        lines += ["", "Documents"]
    lines += _hanging([f"{item.reference} {_document_words(item)}" for item in documents], width)
    return "\n".join(lines) + "\n"


def markdown_outline(figure: Figure) -> str:
    """The outline as a nested list in Markdown, with its title as heading."""
    lines = [f"# {plain(figure.title or 'Argument map')}", ""]
    lines += [_markdown_line(entry) for entry in entries_of(figure)]
    rows = [_markdown_row(bearing) for bearing in bearings_of(figure)]
    lines += ["", "## Supports and attacks", "", *_TABLE_HEAD] if rows else []
    lines += rows
    documents = [item for item in figure.items if item.kind is ItemKind.DOCUMENT]
    if documents:
        lines += ["", "## Documents", ""]
    for item in documents:
        lines.append(f"- **{item.reference}** {plain(_document_words(item))}")
    return "\n".join(lines) + "\n"


def _links_to(bearing: Bearing) -> str:
    """What speaks for it and what against it, by reference."""
    supports, attacks = (", ".join(item.reference for item in items) for items in bearing[1:])
    told = (
        f"supported by {supports}" if supports else "",
        f"attacked by {attacks}" if attacks else "",
    )
    return "; ".join(filter(None, told))


def _text_lines(entry: Entry, width: int, *, color: bool) -> Iterator[str]:
    indent = "  " * min(entry.depth, DEEPEST_INDENT)
    sign = _SIGNS[entry.link] if entry.link is not None else ""
    hanging = indent + " " * (len(sign) + 1 if sign else 0)
    room = max(width - len(hanging), 20)
    for number, line in enumerate(wrap(_words(entry), width=room, lines=_NO_LIMIT)):
        if number:
            yield hanging + line
        else:
            yield indent + _colored(sign, sign, color=color) + (" " if sign else "") + line
    status = entry.item.status
    about = "; ".join(_about(entry.item))
    if about and not entry.is_known:
        key = status if status is Status.UNANSWERED else ""
        for line in wrap(about, width=room, lines=_NO_LIMIT):
            yield hanging + _colored(line, key, color=color)


def _markdown_line(entry: Entry) -> str:
    indent = "  " * min(entry.depth, DEEPEST_INDENT)
    about = "; ".join(_about(entry.item))
    note = f" *({plain(about)})*" if about and not entry.is_known else ""
    return f"{indent}- {plain(_words(entry))}{note}"


def _markdown_row(bearing: Bearing) -> str:
    cells = [f"**{bearing.item.reference}** {plain(bearing.item.name)}".rstrip()]
    cells += [", ".join(item.reference for item in items) for items in bearing[1:]]
    return f"| {' | '.join(cells)} |"


def _hanging(entries: Sequence[str], width: int) -> Iterator[str]:
    """Entries of a list, each with its further lines set in."""
    for entry in entries:
        for number, line in enumerate(wrap(entry, width=width - 4, lines=_NO_LIMIT)):
            yield ("    " if number else "  ") + line


def _words(entry: Entry) -> str:
    """`R1 rebuts [Duty]: ...`, with its depth where the indent no longer tells."""
    item = entry.item
    role = _WORDS.get(entry.link, entry.link.value) if entry.link is not None else item.word.lower()
    deep = f"({entry.depth}) " if entry.depth > DEEPEST_INDENT else ""
    name = f" {item.name}" if item.name else ""
    text = f": {item.text}" if item.text and item.text != item.title else ""
    if entry.is_known:
        return clean(f"{deep}{item.reference} {role}{name or text} (see above)")
    return clean(f"{deep}{item.reference} {role}{name}{text}")


def _about(item: Item) -> Iterator[str]:
    """Who holds it, how it fares, who said it and on what grounds, and where it stands."""
    if item.holder is not None:
        yield clean(item.holder.name)
    if item.status is not None:
        yield item.status.value.upper() if item.status is Status.UNANSWERED else item.status.value
    if item.inferred_by:
        yield clean(f"inference: {item.inferred_by}")
    yield from map(clean, item.sources)
    if item.line:
        yield f"line {item.line}"


def _document_words(item: Item) -> str:
    return clean(". ".join(filter(None, [item.text, *item.sources, item.address])))


def _colored(text: str, key: str, *, color: bool) -> str:
    return f"\x1b[{_SGR[key]}m{text}\x1b[0m" if color and key in _SGR else text
