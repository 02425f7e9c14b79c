"""Attacks to which no reply stands: what structure alone misses."""

from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.answers.findings import Overturned
from argmap.evaluation.answers.replies import moves, replies_in, replies_to
from argmap.evaluation.dispute import Dispute


def overturned(
    dispute: Dispute, labels: tuple[Label, ...], *, by: str | None = None
) -> tuple[Overturned, ...]:
    """The attacks that have replies, none of which stands, in the order of the map.

    Args:
        dispute: The dispute.
        labels: The label of each of its nodes.
        by: Only what others hold and this party replied to.
    """
    made = replies_in(dispute)
    standing = replies_in(dispute, counts=lambda reply: labels[reply] is Label.IN)
    possible = replies_in(dispute, counts=lambda reply: labels[reply] is not Label.OUT)
    return tuple(
        Overturned(
            end=dispute.ends[number],
            party=dispute.parties[number],
            replies=tuple(dispute.ends[each] for each in replies_to(dispute, number)),
            is_contested=possible.has_reply[number],
            span=dispute.nodes[number].span,
        )
        for number in moves(dispute)
        if dispute.targets[number]
        and made.has_reply[number]
        and not standing.has_reply[number]
        and (by is None or by in made.repliers[number])
    )
