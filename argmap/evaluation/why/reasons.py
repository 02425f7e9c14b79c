"""Why claims and arguments stand, are defeated or are undecided under a labelling of a map."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple, assert_never

from argmap.evaluation.abstract.framework import Framework, framework_of
from argmap.evaluation.abstract.grounded import (
    Grounding,
    Label,
    grounded_labelling,
    grounding_of,
)
from argmap.evaluation.abstract.search import Extension
from argmap.evaluation.framework import Translation, translation_of
from argmap.evaluation.status import STATUS_OF, Status
from argmap.model import ArgumentMap, End


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one claim or argument has its status.

    Attributes:
        end: The claim or the argument.
        status: Its status.
        together: What else stands or falls with it, for they need each other.
        attackers: Of what is defeated, an attacker that stands, or all that decide; of what stands,
            all attackers, which are defeated; of what is undecided, those undecided.
        needs: In the same way what it needs: its premises, and for a claim that rests on arguments
            those arguments. Of what is defeated, such as are defeated.
        clashes: Under semantics that ask for no defence: of what stands, the attackers that are not
            defeated; of what is undecided, what it attacks and stands, for they exclude each other.
    """

    end: End
    status: Status
    together: tuple[End, ...] = ()
    attackers: tuple[End, ...] = ()
    needs: tuple[End, ...] = ()
    clashes: tuple[End, ...] = ()


class Labelling(NamedTuple):
    """A label for each argument of a framework.

    Attributes:
        labels: The labels.
        defeaters: For what is out an attacker that is in; -1 for anything else.
        is_defended: True if what is in has only attackers that are out, and what is undecided has
            an attacker that is undecided: the labelling is complete.
        decisive: For some of what is out all attackers that decide.
    """

    labels: tuple[Label, ...]
    defeaters: tuple[int, ...]
    is_defended: bool = True
    decisive: Mapping[int, tuple[int, ...]] = MappingProxyType({})


def grounded_reading(
    framework: Framework, grounding: Grounding, asked: int | None = None
) -> Labelling:
    """The grounded labelling; no defeater depends on what it defeats.

    For what is asked about all attackers are noted that would stand whatever it came to.
    """
    labelling = Labelling(grounding.labels, grounding.defeaters)
    if asked is None or grounding.labels[asked] is not Label.OUT:
        return labelling
    return labelling._replace(decisive={asked: _decisive(framework, grounding, asked)})


def reading_of(
    framework: Framework, extension: Extension, grounding: Grounding, *, is_defended: bool = True
) -> Labelling:
    """The labelling in which an extension is in and what it attacks is out.

    Defeaters are those of the grounded labelling, where it has one that is in the extension.
    """
    members = set(extension)
    labels = [Label.UNDECIDED] * len(framework)
    defeaters = [-1] * len(framework)
    for number in extension:
        labels[number] = Label.IN
        for target in framework.targets[number]:
            if labels[target] is not Label.OUT:
                known = grounding.defeaters[target]
                labels[target] = Label.OUT
                defeaters[target] = known if known in members else number
    return Labelling(tuple(labels), tuple(defeaters), is_defended)


def _decisive(framework: Framework, grounding: Grounding, number: int) -> tuple[int, ...]:
    """The attackers that stand even if the argument is undecided."""
    attackers = framework.attackers[number]
    if sum(grounding.labels[each] is Label.IN for each in attackers) == 1:
        return (grounding.defeaters[number],)
    others = [(start, target) for start, target in framework.attacks if target != number]
    labels = grounded_labelling(framework_of(len(framework), [*others, (number, number)]))
    return tuple(each for each in attackers if labels[each] is Label.IN)


