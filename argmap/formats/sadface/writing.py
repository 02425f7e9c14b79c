"""A network as an analysis in SADFace; ids that are no UUIDs are made into some."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.ids import as_uuid, uuid_of
from argmap.formats.exchange.keepsakes import KEPT, KEY, document_keepsake, keepsake, map_keepsake
from argmap.formats.exchange.network import Network, Statement, Step
from argmap.formats.exchange.offsets import offset_of, told_by_offset
from argmap.formats.exchange.values import mapping, without
from argmap.formats.sadface.terms import (
    ATOM,
    CONFLICT,
    FIELDS,
    INFERENCE,
    NAMES,
    OWN,
    TEXT,
    words_of,
)
from argmap.model import Document

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
        Feature.IDS,
        *KEPT,
    }
)
_EPOCH = "1970-01-01T00:00:00"


def analysis_of(network: Network) -> dict[str, Any]:
    """The analysis that says what a network says, as plain values."""
    texts = {each.id: words_of(each) for each in network.documents.values()}
    return {
        "metadata": _metadata(network),
        "resources": [_resource(each) for each in network.documents.values()],
        "nodes": [
            *(_atom(each, texts) for each in network.statements),
            *(_node(each) for each in network.steps),
        ],
        "edges": list(_edges(network)),
    }


def instead_of(network: Network) -> Mapping[Feature, str]:
    """What becomes of ids that are no UUIDs."""
    ids = [*(each.id for each in network.statements), *(each.id for each in network.steps)]
    are_kept = not network.keeps_ids or all(as_uuid(each) == each for each in ids)
    return {} if are_kept else {Feature.IDS: "those that are no UUIDs are made into some"}


def _metadata(network: Network) -> dict[str, Any]:
    """What is said of the whole, with all fields that the library's files have."""
    origin = mapping(mapping(network.settings.get("origin")).get(OWN))
    kept = map_keepsake(network)
    return {
        "core": {
            "id": uuid_of(network.title),
            "version": "0.5",
            "created": _EPOCH,
            "edited": _EPOCH,
            **dict.fromkeys(("analyst_name", "analyst_email", "description", "notes"), ""),
            **mapping(origin.get("core")),
            **({"title": network.title} if network.title else {}),
        },
        **without(origin, ("core", KEY)),
        **({KEY: kept} if kept else {}),
    }


def _edges(network: Network) -> Iterator[dict[str, str]]:
    """The edges of all steps: from each premise into the step, and from there on."""
    ends = (
        pair
        for step in network.steps
        for pair in (
            *((premise.id, step.id) for premise in step.premises),
            (step.id, step.target),
        )
    )
    for number, (start, end) in enumerate(ends):
        source, target = as_uuid(start), as_uuid(end)
        id_ = uuid_of("edge", str(number), source, target)
        yield {"id": id_, "source_id": source, "target_id": target}


def _atom(statement: Statement, texts: Mapping[str, str]) -> dict[str, Any]:
    cites = statement.annotation.cites
    is_said = all(told_by_offset(texts.get(each.document, ""), each) for each in cites)
    kept = keepsake(statement, besides=["cites"] if is_said else [])
    return {
        "id": as_uuid(statement.id),
        "type": ATOM,
        "text": statement.text or statement.title,
        "sources": [
            {
                "resource_id": cite.document,
                "text": cite.quote,
                "offset": offset_of(texts.get(cite.document, ""), cite) or 0,
                "length": len(cite.quote),
            }
            for cite in cites
        ],
        "metadata": {"core": {}, **({KEY: kept} if kept else {})},
    }


def _node(step: Step) -> dict[str, Any]:
    kept = keepsake(step, besides=() if step.kind in NAMES else ("scheme",), called=as_uuid)
    return {
        "id": as_uuid(step.id),
        "type": CONFLICT if step.kind.is_attack else INFERENCE,
        "name": NAMES.get(step.kind) or step.annotation.scheme or "support",
        "metadata": {"core": {}, **({KEY: kept} if kept else {})},
    }


def _resource(document: Document) -> dict[str, Any]:
    fields = document.fields
    core = {name: fields[field] for name, field in FIELDS.items() if field in fields}
    kept = document_keepsake(document, (*FIELDS.values(), "abstract"))
    return {
        "id": document.id,
        "type": TEXT,
        "content": words_of(document),
        "metadata": {
            "core": {"title": document.title, **core},
            **({KEY: kept} if kept else {}),
        },
    }
