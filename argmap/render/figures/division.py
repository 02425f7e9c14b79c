"""A figure divided into parts for paper: by its headings, its main claims, or what hangs together.

A part that is too large for a page can be taken block by block.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from argmap.render.figures.figure import Box, BoxKind, Figure, Item, ItemKind
from argmap.render.figures.parts import argument_boxes, excerpt


class Division(StrEnum):
    """Into what a map is divided for paper.

    `AUTO` divides what is too small to read, by its headings, else into what hangs
    together and that by its main claims; `CLAIMS` gives a part to each main claim with
    all that bears on it; `NONE` leaves it whole.
    """

    AUTO = "auto"
    CLAIMS = "claims"
    NONE = "none"


Block: TypeAlias = Box | str
"""An argument's box, which stays whole, or the id of a single item."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some items of a figure.

    Attributes:
        title: What its page is called.
        items: The ids of what stands in no box of an argument.
        boxes: The boxes of arguments, with what stands in them.
        frame: The box of a section around all of it, if it has one.
    """

    title: str
    items: tuple[str, ...]
    boxes: tuple[Box, ...]
    frame: Box | None = None

    @property
    def all_items(self) -> Iterator[str]:
        """The ids of all its items, also of those in its boxes."""
        yield from self.items
        for box in self.boxes:
            yield from box.all_items

    def of(self, figure: Figure) -> Figure:
        """The part, with what it is directly linked to, as a figure."""
        if self.frame is None:
            return excerpt(figure, self.boxes, self.items)
        return excerpt(figure, (replace(self.frame, items=self.items, inner=self.boxes),))


def parts_of(figure: Figure) -> Iterator[Part]:
    """The sections that have a box and then what none of them shows; or else the components."""
    sections = [
        Part(box.title, box.items, box.inner, frame=box)
        for box in figure.boxes
        if box.kind is BoxKind.SECTION
    ]
    if sections:
        yield from sections
        yield from _rest(figure, [section.of(figure) for section in sections])
    else:
        yield from _components(figure)


def claims_of(figure: Figure) -> Iterator[Part]:
    """Each main claim with all that bears on it, directly or through others; then the rest."""
    parts = _parts_by_claim(figure, {item.id for item in figure.items})
    yield from parts
    yield from _rest(figure, [part.of(figure) for part in parts])


def blocks_of(figure: Figure, part: Part) -> tuple[Block, ...]:
    """What a part can be divided into, in the order of an outline.

    So what bears on a claim stays near it.
    """
    blocks: dict[str, Block] = {item: item for item in part.items}
    blocks |= {item: box for box in part.boxes for item in box.items}
    replies: dict[str, list[str]] = {}
    bearing: set[str] = set()
    for link in figure.links:
        if link.start in blocks and link.target in blocks:
            replies.setdefault(link.target, []).append(link.start)
            bearing.add(link.start)
    ordered: dict[Block, None] = {}
    stack = [*reversed(blocks), *(item for item in reversed(blocks) if item not in bearing)]
    seen: set[str] = set()
    while stack:
        item = stack.pop()
        if item not in seen:
            seen.add(item)
            ordered[blocks[item]] = None
            stack.extend(reversed(replies.get(item, [])))
    return tuple(ordered)


def limited(part: Part, blocks: Sequence[Block]) -> Part:
    """A part with only these of its blocks."""
    return replace(
        part,
        items=tuple(block for block in blocks if isinstance(block, str)),
        boxes=tuple(block for block in blocks if isinstance(block, Box)),
    )


def _rest(figure: Figure, drawn: Sequence[Figure]) -> Iterator[Part]:
    """The items and the ends of links that are not drawn, as a part if there are any."""
    items = {item for one in drawn for item in one.items}
    links = {link for one in drawn for link in one.links}
    missing = {item.id for item in figure.items if item not in items}
    missing.update(*((one.start, one.target) for one in figure.links if one not in links))
    if missing:
        boxes = tuple(box for box in figure.boxes if not missing.isdisjoint(box.items))
        missing.difference_update(*(box.items for box in boxes))
        loose = tuple(item.id for item in figure.items if item.id in missing)
        yield Part(figure.title or "Argument map", loose, boxes)


def _components(figure: Figure) -> Iterator[Part]:
    """What hangs together by links, by its main claims; what stands alone comes last."""
    alone: list[str] = []
    for ids in _connected(figure):
        parts = _parts_by_claim(figure, ids)
        if len(ids) == 1:
            alone.extend(ids)
        elif len(parts) > 1:
            yield from parts
            left = ids.difference(*(part.all_items for part in parts))
            if left:
                yield _part_of(figure, left)
        else:
            yield _part_of(figure, ids)
    if alone:
        yield Part("Without links", tuple(alone), ())


def _parts_by_claim(figure: Figure, ids: AbstractSet[str]) -> list[Part]:
    """For each main claim among some items a part with all that bears on it."""
    bearing: dict[str, list[str]] = {}
    for link in figure.links:
        bearing.setdefault(link.target, []).append(link.start)
    return [
        replace(_part_of(figure, _reached(claim.id, bearing)), title=_name([claim]))
        for claim in figure.items
        if claim.id in ids and claim.kind is ItemKind.MAIN_CLAIM
    ]


def _part_of(figure: Figure, ids: AbstractSet[str]) -> Part:
    """Some items as a part, named for their main claim, with the boxes that they stand in."""
    own = tuple(box for box in argument_boxes(figure.boxes) if not ids.isdisjoint(box.items))
    boxed = {item for box in own for item in box.items}
    items = [item for item in figure.items if item.id in ids]
    return Part(_name(items), tuple(item.id for item in items if item.id not in boxed), own)


def _reached(start: str, bearing: Mapping[str, Sequence[str]]) -> set[str]:
    """An item and all that bears on it."""
    found, edge = {start}, [start]
    while edge:
        for near in bearing.get(edge.pop(), ()):
            if near not in found:
                found.add(near)
                edge.append(near)
    return found


def _connected(figure: Figure) -> Iterator[set[str]]:
    neighbours: dict[str, list[str]] = {item.id: [] for item in figure.items}
    for link in figure.links:
        neighbours[link.start].append(link.target)
        neighbours[link.target].append(link.start)
    seen: set[str] = set()
    for start in neighbours:
        if start not in seen:
            found, edge = {start}, [start]
            while edge:
                near = neighbours[edge.pop()]
                edge.extend(one for one in near if one not in found)
                found.update(near)
            seen |= found
            yield found


def _name(items: Iterable[Item]) -> str:
    """What a component is called: its main claim, or what comes first in it."""
    item = min(items, key=lambda item: item.kind is not ItemKind.MAIN_CLAIM)
    return f"{item.reference} {item.title or item.text}"
