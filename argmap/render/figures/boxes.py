"""The boxes of a figure: one around each argument, and light ones around sections."""

from collections.abc import Iterator, Mapping
from itertools import count

from argmap.model import Argument, ArgumentMap, End, Kind, Section
from argmap.render.figures.figure import Box, BoxKind


def boxes_of(
    argument_map: ArgumentMap,
    anchors: Mapping[End, str],
    pills: Mapping[str, Mapping[int, str]],
    citing: Mapping[str, set[str]],
    *,
    sections: bool,
) -> tuple[Box, ...]:
    """The boxes of a map, none of which share an item.

    Args:
        argument_map: The map.
        anchors: The item that stands for a claim or an argument.
        pills: The pills of each argument, by the step that each yields.
        citing: The notes of documents, with the sections of those that cite each.
        sections: Whether to make boxes for sections.
    """
    numbers = count(1)
    arguments = {
        argument.title: Box(
            id=f"cluster_{next(numbers)}",
            kind=BoxKind.ARGUMENT,
            title="",
            items=(*pills[argument.title].values(), *(anchors[end] for end in members)),
            rows=tuple(_rows(argument, set(members), anchors, pills[argument.title])),
        )
        for argument, members in _members(argument_map)
    }
    boxed = {item for box in arguments.values() for item in box.items}
    groups = _groups(argument_map) if sections else {}
    inner: dict[str, list[Box]] = {}
    for title, box in arguments.items():
        inner.setdefault(groups.get(argument_map.arguments[title].section, ""), []).append(box)
    items: dict[str, list[str]] = {}
    for node in argument_map.nodes:
        parts = pills[node.title].values() if isinstance(node, Argument) and node.steps else ()
        own = dict.fromkeys((*parts, anchors[node.end]))
        group = groups.get(node.section, "")
        items.setdefault(group, []).extend(item for item in own if item not in boxed)
    for note, where in citing.items():
        owners = {groups.get(section, "") for section in where}
        if len(owners) == 1:
            items.setdefault(owners.pop(), []).append(note)
    frames = (
        Box(
            id=f"cluster_{next(numbers)}",
            kind=BoxKind.SECTION,
            title=section.title,
            items=tuple(items.get(section.id, ())),
            inner=tuple(inner.get(section.id, ())),
        )
        for section in argument_map.sections.values()
        if items.get(section.id) or section.id in inner
    )
    return (*inner.get("", ()), *frames)


def _members(argument_map: ArgumentMap) -> Iterator[tuple[Argument, list[End]]]:
    """The arguments that have claims of their own: premises that no other argument uses."""
    users: dict[str, set[str]] = {}
    for argument in argument_map.arguments.values():
        for step in argument.steps:
            users.setdefault(step.claim, set()).add(argument.title)
    for argument in argument_map.arguments.values():
        inner = dict.fromkeys(step.claim for step in argument.steps[:-1])
        own = [End(Kind.CLAIM, claim) for claim in inner if len(users[claim]) == 1]
        if own:
            yield argument, own


def _rows(
    argument: Argument, members: set[End], anchors: Mapping[End, str], pills: Mapping[int, str]
) -> Iterator[tuple[str, ...]]:
    """The premises of each step, which stand side by side."""
    row: dict[str, None] = {}
    for index, step in enumerate(argument.steps):
        end = End(Kind.CLAIM, step.claim)
        if step.inference is None and end in members:
            row[anchors[end]] = None
        if index in pills:
            if len(row) > 1:
                yield tuple(row)
            row = {}


def _groups(argument_map: ArgumentMap) -> dict[str, str]:
    """The section whose box each section's items go to; empty if boxes would say nothing.

    The boxes are of one level: the highest at which at least two sections hold
    something.
    """
    used = {node.section for node in argument_map.nodes} - {""}
    paths = {section: _path(argument_map.sections, section) for section in sorted(used)}
    for level in range(max(map(len, paths.values()), default=0)):
        groups = {path[level] for path in paths.values() if level < len(path)}
        if len(groups) > 1:
            return {id_: path[level] for id_, path in paths.items() if level < len(path)}
    return {}


def _path(sections: Mapping[str, Section], section: str) -> list[str]:
    """The sections that a section stands in, from the top down to itself."""
    path: list[str] = []
    while section in sections:
        path.append(section)
        section = sections[section].parent
    return path[::-1]
