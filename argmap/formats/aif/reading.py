"""Nodes and edges of AIF as a network: claims, steps, and who said what."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from argmap.formats.aif.dialogue import ACTS, annotation_of, by_subject, dialogue_of
from argmap.formats.aif.nodes import Node
from argmap.formats.aif.records import Records, strangers
from argmap.formats.aif.schemes import KINDS, kind_by_words, scheme_name
from argmap.formats.exchange.losses import Loss, dropped, guessed
from argmap.formats.exchange.network import Network, Statement
from argmap.formats.exchange.scheme_graphs import Edge, Scheme, steps_of
from argmap.formats.exchange.values import NOTHING
from argmap.model import Data, Move

_CLAIM = "I"
_LOCUTION = "L"
_LOCUTION_TYPES = frozenset({"L", "YA", "TA"})
_UNTYPED = ""
_TYPES = frozenset({_CLAIM, _UNTYPED, *KINDS, *_LOCUTION_TYPES})

Roles = Mapping[str, Mapping[str, str]]


def network_from(
    nodes: Iterable[Node], edges: Iterable[Edge], records: Records, roles: Roles
) -> tuple[Network, tuple[Loss, ...]]:
    """The network that nodes and edges say, and what of them could not be read.

    Args:
        nodes: Of any type; locutions go to the dialogue.
        edges: Between any nodes.
        records: What is known of who spoke.
        roles: By the id of a scheme and of its premise, what the premise does in it.
    """
    losses: list[Loss] = []
    known = dict(_known(nodes, losses))
    argued, spoken = _sorted_edges(known, edges)
    dialogue = dialogue_of(known, spoken, records)
    said = {node.id for node in known.values() if node.type == _LOCUTION}
    losses += [*dialogue.losses, *strangers(records, said)]
    about = by_subject(dialogue.moves)
    claims = [node for node in known.values() if node.type == _CLAIM]
    schemes = [
        _scheme(node, roles, about.get(node.id, ()), dialogue.acts.get(node.id), losses)
        for node in known.values()
        if node.type in KINDS or node.type == _UNTYPED
    ]
    steps, more = steps_of((node.id for node in claims), schemes, argued)
    network = Network(
        statements=tuple(
            _statement(node, about.get(node.id, ()), dialogue.acts.get(node.id)) for node in claims
        ),
        steps=steps,
        parties=dialogue.parties,
        moves=dialogue.moves,
    )
    return network, (*losses, *more)


def _known(nodes: Iterable[Node], losses: list[Loss]) -> Iterator[tuple[str, Node]]:
    """The nodes by their ids; of two with one id the first stays."""
    taken: set[str] = set()
    for node in nodes:
        if node.id in taken:
            losses.append(dropped("node", node.id, "its id is taken already", span=node.span))
        elif node.type not in _TYPES:
            reason = f"nodes of the type `{node.type}` have no place in a map"
            losses.append(dropped("node", node.id, reason, span=node.span))
        else:
            taken.add(node.id)
            yield node.id, node


def _sorted_edges(
    nodes: Mapping[str, Node], edges: Iterable[Edge]
) -> tuple[list[Edge], list[Edge]]:
    """The edges of the argument, and those that begin or end at a locution."""
    argued: list[Edge] = []
    spoken: list[Edge] = []
    said = {id_ for id_, node in nodes.items() if node.type in _LOCUTION_TYPES}
    for edge in edges:
        (spoken if edge.source in said or edge.target in said else argued).append(edge)
    return argued, spoken


def _statement(node: Node, about: Collection[Move], acts: list[Data] | None) -> Statement:
    annotation = annotation_of(about, _origin(node, acts))
    return Statement(node.id, node.text, annotation=annotation, span=node.span)


def _scheme(
    node: Node,
    roles: Roles,
    about: Collection[Move],
    acts: list[Data] | None,
    losses: list[Loss],
) -> Scheme:
    kind = KINDS.get(node.type) or kind_by_words(node.scheme)
    if node.type == _UNTYPED:
        reason = f"it does not say its type: a {kind.value}"
        losses.append(guessed("node", node.id, reason, span=node.span))
    annotation = annotation_of(about, _origin(node, acts), scheme_name(node.scheme))
    return Scheme(node.id, kind, annotation, roles.get(node.id, NOTHING), node.span)


def _origin(node: Node, acts: list[Data] | None) -> Data | None:
    return {**node.extra, ACTS: acts} if acts else node.extra or None
