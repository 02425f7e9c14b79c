"""A network as nodes and edges of AIF, with locutions for whoever said something."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from argmap.formats.aif.dialogue import (
    ACT,
    ACTS,
    ENTRY,
    NODE,
    PERSON,
    TRANSITION,
    TRANSITIONS,
    party_id,
)
from argmap.formats.aif.records import entry_of
from argmap.formats.aif.schemes import (
    AGREEING,
    ARGUING,
    ASSERTING,
    DEFAULTS,
    TYPES,
    is_assertion,
    scheme_name,
)
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Statement, Step
from argmap.formats.exchange.respelt import one_line
from argmap.formats.exchange.sayings import owner_of
from argmap.formats.exchange.scheme_graphs import schemes_of
from argmap.formats.exchange.values import mapping, mappings, text_of, without
from argmap.model import UNANNOTATED, Data, Move

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.REPHRASE,
        Feature.PREFERENCE,
        Feature.SCHEME,
        Feature.SPEAKER,
        Feature.CONCESSION,
        Feature.MOVES,
        Feature.ORIGIN,
        Feature.ORDER,
        Feature.IDS,
    }
)
INSTEAD = {
    Feature.CONTRADICTION: "it is an attack each way now",
    Feature.PARTY: "whoever speaks stands for it",
}
_ACT_KEYS = ("id", "act", "move", "replies_to")


@dataclass(slots=True)
class Lists:
    """What a file of AIF has lists of, and what they cannot say."""

    nodes: list[dict[str, Any]] = field(default_factory=list)
    edges: list[dict[str, Any]] = field(default_factory=list)
    locutions: list[dict[str, Any]] = field(default_factory=list)
    participants: list[dict[str, Any]] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)


def lists_of(network: Network) -> Lists:
    """The lists for a network: claims, then schemes, then locutions."""
    return _Writer(network).lists()


class _Writer:
    def __init__(self, network: Network) -> None:
        self._network = network
        self._lists = Lists()
        self._ids = _Ids(network)
        self._people: dict[str, str] = {}
        self._transitions: dict[tuple[str, str], str] = {}
        self._first_to_assert: dict[str, str] = {}
        for move in network.moves:
            if move.speaker and is_assertion(move.act):
                self._first_to_assert.setdefault(move.about, move.speaker)

    def lists(self) -> Lists:
        """All lists, filled."""
        network = self._network
        for statement in network.statements:
            text = statement.text or statement.title
            self._add(statement.id, "I", text, statement.annotation.origin)
        steps, edges = schemes_of(network)
        for step in steps:
            self._add_scheme(step)
        for edge in edges:
            self._join(edge.source, edge.target)
        for move in (*network.moves, *self._unsaid()):
            self._add_move(move)
        for move in network.moves:
            self._add_replies(move)
        for statement in network.statements:
            self._add_acts(statement)
            self._lose_what_locutions_do_not_say(statement)
        for step in steps:
            self._add_acts(step)
        for step in network.steps:
            self._lose_what_locutions_do_not_say(step)
        return self._lists

    def _add(self, id_: str, kind: str, text: str, extra: Data | None = None) -> None:
        said = {"nodeID": id_, "text": text, "type": kind}
        if extra:
            said |= without(extra, (*said, ACTS))
        self._lists.nodes.append(said)

    def _add_scheme(self, step: Step) -> None:
        kind, annotation = TYPES[step.kind], step.annotation
        extra = annotation.origin
        if scheme := annotation.scheme:
            extra = {"scheme": scheme, **(extra or {})}
        text = text_of(extra.get("text")) if extra else ""
        self._add(step.id, kind, text or scheme or DEFAULTS[kind], extra)

    def _join(self, source: str, target: str) -> None:
        id_ = str(len(self._lists.edges) + 1)
        edge = {"edgeID": id_, "fromID": source, "toID": target, "formEdgeID": None}
        self._lists.edges.append(edge)

    def _unsaid(self) -> Iterator[Move]:
        """A locution for whoever holds or accepts a claim and of whom no move says so."""
        said = {(move.about, move.speaker) for move in self._network.moves if _takes_on(move)}
        for element in self._elements():
            for speaker, act in self._holders(element):
                if (element.id, speaker) not in said:
                    text = element.text or element.title
                    yield Move(self._ids.new(), text, speaker, act=act, about=element.id)

    def _elements(self) -> Iterator[Statement | Step]:
        yield from self._network.statements
        yield from self._network.steps

    def _holders(self, element: Statement | Step) -> Iterator[tuple[str, str]]:
        """The speaker of a claim or a step and those who agreed, with what each does."""
        annotation = element.annotation
        if annotation is UNANNOTATED:
            return
        if speaker := annotation.speaker or self._name(annotation.party):
            first = self._first_to_assert.get(element.id, speaker)
            if annotation.speaker not in {"", first}:
                reason = f"a move of {first} puts it forward first"
                self._lists.losses.append(changed("speaker", owner_of(element), reason))
            elif one_line(annotation.speaker) != annotation.speaker:
                reason = "a name is words with one blank between them"
                self._lists.losses.append(changed("speaker", owner_of(element), reason))
            yield speaker, ARGUING if isinstance(element, Step) else ASSERTING
        for party in annotation.conceded_by:
            yield self._name(party), AGREEING

    def _lose_what_locutions_do_not_say(self, element: Statement | Step) -> None:
        """Losses for when something was conceded, for what was retracted, and schemes of claims."""
        annotation = element.annotation
        whose = owner_of(element)
        losses = self._lists.losses
        if any(each.on or each.round is not None for each in annotation.conceded):
            losses.append(changed("conceded", whose, "when is not told"))
        if annotation.retracted:
            losses.append(dropped("retracted", whose, "a locution takes nothing back"))
        if annotation.scheme and isinstance(element, Statement):
            losses.append(dropped("scheme", whose, "only inferences follow one"))
        elif scheme_name(annotation.scheme) != annotation.scheme:
            reason = (
                f"it is read as {scheme_name(annotation.scheme) or 'none'}, as such files mean it"
            )
            losses.append(changed("scheme", whose, reason))

    def _name(self, party: str) -> str:
        known = self._network.parties.get(party)
        return known.name if known else party

    def _add_move(self, move: Move) -> None:
        text = f"{move.speaker} : {move.text}" if move.speaker else move.text
        origin = mapping(move.origin)
        self._add(move.id, "L", text, mapping(origin.get(NODE)))
        entry = entry_of(move.id, self._person(move.speaker), move.time)
        kept = mapping(origin.get(ENTRY))
        if kept:
            entry = {"nodeID": entry["nodeID"], "personID": entry["personID"], **kept}
        self._lists.locutions.append(entry)
        if move.act or move.about:
            act, said = self._ids.kept(origin.get(ACT))
            self._add(act, "YA", move.act or "Default Illocuting", said)
            self._join(move.id, act)
            if move.about in self._ids:
                self._join(act, move.about)
            elif move.about:
                reason = f"there is no {move.about}"
                self._lists.losses.append(dropped("about", f"of move {move.id}", reason))

    def _person(self, name: str) -> str:
        """The id of a participant, who is listed when first asked for; empty for nobody."""
        name = one_line(name)
        if name and name not in self._people:
            party = self._network.parties.get(party_id(name))
            said = mapping(party.origin) if party else {}
            first, _, last = name.partition(" ")
            id_ = text_of(said.get(PERSON)) or self._ids.new_person()
            self._people[name] = id_
            person = {PERSON: id_, "firstname": first, "surname": last, **said}
            self._lists.participants.append(person)
        return self._people.get(name, "")

    def _add_replies(self, move: Move) -> None:
        kept = mapping(mapping(move.origin).get(TRANSITIONS))
        added: dict[str, str] = {}
        for earlier in move.replies_to:
            known = text_of(mapping(kept.get(earlier)).get("id"))
            if known not in added:
                id_, said = self._ids.kept(kept.get(earlier))
                added[known or id_] = id_
                self._add(id_, "TA", text_of(said.get("text")) or TRANSITION, said)
                self._join(id_, move.id)
            else:
                id_ = added[known]
            self._join(earlier, id_)
            self._transitions[earlier, move.id] = id_

    def _add_acts(self, element: Statement | Step) -> None:
        """What transitions between moves did to a claim or a step."""
        if element.annotation.origin is None:
            return
        for each in mappings(element.annotation.origin.get(ACTS)):
            pair = text_of(each.get("replies_to")), text_of(each.get("move"))
            if pair in self._transitions:
                act, _ = self._ids.kept(each)
                self._add(act, "YA", text_of(each.get("act")), without(each, _ACT_KEYS))
                self._join(self._transitions[pair], act)
                self._join(act, element.id)


class _Ids:
    """The ids of nodes: those that they came with, and numbers for the others."""

    def __init__(self, network: Network) -> None:
        self._given = {each.id for each in network.statements}
        self._given |= {each.id for each in network.steps}
        self._given |= {each.id for each in network.moves}
        self._known = self._given | set(_kept_ids(network))
        self._numbers = count(1)
        origins = (mapping(each.origin) for each in network.parties.values())
        self._people = {text_of(each.get(PERSON)) for each in origins}

    def __contains__(self, id_: str) -> bool:
        return id_ in self._given

    def kept(self, said: Any) -> tuple[str, Data]:
        """The id that a node came with, or a new one, and what else the file said of it."""
        known = mapping(said)
        id_ = text_of(known.get("id"))
        if not id_ or id_ in self._given:
            id_ = self.new()
        self._given.add(id_)
        return id_, without(known, ("id",))

    def new(self) -> str:
        """The next number that is no id yet."""
        return next(each for each in map(str, self._numbers) if each not in self._known)

    def new_person(self) -> str:
        """The next number that is no id of a participant yet."""
        found = next(each for each in map(str, count(1)) if each not in self._people)
        self._people.add(found)
        return found


def _kept_ids(network: Network) -> Iterator[str]:
    """The ids of illocutions and transitions that elements and moves keep."""
    for move in network.moves:
        origin = mapping(move.origin)
        for each in (origin.get(ACT), *mapping(origin.get(TRANSITIONS)).values()):
            yield text_of(mapping(each).get("id"))
    elements: tuple[Statement | Step, ...] = (*network.statements, *network.steps)
    for element in elements:
        if element.annotation.origin:
            for act in mappings(element.annotation.origin.get(ACTS)):
                yield text_of(act.get("id"))


def _takes_on(move: Move) -> bool:
    """Whether who speaks holds or accepts what the move is about."""
    return is_assertion(move.act) or move.act == AGREEING
