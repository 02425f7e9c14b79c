"""AIFdb's JSON: nodes, edges and locutions.

It carries claims, linked premises, support, attack, undercut, rephrase, preference,
schemes, speakers and the moves of a dialogue. Contradictions become an attack each way. It
does not carry titles, dates of claims, provenance, documents, quotations, tags, notes,
strengths, premise roles, what is implicit or assumed, headings and expected labels.
"""

from argmap.formats.aif import writing
from argmap.formats.aif.nodes import edges_in, nodes_in
from argmap.formats.aif.reading import network_from
from argmap.formats.aif.records import records_in
from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_object, json_text
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.unread import unread
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = writing.CARRIES

_LISTS = ("nodes", "edges", "locutions", "participants")


def loads(source: SourceFile) -> Imported:
    """The analysis in a file; one without `locutions` will do.

    Raises:
        FormatError: It is no JSON.
    """
    value = json_object(source)
    losses = list(unread(value, _LISTS, "of the file"))
    nodes, edges = nodes_in(value.get("nodes"), source), edges_in(value.get("edges"), losses)
    network, more = network_from(nodes, edges, records_in(value, losses), {})
    return imported(network, (*losses, *more), source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as an analysis; who the speakers are stands under `participants`."""
    network, losses = network_of(argument_map)
    lists = writing.lists_of(network)
    value = {
        "nodes": lists.nodes,
        "edges": lists.edges,
        "locutions": lists.locutions,
        "participants": lists.participants,
    }
    lost = uncarried(network, CARRIES, writing.INSTEAD)
    return Exported(json_text(value), (*losses, *lost))
