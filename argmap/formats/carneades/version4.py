"""The YAML of Carneades 4: statements, arguments, issues and expected labels.

It carries claims, linked premises, undercuts, contradictions (issues), schemes, premise
roles, documents and expected labels. What it has no field for stands under `meta`, one key
`argmap`, and comes back from there: titles, parties, speakers, dates, tags, notes,
strengths and what is implicit. An attack becomes an argument for what denies its target;
issues that share a claim become one. It does not carry rephrases, preferences, quotations,
moves, headings and what is expected to be unanswered. Nor does it carry entailment as such.
"""

from argmap.formats.carneades import reading, writing
from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.yaml_files import yaml_of, yaml_text
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = writing.CARRIES


def loads(source: SourceFile) -> Imported:
    """The graph in a file; schemes are kept, but no argument is made of them.

    Raises:
        FormatError: It is no YAML.
    """
    data, losses = yaml_of(source)
    network, more = reading.network_from(data)
    return imported(network, (*losses, *more), source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a graph."""
    network, losses = network_of(argument_map)
    value, more = writing.mapping_of(network)
    lost = uncarried(network, CARRIES, writing.INSTEAD)
    return Exported(yaml_text(value), (*losses, *more, *lost))
