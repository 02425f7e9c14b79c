"""What a format has no fields for, written under one key of ours that other tools pass over.

`kept` reads it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from argmap.formats.exchange.annotations import annotated, document_data, party_data
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.network import Network, Statement, Step
from argmap.formats.exchange.origins import ROLES
from argmap.formats.exchange.values import without
from argmap.model import UNANNOTATED, Document

KEPT = frozenset(
    {
        Feature.TITLES,
        Feature.SKETCHES,
        Feature.CHAINS,
        Feature.ROLES,
        Feature.PARTY,
        Feature.ADDRESSEE,
        Feature.CONCESSION,
        Feature.DATE,
        Feature.PROVENANCE,
        Feature.TAGS,
        Feature.NOTE,
        Feature.STRENGTH,
        Feature.IMPLICIT,
        Feature.ASSUMED,
        Feature.UNDEVELOPED,
        Feature.ANSWERED,
        Feature.PARTS,
        Feature.LOCATOR,
        Feature.DATA,
        Feature.SETTINGS,
        Feature.ORIGIN,
        Feature.NAME,
        Feature.BIBLIOGRAPHY,
    }
)
KEY = "argmap"


def keepsake(
    element: Statement | Step,
    *,
    besides: Iterable[str] = (),
    called: Callable[[str], str] = str,
) -> dict[str, Any]:
    """What is said of an element, as plain values; without what the format itself says.

    Args:
        element: A statement or a step.
        besides: The fields of its annotation that stand elsewhere, and `roles` if those do.
        called: How the format calls the element with an id.
    """
    elsewhere = {name: getattr(UNANNOTATED, name) for name in besides if name != ROLES}
    said = {
        "title": element.title,
        "tags": list(element.tags),
        **annotated(element.data, replace(element.annotation, **elsewhere)),
    }
    if isinstance(element, Step):
        whole = element.argument and called(element.argument)
        said |= {"text": element.text, "argument": whole}
        if ROLES not in besides:
            said[ROLES] = {called(each.id): each.role for each in element.premises if each.role}
    elif element.is_sketch:
        said["is_sketch"] = True
    return {key: plain(value) for key, value in said.items() if value not in ("", [], {}, None)}


def map_keepsake(network: Network, *, besides: Iterable[str] = ()) -> dict[str, Any]:
    """The parties and the settings, for a format that has none; empty if there are none.

    Args:
        network: What is written.
        besides: The settings that stand elsewhere.
    """
    said = {
        "parties": {each.id: party_data(each) for each in network.parties.values()},
        "settings": without(network.settings, ("title", *besides)),
    }
    return {key: plain(value) for key, value in said.items() if value}


def document_keepsake(document: Document, known: Iterable[str]) -> dict[str, Any]:
    """What is said of a document besides its title and the fields that are known."""
    said = without(document_data(document), ("title", *known))
    return dict(plain(said))


def plain(value: Any) -> Any:
    """A value as JSON can have it: keys are texts, dates are written out."""
    match value:
        case Mapping():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
        case dt.date():
            return value.isoformat()
        case _:
            return value
