"""Who owes a reply to what: the burden of reply.

A party owes a reply to what attacks something that it is committed to. Its commitment store
(Walton & Krabbe 1995) holds what it has asserted, every step of its own arguments, and what it
has conceded, save what it has retracted. It owes none to what it holds itself, has replied to
or has conceded, and none to what its holder has retracted.
"""

from collections.abc import Callable
from typing import NamedTuple

from argmap.evaluation.answers.past import Past
from argmap.evaluation.answers.replies import Voices
from argmap.evaluation.dispute import Dispute
from argmap.model import End


class Debt(NamedTuple):
    """A reply that is owed.

    Attributes:
        party: The id of the party that owes it.
        target: What is attacked.
        is_conceded: True if the party does not hold the target itself but has conceded it.
    """

    party: str
    target: End
    is_conceded: bool


class Burdens:
    """The replies that are owed in a dispute.

    Args:
        dispute: The dispute, or as much as there was of it.
        repliers: The parties that replied to a node of it.
    """

    def __init__(self, dispute: Dispute | Past, repliers: Callable[[int], Voices]) -> None:
        self._dispute = dispute
        self._repliers = repliers
        self._commitments: dict[int, dict[str, bool]] = {}

    def debts(self, number: int) -> tuple[Debt, ...]:
        """The replies owed to a node, by target in the order of the map."""
        dispute = self._dispute
        said, holder = dispute.nodes[number].annotation, dispute.parties[number]
        if not dispute.targets[number] or holder in said.retracted_by:
            return ()
        excused = self._repliers(number).union(said.accepted_by, [holder])
        return tuple(
            Debt(party, dispute.ends[target], is_conceded)
            for target in dispute.targets[number]
            for party, is_conceded in self.commitments(target).items()
            if party not in excused
        )

    def commitments(self, number: int) -> dict[str, bool]:
        """The parties committed to a node, and whether by concession alone."""
        if number not in self._commitments:
            self._commitments[number] = self._committed(number)
        return self._commitments[number]

    def _committed(self, number: int) -> dict[str, bool]:
        dispute = self._dispute
        said = dispute.nodes[number].annotation
        stating = (*dispute.arguments_for[number], *dispute.arguments_from[number])
        holders = [
            dispute.parties[each]
            for each in (number, *stating)
            if dispute.parties[each] not in dispute.nodes[each].annotation.retracted_by
        ]
        committed = {party: False for party in holders if party and party not in said.retracted_by}
        for party in said.accepted_by:
            committed.setdefault(party, True)
        return committed
