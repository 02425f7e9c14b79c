"""How a map becomes an abstract framework.

A `Framework` is Dung's: arguments, numbered from 0, and attacks between them. The
semantics know nothing else. `translation_of` makes one of a map:

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

What needs what is put into attacks: see `argmap.evaluation.abstract.flattening`.
"""

from dataclasses import dataclass

from argmap.evaluation.abstract.flattening import (
    Flattening,
    SupportReading,
    flattened,
    support_needs,
)
from argmap.evaluation.abstract.framework import Framework, Pair
from argmap.evaluation.dispute import Dispute, dispute_of, main_conclusion
from argmap.model import Argument, ArgumentMap, End, Kind


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


def circles_of_need(translation: Translation) -> tuple[tuple[End, ...], ...]:
    """Claims and arguments that need each other, and so stand or fall together."""
    members: dict[int, list[End]] = {}
    for end, place in translation.places.items():
        members.setdefault(place, []).append(end)
    return tuple(tuple(some) for some in members.values() if len(some) > 1)


def translation_of(
    argument_map: ArgumentMap, *, supports: SupportReading = SupportReading.NONE
) -> Translation:
    """The map as a framework, by the rules at the head of this module."""
    dispute = dispute_of(argument_map)
    return Translation(dispute, _flattened_dispute(dispute, supports))


def translation_of_dispute(dispute: Dispute) -> Translation:
    """A dispute as a framework in which supports strengthen and no more."""
    return Translation(dispute, _flattened_dispute(dispute, SupportReading.NONE))


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
