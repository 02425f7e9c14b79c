"""What a party let drop: replies that it owed, and did not give in its next turn.

Turns are rounds of a debate, or days.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.evaluation.answers.burdens import Burdens, Debt
from argmap.evaluation.answers.findings import Drop
from argmap.evaluation.answers.past import History, Past
from argmap.evaluation.answers.replies import attacks_on, repliers_in
from argmap.evaluation.answers.timeline import (
    Entrance,
    Moment,
    Undated,
    Unit,
    order,
)
from argmap.evaluation.dispute import Dispute
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
    """What the parties of a debate let drop; takes time linear in the debate.

    Args:
        argument_map: The map.
        dispute: The map as plain lists.
        times: When each node entered it.
        unit: What the turns are.
        undated: Whether what has no round or day came before all or after all, or is an error.

    Raises:
        ArgmapError: Something has none, and that was said to be an error.
    """

    def __init__(
        self,
        argument_map: ArgumentMap,
        dispute: Dispute,
        times: Sequence[Entrance],
        unit: Unit = Unit.ROUND,
        *,
        undated: Undated = Undated.EARLY,
    ) -> None:
        self._dispute = dispute
        self._unit = unit
        self._history = History(argument_map, dispute, times, unit, undated)
        self._turns = self._turns_of_parties()
        self._past: dict[Moment, Past] = {}
        self._burdens: dict[Moment, Burdens] = {}

    def after(self, moment: Moment, *, by: str | None = None) -> Iterator[Dropping]:
        """What was there after a moment and was passed over in the next turn of a party.

        In the order of the map; with `by`, what this party passed over. A reply that came
        later still is noted and does not undo the drop.
        """
        for number in self._attacking():
            if self._history.entered[number] <= order(moment):
                for party in self._debtors(number, by):
                    turns = self._turns[party]
                    place = bisect_right(turns, order(moment), key=order)
                    yield from self._passed_over(number, party, turns[place : place + 1])

    def first(self, *, by: str | None = None) -> Iterator[Dropping]:
        """The first turn at which each party passed over what it owed a reply to.

        Of what has no round or day that cannot be told, and nothing is said.
        """
        for number in self._attacking():
            if self._history.moments[number] is None:
                continue
            for party in self._debtors(number, by):
                turns = self._turns_after(number, party)
                if turns and not self._replied_by(turns[0], number, party):
                    yield from self._passed_over(number, party, turns)

    def first_by_number(self, *, by: str | None = None) -> dict[int, tuple[Drop, ...]]:
        """For each node that was passed over the drops that `first` tells of, in their order."""
        found: dict[int, tuple[Drop, ...]] = {}
        for number, _, drop in self.first(by=by):
            found[number] = (*found.get(number, ()), drop)
        return found

    def _turns_of_parties(self) -> dict[str, list[Moment]]:
        """When each party spoke, in the order of time."""
        turns: dict[str, dict[Moment, None]] = {}
        for party, moment in zip(self._dispute.parties, self._history.moments, strict=True):
            if party and moment is not None:
                turns.setdefault(party, {})[moment] = None
        return {party: sorted(moments, key=order) for party, moments in turns.items()}

    def _attacking(self) -> Iterator[int]:
        return (number for number, targets in enumerate(self._dispute.targets) if targets)

    def _debtors(self, number: int, by: str | None) -> list[str]:
        """The parties that speak at all and were perhaps at some time bound to what it attacks."""
        dispute = self._dispute
        found: set[str] = set()
        for target in dispute.targets[number]:
            found.update(each.by for each in dispute.nodes[target].annotation.conceded)
            stating = (*dispute.arguments_for[target], *dispute.arguments_from[target])
            found.update(dispute.parties[each] for each in (target, *stating))
        found.discard(dispute.nodes[number].annotation.party)
        return sorted(each for each in found if each in self._turns and by in {None, each})

    def _turns_after(self, number: int, party: str) -> list[Moment]:
        """The turns of a party after something entered at which it may begin to be owed a reply."""
        turns = self._turns[party]
        first = bisect_right(turns, self._history.entered[number], key=order)
        if len(turns) - first < 2:
            return turns[first:]
        places = {
            max(first, bisect_left(turns, each, key=order))
            for each in self._times_of_change(number)
        }
        return [turns[place] for place in sorted(places) if place < len(turns)]

    def _replied_by(self, turn: Moment, number: int, party: str) -> bool:
        """True if it is plain that a party had replied by then; it owes no reply ever after."""
        dispute, when = self._dispute, self._history.attacks
        return not dispute.rests_on_arguments[number] and any(
            dispute.nodes[each].annotation.party == party and when(each, number) <= order(turn)
            for each in dispute.attackers[number]
        )

    def _times_of_change(self, number: int) -> set[float]:
        """When it may have changed whom it owes a reply to, and who has replied."""
        dispute, history = self._dispute, self._history
        times = {history.entered[number], *history.declared(number)}
        stating = [*dispute.arguments_for[number]]
        for target in dispute.targets[number]:
            times.update((history.attacks(number, target), *history.declared(target)))
            stating += [*dispute.arguments_for[target], *dispute.arguments_from[target]]
        for attacker in attacks_on(dispute, number):
            stating += dispute.arguments_for[attacker]  # They tell whose reply it is.
        times.update(history.present[each] for each in stating)
        return times

    def _passed_over(self, number: int, party: str, turns: Iterable[Moment]) -> Iterator[Dropping]:
        """The first of these turns at whose end the party owed a reply, if there is one."""
        for turn in turns:
            burdens = self._burdens_at(turn)
            debts = tuple(debt for debt in burdens.debts(number) if debt.party == party)
            if debts:
                late = self._late_reply(number, party, turn)
                yield Dropping(number, debts, Drop(party, turn, late))
                return

    def _late_reply(self, number: int, party: str, turn: Moment) -> Moment | None:
        """The moment after a turn at which a party had replied after all."""
        dispute = self._dispute
        moments = {
            self._history.moments[each]
            for each in attacks_on(dispute, number)
            if dispute.parties[each] == party
        }
        places = (number, *dispute.arguments_for[number])
        answers = [each for place in places for each in dispute.nodes[place].annotation.answered]
        moments.update(Entrance(each.on, each.round).at(self._unit) for each in answers)
        later = [each for each in moments if each is not None and order(each) > order(turn)]
        for moment in sorted(later, key=order):
            if party in repliers_in(self._at(moment), number):
                return moment
        return None

    def _at(self, moment: Moment) -> Past:
        if moment not in self._past:
            self._past[moment] = Past(self._history, order(moment))
        return self._past[moment]

    def _burdens_at(self, moment: Moment) -> Burdens:
        if moment not in self._burdens:
            past = self._at(moment)
            self._burdens[moment] = Burdens(past, lambda number: repliers_in(past, number))
        return self._burdens[moment]
