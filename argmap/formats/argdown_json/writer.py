"""A map as the JSON that Argdown's own command line writes, piece by piece.

Claims are there under `statements`, with one member for each place that states them,
and positions in lines and columns from 1. What is told of a text's ranges counts
UTF-16 units, ends included. Each field stands on a line of its own.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from json.encoder import encode_basestring as quote

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.view.colors import colors_of
from argmap.formats.argdown_json.drawn import DrawnWriter
from argmap.formats.argdown_json.sections import SectionsWriter
from argmap.formats.argdown_json.tags import tags_text
from argmap.formats.argdown_json.text import (
    FLAGS,
    data_text,
    json_array,
    json_mapping,
    json_object,
    ranges_of,
    said,
)
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    Data,
    End,
    Inference,
    Kind,
    Occurrence,
    Relation,
    Role,
    Step,
)
from argmap.source import NOWHERE, Position, Span

END_TYPES = {
    Kind.CLAIM: "equivalence-class",
    Kind.ARGUMENT: "argument",
    Kind.INFERENCE: "inference",
}
ROLES = {
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
_CONCLUSIONS = frozenset({Role.INTERMEDIARY_CONCLUSION, Role.MAIN_CONCLUSION})


def json_text(argument_map: ArgumentMap, *, with_map: bool = False) -> str:
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
            (argument.title, step.claim, step.occurrence.span): (argument, index, step.inference)
            for argument in argument_map.arguments.values()
            for index, step in enumerate(argument.steps)
            if step.inference is not None
        }
        self._all_relations = [self._relation(each) for each in argument_map.relations]

    def parts(self, *, with_map: bool) -> Iterator[tuple[str, Iterable[str]]]:
        """The parts of the whole by their names, each in pieces."""
        settings = self._settings.json
        arguments, claims = self._map.arguments.items(), self._map.claims.items()
        yield "arguments", json_mapping((title, self._argument(each)) for title, each in arguments)
        yield "statements", json_mapping((title, self._claim(each)) for title, each in claims)
        yield "relations", (json_array(self._all_relations),)
        if with_map and settings.export_map:
            yield "map", (DrawnWriter(self._map, self._colors).written(),)
        if settings.export_sections:
            writer = SectionsWriter(self._map, self._colors)
            yield "sections", (writer.written(with_map=with_map),)
        if settings.export_tags:
            yield "tags", tags_text(self._colors)

    def _relation(self, relation: Relation) -> str:
        """A relation; noted at both its ends."""
        start, target = relation.start, relation.target
        step = "" if target.step is None else f',\n"conclusionIndex": {target.step}'
        result = (
            f'{{"type": "relation",\n"relationType": "{relation.type.value}",\n'
            f'"from": {quote(start.title)},\n"fromType": "{END_TYPES[start.kind]}",\n'
            f'"to": {quote(target.title)},\n"toType": "{END_TYPES[target.kind]}"{step}}}'
        )
        self._relations_of(start).append(result)
        self._relations_of(target).append(result)
        return result

    def _relations_of(self, end: End) -> list[str]:
        if end.kind is Kind.CLAIM:
            return self._at_claims.setdefault(end.title, [])
        return self._at_arguments.setdefault((end.title, end.step), [])

    def _relations_at(self, relations: list[str]) -> str:
        return "" if self._settings.json.remove_embedded_relations else json_array(relations)

    def _argument(self, argument: Argument) -> str:
        steps = [self._step(step) for step in argument.steps]
        members = [self._description(argument, each) for each in argument.occurrences]
        return json_object(
            {
                "type": '"argument"',
                "relations": self._relations_at(self._at_arguments.get((argument.title, None), [])),
                "members": json_array(members),
                "pcs": json_array(steps),
                "title": quote(argument.title),
                **self._common(argument),
                "fontColor": quote(self._settings.color.argument_font_color),
                "color": said(self._colors.arguments[argument.title]),
            }
        )

    def _step(self, step: Step) -> str:
        """A statement of a structure; the claim that it states has the very same place."""
        result = json_object(self._member(step.claim, step.occurrence))
        self._steps[id(step.occurrence)] = result
        return result

    def _claim(self, claim: Claim) -> str:
        roles = {each.role for each in claim.occurrences}
        members = [
            self._steps.pop(id(each), "") or json_object(self._member(claim.title, each))
            for each in claim.occurrences
        ]
        return json_object(
            {
                "type": '"equivalence-class"',
                "title": quote(claim.title),
                "relations": self._relations_at(self._at_claims.get(claim.title, [])),
                "members": json_array(members),
                **self._common(claim),
                **_uses(roles),
                "fontColor": quote(self._settings.color.statement_font_color),
                "color": said(self._colors.claims[claim.title]),
            }
        )

    def _common(self, element: Claim | Argument | Occurrence) -> dict[str, str]:
        """The tags, the data and the section."""
        return {
            "tags": json_array(map(quote, element.tags)) if element.tags else "",
            "data": self._data(element.data),
            "section": said(element.section),
        }

    def _data(self, data: Data | None) -> str:
        return data_text(data, wanted=self._settings.json.export_data)

    def _member(self, title: str, occurrence: Occurrence) -> dict[str, str]:
        role, text = occurrence.role, occurrence.text
        result = {
            "type": '"statement"',
            "role": "" if role is None else f'"{ROLES[role]}"',
            "isTopLevel": "true" if role is Role.TOP_LEVEL else "",
            "title": quote(title),
            "isReference": "true" if text is None else "",
            "text": "" if text is None else quote(text),
            "ranges": ranges_of(text, occurrence.ranges) if text and occurrence.ranges else "",
            **self._common(occurrence),
            **self._place(occurrence.span),
            "argumentTitle": said(occurrence.argument),
        }
        if role in _CONCLUSIONS:
            concluded = self._inferences.get((occurrence.argument, title, occurrence.span))
            result["inference"] = self._inference(*concluded) if concluded else ""
        return result

    def _description(self, argument: Argument, occurrence: Occurrence) -> str:
        """A member of an argument, which has a text even where it only refers to it."""
        result = self._member(argument.title, occurrence)
        result["text"] = result["text"] or '""'
        begins_line = _begins_line(self._map.source.text, occurrence.span.start)
        result["isTopLevel"] = FLAGS[begins_line]
        return json_object(result)

    def _inference(self, argument: Argument, index: int, inference: Inference) -> str:
        relations = self._at_arguments.get((argument.title, index), [])
        return json_object(
            {
                "type": '"inference"',
                "relations": json_array(relations),
                "inferenceRules": json_array(map(quote, inference.rules)),
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
