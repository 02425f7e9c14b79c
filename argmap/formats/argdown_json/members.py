"""The members of claims and arguments in Argdown's JSON: the places in the text that state them.

Most of a large map is members, so their fields are written right away, each with the
comma before it.
"""

from json.encoder import encode_basestring as quote

from argmap.argdown.settings.configuration import settings_of
from argmap.formats.argdown_json.relations import RelationsWriter
from argmap.formats.argdown_json.text import FLAGS, data_text, json_array, ranges_of
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    Data,
    End,
    Inference,
    Kind,
    Occurrence,
    Role,
    Step,
)
from argmap.source import NOWHERE, Span

ROLES = {
    Role.TOP_LEVEL: "top-level-statement",
    Role.RELATION: "relation-statement",
    Role.PREMISE: "premise",
    Role.INTERMEDIARY_CONCLUSION: "intermediary-conclusion",
    Role.MAIN_CONCLUSION: "main-conclusion",
    Role.DESCRIPTION: "argument-description",
}
_ROLE_FIELDS: dict[Role | None, str] = {
    None: "",
    **{role: f',\n"role": "{name}"' for role, name in ROLES.items()},
    Role.TOP_LEVEL: f',\n"role": "{ROLES[Role.TOP_LEVEL]}",\n"isTopLevel": true',
}
_DESCRIPTION_FIELDS = {
    begins_line: f'{_ROLE_FIELDS[Role.DESCRIPTION]},\n"isTopLevel": {FLAGS[begins_line]}'
    for begins_line in (True, False)
}
_REFERENCE = ',\n"isReference": true'
_BEFORE_NUMBER = "' \t"


class MembersWriter:
    """Writes the members of one map."""

    def __init__(self, argument_map: ArgumentMap, relations: RelationsWriter) -> None:
        self._source = argument_map.source
        self._relations = relations
        self._exports_data = settings_of(argument_map.settings).json.export_data
        self._steps: dict[int, str] = {}
        self._inferences = {
            (argument.title, step.claim, step.occurrence.span): (argument, index, step.inference)
            for argument in argument_map.arguments.values()
            for index, step in enumerate(argument.steps)
            if step.inference is not None
        }

    def step(self, step: Step) -> str:
        """A statement of a structure; the claim that it states has the very same place."""
        result = self._statement(step.claim, step.occurrence)
        self._steps[id(step.occurrence)] = result
        return result

    def statements(self, claim: Claim) -> str:
        """The places that state a claim."""
        written = self._steps
        return json_array(
            written.pop(id(each), "") or self._statement(claim.title, each)
            for each in claim.occurrences
        )

    def descriptions(self, argument: Argument, steps: str) -> str:
        """The places that describe an argument; they have a text even where they only name it.

        The one right before the structure has its steps too.
        """
        start = argument.structure.start if argument.structure is not NOWHERE else 0
        written: list[str] = []
        for each in reversed(argument.occurrences):
            begins_line = _begins_line(self._source.text, each.span.start)
            fields, words = _DESCRIPTION_FIELDS[begins_line], f'{_REFERENCE},\n"text": ""'
            member = self._member(fields, argument.title, each, if_reference=words)
            if begins_line and each.span.start < start:
                member += f',\n"pcs": {steps}'
                start = 0
            written.append(member + "}")
        return json_array(reversed(written))

    def structure(self, argument: Argument) -> str:
        """The fields for the place of the structure, from the blanks before its first number on."""
        span, text = argument.structure, self._source.text
        if span is NOWHERE:
            return ""
        start = min(span.start, len(text))
        while start > 0 and text[start - 1] in _BEFORE_NUMBER:
            start -= 1
        return self._place(Span(start, span.end))

    def common(self, element: Claim | Argument | Occurrence) -> str:
        """The fields for the tags, the data and the section."""
        fields = ""
        if element.tags:
            fields += f',\n"tags": {json_array(map(quote, element.tags))}'
        if element.data is not None:
            fields += self._data(element.data)
        if element.section:
            fields += f',\n"section": {quote(element.section)}'
        return fields

    def _data(self, data: Data | None) -> str:
        written = data_text(data, wanted=self._exports_data)
        return f',\n"data": {written}' if written else ""

    def _statement(self, title: str, occurrence: Occurrence) -> str:
        member = self._member(_ROLE_FIELDS[occurrence.role], title, occurrence)
        concluded = self._inferences.get((occurrence.argument, title, occurrence.span))
        if concluded and occurrence.role is not Role.PREMISE:
            member += f',\n"inference": {self._inference(*concluded)}'
        return member + "}"

    def _member(
        self, role: str, title: str, occurrence: Occurrence, *, if_reference: str = _REFERENCE
    ) -> str:
        """A member, open for more fields."""
        text = occurrence.text
        words = if_reference if text is None else f',\n"text": {quote(text)}'
        if text and occurrence.ranges:
            words += f',\n"ranges": {ranges_of(text, occurrence.ranges)}'
        member = (
            f'{{"type": "statement"{role},\n"title": {quote(title)}{words}'
            f"{self.common(occurrence)}{self._place(occurrence.span)}"
        )
        if occurrence.argument:
            member += f',\n"argumentTitle": {quote(occurrence.argument)}'
        return member

    def _inference(self, argument: Argument, index: int, inference: Inference) -> str:
        relations = self._relations.at(End(Kind.INFERENCE, argument.title, index))
        return (
            f'{{"type": "inference",\n"relations": {relations},\n'
            f'"inferenceRules": {json_array(map(quote, inference.rules))}'
            f"{self._place(inference.span)}{self._data(inference.data)},\n"
            f'"conclusionIndex": {index},\n"argumentTitle": {quote(argument.title)}}}'
        )

    def _place(self, span: Span) -> str:
        if span is NOWHERE or not self._source.text:
            return ""
        line, column, last_line, last_column = self._source.extent(span)
        return (
            f',\n"startLine": {line},\n"startColumn": {column},\n'
            f'"endLine": {last_line},\n"endColumn": {last_column}'
        )


def _begins_line(text: str, start: int) -> bool:
    """True for what no symbol stands before; of a map from elsewhere there is no text."""
    start = min(start, len(text))
    while start > 0 and text[start - 1].isspace():
        start -= 1
        if text[start] in "\n\r":
            return True
    return start == 0
