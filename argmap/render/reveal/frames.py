"""What each step of a reveal shows: all items so far, how they fare by then, and what is new."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

from argmap.evaluation.answers.timeline import restricted_to
from argmap.evaluation.status import Status
from argmap.model import ArgumentMap, End, Kind
from argmap.render.figures.figure import Figure, Item, ItemKind
from argmap.render.figures.parts import cut
from argmap.render.reveal.steps import Step

Judge: TypeAlias = Callable[[ArgumentMap], Mapping[End, Status]]


class Caption(NamedTuple):
    """An item that appears, in words.

    Attributes:
        heading: What it is, its reference and its party.
        bearing: What it bears on and how, as "rebuts G1"; empty if on nothing.
        text: Its words, whole.
    """

    heading: str
    bearing: str
    text: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A step of a reveal.

    Attributes:
        number: From 1.
        heading: When what appears was said; empty if that is not the order.
        figure: All that is shown, with its statuses at this step.
        new: The ids of what appears.
        captions: What appears, in words; documents are not told of.
    """

    number: int
    heading: str
    figure: Figure
    new: tuple[str, ...]
    captions: tuple[Caption, ...]


def frames_of(
    figure: Figure, argument_map: ArgumentMap, steps: Sequence[Step], judge: Judge
) -> tuple[Frame, ...]:
    """A frame for each step.

    Args:
        figure: The whole, revealed at the last step.
        argument_map: What it shows.
        steps: Which items appear when.
        judge: What says how the claims and arguments of a map fare; it is asked about
            what is shown at each step, as if that were all.
    """
    return tuple(_frames(figure, argument_map, steps, judge))


def _frames(
    figure: Figure, argument_map: ArgumentMap, steps: Sequence[Step], judge: Judge
) -> Iterator[Frame]:
    shown: set[str] = set()
    for number, step in enumerate(steps, start=1):
        shown.update(step.items)
        part = _judged(cut(figure, shown), argument_map, judge)
        yield Frame(number, step.heading, part, step.items, tuple(_captions(part, step)))


def _judged(part: Figure, argument_map: ArgumentMap, judge: Judge) -> Figure:
    """The part with statuses that depend on nothing but what it shows."""
    ends = {_whole(item.end) for item in part.items if item.end is not None}
    statuses = judge(restricted_to(argument_map, ends))
    items = (replace(item, status=_status(item, statuses)) for item in part.items)
    return replace(part, items=tuple(items))


def _status(item: Item, statuses: Mapping[End, Status]) -> Status | None:
    return statuses.get(item.end) if item.end is not None else None


def _whole(end: End) -> End:
    """The claim or the argument that an end belongs to."""
    return end if end.kind is Kind.CLAIM else End(Kind.ARGUMENT, end.title)


def _captions(part: Figure, step: Step) -> Iterator[Caption]:
    """The items of a step in words, with what each bears on of what is shown."""
    items = {item.id: item for item in part.items}
    bearings: dict[str, list[str]] = {}
    for link in part.links:
        bearings.setdefault(link.start, []).append(
            f"{link.kind.value} {items[link.target].reference}"
        )
    for id_ in step.items:
        item = items[id_]
        if item.kind is not ItemKind.DOCUMENT:
            holder = f" · {item.holder.name}" if item.holder is not None else ""
            heading = f"{item.word} {item.reference}{holder}"
            yield Caption(heading, "; ".join(bearings.get(id_, ())), item.text)
