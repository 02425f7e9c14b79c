"""AIFdb's JSON: nodes, edges and locutions.

It carries claims, linked premises, support, attack, undercut, rephrase, preference,
schemes, speakers, who conceded what, and the moves of a dialogue.

It cannot carry: the name of the map, titles, arguments in a sentence as such, arguments
of several steps as one, contradictions (they become an attack each way), contraries as
such, entailment as such, premise roles, strengths, parties apart from speakers,
addressees, dates of claims, provenance, documents, the bibliography, quotations,
locators, what is implicit, notes, tags, what is assumed, what is undeveloped, answers
elsewhere, parts, expected labels, headings, other data, settings, ids of edges.
"""

from dataclasses import replace

from argmap.formats.aif import writing
from argmap.formats.aif.nodes import edges_in, ids_in, nodes_in
from argmap.formats.aif.reading import network_from
from argmap.formats.aif.records import records_in
from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_object, json_text
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.network import Network
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.unread import unread_items
from argmap.formats.exchange.values import mapping, without
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = writing.CARRIES

_LISTS = ("nodes", "edges", "locutions", "participants")


def loads(source: SourceFile) -> Imported:
    """The analysis in a file; one without `locutions` will do.

    Raises:
        FormatError: It is no JSON.
    """
    network, losses = _network_in(source)
    return imported(network, losses, source, ids_in)


def _network_in(source: SourceFile) -> tuple[Network, tuple[Loss, ...]]:
    value = json_object(source)
    edges, losses = edges_in(value.get("edges"))
    records, others = records_in(value)
    network, more = network_from(nodes_in(value.get("nodes"), source), edges, records, {})
    kept = {key: each for key, each in without(value, _LISTS).items() if each}
    network = replace(network, settings={"origin": kept} if kept else {})
    strays = unread_items(value.get("nodes"), "of nodes")
    return network, (*losses, *strays, *others, *more)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as an analysis; who the speakers are stands under `participants`."""
    network, losses = network_of(argument_map)
    lists = writing.lists_of(network)
    value = {
        "nodes": lists.nodes,
        "edges": lists.edges,
        "locutions": lists.locutions,
        "participants": lists.participants,
        **without(mapping(network.settings.get("origin")), _LISTS),
    }
    lost = uncarried(network, CARRIES, writing.INSTEAD)
    return Exported(json_text(value), (*losses, *lists.losses, *lost))
