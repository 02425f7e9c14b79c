"""Kialo's text export: numbered lines, each a Pro or a Con of the line one number up.

It carries claims, their order, support and attack, and links to documents.

It cannot carry: titles, arguments in a sentence as such, arguments of several steps as
one, linked premises (each becomes a line of its own), undercuts (a Con under the first
premise), contradictions (a Con), contraries as such, entailment as such, rephrases,
preferences, schemes, premise roles, strengths, speakers, parties apart from speakers,
addressees, concessions, dates of claims, provenance, dialogue moves, the bibliography,
quotations, locators, what is implicit, notes, tags, what is assumed, what is
undeveloped, answers elsewhere, parts, expected labels, headings, other data, settings,
other tools' data, ids.
"""

from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.respelt import BLANKS, one_line, respelt
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.kialo import reading, writing
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = writing.CARRIES


def loads(source: SourceFile) -> Imported:
    """The debate in a file.

    Raises:
        FormatError: It does not begin with `Discussion Title:`.
    """
    network, losses = reading.network_from(source)
    return imported(network, losses, source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a debate."""
    network, losses = network_of(argument_map)
    text, more = writing.text_of(network)
    lost = uncarried(network, CARRIES, writing.INSTEAD)
    name = respelt(network, {"name": one_line}, BLANKS)
    return Exported(text.encode(), (*losses, *lost, *more, *name))
