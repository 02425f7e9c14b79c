"""What a report of unanswered claims is made of."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from argmap.display import Displayed
from argmap.evaluation.answers.burdens import Debt
from argmap.evaluation.answers.timeline import Moment
from argmap.model import Answer, ArgumentMap, Declaration, End
from argmap.source import Span


class Lack(StrEnum):
    """Which reply is missing.

    OPEN_ATTACK: it attacks something, and nobody replied.
    UNCHALLENGED: nobody replied; it attacks nothing.
    NOT_BY_PARTY: others replied, but not the party that was asked about or owes the reply.
    DROPPED: the party that owes the reply had a turn and did not reply.
    """

    OPEN_ATTACK = "open attack"
    UNCHALLENGED = "unchallenged"
    NOT_BY_PARTY = "no reply by party"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Drop:
    """A turn that a party let pass without replying.

    Attributes:
        party: The party that owed the reply.
        turn: The round or the day on which it spoke of other things.
        answered_in: The round or the day of its late reply; None if it never came.
    """

    party: str
    turn: Moment
    answered_in: Moment | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim or an argument that was not answered.

    Attributes:
        end: The claim or the argument.
        lack: Which reply is missing.
        party: The party that holds it; empty if none is known.
        attacks: What it attacks.
        owed: Who owes a reply, and for the sake of what.
        falls: What would be accepted without it and is not.
        changes: How many claims and arguments would have another status without it.
        date: When it entered the dispute.
        round: The turn in which it entered the dispute.
        span: Where it stands in the source.
        drops: The turns at which it was dropped.
        retracted: Its holder's word that it no longer holds it, if there is one.
        conceded: The word of each party that accepts it.
    """

    end: End
    lack: Lack
    party: str
    attacks: tuple[End, ...]
    owed: tuple[Debt, ...]
    falls: tuple[End, ...]
    changes: int
    date: date | None
    round: int | None
    span: Span
    drops: tuple[Drop, ...] = ()
    retracted: Declaration | None = None
    conceded: tuple[Declaration, ...] = ()

    @property
    def owed_by(self) -> tuple[str, ...]:
        """The parties that owe a reply, each once."""
        return tuple(dict.fromkeys(debt.party for debt in self.owed))


@dataclass(frozen=True, slots=True)
class EarlierDrop:
    """A claim or an argument that was dropped and has been answered, conceded or retracted since.

    Attributes:
        drops: The turns at which it was dropped.
    """

    end: End
    party: str
    drops: tuple[Drop, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class PartGap:
    """A claim or an argument that was answered in part.

    Attributes:
        met: The parts that a reply meets, in the order of the map.
        unmet: The others.
        has_named_parts: True if the map names the parts; else they are premises.
    """

    end: End
    party: str
    met: tuple[str, ...]
    unmet: tuple[str, ...]
    has_named_parts: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Overturned:
    """An attack that has replies, none of which stands.

    Attributes:
        replies: The replies.
        is_contested: True if one of the replies is undecided, so that it may yet stand.
    """

    end: End
    party: str
    replies: tuple[End, ...]
    is_contested: bool
    span: Span


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question without an answer.

    Attributes:
        rejected: The answers that were given and are all defeated.
    """

    end: End
    party: str
    rejected: tuple[End, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class NotedAnswer:
    """A claim or an argument that was answered outside the map, as somebody noted."""

    end: End
    party: str
    answer: Answer
    span: Span


@dataclass(frozen=True, slots=True)
class Gap:
    """A claim without support.

    Attributes:
        is_intended: True if the map marks it as undeveloped.
    """

    end: End
    party: str
    is_intended: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Report(Displayed):
    """What nobody answered, with three questions kept apart.

    Whether a reply was made is told by the findings, whether it met all there is by the gaps
    in parts, and whether a reply stands by what is overturned.

    Attributes:
        findings: Those with which most changes first; then the oldest, by date and
            round, the undated last; then in the order of the text.
        part_gaps: What was answered in part, in the order of the text.
        overturned: Attacks whose every reply is defeated or undecided, in the order of the text.
        questions: Questions without an answer that stands, in the order of the text.
        undeveloped: Claims without support, in the order of the text.
        noted: Answers noted by hand, in the order of the text.
        earlier_drops: What was dropped and is no finding any more, in the order of the text.
        by: The party whose replies were looked for; empty for those of anybody.
        on: The day or the round at whose end the dispute was looked at; None for the whole.
        after: The round or the day after which things were dropped; None if that was not asked.
            If it was, the findings are all.
        argument_map: The map that it is about, for a notebook; no part of what it says.
    """

    findings: tuple[Finding, ...]
    part_gaps: tuple[PartGap, ...] = ()
    overturned: tuple[Overturned, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    undeveloped: tuple[Gap, ...] = ()
    noted: tuple[NotedAnswer, ...] = ()
    earlier_drops: tuple[EarlierDrop, ...] = ()
    by: str = ""
    on: Moment | None = None
    after: Moment | None = None
    argument_map: ArgumentMap | None = field(default=None, compare=False, repr=False)
