"""Who has replied to what: the structural half of "unanswered".

A reply to a claim is an attack on it. A reply to an argument is an attack on it, on
one of its premises or intermediary conclusions, or an undercut of one of its
inferences. A claim that stands nowhere but as the conclusion of arguments is
also replied to when each of these arguments is. A note that a party answered
outside the map is a reply by that party. A party's reply to itself counts for
no one. Whether a reply is any good is not asked here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from argmap.evaluation.answers.past import Past
from argmap.evaluation.dispute import Dispute, main_conclusion
from argmap.model import Argument, Claim, End, Kind

Voices = frozenset[str]

_SILENCE: Voices = frozenset()


@dataclass(frozen=True, slots=True)
class Replies:
    """Which nodes have replies, and by whom.

    Attributes:
        has_reply: For each node, whether anyone but its own party replied.
        repliers: For each node, the parties that replied, without its own; the
            empty string stands for replies by nobody named.
    """

    has_reply: tuple[bool, ...]
    repliers: tuple[Voices, ...]


def replies_in(dispute: Dispute) -> Replies:
    """All replies of a dispute; takes time linear in its size and its number of parties."""
    answered = [_answered(dispute, number) for number in range(len(dispute.nodes))]
    has_reply, repliers = zip(*answered, strict=True) if answered else ((), ())
    return Replies(has_reply, repliers)


def has_reply_among(dispute: Dispute, number: int, counts: Callable[[int], bool]) -> bool:
    """Whether anyone but its own party replied to a node, if only some attackers are replies.

    Answers noted by hand always are.
    """
    return _answered(dispute, number, counts)[0]


def repliers_in(dispute: Dispute | Past, number: int) -> Voices:
    """The parties that replied to a node, as `Replies` has them."""
    return _answered(dispute, number)[1]


def replies_to(dispute: Dispute, number: int) -> tuple[int, ...]:
    """The nodes that reply to a node, in the order of the map; its own party's are left out."""
    own = dispute.parties[number]
    against = attacks_on(dispute, number)
    return tuple(each for each in against if not own or dispute.parties[each] != own)


def attacks_on(dispute: Dispute, number: int) -> tuple[int, ...]:
    """The nodes that attack a node or what it rests on, in the order of the map."""
    found = dict.fromkeys(_attacking(dispute, number))
    if dispute.rests_on_arguments[number]:
        for argument in dispute.arguments_for[number]:
            found |= dict.fromkeys(_attacking(dispute, argument))
    return tuple(sorted(found))


def moves(dispute: Dispute) -> tuple[int, ...]:
    """The nodes of which a reply is asked: claims, and arguments without a conclusion."""
    return tuple(
        number
        for number, node in enumerate(dispute.nodes)
        if isinstance(node, Claim) or main_conclusion(node) is None
    )


def main_claims(dispute: Dispute) -> tuple[int, ...]:
    """The claims that support, attack and serve as premise to nothing, in the order of the map."""
    supporting = {start for start, _ in dispute.supports}
    return tuple(
        number
        for number, node in enumerate(dispute.nodes)
        if isinstance(node, Claim)
        and number not in supporting
        and not dispute.targets[number]
        and not dispute.arguments_from[number]
    )


def _answered(
    dispute: Dispute | Past, number: int, counts: Callable[[int], bool] | None = None
) -> tuple[bool, Voices]:
    """Whether anyone but its own party replied to a node, and who did so to all of it."""
    party = dispute.parties[number]
    repliers = _others(_voices(dispute, number, counts), party)
    if not dispute.rests_on_arguments[number]:
        return bool(repliers), repliers
    arguments = [
        _others(_voices(dispute, argument, counts), party)
        for argument in dispute.arguments_for[number]
    ]
    return bool(repliers) or all(arguments), repliers | frozenset.intersection(*arguments)


def _voices(dispute: Dispute | Past, number: int, counts: Callable[[int], bool] | None) -> Voices:
    """Who replied to a node, or to what an argument takes as given."""
    node = dispute.nodes[number]
    voices = _direct_voices(dispute, number, counts)
    if isinstance(node, Argument) and node.steps:
        taken = _taken_claims(dispute, node)
        return voices.union(*[_direct_voices(dispute, claim, counts) for claim in taken])
    return voices


def _direct_voices(
    dispute: Dispute | Past, number: int, counts: Callable[[int], bool] | None
) -> Voices:
    attackers: Iterable[int] = dispute.attackers[number]
    answers = dispute.nodes[number].annotation.answered
    if not attackers and not answers:
        return _SILENCE
    if counts is not None:
        attackers = filter(counts, attackers)
    parties = dispute.parties
    return frozenset([*[parties[each] for each in attackers], *[each.by for each in answers]])


def _taken_claims(dispute: Dispute | Past, argument: Argument) -> Iterable[int]:
    """The premises and intermediary conclusions of an argument."""
    given = [step.claim for step in argument.steps]
    if argument.steps[-1].inference is not None:
        given.pop()
    return (dispute.numbers[End(Kind.CLAIM, claim)] for claim in given)


def _others(voices: Voices, party: str) -> Voices:
    return voices - {party} if party in voices and party else voices


def _attacking(dispute: Dispute, number: int) -> Iterable[int]:
    yield from dispute.attackers[number]
    node = dispute.nodes[number]
    if isinstance(node, Argument) and node.steps:
        for claim in _taken_claims(dispute, node):
            yield from dispute.attackers[claim]
