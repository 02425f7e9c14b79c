"""A dispute as it was at the end of some round or day, looked up node by node.

It holds what `dispute_of` says of the map that `as_of` leaves, without making that map: to look
at each claim at one moment or a few takes time linear in the dispute, however many moments there
are in all.
"""

from collections.abc import Callable, Iterator, Sequence
from math import inf
from typing import Generic, TypeVar

from argmap.evaluation.answers.timeline import (
    Entrance,
    Undated,
    Unit,
    as_declared,
    since,
)
from argmap.evaluation.dispute import Dispute, attacks_of, party_of, whole
from argmap.model import Answer, ArgumentMap, Declaration, Node

_Known = TypeVar("_Known")


class History:
    """When what makes up a dispute came, as numbers in the order of time.

    Attributes:
        dispute: The dispute.
        moments: The round or day on which each node entered the dispute; None if it has none.
        entered: The same as a number.
        present: From when on each is there: a claim with the first argument that states it.

    Raises:
        ArgmapError: Something has no round or day, and `undated` says that this is an error.
    """

    def __init__(
        self,
        argument_map: ArgumentMap,
        dispute: Dispute,
        times: Sequence[Entrance],
        unit: Unit,
        undated: Undated,
    ) -> None:
        self.dispute = dispute
        self._unit = unit
        self._undated = undated
        self.moments = [entrance.at(unit) for entrance in times]
        self.entered = [
            since(entrance, node.name, unit, undated)
            for entrance, node in zip(times, dispute.nodes, strict=True)
        ]
        self.present = [
            min([own, *(self.entered[each] for each in stating)]) if stating else own
            for own, stating in zip(self.entered, self._stating(), strict=True)
        ]
        self._joined = self._attacks_of_arguments(argument_map)
        self._declared = {
            number: declared
            for number, node in enumerate(dispute.nodes)
            if (declared := tuple(self._declarations(node)))
        }

    def attacks(self, start: int, target: int) -> float:
        """From when on one node attacks another."""
        present = max(self.present[start], self.present[target])
        return self._joined.get((start, target), present)

    def declared(self, number: int) -> tuple[float, ...]:
        """When a node was conceded, retracted or answered outside the map."""
        return self._declared.get(number, ())

    def told(self, word: Answer | Declaration, what: str) -> float:
        """When somebody said something of a node."""
        return since(Entrance(word.on, word.round), what, self._unit, self._undated)

    def _stating(self) -> Iterator[tuple[int, ...]]:
        """The arguments that state each node."""
        both = zip(self.dispute.arguments_for, self.dispute.arguments_from, strict=True)
        return (concluding + taking for concluding, taking in both)

    def _attacks_of_arguments(self, argument_map: ArgumentMap) -> dict[tuple[int, int], float]:
        """The attacks that came with an argument, later than what its conclusion alone attacks."""
        numbers, present = self.dispute.numbers, self.present
        joined: dict[tuple[int, int], float] = {}
        of_themselves = set()
        has_steps = [bool(each.steps) for each in argument_map.arguments.values()]
        for relation in argument_map.relations if any(has_steps) else ():
            start, target = numbers[whole(relation.start)], numbers[whole(relation.target)]
            then = max(present[start], present[target])
            for attack in attacks_of(relation, argument_map, numbers):
                pair = attack.start, attack.target
                if start in pair:
                    of_themselves.add(pair)
                else:
                    joined[pair] = min(joined.get(pair, inf), then)
        return {pair: then for pair, then in joined.items() if pair not in of_themselves}

    def _declarations(self, node: Node) -> Iterator[float]:
        said = node.annotation
        timed = [each for each in said.conceded if each.on or each.round]
        words: list[Answer | Declaration] = [*timed, *said.retracted, *said.answered]
        for each in words:
            yield self.told(each, f"what was declared of {node.name}")


class Past:
    """A dispute as it was at a moment; its attributes are those of `Dispute`.

    Of what was not there yet nothing must be asked.
    """

    def __init__(self, history: History, moment: int) -> None:
        dispute = history.dispute
        self._history = history
        self._moment = moment
        self.ends = dispute.ends
        self.numbers = dispute.numbers
        self.nodes = _Lookup(self._node)
        self.attackers = _Lookup(self._attackers)
        self.targets = _Lookup(self._targets)
        self.arguments_for = _Lookup(lambda number: self._there(dispute.arguments_for[number]))
        self.arguments_from = _Lookup(lambda number: self._there(dispute.arguments_from[number]))
        self.rests_on_arguments = _Lookup(
            lambda number: dispute.rests_on_arguments[number] and bool(self.arguments_for[number])
        )
        self.parties = _Lookup(
            lambda number: (
                dispute.nodes[number].annotation.party
                or party_of(number, dispute.nodes, dispute.numbers, self.arguments_for)
            )
        )

    def _node(self, number: int) -> Node:
        node = self._history.dispute.nodes[number]
        if not self._history.declared(number):
            return node
        return as_declared(node, self._was_told)

    def _was_told(self, word: Answer | Declaration, what: str) -> bool:
        return self._history.told(word, what) <= self._moment

    def _there(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        present = self._history.present
        return tuple(each for each in numbers if present[each] <= self._moment)

    def _attackers(self, number: int) -> tuple[int, ...]:
        when = self._history.attacks
        attackers = self._history.dispute.attackers[number]
        return tuple(each for each in attackers if when(each, number) <= self._moment)

    def _targets(self, number: int) -> tuple[int, ...]:
        when = self._history.attacks
        targets = self._history.dispute.targets[number]
        return tuple(each for each in targets if when(number, each) <= self._moment)


class _Lookup(Generic[_Known]):
    """What a function says of each number."""

    def __init__(self, find: Callable[[int], _Known]) -> None:
        self._find = find

    def __getitem__(self, number: int) -> _Known:
        return self._find(number)
