"""The items of a figure, made from the nodes and the documents of a map.

An argument with premises and a conclusion becomes a pill for each of its steps; a
sketch has only words of its own and becomes a card. `compose` links them.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from argmap.documents.provenance import provenance_of, utterance_of
from argmap.evaluation.status import Status
from argmap.model import Argument, ArgumentMap, Document, End, Kind, Node
from argmap.render.figures.figure import Holder, Item, ItemKind
from argmap.render.figures.kinds import kinds_of
from argmap.render.figures.quoted import Verdicts, counted
from argmap.render.figures.words import fidelities_of, first_word, sources_of, words_of
from argmap.render.links import safe_address

_PARTY_COLORS = 3
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_REFERENCE_LETTERS = {
    ItemKind.MAIN_CLAIM: "C",
    ItemKind.CLAIM: "C",
    ItemKind.REBUTTAL: "R",
    ItemKind.PREMISE: "P",
    ItemKind.ARGUMENT: "G",
    ItemKind.INFERENCE: "G",
    ItemKind.DOCUMENT: "D",
}


@dataclass(slots=True)
class Items:
    """The items made so far, numbered as they are made.

    Attributes:
        anchors: The item that stands for a claim or an argument.
        pills: The pills of an argument, by the index of the step that each yields.
    """

    argument_map: ArgumentMap
    statuses: Mapping[End, Status]
    verdicts: Verdicts
    made: list[Item] = field(default_factory=list)
    anchors: dict[End, str] = field(default_factory=dict)
    pills: dict[str, dict[int, str]] = field(default_factory=dict)
    holders: dict[str, Holder] = field(init=False)
    _kinds: dict[End, ItemKind] = field(init=False)
    _numbers: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.holders = holders_of(self.argument_map)
        self._kinds = kinds_of(self.argument_map)

    def add_node(self, node: Node) -> None:
        """Give a claim its card, a sketch its card, an argument its pills."""
        kind = self._kinds[node.end]
        reference = self._next_reference(kind)
        if isinstance(node, Argument) and node.steps:
            self._add_pills(node, reference)
        else:
            word = first_word(kind, node.annotation)
            text = words_of(node)
            item = self._item(node, kind, reference, word=word, text=text)
            self.anchors[node.end] = self._add(item)

    def add_note(self, document: Document) -> str:
        """Give a document its note; its id comes back."""
        parts = (str(document.fields.get(name) or "") for name in ("publisher", "issued"))
        quoting = [
            verdict
            for (_, cited), verdict in self.verdicts.items()
            if cited.document == document.id
        ]
        item = Item(
            id=self._next_id(),
            reference=self._next_reference(ItemKind.DOCUMENT),
            kind=ItemKind.DOCUMENT,
            word="DOCUMENT",
            end=None,
            title=document.id,
            text=document.title,
            sources=tuple(filter(None, [", ".join(filter(None, parts)), counted(quoting)])),
            provenance=provenance_of(document),
            address=safe_address(str(document.fields.get("URL") or "")),
        )
        return self._add(item)

    def anchor(self, end: End) -> str:
        """The item at the end of a relation; for an inference its own pill."""
        if end.kind is Kind.INFERENCE and end.step is not None:
            pill = self.pills.get(end.title, {}).get(end.step)
            if pill is not None:
                return pill
        kind = Kind.CLAIM if end.kind is Kind.CLAIM else Kind.ARGUMENT
        return self.anchors[End(kind, end.title)]

    def _add_pills(self, argument: Argument, reference: str) -> None:
        yields = [n for n, step in enumerate(argument.steps) if step.inference is not None]
        last = yields[-1] if yields else len(argument.steps) - 1
        pills: dict[int, str] = {}
        for number, index in enumerate(yields[:-1], start=1):
            pills[index] = self._add_step(argument, index, f"{reference}.{number}")
        text = argument.title if argument.is_titled else argument.text
        pill = self._item(argument, ItemKind.INFERENCE, reference, word="ARGUMENT", text=text)
        rules = _rules(argument, last)
        pills[last] = self._add(replace(pill, inferred_by=rules) if rules else pill)
        self.pills[argument.title] = pills
        self.anchors[argument.end] = pills[last]

    def _add_step(self, argument: Argument, index: int, reference: str) -> str:
        end = End(Kind.INFERENCE, argument.title, index)
        item = Item(
            id=self._next_id(),
            reference=reference,
            kind=ItemKind.INFERENCE,
            word="STEP",
            end=end,
            title="",
            text="",
            inferred_by=_rules(argument, index),
            holder=self.holders.get(argument.annotation.party),
            status=self.statuses.get(end),
            line=_line(self.argument_map, argument),
            section=argument.section,
            tags=argument.tags,
        )
        return self._add(item)

    def _item(self, node: Node, kind: ItemKind, reference: str, *, word: str, text: str) -> Item:
        return Item(
            id=self._next_id(),
            reference=reference,
            kind=kind,
            word=word,
            end=node.end,
            title=node.title if node.is_titled else "",
            text=text,
            inferred_by=node.annotation.scheme,
            holder=self.holders.get(node.annotation.party),
            status=self.statuses.get(node.end),
            sources=tuple(sources_of(self.argument_map, node, self.verdicts)),
            fidelities=fidelities_of(node, self.verdicts),
            provenance=utterance_of(node.annotation, self.argument_map),
            line=_line(self.argument_map, node),
            section=node.section,
            tags=node.tags,
        )

    def _add(self, item: Item) -> str:
        self.made.append(item)
        return item.id

    def _next_id(self) -> str:
        return f"n{len(self.made) + 1}"

    def _next_reference(self, kind: ItemKind) -> str:
        letter = _REFERENCE_LETTERS[kind]
        self._numbers[letter] += 1
        return f"{letter}{self._numbers[letter]}"


def holders_of(argument_map: ArgumentMap) -> dict[str, Holder]:
    """The parties that hold something by their ids, with a letter each where colours repeat."""
    used = {node.annotation.party for node in argument_map.nodes}
    parties = [
        (number, party)
        for number, party in enumerate(argument_map.parties.values())
        if party.id in used
    ]
    slots = [number % _PARTY_COLORS for number, _ in parties]
    letters = _LETTERS if len(set(slots)) < len(slots) else ("",)
    return {
        party.id: Holder(
            party.id, party.name, number % _PARTY_COLORS, letters[number % len(letters)]
        )
        for number, party in parties
    }


def _rules(argument: Argument, index: int) -> str:
    inference = argument.steps[index].inference
    return ", ".join(inference.rules) if inference is not None else ""


def _line(argument_map: ArgumentMap, node: Node) -> int:
    return argument_map.source.position(node.span.start).line
