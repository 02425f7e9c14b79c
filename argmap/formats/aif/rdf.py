"""AIF as linked data: JSON-LD with the terms of the AIF ontology, read with rdflib.

It carries claims, linked premises, support, attack, undercut, rephrase, preference,
schemes, speakers, who conceded what, and the moves of a dialogue.

It cannot carry: the name of the map, titles, arguments in a sentence as such, arguments
of several steps as one, contradictions (they become an attack each way), contraries as
such, entailment as such, premise roles, strengths, parties apart from speakers,
addressees, dates of claims, provenance, documents, the bibliography, quotations,
locators, what is implicit, notes, tags, what is assumed, what is undeveloped, answers
elsewhere, parts, expected labels, headings, other data, settings, other tools' data.
"""

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from argmap.errors import ArgmapError
from argmap.formats.aif import writing
from argmap.formats.aif.nodes import Node
from argmap.formats.aif.reading import network_from
from argmap.formats.aif.records import Locution, Person, Records
from argmap.formats.aif.schemes import KINDS, scheme_name
from argmap.formats.exchange.conversion import Exported, Imported, format_error, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_of, json_text, places
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network
from argmap.formats.exchange.scheme_graphs import Edge
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.unread import NO_PLACE, unread, unread_items
from argmap.formats.exchange.values import text_of
from argmap.model import ArgumentMap
from argmap.source import NOWHERE, SourceFile, Span

if TYPE_CHECKING:
    import rdflib

CARRIES = writing.CARRIES - {Feature.ORIGIN}

