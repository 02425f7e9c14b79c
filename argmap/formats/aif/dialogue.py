"""Who said what in AIF: locutions, what is done by them, and who replies to whom."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from argmap.formats.aif.schemes import AGREEING, is_assertion, is_question
from argmap.formats.exchange.scheme_graphs import Edge
from argmap.model import UNANNOTATED, Annotation, Declaration, Move, Party

if TYPE_CHECKING:
    from argmap.formats.aif.reading import Node

ANALYSING = "Analysing"
_LONGEST_NAME = 80
_NOT_IN_ID = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The locutions of one analysis.

    Attributes:
        people: Names by the ids of persons.
        speakers: Ids of persons by the ids of locutions.
        times: When each locution was made, as the file says it.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)
    times: Mapping[str, str] = field(default_factory=dict)
    _moves: tuple[Move, ...] = ()
    _about: Mapping[str, list[Move]] = field(default_factory=dict)

    def with_nodes(self, nodes: Mapping[str, "Node"], edges: Iterable[Edge]) -> "Dialogue":
        """The dialogue with the moves that locutions and the edges around them make."""
        outputs: dict[str, list[str]] = {}
        inputs: dict[str, list[str]] = {}
        for edge in edges:
            outputs.setdefault(edge.source, []).append(edge.target)
            inputs.setdefault(edge.target, []).append(edge.source)
        moves = [
            self._move(node, nodes, outputs, inputs)
            for node in nodes.values()
            if node.type == "L" and not _is_analysis(node.id, nodes, outputs)
        ]
        about: dict[str, list[Move]] = {}
        for move in moves:
            about.setdefault(move.about, []).append(move)
        return replace(self, _moves=tuple(moves), _about=about)

    def moves(self) -> tuple[Move, ...]:
        """The moves, in the order of their locutions."""
        return self._moves

    def parties(self) -> dict[str, Party]:
        """A party for each speaker, in the order of their first words."""
        names = dict.fromkeys(move.speaker for move in self._moves if move.speaker)
        names |= dict.fromkeys(name for name in self.people.values() if name)
        return {party_id(name): Party(party_id(name), name, (name,)) for name in names}

    def annotation(self, claim: str) -> Annotation:
        """Who holds a claim, who agreed with it, and whether it was only asked about."""
        moves = self._about.get(claim, [])
        asserting = [move.speaker for move in moves if is_assertion(move.act) and move.speaker]
        agreeing = [move.speaker for move in moves if move.act == AGREEING and move.speaker]
        asking = any(is_question(move.act) for move in moves)
        speaker, *others = asserting or [""]
        if not (moves and (speaker or agreeing or asking)):
            return UNANNOTATED
        return Annotation(
            party=party_id(speaker),
            speaker=speaker,
            kind="question" if asking and not asserting else "",
            conceded=tuple(
                dict.fromkeys(
                    Declaration(party_id(each)) for each in (*others, *agreeing) if each != speaker
                )
            ),
        )

    def _move(
        self,
        node: "Node",
        nodes: Mapping[str, "Node"],
        outputs: Mapping[str, list[str]],
        inputs: Mapping[str, list[str]],
    ) -> Move:
        acts = [each for each in outputs.get(node.id, ()) if _type(nodes, each) == "YA"]
        about = [target for act in acts for target in outputs.get(act, ())]
        replies_to = [
            earlier
            for transition in inputs.get(node.id, ())
            if _type(nodes, transition) == "TA"
            for earlier in inputs.get(transition, ())
            if _type(nodes, earlier) == "L"
        ]
        name, words = _name_and_words(node.text)
        person = self.people.get(self.speakers.get(node.id, ""), "")
        return Move(
            id=node.id,
            text=words if name or not person else node.text,
            speaker=person or name,
            time=self.times.get(node.id, ""),
            act=nodes[acts[0]].text if acts else "",
            about=about[0] if about else "",
            replies_to=tuple(replies_to),
            span=node.span,
        )


def party_id(name: str) -> str:
    """A name as the id of a party; empty for an empty one."""
    return _NOT_IN_ID.sub("-", name.casefold()).strip("-")


def _name_and_words(text: str) -> tuple[str, str]:
    """The speaker before the first colon and a blank, and the words after it."""
    name, colon, words = text.partition(": ")
    if not colon or len(name) > _LONGEST_NAME:
        return "", text
    return name.strip(), words.strip()


def _is_analysis(
    locution: str, nodes: Mapping[str, "Node"], outputs: Mapping[str, list[str]]
) -> bool:
    """Whether a locution is only an analyst's record of another one."""
    acts = [nodes[each] for each in outputs.get(locution, ()) if _type(nodes, each) == "YA"]
    return any(act.text == ANALYSING for act in acts)


def _type(nodes: Mapping[str, "Node"], id_: str) -> str:
    return nodes[id_].type if id_ in nodes else ""
