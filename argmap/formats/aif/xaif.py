"""xAIF, the JSON of OVA3 and of the tools around it: AIF with participants and the text.

Beyond AIFdb's it carries premise roles and critical questions (as descriptors), the
analysed text as a document, and the layout of nodes. Contradictions become an attack each
way. It does not carry titles, dates of claims, provenance, other documents, quotations,
tags, notes, strengths, what is implicit or assumed, headings and expected labels.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from argmap.formats.aif import writing
from argmap.formats.aif.aifdb import dialogue_in
from argmap.formats.aif.critical_questions import CriticalQuestion, with_open_questions
from argmap.formats.aif.reading import edges_in, network_from, nodes_in
from argmap.formats.aif.schemes import SCHEME_IDS
from argmap.formats.exchange.conversion import Exported, Imported, format_error, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_object, json_text
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.values import mappings, text_of, without
from argmap.model import ArgumentMap
from argmap.source import SourceFile, Span

CARRIES = writing.CARRIES | {Feature.ROLES}

_READ = ("nodes", "edges", "participants", "locutions", "descriptorfulfillments")


def loads(source: SourceFile) -> Imported:
    """The analysis in a file; lists may be missing or null.

    Raises:
        FormatError: It is no JSON, or has nothing under `AIF`.
    """
    value = json_object(source)
    analysis = value.get("AIF")
    if not isinstance(analysis, Mapping):
        raise format_error(source, Span(0, 0), "there is no object under `AIF`")
    nodes = nodes_in(analysis.get("nodes"), source)
    edges = edges_in(analysis.get("edges"))
    network, losses = network_from(nodes, edges, dialogue_in(analysis), _roles(analysis))
    network = with_open_questions(network, _questions(analysis))
    kept = {"AIF": without(analysis, _READ), **without(value, ("AIF",))}
    settings = {"origin": {key: each for key, each in kept.items() if each}}
    return imported(replace(network, settings=settings), losses, source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as an analysis; every list is there, be it empty."""
    network, losses = network_of(argument_map)
    lists = writing.lists_of(network)
    origin: Any = network.settings.get("origin")
    kept = origin if isinstance(origin, Mapping) else {}
    types = {node["nodeID"]: node["type"] for node in lists.nodes}
    descriptors = [
        {"nodeID": step.id, "descriptorID": premise.role, "selectedID": premise.id}
        for step in network.steps
        for premise in step.premises
        if premise.role
    ]
    analysis = {
        "nodes": lists.nodes,
        "edges": lists.edges,
        "schemefulfillments": [
            {"nodeID": id_, "schemeID": SCHEME_IDS[kind]}
            for id_, kind in types.items()
            if kind in SCHEME_IDS
        ],
        "participants": lists.participants,
        "locutions": lists.locutions,
        "descriptorfulfillments": descriptors,
        "cqdescriptorfulfillments": [],
    }
    more = kept.get("AIF")
    analysis |= {key: each for key, each in (more or {}).items() if each} if more else {}
    value = {
        "AIF": analysis,
        "text": kept.get("text", ""),
        "OVA": kept.get(
            "OVA", {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []}
        ),
        "dialog": bool(lists.locutions),
    }
    lost = uncarried(network, CARRIES, writing.INSTEAD)
    return Exported(json_text(value), (*losses, *lost))


def _questions(analysis: Mapping[str, Any]) -> Iterator[CriticalQuestion]:
    for each in mappings(analysis.get("cqdescriptorfulfillments")):
        scheme, name = text_of(each.get("nodeID")), text_of(each.get("descriptorID"))
        yield CriticalQuestion(scheme, name, text_of(each.get("selectedID")))


def _roles(analysis: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """What each premise does in its scheme, by the ids of both."""
    roles: dict[str, dict[str, str]] = {}
    for each in mappings(analysis.get("descriptorfulfillments")):
        scheme, premise = text_of(each.get("nodeID")), text_of(each.get("selectedID"))
        roles.setdefault(scheme, {})[premise] = text_of(each.get("descriptorID"))
    return roles
