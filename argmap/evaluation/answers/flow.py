"""The flow of a debate: exchanges of moves and replies, over rounds or days.

An exchange is a line from an opening move through a reply to it, a reply to that, and so on.
Where a move has several replies, each goes on in a line of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from argmap.diagnostics import LimitError
from argmap.evaluation.answers.dropped import Drops
from argmap.evaluation.answers.findings import Drop
from argmap.evaluation.answers.replies import moves
from argmap.evaluation.answers.timeline import Entrance, Unit, entrances
from argmap.evaluation.dispute import Dispute, dispute_of, grouped, main_conclusion
from argmap.evaluation.status import Status, answer_statuses
from argmap.model import Argument, ArgumentMap, End, Kind

MOST_CELLS = 1_000_000


@dataclass(frozen=True, slots=True)
class Move:
    """A claim or an argument at its place in an exchange.

    Attributes:
        party: The party that holds it; empty if none is known.
        column: The index of its column.
        is_open: True if it wants a reply and has none.
        drops: The turns at which a party owed a reply to it and gave none.
        is_repeated: True if it stands in full above, for it replies to several moves.
    """

    end: End
    party: str
    column: int
    is_open: bool = False
    drops: tuple[Drop, ...] = ()
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class FlowSheet:
    """The exchanges of a debate.

    Attributes:
        unit: What the columns are.
        columns: A round, a day or a step each, in order; None at the end for what has none.
        rows: The exchanges. What a row has in common with the one above is not repeated.
    """

    unit: Unit
    columns: tuple[int | date | None, ...]
    rows: tuple[tuple[Move, ...], ...]


def flow(argument_map: ArgumentMap) -> FlowSheet:
    """The exchanges over rounds; over days if nothing has a round; else over steps of reply.

    Raises:
        LimitError: The sheet would have more than a million cells.
    """
    dispute = dispute_of(argument_map)
    lines = tuple(_lines(dispute))
    times = entrances(dispute)
    unit = _unit(times)
    value_of = {place: _value(unit, times, place) for line in lines for place in line}
    values = set(value_of.values())
    known = sorted(value for value in values if value is not None)
    columns = (*known, *([None] if None in values else []))
    if len(lines) * len(columns) > MOST_CELLS:
        message = f"the flow sheet would have more than {MOST_CELLS:,} cells; draw the map instead"
        raise LimitError(message)
    places = {value: index for index, value in enumerate(columns)}
    drops = _drops(argument_map, dispute, times) if unit is Unit.ROUND else {}
    statuses = answer_statuses(argument_map)

    def move(place: _Place) -> Move:
        end, party = dispute.ends[place.number], dispute.parties[place.number]
        column = places[value_of[place]]
        if place.is_repeated:
            return Move(end, party, column, is_repeated=True)
        is_open = statuses.get(end) is Status.UNANSWERED
        return Move(end, party, column, is_open, tuple(drops.get(place.number, ())))

    return FlowSheet(unit, columns, tuple(tuple(map(move, line)) for line in lines))


class _Place(NamedTuple):
    """A node in an exchange, and how many moves stand before it."""

    number: int
    depth: int
    is_repeated: bool = False


def _lines(dispute: Dispute) -> Iterator[list[_Place]]:
    """The exchanges, each from where it leaves the one before it."""
    replies, replying = _replies(dispute)
    asked = moves(dispute)
    seen: set[int] = set()
    for first in (*(each for each in asked if each not in replying), *asked):
        if first not in seen:
            yield from _exchange(first, replies, seen)


def _exchange(
    first: int, replies: tuple[tuple[int, ...], ...], seen: set[int]
) -> Iterator[list[_Place]]:
    line: list[_Place] = []
    path: list[int] = []
    on_path: set[int] = set()
    waiting = [_Place(first, 0)]
    while waiting:
        number, depth, _ = waiting.pop()
        on_path.difference_update(path[depth:])
        del path[depth:]
        if number in on_path:
            continue
        if line and depth <= line[-1].depth:
            yield line
            line = []
        line.append(_Place(number, depth, number in seen))
        if number not in seen:
            seen.add(number)
            path.append(number)
            on_path.add(number)
            waiting.extend(_Place(reply, depth + 1) for reply in reversed(replies[number]))
    yield line


def _replies(dispute: Dispute) -> tuple[tuple[tuple[int, ...], ...], frozenset[int]]:
    """What replies to each node, and all that reply to another.

    A reply to a reconstructed argument stands where its conclusion stands.
    """
    pairs = [
        (_shown(dispute, attack.target), attack.start)
        for attack in dispute.attacks
        if _shown(dispute, attack.target) != attack.start
    ]
    return grouped(len(dispute.nodes), pairs), frozenset(start for _, start in pairs)


def _shown(dispute: Dispute, number: int) -> int:
    node = dispute.nodes[number]
    conclusion = main_conclusion(node) if isinstance(node, Argument) else None
    if conclusion is None:
        return number
    return dispute.numbers[End(Kind.CLAIM, conclusion.claim)]


def _unit(times: tuple[Entrance, ...]) -> Unit:
    if any(entrance.round is not None for entrance in times):
        return Unit.ROUND
    return Unit.DATE if any(entrance.date for entrance in times) else Unit.STEP


def _value(unit: Unit, times: tuple[Entrance, ...], place: _Place) -> int | date | None:
    if unit is Unit.STEP:
        return place.depth + 1
    return times[place.number].round if unit is Unit.ROUND else times[place.number].date


def _drops(
    argument_map: ArgumentMap, dispute: Dispute, times: tuple[Entrance, ...]
) -> dict[int, list[Drop]]:
    """For each move the parties that passed it over in their next turn."""
    rounds = sorted({entrance.round for entrance in times if entrance.round is not None})
    drops = Drops(argument_map, dispute)
    found: dict[int, list[Drop]] = {}
    for party in sorted(set(dispute.parties) - {""}):
        for after in rounds:
            for number, _, drop in drops.by(party, after=after):
                if times[number].round == after:
                    found.setdefault(number, []).append(drop)
    return found
