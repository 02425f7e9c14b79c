"""What every reader and every writer of a format gives back."""

from collections.abc import Iterable
from typing import NamedTuple

from argmap.diagnostics import ArgmapError
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.network import Network
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


def imported(network: Network, losses: Iterable[Loss], source: SourceFile) -> Imported:
    """The map of a network that was read, with the losses of both steps."""
    argument_map, more = map_of(network, source)
    return Imported(argument_map, (*losses, *more))


def format_error(source: SourceFile, span: Span, message: str, advice: str = "") -> FormatError:
    """The error for what stands at a place of a file, and what to do about it."""
    return FormatError(f"{source.place(span)}: {message}{advice and f'; {advice}'}")
