"""Attacks to which no reply stands: what structure alone misses."""

from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.answers.findings import Overturned
from argmap.evaluation.answers.replies import Replies, has_reply_among, moves, replies_to
from argmap.evaluation.dispute import Dispute


def overturned(
    dispute: Dispute, replies: Replies, labels: tuple[Label, ...], *, by: str | None = None
) -> tuple[Overturned, ...]:
    """The attacks that have replies, none of which stands, in the order of the map.

    Args:
        dispute: The dispute.
        replies: All its replies.
        labels: The label of each of its nodes.
        by: Only what others hold and this party replied to.
    """

    def stands(reply: int) -> bool:
        return labels[reply] is Label.IN

    def may_stand(reply: int) -> bool:
        return labels[reply] is not Label.OUT

    return tuple(
        Overturned(
            end=dispute.ends[number],
            party=dispute.parties[number],
            replies=tuple(dispute.ends[each] for each in replies_to(dispute, number)),
            is_contested=has_reply_among(dispute, number, may_stand),
            span=dispute.nodes[number].span,
        )
        for number in moves(dispute)
        if dispute.targets[number]
        and replies.has_reply[number]
        and (by is None or by in replies.repliers[number])
        and not has_reply_among(dispute, number, stands)
    )
