"""A dispute turn by turn: who said what when, and what was unanswered at the end of each turn.

Turns are the rounds of a debate, or the days on which something was said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from argmap.errors import ArgmapError
from argmap.evaluation.answers.findings import Finding
from argmap.evaluation.answers.replies import moves
from argmap.evaluation.answers.timeline import (
    Entrance,
    Moment,
    Undated,
    Unit,
    entrances,
    finest_unit,
    order,
)
from argmap.evaluation.answers.unanswered import unanswered
from argmap.evaluation.dispute import Dispute, dispute_of
from argmap.model import Answer, ArgumentMap, Declaration, End


class Deed(StrEnum):
    """What somebody did: put something forward, concede it, take it back, answer it elsewhere."""

    SAID = "said"
    CONCEDED = "conceded"
    RETRACTED = "retracted"
    ANSWERED = "answered elsewhere"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done at a time.

    Attributes:
        end: The claim or the argument.
        party: Who did it; empty if that is not known.
        against: What it attacks, if it was put forward then.
    """

    deed: Deed
    end: End
    party: str
    against: tuple[End, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """A round or a day.

    Attributes:
        moment: Which; None for what has none.
        events: What was done in it, in the order of the text.
        unanswered: What was so at its end, those first with which most would change.
        new: What of that was not so before.
        settled: What was unanswered before and is no longer.
    """

    moment: Moment | None
    events: tuple[Event, ...]
    unanswered: tuple[Finding, ...]
    new: tuple[End, ...]
    settled: tuple[End, ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """A dispute turn by turn.

    Attributes:
        unit: What the turns are.
        turns: In order. What has no time comes first or last, as was asked.
        by: The party whose replies were looked for; empty for those of anybody.
        is_owed: True if only what somebody owes a reply to was looked for.
        undated: Where what has no time was put.
    """

    unit: Unit
    turns: tuple[Turn, ...]
    by: str = ""
    is_owed: bool = False
    undated: Undated = Undated.EARLY

    @property
    def last(self) -> Turn:
        """The last turn."""
        return self.turns[-1]


def chronology(
    argument_map: ArgumentMap,
    *,
    by: str | None = None,
    owed: bool = False,
    undated: Undated = Undated.EARLY,
) -> Chronology:
    """The rounds of a dispute; its days if nothing has a round.

    Args:
        argument_map: The map.
        by: The id of a party: what others hold and it has not replied to.
        owed: Only what a party owes a reply to.
        undated: Whether what has no round or day was there before all turns or came after them.

    Raises:
        ArgmapError: Nothing has a round or a day; or something has none, and `undated` says
            that this is an error.
    """
    dispute = dispute_of(argument_map)
    unit = finest_unit(entrances(dispute))
    if unit is Unit.STEP:
        message = "nothing in the map has a date or a round; give claims one, as `date: 2022-01-27`"
        raise ArgmapError(message)
    events = _events(dispute, unit)
    moments = sorted((each for each in events if each is not None), key=order)
    turns: list[Turn] = []
    before: dict[End, None] = {}
    for moment in _with_undated(moments, undated, has_undated=None in events):
        if moment is None and undated is Undated.EARLY:
            turns.append(Turn(None, tuple(events[None]), (), (), ()))
            continue
        report = unanswered(argument_map, by=by, owed=owed, on=moment, undated=undated)
        now = dict.fromkeys(finding.end for finding in report.findings)
        turns.append(
            Turn(
                moment,
                tuple(events[moment]),
                report.findings,
                tuple(end for end in now if end not in before),
                tuple(end for end in before if end not in now),
            )
        )
        before = now
    return Chronology(unit, tuple(turns), by or "", owed, undated)


def _with_undated(
    moments: list[Moment], undated: Undated, *, has_undated: bool
) -> list[Moment | None]:
    """The moments, and None for the undated, if there are any, before or after them."""
    if not has_undated:
        return [*moments]
    return [*moments, None] if undated is Undated.LATE else [None, *moments]


def _events(dispute: Dispute, unit: Unit) -> dict[Moment | None, list[Event]]:
    """What was done at each moment, in the order of the text.

    A concession without a time was made as soon as there was something to concede.
    """
    found: dict[Moment | None, list[Event]] = {}
    times = entrances(dispute)
    asked = set(moves(dispute))
    for number, end in sorted(
        enumerate(dispute.ends), key=lambda each: dispute.nodes[each[0]].span
    ):
        if number in asked:
            against = tuple(dispute.ends[target] for target in dispute.targets[number])
            event = Event(Deed.SAID, end, dispute.parties[number], against)
            found.setdefault(times[number].at(unit), []).append(event)
        for deed, told in _declared(dispute, number):
            moment = Entrance(told.on, told.round).at(unit)
            if moment is None and deed is Deed.CONCEDED:
                moment = times[number].at(unit)
            found.setdefault(moment, []).append(Event(deed, end, told.by))
    return found


def _declared(dispute: Dispute, number: int) -> Iterator[tuple[Deed, Declaration | Answer]]:
    said = dispute.nodes[number].annotation
    for deed, all_told in (
        (Deed.CONCEDED, said.conceded),
        (Deed.RETRACTED, said.retracted),
        (Deed.ANSWERED, said.answered),
    ):
        yield from ((deed, told) for told in all_told)
