"""The part of a figure that a reader asks for: by heading, tag and party, and by time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from argmap.diagnostics import nearest
from argmap.errors import ArgmapError
from argmap.evaluation.answers.timeline import Moment
from argmap.model import ArgumentMap, End, Kind
from argmap.render.figures.figure import Figure, Holder
from argmap.render.figures.parts import companions, cut
from argmap.render.figures.words import day_words


def tagged(figure: Figure, tags: Sequence[str]) -> Figure:
    """What has one of these tags, with what it is directly linked to.

    Raises:
        ArgmapError: Nothing in the map has one of them.
    """
    bare = [tag.removeprefix("#") for tag in tags]
    known = dict.fromkeys(tag for item in figure.items for tag in item.tags)
    for tag in bare:
        if tag not in known:
            raise ArgmapError(_unknown(f"nothing in the map has the tag {tag}", tag, list(known)))
    return _with_links(figure, {item.id for item in figure.items if set(bare) & set(item.tags)})


def held_by(figure: Figure, parties: Sequence[str]) -> Figure:
    """What these parties hold, with what it is directly linked to.

    Args:
        figure: The whole.
        parties: Their ids or their names.

    Raises:
        ArgmapError: No such party holds anything.
    """
    chosen = {holder_named(figure, party) for party in parties}
    return _with_links(figure, {item.id for item in figure.items if item.holder in chosen})


def holder_named(figure: Figure, name: str) -> Holder:
    """The party of that id or name.

    Raises:
        ArgmapError: No such party holds anything.
    """
    for holder in figure.holders:
        if name.casefold() in {holder.id.casefold(), holder.name.casefold()}:
            return holder
    known = [word for holder in figure.holders for word in (holder.id, holder.name)]
    message = _unknown(f"no party {name} holds anything in the map", name, known)
    raise ArgmapError(message)


def present_in(figure: Figure, then: ArgumentMap, moment: Moment) -> Figure:
    """What of a figure an earlier state of its map has, with the references of the whole.

    Args:
        figure: The whole.
        then: The map as it was at the moment.
        moment: A day or a round, which the title then names.
    """
    return replace(
        cut(figure, _present(figure, then)),
        title=", ".join(filter(None, [figure.title, f"as of {_moment_words(moment, then)}"])),
    )


def _present(figure: Figure, then: ArgumentMap) -> Iterator[str]:
    ends = {node.end for node in then.nodes}
    kept = {item.id for item in figure.items if item.end is not None and _whole(item.end) in ends}
    yield from kept
    citing: dict[str, set[str]] = {item.id: set() for item in figure.items if item.end is None}
    for link in figure.links:
        if link.start in citing:
            citing[link.start].add(link.target)
    yield from (note for note, places in citing.items() if not places or places & kept)


def _whole(end: End) -> End:
    """For a step of an argument, the argument."""
    return End(Kind.ARGUMENT, end.title) if end.kind is Kind.INFERENCE else end


def _moment_words(moment: Moment, argument_map: ArgumentMap) -> str:
    if isinstance(moment, int):
        return argument_map.round_names.get(moment, f"round {moment}")
    return day_words(moment)


def _with_links(figure: Figure, chosen: set[str]) -> Figure:
    """Some items with the premises that work with them, and with what they are linked to."""
    own = {*chosen, *companions(figure.boxes, chosen)}
    ends = ((link.start, link.target) for link in figure.links)
    kept = own.union(*(pair for pair in ends if not own.isdisjoint(pair)))
    return cut(figure, kept)


def _unknown(message: str, name: str, known: list[str]) -> str:
    near = nearest(name, known)
    return message + (f"; did you mean {near}?" if near else "")
