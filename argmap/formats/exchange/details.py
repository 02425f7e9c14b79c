"""What a map says within its texts and of its inferences, and a network or a graph does not."""

from collections.abc import Callable, Iterator

from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.origins import ROLES
from argmap.model import Argument, ArgumentMap, Node, Occurrence

_MARKS = ("bold", "italic")
_TAG = "tag"


def details_lost(argument_map: ArgumentMap, called: Callable[[Node], str]) -> Iterator[Loss]:
    """Losses for markup within texts, further wordings, and data of inferences.

    Args:
        argument_map: The map.
        called: What a node is called in the report.
    """
    for node in argument_map.nodes:
        for occurrence in node.occurrences:
            if occurrence.text is not None and (occurrence.ranges or occurrence.text != node.text):
                yield from _of_occurrence(node, occurrence, _whose(node, called(node)))
        if isinstance(node, Argument):
            yield from _of_inferences(node, called(node))


def wordings_lost(argument_map: ArgumentMap) -> Iterator[Loss]:
    """A loss for each wording of a claim or an argument besides the one that counts."""
    for node in argument_map.nodes:
        for occurrence in node.occurrences:
            if occurrence.text not in (None, node.text):
                yield _wording(occurrence, _whose(node, node.name))


def _of_occurrence(node: Node, occurrence: Occurrence, whose: str) -> Iterator[Loss]:
    if occurrence.text != node.text:
        yield _wording(occurrence, whose)
        return
    for each in occurrence.ranges:
        words = node.text[each.start : each.end]
        if each.type in _MARKS:
            yield dropped(each.type, whose, f"its words stay without it: {words}")
        elif each.type != _TAG:
            yield dropped(each.type, whose, f"only its words stay, {words}: it is {each.value}")


def _wording(occurrence: Occurrence, whose: str) -> Loss:
    return dropped("wording", whose, f"it is also stated in these words: {occurrence.text}")


def _of_inferences(argument: Argument, name: str) -> Iterator[Loss]:
    for step in argument.steps:
        for key, value in (step.inference.data or {}).items() if step.inference else ():
            if key != ROLES:
                reason = f"only whole arguments have data: it is {value}"
                yield dropped(str(key), f"of an inference of argument {name}", reason)


def _whose(node: Node, name: str) -> str:
    return f"of {'argument' if isinstance(node, Argument) else 'claim'} {name}"
