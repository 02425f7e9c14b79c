"""Who owes a reply to what: the burden of reply.

A party owes a reply to what attacks something that it is committed to. It is committed to
what it holds, to every step of its own arguments, and to what it has conceded. It owes none to
what it holds itself, has replied to, or has conceded.
"""

from typing import NamedTuple

from argmap.evaluation.answers.replies import Replies
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
    """The replies that are owed in a dispute."""

    def __init__(self, dispute: Dispute, replies: Replies) -> None:
        self._dispute = dispute
        self._replies = replies
        self._commitments: dict[int, dict[str, bool]] = {}

    def debts(self, number: int) -> tuple[Debt, ...]:
        """The replies owed to a node, by target in the order of the map."""
        dispute = self._dispute
        conceding = dispute.nodes[number].annotation.conceded
        excused = self._replies.repliers[number].union(conceding, [dispute.parties[number]])
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
        stating = (*dispute.arguments_for[number], *dispute.arguments_from[number])
        holders = [dispute.parties[each] for each in (number, *stating)]
        committed = {party: False for party in holders if party}
        for party in dispute.nodes[number].annotation.conceded:
            committed.setdefault(party, True)
        return committed
