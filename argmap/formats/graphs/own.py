"""The graph of a map turned into a map again: the other way of `attributed`."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.front_matter import vocabulary_of
from argmap.formats.exchange.keepsakes import KEY
from argmap.formats.exchange.kept import Kept, misread
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import TOLD_APART, Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.origins import ROLES
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import mapping, strings, text_of, without
from argmap.formats.graphs.agreement import disagreements, kind_of
from argmap.formats.graphs.attributed import LINES, RULES
from argmap.graph import NodeKind
from argmap.model import Annotation
from argmap.source import NOWHERE

if TYPE_CHECKING:
    import networkx as nx

_NOTES = {"rephrases": StepKind.REPHRASE, "preferred_to": StepKind.PREFERENCE}

Edge = tuple[str, str, Mapping[str, Any]]


def is_own(graph: "nx.MultiDiGraph[str]") -> bool:
    """Whether a graph is one of a map: every node is of a kind that a map's graph has."""
    kinds = set(NodeKind)
    return all(attributes.get("kind") in kinds for _, attributes in graph.nodes(data=True))


def own_network(graph: "nx.MultiDiGraph[str]") -> tuple[Network, tuple[Loss, ...]]:
    """The network that a map's graph says, and what of the graph it does not hold."""
    reader = _Reader(graph)
    network = reader.network()
    return network, (*reader.losses, *reader.kept.losses, *disagreements(graph, network))


class _Reader:
    """Reads one graph.

    Attributes:
        losses: What could not be read so far.
        kept: Gives nodes back what has no attribute of its own.
    """

    def __init__(self, graph: "nx.MultiDiGraph[str]") -> None:
        self.losses: list[Loss] = []
        self.kept = Kept({})
        self._graph = graph
        self._edges: list[Edge] = list(graph.edges(data=True))
        self._data = {key: self._kept(said, f"of {key}") for key, said in graph.nodes(data=True)}
        self._whole = self._kept(graph.graph, "of the map")
        self._vocabulary, faults = vocabulary_of(Data(self._whole, NOWHERE, {}))
        self.losses.extend(misread(faults, "of the map"))
        self._premises: dict[str, dict[int, list[str]]] = {}
        self._conclusions: dict[str, str] = {}
        for start, target, said in self._edges:
            if said.get("role") == "premise":
                index = int(text_of(said.get("step")) or 0)
                self._premises.setdefault(target, {}).setdefault(index, []).append(start)
            elif said.get("role") == "conclusion":
                self._conclusions[start] = target

    def network(self) -> Network:
        """The network."""
        vocabulary = self._vocabulary
        return Network(
            statements=tuple(self._statements()),
            steps=(*self._relations(), *self._structures(), *self._notes()),
            parties=vocabulary.parties,
            documents=vocabulary.documents,
            moves=vocabulary.moves,
            settings=without(self._whole, TOLD_APART),
            expected=vocabulary.expected,
            keeps_ids=False,
        )

    def _statements(self) -> Iterator[Statement]:
        for key, said in self._graph.nodes(data=True):
            if said["kind"] != NodeKind.DOCUMENT and key not in self._premises:
                statement = Statement(key, text_of(said.get("text")), is_sketch=key.startswith("<"))
                yield self.kept.element(
                    statement,
                    {**without(self._data[key], _NOTES), "is_sketch": statement.is_sketch},
                    self._vocabulary.parties,
                    self._vocabulary.documents,
                )

    def _relations(self) -> Iterator[Step]:
        """The relations; of a pair that excludes each other only the first way."""
        said_already: set[tuple[str, str, StepKind]] = set()
        for number, (start, target, said) in enumerate(self._edges):
            if said.get("role") != "relation":
                continue
            kind = kind_of(said)
            if kind.is_symmetric and (target, start, kind) in said_already:
                continue
            said_already.add((start, target, kind))
            yield Step(
                f"edge {number}", kind, (Premise(self._concluded(start)),), self._hit(target, said)
            )

    def _concluded(self, key: str) -> str:
        """What a relation starts at: for an argument with premises, what it concludes."""
        return self._conclusions.get(key, key)

    def _hit(self, target: str, said: Mapping[str, Any]) -> str:
        """What a relation bears on: for an argument with premises, one of its inferences."""
        if target not in self._premises:
            return target
        step = text_of(said.get("step"))
        last = max(self._premises[target])
        return f"{target}#{step}" if step and int(step) != last else target

    def _structures(self) -> Iterator[Step]:
        for argument, inferences in self._premises.items():
            said = self._graph.nodes[argument]
            data, text = without(self._data[argument], _NOTES), text_of(said.get("text"))
            rules, roles = mapping(data.pop(RULES, {})), mapping(data.pop(ROLES, {}))
            places = sorted(inferences)
            lines = strings(data.pop(LINES, []))
            self._tell_unused(argument, rules, roles)
            for index, following in zip(places, [*places[1:], None], strict=True):
                is_last = following is None
                kept = sorted(inferences[index], key=lambda each: _place(each, lines))
                names = mapping(roles.get(str(index)))
                step = Step(
                    argument if is_last else f"{argument}#{index}",
                    StepKind.SUPPORT,
                    tuple(Premise(each, text_of(names.get(each[1:-1]))) for each in kept),
                    self._conclusions.get(argument, "")
                    if following is None
                    else _yielded(index, lines, inferences[following]),
                    text=text if is_last else "",
                    argument=argument if len(places) > 1 else "",
                    annotation=Annotation(scheme=text_of(rules.get(str(index)))),
                )
                yield self._described(step, data, text) if is_last else step

    def _described(self, step: Step, data: Mapping[str, Any], text: str) -> Step:
        kept = {**data, "text": text, "argument": step.argument}
        vocabulary = self._vocabulary
        return self.kept.element(step, kept, vocabulary.parties, vocabulary.documents)

    def _tell_unused(
        self, argument: str, rules: Mapping[str, Any], roles: Mapping[str, Any]
    ) -> None:
        """Losses for rules of no inference, and for roles of what is no premise."""
        premises = {str(index): names for index, names in self._premises[argument].items()}
        self.losses.extend(unread(rules, premises, f"of the rules of {argument}"))
        self.losses.extend(unread(roles, premises, f"of the roles of {argument}"))
        for index, names in premises.items():
            known = {name[1:-1] for name in names}
            whose = f"of the roles of {argument}"
            self.losses.extend(unread(mapping(roles.get(index)), known, whose))

    def _notes(self) -> Iterator[Step]:
        for key, kept in self._data.items():
            for field, kind in _NOTES.items():
                names = kept.get(field) or []
                for name in [names] if isinstance(names, str) else names:
                    yield Step(f"{key} {kind.value} {name}", kind, (Premise(key),), str(name))

    def _kept(self, said: Mapping[str, Any], whose: str) -> Mapping[str, Any]:
        """The JSON among the attributes."""
        try:
            kept = json.loads(text_of(said.get(KEY)) or "{}")
        except (json.JSONDecodeError, RecursionError):
            kept = None
        if not isinstance(kept, Mapping):
            self.losses.append(dropped(KEY, whose, "it is no object in JSON"))
        return mapping(kept)


def _place(claim: str, lines: list[str]) -> int:
    """Where a claim stands among the lines of an argument; behind them all if it does not."""
    return lines.index(claim) if claim in lines else len(lines)


def _yielded(place: int, lines: list[str], premises: list[str]) -> str:
    """The premise of the next inference that one yields: the line where it stands, or the first."""
    found = lines[place] if place < len(lines) else ""
    return found if found in premises else premises[0]
