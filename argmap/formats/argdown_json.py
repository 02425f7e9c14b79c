"""A map as the JSON that Argdown's own command line writes.

Claims are there under `statements`, with one member for each place that states them,
and positions in lines and columns from 1. What is told of a text's ranges counts
UTF-16 units, ends included. Each field stands on a line of its own.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from json.encoder import encode_basestring as quote
from math import isfinite
from typing import Any

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.view.colors import TagColor, colors_of
from argmap.argdown.view.groups import Group, SectionFlags, group_view, said_flags, section_flags
from argmap.argdown.view.map_view import MapEdge, MapNode, map_view
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    Data,
    End,
    Inference,
    Kind,
    Occurrence,
    Range,
    Relation,
    Role,
    Section,
    Step,
)
from argmap.source import NOWHERE, Position, Span

_END_TYPES = {
    Kind.CLAIM: "equivalence-class",
    Kind.ARGUMENT: "argument",
    Kind.INFERENCE: "inference",
}
_ROLES = {
    Role.TOP_LEVEL: "top-level-statement",
    Role.RELATION: "relation-statement",
    Role.PREMISE: "premise",
    Role.INTERMEDIARY_CONCLUSION: "intermediary-conclusion",
    Role.MAIN_CONCLUSION: "main-conclusion",
    Role.DESCRIPTION: "argument-description",
}
_USES = {
    Role.TOP_LEVEL: "isUsedAsTopLevelStatement",
    Role.RELATION: "isUsedAsRelationStatement",
    Role.PREMISE: "isUsedAsPremise",
    Role.INTERMEDIARY_CONCLUSION: "isUsedAsIntermediaryConclusion",
    Role.MAIN_CONCLUSION: "isUsedAsMainConclusion",
}
_FLAGS = {True: "true", False: "false", None: ""}
_CONCLUSIONS = frozenset({Role.INTERMEDIARY_CONCLUSION, Role.MAIN_CONCLUSION})
_RANGE_VALUES = {
    "link": "url",
    "tag": "tag",
    "statement-mention": "title",
    "argument-mention": "title",
}


def dumps(argument_map: ArgumentMap, *, with_map: bool = False) -> str:
    """The JSON text, ending in a line break.

    Args:
        argument_map: The map to write.
        with_map: Add `map`: what is drawn, as Argdown's library does and its command
            line does not.
    """
    return "".join(pieces(argument_map, with_map=with_map))


def pieces(argument_map: ArgumentMap, *, with_map: bool = False) -> Iterator[str]:
    """The JSON text piece by piece, for a map so large that it had better not stand twice."""
    writer = _Writer(argument_map)
    separator = "{"
    for key, value in writer.parts(with_map=with_map):
        yield f'{separator}"{key}": '
        yield from value
        separator = ",\n"
    yield "}\n"


def _object(fields: Mapping[str, str]) -> str:
    """A JSON object; the values are JSON, or empty for fields to leave out."""
    return "{" + ",\n".join([f'"{key}": {value}' for key, value in fields.items() if value]) + "}"


def _array(values: Iterable[str]) -> str:
    """A JSON array of values that are JSON."""
    return "[" + ",\n".join(values) + "]"


def _mapping(entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The pieces of a JSON object whose keys come from the map; the values are JSON."""
    separator = "{"
    for key, value in entries:
        yield f"{separator}{quote(key)}: {value}"
        separator = ",\n"
    yield "{}" if separator == "{" else "}"


def _said(text: str | None) -> str:
    """A text as JSON, or nothing if there is none."""
    return quote(text) if text else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",\n", ": "))


