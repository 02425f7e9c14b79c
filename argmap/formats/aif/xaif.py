"""xAIF, the JSON of OVA3 and of the tools around it: AIF with participants and the text.

Beyond AIFdb's it carries premise roles and critical questions (as descriptors), the
layout of nodes and, where the map came from such a file, the analysed text as a
document with the quotations marked in it.

It cannot carry: the name of the map, titles, arguments in a sentence as such, arguments
of several steps as one, contradictions (they become an attack each way), contraries as
such, entailment as such, strengths, parties apart from speakers, addressees, dates of
claims, provenance, other documents, the bibliography, other quotations, locators, what
is implicit, notes, tags, what is assumed, what is undeveloped, answers elsewhere,
parts, expected labels, headings, other data, settings, ids of edges.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from argmap.formats.aif import writing
from argmap.formats.aif.analysed_text import with_text, without_text
from argmap.formats.aif.critical_questions import CriticalQuestion, with_open_questions
from argmap.formats.aif.nodes import Node, edges_in, ids_in, nodes_in
from argmap.formats.aif.reading import network_from
from argmap.formats.aif.records import records_in
from argmap.formats.aif.schemes import SCHEME_IDS
from argmap.formats.exchange.conversion import Exported, Imported, format_error, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_object, json_text
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.network import Network
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.unread import unread, unread_items
from argmap.formats.exchange.values import mapping, mappings, text_of, without
from argmap.model import ArgumentMap
from argmap.source import SourceFile, Span

CARRIES = writing.CARRIES | {Feature.ROLES}

_ROLES = "descriptorfulfillments"
_SCHEMES = "schemefulfillments"
_SCHEME_ID = "schemeID"
_READ = ("nodes", "edges", "participants", "locutions", _SCHEMES, _ROLES)
_LISTS = {
    _SCHEMES: ("nodeID", _SCHEME_ID),
    _ROLES: ("nodeID", "descriptorID", "selectedID"),
}
_EMPTY_OVA = {"firstname": "", "surname": "", "url": "", "nodes": [], "edges": []}


def loads(source: SourceFile) -> Imported:
    """The analysis in a file; lists may be missing or null.

    Raises:
        FormatError: It is no JSON, or has nothing under `AIF`.
    """
    value = json_object(source)
    analysis = value.get("AIF")
    if not isinstance(analysis, Mapping):
        raise format_error(source, Span(0, 0), "there is no object under `AIF`")
    nodes = _with_scheme_ids(nodes_in(analysis.get("nodes"), source), analysis)
    edges, losses = edges_in(analysis.get("edges"))
    records, others = records_in(analysis)
    network, more = network_from(nodes, edges, records, _roles(analysis))
    network = with_open_questions(network, _questions(analysis))
    text = value.get("text")
    markup = text_of(mapping(text).get("txt")) or text_of(text)
    address = text_of(mapping(text).get("url")) or text_of(mapping(value.get("OVA")).get("url"))
    network = with_text(network, markup, {"URL": address})
    kept = {
        "AIF": {key: each for key, each in without(analysis, _READ).items() if each}
        | _other_descriptors(analysis, network),
        **without(value, ("AIF", "dialog", *(["OVA"] if value.get("OVA") == _EMPTY_OVA else []))),
    }
    settings = {"origin": {key: each for key, each in kept.items() if each}}
    settings = settings if settings["origin"] else {}
    unknown = (*others, *_unread(analysis), *more)
    return imported(replace(network, settings=settings), (*losses, *unknown), source, ids_in)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as an analysis; every list is there, be it empty."""
    network, losses = network_of(argument_map)
    lists = writing.lists_of(network)
    origin = mapping(network.settings.get("origin"))
    kept = mapping(origin.get("AIF"))
    roles = [
        {"nodeID": step.id, "descriptorID": premise.role, "selectedID": premise.id}
        for step in network.steps
        for premise in step.premises
        if premise.role
    ]
    schemes = list(_taken_out(lists.nodes))
    analysis = {
        "nodes": lists.nodes,
        "edges": lists.edges,
        _SCHEMES: schemes,
        "participants": lists.participants,
        "locutions": lists.locutions,
        _ROLES: [*roles, *mappings(kept.get(_ROLES))],
        "cqdescriptorfulfillments": [],
        **without(kept, (_ROLES,)),
    }
    value = {
        "AIF": analysis,
        "text": "",
        "OVA": _EMPTY_OVA,
        "dialog": bool(lists.locutions),
        **without(origin, ("AIF",)),
    }
    left = without_text(network) if origin.get("text") else network
    return Exported(
        json_text(value), (*losses, *lists.losses, *uncarried(left, CARRIES, writing.INSTEAD))
    )


def _unread(analysis: Mapping[str, Any]) -> Iterator[Loss]:
    """What the lists of an analysis hold and a map has no place for."""
    for name, keys in _LISTS.items():
        yield from unread_items(analysis.get(name), f"of {name}")
        for each in mappings(analysis.get(name)):
            yield from unread(each, keys, f"of {name} {text_of(each.get('nodeID'))}")
    yield from unread_items(analysis.get("nodes"), "of nodes")


def _with_scheme_ids(nodes: Iterator[Node], analysis: Mapping[str, Any]) -> Iterator[Node]:
    """The nodes, each with the id of its scheme as AIFdb's files have it."""
    given = {
        text_of(each.get("nodeID")): each.get(_SCHEME_ID)
        for each in mappings(analysis.get(_SCHEMES))
    }
    for node in nodes:
        known = given.get(node.id)
        extra = node.extra if known is None else {**node.extra, _SCHEME_ID: known}
        yield node._replace(extra=extra)


def _taken_out(nodes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The entries for the schemes of nodes, which are taken out of the nodes."""
    for node in nodes:
        scheme = node.pop(_SCHEME_ID, None) or SCHEME_IDS.get(node["type"])
        if scheme is not None:
            yield {"nodeID": node["nodeID"], _SCHEME_ID: scheme}


def _questions(analysis: Mapping[str, Any]) -> Iterator[CriticalQuestion]:
    for each in mappings(analysis.get("cqdescriptorfulfillments")):
        scheme, name = text_of(each.get("nodeID")), text_of(each.get("descriptorID"))
        yield CriticalQuestion(scheme, name, text_of(each.get("selectedID")))


def _roles(analysis: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """What each premise does in its scheme, by the ids of both."""
    roles: dict[str, dict[str, str]] = {}
    for each in mappings(analysis.get(_ROLES)):
        scheme, premise = text_of(each.get("nodeID")), text_of(each.get("selectedID"))
        roles.setdefault(scheme, {})[premise] = text_of(each.get("descriptorID"))
    return roles


def _other_descriptors(analysis: Mapping[str, Any], network: Network) -> dict[str, Any]:
    """The descriptors that fill no premise of a step, as those of a conclusion."""
    said = {(step.id, premise.id) for step in network.steps for premise in step.premises}
    others = [
        each
        for each in mappings(analysis.get(_ROLES))
        if (text_of(each.get("nodeID")), text_of(each.get("selectedID"))) not in said
    ]
    return {_ROLES: others} if others else {}
