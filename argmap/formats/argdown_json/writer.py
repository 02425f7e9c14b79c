"""A map as the JSON that Argdown's own command line writes, piece by piece.

Claims are there under `statements`, with one member for each place that states them,
and positions in lines and columns from 1. What is told of a text's ranges counts
UTF-16 units, ends included. Each field stands on a line of its own.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from json.encoder import encode_basestring as quote

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.view.colors import colors_of
from argmap.formats.argdown_json.drawn import DrawnWriter
from argmap.formats.argdown_json.members import MembersWriter
from argmap.formats.argdown_json.relations import RelationsWriter
from argmap.formats.argdown_json.sections import SectionsWriter
from argmap.formats.argdown_json.tags import tags_text
from argmap.formats.argdown_json.text import json_array, json_mapping
from argmap.model import Argument, ArgumentMap, Claim, End, Kind, Role

_USES = {
    Role.TOP_LEVEL: "isUsedAsTopLevelStatement",
    Role.RELATION: "isUsedAsRelationStatement",
    Role.PREMISE: "isUsedAsPremise",
    Role.INTERMEDIARY_CONCLUSION: "isUsedAsIntermediaryConclusion",
    Role.MAIN_CONCLUSION: "isUsedAsMainConclusion",
}


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
        self._relations = RelationsWriter(argument_map)
        self._members = MembersWriter(argument_map, self._relations)

    def parts(self, *, with_map: bool) -> Iterator[tuple[str, Iterable[str]]]:
        """The parts of the whole by their names, each in pieces."""
        settings = self._settings.json
        arguments, claims = self._map.arguments.items(), self._map.claims.items()
        yield "arguments", json_mapping((title, self._argument(each)) for title, each in arguments)
        yield "statements", json_mapping((title, self._claim(each)) for title, each in claims)
        yield "relations", (self._relations.written(),)
        if with_map and settings.export_map:
            yield "map", (DrawnWriter(self._map, self._colors).written(),)
        if settings.export_sections:
            writer = SectionsWriter(self._map, self._colors)
            yield "sections", (writer.written(with_map=with_map),)
        if settings.export_tags:
            yield "tags", tags_text(self._colors)

    def _argument(self, argument: Argument) -> str:
        title = argument.title
        relations = self._relations_at(End(Kind.ARGUMENT, title))
        steps = json_array(map(self._members.step, argument.steps))
        members = self._members.descriptions(argument, steps)
        return (
            f'{{"type": "argument"{relations},\n"members": {members},\n'
            f'"pcs": {steps},\n"title": {quote(title)}{self._members.common(argument)}'
            f"{self._members.structure(argument)}"
            f"{_paint(self._settings.color.argument_font_color, self._colors.arguments[title])}}}"
        )

    def _claim(self, claim: Claim) -> str:
        title = claim.title
        relations = self._relations_at(End(Kind.CLAIM, title))
        roles = frozenset([each.role for each in claim.occurrences])
        return (
            f'{{"type": "equivalence-class",\n"title": {quote(title)}{relations},\n'
            f'"members": {self._members.statements(claim)}{self._members.common(claim)}'
            f"{_uses(roles)}"
            f"{_paint(self._settings.color.statement_font_color, self._colors.claims[title])}}}"
        )

    def _relations_at(self, end: End) -> str:
        if self._settings.json.remove_embedded_relations:
            return ""
        return f',\n"relations": {self._relations.at(end)}'


@cache
def _uses(roles: frozenset[Role | None]) -> str:
    """What a claim is used as; for a main conclusion also that it is no other."""
    uses = {key: "true" for role, key in _USES.items() if role in roles}
    if Role.MAIN_CONCLUSION in roles:
        uses.setdefault(_USES[Role.INTERMEDIARY_CONCLUSION], "false")
    return "".join([f',\n"{key}": {flag}' for key, flag in uses.items()])


def _paint(font_color: str, color: str | None) -> str:
    """The fields for the colours of an element."""
    own = f',\n"color": {quote(color)}' if color else ""
    return f',\n"fontColor": {quote(font_color)}{own}'
