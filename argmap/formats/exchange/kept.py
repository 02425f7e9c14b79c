"""What a format had no fields for, read from under our key: the other way of `keepsakes`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.annotation import UNKNOWN_DOCUMENT, annotation_of
from argmap.argdown.vocabulary.documents import documents_of
from argmap.argdown.vocabulary.fields import UNKNOWN_KEY
from argmap.argdown.vocabulary.parties import parties_of
from argmap.argdown.vocabulary.vocabulary import Vocabulary
from argmap.diagnostics import Diagnostic, Severity
from argmap.formats.exchange.keepsakes import KEY
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Statement, Step
from argmap.formats.exchange.origins import ROLES
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import mapping, text_of, without
from argmap.model import UNANNOTATED, Annotation, Document, Party
from argmap.source import NOWHERE

_Element = TypeVar("_Element", Statement, Step)

_FIELDS = frozenset(Annotation.__dataclass_fields__)
_APART = frozenset({"title", "tags", "text", "argument", "is_sketch", ROLES})
_OF_MAP = ("parties", "settings", "title")


class Kept:
    """What a file keeps for argmap, given back to the elements that it was kept of.

    Attributes:
        parties: Those that were kept with the map.
        settings: Those that were kept with the map.
        losses: What stands there and cannot be read, and what the file says otherwise.
    """

    def __init__(self, whole: Any) -> None:
        said = mapping(whole)
        self.losses: list[Loss] = [*unread(said, _OF_MAP, f"of {KEY}")]
        self.settings: dict[str, Any] = dict(mapping(said.get("settings")))
        self.parties: dict[str, Party]
        self.parties, faults = parties_of(_data({"parties": mapping(said.get("parties"))}))
        self.losses.extend(misread(faults, "of the map"))

    def document(self, document: Document, kept: Any) -> Document:
        """The document with what was kept of it."""
        if not isinstance(kept, Mapping):
            return document
        said = {"title": document.title, **document.fields, **kept}
        documents, faults = documents_of(_data({"documents": {document.id: said}}))
        self.losses.extend(misread(faults, f"of document {document.id}"))
        return documents.get(document.id, document)

    def element(
        self,
        element: _Element,
        kept: Any,
        parties: Mapping[str, Party],
        documents: Mapping[str, Document],
    ) -> _Element:
        """The element with what was kept of it; what a keepsake does not say stays."""
        if not isinstance(kept, Mapping):
            return element
        said = without(kept, _APART)
        known = {key: value for key, value in said.items() if key in _FIELDS}
        vocabulary = Vocabulary(parties, documents, is_whole=False)
        annotation, faults = annotation_of(_data(known), vocabulary)
        restored = _restored(element, kept, annotation)
        restored = restored._replace(data=without(said, _FIELDS) or element.data)
        whose = _whose(element)
        self.losses.extend(misread(faults, whose))
        self._tell_contradictions(element.annotation, annotation, whose)
        if isinstance(element, Step):
            ids = {premise.id for premise in element.premises}
            self.losses.extend(unread(mapping(kept.get(ROLES)), ids, f"of the roles {whose}"))
        return restored

    def _tell_contradictions(self, before: Annotation, kept: Annotation, whose: str) -> None:
        """Losses for what the file says in its own way and the keepsake in another.

        Not for a speaker: a file that names parties only has theirs in that place.
        """
        if before is UNANNOTATED:
            return
        quoted = {(each.document, words) for each in kept.cites for words in (each.quote, "")}
        for name in sorted(_FIELDS - {"cites", "origin", "speaker"}):
            said, known = getattr(before, name), getattr(kept, name)
            if getattr(UNANNOTATED, name) not in (said, known) and said != known:
                reason = f"it is {said} in the file and {known} under `{KEY}`, which is taken"
                self.losses.append(changed(name, whose, reason))
        for cite in before.cites if quoted else ():
            if (cite.document, cite.quote) not in quoted:
                reason = f"{cite.document} is cited otherwise under `{KEY}`, which is taken"
                self.losses.append(changed("citation", whose, reason))


def _whose(element: Statement | Step) -> str:
    """What losses are told of: the element by its id, as the file calls it."""
    return f"of {'argument' if isinstance(element, Step) else 'claim'} {element.id}"


def misread(faults: Iterable[Diagnostic], whose: str) -> Iterator[Loss]:
    """A loss for each fault in what was kept, if something was not read for it."""
    for fault in faults:
        is_lost = fault.severity is Severity.ERROR or fault.code == UNKNOWN_KEY
        if is_lost and fault.code != UNKNOWN_DOCUMENT:
            yield dropped(KEY, whose, fault.message)


def _restored(element: _Element, kept: Mapping[str, Any], annotation: Annotation) -> _Element:
    told = {
        name: value
        for name in _FIELDS
        if (value := getattr(annotation, name)) != getattr(UNANNOTATED, name)
    }
    more: dict[str, Any] = {"is_sketch": bool(kept.get("is_sketch"))}
    if isinstance(element, Step):
        roles = mapping(kept.get(ROLES))
        more = {
            "text": text_of(kept.get("text")),
            "argument": text_of(kept.get("argument")),
            "premises": tuple(
                each._replace(role=str(roles.get(each.id, each.role))) for each in element.premises
            ),
        }
    return element._replace(
        title=text_of(kept.get("title")),
        tags=tuple(map(str, kept.get("tags") or ())),
        annotation=replace(element.annotation, **told) if told else element.annotation,
        **more,
    )


def _data(value: Mapping[str, Any]) -> Data:
    return Data(value, NOWHERE, {})
