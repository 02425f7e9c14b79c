"""Which parts of a claim, and which premises of an argument, its replies meet.

The parts of a claim are those that its annotation names; those of a reconstructed argument are
its premises. A claim that stands by one argument alone is looked at in place of that argument.
A reply that names parts meets these. One that names none meets the premise that it attacks,
and if it attacks none, all parts; so does an answer noted by hand.
"""

from collections.abc import Iterator

from argmap.evaluation.answers.findings import PartGap
from argmap.evaluation.answers.replies import replies_to
from argmap.evaluation.dispute import Dispute, main_conclusion
from argmap.model import Argument, Claim, End, Kind


def part_gaps(dispute: Dispute, *, by: str | None = None) -> Iterator[PartGap]:
    """What has replies that leave parts of it unmet, in the order of the map.

    With `by`, only what others hold, and only the replies of that party.
    """
    for number, node in enumerate(dispute.nodes):
        party = dispute.parties[number]
        is_own = by is not None and party == by
        parts = () if is_own else parts_of(dispute, number)
        if not parts:
            continue
        met = _met(dispute, number, parts, by)
        if met is not None and len(met) < len(parts):
            yield PartGap(
                dispute.ends[number],
                party,
                tuple(part for part in parts if part in met),
                tuple(part for part in parts if part not in met),
                bool(node.annotation.parts),
                node.span,
            )


def parts_of(dispute: Dispute, number: int) -> tuple[str, ...]:
    """The parts of a claim or an argument, each once; for premises their titles."""
    node = dispute.nodes[number]
    if node.annotation.parts:
        return tuple(dict.fromkeys(node.annotation.parts))
    if isinstance(node, Claim):
        argument = _argument_behind(dispute, number)
        return () if argument is None else _premises(argument)
    conclusion = main_conclusion(node)
    if conclusion is not None:
        claim = dispute.numbers[End(Kind.CLAIM, conclusion.claim)]
        if _argument_behind(dispute, claim) is node:
            return ()
    return _premises(node)


def _argument_behind(dispute: Dispute, claim: int) -> Argument | None:
    """The one argument that a claim stands by; None if it stands by several or by itself."""
    arguments = dispute.arguments_for[claim]
    if not dispute.rests_on_arguments[claim] or len(arguments) != 1:
        return None
    node = dispute.nodes[arguments[0]]
    return node if isinstance(node, Argument) else None


def _premises(argument: Argument) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step.claim for step in argument.premises))


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
        met.update(dispute.nodes[reply].annotation.meets or _attacked(dispute, reply, parts))
    return met & set(parts)


def _attacked(dispute: Dispute, reply: int, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The premises among some parts that a reply attacks; if it attacks none of them, all parts."""
    titles = {
        dispute.ends[target].title
        for target in dispute.targets[reply]
        if dispute.ends[target].kind is Kind.CLAIM
    }
    return tuple(part for part in parts if part in titles) or parts