_CONTEXT = {
    "aif": "http://www.arg.dundee.ac.uk/aif#",
    "dcterms": "http://purl.org/dc/terms/",
    **{
        f"aif:{name}": {"@type": "@id"}
        for name in (
            "Premise",
            "Conclusion",
            "ConflictingElement",
            "ConflictedElement",
            "PreferredElement",
            "DispreferredElement",
            "Locution",
            "IllocutionaryContent",
            "StartLocution",
            "EndLocution",
        )
    },
}
_NODES = "urn:aif:"
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`%]+")
_STARTS = {
    "RA": "Premise",
    "CA": "ConflictingElement",
    "PA": "PreferredElement",
    "MA": "Premise",
    "YA": "Locution",
    "TA": "StartLocution",
}
_ENDS = {
    "RA": "Conclusion",
    "CA": "ConflictedElement",
    "PA": "DispreferredElement",
    "MA": "Conclusion",
    "YA": "IllocutionaryContent",
    "TA": "EndLocution",
}
_START_NAMES = frozenset(name.casefold() for name in _STARTS.values())
_END_NAMES = frozenset(name.casefold() for name in _ENDS.values())
_SCHEME_TYPES = frozenset(_STARTS)
_TYPES = frozenset({"I", "L"}) | _SCHEME_TYPES
_READ = _START_NAMES | _END_NAMES
_READ |= {"type", "claimtext", "schemename", "label", "fulfils", "creator", "date"}


def loads(source: SourceFile) -> Imported:
    """The analysis in a file; contexts that stand elsewhere are not fetched.

    Raises:
        FormatError: It is no JSON-LD, or names a context that is not in the file.
        ArgmapError: rdflib is not installed.
    """
    value = json_of(source)
    graph = _graph(value, source)
    spans = places(source, "@id")
    said = {name: _said(graph, subject) for name, subject in _subjects(graph).items()}
    order = sorted(said, key=lambda name: (spans.get(name, NOWHERE).start, name))
    nodes = [node for name in order if (node := _node(name, said[name], spans))]
    types = {node.id: node.type for node in nodes}
    edges = [edge for name in order for edge in _edges(name, said[name], types)]
    network, losses = network_from(nodes, edges, _records(said), {})
    unknown = (loss for name in order for loss in _unread(name, said[name], spans))
    return imported(network, (*losses, *unknown, *_no_triples(value)), source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as JSON-LD, its nodes in the order of the map."""
    network, losses = network_of(argument_map)
    lists = writing.lists_of(network)
    nodes = {each["nodeID"]: _written(each) for each in lists.nodes}
    people = {
        each["participantID"]: f"{each['firstname']} {each['surname']}".strip()
        for each in lists.participants
    }
    for locution in lists.locutions:
        node = nodes[locution["nodeID"]]
        told = {
            "dcterms:creator": people.get(locution["personID"]),
            "dcterms:date": locution["start"],
        }
        node |= {key: value for key, value in told.items() if value}
    types = {each["nodeID"]: each["type"] for each in lists.nodes}
    for edge in lists.edges:
        _join(edge["fromID"], edge["toID"], types, nodes)
    value = {"@context": _CONTEXT, "@graph": list(nodes.values())}
    lost = uncarried(_without_kept_ids(network), CARRIES, writing.INSTEAD)
    return Exported(json_text(value), (*losses, *lists.losses, *lost))


def _without_kept_ids(network: Network) -> Network:
    """The network without what is said of moves by the ids of nodes alone, which are written."""
    moves = (
        replace(each, origin=None) if _says_ids_alone(each.origin) else each
        for each in network.moves
    )
    return replace(network, moves=tuple(moves))


def _says_ids_alone(said: Any) -> bool:
    return isinstance(said, Mapping) and all(
        key == "id" or _says_ids_alone(each) for key, each in said.items()
    )


def _records(said: Mapping[str, Mapping[str, list[str]]]) -> Records:
    """Who made each locution and when, where the graph says it."""
    locutions = {
        _id(name): Locution(next(iter(each.get("creator", ())), ""), each.get("date", [""])[0])
        for name, each in said.items()
        if "creator" in each or "date" in each
    }
    names = {each.person for each in locutions.values() if each.person}
    return Records({name: Person(name) for name in sorted(names)}, locutions)


def _written(node: Mapping[str, Any]) -> dict[str, Any]:
    named = "claimText" if node["type"] in {"I", "L"} else "schemeName"
    return {
        "@id": _name(node["nodeID"]),
        "@type": f"aif:{node['type']}-node",
        f"aif:{named}": node["text"],
    }


def _join(
    start: str, target: str, types: Mapping[str, str], nodes: Mapping[str, dict[str, Any]]
) -> None:
    """Says an edge at the scheme that it enters or leaves."""
    enters = types[target] in _SCHEME_TYPES and not (
        types[start] in _SCHEME_TYPES and types[target] != "PA"
    )
    scheme, other = (target, start) if enters else (start, target)
    role = (_STARTS if enters else _ENDS)[types[scheme]]
    nodes[scheme].setdefault(f"aif:{role}", []).append(_name(other))


def _graph(value: Any, source: SourceFile) -> "rdflib.Graph":
    if not isinstance(value, Mapping | list):
        raise format_error(source, Span(0, 0), "no JSON-LD: it holds no object")
    if any(isinstance(each, str) for each in _contexts(value)):
        advice = "put the context itself into the file"
        raise format_error(source, Span(0, 0), "its context stands elsewhere", advice)
    try:
        import rdflib  # noqa: PLC0415  an extra
    except ImportError:
        message = "linked data needs rdflib: install argmap[rdf]"
        raise ArgmapError(message) from None
    try:
        with warnings.catch_warnings():
            # rdflib's own reader uses a class that rdflib has given up.
            warnings.simplefilter("ignore", DeprecationWarning)
            return rdflib.Graph().parse(data=source.text, format="json-ld", publicID=_NODES)
    except (
        AssertionError,
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
        RecursionError,
    ) as error:
        raise format_error(source, Span(0, 0), f"no JSON-LD: {error}") from None


def _contexts(value: Any) -> Iterator[Any]:
    """Every context in a file, with what it imports."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Mapping):
            found = each.get("@context", [])
            yield from found if isinstance(found, list) else [found]
            yield from [each["@import"]] if "@import" in each else []
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)


def _no_triples(value: Any) -> Iterator[Loss]:
    """Losses for keys that no context makes into names, and so say nothing in linked data."""
    contexts = [each for each in _contexts(value) if isinstance(each, Mapping)]
    if any("@vocab" in each for each in contexts):
        return
    terms = {term for each in contexts for term in each}
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            yield from unread_items(each, "of a list") if each is _graph_in(value) else ()
            waiting.extend(each)
        elif isinstance(each, Mapping):
            names = [key for key in each if key[:1] == "@" or ":" in key or key in terms]
            yield from unread(each, names, f"of node {text_of(each.get('@id'))}")
            waiting.extend(held for key, held in each.items() if key != "@context")


def _graph_in(value: Any) -> Any:
    return value.get("@graph") if isinstance(value, Mapping) else value


def _unread(name: str, said: Mapping[str, list[str]], spans: Mapping[str, Span]) -> Iterator[Loss]:
    """Losses for what a graph says of a node and its reader does not know."""
    span = spans.get(name, NOWHERE)
    if _kind(said) is None:
        types = ", ".join(map(_local, said.get("type", ()))) or "none"
        reason = f"a map has no place for nodes of its type: {types}"
        yield dropped("node", name, reason, span=span)
        return
    for key, values in said.items():
        if key not in _READ:
            yield dropped(key, f"of node {_id(name)}", f"{NO_PLACE}: {values[0]:.40}", span=span)


def _subjects(graph: "rdflib.Graph") -> dict[str, Any]:
    return {str(subject): subject for subject in set(graph.subjects())}


def _said(graph: "rdflib.Graph", subject: Any) -> dict[str, list[str]]:
    """What is said of a subject, by the last part of each property's name, in a fixed order."""
    said: dict[str, list[str]] = {}
    for predicate, value in sorted(graph.predicate_objects(subject)):
        said.setdefault(_local(str(predicate)), []).append(str(value))
    return said


def _kind(said: Mapping[str, list[str]]) -> str | None:
    """What a node is, by the one of its types that is AIF's; None if none is."""
    kinds = (_local(each).removesuffix("-node").upper() for each in said.get("type", ()))
    return next((each for each in kinds if each in _TYPES), None)


def _node(name: str, said: Mapping[str, list[str]], spans: Mapping[str, Span]) -> Node | None:
    kind = _kind(said)
    if kind is None:
        return None
    texts = [*said.get("claimtext", ()), *said.get("schemename", ()), *said.get("label", ())]
    if kind in KINDS and "fulfils" in said:
        texts.append(scheme_name(_last(said["fulfils"][0]).replace("_", " ")))
    text = next(iter(texts), "")
    return Node(_id(name), kind, text, text, span=spans.get(name, NOWHERE))


def _edges(name: str, said: Mapping[str, list[str]], types: Mapping[str, str]) -> Iterator[Edge]:
    """The edges that a node tells of, be they said at the scheme or at the other end."""
    is_scheme = types.get(_id(name), "") in _SCHEME_TYPES
    for key, values in said.items():
        for value in values if key in _START_NAMES | _END_NAMES else ():
            ends = (_id(value), _id(name))
            yield Edge(*(ends if (key in _START_NAMES) == is_scheme else ends[::-1]))


def _local(name: str) -> str:
    """The last part of a name, in small letters."""
    return _last(name).casefold()


def _last(name: str) -> str:
    return name.replace("#", "/").rpartition("/")[2]


def _name(id_: str) -> str:
    """The name of a node on the web of data."""
    return id_ if _ADDRESS.fullmatch(id_) else _NODES + quote(id_, safe="")


def _id(name: str) -> str:
    """The id of a node: what we made its name of, or else its name."""
    return unquote(name.removeprefix(_NODES)) if name.startswith(_NODES) else name
