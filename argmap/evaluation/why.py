"""Why a claim or an argument stands, is defeated or is undecided under the grounded labelling."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from argmap.evaluation.abstract.grounded import Grounding, Label, grounding_of
from argmap.evaluation.framework import SupportReading, Translation, translation_of
from argmap.evaluation.status import STATUS_OF, Status
from argmap.model import ArgumentMap, End


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one claim or argument has its status.

    Attributes:
        end: The claim or the argument.
        status: Its status.
        together: What else stands or falls with it, for they need each other.
        attackers: Of what is defeated, an attacker that stands; of what stands, all attackers,
            which are defeated; of what is undecided, those undecided.
        needs: In the same way what it needs: its premises, and for a claim that rests on arguments
            those arguments. Of what is defeated, such as are defeated.
    """

    end: End
    status: Status
    together: tuple[End, ...] = ()
    attackers: tuple[End, ...] = ()
    needs: tuple[End, ...] = ()


def why(
    argument_map: ArgumentMap, end: End, *, supports: SupportReading = SupportReading.NONE
) -> tuple[Reason, ...]:
    """The reason for a status, and then the reasons of all that it refers to, nearest first.

    Each claim and argument is explained once. What is undecided is explained by what else is,
    down to the circle that leaves it open.

    Raises:
        KeyError: The map has no such claim or argument.
    """
    translation = translation_of(argument_map, supports=supports)
    explanation = _Explanation(translation, grounding_of(translation.framework), end)
    first = translation.places[end]
    seen = {first}
    waiting = deque([first])
    found = []
    while waiting:
        number = waiting.popleft()
        attackers, needs = explanation.of(number)
        found.append(explanation.reason(number, attackers, needs))
        for each in (*attackers, *needs):
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return tuple(found)


def reasons_of(argument_map: ArgumentMap) -> dict[End, Reason]:
    """The reason for the status of each claim and argument, in the order of the map."""
    translation = translation_of(argument_map)
    explanation = _Explanation(translation, grounding_of(translation.framework))
    reasons: dict[int, Reason] = {}
    found = {}
    for end, place in translation.places.items():
        if place not in reasons:
            reasons[place] = explanation.reason(place, *explanation.of(place))
        reason = reasons[place]
        others = tuple(each for each in (reason.end, *reason.together) if each != end)
        found[end] = replace(reason, end=end, together=others)
    return found


class _Explanation:
    """What the labels of a translated map rest on, in terms of the map."""

    def __init__(
        self, translation: Translation, grounding: Grounding, asked: End | None = None
    ) -> None:
        self._dispute = translation.dispute
        self._framework = translation.framework
        self._grounding = grounding
        self._needed = {lack: needed for needed, lack in translation.flattening.lacking.items()}
        self._members: dict[int, list[End]] = {}
        for end, place in translation.places.items():
            members = self._members.setdefault(place, [])
            members.insert(0 if end == asked else len(members), end)

    def reason(self, number: int, attackers: list[int], needs: list[int]) -> Reason:
        """What was found of an argument of the framework, as a reason."""
        end, *together = self._members[number]
        return Reason(
            end,
            STATUS_OF[self._grounding.labels[number]],
            tuple(together),
            tuple(end for each in attackers for end in self._attacking(each, number)),
            tuple(end for each in needs for end in self._members[each]),
        )

    def of(self, number: int) -> tuple[list[int], list[int]]:
        """The attackers and the needs that an argument's label rests on.

        The steps of an argument, which are arguments of the framework only, count as part of it.
        """
        attackers: dict[int, None] = {}
        needs: dict[int, None] = {}
        waiting = [number]
        while waiting:
            for attacker in self._relevant(waiting.pop()):
                if attacker in self._members:
                    attackers[attacker] = None
                    continue
                for needed in self._needs(attacker):
                    if needed in self._members:
                        needs[needed] = None
                    else:
                        waiting.append(needed)
        return sorted(attackers), sorted(needs)

    def _attacking(self, attacker: int, number: int) -> list[End]:
        """Those among several that stand or fall together which attack one of the others."""
        numbers = self._dispute.numbers
        attacked = {numbers[end] for end in self._members[number]}
        members = self._members[attacker]
        found = [
            end for end in members if not attacked.isdisjoint(self._dispute.targets[numbers[end]])
        ]
        return found or members

    def _relevant(self, node: int) -> Iterable[int]:
        """The attackers, auxiliary ones among them, that the label of a node rests on."""
        labels = self._grounding.labels
        attackers = self._framework.attackers[node]
        match labels[node]:
            case Label.IN:
                return attackers
            case Label.OUT:
                return [self._grounding.defeaters[node]]
            case Label.UNDECIDED:
                return [each for each in attackers if labels[each] is Label.UNDECIDED]

    def _needs(self, auxiliary: int) -> Iterable[int]:
        """What an auxiliary argument says is lacking: one node, or all of some."""
        if auxiliary in self._needed:
            return [self._needed[auxiliary]]
        labels = self._grounding.labels
        options = self._framework.attackers[auxiliary]
        if labels[auxiliary] is Label.IN:
            return options
        wanted = Label.IN if labels[auxiliary] is Label.OUT else Label.UNDECIDED
        return [option for option in options if labels[option] is wanted]
