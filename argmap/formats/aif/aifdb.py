"""AIFdb's JSON: nodes, edges and locutions.

It carries claims, linked premises, support, attack, undercut, rephrase, preference,
schemes, speakers and the moves of a dialogue. Contradictions become an attack each way. It
does not carry titles, dates of claims, provenance, documents, quotations, tags, notes,
strengths, premise roles, what is implicit or assumed, headings and expected labels.
"""

from typing import Any

from argmap.formats.aif import writing
from argmap.formats.aif.dialogue import Dialogue
from argmap.formats.aif.reading import edges_in, network_from, nodes_in
from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_object, json_text
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.values import mappings, text_of
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = writing.CARRIES


def loads(source: SourceFile) -> Imported:
    """The analysis in a file; one without `locutions` will do.

    Raises:
        FormatError: It is no JSON.
    """
    value = json_object(source)
    nodes, edges = nodes_in(value.get("nodes"), source), edges_in(value.get("edges"))
    network, losses = network_from(nodes, edges, dialogue_in(value), {})
    return imported(network, losses, source)


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


def dialogue_in(value: Any) -> Dialogue:
    """Who the participants are, and who made which locution when; the last entry of one counts."""
    people = {
        text_of(each.get("participantID")): " ".join(
            f"{text_of(each.get('firstname'))} {text_of(each.get('surname'))}".split()
        )
        for each in mappings(value.get("participants"))
    }
    locutions = {text_of(each.get("nodeID")): each for each in mappings(value.get("locutions"))}
    return Dialogue(
        people,
        {id_: text_of(each.get("personID")) for id_, each in locutions.items()},
        {
            id_: text_of(each.get("start")) or text_of(each.get("timestamp"))
            for id_, each in locutions.items()
        },
    )
