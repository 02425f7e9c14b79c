"""A network as a graph of arguebuf."""

from collections.abc import Iterator
from typing import Any

from argmap.formats.arguebuf.reading import DEFAULT, VERSION
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.keepsakes import (
    KEPT,
    KEY,
    document_keepsake,
    keepsake,
    map_keepsake,
)
from argmap.formats.exchange.losses import Loss, changed
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.formats.exchange.offsets import offset_of, told_by_offset
from argmap.formats.exchange.sayings import name_of
from argmap.formats.exchange.scheme_graphs import schemes_of
from argmap.formats.exchange.values import mapping, text_of, without
from argmap.formats.walton import ARGUEBUF_SCHEMES
from argmap.model import Party, Quotation

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
        Feature.ORDER,
        Feature.IDS,
        *KEPT,
    }
)
INSTEAD = {
    Feature.CONTRADICTION: "it is an attack each way now",
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
_EPOCH = "1970-01-01T00:00:00Z"
_SECOND = 1_000_000


def graph_of(network: Network) -> dict[str, Any]:
    """The graph; its nodes, and then its edges, are made one after the other."""
    steps, edges = schemes_of(network)
    metadata = _made_at(0)
    nodes: dict[str, Any] = {}
    for number, statement in enumerate(network.statements, 1):
        atom = {"atom": _atom(statement, network), "metadata": _made_at(number)}
        nodes[statement.id] = atom | _userdata(_kept_of(statement, network))
    for number, step in enumerate(steps, len(nodes) + 1):
        nodes[step.id] = _scheme_node(step, number)
    return {
        "nodes": nodes,
        "edges": {
            f"e{edge.id}": {
                "source": edge.source,
                "target": edge.target,
                "metadata": _made_at(number),
            }
            for number, edge in enumerate(edges, 1)
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
            party.id: {
                **(party.origin or {}),
                "name": party.name,
                "metadata": metadata,
                **_userdata(_kept_of_party(party)),
            }
            for party in network.parties.values()
        },
        **_whole(network),
        "schemaVersion": VERSION,
        "metadata": metadata,
    }


def reordered(network: Network) -> Iterator[Loss]:
    """A loss if the main claim, which comes first in a graph, does not come first in the map."""
    root = _root(network)
    if root and network.statements[0].id != root:
        named = next(name_of(each) for each in network.statements if each.id == root)
        yield changed("order", "of the map", f"the main claim, {named}, comes first now")


def _scheme_node(step: Step, number: int) -> dict[str, Any]:
    word = _WORDS[step.kind]
    wanted = step.annotation.scheme.upper().replace(" ", "_")
    is_known = wanted in ARGUEBUF_SCHEMES and word == "support"
    name = wanted if is_known else DEFAULT
    kept = keepsake(step, besides=["scheme"] if is_known else [])
    return {
        "scheme": {word: f"{word.upper()}_{name}"},
        "metadata": _made_at(number),
        **_userdata(kept),
    }


def _whole(network: Network) -> dict[str, Any]:
    """What is said of the graph: its main claim, who analysed it, and what it has no field for."""
    root = _root(network)
    analysts = mapping(network.settings.get("origin")).get("analysts")
    title = {"title": network.title} if network.title else {}
    kept = map_keepsake(network, besides=["origin"] if analysts else [])
    return {
        **({"majorClaim": root} if root else {}),
        **({"analysts": analysts} if analysts else {}),
        **_userdata({**title, **without(kept, ("parties",))}),
    }


def _root(network: Network) -> str:
    """The first claim that is for nothing else; empty if there is none."""
    one_way = (step for step in network.steps if not step.kind.is_symmetric)
    starting = {premise.id for step in one_way for premise in step.premises}
    return next((each.id for each in network.statements if each.id not in starting), "")


def _made_at(number: int) -> dict[str, str]:
    """The times of the element with that number, which give all elements an order."""
    second, rest = divmod(number, _SECOND)
    hours, second = divmod(second, 3600)
    minutes, second = divmod(second, 60)
    made = f"1970-01-01T{hours:02}:{minutes:02}:{second:02}.{rest:06}Z" if number else _EPOCH
    return {"created": made, "updated": made}


def _kept_of(statement: Statement, network: Network) -> dict[str, Any]:
    """What an atom has no field for; its one reference is to a document that is listed."""
    cites = statement.annotation.cites
    is_said = len(cites) <= 1 and all(
        each.document in network.documents and told_by_offset(_text(network, each), each)
        for each in cites
    )
    has_participant = statement.annotation.party in network.parties
    said = [*(["party"] if has_participant else []), *(["cites"] if is_said else [])]
    return keepsake(statement, besides=said)


def _kept_of_party(party: Party) -> dict[str, Any]:
    """What a participant has no field for: the party's id, and who speaks for it."""
    others = {"speakers": list(party.speakers)} if party.speakers != (party.name,) else {}
    return {"id": party.id, **others}


def _atom(statement: Statement, network: Network) -> dict[str, Any]:
    atom: dict[str, Any] = {"text": statement.text or statement.title}
    if statement.annotation.party in network.parties:
        atom["participant"] = statement.annotation.party
    for cite in statement.annotation.cites[:1]:
        if cite.document in network.documents:
            offset = offset_of(_text(network, cite), cite)
            placed = {"offset": offset} if offset else {}
            atom["reference"] = {"resource": cite.document, **placed, "text": cite.quote}
    return atom


def _text(network: Network, cite: Quotation) -> str:
    """The text of the document that is cited, as far as the file holds it."""
    return text_of(network.documents[cite.document].fields.get("abstract"))


def _userdata(kept: dict[str, Any]) -> dict[str, Any]:
    return {"userdata": {KEY: kept}} if kept else {}
