"""Places for what a reader read without them: where its id stands in the file."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias, TypeVar

from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.network import Network, Statement, Step
from argmap.source import NOWHERE, SourceFile, Span

Places: TypeAlias = Callable[[SourceFile], Mapping[str, Span]]
"""Where each id first stands in a text."""

_Element = TypeVar("_Element", Statement, Step)
_KEY = re.compile(r'"((?:[^"\\]|\\.)*)"\s*:')
_ID_ATTRIBUTE = re.compile(r"""\b(?:id|identifier)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")
_WORD = re.compile(r"^(?:p af\b|[#%]).*|([^\s(),.%#]+)", re.MULTILINE)


def placed(network: Network, places: Mapping[str, Span]) -> Network:
    """The network with the places of the statements and steps whose reader knew of none."""
    return replace(
        network,
        statements=tuple(_placed(each, places) for each in network.statements),
        steps=tuple(_placed(each, places) for each in network.steps),
    )


def placed_losses(losses: Iterable[Loss], places: Mapping[str, Span]) -> tuple[Loss, ...]:
    """The losses with their places, as far as their names are ids or end in one."""
    return tuple(
        each if each.span != NOWHERE else each._replace(span=_of_loss(each, places))
        for each in losses
    )


def lacks_places(network: Network, losses: Iterable[Loss]) -> bool:
    """Whether a statement, a step or a loss has no place."""
    return any(
        each.span == NOWHERE
        for elements in (network.statements, network.steps, losses)
        for each in elements
    )


def json_keys(source: SourceFile) -> dict[str, Span]:
    """Where each key of JSON first stands, for files that have ids for keys."""
    return _first(_KEY, source)


def xml_ids(source: SourceFile) -> dict[str, Span]:
    """Where the value of each attribute `id` or `identifier` first stands."""
    return _first(_ID_ATTRIBUTE, source)


def words(source: SourceFile) -> dict[str, Span]:
    """Where each word first stands below the header and outside comments, for lists of names."""
    return _first(_WORD, source)


def _first(pattern: re.Pattern[str], source: SourceFile) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for match in pattern.finditer(source.text):
        group = match.lastindex or 0
        found.setdefault(match[group], Span(*match.span(group)))
    return found


def _placed(element: _Element, places: Mapping[str, Span]) -> _Element:
    if element.span != NOWHERE:
        return element
    return element._replace(span=places.get(element.id, NOWHERE))


def _of_loss(loss: Loss, places: Mapping[str, Span]) -> Span:
    """The place of what a loss speaks of: by its kind and id, as `edge 7`, or by its id alone."""
    whose = loss.name.removeprefix("of ")
    names = (f"{loss.kind} {loss.name}", whose, loss.name, whose.rpartition(" ")[2])
    return next((places[name] for name in names if name in places), NOWHERE)
