"""Arguments of several steps taken apart as Argdown 1.7.5 does, which leaves some of it undone.

What is said of an inference is still said of the one that was taken apart, and so is lost; and
the places in structures, also those of one step, are put behind all others, so that their words
count.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.argdown.building.drafts import canonical_of
from argmap.argdown.building.explode import Parts, parts_of, taken_apart, uses_of
from argmap.diagnostics import Diagnostic
from argmap.model import Argument, ArgumentMap, Claim, Kind, Occurrence, Relation


def exploded_compatibly(
    argument_map: ArgumentMap,
) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """The map with an argument for each inference, and what stood in the way of it."""
    parts, faults = taken_apart(argument_map, compatible=True)
    result = replace(
        argument_map,
        arguments=_arguments(argument_map.arguments, parts),
        claims=_claims(argument_map, parts),
        relations=tuple(_relations(argument_map.relations, parts)),
    )
    return result, faults


def _arguments(
    arguments: Mapping[str, Argument], parts: Mapping[str, Parts]
) -> Mapping[str, Argument]:
    """The whole arguments and then the parts of the others."""
    whole = {title: each for title, each in arguments.items() if title not in parts}
    return whole | {each.title: each for found in parts.values() for each in found.arguments}


def _relations(relations: tuple[Relation, ...], parts: Mapping[str, Parts]) -> Iterator[Relation]:
    """The relations, those of an argument taken apart now of its last part."""
    for each in relations:
        ends = (each.start, each.target)
        if any(end.kind is Kind.INFERENCE and end.title in parts for end in ends):
            continue
        start, target = (
            parts[end.title].arguments[-1].end
            if end.kind is Kind.ARGUMENT and end.title in parts
            else end
            for end in ends
        )
        yield each._replace(start=start, target=target)


def _claims(argument_map: ArgumentMap, parts: Mapping[str, Parts]) -> Mapping[str, Claim]:
    """The claims, their places in structures behind all others."""
    moved: dict[str, list[Occurrence]] = {}
    for title, argument in argument_map.arguments.items():
        for part in parts_of(argument, compatible=True).arguments:
            *premises, conclusion = part.steps
            if uses_of(conclusion, compatible=True) is None:
                premises.reverse()
            own = part.title if title in parts else title
            for step in (*premises, conclusion):
                place = step.occurrence._replace(argument=own)
                moved.setdefault(step.claim, []).append(place)
    return {
        title: _claim(claim, moved[title]) if title in moved else claim
        for title, claim in argument_map.claims.items()
    }


def _claim(claim: Claim, moved: list[Occurrence]) -> Claim:
    spans = {each.span for each in moved}
    occurrences = (*(each for each in claim.occurrences if each.span not in spans), *moved)
    canonical = canonical_of(occurrences)
    if canonical is None:
        return replace(claim, occurrences=occurrences)
    return replace(claim, occurrences=occurrences, text=canonical.text or "", span=canonical.span)