def reasons_for(translation: Translation, labelling: Labelling, end: End) -> tuple[Reason, ...]:
    """The reason for a status, and then the reasons of all that it refers to, nearest first.

    Each claim and argument is explained once. What is undecided is explained by what else is,
    down to the circle that leaves it open.

    Raises:
        KeyError: The map has no such claim or argument.
    """
    explanation = _Explanation(translation, labelling, end)
    first = translation.places[end]
    seen = {first}
    waiting = deque([first])
    found = []
    while waiting:
        number = waiting.popleft()
        grounds = explanation.of(number)
        found.append(explanation.reason(number, grounds))
        for each in (*grounds.attackers, *grounds.needs, *grounds.clashes):
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return tuple(found)


def reasons_of(argument_map: ArgumentMap) -> dict[End, Reason]:
    """The reason for the grounded status of each claim and argument, in the order of the map."""
    translation = translation_of(argument_map)
    framework = translation.framework
    labelling = grounded_reading(framework, grounding_of(framework))
    explanation = _Explanation(translation, labelling)
    reasons: dict[int, Reason] = {}
    found = {}
    for end, place in translation.places.items():
        if place not in reasons:
            reasons[place] = explanation.reason(place, explanation.of(place))
        reason = reasons[place]
        others = tuple(each for each in (reason.end, *reason.together) if each != end)
        found[end] = replace(reason, end=end, together=others)
    return found


class _Grounds(NamedTuple):
    """What a label rests on, as arguments of the framework that stand for something in the map."""

    attackers: list[int]
    needs: list[int]
    clashes: list[int]


class _Explanation:
    """What the labels of a translated map rest on, in terms of the map."""

    def __init__(
        self, translation: Translation, labelling: Labelling, asked: End | None = None
    ) -> None:
        self._dispute = translation.dispute
        self._framework = translation.framework
        self._labelling = labelling
        self._needed = {lack: needed for needed, lack in translation.flattening.lacking.items()}
        self._members: dict[int, list[End]] = {}
        for end, place in translation.places.items():
            members = self._members.setdefault(place, [])
            members.insert(0 if end == asked else len(members), end)

    def reason(self, number: int, grounds: _Grounds) -> Reason:
        """What was found of an argument of the framework, as a reason."""
        end, *together = self._members[number]
        return Reason(
            end,
            STATUS_OF[self._labelling.labels[number]],
            tuple(together),
            tuple(end for each in grounds.attackers for end in self._attacking(each, number)),
            tuple(end for each in grounds.needs for end in self._members[each]),
            tuple(end for each in grounds.clashes for end in self._members[each]),
        )

    def of(self, number: int) -> _Grounds:
        """The attackers, the needs and the clashes that an argument's label rests on.

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
        return _Grounds(sorted(attackers), sorted(needs), self._clashes(number))

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
        labels = self._labelling.labels
        attackers = self._framework.attackers[node]
        match labels[node]:
            case Label.IN:
                return [each for each in attackers if labels[each] is Label.OUT]
            case Label.OUT:
                return self._labelling.decisive.get(node, [self._labelling.defeaters[node]])
            case Label.UNDECIDED:
                undecided = [each for each in attackers if labels[each] is Label.UNDECIDED]
                if self._labelling.is_defended:
                    return undecided
                return [each for each in undecided if each not in self._members]
            case _:
                assert_never(labels[node])

    def _clashes(self, node: int) -> list[int]:
        """What excludes it or is excluded by it, though neither is defeated."""
        if self._labelling.is_defended:
            return []
        labels = self._labelling.labels
        match labels[node]:
            case Label.IN:
                attackers = self._framework.attackers[node]
                return [each for each in attackers if labels[each] is Label.UNDECIDED]
            case Label.UNDECIDED:
                targets = self._framework.targets[node]
                return [each for each in targets if labels[each] is Label.IN]
            case _:
                return []

    def _needs(self, auxiliary: int) -> Iterable[int]:
        """What an auxiliary argument says is lacking: one node, or all of some."""
        if auxiliary in self._needed:
            return [self._needed[auxiliary]]
        labels = self._labelling.labels
        options = self._framework.attackers[auxiliary]
        if labels[auxiliary] is Label.IN:
            return options
        wanted = Label.IN if labels[auxiliary] is Label.OUT else Label.UNDECIDED
        return [option for option in options if labels[option] is wanted]
