"""arguebuf's JSON: atoms and schemes by their ids, with resources and participants.

It carries claims, linked premises, support, attack, undercut, rephrase, preference,
schemes, speakers, documents, one quotation a claim, and the first root as major claim. What
it has no field for stands under `userdata`, one key `argmap`, and comes back from there:
titles, dates, tags, notes, strengths, what is implicit or assumed. Contradictions become an
attack each way. It does not carry premise roles, moves, headings, order and expected
labels. Nor does it carry contraries as such, entailment as such and parties apart from
speakers.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.json_files import json_object, json_text
from argmap.formats.exchange.keepsakes import (
    KEPT,
    KEY,
    are_plain,
    document_keepsake,
    keepsake,
    kept_settings,
    map_keepsake,
    with_keepsake,
    with_kept_fields,
)
from argmap.formats.exchange.losses import Loss, dropped, guessed
from argmap.formats.exchange.network import Network, Statement, StepKind
from argmap.formats.exchange.scheme_graphs import Edge, Scheme, schemes_of, steps_of
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import mapping, text_of
from argmap.formats.walton import ARGUEBUF_SCHEMES
from argmap.model import Annotation, ArgumentMap, Document, Party, Quotation
from argmap.source import SourceFile

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.REPHRASE,
        Feature.PREFERENCE,
        Feature.SCHEME,
        Feature.SPEAKER,
        Feature.DOCUMENT,
        Feature.QUOTATION,
        Feature.IDS,
        *(KEPT - {Feature.PARTY}),
    }
)
_INSTEAD = {
    Feature.CONTRADICTION: "it is an attack each way now",
    Feature.PARTY: "a participant of its name stands for it",
}
_KINDS = {
    "support": StepKind.SUPPORT,
    "attack": StepKind.ATTACK,
    "rephrase": StepKind.REPHRASE,
    "preference": StepKind.PREFERENCE,
}
_WORDS = {
    StepKind.SUPPORT: "support",
    StepKind.ENTAILS: "support",
    StepKind.ATTACK: "attack",
    StepKind.UNDERCUT: "attack",
    StepKind.CONTRARY: "attack",
    StepKind.CONTRADICTORY: "attack",
    StepKind.REPHRASE: "rephrase",
    StepKind.PREFERENCE: "preference",
}
_GRAPH_KEYS = (
    "nodes",
    "edges",
    "resources",
    "participants",
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
    "participants": ("name",),
}
_ATOM_KEYS = ("text", "reference", "participant")
_EPOCH = "1970-01-01T00:00:00Z"
_NOT_IN_ID = re.compile(r"[^\w]+")


def loads(source: SourceFile) -> Imported:
    """The graph in a file, its nodes by the time they were made and then by their ids.

    Raises:
        FormatError: It is no JSON.
    """
    value = json_object(source)
    network, losses = _Reader(value).network()
    return imported(network, (*losses, *_unread(value)), source)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a graph."""
    network, losses = network_of(argument_map)
    lost = uncarried(network, CARRIES, _INSTEAD)
    return Exported(json_text(_graph(network)), (*losses, *lost))


