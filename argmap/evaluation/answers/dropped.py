"""What a party let drop: replies that it owed, and did not give in its next turn.

Turns are rounds of a debate, or days.
"""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.evaluation.answers.burdens import Burdens, Debt
from argmap.evaluation.answers.findings import Drop
from argmap.evaluation.answers.replies import replies_in, replies_to
from argmap.evaluation.answers.timeline import (
    Entrance,
    Moment,
    Undated,
    Unit,
    as_of,
    entrances,
    order,
)
from argmap.evaluation.dispute import Dispute, dispute_of
from argmap.model import ArgumentMap


class Dropping(NamedTuple):
    """A reply that a party owed at its turn.

    Attributes:
        number: What it owed a reply to.
        debts: For the sake of what.
    """

    number: int
    debts: tuple[Debt, ...]
    drop: Drop


class Drops:
    """What the parties of a debate let drop; its state at each turn is looked at once."""

    def __init__(
        self,
        argument_map: ArgumentMap,
        dispute: Dispute,
        unit: Unit = Unit.ROUND,
        *,
        undated: Undated = Undated.EARLY,
    ) -> None:
        self._map = argument_map
        self._dispute = dispute
        self._undated = undated
        self._unit = unit
        self._moments = [entrance.at(unit) for entrance in entrances(dispute)]
        self._replies = replies_in(dispute)
        self._owed: dict[Moment, dict[str, list[tuple[int, tuple[Debt, ...]]]]] = {}

    def by(self, party: str, *, after: Moment) -> Iterator[Dropping]:
        """What entered by the moment `after` and a party did not reply to by its next turn.

        Nothing, if it has no later turn. A reply that came later still is noted and does not undo
        the drop.

        Raises:
            ArgmapError: Something has no round or day, and that was said to be an error.
        """
        turn = self._next_turn(party, after)
        if turn is None:
            return
        for number, debts in self._owed_at(turn).get(party, ()):
            entered = self._moments[number]
            if entered is None or order(entered) <= order(after):
                yield Dropping(number, debts, Drop(party, turn, self._late_reply(number, party)))

    def _next_turn(self, party: str, after: Moment) -> Moment | None:
        turns = (
            entered
            for holder, entered in zip(self._dispute.parties, self._moments, strict=True)
            if holder == party and entered is not None and order(entered) > order(after)
        )
        return min(turns, default=None, key=order)

    def _owed_at(self, turn: Moment) -> dict[str, list[tuple[int, tuple[Debt, ...]]]]:
        """What each party still owed at the end of a turn, in the order of the map."""
        if turn not in self._owed:
            then = dispute_of(as_of(self._map, turn, undated=self._undated))
            burdens = Burdens(then, replies_in(then))
            found: dict[str, list[tuple[int, tuple[Debt, ...]]]] = {}
            for place, end in enumerate(then.ends):
                debts = burdens.debts(place)
                for party in dict.fromkeys(debt.party for debt in debts):
                    own = tuple(debt for debt in debts if debt.party == party)
                    found.setdefault(party, []).append((self._dispute.numbers[end], own))
            self._owed[turn] = found
        return self._owed[turn]

    def _late_reply(self, number: int, party: str) -> Moment | None:
        """The moment at which a party replied after all."""
        if party not in self._replies.repliers[number]:
            return None
        moments = [
            self._moments[each]
            for each in replies_to(self._dispute, number)
            if self._dispute.parties[each] == party
        ]
        moments += [
            Entrance(answer.on, answer.round).at(self._unit)
            for answer in self._dispute.nodes[number].annotation.answered
            if answer.by == party
        ]
        return min((each for each in moments if each is not None), default=None, key=order)
