"""What each neighbour of a claim contributes to its strength: the effect of its removal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from argmap.errors import LimitError
from argmap.evaluation.abstract.limits import UNLIMITED, Deadline, Limits
from argmap.evaluation.dispute import dispute_of
from argmap.evaluation.gradual.formulas import Gradual
from argmap.evaluation.gradual.strengths import (
    DEFAULT_BASE,
    Pair,
    Strengths,
    WeightedFramework,
    strengths,
    weighted_of,
)
from argmap.model import ArgumentMap, End


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a neighbour does to a strength.

    Attributes:
        end: The neighbour.
        is_attack: True if it attacks, False if it supports. One that does both is there twice.
        strength: Its own strength; None if that does not settle.
        without: The strength of the claim if the neighbour is removed with all its relations;
            None if that does not settle.
        effect: The strength less that without the neighbour; None if either does not settle.
    """

    end: End
    is_attack: bool
    strength: float | None
    without: float | None
    effect: float | None


@dataclass(frozen=True, slots=True)
class StrengthReasons:
    """Why a claim or an argument has its strength.

    Attributes:
        semantics: The gradual semantics.
        strength: From 0 to 1; None if it does not settle.
        base: Its base score.
        contributions: Those with the largest effect first; then in the order of the map.
        cut: Why the work was stopped, so that some are missing; empty if it was not.
    """

    end: End
    semantics: Gradual
    strength: float | None
    base: float
    contributions: tuple[Contribution, ...]
    cut: str = ""


def strength_reasons(
    argument_map: ArgumentMap,
    end: End,
    semantics: Gradual,
    *,
    base: float = DEFAULT_BASE,
    limits: Limits = UNLIMITED,
) -> StrengthReasons:
    """The strength of a claim or an argument, and what each neighbour contributes to it.

    A contribution is the effect of removing the neighbour (Delobelle & Villata 2019; Kampik et
    al. 2024). They need not add up: each is that of removing one alone.

    Raises:
        ArgmapError: The map has supports, and the semantics knows none.
        KeyError: The map has no such claim or argument.
    """
    dispute = dispute_of(argument_map)
    cone = _Cone(weighted_of(dispute, base=base), dispute.numbers[end])
    whole = strengths(cone.framework, semantics, limits=limits)
    found: list[Contribution] = []
    cut = whole.cut
    if not cut:
        ends = [dispute.ends[member] for member in cone.members]
        try:
            found.extend(_contributions(cone, ends, whole, semantics, limits))
        except LimitError as limit:
            cut = str(limit)
    found.sort(key=lambda each: -_size(each))
    strength, own = whole.values[cone.number], cone.framework.bases[cone.number]
    return StrengthReasons(end, semantics, strength, own, tuple(found), cut)


def _contributions(
    cone: "_Cone", ends: Sequence[End], whole: Strengths, semantics: Gradual, limits: Limits
) -> Iterator[Contribution]:
    """What each neighbour contributes.

    Raises:
        LimitError: The time is over.
    """
    deadline = Deadline(limits)
    strength = whole.values[cone.number]
    for neighbour, is_attack in cone.neighbours():
        deadline.check()
        rest = strengths(_without(cone.framework, neighbour), semantics, limits=limits)
        if rest.cut:
            raise LimitError(rest.cut)
        without = rest.values[cone.number]
        effect = None if strength is None or without is None else strength - without
        yield Contribution(ends[neighbour], is_attack, whole.values[neighbour], without, effect)


class _Cone:
    """The part of a weighted framework on which the strength of one argument depends.

    Attributes:
        members: The number in the whole of each argument of the part, ascending.
        framework: The part.
        number: The argument, by its place among the members.
    """

    def __init__(self, whole: WeightedFramework, number: int) -> None:
        self.members = _bearing_on(whole, number)
        places = {member: place for place, member in enumerate(self.members)}

        def kept(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
            return tuple(
                (places[start], places[target]) for start, target in pairs if target in places
            )

        def weighing(weights: Mapping[Pair, float]) -> dict[Pair, float]:
            return {
                (places[start], places[target]): weight
                for (start, target), weight in weights.items()
                if target in places
            }

        self.number = places[number]
        self.framework = WeightedFramework(
            tuple(whole.bases[member] for member in self.members),
            kept(whole.attacks),
            kept(whole.supports),
            weighing(whole.attack_weights),
            weighing(whole.support_weights),
        )

    def neighbours(self) -> list[tuple[int, bool]]:
        """What attacks it and what supports it, but itself; with whether it attacks."""
        pairs = [(self.framework.attacks, True), (self.framework.supports, False)]
        return sorted(
            (start, is_attack)
            for relations, is_attack in pairs
            for start, target in relations
            if target == self.number != start
        )


def _bearing_on(whole: WeightedFramework, number: int) -> list[int]:
    """An argument and all that attacks or supports it, directly or through others, ascending."""
    starts: dict[int, list[int]] = {}
    for start, target in (*whole.attacks, *whole.supports):
        starts.setdefault(target, []).append(start)
    seen = {number}
    waiting = [number]
    while waiting:
        new = set(starts.get(waiting.pop(), ())) - seen
        seen |= new
        waiting.extend(new)
    return sorted(seen)


def _without(framework: WeightedFramework, removed: int) -> WeightedFramework:
    """The framework with an argument cut off from all others."""

    def kept(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
        return tuple(pair for pair in pairs if removed not in pair)

    return replace(framework, attacks=kept(framework.attacks), supports=kept(framework.supports))


def _size(contribution: Contribution) -> float:
    """How large its effect is, to what is shown; none is the least."""
    return -1.0 if contribution.effect is None else round(abs(contribution.effect), 9)