class _Reader:
    """Reads one graph."""

    def __init__(self, value: Mapping[str, Any]) -> None:
        self._value = value
        self._losses: list[Loss] = []
        self._parties = {id_: _party(id_, each) for id_, each in self._items("participants")}

    def network(self) -> tuple[Network, tuple[Loss, ...]]:
        """The network, and what could not be read."""
        nodes = sorted(self._items("nodes"), key=_age)
        atoms = {id_: each["atom"] for id_, each in nodes if isinstance(each.get("atom"), Mapping)}
        schemes = [
            self._scheme(id_, each["scheme"])
            for id_, each in nodes
            if isinstance(each.get("scheme"), Mapping)
        ]
        steps, losses = steps_of(atoms, schemes, self._edges())
        parties = {each.id: each for each in self._parties.values()}
        documents = {id_: _document(id_, each) for id_, each in self._items("resources")}
        kept = {id_: _kept(each) for id_, each in nodes}
        statements = tuple(
            with_keepsake(self._statement(id_, atom), kept[id_], parties, documents)
            for id_, atom in atoms.items()
        )
        network = Network(
            statements=self._with_root_first(statements),
            steps=tuple(
                with_keepsake(each, kept.get(each.id), parties, documents) for each in steps
            ),
            parties=parties,
            documents=documents,
            settings=self._settings(),
        )
        return network, (*self._losses, *losses)

    def _settings(self) -> dict[str, Any]:
        kept = mapping(_kept(self._value))
        title = text_of(kept.get("title"))
        return {**({"title": title} if title else {}), **kept_settings(kept)}

    def _items(self, key: str) -> list[tuple[str, Mapping[str, Any]]]:
        found = self._value.get(key)
        items = found.items() if isinstance(found, Mapping) else ()
        return [(id_, each) for id_, each in items if isinstance(each, Mapping)]

    def _edges(self) -> Iterator[Edge]:
        for id_, each in sorted(self._items("edges"), key=_age):
            yield Edge(text_of(each.get("source")), text_of(each.get("target")), id_)

    def _statement(self, id_: str, atom: Mapping[str, Any]) -> Statement:
        party = self._parties.get(text_of(atom.get("participant")))
        cites: tuple[Quotation, ...] = ()
        if isinstance(reference := atom.get("reference"), Mapping):
            resource = text_of(reference.get("resource"))
            cites = (Quotation(resource, quote=text_of(reference.get("text"))),) if resource else ()
        annotation = Annotation(
            party=party.id if party else "", speaker=party.name if party else "", cites=cites
        )
        return Statement(id_, text_of(atom.get("text")), annotation=annotation)

    def _scheme(self, id_: str, scheme: Mapping[str, Any]) -> Scheme:
        for word, kind in _KINDS.items():
            if word in scheme:
                name = _scheme_name(text_of(scheme[word]), word)
                return Scheme(id_, kind, Annotation(scheme=name))
        self._losses.append(guessed("scheme", id_, "it does not say its kind: a support"))
        return Scheme(id_, StepKind.SUPPORT)

    def _with_root_first(self, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        root = text_of(self._value.get("majorClaim") or self._value.get("major_claim"))
        if root and root not in {statement.id for statement in statements}:
            self._losses.append(dropped("major claim", root, "there is no such atom"))
        return tuple(sorted(statements, key=lambda each: each.id != root))


def _unread(value: Mapping[str, Any]) -> Iterator[Loss]:
    """What the file says and a map does not hold; times and versions of tools are not told."""
    yield from unread(value, _GRAPH_KEYS, "of the graph")
    yield from unread(mapping(value.get("userdata")), (KEY,), "of the graph")
    for kind, keys in _ITEM_KEYS.items():
        for id_, each in mapping(value.get(kind)).items():
            item = mapping(each)
            whose = f"of {kind.removesuffix('s')} {id_}"
            yield from unread(item, (*keys, "metadata", "userdata"), whose)
            yield from unread(mapping(item.get("userdata")), (KEY,), whose)
            yield from unread(mapping(item.get("atom")), _ATOM_KEYS, whose)
            yield from unread(mapping(item.get("scheme")), _KINDS, whose)


def _kept(node: Mapping[str, Any]) -> Any:
    userdata = node.get("userdata")
    return userdata.get(KEY) if isinstance(userdata, Mapping) else None


def _age(item: tuple[str, Mapping[str, Any]]) -> tuple[str, str]:
    metadata = item[1].get("metadata")
    created = metadata.get("created") if isinstance(metadata, Mapping) else ""
    return text_of(created), item[0]


def _scheme_name(value: str, word: str) -> str:
    """`SUPPORT_EXPERT_OPINION` as people write it; empty for a default one or a number."""
    name = value.removeprefix(f"{word.upper()}_")
    return "" if name == "DEFAULT" or name.isdigit() else name.replace("_", " ").title()


def _party(id_: str, each: Mapping[str, Any]) -> Party:
    name = text_of(each.get("name")) or text_of(each.get("username")) or id_
    return Party(_NOT_IN_ID.sub("-", name.casefold()).strip("-") or id_, name, (name,))


def _document(id_: str, each: Mapping[str, Any]) -> Document:
    title = text_of(each.get("title")) or text_of(each.get("source")) or id_
    said = {
        "title": title,
        "URL": text_of(each.get("source")),
        "abstract": text_of(each.get("text")),
    }
    document = Document(id_, title, {key: value for key, value in said.items() if value})
    return with_kept_fields(document, _kept(each))


def _graph(network: Network) -> dict[str, Any]:
    steps, edges = schemes_of(network)
    metadata = {"created": _EPOCH, "updated": _EPOCH}
    nodes: dict[str, Any] = {}
    for statement in network.statements:
        atom = {"atom": _atom(statement, network), "metadata": metadata}
        nodes[statement.id] = atom | _userdata(_kept_of(statement, network))
    for step in steps:
        word = _WORDS[step.kind]
        wanted = step.annotation.scheme.upper().replace(" ", "_")
        is_known = wanted in ARGUEBUF_SCHEMES and word == "support"
        name = wanted if is_known else "DEFAULT"
        scheme = {"scheme": {word: f"{word.upper()}_{name}"}, "metadata": metadata}
        nodes[step.id] = scheme | _userdata(keepsake(step, besides=["scheme"] if is_known else []))
    targets = {step.premises[0].id for step in network.steps}
    roots = [each.id for each in network.statements if each.id not in targets]
    return {
        "nodes": nodes,
        "edges": {
            f"e{edge.id}": {"source": edge.source, "target": edge.target, "metadata": metadata}
            for edge in edges
        },
        "resources": {
            document.id: {
                "text": text_of(document.fields.get("abstract")),
                "title": document.title,
                "source": text_of(document.fields.get("URL")),
                "metadata": metadata,
                **_userdata(document_keepsake(document, ("URL", "abstract"))),
            }
            for document in network.documents.values()
        },
        "participants": {
            party.id: {"name": party.name, "metadata": metadata}
            for party in network.parties.values()
        },
        **({"majorClaim": roots[0]} if roots else {}),
        "schemaVersion": 1,
        "metadata": metadata,
        **_userdata(
            {**({"title": network.title} if network.title else {}), **map_keepsake(network)}
        ),
    }


def _kept_of(statement: Statement, network: Network) -> dict[str, Any]:
    """What an atom has no field for; its one reference is to a document that is listed."""
    cites = statement.annotation.cites
    is_said = are_plain(cites, most=1) and all(each.document in network.documents for each in cites)
    return keepsake(statement, besides=["party", *(["cites"] if is_said else [])])


def _atom(statement: Statement, network: Network) -> dict[str, Any]:
    atom: dict[str, Any] = {"text": statement.text or statement.title}
    if statement.annotation.party in network.parties:
        atom["participant"] = statement.annotation.party
    for cite in statement.annotation.cites[:1]:
        if cite.document in network.documents:
            atom["reference"] = {"resource": cite.document, "text": cite.quote}
    return atom


def _userdata(kept: dict[str, Any]) -> dict[str, Any]:
    return {"userdata": {KEY: kept}} if kept else {}
