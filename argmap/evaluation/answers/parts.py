"""Which parts of a claim its replies meet.

The parts are those that the claim's annotation names; without any, the premises of the
argument that it is the conclusion of and stands by. A reply that names parts meets
these; one that names none meets all, and so does an answer noted by hand.
"""

from collections.abc import Iterator

from argmap.evaluation.answers.findings import PartGap
from argmap.evaluation.answers.replies import replies_to
from argmap.evaluation.dispute import Dispute
from argmap.model import Argument


def part_gaps(dispute: Dispute, *, by: str | None = None) -> Iterator[PartGap]:
    """What has replies that leave parts of it unmet, in the order of the map.

    With `by`, only what others hold, and only the replies of that party.
    """
    for number, node in enumerate(dispute.nodes):
        party = dispute.parties[number]
        parts = () if by is not None and party == by else parts_of(dispute, number)
        if not parts:
            continue
        met = _met(dispute, number, parts, by)
        if met is not None and len(met) < len(parts):
            yield PartGap(
                dispute.ends[number],
                party,
                tuple(part for part in parts if part in met),
                tuple(part for part in parts if part not in met),
                node.span,
            )


def parts_of(dispute: Dispute, number: int) -> tuple[str, ...]:
    """The parts of a claim or an argument, each once; for premises their titles."""
    named = dispute.nodes[number].annotation.parts
    if not named and dispute.rests_on_arguments[number]:
        premises = [
            tuple(step.claim for step in argument.premises)
            for argument in map(dispute.nodes.__getitem__, dispute.arguments_for[number])
            if isinstance(argument, Argument)
        ]
        named = premises[0] if len(premises) == 1 else ()
    return tuple(dict.fromkeys(named))


def _met(dispute: Dispute, number: int, parts: tuple[str, ...], by: str | None) -> set[str] | None:
    """The parts that replies meet; None if there is no reply."""
    own = dispute.parties[number]
    answers = [
        answer.by
        for answer in dispute.nodes[number].annotation.answered
        if not own or answer.by != own
    ]
    if answers and (by is None or by in answers):
        return set(parts)
    replies = [
        each for each in replies_to(dispute, number) if by is None or dispute.parties[each] == by
    ]
    if not replies:
        return None
    met: set[str] = set()
    for reply in replies:
        met.update(dispute.nodes[reply].annotation.meets or parts)
    return met & set(parts)
