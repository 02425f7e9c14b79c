"""When things entered a dispute, and the map as it was at some moment before its end.

A moment is a day, or a round of a debate by its number.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from math import inf
from typing import NamedTuple, TypeAlias, TypeVar, assert_never

from argmap.errors import ArgmapError
from argmap.evaluation.dispute import Dispute, dispute_of, main_conclusion, whole
from argmap.model import (
    Answer,
    Argument,
    ArgumentMap,
    Declaration,
    End,
    Kind,
    Node,
)

Moment: TypeAlias = date | int

_Told = TypeVar("_Told", Answer, Declaration)
_SpokenT = TypeVar("_SpokenT", bound=Node)


class Undated(StrEnum):
    """Where in time to put what has no date: before all dates, after them, or nowhere."""

    EARLY = "early"
    LATE = "late"
    ERROR = "error"


class Unit(StrEnum):
    """What time is measured in: rounds of a debate, days, or the steps of reply alone."""

    ROUND = "round"
    DATE = "date"
    STEP = "step"


class Entrance(NamedTuple):
    """When a node entered the dispute, as far as the map says."""

    date: date | None
    round: int | None

    def at(self, unit: Unit) -> Moment | None:
        """The round or the day of it; None for steps, which are no time."""
        match unit:
            case Unit.ROUND:
                return self.round
            case Unit.DATE:
                return self.date
            case Unit.STEP:
                return None
            case _:
                assert_never(unit)


def order(moment: Moment) -> int:
    """A number by which days, or rounds, come in their order."""
    return moment if isinstance(moment, int) else moment.toordinal()


def unit_of(moment: Moment) -> Unit:
    """Whether a moment is a round or a day."""
    return Unit.ROUND if isinstance(moment, int) else Unit.DATE


def finest_unit(times: Collection[Entrance]) -> Unit:
    """Rounds if anything has one, else days if anything has one, else steps."""
    if any(entrance.round is not None for entrance in times):
        return Unit.ROUND
    return Unit.DATE if any(entrance.date for entrance in times) else Unit.STEP


def entrances(dispute: Dispute) -> tuple[Entrance, ...]:
    """When each node entered the dispute.

    A claim without date or round has those of the first argument that states it, an argument
    without them those of its conclusion.
    """
    own = [Entrance(node.annotation.date, node.annotation.round) for node in dispute.nodes]
    found = list(own)
    for number, node in enumerate(dispute.nodes):
        if isinstance(node, Argument):
            conclusion = main_conclusion(node)
            if conclusion is not None:
                claim = dispute.numbers[End(Kind.CLAIM, conclusion.claim)]
                found[number] = _completed(own[number], [own[claim]])
    for number, node in enumerate(dispute.nodes):
        if not isinstance(node, Argument):
            stating = (*dispute.arguments_for[number], *dispute.arguments_from[number])
            if stating:
                found[number] = _completed(own[number], [found[each] for each in stating])
    return tuple(found)


def require_any(times: Collection[Entrance], unit: Unit) -> None:
    """Does nothing if something has a moment of a unit.

    Raises:
        ArgmapError: Nothing has one.
    """
    if not any(entrance.at(unit) for entrance in times):
        example = "date: 2022-01-27" if unit is Unit.DATE else "round: 1"
        message = f"nothing in the map has a {unit}; give claims one, as `{example}`"
        raise ArgmapError(message)


def as_of(
    argument_map: ArgumentMap, moment: Moment, *, undated: Undated = Undated.EARLY
) -> ArgumentMap:
    """The map as it was at the end of a day or of a round: what came later is left out.

    That goes for claims and arguments, and for answers noted by hand, concessions and
    retractions. A concession without a time was made as soon as there was something to concede.

    Raises:
        ArgmapError: Nothing has a day or a round, or something has none and `undated` says that
            this is an error.
    """
    dispute = dispute_of(argument_map)
    times = entrances(dispute)
    unit = unit_of(moment)
    require_any(times, unit)

    def was_told(told: Answer | Declaration, what: str) -> bool:
        return since(Entrance(told.on, told.round), what, unit, undated) <= order(moment)

    present = [
        since(entrance, node.name, unit, undated) <= order(moment)
        for entrance, node in zip(times, dispute.nodes, strict=True)
    ]
    return _restricted(argument_map, dispute, present, was_told)


def since(entrance: Entrance, what: str, unit: Unit, undated: Undated) -> float:
    """The number from which on something is there, as `order` counts; infinite for the undated.

    Raises:
        ArgmapError: It has no time, and `undated` says that this is an error; `what` names it.
    """
    then = entrance.at(unit)
    if then is not None:
        return order(then)
    match undated:
        case Undated.EARLY:
            return -inf
        case Undated.LATE:
            return inf
        case Undated.ERROR:
            message = (
                f"{what} has no {unit}; give it one, or say whether such things came early or late"
            )
            raise ArgmapError(message)
        case _:
            assert_never(undated)


def restricted_to(argument_map: ArgumentMap, ends: Collection[End]) -> ArgumentMap:
    """The map with these nodes alone, the claims that its arguments state, and what joins them."""
    dispute = dispute_of(argument_map)
    present = [end in ends for end in dispute.ends]
    return _restricted(argument_map, dispute, present, lambda _told, _what: True)


def _completed(own: Entrance, others: Collection[Entrance]) -> Entrance:
    """An entrance; what it does not say is taken from the earliest of others."""
    moment, turn = own
    if moment is None:
        moment = min((each.date for each in others if each.date is not None), default=None)
    if turn is None:
        turn = min((each.round for each in others if each.round is not None), default=None)
    return Entrance(moment, turn)


def _restricted(
    argument_map: ArgumentMap,
    dispute: Dispute,
    present: list[bool],
    was_told: Callable[[Answer | Declaration, str], bool],
) -> ArgumentMap:
    """The map with the nodes present, the claims their arguments state, and what joins these."""
    kept = dict.fromkeys(_kept_ends(dispute, present))

    return replace(
        argument_map,
        claims={
            title: as_declared(claim, was_told)
            for title, claim in argument_map.claims.items()
            if claim.end in kept
        },
        arguments={
            title: as_declared(argument, was_told)
            for title, argument in argument_map.arguments.items()
            if argument.end in kept
        },
        relations=tuple(
            relation
            for relation in argument_map.relations
            if whole(relation.start) in kept and whole(relation.target) in kept
        ),
    )


def as_declared(node: _SpokenT, was_told: Callable[[Answer | Declaration, str], bool]) -> _SpokenT:
    """The node with what had been declared of it by then.

    A concession without a time is there at once; `was_told` says whether anything else is.
    """
    said = node.annotation
    if not (said.answered or said.conceded or said.retracted):
        return node

    def kept(told: tuple[_Told, ...], what: str) -> tuple[_Told, ...]:
        return tuple(each for each in told if was_told(each, f"{what} {node.name}"))

    timed = tuple(each for each in said.conceded if each.on or each.round)
    kept_at_once = tuple(each for each in said.conceded if not (each.on or each.round))
    annotation = replace(
        said,
        answered=kept(said.answered, "the answer to"),
        conceded=kept_at_once + kept(timed, "the concession of"),
        retracted=kept(said.retracted, "the retraction of"),
    )
    return replace(node, annotation=annotation)


def _kept_ends(dispute: Dispute, present: list[bool]) -> Iterator[End]:
    for number, node in enumerate(dispute.nodes):
        if present[number]:
            yield dispute.ends[number]
            if isinstance(node, Argument):
                yield from (End(Kind.CLAIM, step.claim) for step in node.steps)
