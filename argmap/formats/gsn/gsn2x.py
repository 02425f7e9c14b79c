"""The goal structuring notation as gsn2x has it: YAML with an id for each element.

It carries claims (goals), linked premises (strategies), support, attack and undercut
(challenges), what is assumed or undeveloped, notes (contexts), what is defeated, and
what other tools said of elements; an id that begins with what the element is.

It cannot carry: titles, arguments of several steps as one, contradictions (the first
challenges the second), contraries as such, entailment as such, rephrases, preferences,
schemes, premise roles, strengths, speakers, parties apart from speakers, addressees,
concessions, dates of claims, provenance, dialogue moves, documents, but for the address
where evidence cites one, the bibliography, quotations, locators, what is implicit,
tags, answers elsewhere, parts, headings, other data, settings.
"""

from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.respelt import BLANKS, one_line, respelt
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
    words = respelt(network, {"text": one_line, "note": one_line}, BLANKS)
    return Exported(yaml_text(value), (*losses, *more, *lost, *words, *kept))
