"""The relations of a map in Argdown's JSON: in a list, and again at both their ends."""

from json.encoder import encode_basestring as quote

from argmap.formats.argdown_json.text import json_array
from argmap.model import ArgumentMap, End, Kind, Relation

END_TYPES = {
    Kind.CLAIM: "equivalence-class",
    Kind.ARGUMENT: "argument",
    Kind.INFERENCE: "inference",
}


class RelationsWriter:
    """Writes each relation once, for the places where it stands."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._at: dict[End, list[str]] = {}
        self._all = [self._relation(each) for each in argument_map.relations]

    def written(self) -> str:
        """All relations, in the order of the map."""
        return json_array(self._all)

    def at(self, end: End) -> str:
        """Those that start or end there."""
        return json_array(self._at.get(end, ()))

    def _relation(self, relation: Relation) -> str:
        """A relation; noted at both its ends."""
        start, target = relation.start, relation.target
        step = "" if target.step is None else f',\n"conclusionIndex": {target.step}'
        result = (
            f'{{"type": "relation",\n"relationType": "{relation.type.value}",\n'
            f'"from": {quote(start.title)},\n"fromType": "{END_TYPES[start.kind]}",\n'
            f'"to": {quote(target.title)},\n"toType": "{END_TYPES[target.kind]}"{step}}}'
        )
        self._at.setdefault(start, []).append(result)
        self._at.setdefault(target, []).append(result)
        return result
