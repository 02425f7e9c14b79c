"""Abstract frameworks, and how a map becomes one.

A `Framework` is Dung's: arguments, numbered from 0, and attacks between them. The
semantics of this package know nothing else. `translation_of` makes one of a map:

- Every claim and every argument is an argument of the framework. Documents are not:
  they do not argue.
- Attack, contrary and contradictory attack their target, the latter two both ways. What
  a reconstructed argument attacks, its main conclusion attacks.
- A claim stands unless something defeats it: it needs no reason. But one that is stated
  nowhere save as a conclusion needs one of the arguments that conclude it.
- A reconstructed argument has a step for each inference; its last step stands for the
  whole. A step needs every premise since the step before, and that step's conclusion; the
  last one also needs all the others. An undercut attacks the step whose inference it hits.
- An attack on a conclusion defeats the claim, not the arguments for it.
- Other supports are read as the `SupportReading` says: a reason strengthens, and that
  is all; or it guarantees what it supports (deductive); or what it supports needs it (necessary).
  Deductive, a reconstructed argument supports its conclusion too.

That x needs y is put into attacks: an auxiliary argument "y is lacking" is attacked by y
and attacks x. A need for one of several is met likewise: each of them attacks the auxiliary
argument. What needs each other in a circle stands or falls together
and is one argument of the framework. The complete extensions are those of the closure of
attacks under support (Cayrol & Lagasquie-Schiex 2013), which may be quadratic
in the size of the map; this framework is linear in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from argmap.evaluation.abstract.components import components
from argmap.evaluation.dispute import Dispute, dispute_of, grouped, main_conclusion
from argmap.model import Argument, ArgumentMap, End, Kind

Pair = tuple[int, int]


class SupportReading(StrEnum):
    """What a support says of the thing supported."""

    NONE = "none"
    DEDUCTIVE = "deductive"
    NECESSARY = "necessary"


@dataclass(frozen=True, slots=True)
class Framework:
    """Arguments, numbered from 0, and attacks between them.

    Attributes:
        attackers: Who attacks each argument.
        targets: What each argument attacks.
        names: What the arguments are called; empty if by their numbers, counted from 1.
    """

    attackers: tuple[tuple[int, ...], ...]
    targets: tuple[tuple[int, ...], ...]
    names: tuple[str, ...] = ()

    def __len__(self) -> int:
        """The number of arguments."""
        return len(self.targets)

    @property
    def attacks(self) -> tuple[Pair, ...]:
        """Pairs of attacker and attacked, by attacker."""
        return tuple((a, b) for a, attacked in enumerate(self.targets) for b in attacked)


@dataclass(frozen=True, slots=True)
class Flattening:
    """Needs put into attacks.

    Attributes:
        framework: Arguments and attacks only.
        argument_of: For each original argument, the argument that stands for it.
        lacking: For an argument that others need, the auxiliary one that says it is lacking.
    """

    framework: Framework
    argument_of: tuple[int, ...]
    lacking: dict[int, int]

    @property
    def has_auxiliaries(self) -> bool:
        """True if the framework has arguments that stand for none of the original ones."""
        return len(self.framework) > len(set(self.argument_of))


@dataclass(frozen=True, slots=True)
class Translation:
    """A map as a framework.

    Attributes:
        dispute: The map as plain lists.
        flattening: The framework; node n of the dispute is its argument `argument_of[n]`.
    """

    dispute: Dispute
    flattening: Flattening

    @property
    def framework(self) -> Framework:
        """The framework that stands for the map."""
        return self.flattening.framework

    @property
    def places(self) -> dict[End, int]:
        """The argument of the framework that stands for each claim and each argument."""
        return dict(zip(self.dispute.ends, self.flattening.argument_of, strict=False))


def framework_of(size: int, attacks: Iterable[Pair], names: Iterable[str] = ()) -> Framework:
    """A framework of `size` arguments; attacks given twice count once."""
    attacks = list(attacks)
    return Framework(
        attackers=grouped(size, ((target, start) for start, target in attacks)),
        targets=grouped(size, attacks),
        names=tuple(names),
    )


def translation_of(
    argument_map: ArgumentMap, *, supports: SupportReading = SupportReading.NONE
) -> Translation:
    """The map as a framework, by the rules at the head of this module."""
    dispute = dispute_of(argument_map)
    return Translation(dispute, _flattened_dispute(dispute, supports))


def translation_of_dispute(dispute: Dispute) -> Translation:
    """A dispute as a framework in which supports strengthen and no more."""
    return Translation(dispute, _flattened_dispute(dispute, SupportReading.NONE))


def flattened(
    size: int,
    attacks: Iterable[Pair],
    needs: Sequence[Pair],
    choices: Iterable[tuple[int, Sequence[int]]] = (),
) -> Flattening:
    """Arguments that attack and need each other as a framework of attacks alone.

    Args:
        size: The number of arguments.
        attacks: Pairs of attacker and attacked.
        needs: Pairs of an argument and one that it needs.
        choices: Arguments with those of which each needs at least one.
    """
    argument_of, count = _merged(size, needs)
    pairs = [(argument_of[start], argument_of[target]) for start, target in attacks]
    lacking: dict[int, int] = {}
    for needing, needed in needs:
        needing, needed = argument_of[needing], argument_of[needed]  # noqa: PLW2901  the arguments that stand for them
        if needing == needed:
            continue
        if needed not in lacking:
            lacking[needed] = count
            pairs.append((needed, count))
            count += 1
        pairs.append((lacking[needed], needing))
    for needing, options in choices:
        pairs.append((count, argument_of[needing]))
        pairs.extend((argument_of[option], count) for option in options)
        count += 1
    return Flattening(framework_of(count, pairs), tuple(argument_of), lacking)


def support_needs(supports: Iterable[Pair], reading: SupportReading) -> list[Pair]:
    """What needs what if supports are read so: pairs of an argument and one that it needs."""
    match reading:
        case SupportReading.NONE:
            return []
        case SupportReading.DEDUCTIVE:
            return list(supports)
        case SupportReading.NECESSARY:
            return [(supported, supporter) for supporter, supported in supports]
        case _:
            assert_never(reading)


def _merged(size: int, needs: Sequence[Pair]) -> tuple[list[int], int]:
    """A number for each circle of needs, in the order of first members, and how many there are."""
    if not needs:
        return list(range(size)), size
    first = list(range(size))
    for members in components(grouped(size, needs)):
        for member in members:
            first[member] = members[0]
    numbers: dict[int, int] = {}
    return [numbers.setdefault(each, len(numbers)) for each in first], len(numbers)


def _flattened_dispute(dispute: Dispute, reading: SupportReading) -> Flattening:
    steps = _Steps(dispute)
    attacks = [
        (attack.start, steps.number(attack.target, attack.step)) for attack in dispute.attacks
    ]
    supports = list(dispute.supports)
    choices: dict[int, list[int]] = {}
    for step, claim in steps.conclusions:
        if dispute.rests_on_arguments[claim]:
            choices.setdefault(claim, []).append(step)
        else:
            supports.append((step, claim))
    needs = steps.needs + support_needs(supports, reading)
    return flattened(steps.size, attacks, needs, choices.items())


class _Steps:
    """The steps of all reconstructed arguments, each a node of its own.

    Attributes:
        size: How many nodes there are, claims and arguments included.
        needs: What the steps need.
        conclusions: Pairs of a step and the claim that it concludes.
    """

    def __init__(self, dispute: Dispute) -> None:
        self.size = len(dispute.nodes)
        self.needs: list[Pair] = []
        self.conclusions: list[Pair] = []
        self._numbers: dict[Pair, int] = {}
        self._dispute = dispute
        for number, node in enumerate(dispute.nodes):
            if isinstance(node, Argument) and node.steps:
                self._add(number, node)

    def number(self, target: int, step: int | None) -> int:
        """The node that an attack hits; an undercut hits the step of its inference."""
        return target if step is None else self._numbers.get((target, step), target)

    def _add(self, number: int, argument: Argument) -> None:
        conclusion = main_conclusion(argument)
        waiting: list[int] = []
        for index, step in enumerate(argument.steps):
            claim = self._dispute.numbers[End(Kind.CLAIM, step.claim)]
            if step is conclusion:
                self.conclusions.append((number, claim))
                break
            if step.inference is not None:
                node, self.size = self.size, self.size + 1
                self._numbers[number, index] = node
                self.conclusions.append((node, claim))
                self.needs.append((number, node))
                self.needs.extend((node, each) for each in waiting)
                waiting.clear()
            waiting.append(claim)
        self.needs.extend((number, each) for each in waiting)
