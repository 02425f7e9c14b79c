"""The id of each element of a map: the one that it came with, or else a number."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import NamedTuple

from argmap.formats.exchange.to_map import ID, LINKS, STEPS
from argmap.formats.exchange.values import without
from argmap.model import Argument, ArgumentMap, Data, End, Kind, Node


class Link(NamedTuple):
    """What a map keeps of the step that became a relation: its id, and what else was said of it."""

    id: str
    origin: Data | None = None


class Identifiers:
    """Ids given to a map's elements, no two the same."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        nodes = tuple(argument_map.nodes)
        self._map = argument_map
        self._links = {node.end: _links(node) for node in nodes}
        self._taken = set(_known(nodes))
        self._numbers = (str(number) for number in count(1))
        self._ids: dict[End, str] = {}
        given: set[str] = set()
        for node in nodes:
            known = str(_origin(node).get(ID, ""))
            self._ids[node.end] = self.new() if not known or known in given else known
            given.add(self._ids[node.end])
            if isinstance(node, Argument):
                self._add_inferences(node)

    def of(self, end: End) -> str:
        """The id of a claim, an argument or an inference; an argument goes by its last one."""
        return self._ids[end]

    def named(self, name: str) -> str | None:
        """The id of what is called `[Title]`, `<Title>` or, for a claim first, just `Title`."""
        title = name[1:-1] if name[:1] + name[-1:] in {"[]", "<>"} else name
        if title in self._map.claims and not name.startswith("<"):
            return self._ids[End(Kind.CLAIM, title)]
        if title in self._map.arguments and not name.startswith("["):
            return self._ids[End(Kind.ARGUMENT, title)]
        return None

    def link(self, start: End, kind: str, target: str) -> Link:
        """The step that is a relation of that kind from a node to the element with that id."""
        kept = self._links.get(start, {}).pop((kind, target), None)
        return kept or Link(self.new())

    def new(self) -> str:
        """The next number that is no id yet."""
        found = next(number for number in self._numbers if number not in self._taken)
        self._taken.add(found)
        return found

    def _add_inferences(self, argument: Argument) -> None:
        earlier = iter(_earlier(argument))
        places = [place for place, step in enumerate(argument.steps) if step.inference]
        for place in places[:-1]:
            end = End(Kind.INFERENCE, argument.title, place)
            self._ids[end] = next(earlier, "") or self.new()
        if places:
            end = End(Kind.INFERENCE, argument.title, places[-1])
            self._ids[end] = self._ids[argument.end]


def _origin(node: Node) -> Data:
    return node.annotation.origin or {}


def _known(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        origin = _origin(node)
        yield str(origin.get(ID, ""))
        yield from _earlier(node)
        yield from (link.id for link in _links(node).values())


def _links(node: Node) -> dict[tuple[str, str], Link]:
    """The relations that start at a node, by their kind and the id of their target."""
    links = _origin(node).get(LINKS)
    kinds = links.items() if isinstance(links, Mapping) else ()
    return {
        (kind, str(target)): _link(kept)
        for kind, targets in kinds
        if isinstance(targets, Mapping)
        for target, kept in targets.items()
    }


def _link(kept: object) -> Link:
    if isinstance(kept, Mapping):
        return Link(str(kept.get(ID, "")), without(kept, (ID,)))
    return Link(str(kept))


def _earlier(node: Node) -> list[str]:
    """The ids of the inferences of an argument before the last."""
    steps = _origin(node).get(STEPS)
    return [str(step) for step in steps] if isinstance(steps, list | tuple) else []
