"""Who said what in AIF: locutions, what is done by them, and who replies to whom."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from argmap.formats.aif.nodes import Node, neighbours
from argmap.formats.aif.records import Locution, Records
from argmap.formats.aif.schemes import AGREEING, ANALYSING, is_assertion, is_question
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.scheme_graphs import Edge
from argmap.model import UNANNOTATED, Annotation, Data, Declaration, Move, Party

PERSON = "participantID"
# What a move keeps of the file: its node, its entry among the locutions, its act, what it
# replies to; and what a claim or a step keeps of the moves that made it.
NODE = "node"
ENTRY = "locution"
ACT = "illocution"
TRANSITIONS = "transitions"
ACTS = "acts"

TRANSITION = "Default Transition"
_LONGEST_NAME = 80
_NOT_IN_ID = re.compile(r"[^\w]+")


class Dialogue(NamedTuple):
    """What was said in one analysis.

    Attributes:
        moves: In the order of their locutions.
        parties: One for each speaker, in the order of their first words.
        acts: By the id of a claim or a step, what a transition between moves did to it.
        losses: What could not be read.
    """

    moves: tuple[Move, ...]
    parties: Mapping[str, Party]
    acts: Mapping[str, list[Data]]
    losses: tuple[Loss, ...]


def dialogue_of(nodes: Mapping[str, Node], edges: Iterable[Edge], records: Records) -> Dialogue:
    """The dialogue that locutions and the edges around them make."""
    reader = _Reader(nodes, tuple(edges), records)
    moves = tuple(reader.moves())
    acts = reader.acts()
    return Dialogue(moves, _parties(moves, records), acts, tuple(reader.losses()))


def by_subject(moves: Iterable[Move]) -> dict[str, list[Move]]:
    """The moves by the id of the claim or the step that they are about."""
    found: dict[str, list[Move]] = {}
    for move in moves:
        found.setdefault(move.about, []).append(move)
    return found


def annotation_of(moves: Collection[Move], origin: Data | None, scheme: str = "") -> Annotation:
    """Who holds what some moves are about, who agreed with it, and whether it was only asked.

    Args:
        moves: The moves about one claim or step.
        origin: What its node says besides.
        scheme: The scheme that it follows.
    """
    if not moves:
        return Annotation(scheme=scheme, origin=origin) if scheme or origin else UNANNOTATED
    asserting = [move.speaker for move in moves if is_assertion(move.act) and move.speaker]
    agreeing = [move.speaker for move in moves if move.act == AGREEING and move.speaker]
    asking = any(is_question(move.act) for move in moves)
    speaker, *others = asserting or [""]
    return Annotation(
        party=party_id(speaker),
        speaker=speaker,
        kind="question" if asking and not asserting else "",
        conceded=tuple(
            dict.fromkeys(
                Declaration(party_id(each)) for each in (*others, *agreeing) if each != speaker
            )
        ),
        scheme=scheme,
        origin=origin,
    )


def party_id(name: str) -> str:
    """A name as the id of a party; empty for an empty one."""
    return _NOT_IN_ID.sub("-", name.casefold()).strip("-")


class _Reader:
    """Reads one dialogue; an edge that nothing asks for is lost."""

    def __init__(
        self, nodes: Mapping[str, Node], edges: tuple[Edge, ...], records: Records
    ) -> None:
        self._nodes = nodes
        self._edges = edges
        self._records = records
        self._names = {each.name for each in records.people.values()}
        self._around = neighbours(edges)
        self._used: set[tuple[str, str]] = set()
        self._losses: list[Loss] = []

    def moves(self) -> Iterator[Move]:
        """A move for each locution, and one more for each further thing done by it."""
        for node in self._nodes.values():
            if node.type == "L":
                acts = self._after(node.id, "YA")
                if self._is_analysis(acts):
                    reason = "it is an analyst's record of another locution"
                    self._losses.append(dropped("locution", node.id, reason, span=node.span))
                else:
                    yield from self._of_locution(node, acts)

    def acts(self) -> dict[str, list[Data]]:
        """What is done by transitions from one locution to the next, by what it is done to."""
        found: dict[str, list[Data]] = {}
        for transition in self._nodes.values():
            if transition.type != "TA":
                continue
            later = self._after(transition.id, "L")
            earlier = self._before(transition.id, "L")
            if not (later and earlier):
                reason = "it joins no two locutions"
                self._losses.append(dropped("transition", transition.id, reason))
                continue
            for act in self._after(transition.id, "YA"):
                for target in self._after(act):
                    said = {"id": act, "act": self._text(act), "move": later[0]}
                    said |= {"replies_to": earlier[0], **self._nodes[act].extra}
                    found.setdefault(target, []).append(said)
        return found

    def losses(self) -> Iterator[Loss]:
        """What is wrong with the dialogue, and the edges that say nothing of it."""
        yield from self._losses
        for edge in self._edges:
            if (edge.source, edge.target) not in self._used:
                missing = [end for end in (edge.source, edge.target) if end not in self._nodes]
                reason = (
                    f"there is no node {missing[0]} to join"
                    if missing
                    else "it says nothing of who said or did what"
                )
                yield dropped("edge", edge.id or f"{edge.source} -> {edge.target}", reason)

    def _is_analysis(self, acts: list[str]) -> bool:
        """Whether a locution with these acts is only an analyst's record of another one."""
        return any(self._after(act) for act in acts if self._text(act) == ANALYSING)

    def _of_locution(self, node: Node, acts: list[str]) -> Iterator[Move]:
        doings = [(act, target) for act in acts for target in self._after(act) or [""]]
        act, about = doings[0] if doings else ("", "")
        move = self._move(node, act, about)
        yield move
        for number, (act, about) in enumerate(doings[1:], 2):
            reason = f"by {node.id} is done one thing: this is a move of its own now"
            self._losses.append(changed(ACT, act, reason, span=node.span))
            yield replace(move, id=f"{node.id}/{number}", act=self._text(act), about=about)

    def _move(self, node: Node, act: str, about: str) -> Move:
        """What was said, by whom and when, what was done by that, and in reply to what."""
        entry = self._entry(node.id)
        transitions = {
            earlier: {"id": each, **self._named(each), **self._nodes[each].extra}
            for each in self._before(node.id, "TA")
            for earlier in self._before(each, "L")
        }
        origin: dict[str, Any] = {
            NODE: node.extra,
            ENTRY: entry.said,
            ACT: {"id": act, **self._nodes[act].extra} if act else {},
            TRANSITIONS: transitions,
        }
        speaker, words = self._speaker_and_words(node, entry)
        return Move(
            node.id,
            words,
            speaker,
            entry.time,
            act=self._text(act),
            about=about,
            replies_to=tuple(transitions),
            span=node.span,
            origin={key: said for key, said in origin.items() if said} or None,
        )

    def _named(self, transition: str) -> dict[str, str]:
        text = self._text(transition)
        return {"text": text} if text != TRANSITION else {}

    def _speaker_and_words(self, node: Node, entry: Locution) -> tuple[str, str]:
        """Who spoke, and what was said, with a name before it if that is somebody else's."""
        name, words = _name_and_words(node.text)
        known = self._records.people.get(entry.person)
        person = known.name if known else ""
        if entry.person and known is None and name in self._names:
            reason = f"no participant has the id {entry.person}: {name} said it, by its words"
            self._losses.append(changed("person", f"of locution {node.id}", reason))
        is_other = bool(person and name) and not {*name.split()} <= {*person.split()}
        return person or name, node.text if is_other else words

    def _entry(self, locution: str) -> Locution:
        return self._records.locutions.get(locution) or Locution()

    def _after(self, id_: str, type_: str = "") -> list[str]:
        """The nodes of a type, or of any, that edges lead to."""
        found = self._known(self._around.after.get(id_, ()), type_)
        self._used |= {(id_, each) for each in found}
        return found

    def _before(self, id_: str, type_: str) -> list[str]:
        """The nodes of a type that edges lead from."""
        found = self._known(self._around.before.get(id_, ()), type_)
        self._used |= {(each, id_) for each in found}
        return found

    def _known(self, ids: Iterable[str], type_: str) -> list[str]:
        nodes = self._nodes
        known = [each for each in dict.fromkeys(ids) if each in nodes]
        return [each for each in known if nodes[each].type == type_] if type_ else known

    def _text(self, id_: str) -> str:
        return self._nodes[id_].text if id_ else ""


def _parties(moves: Iterable[Move], records: Records) -> dict[str, Party]:
    said: dict[str, Data] = {}
    for move in moves:
        if move.speaker:
            entry = records.locutions.get(move.id)
            known = entry is not None and entry.person in records.people
            is_new = entry is not None and bool(entry.person) and not known
            said.setdefault(move.speaker, {PERSON: entry.person} if entry and is_new else {})
    for person in records.people.values():
        if person.name:
            said[person.name] = person.said
    return {
        party_id(name): Party(party_id(name), name, (name,), origin=entry or None)
        for name, entry in said.items()
    }


def _name_and_words(text: str) -> tuple[str, str]:
    """The speaker before the first ` : `, else before the first `: `, and the words after it."""
    name, colon, words = text.partition(" : ")
    if not colon or len(name) > _LONGEST_NAME:
        name, colon, words = text.partition(": ")
    if not colon or len(name) > _LONGEST_NAME:
        return "", text
    return name.strip(), words.strip()
