"""SADFace's JSON, in the dialect of its current library (0.5); 0.2 is read too.

It carries claims, linked premises, support, attack, undercut, schemes, documents and
quotations; rephrase and preference by name. What it has no field for stands under
`metadata`, one key `argmap`, and comes back from there: titles, parties, speakers, dates,
tags, notes, strengths, what is implicit or assumed. Contradictions stand as `disagree`. It
does not carry premise roles, moves, headings, ids that are no UUIDs, and expected labels.
Nor does it carry contraries as such and entailment as such.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.ids import as_uuid, uuid_of
from argmap.formats.exchange.json_files import json_object, json_text, places
from argmap.formats.exchange.keepsakes import (
    KEPT,
    KEY,
    are_plain,
    document_keepsake,
    keepsake,
    kept_parties,
    kept_settings,
    map_keepsake,
    with_keepsake,
    with_kept_fields,
)
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.formats.exchange.scheme_graphs import Edge, Scheme, steps_of
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import mapping, mappings, text_of, without
from argmap.model import Annotation, ArgumentMap, Document, Quotation
from argmap.source import NOWHERE, SourceFile

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.CONTRADICTION,
        Feature.REPHRASE,
        Feature.PREFERENCE,
        Feature.SCHEME,
        Feature.SPEAKER,
        Feature.DOCUMENT,
        Feature.QUOTATION,
        Feature.ORDER,
        *KEPT,
    }
)
_KINDS = {
    "conflict": StepKind.ATTACK,
    "attack": StepKind.ATTACK,
    "defeat": StepKind.ATTACK,
    "rebuttal": StepKind.ATTACK,
    "undercut": StepKind.ATTACK,
    "disagree": StepKind.CONTRADICTORY,
    "rephrase": StepKind.REPHRASE,
    "preference": StepKind.PREFERENCE,
}
_NAMES = {
    StepKind.ATTACK: "attack",
    StepKind.UNDERCUT: "attack",
    StepKind.CONTRARY: "disagree",
    StepKind.CONTRADICTORY: "disagree",
    StepKind.REPHRASE: "rephrase",
    StepKind.PREFERENCE: "preference",
}
_NAMELESS = frozenset({"", "support", "inference"})
_FIELDS = {
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "author": "author",
    "year": "issued",
    "publisher": "publisher",
    "journal": "container-title",
    "volume": "volume",
    "pages": "page",
}
_OWN = "sadface"
_CORE_KEYS = ("id", "version", "created", "edited", "title")
_ITEM_KEYS = {
    "resources": ("type", "content"),
    "nodes": ("type", "name", "text", "sources"),
    "edges": ("source_id", "target_id"),
}
_EPOCH = "1970-01-01T00:00:00"


def loads(source: SourceFile) -> Imported:
    """The analysis in a file.

    Raises:
        FormatError: It is no JSON.
    """
    value = json_object(source)
    spans = places(source, "id")
    documents = {each.id: each for each in map(_document, mappings(value.get("resources")))}
    statements: list[Statement] = []
    schemes: list[Scheme] = []
    kept: dict[str, Any] = {}
    for node in mappings(value.get("nodes")):
        id_ = text_of(node.get("id"))
        kept[id_] = _metadata(node).get(KEY)
        if text_of(node.get("type")) == "atom":
            annotation = Annotation(cites=_cites(node))
            statements.append(
                Statement(
                    id_,
                    text_of(node.get("text")),
                    annotation=annotation,
                    span=spans.get(id_, NOWHERE),
                )
            )
        else:
            schemes.append(_scheme(node, id_))
    edges = [
        Edge(
            text_of(each.get("source_id")), text_of(each.get("target_id")), text_of(each.get("id"))
        )
        for each in mappings(value.get("edges"))
    ]
    steps, losses = steps_of((each.id for each in statements), schemes, edges)
    title = text_of(_core(value).get("title"))
    parties = kept_parties(_metadata(value).get(KEY))
    network = Network(
        tuple(with_keepsake(each, kept[each.id], parties, documents) for each in statements),
        tuple(with_keepsake(each, kept.get(each.id), parties, documents) for each in steps),
        parties=parties,
        documents=documents,
        settings={
            **_origin(value),
            **({"title": title} if title else {}),
            **kept_settings(_metadata(value).get(KEY)),
        },
    )
    return imported(network, (*losses, *_unread(value)), source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as an analysis; ids that are no UUIDs are made into some."""
    network, losses = network_of(argument_map)
    nodes = [_atom(each) for each in network.statements] + [_node(each) for each in network.steps]
    edges = [
        {"source_id": as_uuid(source), "target_id": as_uuid(target)}
        for step in network.steps
        for source, target in (
            *((premise.id, step.id) for premise in step.premises),
            (step.id, step.target),
        )
    ]
    core = {"id": uuid_of(network.title), "version": "0.5", "created": _EPOCH, "edited": _EPOCH}
    named = {"title": network.title} if network.title else {}
    origin = mapping(mapping(network.settings.get("origin")).get(_OWN))
    kept = map_keepsake(network)
    value = {
        "metadata": {
            "core": {
                **core,
                "analyst_name": "",
                "analyst_email": "",
                **mapping(origin.get("core")),
                **named,
            },
            **without(origin, ("core", KEY)),
            **({KEY: kept} if kept else {}),
        },
        "resources": [_resource(each) for each in network.documents.values()],
        "nodes": nodes,
        "edges": [
            {"id": uuid_of("edge", str(number), *edge.values()), **edge}
            for number, edge in enumerate(edges)
        ],
    }
    return Exported(json_text(value), (*losses, *uncarried(network, CARRIES, {})))


