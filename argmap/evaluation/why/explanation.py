"""Why a claim has its verdict under a semantics, and what would change that."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice

from argmap.errors import LimitError
from argmap.evaluation.abstract.dependent import (
    extension_with,
    extension_without,
    extensions,
    some_extension,
)
from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.grounded import (
    Grounding,
    Label,
    grounded_labelling,
    grounding_of,
)
from argmap.evaluation.abstract.limits import UNLIMITED, Deadline, Limits
from argmap.evaluation.abstract.search import Extension
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.framework import Translation, translation_of
from argmap.evaluation.status import Status
from argmap.evaluation.verdicts import Verdict
from argmap.evaluation.why.changes import Question, Way, answering, smallest_change
from argmap.evaluation.why.reasons import (
    Labelling,
    Reason,
    grounded_reading,
    reading_of,
    reasons_for,
)
from argmap.model import ArgumentMap, End

MOST_VIEWS = 3
_LOOKED_AT = 20
_VERDICT_OF = {
    Label.IN: Verdict.ACCEPTED,
    Label.OUT: Verdict.REJECTED,
    Label.UNDECIDED: Verdict.UNDECIDED,
}


@dataclass(frozen=True, slots=True)
class View:
    """One way to see the dispute, an extension, and why the claim has its status there.

    Attributes:
        reasons: That of the claim first, then those of all that it refers to.
    """

    reasons: tuple[Reason, ...]

    @property
    def status(self) -> Status:
        """The status of the claim there."""
        return self.reasons[0].status


@dataclass(frozen=True, slots=True)
class Obstacles:
    """Why no extension has a claim.

    Attributes:
        attackers: What attacks it and is defeated in no extension.
        needs: What it needs and no extension has.
    """

    attackers: tuple[End, ...] = ()
    needs: tuple[End, ...] = ()


@dataclass(frozen=True, slots=True)
class Reversal:
    """The fewest other claims to answer, by what nothing attacks, or to withdraw.

    What is accepted is no longer so then; anything else is accepted.

    Attributes:
        changed: Which, in the order of the map; None if none are known that would do.
        verdict: What the verdict is then; None if that is only known not to be `accepted`.
        at_least: Fewer than this many do not do it.
        is_possible: False if nothing of the kind does it.
        cut: Why the search was stopped; empty if nothing is left open.
    """

    changed: tuple[End, ...] | None
    verdict: Verdict | None
    at_least: int
    is_possible: bool
    cut: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a claim or an argument has its verdict.

    Attributes:
        verdict: The verdict; None if there is no extension, as may be under stable semantics.
        is_settled: True if the grounded labelling says it all: any extension labels it so.
        views: That labelling, or up to three extensions: one for each status that the claim has in
            any, or where it has the same in all, such as differ in why.
        obstacles: Why no extension has it, where that is so and not settled.
        reversal: Which answers would change the verdict; None if there is none.
        withdrawal: Which withdrawals would; the same save under stage semantics.
        cut: Why the work was stopped; empty if it was not.
    """

    end: End
    semantics: Semantics
    supports: SupportReading
    verdict: Verdict | None
    is_settled: bool = False
    views: tuple[View, ...] = ()
    obstacles: Obstacles | None = None
    reversal: Reversal | None = None
    withdrawal: Reversal | None = None
    cut: str = ""

    @property
    def is_whole(self) -> bool:
        """True if no limit left anything open, be it only what would change the verdict."""
        changes = (self.reversal, self.withdrawal)
        return not (self.cut or any(each.cut for each in changes if each is not None))


def why(
    argument_map: ArgumentMap,
    end: End,
    semantics: Semantics = Semantics.GROUNDED,
    *,
    supports: SupportReading = SupportReading.NONE,
    limits: Limits = UNLIMITED,
) -> Explanation:
    """The verdict on a claim or an argument, the reasons, and what would change it.

    Raises:
        ArgmapError: A solver is needed and not installed.
        KeyError: The map has no such claim or argument.
    """
    translation = translation_of(argument_map, supports=supports)
    question = _Question(translation, end, semantics, Deadline(limits))
    try:
        verdict, examples = question.verdict()
    except LimitError as limit:
        return Explanation(end, semantics, supports, Verdict.UNKNOWN, cut=str(limit))
    if verdict is None:
        return Explanation(end, semantics, supports, None)
    views = question.views(verdict, examples)
    obstacles, cut = None, ""
    try:
        obstacles = question.obstacles(verdict)
    except LimitError as limit:
        cut = str(limit)
    reversal = question.reversal(verdict, Way.ANSWERED)
    return Explanation(
        end,
        semantics,
        supports,
        verdict,
        question.is_settled,
        views,
        obstacles,
        reversal,
        question.withdrawal(verdict, reversal),
        cut,
    )


