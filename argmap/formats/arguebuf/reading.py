"""A graph of arguebuf as a network."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from argmap.formats.exchange.keepsakes import KEY
from argmap.formats.exchange.kept import Kept
from argmap.formats.exchange.losses import Loss, dropped, guessed
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.offsets import cited_at
from argmap.formats.exchange.scheme_graphs import Edge, Scheme, steps_of
from argmap.formats.exchange.unread import unread, unread_items
from argmap.formats.exchange.values import mapping, strings, text_of, without
from argmap.formats.walton import ARGUEBUF_SCHEMES
from argmap.model import Annotation, Document, Party, Quotation

DEFAULT = "DEFAULT"
VERSION = 1

_KINDS = {
    "support": StepKind.SUPPORT,
    "attack": StepKind.ATTACK,
    "rephrase": StepKind.REPHRASE,
    "preference": StepKind.PREFERENCE,
}
_GRAPH_KEYS = (
    "nodes",
    "edges",
    "resources",
    "participants",
    "analysts",
    "majorClaim",
    "major_claim",
    "schemaVersion",
    "schema_version",
    "libraryVersion",
    "library_version",
    "metadata",
    "userdata",
)
_ITEM_KEYS = {
    "nodes": ("atom", "scheme"),
    "edges": ("source", "target"),
    "resources": ("text", "title", "source"),
}
_ATOM_KEYS = ("text", "reference", "participant")
_REFERENCE_KEYS = ("resource", "offset", "text")
_DESCRIPTORS = ("premiseDescriptors", "premise_descriptors")
_PERSON_KEYS = ("name", "metadata", "userdata")
_TIMES = ("created", "updated")
_BY_NUMBER = {0: DEFAULT, **{number: name for name, number in ARGUEBUF_SCHEMES.items()}}
_NOT_IN_ID = re.compile(r"[^\w]+")


def network_from(value: Mapping[str, Any]) -> tuple[Network, tuple[Loss, ...]]:
    """The network that a graph says, and what of the file it does not hold."""
    network, losses = _Reader(value).network()
    return network, (*losses, *_unread(value))


class _Reader:
    """Reads one graph."""

    def __init__(self, value: Mapping[str, Any]) -> None:
        self._value = value
        self._losses: list[Loss] = []
        self._kept = Kept(_kept(value))
        people = self._items("participants")
        self._parties = {id_: _party(id_, each) for id_, each in people}
        # Of these it is kept with each atom who spoke.
        self._told = {id_ for id_, each in people if mapping(_kept(each)).get("id")}

    def network(self) -> tuple[Network, tuple[Loss, ...]]:
        """The network, and what could not be read."""
        nodes = sorted(self._items("nodes"), key=_age)
        atoms = {id_: each["atom"] for id_, each in nodes if isinstance(each.get("atom"), Mapping)}
        schemes = [
            self._scheme(id_, each["scheme"])
            for id_, each in nodes
            if isinstance(each.get("scheme"), Mapping)
        ]
        joined, losses = steps_of(atoms, schemes, self._edges())
        descriptors = {id_: _descriptors(mapping(each.get("scheme"))) for id_, each in nodes}
        steps = [self._described(each, descriptors.get(each.id, [])) for each in joined]
        parties = {each.id: each for each in self._parties.values()}
        documents = {
            id_: _document(id_, each, self._kept) for id_, each in self._items("resources")
        }
        kept = {id_: _kept(each) for id_, each in nodes}
        statements = tuple(
            self._kept.element(self._statement(id_, atom), kept[id_], parties, documents)
            for id_, atom in atoms.items()
        )
        network = Network(
            statements=self._with_root_first(statements),
            steps=tuple(
                self._kept.element(each, kept.get(each.id), parties, documents) for each in steps
            ),
            parties=parties,
            documents=documents,
            settings=self._settings(),
        )
        return network, (*self._losses, *losses, *self._kept.losses)

    def _settings(self) -> dict[str, Any]:
        kept = mapping(_kept(self._value))
        title = text_of(kept.get("title"))
        analysts = mapping(self._value.get("analysts"))
        return {
            **({"title": title} if title else {}),
            **({"origin": {"analysts": dict(analysts)}} if analysts else {}),
            **self._kept.settings,
        }

    def _items(self, key: str) -> list[tuple[str, Mapping[str, Any]]]:
        found = self._value.get(key)
        self._losses.extend(unread_items(found, f"of {key}"))
        items = found.items() if isinstance(found, Mapping) else ()
        return [(id_, each) for id_, each in items if isinstance(each, Mapping)]

    def _edges(self) -> Iterator[Edge]:
        for id_, each in sorted(self._items("edges"), key=_age):
            yield Edge(text_of(each.get("source")), text_of(each.get("target")), id_)

    def _statement(self, id_: str, atom: Mapping[str, Any]) -> Statement:
        participant = text_of(atom.get("participant"))
        party = self._parties.get(participant)
        speaker = party.name if party and participant not in self._told else ""
        cites: tuple[Quotation, ...] = ()
        if isinstance(reference := atom.get("reference"), Mapping):
            cites = self._cites(reference, id_)
        annotation = Annotation(party=party.id if party else "", speaker=speaker, cites=cites)
        return Statement(id_, text_of(atom.get("text")), annotation=annotation)

    def _cites(self, reference: Mapping[str, Any], atom: str) -> tuple[Quotation, ...]:
        resource, words = text_of(reference.get("resource")), text_of(reference.get("text"))
        offset = reference.get("offset") or 0
        start = int(offset) if isinstance(offset, int | float) else -1
        text = text_of(mapping(mapping(self._value.get("resources")).get(resource)).get("text"))
        cite, losses = cited_at(resource, text, start, words, f"of node {atom}")
        if not resource and (words or start):
            losses = (dropped("reference", f"of node {atom}", "it names no resource"),)
        self._losses.extend(losses)
        return (cite,) if resource else ()

    def _scheme(self, id_: str, scheme: Mapping[str, Any]) -> Scheme:
        for word, kind in _KINDS.items():
            if word in scheme:
                return Scheme(id_, kind, Annotation(scheme=self._named(id_, scheme[word], word)))
        self._losses.append(guessed("scheme", id_, "it does not say its kind: a support"))
        return Scheme(id_, StepKind.SUPPORT)

    def _named(self, id_: str, value: Any, word: str) -> str:
        """A scheme as people write it; empty for a default one. Files may have its number."""
        if isinstance(value, bool) or not isinstance(value, str | int):
            return ""
        name = str(value).removeprefix(f"{word.upper()}_")
        if name.isdecimal():
            number = int(name)
            known = _BY_NUMBER if word == "support" else {0: DEFAULT}
            if number not in known:
                reason = f"there is no scheme {number}: a {word} of no scheme"
                self._losses.append(guessed("scheme", id_, reason))
            name = known.get(number, DEFAULT)
        return "" if name == DEFAULT else name.replace("_", " ").title()

    def _described(self, step: Step, descriptors: list[str]) -> Step:
        """A step whose premises are told in order, by their ids, or by what each of them does."""
        ids = [premise.id for premise in step.premises]
        if {*descriptors} <= {*ids}:
            ordered = sorted(
                step.premises,
                key=lambda each: (
                    ids.index(each.id)
                    if each.id not in descriptors
                    else descriptors.index(each.id) - len(ids)
                ),
            )
            return step._replace(premises=tuple(ordered)) if descriptors else step
        if len(descriptors) == len(ids):
            pairs = zip(ids, descriptors, strict=True)
            return step._replace(premises=tuple(Premise(id_, role) for id_, role in pairs))
        reason = "they are as many as neither its premises nor known among them"
        self._losses.append(dropped("premiseDescriptors", f"of node {step.id}", reason))
        return step

    def _with_root_first(self, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        root = text_of(self._value.get("majorClaim") or self._value.get("major_claim"))
        if root and root not in {statement.id for statement in statements}:
            self._losses.append(dropped("major claim", root, "there is no such atom"))
        return tuple(sorted(statements, key=lambda each: each.id != root))


def _unread(value: Mapping[str, Any]) -> Iterator[Loss]:
    """What the file says and a map does not hold; times and versions of tools are not told."""
    yield from unread(value, _GRAPH_KEYS, "of the graph")
    yield from unread(mapping(value.get("userdata")), (KEY,), "of the graph")
    version = value.get("schemaVersion", value.get("schema_version", VERSION))
    if version not in (VERSION, 0):
        yield guessed("schemaVersion", "of the graph", f"{version} is not known: read as {VERSION}")
    yield from unread(mapping(value.get("metadata")), _TIMES, "of the graph")
    for kind, keys in _ITEM_KEYS.items():
        for id_, each in mapping(value.get(kind)).items():
            item = mapping(each)
            yield from _unread_item(item, keys, f"of {kind.removesuffix('s')} {id_}")
    for id_, each in mapping(value.get("participants")).items():
        whose = f"of participant {id_}"
        yield from unread(mapping(mapping(each).get("userdata")), (KEY,), whose)
        yield from unread(mapping(_kept(mapping(each))), ("id", "speakers"), whose)
        yield from unread(mapping(mapping(each).get("metadata")), _TIMES, whose)


def _unread_item(item: Mapping[str, Any], keys: Collection[str], whose: str) -> Iterator[Loss]:
    yield from unread(item, (*keys, "metadata", "userdata"), whose)
    yield from unread(mapping(item.get("userdata")), (KEY,), whose)
    yield from unread(mapping(item.get("metadata")), _TIMES, whose)
    atom = mapping(item.get("atom"))
    yield from unread(atom, _ATOM_KEYS, whose)
    yield from unread(mapping(atom.get("reference")), _REFERENCE_KEYS, f"of the reference {whose}")
    yield from unread(mapping(item.get("scheme")), (*_KINDS, *_DESCRIPTORS), whose)


def _descriptors(scheme: Mapping[str, Any]) -> list[str]:
    return [each for key in _DESCRIPTORS for each in strings(scheme.get(key))]


def _kept(node: Mapping[str, Any]) -> Any:
    return mapping(node.get("userdata")).get(KEY)


def _age(item: tuple[str, Mapping[str, Any]]) -> tuple[str, str]:
    id_, node = item
    return text_of(mapping(node.get("metadata")).get("created")), id_


def _party(id_: str, each: Mapping[str, Any]) -> Party:
    name = text_of(each.get("name")) or text_of(each.get("username")) or id_
    kept = mapping(_kept(each))
    party = text_of(kept.get("id")) or _NOT_IN_ID.sub("-", name.casefold()).strip("-") or id_
    more = {key: said for key, said in without(each, _PERSON_KEYS).items() if said}
    speakers = tuple(strings(kept["speakers"])) if "speakers" in kept else (name,)
    return Party(party, name, speakers, origin=more or None)


def _document(id_: str, each: Mapping[str, Any], kept: Kept) -> Document:
    title = text_of(each.get("title")) or text_of(each.get("source")) or id_
    said = {
        "title": title,
        "URL": text_of(each.get("source")),
        "abstract": text_of(each.get("text")),
    }
    document = Document(id_, title, {key: value for key, value in said.items() if value})
    return kept.document(document, _kept(each))
