"""What each claim and argument comes to under any semantics, in words for a reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from argmap.display import Displayed
from argmap.errors import LimitError
from argmap.evaluation.abstract.dependent import (
    extension_with,
    extension_without,
    extensions,
)
from argmap.evaluation.abstract.flattening import Flattening, SupportReading
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline, Limits
from argmap.evaluation.abstract.search import Extension
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.framework import Translation, translation_of
from argmap.evaluation.status import Status
from argmap.model import ArgumentMap, End

OFFERED = (
    Semantics.GROUNDED,
    Semantics.COMPLETE,
    Semantics.PREFERRED,
    Semantics.STABLE,
    Semantics.SEMI_STABLE,
    Semantics.STAGE,
    Semantics.IDEAL,
    Semantics.EAGER,
)
"""The semantics that say what each claim comes to; the others say which sets hold together."""

LISTED = Limits(extensions=1_000)
"""Up to a thousand extensions are listed; a larger number says little."""


class Verdict(StrEnum):
    """How a claim or an argument fares among all extensions.

    ACCEPTED: every extension has it.
    DEFENSIBLE: some have it, not all.
    REJECTED: none has it, and some attack it.
    UNDECIDED: none has it, and none attacks it.
    UNKNOWN: a limit stopped the work before this was settled.
    """

    ACCEPTED = "accepted"
    DEFENSIBLE = "defensible"
    REJECTED = "rejected"
    UNDECIDED = "undecided"
    UNKNOWN = "unknown"


GROUNDED = {
    Verdict.ACCEPTED: Status.STANDS.value,
    Verdict.REJECTED: Status.DEFEATED.value,
    Verdict.UNDECIDED: Status.UNDECIDED.value,
}
"""What the verdicts are called under grounded semantics, where there is one extension."""


@dataclass(frozen=True, slots=True)
class Evaluation(Displayed):
    """What a map comes to under a semantics.

    Attributes:
        verdicts: One for each claim and each argument, in the order of the map; none if there is no
            extension.
        always_rejected: Those of the rejected that every extension attacks, as far as known.
        has_extension: False where there is none, as may be for stable semantics; None if that is
            not known.
        count: The number of extensions; None if they were too many to list.
        extensions: The extensions, if they were asked for and not too many: of each the claims and
            arguments that it has, in the order of the map.
        cut: Why the work was stopped; empty if it was not.
        argument_map: The map that it is about, for a notebook; no part of what it says.
    """

    semantics: Semantics
    verdicts: Mapping[End, Verdict]
    always_rejected: frozenset[End] = frozenset()
    has_extension: bool | None = None
    count: int | None = None
    extensions: tuple[tuple[End, ...], ...] = ()
    cut: str = ""
    argument_map: ArgumentMap | None = field(default=None, compare=False, repr=False)


def evaluate(
    argument_map: ArgumentMap,
    semantics: Semantics = Semantics.GROUNDED,
    *,
    supports: SupportReading = SupportReading.NONE,
    limits: Limits = LISTED,
    with_extensions: bool = False,
) -> Evaluation:
    """The verdict on each claim and each argument, and if asked the extensions themselves.

    All extensions are listed if they are no more than `limits` allows; else each claim is asked
    about alone. A verdict that is given is always right.

    Raises:
        ArgmapError: A solver is needed and not installed.
    """
    translation = translation_of(argument_map, supports=supports)
    found = _evaluated(translation, semantics, limits, with_extensions=with_extensions)
    return replace(found, argument_map=argument_map)


def _evaluated(
    translation: Translation, semantics: Semantics, limits: Limits, *, with_extensions: bool
) -> Evaluation:
    places = translation.places
    deadline = Deadline(limits)
    flattening = translation.flattening
    try:
        found = _listed(flattening, semantics, limits, deadline)
    except LimitError as limit:
        unknown = dict.fromkeys(places, Verdict.UNKNOWN)
        return Evaluation(semantics, unknown, cut=str(limit))
    if found is None:
        return _asked(flattening, semantics, places, deadline)
    evaluation = _judged(flattening.framework, semantics, places, found)
    if not with_extensions:
        return evaluation
    return replace(evaluation, extensions=tuple(_members(each, places) for each in sorted(found)))


def status_word(verdict: Verdict, semantics: Semantics) -> str:
    """The verdict in a word: under grounded semantics as `stands`, else as `accepted`."""
    words = GROUNDED if semantics is Semantics.GROUNDED else {}
    return words.get(verdict, verdict.value)


def _listed(
    flattening: Flattening, semantics: Semantics, limits: Limits, deadline: Deadline
) -> list[Extension] | None:
    """All extensions; None if there are more than may be listed."""
    found: list[Extension] = []
    for extension in extensions(flattening, semantics, deadline):
        if len(found) == limits.extensions:
            return None
        found.append(extension)
    return found


def _judged(
    framework: Framework,
    semantics: Semantics,
    places: Mapping[End, int],
    found: list[Extension],
) -> Evaluation:
    """The verdicts that a list of all extensions gives."""
    size = len(framework)
    having, attacking = [0] * size, [0] * size
    for extension in found:
        for number in extension:
            having[number] += 1
        for target in {target for number in extension for target in framework.targets[number]}:
            attacking[target] += 1
    verdicts = {
        end: _verdict(having[place], attacking[place], len(found)) for end, place in places.items()
    }
    always = [end for end, place in places.items() if found and attacking[place] == len(found)]
    return Evaluation(
        semantics,
        verdicts if found else {},
        always_rejected=frozenset(always),
        has_extension=bool(found),
        count=len(found),
    )


def _members(extension: Extension, places: Mapping[End, int]) -> tuple[End, ...]:
    members = set(extension)
    return tuple(end for end, place in places.items() if place in members)


def _verdict(having: int, attacking: int, count: int) -> Verdict:
    if having == count:
        return Verdict.ACCEPTED
    if having:
        return Verdict.DEFENSIBLE
    return Verdict.REJECTED if attacking else Verdict.UNDECIDED


def _asked(
    flattening: Flattening,
    semantics: Semantics,
    places: Mapping[End, int],
    deadline: Deadline,
) -> Evaluation:
    """The verdicts that asking about each argument gives; there are extensions."""
    credulous: dict[int, bool] = {}

    def is_credulous(number: int) -> bool:
        if number not in credulous:
            found = extension_with(flattening, semantics, number, deadline)
            credulous[number] = found is not None
        return credulous[number]

    verdicts = dict.fromkeys(places, Verdict.UNKNOWN)
    cut = ""
    try:
        for end, place in places.items():
            if is_credulous(place):
                without = extension_without(flattening, semantics, place, deadline)
                verdicts[end] = Verdict.ACCEPTED if without is None else Verdict.DEFENSIBLE
            else:
                is_attacked = any(map(is_credulous, flattening.framework.attackers[place]))
                verdicts[end] = Verdict.REJECTED if is_attacked else Verdict.UNDECIDED
    except LimitError as limit:
        cut = str(limit)
    return Evaluation(semantics, verdicts, has_extension=True, cut=cut)
