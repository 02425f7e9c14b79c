"""A map in the shape of the files in `argdown/`, so that both can be compared.

What the order of things adds is left out, as are node ids: lists become sorted lists.
"""

import json
from datetime import date, datetime
from math import isfinite

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.view.colors import colors_of
from argmap.argdown.view.groups import closed, group_view, section_flags
from argmap.argdown.view.map_view import map_view
from argmap.model import End, Kind, Role

ROLES = {
    Role.TOP_LEVEL: "top-level-statement",
    Role.RELATION: "relation-statement",
    Role.PREMISE: "premise",
    Role.INTERMEDIARY_CONCLUSION: "intermediary-conclusion",
    Role.MAIN_CONCLUSION: "main-conclusion",
    Role.DESCRIPTION: "argument-description",
}
USES = (
    Role.TOP_LEVEL,
    Role.RELATION,
    Role.PREMISE,
    Role.INTERMEDIARY_CONCLUSION,
    Role.MAIN_CONCLUSION,
)


def utf16(text, offset):
    return len(text[:offset].encode("utf-16-le")) // 2


def plain(data):
    """Data as JSON has it."""
    match data:
        case float() if not isfinite(data):
            return None
        case None | bool() | int() | float() | str():
            return data
        case datetime():
            return data.strftime("%Y-%m-%dT%H:%M:%S.") + f"{data.microsecond // 1000:03}Z"
        case date():
            return f"{data.isoformat()}T00:00:00.000Z"
        case list() | tuple():
            return [plain(each) for each in data]
        case _:
            return {str(key): plain(value) for key, value in data.items()}


def clean(**fields):
    return {key: value for key, value in fields.items() if value not in (None, "", [], {}, ())}


def ordered(items):
    return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))


def without_places(shape):
    """A shape that tells of no element where it stands in the text, also not by its order."""
    match shape:
        case dict():
            return {
                key: without_places(value)
                for key, value in shape.items()
                if key not in {"line", "column"}
            }
        case list() | tuple():
            return sorted((without_places(each) for each in shape), key=repr)
        case _:
            return shape