class _Writer:
    """What is needed to write any part of a map, as JSON text.

    Most of a large map is titles and texts. To write these right away takes half
    the time of a tree of dictionaries, and what stands in several places, a
    relation in three and a statement of a structure in two, is written once.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._settings = settings_of(argument_map.settings)
        self._colors = colors_of(argument_map)
        self._at_claims: dict[str, list[str]] = {}
        self._at_arguments: dict[tuple[str, int | None], list[str]] = {}
        self._steps: dict[int, str] = {}
        self._inferences = {
            step.occurrence.span: (argument, index, step.inference)
            for argument in argument_map.arguments.values()
            for index, step in enumerate(argument.steps)
            if step.inference is not None
        }
        self._all_relations = [self._relation(each) for each in argument_map.relations]

    def parts(self, *, with_map: bool) -> Iterator[tuple[str, Iterable[str]]]:
        """The parts of the whole by their names, each in pieces."""
        settings = self._settings.json
        arguments, claims = self._map.arguments.items(), self._map.claims.items()
        yield "arguments", _mapping((title, self._argument(each)) for title, each in arguments)
        yield "statements", _mapping((title, self._claim(each)) for title, each in claims)
        yield "relations", (_array(self._all_relations),)
        if with_map and settings.export_map:
            yield "map", (self._drawn(),)
        if settings.export_sections:
            yield "sections", (self._sections(with_map=with_map),)
        if settings.export_tags:
            yield "tags", self._tags()

    def _relation(self, relation: Relation) -> str:
        """A relation; noted at both its ends."""
        start, target = relation.start, relation.target
        step = "" if target.step is None else f',\n"conclusionIndex": {target.step}'
        result = (
            f'{{"type": "relation",\n"relationType": "{relation.type.value}",\n'
            f'"from": {quote(start.title)},\n"fromType": "{_END_TYPES[start.kind]}",\n'
            f'"to": {quote(target.title)},\n"toType": "{_END_TYPES[target.kind]}"{step}}}'
        )
        self._relations_of(start).append(result)
        self._relations_of(target).append(result)
        return result

    def _relations_of(self, end: End) -> list[str]:
        if end.kind is Kind.CLAIM:
            return self._at_claims.setdefault(end.title, [])
        return self._at_arguments.setdefault((end.title, end.step), [])

    def _relations_at(self, relations: list[str]) -> str:
        return "" if self._settings.json.remove_embedded_relations else _array(relations)

    def _argument(self, argument: Argument) -> str:
        steps = [self._step(step) for step in argument.steps]
        members = [self._description(argument, each) for each in argument.occurrences]
        return _object(
            {
                "type": '"argument"',
                "relations": self._relations_at(self._at_arguments.get((argument.title, None), [])),
                "members": _array(members),
                "pcs": _array(steps),
                "title": quote(argument.title),
                **self._common(argument),
                "fontColor": quote(self._settings.color.argument_font_color),
                "color": _said(self._colors.arguments[argument.title]),
            }
        )

    def _step(self, step: Step) -> str:
        """A statement of a structure; the claim that it states has the very same place."""
        result = _object(self._member(step.claim, step.occurrence))
        self._steps[id(step.occurrence)] = result
        return result

    def _claim(self, claim: Claim) -> str:
        roles = {each.role for each in claim.occurrences}
        members = [
            self._steps.pop(id(each), "") or _object(self._member(claim.title, each))
            for each in claim.occurrences
        ]
        return _object(
            {
                "type": '"equivalence-class"',
                "title": quote(claim.title),
                "relations": self._relations_at(self._at_claims.get(claim.title, [])),
                "members": _array(members),
                **self._common(claim),
                **_uses(roles),
                "fontColor": quote(self._settings.color.statement_font_color),
                "color": _said(self._colors.claims[claim.title]),
            }
        )

    def _common(self, element: Claim | Argument | Occurrence) -> dict[str, str]:
        """The tags, the data and the section."""
        return {
            "tags": _array(map(quote, element.tags)) if element.tags else "",
            "data": self._data(element.data),
            "section": _said(element.section),
        }

    def _data(self, data: Data | None) -> str:
        return _json(_plain(data)) if data is not None and self._settings.json.export_data else ""

    def _member(self, title: str, occurrence: Occurrence) -> dict[str, str]:
        role, text = occurrence.role, occurrence.text
        result = {
            "type": '"statement"',
            "role": "" if role is None else f'"{_ROLES[role]}"',
            "isTopLevel": "true" if role is Role.TOP_LEVEL else "",
            "title": quote(title),
            "isReference": "true" if text is None else "",
            "text": "" if text is None else quote(text),
            "ranges": _ranges(text, occurrence.ranges) if text and occurrence.ranges else "",
            **self._common(occurrence),
            **self._place(occurrence.span),
            "argumentTitle": _said(occurrence.argument),
        }
        if role in _CONCLUSIONS and occurrence.span in self._inferences:
            result["inference"] = self._inference(*self._inferences[occurrence.span])
        return result

    def _description(self, argument: Argument, occurrence: Occurrence) -> str:
        """A member of an argument, which has a text even where it only refers to it."""
        result = self._member(argument.title, occurrence)
        result["text"] = result["text"] or '""'
        begins_line = _begins_line(self._map.source.text, occurrence.span.start)
        result["isTopLevel"] = _FLAGS[begins_line]
        return _object(result)

    def _inference(self, argument: Argument, index: int, inference: Inference) -> str:
        relations = self._at_arguments.get((argument.title, index), [])
        return _object(
            {
                "type": '"inference"',
                "relations": _array(relations),
                "inferenceRules": _array(map(quote, inference.rules)),
                **self._place(inference.span),
                "data": self._data(inference.data),
                "conclusionIndex": str(index),
                "argumentTitle": quote(argument.title),
            }
        )

    def _place(self, span: Span) -> dict[str, str]:
        if span is NOWHERE:
            return {}
        text, (start, end) = self._map.source.text, span
        begins = self._map.source.position(start)
        if text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0:
            last = Position(begins.line, begins.column + max(0, end - start - 1))
        else:
            last = self._map.source.position(end - 1)
        return {
            "startLine": str(begins.line),
            "startColumn": str(begins.column),
            "endLine": str(last.line),
            "endColumn": str(last.column),
        }

    def _sections(self, *, with_map: bool) -> str:
        """The sections at the top; each holds those inside it, so these are written first."""
        find_flags = section_flags if with_map else said_flags
        flags = find_flags(self._map, self._settings.group)
        ends = self._section_ends()
        children: dict[str, list[str]] = {}
        for id_, section in reversed(tuple(self._map.sections.items())):
            inside = children.pop(id_, [])
            written = self._section(section, inside, ends.get(id_, {}), flags[id_])
            children.setdefault(section.parent, []).append(written)
        return _array(reversed(children.get("", [])))

    def _section(
        self,
        section: Section,
        children: list[str],
        end: dict[str, str],
        flags: SectionFlags,
    ) -> str:
        return _object(
            {
                "type": '"section"',
                "id": quote(section.id),
                "level": str(section.level),
                "title": quote(section.title),
                "children": _array(reversed(children)),
                "parent": _said(section.parent),
                "tags": _array(map(quote, section.tags)) if section.tags else "",
                "data": self._data(section.data),
                "ranges": _ranges(section.title, section.ranges),
                **self._beginning(section),
                "fontColor": quote(self._settings.color.group_font_color),
                "color": _said(self._colors.sections[section.id]),
                **end,
                "isGroup": _FLAGS[flags.is_group],
                "isClosed": _FLAGS[flags.is_closed],
            }
        )

    def _beginning(self, section: Section) -> dict[str, str]:
        """The place of the heading, which sections that regroup a map do not have."""
        if section.span is NOWHERE:
            return {}
        begins = self._map.source.position(section.span.start)
        return {"startLine": str(begins.line), "startColumn": str(begins.column)}

    def _section_ends(self) -> dict[str, dict[str, str]]:
        """Where each section ends: on the line before the next heading of its level or a higher."""
        position = self._map.source.position
        last = position(len(self._map.source.text.rstrip()))
        ends: dict[str, dict[str, str]] = {}
        is_open: list[Section] = []
        for section in self._map.sections.values():
            while is_open and is_open[-1].level >= section.level:
                line = position(section.span.start).line - 1
                ends[is_open.pop().id] = {"endLine": str(line), "endColumn": "0"}
            is_open.append(section)
        end = {"endLine": str(last.line), "endColumn": str(max(1, last.column - 1))}
        return ends | {section.id: end for section in is_open}

    def _tags(self) -> Iterator[str]:
        tags = enumerate(self._colors.tags.items())
        return _mapping((tag, _tag(tag, index, color)) for index, (tag, color) in tags)

    def _drawn(self) -> str:
        flags = section_flags(self._map, self._settings.group)
        view = group_view(map_view(self._map), self._map, flags)
        groups: dict[str, list[str]] = {}
        for id_, group in reversed(tuple(view.groups.items())):
            inside = [*map(self._map_node, group.nodes), *reversed(groups.pop(id_, []))]
            groups.setdefault(group.parent, []).append(self._group(group, inside))
        nodes = [*reversed(groups.get("", [])), *map(self._map_node, view.nodes)]
        return _object({"nodes": _array(nodes), "edges": _array(map(_edge, view.edges))})

    def _map_node(self, node: MapNode) -> str:
        colors, settings = self._colors, self._settings.color
        by_title = colors.claims if node.is_claim else colors.arguments
        font = settings.statement_font_color if node.is_claim else settings.argument_font_color
        return _object(
            {
                "id": quote(node.id),
                "title": _said(node.node.title),
                "type": '"statement-map-node"' if node.is_claim else '"argument-map-node"',
                "labelTitle": _said(node.label_title),
                "labelText": _said(node.label_text),
                "tags": _array(map(quote, node.tags)) if node.tags else "",
                "color": _said(by_title[node.node.title]),
                "fontColor": _said(font),
            }
        )

    def _group(self, group: Group, children: list[str]) -> str:
        section = group.section
        return _object(
            {
                "id": quote(section.id),
                "title": quote(section.title),
                "type": '"group-map-node"',
                "color": _said(self._colors.group_color(section.id, group.level)),
                "fontColor": quote(self._settings.color.group_font_color),
                "isClosed": _FLAGS[group.is_closed],
                "level": str(group.level),
                "labelTitle": quote(section.title),
                "children": _array(children),
                "parent": _said(group.parent),
            }
        )


def _begins_line(text: str, start: int) -> bool:
    """True for what no symbol stands before."""
    while start > 0 and text[start - 1].isspace():
        start -= 1
        if text[start] in "\n\r":
            return True
    return start == 0


def _uses(roles: AbstractSet[Role | None]) -> dict[str, str]:
    """What a claim is used as; for a main conclusion also that it is no other."""
    uses = {key: "true" for role, key in _USES.items() if role in roles}
    if Role.MAIN_CONCLUSION in roles:
        uses.setdefault(_USES[Role.INTERMEDIARY_CONCLUSION], "false")
    return uses


def _edge(edge: MapEdge) -> str:
    return _object(
        {
            "id": quote(edge.id),
            "type": '"map-edge"',
            "relationType": quote(edge.type.value),
            "from": quote(edge.start),
            "to": quote(edge.target),
            "fromEquivalenceClass": _said(edge.start_claim),
            "toEquivalenceClass": _said(edge.target_claim),
        }
    )


def _tag(tag: str, index: int, color: TagColor) -> str:
    return _object(
        {
            "tag": quote(tag),
            "cssClass": quote(_class_name(f"tag-{tag}")),
            "occurrenceIndex": str(index),
            "color": _said(color.color),
            "priority": "" if color.priority is None else _json(_plain(color.priority)),
        }
    )


def _ranges(text: str, ranges: tuple[Range, ...]) -> str:
    return _array(_range(text, each) for each in ranges)


def _range(text: str, each: Range) -> str:
    fields = {
        "type": quote(each.type),
        "start": str(_utf16_length(text[: each.start])),
        "stop": str(_utf16_length(text[: each.end]) - 1),
    }
    if each.type in _RANGE_VALUES:
        fields[_RANGE_VALUES[each.type]] = quote(each.value)
    return _object(fields)


def _utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _class_name(text: str) -> str:
    """The words as a name for style sheets: lower case, hyphens for blanks, plain letters."""
    name = text.lower().translate(_PLAIN_LETTERS)
    return re.sub(r"[^a-z0-9-]", "", re.sub(r"\s", "-", name))


_PLAIN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def _plain(value: object) -> Any:
    """Data as JSON has it; points in time as in JavaScript."""
    match value:
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case datetime():
            return f"{value:%Y-%m-%dT%H:%M:%S}.{value.microsecond // 1000:03}Z"
        case date():
            return f"{value.isoformat()}T00:00:00.000Z"
        case float() if not isfinite(value):
            return None
    return value
