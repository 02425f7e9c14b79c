"""The flow of a debate: exchanges of moves and replies, over rounds or days, issue by issue.

An exchange is a line from an opening move through a reply to it, a reply to that, and so on.
Where a move has several replies, each goes on in a line of its own. An issue is a claim that
bears on nothing else, with its exchanges, and after these the exchanges about the reasons for
what was said in it. A premise is a reason for the conclusion of its argument.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from argmap.errors import LimitError
from argmap.evaluation.abstract.framework import grouped
from argmap.evaluation.answers.dropped import Drops
from argmap.evaluation.answers.findings import Drop
from argmap.evaluation.answers.replies import moves, replies_in
from argmap.evaluation.answers.statuses import answer_statuses
from argmap.evaluation.answers.timeline import Moment, Unit, entrances, finest_unit, order
from argmap.evaluation.dispute import Dispute, dispute_of, main_conclusion
from argmap.evaluation.status import Status
from argmap.model import Argument, ArgumentMap, End, Kind

MOST_CELLS = 1_000_000


@dataclass(frozen=True, slots=True)
class Move:
    """A claim or an argument at its place in an exchange.

    Attributes:
        party: The party that holds it; empty if none is known.
        column: The index of its column.
        replies_to: What it replies to; None for an opening move.
        reason_for: What it was brought for, if it opens an exchange about a reason; for a
            premise its argument.
        is_open: True if it wants a reply and has none.
        is_unchallenged: True for a reason to which nobody replied.
        drops: The turns at which a party owed a reply to it and gave none.
        is_repeated: True if it stands in full above, for it replies to several moves.
    """

    end: End
    party: str
    column: int
    replies_to: End | None = None
    reason_for: End | None = None
    is_open: bool = False
    is_unchallenged: bool = False
    drops: tuple[Drop, ...] = ()
    is_repeated: bool = False


Row: TypeAlias = tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A round, a day or a step of reply.

    Attributes:
        value: Which one; None for what has no round or day.
        parties: Who speaks in it, in the order of the map.
    """

    value: Moment | None
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """A claim that bears on nothing else, and what was said about it.

    Attributes:
        rows: The exchanges. What a row has in common with the one above is not repeated.
    """

    end: End
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class FlowSheet:
    """The exchanges of a debate.

    Attributes:
        unit: What the columns are.
        columns: In order; what has no round or day comes last.
    """

    unit: Unit
    columns: tuple[Column, ...]
    issues: tuple[Issue, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The exchanges of all issues."""
        return tuple(row for issue in self.issues for row in issue.rows)

    @property
    def dropped(self) -> tuple[Move, ...]:
        """The moves that a party let drop, in the order of the sheet."""
        return tuple(move for row in self.rows for move in row if move.drops)


def flow(argument_map: ArgumentMap) -> FlowSheet:
    """The exchanges over rounds; over days if nothing has a round; else over steps of reply.

    Raises:
        LimitError: The sheet would have more than a million cells.
    """
    dispute = dispute_of(argument_map)
    issues = [(root, tuple(lines)) for root, lines in _issues(dispute)]
    sheet = _Sheet(argument_map, dispute, [line for _, lines in issues for line in lines])
    return FlowSheet(
        sheet.unit,
        sheet.columns,
        tuple(
            Issue(dispute.ends[root], tuple(tuple(map(sheet.move, line)) for line in lines))
            for root, lines in issues
        ),
    )


class _Place(NamedTuple):
    """A node in an exchange.

    Attributes:
        depth: How many moves stand before it.
        parent: What it replies to.
        reason_for: What it was brought for, or the argument of which it is a premise.
    """

    number: int
    depth: int
    parent: int | None = None
    reason_for: int | None = None
    is_repeated: bool = False


_Line: TypeAlias = list[_Place]


class _Sheet:
    """Where each move stands on a sheet, and how it is marked.

    Raises:
        LimitError: The sheet would have more than a million cells.
    """

    def __init__(self, argument_map: ArgumentMap, dispute: Dispute, lines: list[_Line]) -> None:
        self._dispute = dispute
        self._times = entrances(dispute)
        self.unit = finest_unit(self._times)
        self.columns = self._columns([place for line in lines for place in line])
        if len(lines) * len(self.columns) > MOST_CELLS:
            message = (
                f"the flow sheet would have more than {MOST_CELLS:,} cells; draw the map instead"
            )
            raise LimitError(message)
        self._places = {column.value: place for place, column in enumerate(self.columns)}
        self._statuses = answer_statuses(argument_map)
        self._has_reply = replies_in(dispute).has_reply
        self._drops: Mapping[int, tuple[Drop, ...]] = {}
        if self.unit is not Unit.STEP:
            drops = Drops(argument_map, dispute, self._times, self.unit)
            self._drops = drops.first_by_number()

    def move(self, place: _Place) -> Move:
        number, ends = place.number, self._dispute.ends
        end, party = ends[number], self._dispute.parties[number]
        column = self._places[self._value(place)]
        parent = None if place.parent is None else ends[place.parent]
        if place.is_repeated:
            return Move(end, party, column, parent, is_repeated=True)
        is_open = self._statuses.get(end) is Status.UNANSWERED
        return Move(
            end,
            party,
            column,
            parent,
            None if place.reason_for is None else ends[place.reason_for],
            is_open=is_open,
            is_unchallenged=not is_open and not self._has_reply[number],
            drops=self._drops.get(number, ()),
        )

    def _columns(self, places: list[_Place]) -> tuple[Column, ...]:
        parties: dict[Moment | None, dict[str, None]] = {}
        for place in sorted(places, key=lambda each: each.number):
            speaking = parties.setdefault(self._value(place), {})
            if party := self._dispute.parties[place.number]:
                speaking[party] = None
        known = sorted((each for each in parties if each is not None), key=order)
        values = [*known, *([None] if None in parties else [])]
        return tuple(Column(value, tuple(parties[value])) for value in values)

    def _value(self, place: _Place) -> Moment | None:
        if self.unit is Unit.STEP:
            return place.depth + 1
        return self._times[place.number].at(self.unit)


def _issues(dispute: Dispute) -> Iterator[tuple[int, Iterator[_Line]]]:
    """The claims that bear on nothing, and then whatever stands in circles; each with its lines."""
    replies = grouped(len(dispute.nodes), _replies(dispute))
    reasons: dict[int, list[_Place]] = {}
    for target, reason in _reasons(dispute):
        reasons.setdefault(target, []).append(reason)
    bearing = {each for some in replies for each in some}
    bearing.update(reason.number for some in reasons.values() for reason in some)
    asked = moves(dispute)
    seen: set[int] = set()
    for root in (*(each for each in asked if each not in bearing), *asked):
        if root not in seen:
            yield root, _lines(root, replies, reasons, seen)


def _lines(
    root: int,
    replies: tuple[tuple[int, ...], ...],
    reasons: Mapping[int, list[_Place]],
    seen: set[int],
) -> Iterator[_Line]:
    """The exchanges about a claim, then those about the reasons for each move in them."""
    waiting = [_Place(root, 0)]
    while waiting:
        opening = waiting.pop()
        if opening.number in seen:
            continue
        said: list[int] = []
        for line in _exchange(opening, replies, seen):
            said += [place.number for place in line if not place.is_repeated]
            yield line
        for number in reversed(said):
            waiting.extend(reversed(reasons.get(number, ())))


def _exchange(
    opening: _Place, replies: tuple[tuple[int, ...], ...], seen: set[int]
) -> Iterator[_Line]:
    """The lines from an opening move on, each from where it leaves the one before it."""
    line: _Line = []
    path: list[int] = []
    on_path: set[int] = set()
    waiting = [opening]
    while waiting:
        place = waiting.pop()
        number, depth = place.number, place.depth
        on_path.difference_update(path[depth:])
        del path[depth:]
        if number in on_path:
            continue
        if line and depth <= line[-1].depth:
            yield line
            line = []
        line.append(place._replace(is_repeated=number in seen))
        if number not in seen:
            seen.add(number)
            path.append(number)
            on_path.add(number)
            waiting.extend(_Place(reply, depth + 1, number) for reply in reversed(replies[number]))
    yield line


def _replies(dispute: Dispute) -> Iterator[tuple[int, int]]:
    """Pairs of a move and a reply to it.

    A reply to a reconstructed argument stands where its conclusion stands.
    """
    for attack in dispute.attacks:
        target = _shown(dispute, attack.target)
        if target != attack.start:
            yield target, attack.start


def _reasons(dispute: Dispute) -> Iterator[tuple[int, _Place]]:
    """Pairs of a move and a reason for it, as the opening of an exchange."""
    for supporter, supported in dispute.supports:
        reason = _Place(_shown(dispute, supporter), 0, reason_for=supported)
        yield _shown(dispute, supported), reason
    for number, node in enumerate(dispute.nodes):
        if isinstance(node, Argument) and node.steps:
            conclusion = _shown(dispute, number)
            for step in node.steps:
                claim = dispute.numbers[End(Kind.CLAIM, step.claim)]
                if claim != conclusion:
                    yield conclusion, _Place(claim, 0, reason_for=number)


def _shown(dispute: Dispute, number: int) -> int:
    """The move that stands for a node: for a reconstructed argument its conclusion."""
    node = dispute.nodes[number]
    conclusion = main_conclusion(node) if isinstance(node, Argument) else None
    if conclusion is None:
        return number
    return dispute.numbers[End(Kind.CLAIM, conclusion.claim)]
