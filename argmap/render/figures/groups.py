"""Closed groups: sections drawn as one card each, that tells how much it stands for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.view.groups import section_flags
from argmap.evaluation.status import Status
from argmap.model import ArgumentMap, Section
from argmap.render.figures.figure import Box, BoxKind, Figure, Item, ItemKind, Link
from argmap.render.figures.parts import argument_boxes, holders_among, notes_of, section_named

_UNCOUNTED = frozenset({ItemKind.INFERENCE, ItemKind.DOCUMENT})
_TOLD = (Status.UNANSWERED, Status.DEFEATED)


def closed_sections(argument_map: ArgumentMap) -> tuple[str, ...]:
    """The ids of the sections that the map's settings and data close, as Argdown has it."""
    settings = settings_of(argument_map.settings).group
    if settings.regroup:
        return ()
    flags = section_flags(argument_map, settings)
    return tuple(id_ for id_, said in flags.items() if said.is_group and said.is_closed)


def collapsed(figure: Figure, names: Sequence[str]) -> Figure:
    """The figure with one card for all that stands under each of these headings.

    Links that end inside a group end at its card; links within it are gone, and so are the
    documents that it alone cites.

    Args:
        figure: The whole.
        names: Titles of sections, or ids such as `s2`; what stands under their subheadings
            belongs to them.

    Raises:
        ArgmapError: The map has no such heading.
    """
    chosen = {section.id: section for section in (section_named(figure, one) for one in names)}
    members = _members(figure, chosen)
    homes = {item.id: section for section, items in members.items() for item in items}
    items = tuple(_items(figure, members, homes, chosen))
    return replace(
        figure,
        items=items,
        links=tuple(dict.fromkeys(_links(figure, homes))),
        boxes=tuple(_boxes(figure.boxes, homes)),
        holders=holders_among(figure, items),
    )


def _members(figure: Figure, chosen: Mapping[str, Section]) -> dict[str, list[Item]]:
    """What each group stands for, in the order of the figure; none that stands for nothing."""
    heads = _outermost(figure.sections, chosen)
    homes = {item.id: heads.get(item.section, "") for item in figure.items}
    for box in argument_boxes(figure.boxes):
        homes.update(dict.fromkeys(box.items, homes[box.items[0]]))
    for note, citing in notes_of(figure).items():
        owners = {homes[item] for item in citing}
        if len(owners) == 1:
            homes[note] = owners.pop()
    members: dict[str, list[Item]] = {}
    for item in figure.items:
        if homes[item.id]:
            members.setdefault(homes[item.id], []).append(item)
    return members


def _outermost(sections: Iterable[Section], chosen: Mapping[str, Section]) -> dict[str, str]:
    """The chosen section that each section stands in; the widest, where one holds another."""
    heads: dict[str, str] = {}
    for section in sections:
        head = heads.get(section.parent) or (section.id if section.id in chosen else "")
        if head:
            heads[section.id] = head
    return heads


def _items(
    figure: Figure,
    members: Mapping[str, Sequence[Item]],
    homes: Mapping[str, str],
    chosen: Mapping[str, Section],
) -> Iterator[Item]:
    """The items outside the groups, and each group in the place of its first item."""
    made: set[str] = set()
    for item in figure.items:
        home = homes.get(item.id)
        if home is None:
            yield item
        elif home not in made:
            made.add(home)
            yield _group(chosen[home], members[home])


def _group(section: Section, members: Sequence[Item]) -> Item:
    return Item(
        id=section.id,
        reference=section.id.upper(),
        kind=ItemKind.GROUP,
        word="GROUP",
        end=None,
        title=section.title,
        text=section.title,
        sources=(", ".join(_counts(members)),),
        line=members[0].line,
        section=section.parent,
        tags=tuple(dict.fromkeys(tag for item in members for tag in item.tags)),
    )


def _counts(members: Sequence[Item]) -> Iterator[str]:
    claims = sum(item.kind not in _UNCOUNTED for item in members)
    yield f"{claims} claim{'' if claims == 1 else 's'}"
    for status in _TOLD:
        count = sum(item.status is status for item in members)
        if count:
            yield f"{count} {status.value}"


def _links(figure: Figure, homes: Mapping[str, str]) -> Iterator[Link]:
    for link in figure.links:
        start, target = (homes.get(end, end) for end in (link.start, link.target))
        if start != target:
            yield replace(link, start=start, target=target)


def _boxes(boxes: Iterable[Box], homes: Mapping[str, str]) -> Iterator[Box]:
    """The boxes with the groups in them; the box of a group itself is gone."""
    for box in boxes:
        within = [homes[item] for item in box.all_items if item in homes]
        items = tuple(dict.fromkeys(homes.get(item, item) for item in (*box.items, *within)))
        if box.kind is BoxKind.ARGUMENT and within:
            continue
        inner = tuple(_boxes(box.inner, homes))
        if inner or not set(items) <= set(within):
            yield replace(box, items=items, inner=inner)
