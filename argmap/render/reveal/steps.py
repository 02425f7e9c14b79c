"""In which order a map is revealed: by argument, by date or by round."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from argmap.errors import ArgmapError
from argmap.evaluation.answers.timeline import Entrance, Undated, entrances
from argmap.evaluation.dispute import dispute_of
from argmap.model import ArgumentMap, End, Kind
from argmap.render.figures.figure import Figure, Item, ItemKind
from argmap.render.figures.parts import argument_boxes
from argmap.render.figures.words import day_words
from argmap.render.texts.hierarchy import entries_of

Moment: TypeAlias = date | int


class Order(StrEnum):
    """What comes first: each claim and then what bears on it, or what was said first."""

    ARGUMENT = "argument"
    DATE = "date"
    ROUND = "round"


class Step(NamedTuple):
    """What appears at once.

    Attributes:
        heading: When it was said; empty in the order of the argument.
        items: The ids of its items: in the order of the outline, documents last.
    """

    heading: str
    items: tuple[str, ...]


def steps_of(
    figure: Figure,
    argument_map: ArgumentMap,
    order: Order,
    *,
    undated: Undated = Undated.EARLY,
) -> tuple[Step, ...]:
    """The steps in which a figure is revealed; each of its items is in just one of them.

    In the order of the argument each claim is followed by what bears on it, and an
    argument comes with its premises. A document comes with what cites it first.

    Raises:
        ArgmapError: Nothing has a date or a round, by which it is to be ordered; or
            something has none, and `undated` says that this is an error.
    """
    blocks = list(_blocks(figure))
    if order is Order.ARGUMENT:
        return tuple(_with_notes(figure, (Step("", block) for block in blocks)))
    moments = _moments(figure, argument_map, order)
    items = [item for block in blocks for item in block]
    dated = [item for item in items if item in moments]
    steps = [
        Step(_heading(moment), tuple(item for item in dated if moments[item] == moment))
        for moment in sorted(set(moments.values()))
    ]
    rest = tuple(item for item in items if item not in moments)
    if rest and undated is Undated.ERROR:
        raise ArgmapError(_without(figure, rest[0], order))
    if rest:
        place = 0 if undated is Undated.EARLY else len(steps)
        steps.insert(place, Step(f"Without a {order}", rest))
    return tuple(_with_notes(figure, steps))


def _blocks(figure: Figure) -> Iterator[tuple[str, ...]]:
    """Items, and arguments with their premises, in the order of an outline."""
    homes = {item: box.items for box in argument_boxes(figure.boxes) for item in box.items}
    blocks = (homes.get(entry.item.id, (entry.item.id,)) for entry in entries_of(figure))
    yield from dict.fromkeys(blocks)


def _moments(figure: Figure, argument_map: ArgumentMap, order: Order) -> dict[str, Moment]:
    """When each item entered the dispute, as far as the map says.

    Raises:
        ArgmapError: It says it of none.
    """
    dispute = dispute_of(argument_map)
    entered = dict(zip(dispute.ends, entrances(dispute), strict=True))
    found = {item.id: _moment(item, entered, order) for item in figure.items}
    moments = {item: moment for item, moment in found.items() if moment is not None}
    if not moments:
        example = "date: 2022-01-27" if order is Order.DATE else "round: 1"
        message = f"nothing in the map has a {order}; give claims one, as `{example}`"
        raise ArgmapError(message)
    return moments


def _moment(item: Item, entered: Mapping[End, Entrance], order: Order) -> Moment | None:
    if item.end is None:
        return None
    kind = Kind.CLAIM if item.end.kind is Kind.CLAIM else Kind.ARGUMENT
    entrance = entered[End(kind, item.end.title)]
    return entrance.date if order is Order.DATE else entrance.round


def _heading(moment: Moment) -> str:
    return day_words(moment) if isinstance(moment, date) else f"Round {moment}"


def _without(figure: Figure, id_: str, order: Order) -> str:
    item = next(item for item in figure.items if item.id == id_)
    name = item.name or item.reference
    return f"{name} has no {order}; give it one, or say whether such things came early or late"


def _with_notes(figure: Figure, steps: Iterable[Step]) -> Iterator[Step]:
    """The steps, with each document in the first that has something which cites it."""
    documents = {item.id for item in figure.items if item.kind is ItemKind.DOCUMENT}
    cited: dict[str, list[str]] = {}
    for link in figure.links:
        if link.start in documents:
            cited.setdefault(link.target, []).append(link.start)
    shown: set[str] = set()
    for step in steps:
        notes = dict.fromkeys(note for item in step.items for note in cited.get(item, ()))
        new = tuple(note for note in notes if note not in shown)
        shown.update(new)
        yield step._replace(items=(*step.items, *new))