class _Question:
    """A claim, as an argument of the framework, under a semantics."""

    def __init__(
        self, translation: Translation, end: End, semantics: Semantics, deadline: Deadline
    ) -> None:
        self._translation = translation
        self._flattening = translation.flattening
        self._framework = translation.framework
        self._semantics = semantics
        self._deadline = deadline
        self._end = end
        self._number = translation.places[end]
        self._grounding: Grounding = grounding_of(self._framework)
        label = self._grounding.labels[self._number]
        is_stage = semantics is Semantics.STAGE and Label.UNDECIDED in self._grounding.labels
        self.is_settled = semantics is Semantics.GROUNDED or (
            label is not Label.UNDECIDED and not is_stage
        )

    def verdict(self) -> tuple[Verdict | None, list[Extension]]:
        """The verdict, and extensions that show it; None if there is no extension."""
        if self.is_settled:
            if self._semantics is Semantics.STABLE and not self._has_extension():
                return None, []
            return _VERDICT_OF[self._grounding.labels[self._number]], []
        having = self._extension_with(self._number)
        lacking = extension_without(self._flattening, self._semantics, self._number, self._deadline)
        if lacking is None:
            return (None, []) if having is None else (Verdict.ACCEPTED, [having])
        if having is not None:
            return Verdict.DEFENSIBLE, [having, lacking]
        attackers = self._framework.attackers[self._number]
        against = next(filter(None, map(self._extension_with, attackers)), None)
        return (Verdict.UNDECIDED, [lacking]) if against is None else (Verdict.REJECTED, [against])

    def views(self, verdict: Verdict, examples: list[Extension]) -> tuple[View, ...]:
        """The grounded labelling where it settles the verdict; else some extensions."""
        if self.is_settled:
            reading = grounded_reading(self._framework, self._grounding, self._number)
            return (self._view(reading),)
        found: dict[object, View] = {}
        with suppress(
            LimitError
        ):  # The examples show the verdict; more is wanted if there is time.
            for extension in chain(examples, islice(self._extensions(), _LOOKED_AT)):
                view = self._view(self._reading(extension))
                key = view.reasons if verdict is Verdict.ACCEPTED else view.status
                found.setdefault(key, view)
                if len(found) == MOST_VIEWS:
                    break
        return tuple(found.values())

    def obstacles(self, verdict: Verdict) -> Obstacles | None:
        """What keeps the claim out of every extension; None if some have it, or none need defend.

        Raises:
            LimitError: The time is over.
        """
        is_out = verdict in {Verdict.REJECTED, Verdict.UNDECIDED}
        if not is_out or self.is_settled or self._semantics is Semantics.STAGE:
            return None
        members = self._members()
        needed = {lack: need for need, lack in self._translation.flattening.lacking.items()}
        attackers: list[End] = []
        needs: list[End] = []
        for attacker in self._framework.attackers[self._number]:
            counters = self._framework.attackers[attacker]
            if any(self._extension_with(counter) is not None for counter in counters):
                continue
            if attacker in members:
                attackers += members[attacker]
            else:
                lacking = [needed[attacker]] if attacker in needed else counters
                needs += [end for each in lacking for end in members.get(each, [])]
        return Obstacles(tuple(attackers), tuple(needs))

    def reversal(self, verdict: Verdict, way: Way) -> Reversal:
        """The fewest answers, or withdrawals, that change the verdict."""
        members = self._members()
        candidates = [place for place in members if place != self._number]
        question = Question(self._flattening, self._semantics, self._number)
        change = smallest_change(question, candidates, self._deadline, way)
        changed = change.changed
        return Reversal(
            None if changed is None else tuple(members[each][0] for each in changed),
            None if changed is None else self._verdict_after(verdict, changed),
            change.at_least,
            change.is_possible,
            change.cut,
        )

    def withdrawal(self, verdict: Verdict, answers: Reversal) -> Reversal:
        """The fewest withdrawals that change the verdict, which may be known from the answers."""
        if self._semantics is not Semantics.STAGE:
            return answers
        return self.reversal(verdict, Way.WITHDRAWN)

    def _verdict_after(self, verdict: Verdict, answered: tuple[int, ...]) -> Verdict | None:
        if verdict is not Verdict.ACCEPTED:
            return Verdict.ACCEPTED
        if self._semantics is not Semantics.GROUNDED:
            return None
        labels = grounded_labelling(answering(self._framework, answered))
        return _VERDICT_OF[labels[self._number]]

    def _members(self) -> dict[int, list[End]]:
        """The claims and arguments that each argument of the framework stands for."""
        members: dict[int, list[End]] = {}
        for end, place in self._translation.places.items():
            members.setdefault(place, []).append(end)
        return members

    def _view(self, labelling: Labelling) -> View:
        return View(reasons_for(self._translation, labelling, self._end))

    def _reading(self, extension: Extension) -> Labelling:
        is_defended = self._semantics is not Semantics.STAGE
        return reading_of(self._framework, extension, self._grounding, is_defended=is_defended)

    def _extension_with(self, number: int) -> Extension | None:
        return extension_with(self._flattening, self._semantics, number, self._deadline)

    def _extensions(self) -> Iterator[Extension]:
        return extensions(self._flattening, self._semantics, self._deadline)

    def _has_extension(self) -> bool:
        return some_extension(self._flattening, self._semantics, self._deadline) is not None
