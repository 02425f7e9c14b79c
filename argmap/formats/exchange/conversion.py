"""What every reader and every writer of a format gives back."""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.errors import ArgmapError
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.network import Network
from argmap.formats.exchange.places import Places, lacks_places, placed, placed_losses
from argmap.formats.exchange.to_map import map_of
from argmap.model import ArgumentMap
from argmap.source import SourceFile, Span


class FormatError(ArgmapError):
    """A file that is not what its format wants, so that nothing can be read from it."""


class Imported(NamedTuple):
    """A map read from a file, and what of the file it does not hold."""

    argument_map: ArgumentMap
    losses: tuple[Loss, ...] = ()


class Exported(NamedTuple):
    """A file's content, and what of the map it does not hold."""

    content: bytes
    losses: tuple[Loss, ...] = ()


def imported(
    network: Network, losses: Iterable[Loss], source: SourceFile, places: Places | None = None
) -> Imported:
    """The map of a network that was read, with the losses of both steps.

    Args:
        network: What was read.
        losses: What was lost in reading it.
        source: The file.
        places: Tells where ids stand in the file, for what the reader gave no place.
    """
    losses = tuple(losses)
    if places is None or not lacks_places(network, losses):
        argument_map, more = map_of(network, source)
        return Imported(argument_map, (*losses, *more))
    known = places(source)
    argument_map, more = map_of(placed(network, known), source)
    return Imported(argument_map, placed_losses((*losses, *more), known))


def format_error(source: SourceFile, span: Span, message: str, advice: str = "") -> FormatError:
    """The error for what stands at a place of a file, and what to do about it."""
    return FormatError(f"{source.place(span)}: {message}{advice and f'; {advice}'}")
