"""Networks without loose ends: files name what they do not hold, and name things twice."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Statement, Step

_Element = TypeVar("_Element", Statement, Step)


def sound(network: Network) -> tuple[Network, tuple[Loss, ...]]:
    """The network without what cannot be read, and what that is.

    Of two things with one id the first stays. A step stays if its target and
    all its premises are there, and if steps that bear on steps bear on a statement in the end.
    """
    losses: list[Loss] = []
    taken: set[str] = set()
    statements = tuple(_once(network.statements, "claim", taken, losses))
    steps = tuple(_once(network.steps, "argument", taken, losses))
    while len(kept := tuple(_joined(steps, taken, losses))) < len(steps):
        steps = kept
        taken = {statement.id for statement in statements} | {step.id for step in steps}
    founded = _founded(steps, {statement.id for statement in statements})
    for step in steps:
        if step.id not in founded:
            reason = "it bears on itself alone"
            losses.append(dropped(step.kind.value, step.id, reason, span=step.span))
    steps = tuple(step for step in steps if step.id in founded)
    return replace(network, statements=statements, steps=steps), tuple(losses)


def _founded(steps: Iterable[Step], known: set[str]) -> set[str]:
    """The ids of the steps whose ends are statements, or steps that are founded themselves."""
    resting: dict[str, list[str]] = {}
    missing: dict[str, int] = {}
    for step in steps:
        ends = {step.target, *(premise.id for premise in step.premises)} - known
        missing[step.id] = len(ends)
        for end in ends:
            resting.setdefault(end, []).append(step.id)
    ready = [id_ for id_, count in missing.items() if count == 0]
    founded = set(ready)
    while ready:
        for id_ in resting.get(ready.pop(), ()):
            missing[id_] -= 1
            if missing[id_] == 0:
                founded.add(id_)
                ready.append(id_)
    return founded


def _once(
    elements: Iterable[_Element],
    what: str,
    taken: set[str],
    losses: list[Loss],
) -> Iterator[_Element]:
    for element in elements:
        if element.id in taken:
            losses.append(dropped(what, element.id, "its id is taken already", span=element.span))
        else:
            taken.add(element.id)
            yield element


def _joined(steps: Iterable[Step], known: set[str], losses: list[Loss]) -> Iterator[Step]:
    for step in steps:
        ends = [*(premise.id for premise in step.premises), step.target]
        missing = next((end for end in ends if end not in known), None)
        if step.premises and missing is None:
            yield step
            continue
        reason = "it starts at nothing" if missing is None else f"there is no {missing} to join"
        losses.append(dropped(step.kind.value, step.id, reason, span=step.span))