def _unread(value: Mapping[str, Any]) -> Iterator[Loss]:
    """What the file says and a map does not hold; times and versions of tools are not told."""
    yield from unread(value, ("metadata", "resources", "nodes", "edges"), "of the file")
    for kind, keys in _ITEM_KEYS.items():
        for item in mappings(value.get(kind)):
            whose = f"of {kind.removesuffix('s')} {text_of(item.get('id'))}"
            yield from unread(item, ("id", "metadata", *keys), whose)
            yield from unread(_metadata(item), ("core", KEY), whose)


def _origin(value: Mapping[str, Any]) -> dict[str, Any]:
    """What the file says of the whole, by its author or in a namespace of some tool."""
    core = {key: each for key, each in without(_core(value), _CORE_KEYS).items() if each}
    spaces = without(_metadata(value), ("core", KEY))
    said = {**({"core": core} if core else {}), **spaces}
    return {"origin": {_OWN: said}} if said else {}


def _metadata(item: Mapping[str, Any]) -> Mapping[str, Any]:
    metadata = item.get("metadata")
    return metadata if isinstance(metadata, Mapping) else {}


def _core(item: Mapping[str, Any]) -> Mapping[str, Any]:
    core = _metadata(item).get("core")
    return core if isinstance(core, Mapping) else {}


def _document(resource: Mapping[str, Any]) -> Document:
    id_, core = text_of(resource.get("id")), _core(resource)
    address = text_of(core.get("url"))
    title = text_of(core.get("title")) or address or id_
    known = {field: core.get(name) for name, field in _FIELDS.items()}
    said = {
        "title": title,
        **known,
        "abstract": text_of(resource.get("content")),
        **without(core, ("title", *_FIELDS)),
    }
    document = Document(id_, title, {key: value for key, value in said.items() if value})
    return with_kept_fields(document, _metadata(resource).get(KEY))


def _cites(node: Mapping[str, Any]) -> tuple[Quotation, ...]:
    return tuple(
        Quotation(text_of(each.get("resource_id")), quote=text_of(each.get("text")))
        for each in mappings(node.get("sources"))
    )


def _scheme(node: Mapping[str, Any], id_: str) -> Scheme:
    name, type_ = text_of(node.get("name")), text_of(node.get("type"))
    word = name.lower()
    kind = StepKind.ATTACK if type_ == "conflict" else StepKind.SUPPORT
    kind = _KINDS.get(word, kind)
    is_named = word not in _NAMELESS and word not in _KINDS
    return Scheme(id_, kind, Annotation(scheme=name if is_named else ""))


def _atom(statement: Statement) -> dict[str, Any]:
    cites = statement.annotation.cites
    kept = keepsake(statement, besides=["cites"] if are_plain(cites, most=len(cites)) else [])
    return {
        "id": as_uuid(statement.id),
        "type": "atom",
        "text": statement.text or statement.title,
        "sources": [
            {
                "resource_id": cite.document,
                "text": cite.quote,
                "offset": 0,
                "length": len(cite.quote),
            }
            for cite in cites
        ],
        "metadata": {"core": {}, **({KEY: kept} if kept else {})},
    }


def _node(step: Step) -> dict[str, Any]:
    kept = keepsake(step, besides=() if step.kind in _NAMES else ("scheme",))
    return {
        "id": as_uuid(step.id),
        "type": "conflict" if step.kind.is_attack else "inference",
        "name": _NAMES.get(step.kind) or step.annotation.scheme or "support",
        "metadata": {"core": {}, **({KEY: kept} if kept else {})},
    }


def _resource(document: Document) -> dict[str, Any]:
    fields = document.fields
    core = {name: fields[field] for name, field in _FIELDS.items() if field in fields}
    kept = document_keepsake(document, (*_FIELDS.values(), "abstract"))
    return {
        "id": document.id,
        "type": "text",
        "content": text_of(fields.get("abstract")),
        "metadata": {
            "core": {"title": document.title, **core},
            **({KEY: kept} if kept else {}),
        },
    }
