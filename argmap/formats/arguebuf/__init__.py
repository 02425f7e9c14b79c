"""arguebuf's JSON: atoms and schemes by their ids, with resources and participants.

It carries claims, linked premises, support, attack, undercut, rephrase, preference,
schemes, speakers, documents, one quotation a claim, and the first root as major claim. The
order of the map is that of the times at which nodes were made, in microseconds from 1970
on. What it has no field for stands under `userdata`, one key `argmap`, and comes back from
there. When tools made or changed something, and their versions, are passed over.

It cannot carry: contradictions (they become an attack each way), contraries as such,
entailment as such, moves, expected labels, headings.
"""

from argmap.formats.arguebuf import reading, writing
from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_object, json_text
from argmap.formats.exchange.places import json_keys
from argmap.formats.exchange.uncarried import uncarried
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = writing.CARRIES


def loads(source: SourceFile) -> Imported:
    """The graph in a file, its nodes by the time they were made and then by their ids.

    Raises:
        FormatError: It is no JSON.
    """
    network, losses = reading.network_from(json_object(source))
    return imported(network, losses, source, json_keys)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a graph."""
    network, losses = network_of(argument_map)
    lost = uncarried(network, CARRIES, writing.INSTEAD)
    content = json_text(writing.graph_of(network))
    return Exported(content, (*losses, *lost, *writing.reordered(network)))
