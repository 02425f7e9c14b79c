"""The goal structuring notation as gsn2x has it: YAML with an id for each element.

It carries claims (goals), linked premises (strategies), support, attack and undercut
(challenges), what is assumed or undeveloped, notes (contexts) and what is defeated; of
documents the address, where evidence cites them. Contradictions become a challenge of the
second by the first. It does not carry titles, schemes, speakers, dates, tags, strengths,
premise roles, quotations, rephrases, preferences, moves, what is implicit, and headings.
Nor does it carry arguments of several steps as one, contraries as such, entailment as such,
parties apart from speakers, addressees, concessions, the bibliography, locators, answers
elsewhere, parts, other data, settings and provenance.
"""

from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.uncarried import origins_lost, uncarried
from argmap.formats.exchange.yaml_files import yaml_text
from argmap.formats.gsn import reading, writing
from argmap.formats.gsn.modules import MODULE, case_of, without_contradictions
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = writing.CARRIES


def loads(source: SourceFile) -> Imported:
    """The case in a file and in those that it uses or extends, which lie in its folder.

    Raises:
        FormatError: It is no YAML.
    """
    case = case_of(source)
    without_contradictions(case)
    network, losses = reading.network_from(case)
    return imported(network, losses, source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as one module; an id is kept if it begins with what the element is."""
    network, losses = network_of(argument_map)
    value, more = writing.mapping_of(network)
    lost = uncarried(writing.without_remarks(network), CARRIES, writing.INSTEAD)
    kept = origins_lost(network, besides=(MODULE,))
    return Exported(yaml_text(value), (*losses, *more, *lost, *kept))
