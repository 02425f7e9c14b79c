"""Arguments of several steps taken apart: each inference becomes an argument of its own.

A setting asks for it (`model.explodeArguments`). The map that comes out is one that
could have been written so; the titles are `Title - 1`, `Title - 2` and so on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from argmap.argdown.building.drafts import conclusions_of
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
    for index in conclusions_of(argument):
        step = argument.steps[index]
        for number in uses_of(step) or ():
            if not _is_within(number, index):
                yield Diagnostic(
                    INVALID_USES.code,
                    Severity.WARNING,
                    f"({index + 1}) of {argument.name} cannot follow from ({number})",
                    step.occurrence.span,
                    f"name statements from (1) to ({index})",
                )


@dataclass(frozen=True, slots=True)
class Parts:
    """The arguments that an argument falls into, one for each inference.

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
    parts, faults = taken_apart(argument_map)
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
    return result, faults


def taken_apart(
    argument_map: ArgumentMap, *, compatible: bool = False
) -> tuple[Mapping[str, Parts], tuple[Diagnostic, ...]]:
    """The parts of each argument of several steps by its title, and what stood in the way.

    Args:
        argument_map: The map with these arguments.
        compatible: As for `parts_of`.
    """
    faults: list[Diagnostic] = []
    parts: dict[str, Parts] = {}
    for title, argument in argument_map.arguments.items():
        if len(conclusions_of(argument)) > 1:
            found = parts_of(argument, compatible=compatible)
            titles = [each.title for each in found.arguments]
            # One that has itself been taken apart has left its title.
            taken = [
                each for each in titles if each in argument_map.arguments and each not in parts
            ]
            if taken:
                faults.append(_title_taken(argument, taken[0]))
            else:
                parts[title] = found
    return parts, tuple(faults)


def parts_of(argument: Argument, *, compatible: bool = False) -> Parts:
    """An argument for each inference of one.

    Args:
        argument: The argument to take apart.
        compatible: Read `uses` and `from` as Argdown 1.7.5 does: a list at the conclusion
            counts only under `uses`, and may name any statement of the argument.
    """
    arguments: list[Argument] = []
    numbers: list[tuple[int, ...]] = []
    for index in conclusions_of(argument):
        step = argument.steps[index]
        title = f"{argument.title} - {len(arguments) + 1}"
        premises = _premises(argument, index, compatible=compatible)
        steps = [_as_premise(argument.steps[each], title) for each in premises]
        conclusion = step.occurrence._replace(role=Role.MAIN_CONCLUSION, argument=title)
        steps.append(replace(step, occurrence=conclusion))
        arguments.append(replace(argument, title=title, steps=tuple(steps)))
        numbers.append((*premises, index))
    return Parts(tuple(arguments), tuple(numbers))


def uses_of(step: Step, *, compatible: bool = False) -> list[Any] | None:
    """The list that says from which statements a conclusion follows; None if there is none."""
    of_inference = (step.inference.data if step.inference is not None else None) or {}
    of_conclusion = step.occurrence.data or {}
    places = [(of_inference, "uses"), (of_conclusion, "uses"), (of_inference, "from")]
    if of_conclusion.get("uses") or not compatible:
        places.append((of_conclusion, "from"))
    lists = (data.get(key) for data, key in places)
    return next((each for each in lists if isinstance(each, list)), None)


def _title_taken(argument: Argument, title: str) -> Diagnostic:
    message = f"{argument.name} is not taken apart, for there is a <{title}> already"
    advice = "give the other argument another title"
    return Diagnostic(TITLE_TAKEN.code, Severity.ERROR, message, argument.span, advice)


def _as_premise(step: Step, argument: str) -> Step:
    occurrence = step.occurrence._replace(role=Role.PREMISE, argument=argument)
    return Step(step.claim, occurrence)


def _premises(argument: Argument, index: int, *, compatible: bool) -> tuple[int, ...]:
    """The indices of the steps from which a conclusion follows."""
    uses = uses_of(argument.steps[index], compatible=compatible)
    if uses is not None:
        last = len(argument.steps) if compatible else index
        return tuple(number - 1 for number in uses if _is_within(number, last))
    first = index - 1
    while first > 0 and argument.steps[first].inference is None:
        first -= 1
    return tuple(range(max(first, 0), index))


def _is_within(number: object, last: int) -> bool:
    return isinstance(number, int) and 0 < number <= last


def _relation(relation: Relation, parts: Mapping[str, Parts]) -> Relation:
    start, target = _end(relation.start, parts), _end(relation.target, parts)
    return relation._replace(start=start, target=target)


def _end(end: End, parts: Mapping[str, Parts]) -> End:
    """Where a relation ends now: an argument's last part has its relations."""
    if end.kind is Kind.CLAIM or end.title not in parts:
        return end
    found = parts[end.title]
    if end.step is None:
        return found.arguments[-1].end
    place = [numbers[-1] for numbers in found.numbers].index(end.step)
    argument = found.arguments[place]
    return End(Kind.INFERENCE, argument.title, len(argument.steps) - 1)


def _claims(argument_map: ArgumentMap, parts: Mapping[str, Parts]) -> Mapping[str, Claim]:
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
