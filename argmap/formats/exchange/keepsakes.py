"""What a format has no fields for, under one key of ours that other tools pass over."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.annotation import annotation_of
from argmap.argdown.vocabulary.documents import documents_of
from argmap.argdown.vocabulary.parties import parties_of
from argmap.argdown.vocabulary.vocabulary import Vocabulary
from argmap.formats.exchange.annotations import annotated, document_data, party_data
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.network import Network, Statement, Step
from argmap.formats.exchange.origins import ROLES
from argmap.formats.exchange.values import mapping, without
from argmap.model import UNANNOTATED, Annotation, Document, Party
from argmap.source import NOWHERE

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

_Element = TypeVar("_Element", Statement, Step)


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


def with_kept_fields(document: Document, kept: Any) -> Document:
    """The document with what was kept of it."""
    if not isinstance(kept, Mapping):
        return document
    said = {"title": document.title, **document.fields, **kept}
    documents, _ = documents_of(Data({"documents": {document.id: said}}, NOWHERE, {}))
    return documents.get(document.id, document)


def kept_settings(kept: Any) -> dict[str, Any]:
    """The settings that were kept."""
    return dict(mapping(mapping(kept).get("settings")))


def kept_parties(kept: Any) -> dict[str, Party]:
    """The parties that were kept."""
    value = {"parties": mapping(mapping(kept).get("parties"))}
    return parties_of(Data(value, NOWHERE, {}))[0]


def with_keepsake(
    element: _Element,
    kept: Any,
    parties: Mapping[str, Party],
    documents: Mapping[str, Document],
) -> _Element:
    """The element with what was kept of it; what a keepsake does not say stays."""
    if not isinstance(kept, Mapping):
        return element
    said = {key: value for key, value in kept.items() if key not in _OWN}
    data = Data(said, NOWHERE, {})
    annotation, _ = annotation_of(data, Vocabulary(parties, documents, is_whole=False))
    fields = {name: getattr(annotation, name) for name in Annotation.__dataclass_fields__}
    default = Annotation()
    told = {name: value for name, value in fields.items() if value != getattr(default, name)}
    free = {key: value for key, value in said.items() if key not in fields}
    more: dict[str, Any] = {"is_sketch": bool(kept.get("is_sketch"))}
    if isinstance(element, Step):
        roles = mapping(kept.get(ROLES))
        more = {
            "text": str(kept.get("text", "")),
            "argument": str(kept.get("argument", "")),
            "premises": tuple(
                each._replace(role=str(roles.get(each.id, each.role))) for each in element.premises
            ),
        }
    return element._replace(
        title=str(kept.get("title", "")),
        tags=tuple(map(str, kept.get("tags") or ())),
        annotation=replace(element.annotation, **told),
        data=free or element.data,
        **more,
    )


_OWN = frozenset({"title", "tags", "text", "argument", "is_sketch", ROLES})


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
