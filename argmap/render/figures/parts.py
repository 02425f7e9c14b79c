"""Parts of a figure that can be drawn by themselves, with the references of the whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from argmap.diagnostics import nearest
from argmap.errors import ArgmapError
from argmap.model import Section
from argmap.render.figures.figure import Box, BoxKind, Figure, Holder, Item, ItemKind


def cut(figure: Figure, kept: Iterable[str]) -> Figure:
    """The items of these ids, with the links and parties among them and the boxes around them."""
    ids = frozenset(kept)
    items = tuple(item for item in figure.items if item.id in ids)
    return replace(
        figure,
        items=items,
        links=tuple(link for link in figure.links if link.start in ids and link.target in ids),
        boxes=tuple(_kept_boxes(figure.boxes, ids)),
        holders=holders_among(figure, items),
    )


def holders_among(figure: Figure, items: Iterable[Item]) -> tuple[Holder, ...]:
    """The parties of a figure that hold one of these items."""
    used = {item.holder for item in items}
    return tuple(holder for holder in figure.holders if holder in used)


def excerpt(figure: Figure, boxes: Iterable[Box], items: Iterable[str] = ()) -> Figure:
    """These boxes and items with what they are directly linked to, so that no arrow ends nowhere.

    What they are linked to stands outside all boxes, but for the documents that
    are cited within one section alone.
    """
    boxes = tuple(_with_notes(figure, box) for box in boxes)
    own = {*items, *(item for box in boxes for item in box.all_items)}
    links = [link for link in figure.links if link.start in own or link.target in own]
    kept = own.union(*((link.start, link.target) for link in links))
    return cut(replace(figure, boxes=boxes), kept)


def without_notes(figure: Figure) -> Figure:
    """The figure without the documents that something in it cites."""
    notes = notes_of(figure)
    return cut(figure, (item.id for item in figure.items if item.id not in notes))


def sections_named(figure: Figure, names: Sequence[str]) -> Figure:
    """What stands under these headings, each with a box around it; see `excerpt`.

    Args:
        figure: The whole.
        names: Titles of sections, or ids such as `s2`; what stands under their
            subheadings belongs to them.

    Raises:
        ArgmapError: The map has no such heading, or nothing stands under any of them.
    """
    chosen = {section.id: section for section in (section_named(figure, one) for one in names)}
    heads = _heads(figure, chosen)
    homes = {item.id: heads.get(item.section, "") for item in figure.items}
    for box in argument_boxes(figure.boxes):
        home = homes[box.items[0]]
        if home:
            homes.update(dict.fromkeys(box.items, home))
    part = excerpt(figure, (_frame(figure, one, homes) for one in chosen.values()))
    if not part.items:
        message = f"nothing stands under {', '.join(one.title for one in chosen.values())}"
        raise ArgmapError(message)
    return part


def argument_boxes(boxes: Iterable[Box]) -> Iterator[Box]:
    """The boxes around arguments, within sections or not."""
    for box in boxes:
        if box.kind is BoxKind.ARGUMENT:
            yield box
        yield from argument_boxes(box.inner)


def companions(boxes: Iterable[Box], kept: AbstractSet[str]) -> Iterator[str]:
    """What shares an argument's box with a kept item, for premises only work together."""
    for box in argument_boxes(boxes):
        if not kept.isdisjoint(box.items):
            yield from box.items


def section_named(figure: Figure, name: str) -> Section:
    """The heading of that title, or of that id such as `s2`.

    Raises:
        ArgmapError: The map has no such heading.
    """
    wanted = name.lstrip("# ").casefold()
    for section in figure.sections:
        if wanted in {section.title.casefold(), section.id}:
            return section
    near = nearest(name, (section.title for section in figure.sections))
    message = f"no heading of the map is called {name}"
    raise ArgmapError(message + (f"; did you mean {near}?" if near else ""))


def _heads(figure: Figure, chosen: Mapping[str, Section]) -> dict[str, str]:
    """The chosen section that each section stands in; the nearest, where one holds another."""
    heads: dict[str, str] = {}
    for section in figure.sections:
        head = section.id if section.id in chosen else heads.get(section.parent, "")
        if head:
            heads[section.id] = head
    return heads


def _frame(figure: Figure, section: Section, homes: Mapping[str, str]) -> Box:
    """The box of a section around the items that have their home there."""
    inner = [box for box in argument_boxes(figure.boxes) if homes[box.items[0]] == section.id]
    boxed = {item for box in inner for item in box.items}
    own = (item for item, home in homes.items() if home == section.id and item not in boxed)
    return Box(
        f"cluster_{section.id}", BoxKind.SECTION, section.title, tuple(own), (), tuple(inner)
    )


def _with_notes(figure: Figure, box: Box) -> Box:
    """A section's box with the documents that only what stands in it cites."""
    if box.kind is not BoxKind.SECTION:
        return box
    own = set(box.all_items)
    notes = (note for note, citing in notes_of(figure).items() if note not in own and citing <= own)
    return replace(box, items=(*box.items, *notes))


def notes_of(figure: Figure) -> dict[str, set[str]]:
    """The documents that something cites, each with what cites it."""
    documents = {item.id for item in figure.items if item.kind is ItemKind.DOCUMENT}
    notes: dict[str, set[str]] = {}
    for link in figure.links:
        if link.start in documents:
            notes.setdefault(link.start, set()).add(link.target)
    return notes


def _kept_boxes(boxes: tuple[Box, ...], kept: frozenset[str]) -> Iterator[Box]:
    for box in boxes:
        items = tuple(item for item in box.items if item in kept)
        inner = tuple(_kept_boxes(box.inner, kept))
        if items or inner:
            rows = tuple(row for row in box.rows if kept.issuperset(row))
            yield replace(box, items=items, rows=rows, inner=inner)
