"""The law of all formats: what a map says and the map that comes back does not say is told."""

from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.identifiers import Identifiers
from argmap.formats.exchange.losses import Loss
from argmap.formats.exchange.network import StepKind
from argmap.formats.registry import dumps, loads
from argmap.model import ArgumentMap
from argmap.source import SourceFile
from tests.formats.exchange.facts import untold_facts
from tests.formats.exchange.told import overtold, untold

_RELATIONS = frozenset(map(str, StepKind))
# These call things as the map does, others as a network.
BY_TITLE = frozenset({"argdown-text", "argdown-json", "graphml"})


def passed(argument_map: ArgumentMap, name: str) -> tuple[ArgumentMap, tuple[Loss, ...]]:
    """A map written in a format and read again, and what was told on both ways."""
    written = dumps(argument_map, name)
    again = loads(SourceFile(name, written.content.decode()), name)
    return again.argument_map, (*written.losses, *again.losses)


def lost_in_silence(
    before: ArgumentMap, after: ArgumentMap, name: str, losses: tuple[Loss, ...]
) -> list[object]:
    """All that the first map says, the second does not, and no loss names."""
    ids = Identifiers(before)
    if name in BY_TITLE:
        losses = renamed(losses, named_in_network(before, ids))
    starts = {ids.of(node.end): node.name for node in before.nodes}
    networks = network_of(before).network, network_of(after).network
    found = untold(*networks, losses, starts)
    if known_ids(before) <= known_ids(after):
        found = [each for each in found if each != "ids of the map"]
    return [*found, *untold_facts(before, after, losses)]


def told_and_not_lost(
    before: ArgumentMap, after: ArgumentMap, name: str, losses: tuple[Loss, ...]
) -> list[Loss]:
    """The losses that name something which both maps say alike."""
    network, of_map = network_of(before)
    if name in BY_TITLE:
        losses = renamed(losses, named_in_network(before, Identifiers(before)))
    told = [each for each in losses if each not in of_map]
    return overtold(network, network_of(after).network, told)


def known_ids(argument_map: ArgumentMap) -> set[str]:
    """The ids that elements came with from a file."""
    origins = [node.annotation.origin or {} for node in argument_map.nodes]
    return {origin["id"] for origin in origins if "id" in origin}


def named_in_network(argument_map: ArgumentMap, ids: Identifiers) -> dict[str, str]:
    """What losses call a network's elements, by what the map calls them."""
    untitled = {node.title: node.end for node in argument_map.nodes if not node.is_titled}
    labelled = {node.name: node.end for node in argument_map.nodes}
    return {name: ids.of(end) for name, end in (untitled | labelled).items()}


def renamed(losses: tuple[Loss, ...], names: dict[str, str]) -> tuple[Loss, ...]:
    """The losses with some elements called otherwise; a relation goes by what it starts at."""
    return tuple(
        loss if loss.kind in _RELATIONS else loss._replace(name=_renamed(loss.name, names))
        for loss in losses
    )


def _renamed(whose: str, names: dict[str, str]) -> str:
    head = next(head for head in ("of claim ", "of argument ", "") if whose.startswith(head))
    name = whose.removeprefix(head)
    return head + names.get(name, name)
