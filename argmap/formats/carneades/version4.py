"""The YAML of Carneades 4: statements, arguments, issues and expected labels.

It carries claims, linked premises, undercuts, contradictions (issues), schemes, premise
roles, strengths (weights), documents and expected labels under grounded semantics. What
it has no field for stands under `meta`, one key `argmap`, and comes back from there.
Issues that share a claim become one, and ids that are no terms are made into some.

It cannot carry: an attack as such (an argument for what denies the target stands for
one), entailment as such, rephrases, preferences, dialogue moves, headings.
"""

from argmap.formats.carneades import reading, writing
from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.respelt import respelt
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
    spellings = {"text": str.strip, "name": str.strip}
    words = respelt(network, spellings, "blanks around its words are left out")
    return Exported(yaml_text(value), (*losses, *more, *lost, *words))
