"""The id of each element of a map: the one that it came with, or else a number."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from argmap.formats.exchange.origins import ID, LINKS, STEPS
from argmap.formats.exchange.values import mapping, without
from argmap.model import Argument, ArgumentMap, Data, End, Kind, Node


class Link(NamedTuple):
    """What a map keeps of the step that became a relation: its id, and what else was said of it."""

    id: str
    origin: Data | None = None


class Identifiers:
    """Ids given to a map's elements, no two the same."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        claims, arguments = argument_map.claims, argument_map.arguments
        self._links = {
            Kind.CLAIM: _links_of(claims.values()),
            Kind.ARGUMENT: _links_of(arguments.values()),
        }
        self._taken = set(_known(argument_map.nodes))
        for links in self._links.values():
            self._taken.update(link.id for each in links.values() for link in each.values())
        self._numbers = (str(number) for number in count(1))
        self._given: set[str] = set()
        self._claims = {title: self._id(claim) for title, claim in claims.items()}
        self._arguments: dict[str, str] = {}
        self._inferences: dict[tuple[str, int | None], str] = {}
        for title, argument in arguments.items():
            self._arguments[title] = self._id(argument)
            self._add_inferences(argument)

    def of(self, end: End) -> str:
        """The id of a claim, an argument or an inference; an argument goes by its last one."""
        if end.kind is Kind.CLAIM:
            return self._claims[end.title]
        if end.kind is Kind.ARGUMENT:
            return self._arguments[end.title]
        return self._inferences[end.title, end.step]

    def named(self, name: str) -> str | None:
        """The id of what is called `[Title]`, `<Title>` or, for a claim first, just `Title`."""
        title = name[1:-1] if name[:1] + name[-1:] in {"[]", "<>"} else name
        if title in self._claims and not name.startswith("<"):
            return self._claims[title]
        return None if name.startswith("[") else self._arguments.get(title)

    def link(self, start: End, kind: str, target: str) -> Link:
        """The step that is a relation of that kind from a node to the element with that id."""
        return self.kept_link(start, kind, target) or Link(self.new())

    def kept_link(self, start: End, kind: str, target: str) -> Link | None:
        """The step that the map keeps for such a relation; None if it keeps none."""
        links = self._links[start.kind].get(start.title)
        return links.pop((kind, target), None) if links else None

    def new(self) -> str:
        """The next number that is no id yet."""
        found = next(number for number in self._numbers if number not in self._taken)
        self._taken.add(found)
        return found

    def _id(self, node: Node) -> str:
        """The id that a node came with; another one if it has none or one that is given."""
        origin = node.annotation.origin
        known = str(origin.get(ID, "")) if origin else ""
        found = self.new() if not known or known in self._given else known
        self._given.add(found)
        return found

    def _add_inferences(self, argument: Argument) -> None:
        earlier = iter(_earlier(argument))
        places = [place for place, step in enumerate(argument.steps) if step.inference]
        for place in places[:-1]:
            self._inferences[argument.title, place] = next(earlier, "") or self.new()
        if places:
            self._inferences[argument.title, places[-1]] = self._arguments[argument.title]


def _known(nodes: Iterable[Node]) -> Iterator[str]:
    """The ids that nodes, and the inferences of arguments, came with."""
    for node in nodes:
        if node.annotation.origin:
            yield str(node.annotation.origin.get(ID, ""))
            yield from _earlier(node)


def _links_of(nodes: Iterable[Node]) -> dict[str, dict[tuple[str, str], Link]]:
    """By the title of what they start at, the relations whose ids a map keeps."""
    return {node.title: links for node in nodes if (links := dict(_links(node)))}


def _links(node: Node) -> Iterator[tuple[tuple[str, str], Link]]:
    """The relations that start at a node, by their kind and the id of their target."""
    for kind, targets in mapping((node.annotation.origin or {}).get(LINKS)).items():
        for target, kept in mapping(targets).items():
            yield (kind, str(target)), _link(kept)


def _link(kept: object) -> Link:
    if isinstance(kept, Mapping):
        return Link(str(kept.get(ID, "")), without(kept, (ID,)))
    return Link(str(kept))


def _earlier(node: Node) -> list[str]:
    """The ids of the inferences of an argument before the last."""
    steps = (node.annotation.origin or {}).get(STEPS)
    return [str(step) for step in steps] if isinstance(steps, list | tuple) else []
