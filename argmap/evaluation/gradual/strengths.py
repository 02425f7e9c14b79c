"""How strong each argument is, worked out along the relations from the sources on.

Where the relations run in no circle, one pass gives the exact strengths. In a circle they are
iterated; with some formulas this need not settle, and then no strength is given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from argmap.errors import ArgmapError, LimitError
from argmap.evaluation.abstract.components import components
from argmap.evaluation.abstract.limits import UNLIMITED, Deadline, Limits
from argmap.evaluation.dispute import Dispute, dispute_of, main_conclusion
from argmap.evaluation.gradual.formulas import ATTACK_ONLY, FORMULAS, Bearing, Formula, Gradual
from argmap.model import Argument, ArgumentMap, End, Kind

Pair = tuple[int, int]

TOLERANCE = 1e-9
ROUNDS = 1000
STEPS = (1.0, 0.5, 0.25, 0.125)
DEFAULT_BASE = 0.5


@dataclass(frozen=True, slots=True)
class WeightedFramework:
    """Arguments, numbered from 0, with scores, and who attacks and supports whom.

    Attributes:
        bases: The base score of each, from 0 to 1.
        attacks: Pairs of attacker and attacked.
        supports: Pairs of supporter and supported.
        attack_weights: By how much of its strength an attacker counts, from 0 to 1; all of it where
            nothing is said.
        support_weights: The same of supporters.
    """

    bases: tuple[float, ...]
    attacks: tuple[Pair, ...]
    supports: tuple[Pair, ...] = ()
    attack_weights: Mapping[Pair, float] = field(default_factory=dict)
    support_weights: Mapping[Pair, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A circle whose strengths do not settle.

    Attributes:
        members: The arguments of the circle.
        amplitude: How much a strength still changed in a round, at last.
    """

    members: tuple[int, ...]
    amplitude: float


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strength of each argument.

    Attributes:
        values: From 0 to 1; None for arguments in a circle that does not settle, and for
            those that depend on one.
        unsettled: These circles.
        cut: Why circles were left open that might have settled; empty if none was.
    """

    values: tuple[float | None, ...]
    unsettled: tuple[Unsettled, ...] = ()
    cut: str = ""


@dataclass(frozen=True, slots=True)
class MapStrengths:
    """The strength of each claim and each argument of a map.

    Attributes:
        values: In the order of the map, from 0 to 1; None for what is in a circle that does not
            settle or depends on one.
        unsettled: The members of each such circle, and how much a strength still changed at last.
        cut: Why circles were left open that might have settled; empty if none was.
    """

    semantics: Gradual
    values: Mapping[End, float | None]
    unsettled: tuple[tuple[tuple[End, ...], float], ...]
    cut: str = ""


def strengths_in(
    argument_map: ArgumentMap,
    semantics: Gradual,
    *,
    base: float = DEFAULT_BASE,
    limits: Limits = UNLIMITED,
) -> MapStrengths:
    """How strong each claim and each argument is; `base` is the score of those given none.

    Raises:
        ArgmapError: The map has supports, and the semantics knows none.
    """
    dispute = dispute_of(argument_map)
    found = strengths(weighted_of(dispute, base=base), semantics, limits=limits)
    return MapStrengths(
        semantics,
        dict(zip(dispute.ends, found.values, strict=True)),
        tuple(
            (tuple(dispute.ends[each] for each in circle.members), circle.amplitude)
            for circle in found.unsettled
        ),
        found.cut,
    )


def strengths(
    framework: WeightedFramework, semantics: Gradual, *, limits: Limits = UNLIMITED
) -> Strengths:
    """How strong each argument is under a gradual semantics.

    Circles are iterated from the base scores, all members at once, until no strength changes by
    more than 1e-9; if this takes over 1000 rounds, again with half the step, down to
    an eighth (a scheme for the continuous model of Potyka 2018). When the time is over, no
    circle is iterated any more; all other strengths are still given.

    Raises:
        ArgmapError: There are supports, and the semantics knows none.
    """
    if semantics in ATTACK_ONLY and framework.supports:
        message = f"{semantics} knows attacks only, and here are supports; take dfquad, qe or euler"
        raise ArgmapError(message)
    return _Evaluation(framework, FORMULAS[semantics], Deadline(limits)).strengths()


def weighted_of(dispute: Dispute, *, base: float = DEFAULT_BASE) -> WeightedFramework:
    """A dispute as a framework for gradual semantics.

    Base scores are what the map calls strengths, and `base` where it gives none.
    Premises support their argument, and it its conclusion.
    """
    scores = (node.annotation.strength for node in dispute.nodes)
    supports = dict.fromkeys([*dispute.supports, *_structural_supports(dispute)])
    attacks = dict.fromkeys((attack.start, attack.target) for attack in dispute.attacks)
    return WeightedFramework(
        tuple(base if score is None else score for score in scores),
        tuple(attacks),
        tuple(supports),
    )


def _structural_supports(dispute: Dispute) -> list[tuple[int, int]]:
    found = []
    for number, node in enumerate(dispute.nodes):
        if isinstance(node, Argument):
            conclusion = main_conclusion(node)
            for step in node.steps:
                claim = dispute.numbers[End(Kind.CLAIM, step.claim)]
                if step is conclusion:
                    found.append((number, claim))
                elif step.inference is None:
                    found.append((claim, number))
    return found


class _Evaluation:
    """The strengths found so far."""

    def __init__(self, framework: WeightedFramework, formula: Formula, deadline: Deadline) -> None:
        self._deadline = deadline
        self._cut = ""
        self._bases = framework.bases
        self._formula = formula
        self._attackers = _by_target(framework.attacks, len(self._bases))
        self._supporters = _by_target(framework.supports, len(self._bases))
        self._attack_weights = framework.attack_weights
        self._support_weights = framework.support_weights
        self._values: list[float | None] = [None] * len(self._bases)
        self._unsettled: list[Unsettled] = []

    def strengths(self) -> Strengths:
        bearing = [
            [*attackers, *supporters]
            for attackers, supporters in zip(self._attackers, self._supporters, strict=True)
        ]
        for members in components(bearing):
            inside = set(members)
            outside = (start for each in members for start in bearing[each] if start not in inside)
            if any(self._values[start] is None for start in outside):
                continue
            if len(members) == 1 and members[0] not in bearing[members[0]]:
                self._values[members[0]] = self._next(members[0])
            else:
                try:
                    self._settle(members)
                except LimitError as limit:
                    self._leave_open(members)
                    self._cut = str(limit)
        return Strengths(tuple(self._values), tuple(self._unsettled), self._cut)

    def _settle(self, members: list[int]) -> None:
        """Iterates the strengths of a circle; leaves them open if they do not settle."""
        amplitude = 0.0
        for step in STEPS:
            for each in members:
                self._values[each] = self._bases[each]
            for _ in range(ROUNDS):
                self._deadline.check()
                amplitude = self._iterate(members, step)
                if amplitude < TOLERANCE:
                    return
        self._leave_open(members)
        self._unsettled.append(Unsettled(tuple(members), amplitude))

    def _leave_open(self, members: list[int]) -> None:
        for each in members:
            self._values[each] = None

    def _iterate(self, members: list[int], step: float) -> float:
        """How far the strengths are from what the formula makes of them, before one step there."""
        distances = [self._next(each) - self._value(each) for each in members]
        for each, distance in zip(members, distances, strict=True):
            self._values[each] = self._value(each) + step * distance
        return max(map(abs, distances))

    def _next(self, number: int) -> float:
        return self._formula(
            self._bases[number],
            self._bearings(self._attackers[number], number, self._attack_weights),
            self._bearings(self._supporters[number], number, self._support_weights),
        )

    def _bearings(
        self, starts: Sequence[int], target: int, weights: Mapping[Pair, float]
    ) -> list[Bearing]:
        if not weights:
            return [Bearing(self._value(each), self._bases[each]) for each in starts]
        return [
            Bearing(self._value(each) * weights.get((each, target), 1.0), self._bases[each])
            for each in starts
        ]

    def _value(self, number: int) -> float:
        value = self._values[number]
        return self._bases[number] if value is None else value


def _by_target(pairs: Sequence[Pair], size: int) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in range(size)]
    for start, target in pairs:
        found[target].append(start)
    return found
