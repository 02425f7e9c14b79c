"""The figure as text: an indented tree from the main claims down, for terminals and Markdown."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.evaluation.status import Status
from argmap.render.figures.figure import Figure, Item, ItemKind, Link, LinkKind
from argmap.render.texts.markdown import plain
from argmap.render.wrap import clean, wrap

DEEPEST_INDENT = 12
WIDTH = 96

_NO_LIMIT = 10**9
_SIGNS = {
    LinkKind.JOINS: "·",
    LinkKind.SUPPORTS: "+",
    LinkKind.ENTAILS: "+",
    LinkKind.REBUTS: "-",
    LinkKind.UNDERCUTS: "_",
    LinkKind.EXCLUDES: "><",
    LinkKind.CONTRADICTS: "><",
}
_WORDS = {LinkKind.JOINS: "premise"}
_SGR = {"+": "32", "-": "31", "_": "35", "><": "31", Status.UNANSWERED: "1;33"}


class _Entry(NamedTuple):
    """A line of the tree.

    Attributes:
        link: How the item bears on what it stands under; None at the top.
        is_known: True if it was shown with all that bears on it before.
    """

    item: Item
    link: LinkKind | None
    depth: int
    is_known: bool


def text_outline(figure: Figure, *, width: int = WIDTH, color: bool = False) -> str:
    """The outline for a terminal of `width` columns.

    Control characters are made visible, so that a map cannot command the terminal.
    """
    lines = [clean(figure.title), ""] if figure.title else []
    for entry in _tree(figure):
        lines.extend(_text_lines(entry, width, color=color))
    documents = [item for item in figure.items if item.kind is ItemKind.DOCUMENT]
    if documents:
        lines += ["", "Documents"]
    for item in documents:
        words = wrap(f"{item.reference} {_document_words(item)}", width=width - 4, lines=_NO_LIMIT)
        lines += [("    " if number else "  ") + line for number, line in enumerate(words)]
    return "\n".join(lines) + "\n"


def markdown_outline(figure: Figure) -> str:
    """The outline as a nested list in Markdown, with its title as heading."""
    lines = [f"# {plain(figure.title or 'Argument map')}", ""]
    lines += [_markdown_line(entry) for entry in _tree(figure)]
    documents = [item for item in figure.items if item.kind is ItemKind.DOCUMENT]
    if documents:
        lines += ["", "## Documents", ""]
    for item in documents:
        lines.append(f"- **{item.reference}** {plain(_document_words(item))}")
    return "\n".join(lines) + "\n"


def _tree(figure: Figure) -> Iterator[_Entry]:
    """All items but documents, each under what it bears on, with its own replies once."""
    items = {item.id: item for item in figure.items if item.kind is not ItemKind.DOCUMENT}
    replies: dict[str, list[Link]] = {}
    for link in figure.links:
        if link.start in items:
            replies.setdefault(link.target, []).append(link)
    shown: set[str] = set()
    for root in _roots(figure, items):
        stack: list[tuple[str, LinkKind | None, int]] = (
            [(root, None, 0)] if root not in shown else []
        )
        while stack:
            id_, kind, depth = stack.pop()
            yield _Entry(items[id_], kind, depth, id_ in shown and id_ in replies)
            if id_ not in shown:
                shown.add(id_)
                under = reversed(replies.get(id_, []))
                stack += [(link.start, link.kind, depth + 1) for link in under]


def _roots(figure: Figure, items: dict[str, Item]) -> Iterator[str]:
    """Main claims, then what bears on nothing, then the rest: circles have no top."""
    bearing = {link.start for link in figure.links}
    yield from (id_ for id_, item in items.items() if item.kind is ItemKind.MAIN_CLAIM)
    yield from (id_ for id_ in items if id_ not in bearing)
    yield from items


def _text_lines(entry: _Entry, width: int, *, color: bool) -> Iterator[str]:
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


def _markdown_line(entry: _Entry) -> str:
    indent = "  " * min(entry.depth, DEEPEST_INDENT)
    about = "; ".join(_about(entry.item))
    note = f" *({plain(about)})*" if about and not entry.is_known else ""
    return f"{indent}- {plain(_words(entry))}{note}"


def _words(entry: _Entry) -> str:
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
    yield from map(clean, item.sources)
    if item.line:
        yield f"line {item.line}"


def _document_words(item: Item) -> str:
    return clean(". ".join(filter(None, [item.text, *item.sources, item.address])))


def _colored(text: str, key: str, *, color: bool) -> str:
    return f"\x1b[{_SGR[key]}m{text}\x1b[0m" if color and key in _SGR else text
