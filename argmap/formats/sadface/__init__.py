"""SADFace's JSON, in the dialect of its current library (0.5); 0.2 is read too.

It carries claims, linked premises, support, attack, undercut, schemes, documents and
quotations; rephrase and preference by name. Contradictions stand as `disagree`. What it has
no field for stands under `metadata`, one key `argmap`, and comes back from there. A claim
that a tool names as the root comes first in a map.

It cannot carry: contraries as such, entailment as such, moves, expected labels, headings,
ids that are no UUIDs, and ids of edges.
"""

from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_text
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.sadface import reading, writing
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = writing.CARRIES


def loads(source: SourceFile) -> Imported:
    """The analysis in a file.

    Raises:
        FormatError: It is no JSON.
    """
    network, losses = reading.network_from(source)
    return imported(network, losses, source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as an analysis; ids that are no UUIDs are made into some."""
    network, losses = network_of(argument_map)
    lost = uncarried(network, CARRIES, writing.instead_of(network))
    return Exported(json_text(writing.analysis_of(network)), (*losses, *lost))
