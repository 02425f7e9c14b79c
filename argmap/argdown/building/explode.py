"""Arguments of several steps taken apart: each inference becomes an argument of its own.

A setting asks for it (`model.explodeArguments`). The map that comes out is one that
could have been written so; the titles are `Title - 1`, `Title - 2` and so on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from argmap.argdown.building.rules import INVALID_USES, TITLE_TAKEN
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    End,
    Kind,
    Occurrence,
    Relation,
    Role,
    Step,
)
from argmap.source import Span


def invalid_uses(argument: Argument) -> Iterator[Diagnostic]:
    """A warning for each number in a `uses` list that stands for no statement before it."""
    for index, step in enumerate(argument.steps):
        if step.inference is None:
            continue
        for number in _uses(step) or ():
            if not _is_before(number, index):
                yield Diagnostic(
                    INVALID_USES.code,
                    Severity.WARNING,
                    f"({index + 1}) of {argument.name} cannot follow from ({number})",
                    step.occurrence.span,
                    f"name statements from (1) to ({index})",
                )


@dataclass(frozen=True, slots=True)
class _Parts:
    """The arguments that an argument falls into.

    Attributes:
        numbers: For each argument, the indices of the steps it took over, in its order.
    """

    arguments: tuple[Argument, ...]
    numbers: tuple[tuple[int, ...], ...]


def exploded(argument_map: ArgumentMap) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """The map with an argument for each inference, and what stood in the way of it.

    The premises of an inference are those that its `uses` list names by their
    numbers, or else all since and with the conclusion before it.
    """
    faults: list[Diagnostic] = []
    parts: dict[str, _Parts] = {}
    for title, argument in argument_map.arguments.items():
        if sum(step.inference is not None for step in argument.steps) > 1:
            found = _parts_of(argument)
            titles = [each.title for each in found.arguments]
            # One that has itself been taken apart has left its title.
            taken = [
                each for each in titles if each in argument_map.arguments and each not in parts
            ]
            if taken:
                faults.append(_title_taken(argument, taken[0]))
            else:
                parts[title] = found
    arguments: dict[str, Argument] = {}
    for title, argument in argument_map.arguments.items():
        for each in parts[title].arguments if title in parts else (argument,):
            arguments[each.title] = each
    result = replace(
        argument_map,
        arguments=arguments,
        claims=_claims(argument_map, parts),
        relations=tuple(_relation(each, parts) for each in argument_map.relations),
    )
    return result, tuple(faults)


def _title_taken(argument: Argument, title: str) -> Diagnostic:
    message = f"{argument.name} is not taken apart, for there is a <{title}> already"
    advice = "give the other argument another title"
    return Diagnostic(TITLE_TAKEN.code, Severity.ERROR, message, argument.span, advice)


def _parts_of(argument: Argument) -> _Parts:
    arguments: list[Argument] = []
    numbers: list[tuple[int, ...]] = []
    for index, step in enumerate(argument.steps):
        if step.inference is None:
            continue
        title = f"{argument.title} - {len(arguments) + 1}"
        premises = _premises(argument, index)
        steps = [_as_premise(argument.steps[each], title) for each in premises]
        conclusion = step.occurrence._replace(role=Role.MAIN_CONCLUSION, argument=title)
        steps.append(replace(step, occurrence=conclusion))
        arguments.append(replace(argument, title=title, steps=tuple(steps)))
        numbers.append((*premises, index))
    return _Parts(tuple(arguments), tuple(numbers))


def _as_premise(step: Step, argument: str) -> Step:
    occurrence = step.occurrence._replace(role=Role.PREMISE, argument=argument)
    return Step(step.claim, occurrence)


def _premises(argument: Argument, index: int) -> tuple[int, ...]:
    """The indices of the steps from which a conclusion follows."""
    uses = _uses(argument.steps[index])
    if uses is not None:
        return tuple(number - 1 for number in uses if _is_before(number, index))
    first = index - 1
    while first > 0 and argument.steps[first].inference is None:
        first -= 1
    return tuple(range(max(first, 0), index))


def _is_before(number: object, index: int) -> bool:
    return isinstance(number, int) and 0 < number <= index


def _uses(step: Step) -> list[Any] | None:
    """The list that says from which statements a conclusion follows; None if there is none."""
    inference = step.inference.data if step.inference is not None else None
    for key in ("uses", "from"):
        for data in (inference, step.occurrence.data):
            value = (data or {}).get(key)
            if isinstance(value, list):
                return value
    return None


def _relation(relation: Relation, parts: Mapping[str, _Parts]) -> Relation:
    start, target = _end(relation.start, parts), _end(relation.target, parts)
    return relation._replace(start=start, target=target)


def _end(end: End, parts: Mapping[str, _Parts]) -> End:
    """Where a relation ends now: an argument's last part has its relations."""
    if end.kind is Kind.CLAIM or end.title not in parts:
        return end
    found = parts[end.title]
    if end.step is None:
        return found.arguments[-1].end
    place = [numbers[-1] for numbers in found.numbers].index(end.step)
    argument = found.arguments[place]
    return End(Kind.INFERENCE, argument.title, len(argument.steps) - 1)


def _claims(argument_map: ArgumentMap, parts: Mapping[str, _Parts]) -> Mapping[str, Claim]:
    """The claims, each place that states one now standing for all its uses."""
    places: dict[Span, list[Occurrence]] = {}
    for found in parts.values():
        for argument in found.arguments:
            for step in argument.steps:
                places.setdefault(step.occurrence.span, []).append(step.occurrence)
    if not places:
        return argument_map.claims
    return {
        title: replace(claim, occurrences=tuple(_occurrences(claim, places)))
        for title, claim in argument_map.claims.items()
    }


def _occurrences(claim: Claim, places: Mapping[Span, list[Occurrence]]) -> Iterator[Occurrence]:
    for occurrence in claim.occurrences:
        yield from places.get(occurrence.span, (occurrence,))
