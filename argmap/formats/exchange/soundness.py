"""Networks without loose ends: files name what they do not hold, and name things twice."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Statement, Step

_Element = TypeVar("_Element", Statement, Step)


def sound(network: Network) -> tuple[Network, tuple[Loss, ...]]:
    """The network without what cannot be read, and what that is.

    Of two things with one id the first stays. A step stays if its target and all its
    premises are there; one that joins a step stays if that one does, so that each bears on
    a statement in the end.
    """
    losses: list[Loss] = []
    taken: set[str] = set()
    statements = tuple(_once(network.statements, "claim", taken, losses))
    claims = frozenset(taken)
    steps = tuple(_once(network.steps, "argument", taken, losses))
    founded = _founded(steps, claims)
    for step in steps:
        if step.id not in founded:
            reason = _lack(step, claims | founded, taken)
            losses.append(dropped(step.kind.value, step.id, reason, span=step.span))
    steps = tuple(step for step in steps if step.id in founded)
    return replace(network, statements=statements, steps=steps), tuple(losses)


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


def _founded(steps: Iterable[Step], claims: Collection[str]) -> set[str]:
    """The ids of the steps whose ends are statements, or steps that are founded themselves."""
    joining: dict[str, list[str]] = {}
    missing: dict[str, int] = {}
    for step in steps:
        ends = {end for end in _ends(step) if end not in claims}
        missing[step.id] = len(ends) if step.premises else -1
        for end in ends:
            joining.setdefault(end, []).append(step.id)
    ready = [id_ for id_, count in missing.items() if count == 0]
    founded = set(ready)
    while ready:
        for id_ in joining.get(ready.pop(), ()):
            missing[id_] -= 1
            if missing[id_] == 0:
                founded.add(id_)
                ready.append(id_)
    return founded


def _lack(step: Step, known: Collection[str], taken: Collection[str]) -> str:
    """Why a step cannot be read."""
    if not step.premises:
        return "it starts at nothing"
    end = next(end for end in _ends(step) if end not in known)
    return (
        f"{end}, which it joins, cannot be read" if end in taken else f"there is no {end} to join"
    )


def _ends(step: Step) -> Iterator[str]:
    yield from (premise.id for premise in step.premises)
    yield step.target
