"""When things entered a dispute, and the map as it was at some time before its end."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple, assert_never

from argmap.diagnostics import ArgmapError
from argmap.evaluation.dispute import Dispute, dispute_of, main_conclusion
from argmap.model import Annotation, Answer, Argument, ArgumentMap, End, Kind, Node


class Undated(StrEnum):
    """Where in time to put what has no date: before all dates, after them, or nowhere."""

    EARLY = "early"
    LATE = "late"
    ERROR = "error"


class Entrance(NamedTuple):
    """When a node entered the dispute, as far as the map says."""

    date: date | None
    round: int | None


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
            found[number] = _completed(own[number], [found[each] for each in stating])
    return tuple(found)


def as_of(argument_map: ArgumentMap, day: date, *, undated: Undated = Undated.EARLY) -> ArgumentMap:
    """The map as it was at the end of a day: what entered the dispute later is left out.

    Raises:
        ArgmapError: Nothing has a date, or something has none and `undated` says that this
            is an error.
    """
    dispute = dispute_of(argument_map)
    times = entrances(dispute)
    if not any(entrance.date for entrance in times):
        message = "nothing in the map has a date; give claims one, as `date: 2022-01-27`"
        raise ArgmapError(message)

    def is_early(moment: date | None, name: str) -> bool:
        if moment is not None:
            return moment <= day
        return _is_kept(undated, name, "date")

    present = [
        is_early(entrance.date, node.name)
        for entrance, node in zip(times, dispute.nodes, strict=True)
    ]
    return _restricted(
        argument_map, dispute, present, lambda node, answer: is_early(answer.on, node.name)
    )


def restricted_to(argument_map: ArgumentMap, ends: Collection[End]) -> ArgumentMap:
    """The map with these nodes alone, the claims that its arguments state, and what joins them."""
    dispute = dispute_of(argument_map)
    present = [end in ends for end in dispute.ends]
    return _restricted(argument_map, dispute, present, lambda _node, _answer: True)


def until_round(
    argument_map: ArgumentMap, last: int, *, undated: Undated = Undated.EARLY
) -> ArgumentMap:
    """The map as it was after a round of a debate.

    Answers noted by hand belong to no round and are treated as undated.

    Raises:
        ArgmapError: Something has no round, and `undated` says that this is an error.
    """
    dispute = dispute_of(argument_map)
    present = [
        entrance.round <= last
        if entrance.round is not None
        else _is_kept(undated, node.name, "round")
        for entrance, node in zip(entrances(dispute), dispute.nodes, strict=True)
    ]
    keeps_answers = undated is not Undated.LATE
    return _restricted(argument_map, dispute, present, lambda _node, _answer: keeps_answers)


def _completed(own: Entrance, others: Collection[Entrance]) -> Entrance:
    """An entrance; what it does not say is taken from the earliest of others."""
    moment, turn = own
    if moment is None:
        moment = min((each.date for each in others if each.date is not None), default=None)
    if turn is None:
        turn = min((each.round for each in others if each.round is not None), default=None)
    return Entrance(moment, turn)


def _is_kept(undated: Undated, name: str, what: str) -> bool:
    match undated:
        case Undated.EARLY:
            return True
        case Undated.LATE:
            return False
        case Undated.ERROR:
            message = (
                f"{name} has no {what}; give it one, or say whether such things came early or late"
            )
            raise ArgmapError(message)
        case _:
            assert_never(undated)


def _restricted(
    argument_map: ArgumentMap,
    dispute: Dispute,
    present: list[bool],
    keeps: Callable[[Node, Answer], bool],
) -> ArgumentMap:
    """The map with the nodes present, the claims their arguments state, and what joins these."""
    kept = dict.fromkeys(_kept_ends(dispute, present))

    def whole(end: End) -> End:
        return end if end.kind is Kind.CLAIM else End(Kind.ARGUMENT, end.title)

    def annotation(node: Node) -> Annotation:
        answered = tuple(each for each in node.annotation.answered if keeps(node, each))
        return replace(node.annotation, answered=answered)

    return replace(
        argument_map,
        claims={
            title: replace(claim, annotation=annotation(claim))
            if claim.annotation.answered
            else claim
            for title, claim in argument_map.claims.items()
            if claim.end in kept
        },
        arguments={
            title: replace(argument, annotation=annotation(argument))
            if argument.annotation.answered
            else argument
            for title, argument in argument_map.arguments.items()
            if argument.end in kept
        },
        relations=tuple(
            relation
            for relation in argument_map.relations
            if whole(relation.start) in kept and whole(relation.target) in kept
        ),
    )


def _kept_ends(dispute: Dispute, present: list[bool]) -> Iterator[End]:
    for number, node in enumerate(dispute.nodes):
        if present[number]:
            yield dispute.ends[number]
            if isinstance(node, Argument):
                yield from (End(Kind.CLAIM, step.claim) for step in node.steps)
