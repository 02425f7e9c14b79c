"""What a map says and no network does: markup, wordings, data of inferences, headings, lines."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.formats.exchange.losses import Loss
from argmap.model import Argument, ArgumentMap, Node


class Fact(NamedTuple):
    """One such thing.

    Attributes:
        what: Its kind, as losses have it.
        value: How it is said, without the titles of elements.
    """

    what: str
    value: str


def facts(argument_map: ArgumentMap) -> list[Fact]:
    """All of them, in the order of the map."""
    found = [Fact("heading", each.title) for each in argument_map.sections.values()]
    for node in argument_map.nodes:
        found += _of_node(node)
    return found


def _of_node(node: Node) -> Iterator[Fact]:
    for occurrence in node.occurrences:
        if occurrence.text == node.text:
            for each in occurrence.ranges:
                if each.type != "tag":
                    yield Fact(each.type, f"{node.text[each.start : each.end]} {each.value}")
        elif occurrence.text is not None:
            yield Fact("wording", occurrence.text)
    for step in node.steps if isinstance(node, Argument) else ():
        for key, value in ((step.inference and step.inference.data) or {}).items():
            if key != "roles":
                yield Fact(key, str(value))


def untold_facts(before: ArgumentMap, after: ArgumentMap, losses: Iterable[Loss]) -> list[Fact]:
    """What one map says and another does not, and no loss of its kind names."""
    told = [(loss.kind, f"{loss.name} {loss.reason}") for loss in losses]
    left = set(facts(after))
    return [each for each in facts(before) if each not in left and not _is_told(each, told)]


def overtold_facts(before: ArgumentMap, after: ArgumentMap, losses: Iterable[Loss]) -> list[Fact]:
    """What two maps say, and a loss says that it was lost."""
    told = [(loss.kind, f"{loss.name} {loss.reason}") for loss in losses]
    left = set(facts(after))
    return [each for each in facts(before) if each in left and _is_told(each, told)]


def _is_told(fact: Fact, told: Iterable[tuple[str, str]]) -> bool:
    words = fact.value.split()
    return any(kind == fact.what and all(word in said for word in words) for kind, said in told)
