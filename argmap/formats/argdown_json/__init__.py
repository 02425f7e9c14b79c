"""The JSON of Argdown's own tools, as `argdown json` writes it.

It carries what Argdown can say, and all of argmap's vocabulary as data. Of parties and
documents the ids stay where they are named. Where a file holds no more than what was
drawn, that is read.

It cannot carry: the name of the map, parties apart from speakers, dialogue moves,
documents, the bibliography, expected labels, settings.

All of these stand in the front matter, which the JSON does not have.
"""

from collections.abc import Iterator, Mapping

from argmap.formats.argdown_json.beside import beside_argdown
from argmap.formats.argdown_json.drawn_reader import ids_in, network_from
from argmap.formats.argdown_json.reader import is_made_up, map_from
from argmap.formats.argdown_json.strays import strays
from argmap.formats.argdown_json.told import with_data
from argmap.formats.argdown_json.writer import pieces
from argmap.formats.exchange.conversion import Exported, Imported, format_error, imported
from argmap.formats.exchange.features import ALL, Feature
from argmap.formats.exchange.json_files import json_object
from argmap.formats.exchange.losses import Loss, changed
from argmap.formats.exchange.uncarried import origins_lost, uncarried
from argmap.formats.exchange.unread import unread
from argmap.model import ArgumentMap
from argmap.source import SourceFile, Span

CARRIES = ALL - {
    Feature.NAME,
    Feature.SETTINGS,
    Feature.PARTY,
    Feature.DOCUMENT,
    Feature.BIBLIOGRAPHY,
    Feature.MOVES,
    Feature.EXPECTED,
}
INSTEAD = {
    Feature.PARTY: "its id stays where it is named, and nothing else of it",
    Feature.DOCUMENT: "its id stays where it is cited, and nothing else of it",
}


def loads(source: SourceFile) -> Imported:
    """The map in a file.

    Raises:
        FormatError: It is no JSON, or not of Argdown's tools.
    """
    value = json_object(source)
    if isinstance(value.get("statements"), Mapping):
        argument_map, losses = map_from(value, source)
        return Imported(argument_map, (*losses, *strays(value)))
    if isinstance(drawn := value.get("map", value), Mapping) and "nodes" in drawn:
        network, losses = network_from(drawn)
        beside = () if drawn is value else unread(value, ("map",), "of the file")
        return imported(network, (*losses, *beside), source, ids_in)
    advice = "such a file has `arguments` and `statements`, or else a `map`"
    raise format_error(source, Span(0, 0), "no JSON of Argdown's tools", advice)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a file."""
    beside = beside_argdown(argument_map)
    lost = (*uncarried(beside, CARRIES, INSTEAD), *origins_lost(beside), *_nameless(argument_map))
    return Exported(b"".join(map(str.encode, pieces(with_data(argument_map)))), lost)


def _nameless(argument_map: ArgumentMap) -> Iterator[Loss]:
    """A loss for each title that looks as if it had been made up by Argdown's tools."""
    for node in argument_map.nodes:
        if node.is_titled and is_made_up(node.title):
            kind = node.end.kind.value
            yield changed("title", f"of {kind} {node.title}", "such a title is read as none")
