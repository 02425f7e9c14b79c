"""An analysis in SADFace as a network."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from argmap.formats.exchange.json_files import json_object, places
from argmap.formats.exchange.keepsakes import KEY
from argmap.formats.exchange.kept import Kept
from argmap.formats.exchange.losses import Loss, dropped, guessed
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.formats.exchange.offsets import cited_at
from argmap.formats.exchange.scheme_graphs import Edge, Scheme, steps_of
from argmap.formats.exchange.unread import unread, unread_items
from argmap.formats.exchange.values import mapping, mappings, text_of, without
from argmap.formats.sadface.terms import (
    ATOM,
    CONFLICT,
    FIELDS,
    INFERENCE,
    KINDS,
    OWN,
    SCHEME,
    TEXT,
    words_of,
)
from argmap.model import Annotation, Document, Quotation
from argmap.source import NOWHERE, SourceFile, Span

_NAMELESS = frozenset({"", "support", "inference"})
_DESCRIBED = "resources"
_ROOT = "claim"
_CORE_KEYS = ("version", "title")
_OLD_CORE = ("id", "analyst_name", "analyst_email", "created", "edited", "title", "notes")
_ITEM_KEYS = {
    "resources": ("type", "content"),
    "nodes": ("type", "name", "text", "sources"),
    "edges": ("source_id", "target_id"),
}
_SOURCE_KEYS = ("resource_id", "text", "offset", "length")
_TYPES = (ATOM, SCHEME, INFERENCE, CONFLICT)

_Element = TypeVar("_Element", Statement, Step)


def network_from(source: SourceFile) -> tuple[Network, tuple[Loss, ...]]:
    """The network that an analysis says, and what of the file it does not hold.

    Raises:
        FormatError: It is no JSON.
    """
    value = json_object(source)
    reader = _Reader(value, places(source, "id"))
    network = reader.network()
    return network, (*reader.losses, *_unread(value))


class _Reader:
    """Reads one analysis.

    Attributes:
        losses: What could not be read so far.
    """

    def __init__(self, value: Mapping[str, Any], spans: Mapping[str, Span]) -> None:
        self.losses: list[Loss] = []
        self._value = value
        self._spans = spans
        self._kept = Kept(_metadata(value).get(KEY))
        self._keepsakes = {
            text_of(each.get("id")): _metadata(each).get(KEY) for each in self._nodes()
        }
        resources = [_document(each, self._kept) for each in mappings(value.get("resources"))]
        self._documents = {each.id: each for each in resources}

    def network(self) -> Network:
        """The network."""
        value = self._value
        atoms = [each for each in self._nodes() if text_of(each.get("type")) == ATOM]
        others = [each for each in self._nodes() if text_of(each.get("type")) != ATOM]
        statements = [self._statement(each) for each in atoms]
        schemes = [self._scheme(each) for each in others]
        edges = [_edge(each) for each in mappings(value.get("edges"))]
        steps, losses = steps_of((each.id for each in statements), schemes, edges)
        self.losses.extend(losses)
        joined = tuple(self._with_kept(each) for each in steps)
        self.losses.extend(self._kept.losses)
        title = text_of(_said_of_all(value).get("title"))
        return Network(
            self._with_root_first(statements),
            joined,
            parties=self._kept.parties,
            documents=self._documents,
            settings={
                **_origin(value),
                **({"title": title} if title else {}),
                **self._kept.settings,
            },
        )

    def _nodes(self) -> Iterable[Mapping[str, Any]]:
        return mappings(self._value.get("nodes"))

    def _with_kept(self, element: _Element) -> _Element:
        kept, keepsake = self._kept, self._keepsakes.get(element.id)
        return kept.element(element, keepsake, kept.parties, self._documents)

    def _statement(self, node: Mapping[str, Any]) -> Statement:
        id_ = text_of(node.get("id"))
        cites = tuple(self._cited(each, id_) for each in mappings(node.get("sources")))
        self.losses.extend(unread_items(node.get("sources"), f"of the sources of {id_}"))
        text, span = text_of(node.get("text")), self._spans.get(id_, NOWHERE)
        read = Statement(id_, text, annotation=Annotation(cites=cites), span=span)
        return self._with_kept(read)

    def _cited(self, said: Mapping[str, Any], atom: str) -> Quotation:
        """A source: the words at an offset of a resource."""
        resource, words = text_of(said.get("resource_id")), text_of(said.get("text"))
        offset, whose = said.get("offset") or 0, f"of node {atom}"
        document = self._documents.get(resource)
        text = words_of(document) if document else ""
        start = offset if isinstance(offset, int) else -1
        cite, losses = cited_at(resource, text, start, words, whose)
        self.losses.extend(losses)
        length = said.get("length", len(words))
        if length not in (len(words), 0, None):
            reason = f"the words have {len(words)} characters, not {length}"
            self.losses.append(dropped("length", whose, reason))
        self.losses.extend(unread(said, _SOURCE_KEYS, f"of a source {whose}"))
        return cite

    def _scheme(self, node: Mapping[str, Any]) -> Scheme:
        id_, name, type_ = (text_of(node.get(key)) for key in ("id", "name", "type"))
        word = name.lower()
        kind = StepKind.ATTACK if type_ == CONFLICT else StepKind.SUPPORT
        kind = KINDS.get(word, kind)
        span = self._spans.get(id_, NOWHERE)
        if type_ not in _TYPES:
            reason = f"nodes of the type `{type_}` are not known: a {kind.value}"
            self.losses.append(guessed("node", id_, reason, span=span))
        is_named = word not in _NAMELESS and word not in KINDS
        return Scheme(id_, kind, Annotation(scheme=name if is_named else ""), span=span)

    def _with_root_first(self, statements: list[Statement]) -> tuple[Statement, ...]:
        """The statements, the one first that a tool names as the root of the analysis."""
        spaces = (mapping(each) for each in without(_metadata(self._value), ("core", KEY)).values())
        roots = {text_of(each.get(_ROOT)) for each in spaces}
        return tuple(sorted(statements, key=lambda each: each.id not in roots))


def _edge(item: Mapping[str, Any]) -> Edge:
    source, target = text_of(item.get("source_id")), text_of(item.get("target_id"))
    return Edge(source, target, text_of(item.get("id")))


def _unread(value: Mapping[str, Any]) -> Iterator[Loss]:
    """What the file says and a map does not hold."""
    yield from unread(value, ("metadata", *_ITEM_KEYS, *_OLD_CORE), "of the file")
    for kind, keys in _ITEM_KEYS.items():
        yield from unread_items(value.get(kind), f"of {kind}")
        for item in mappings(value.get(kind)):
            whose = f"of {kind.removesuffix('s')} {text_of(item.get('id'))}"
            yield from unread(item, ("id", "metadata", *keys), whose)
            yield from unread(_metadata(item), ("core", KEY), whose)
            if kind != _DESCRIBED:
                yield from unread(_core(item), (), whose)
            elif text_of(item.get("type")) not in {"", TEXT}:
                yield dropped("type", whose, f"a document is a text, not `{item['type']}`")


def _origin(value: Mapping[str, Any]) -> dict[str, Any]:
    """What the file says of the whole, by its author or in a namespace of some tool."""
    core = {key: each for key, each in without(_said_of_all(value), _CORE_KEYS).items() if each}
    spaces = without(_metadata(value), ("core", KEY))
    said = {**({"core": core} if core else {}), **spaces}
    return {"origin": {OWN: said}} if said else {}


def _said_of_all(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is said of the analysis, which old files have beside its nodes."""
    return {**{key: value[key] for key in _OLD_CORE if key in value}, **_core(value)}


def _metadata(item: Mapping[str, Any]) -> Mapping[str, Any]:
    return mapping(item.get("metadata"))


def _core(item: Mapping[str, Any]) -> Mapping[str, Any]:
    return mapping(_metadata(item).get("core"))


def _document(resource: Mapping[str, Any], kept: Kept) -> Document:
    id_, core = text_of(resource.get("id")), _core(resource)
    address = text_of(core.get("url"))
    title = text_of(core.get("title")) or address or id_
    known = {field: core.get(name) for name, field in FIELDS.items()}
    said = {
        "title": title,
        **known,
        "abstract": text_of(resource.get("content")),
        **without(core, ("title", *FIELDS)),
    }
    document = Document(id_, title, {key: value for key, value in said.items() if value})
    return kept.document(document, _metadata(resource).get(KEY))