class View:
    """The parts of a map, each in the shape of the file."""

    def __init__(self, argument_map):
        self.map = argument_map
        self.settings = settings_of(argument_map.settings)
        self.colors = colors_of(argument_map)
        self.flags = section_flags(argument_map, self.settings.group)

    def shape(self):
        return {
            "statements": ordered(map(self.statement, self.map.claims.values())),
            "arguments": ordered(map(self.argument, self.map.arguments.values())),
            "relations": ordered(map(self.relation, self.map.relations)),
            "sections": ordered(map(self.section, self.map.sections.values())),
            "tags": ordered(map(self.tag, self.colors.tags)),
            "map": self.view(),
            "dot": self.dot(),
        }

    def end(self, end):
        if end.kind is Kind.INFERENCE:
            return {"kind": "inference", "argument": end.title, "conclusionIndex": end.step}
        kind = "argument" if end.kind is Kind.ARGUMENT else "statement"
        return {"kind": kind, "title": end.title}

    def relation(self, relation):
        return {
            "type": relation.type.value,
            "from": self.end(relation.start),
            "to": self.end(relation.target),
        }

    def relations_at(self, end):
        return ordered(
            self.relation(each) for each in self.map.relations if end in (each.start, each.target)
        )

    def member(self, each):
        position = self.map.source.position(each.span.start)
        return clean(
            text=each.text,
            role=ROLES.get(each.role),
            isReference=each.is_reference or None,
            argument=each.argument or None,
            tags=list(each.tags),
            data=plain(each.data),
            ranges=[self.range(each.text, range_) for range_ in each.ranges],
            section=each.section or None,
            line=position.line,
            column=position.column,
        )

    def range(self, text, range_):
        value = {
            "link": "url",
            "tag": "tag",
            "statement-mention": "title",
            "argument-mention": "title",
        }.get(range_.type)
        return clean(
            type=range_.type,
            start=utf16(text, range_.start),
            stop=utf16(text, range_.end) - 1,
            **({value: range_.value} if value else {}),
        )

    def statement(self, claim):
        roles = {each.role for each in claim.occurrences}
        return clean(
            title=claim.title,
            text=claim.text,
            tags=list(claim.tags),
            data=plain(claim.data),
            section=claim.section or None,
            color=self.colors.claims[claim.title],
            usedAs=[role.value for role in USES if role in roles],
            members=ordered(map(self.member, claim.occurrences)),
            relations=self.relations_at(claim.end),
        )

    def argument(self, argument):
        return clean(
            title=argument.title,
            text=argument.text,
            tags=list(argument.tags),
            data=plain(argument.data),
            section=argument.section or None,
            color=self.colors.arguments[argument.title],
            descriptions=ordered(map(self.member, argument.occurrences)),
            pcs=[self.step(argument, index) for index in range(len(argument.steps))],
            relations=self.relations_at(argument.end),
        )

    def step(self, argument, index):
        step = argument.steps[index]
        inference = None
        if step.inference is not None:
            end = End(Kind.INFERENCE, argument.title, index)
            inference = clean(
                rules=list(step.inference.rules),
                data=plain(step.inference.data),
                relations=self.relations_at(end),
            )
        return clean(
            statement=step.claim,
            role=ROLES[step.occurrence.role],
            text=step.occurrence.text,
            isReference=step.occurrence.is_reference or None,
            inference=inference,
        )

    def section(self, section):
        return clean(
            id=section.id,
            level=section.level,
            title=section.title,
            tags=list(section.tags),
            data=plain(section.data),
            parent=section.parent,
            isGroup=self.flags[section.id].is_group,
            isClosed=self.flags[section.id].is_closed,
            color=self.colors.sections[section.id],
        )

    def tag(self, tag):
        found = self.colors.tags[tag]
        return clean(tag=tag, color=found.color, priority=found.priority)

    def view(self):
        groups = group_view(map_view(self.map), self.map, self.flags)
        nodes = [(node, "") for node in groups.nodes]
        for id_, group in groups.groups.items():
            nodes.extend((node, id_) for node in group.nodes)
        names = {node.id: self.name(node) for node, _ in nodes}
        return {
            "nodes": ordered(self.node(node, group) for node, group in nodes),
            "groups": ordered(map(self.group, groups.groups.values())),
            "edges": ordered(self.edge(edge, names) for edge in groups.edges),
        }

    def name(self, node):
        return f"[{node.node.title}]" if node.is_claim else f"<{node.node.title}>"

    def node(self, node, group):
        colors = self.colors.claims if node.is_claim else self.colors.arguments
        return clean(
            name=self.name(node),
            labelTitle=node.label_title,
            labelText=node.label_text,
            tags=list(node.tags),
            color=colors[node.node.title],
            group=group,
        )

    def group(self, group):
        return clean(
            title=group.section.title,
            level=group.level,
            isClosed=group.is_closed or None,
            parent=group.parent,
            color=self.colors.group_color(group.section.id, group.level),
        )

    def edge(self, edge, names):
        return clean(
            type=edge.type.value,
            start=names[edge.start],
            target=names[edge.target],
            color=self.colors.relations[edge.type],
            startClaim=edge.start_claim,
            targetClaim=edge.target_claim,
        )

    def dot(self):
        view = closed(group_view(map_view(self.map), self.map, self.flags))
        open_groups = [group for group in view.groups.values() if not group.is_closed]
        nodes = sum(len(group.nodes) for group in open_groups) + len(view.nodes)
        return {
            "clusters": len(open_groups),
            "nodes": nodes + len(view.groups) - len(open_groups),
            "edges": sorted(edge.type.value for edge in view.edges),
        }
