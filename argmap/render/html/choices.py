"""By what the viewer can filter: parties, kinds, statuses, and when things were said."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.model import UNANNOTATED, ArgumentMap
from argmap.render.figures.figure import Figure, ItemKind
from argmap.render.html.cards import Card


class Choice(NamedTuple):
    """What can be ticked: a value that the data of the page has, and what to call it."""

    value: str
    label: str


class Moments(NamedTuple):
    """When things entered the dispute: by day, or in a debate without days by round.

    Attributes:
        labels: The moments in their order.
        of: The number of each card's moment among them; -1 if it has none.
    """

    labels: tuple[str, ...]
    of: tuple[int, ...]


def moments_of(cards: Sequence[Card], argument_map: ArgumentMap) -> Moments:
    """When the items of cards entered the dispute."""
    ends = [card.item.end for card in cards]
    said = [argument_map.node(end).annotation if end is not None else UNANNOTATED for end in ends]
    days = sorted({one.date for one in said if one.date is not None})
    if days:
        numbers = {day: number for number, day in enumerate(days)}
        of = tuple(numbers[one.date] if one.date is not None else -1 for one in said)
        return Moments(tuple(day.isoformat() for day in days), of)
    rounds = sorted({one.round for one in said if one.round is not None})
    turns = {turn: number for number, turn in enumerate(rounds)}
    of = tuple(turns[one.round] if one.round is not None else -1 for one in said)
    return Moments(tuple(f"Round {turn}" for turn in rounds), of)


def party_choices(figure: Figure) -> Iterator[Choice]:
    """The parties of the figure by their numbers, and -1 for what nobody holds."""
    for number, holder in enumerate(figure.holders):
        yield Choice(str(number), holder.name)
    if any(item.holder is None for item in figure.items):
        yield Choice("-1", "nobody named")


def kind_choices(figure: Figure) -> Iterator[Choice]:
    """The kinds of item that occur."""
    used = {item.kind for item in figure.items}
    return (Choice(kind.value, kind.value) for kind in ItemKind if kind in used)


def status_choices(figure: Figure) -> Iterator[Choice]:
    """The statuses that occur, and an empty one for what has none."""
    for status in figure.statuses:
        yield Choice(status.value, status.value)
    if not all(item.status for item in figure.items):
        yield Choice("", "none")
