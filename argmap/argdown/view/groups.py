"""Sections as groups: which are drawn as groups, what they hold, and which are closed.

A step from the map to its picture, after `map_view`. `regrouped` comes earlier: it
puts the sections that the settings name in place of those of the text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from argmap.argdown.settings.settings import GroupSettings, RegroupSettings
from argmap.argdown.view.map_view import MapEdge, MapNode, MapView
from argmap.model import Argument, ArgumentMap, Claim, Section
from argmap.source import NOWHERE

_NodeT = TypeVar("_NodeT", Claim, Argument)


@dataclass(frozen=True, slots=True)
class SectionFlags:
    """What a section is drawn as; None where nothing says so."""

    is_group: bool | None
    is_closed: bool | None


@dataclass(frozen=True, slots=True)
class Group:
    """A section as a group of nodes.

    Attributes:
        parent: The id of the section whose group it stands in; empty at the top.
        level: How many groups it stands in, itself among them.
        is_closed: True if it is drawn as one node.
        nodes: What stands in it and in no group inside it.
    """

    section: Section
    parent: str
    level: int
    is_closed: bool = False
    nodes: tuple[MapNode, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupView:
    """The nodes of a view in their groups.

    Attributes:
        groups: By the ids of their sections, in the order of the text, so that a
            group comes after the one it stands in.
        nodes: What stands outside all groups.
    """

    groups: Mapping[str, Group]
    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]


def section_flags(argument_map: ArgumentMap, settings: GroupSettings) -> Mapping[str, SectionFlags]:
    """What each section is drawn as, by its id.

    The settings for its title say so, else its data, else its level: the lowest
    `groupDepth` levels are groups.
    """
    sections = argument_map.sections.values()
    first_level = depth_of(sections) - settings.group_depth + 1
    said = said_flags(argument_map, settings)
    return {
        each.id: SectionFlags(each.level >= first_level, said[each.id].is_closed)
        if said[each.id].is_group is None
        else said[each.id]
        for each in sections
    }


def depth_of(sections: Iterable[Section]) -> int:
    """The lowest level of sections; 0 if there are none."""
    return max((section.level for section in sections), default=0)


def said_flags(argument_map: ArgumentMap, settings: GroupSettings) -> Mapping[str, SectionFlags]:
    """What the settings and its data say that each section is drawn as, by its id."""
    if settings.regroup:
        return {
            section.id: SectionFlags(None, own.is_closed)
            for section, own in _sections_of(settings.regroup)
        }
    return {id_: _said(section, settings) for id_, section in argument_map.sections.items()}


def _said(section: Section, settings: GroupSettings) -> SectionFlags:
    data = section.data or {}
    is_group = None if settings.ignore_is_group else _flag(data.get("isGroup"))
    is_closed = None if settings.ignore_is_closed else _flag(data.get("isClosed"))
    if settings.sections is not None:
        own = settings.sections.get(section.title)
        if own is not None:
            return SectionFlags(own.is_group, own.is_closed)
        is_group = bool(is_group)
    return SectionFlags(is_group, is_closed)


def _flag(value: object) -> bool | None:
    return None if value is None else bool(value)


def group_view(
    view: MapView, argument_map: ArgumentMap, flags: Mapping[str, SectionFlags]
) -> GroupView:
    """The nodes of a view in the groups of their sections; empty groups are left out."""
    sections = argument_map.sections
    around = _groups_around(sections, flags)
    members: dict[str, list[MapNode]] = {}
    for node in view.nodes:
        members.setdefault(around.get(node.node.section, ""), []).append(node)
    parents = {id_: around.get(section.parent, "") for id_, section in sections.items()}
    drawn: set[str] = set()
    for innermost in members:
        id_ = innermost
        while id_ and id_ not in drawn:
            drawn.add(id_)
            id_ = parents[id_]
    groups: dict[str, Group] = {}
    for id_, section in sections.items():
        if id_ in drawn:
            parent = parents[id_]
            level = groups[parent].level + 1 if parent else 1
            nodes = tuple(members.get(id_, ()))
            groups[id_] = Group(section, parent, level, bool(flags[id_].is_closed), nodes)
    return GroupView(groups, tuple(members.get("", ())), view.edges)


def _groups_around(
    sections: Mapping[str, Section], flags: Mapping[str, SectionFlags]
) -> dict[str, str]:
    """The id of the group in which what stands in a section is drawn; empty if in none."""
    around: dict[str, str] = {}
    for id_, section in sections.items():
        around[id_] = id_ if flags[id_].is_group else around.get(section.parent, "")
    return around


def closed(view: GroupView) -> GroupView:
    """The view with closed groups as single nodes: edges end at the group, those inside go."""
    if not any(group.is_closed for group in view.groups.values()):
        return view
    closing: dict[str, str] = {}
    groups: dict[str, Group] = {}
    for id_, group in view.groups.items():
        if group.parent in closing:
            closing[id_] = closing[group.parent]
        elif group.is_closed:
            closing[id_] = id_
            groups[id_] = replace(group, nodes=())
        else:
            groups[id_] = group
    ends = {
        node.id: closing[id_]
        for id_, group in view.groups.items()
        if id_ in closing
        for node in group.nodes
    }
    edges = []
    for edge in view.edges:
        start, target = ends.get(edge.start, edge.start), ends.get(edge.target, edge.target)
        if start != target or start == edge.start:
            edges.append(edge._replace(start=start, target=target))
    return GroupView(groups, view.nodes, tuple(edges))


def regrouped(argument_map: ArgumentMap, group: GroupSettings) -> ArgumentMap:
    """The map in the sections that the settings name, and in no others.

    As in Argdown, `groupDepth` counts from the lowest heading of the text, which is then gone;
    in the settings of the map it counts from the lowest of the new sections.
    """
    if not group.regroup:
        return argument_map
    sections: dict[str, Section] = {}
    of_claims: dict[str, str] = {}
    of_arguments: dict[str, str] = {}
    for section, settings in _sections_of(group.regroup):
        sections[section.id] = section
        of_claims.update(dict.fromkeys(settings.statements, section.id))
        of_arguments.update(dict.fromkeys(settings.arguments, section.id))
    claims, arguments = argument_map.claims.items(), argument_map.arguments.items()
    lowest = depth_of(argument_map.sections.values())
    depth = group.group_depth + depth_of(sections.values()) - lowest
    return replace(
        argument_map,
        sections=sections,
        settings={
            **argument_map.settings,
            "group": {**argument_map.settings["group"], "groupDepth": depth},
        },
        claims={title: _moved(claim, of_claims.get(title, "")) for title, claim in claims},
        arguments={title: _moved(each, of_arguments.get(title, "")) for title, each in arguments},
    )


def _sections_of(
    regroup: tuple[RegroupSettings, ...],
) -> Iterator[tuple[Section, RegroupSettings]]:
    """The sections that the settings name, each before those inside it."""
    waiting = [(settings, "", 1) for settings in reversed(regroup)]
    number = 0
    while waiting:
        settings, parent, level = waiting.pop()
        section = Section(f"s{number}", level, settings.title, NOWHERE, parent, settings.tags)
        yield section, settings
        number += 1
        waiting.extend((child, section.id, level + 1) for child in reversed(settings.children))


def _moved(node: _NodeT, section: str) -> _NodeT:
    occurrences = tuple(
        each._replace(section="") if each.section else each for each in node.occurrences
    )
    return replace(node, section=section, occurrences=occurrences)
