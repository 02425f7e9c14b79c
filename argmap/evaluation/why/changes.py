"""The fewest claims to answer or withdraw so that a claim is accepted, or is no longer.

To answer a claim means here to attack it by something that nothing attacks. What is withdrawn
attacks nothing, and what needs it falls. Both come to the same in all semantics whose extensions
are complete sets: either way it is as if the claim were out. Under stage semantics they differ,
for there an answer need not be taken into account.

Under grounded and complete semantics the fewest are found by demands. Every proof that a claim
stands must lose a member; and if it does not stand, every obstacle must. Each proof or obstacle
that the answers so far leave whole is one more demand; once none is left, fewer cannot do.
That holds for all semantics where no attacks run in a circle. Elsewhere sets of claims are tried
under the others, the small ones first.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import comb
from typing import NamedTuple

from argmap.errors import LimitError
from argmap.evaluation.abstract.components import components
from argmap.evaluation.abstract.dependent import extension_without, some_extension
from argmap.evaluation.abstract.flattening import Flattening
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label, grounded_labelling, grounding_of
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import ancestors, restricted
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.why.demands import Demand, fewest

MOST_TRIES = 3_000
"""How many sets of claims are tried where trying is the only way."""

_LEAST_FIXED_POINT = frozenset({Semantics.GROUNDED, Semantics.COMPLETE})
_DIRECTIONAL = _LEAST_FIXED_POINT | {Semantics.PREFERRED, Semantics.IDEAL}


class Way(StrEnum):
    """What is done with some arguments to change whether another is accepted."""

    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Change:
    """Which arguments to answer, or to withdraw, to change whether another is accepted.

    Attributes:
        changed: The arguments; None if none are known that would do.
        at_least: Fewer than this many do not do it.
        is_possible: False if no change of others does it.
        cut: Why the search was stopped; empty if nothing is left open.
    """

    changed: tuple[int, ...] | None
    at_least: int
    is_possible: bool = True
    cut: str = ""


class Question(NamedTuple):
    """Whether an argument is accepted: there are extensions, and all have it."""

    flattening: Flattening
    semantics: Semantics
    number: int


def smallest_change(
    question: Question,
    candidates: Collection[int],
    deadline: Deadline,
    way: Way = Way.ANSWERED,
) -> Change:
    """The fewest of some arguments to answer or withdraw to change whether one is accepted."""
    flattening, semantics, number = question
    framework = flattening.framework
    members = _bearing_on(framework, semantics, number)
    if semantics in _LEAST_FIXED_POINT or not _has_circle(framework, members):
        return _Demanding(framework, number, candidates, deadline).change()
    relevant = [each for each in candidates if each in members]
    return _Trying(question, relevant, deadline, way).change()


def answering(framework: Framework, answered: Iterable[int]) -> Framework:
    """The framework with one more argument, the last, that attacks these and is not attacked."""
    return Framework((*framework.targets, tuple(answered)))


def withdrawing(framework: Framework, withdrawn: Collection[int]) -> Framework:
    """The framework in which these attack nothing and nothing attacks them."""
    gone = set(withdrawn)
    return Framework(
        tuple(
            () if number in gone else tuple(each for each in targets if each not in gone)
            for number, targets in enumerate(framework.targets)
        )
    )


def _bearing_on(framework: Framework, semantics: Semantics, number: int) -> Collection[int]:
    """The arguments on which it may depend whether one is accepted.

    Under stable semantics all: any of them may see to it that there is no extension.
    """
    if semantics in _DIRECTIONAL:
        return set(ancestors(framework, number))
    if semantics is Semantics.STABLE:
        return range(len(framework))
    seen = {number}
    waiting = [number]
    while waiting:
        each = waiting.pop()
        new = {*framework.attackers[each], *framework.targets[each]} - seen
        seen |= new
        waiting.extend(new)
    return seen


def _has_circle(framework: Framework, members: Collection[int]) -> bool:
    """True if attacks among some arguments lead back to where they began."""
    part = restricted(framework, sorted(members))
    return len(components(part.targets)) < len(part) or any(
        number in targets for number, targets in enumerate(part.targets)
    )


class _Demanding:
    """The search under grounded semantics, in the part of the framework that matters."""

    def __init__(
        self, framework: Framework, number: int, candidates: Collection[int], deadline: Deadline
    ) -> None:
        self._members = ancestors(framework, number)
        places = {member: place for place, member in enumerate(self._members)}
        self._number = places[number]
        self._framework = restricted(framework, self._members)
        self._candidates = {places[each] for each in candidates if each in places}
        self._deadline = deadline

    def change(self) -> Change:
        stood = grounded_labelling(self._framework)[self._number] is Label.IN
        demands: list[Demand] = []
        answered: tuple[int, ...] = ()
        try:
            while new := list(self._demands(answered, stood=stood)):
                demands += new
                found = fewest(demands, self._deadline, at_least=len(answered))
                if found is None:
                    return Change(None, 0, is_possible=False)
                answered = found
        except LimitError as limit:
            return Change(None, max(len(answered), 1), cut=str(limit))
        return Change(tuple(self._members[each] for each in answered), len(answered))

    def _demands(self, answered: tuple[int, ...], *, stood: bool) -> Iterator[Demand]:
        """What these answers leave to be done, demands without a choice in common."""
        granted = set(answered)
        while (demand := self._demand(granted, stood=stood)) is not None:
            yield demand
            if not demand.one_of:
                break
            granted |= demand.one_of

    def _demand(self, answered: Collection[int], *, stood: bool) -> Demand | None:
        """What these answers leave to be done; None if they suffice."""
        self._deadline.check()
        grounding = grounding_of(answering(self._framework, answered))
        if (grounding.labels[self._number] is Label.IN) is not stood:
            return None
        if stood:
            kept, given = self._proof(grounding.defeaters)
        else:
            kept, given = self._obstacle(grounding.labels)
        return Demand(frozenset(kept & self._candidates), frozenset(given))

    def _proof(self, defeaters: Sequence[int]) -> tuple[set[int], set[int]]:
        """Arguments that stand, and those whose being answered this takes.

        What attacks one of the first is answered or defeated by another. So they stand
        as long as none of them is answered.
        """
        reply = len(self._framework)
        proof, given = {self._number}, set()
        waiting = [self._number]
        while waiting:
            for attacker in self._framework.attackers[waiting.pop()]:
                defender = defeaters[attacker]
                if defender == reply:
                    given.add(attacker)
                elif defender not in proof:
                    proof.add(defender)
                    waiting.append(defender)
        return proof, given

    def _obstacle(self, labels: Sequence[Label]) -> tuple[set[int], set[int]]:
        """Arguments that keep one from standing, and those whose being answered this takes.

        What attacks one of the first is answered or attacked by another of them. So none of
        them is ever defeated, as long as none is answered.
        """
        obstacle: set[int] = set()
        given: set[int] = set()
        checked = {self._number}
        waiting = [self._number]
        while waiting:
            number = waiting.pop()
            attackers = self._framework.attackers[number]
            undefeated = [each for each in attackers if labels[each] is not Label.OUT]
            if not undefeated:
                given.add(number)
            elif obstacle.isdisjoint(undefeated):
                attacker = min(undefeated, key=lambda each: (each in self._candidates, each))
                obstacle.add(attacker)
                new = set(self._framework.attackers[attacker]) - checked
                checked |= new
                waiting.extend(sorted(new))
        return obstacle, given


class _Trying:
    """The search by trying, which what grounded semantics would take bounds from above."""

    def __init__(
        self, question: Question, candidates: Collection[int], deadline: Deadline, way: Way
    ) -> None:
        self._flattening, self._semantics, self._number = question
        self._framework = self._flattening.framework
        self._way = way
        self._deadline = deadline
        self._candidates = sorted(candidates)
        self._idle = self._idle_alone()
        self._grounded = _Demanding(self._framework, self._number, candidates, deadline)

    def change(self) -> Change:
        known: tuple[int, ...] | None = None
        size = 1
        try:
            was_accepted = self._is_accepted(())
            known = self._enough_when_grounded(was_accepted=was_accepted)
            while size <= len(self._candidates if known is None else known[1:]):
                if comb(len(self._candidates), size) - comb(len(self._idle), size) > MOST_TRIES:
                    cut = f"more than {MOST_TRIES:,} choices of {size} were left to try"
                    return Change(known, size, cut=cut)
                for changed in combinations(self._candidates, size):
                    if self._idle.issuperset(changed):
                        continue
                    if self._is_accepted(changed) is not was_accepted:
                        return Change(changed, size)
                size += 1
        except LimitError as limit:
            return Change(known, size, cut=str(limit))
        if known is None:
            return Change(None, 0, is_possible=False)
        return Change(known, len(known))

    def _idle_alone(self) -> frozenset[int]:
        """Those of the candidates that change nothing if nothing is done with others."""
        if self._semantics is Semantics.STAGE:
            return frozenset()
        labels = grounded_labelling(self._framework)
        return frozenset(each for each in self._candidates if labels[each] is Label.OUT)

    def _enough_when_grounded(self, *, was_accepted: bool) -> tuple[int, ...] | None:
        """The answers under grounded semantics, if they do it here, too."""
        changed = self._grounded.change().changed
        if changed is not None and self._is_accepted(changed) is not was_accepted:
            return changed
        return None

    def _is_accepted(self, changed: Collection[int]) -> bool:
        """True if after a change there are extensions and all have it."""
        self._deadline.check()
        change = answering if self._way is Way.ANSWERED else withdrawing
        then = self._flattening._replace(framework=change(self._framework, changed))
        semantics, number = self._semantics, self._number
        if extension_without(then, semantics, number, self._deadline) is not None:
            return False
        may_lack = semantics is Semantics.STABLE
        return not may_lack or some_extension(then, semantics, self._deadline) is not None
