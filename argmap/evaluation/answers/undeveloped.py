"""Claims that nothing supports."""

from collections.abc import Iterator

from argmap.evaluation.answers.findings import Gap
from argmap.evaluation.answers.questions import is_question
from argmap.evaluation.dispute import Dispute
from argmap.model import Claim, Stance

_STAND_ALONE = frozenset({"evidence", "axiom", "assumption"})


def undeveloped(dispute: Dispute, *, by: str | None = None) -> Iterator[Gap]:
    """The claims without a reason, an argument or a document for them, in the order of the map.

    Evidence, axioms, assumptions and questions need none, nor does what somebody concedes
    and does not take back.
    With `by`, only the claims of that party.
    """
    supported = {target for _, target in dispute.supports}
    for number, node in enumerate(dispute.nodes):
        party = dispute.parties[number]
        if not isinstance(node, Claim) or (by is not None and party != by):
            continue
        if number not in supported and not dispute.arguments_for[number] and _needs_support(node):
            yield Gap(dispute.ends[number], party, node.annotation.undeveloped, node.span)


def _needs_support(claim: Claim) -> bool:
    annotation = claim.annotation
    stands_alone = annotation.kind in _STAND_ALONE or not _STAND_ALONE.isdisjoint(claim.tags)
    is_documented = any(quotation.stance is Stance.SUPPORT for quotation in annotation.cites)
    return not (stands_alone or is_documented or annotation.accepted_by or is_question(claim))
