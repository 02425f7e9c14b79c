"""A network as nodes and edges of AIF, with locutions for whoever said something."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.formats.aif.schemes import ASSERTING, DEFAULTS, TYPES
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.network import Network, Step
from argmap.formats.exchange.scheme_graphs import schemes_of
from argmap.formats.exchange.values import without
from argmap.model import Annotation, Data, Move

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.REPHRASE,
        Feature.PREFERENCE,
        Feature.SCHEME,
        Feature.SPEAKER,
        Feature.MOVES,
        Feature.ORDER,
        Feature.IDS,
    }
)
INSTEAD = {Feature.CONTRADICTION: "it is an attack each way now"}


@dataclass(slots=True)
class Lists:
    """What a file of AIF has lists of, and whose words they are."""

    nodes: list[dict[str, Any]] = field(default_factory=list)
    edges: list[dict[str, Any]] = field(default_factory=list)
    locutions: list[dict[str, Any]] = field(default_factory=list)
    participants: list[dict[str, Any]] = field(default_factory=list)


def lists_of(network: Network) -> Lists:
    """The lists for a network: claims, then schemes, then locutions."""
    return _Writer(network).lists()


class _Writer:
    def __init__(self, network: Network) -> None:
        self._network = network
        self._lists = Lists()
        self._people: dict[str, str] = {}
        self._taken = {
            *(statement.id for statement in network.statements),
            *(step.id for step in network.steps),
            *(move.id for move in network.moves),
        }
        self._last = 0

    def lists(self) -> Lists:
        """All lists, filled."""
        for statement in self._network.statements:
            text = statement.text or statement.title
            self._add(statement.id, "I", text, statement.annotation.origin)
        steps, edges = schemes_of(self._network)
        for step in steps:
            self._add_scheme(step)
        for edge in edges:
            self._join(edge.source, edge.target)
        for move in (*self._network.moves, *self._unsaid()):
            self._add_move(move)
        self._add_replies()
        return self._lists

    def _add(self, id_: str, kind: str, text: str, extra: Data | None = None) -> None:
        said = {"nodeID": id_, "text": text, "type": kind}
        self._lists.nodes.append(said | without(extra or {}, said))

    def _add_scheme(self, step: Step) -> None:
        kind = TYPES[step.kind]
        scheme = step.annotation.scheme
        named = {"scheme": scheme} if scheme else {}
        extra = {**named, **(step.annotation.origin or {})}
        self._add(step.id, kind, scheme or DEFAULTS[kind], extra)

    def _join(self, source: str, target: str) -> None:
        edge = {"edgeID": str(len(self._lists.edges) + 1), "fromID": source, "toID": target}
        self._lists.edges.append({**edge, "formEdgeID": None})

    def _unsaid(self) -> Iterator[Move]:
        """A locution for each claim that somebody holds and that no move puts forward."""
        said = {move.about for move in self._network.moves}
        for statement in self._network.statements:
            speaker = self._speaker(statement.annotation)
            if speaker and statement.id not in said:
                yield Move(self._new(), statement.text, speaker, act=ASSERTING, about=statement.id)

    def _speaker(self, annotation: Annotation) -> str:
        party = self._network.parties.get(annotation.party)
        return annotation.speaker or (party.name if party else "")

    def _add_move(self, move: Move) -> None:
        text = f"{move.speaker}: {move.text}" if move.speaker else move.text
        self._add(move.id, "L", text)
        person = self._people.setdefault(move.speaker, str(len(self._people) + 1))
        if move.speaker and len(self._lists.participants) < len(self._people):
            first, _, last = move.speaker.partition(" ")
            self._lists.participants.append(
                {"participantID": person, "firstname": first, "surname": last}
            )
        self._lists.locutions.append(
            {
                "nodeID": move.id,
                "personID": person,
                "timestamp": move.time or None,
                "start": move.time or None,
                "end": None,
                "source": None,
            }
        )
        if move.about:
            act = self._new()
            self._add(act, "YA", move.act or "Default Illocuting")
            self._join(move.id, act)
            self._join(act, move.about)

    def _add_replies(self) -> None:
        for move in self._network.moves:
            for earlier in move.replies_to:
                transition = self._new()
                self._add(transition, "TA", "Default Transition")
                self._join(earlier, transition)
                self._join(transition, move.id)

    def _new(self) -> str:
        self._last += 1
        while str(self._last) in self._taken:
            self._last += 1
        self._taken.add(str(self._last))
        return str(self._last)
