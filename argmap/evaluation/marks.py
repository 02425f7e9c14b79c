"""The marks on a picture: how each claim and argument of a map fares."""

from collections.abc import Mapping
from enum import StrEnum
from typing import assert_never

from argmap.evaluation.abstract.grounded import grounded_labelling
from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.answers.statuses import answer_statuses
from argmap.evaluation.framework import translation_of
from argmap.evaluation.status import STATUS_OF, Status
from argmap.model import ArgumentMap, End


class StatusReading(StrEnum):
    """What the marks on a picture tell: nothing, who is answered, or what stands.

    What stands is read cautiously (`GROUNDED`), or in every preferred extension.
    """

    NONE = "none"
    ANSWERED = "answered"
    GROUNDED = "grounded"
    PREFERRED = "preferred"


def statuses_of(argument_map: ArgumentMap, reading: StatusReading) -> Mapping[End, Status]:
    """The marks for a picture of the map."""
    match reading:
        case StatusReading.NONE:
            return {}
        case StatusReading.ANSWERED:
            return answer_statuses(argument_map)
        case StatusReading.GROUNDED:
            return labelling_statuses(argument_map)
        case StatusReading.PREFERRED:
            return preferred_statuses(argument_map)
        case _:
            assert_never(reading)


def labelling_statuses(argument_map: ArgumentMap) -> Mapping[End, Status]:
    """Which claims and arguments stand under the grounded labelling, in the order of the map."""
    translation = translation_of(argument_map)
    labels = grounded_labelling(translation.framework)
    return {end: STATUS_OF[labels[place]] for end, place in translation.places.items()}


def preferred_statuses(argument_map: ArgumentMap) -> Mapping[End, Status]:
    """What stands in every preferred extension, and what is attacked by each and in none.

    What only some have is undecided; what a limit of time left open has no status.
    """
    from argmap.evaluation.verdicts import Verdict, evaluate  # noqa: PLC0415  seldom asked for

    found = evaluate(argument_map, Semantics.PREFERRED)
    statuses = {}
    for end, verdict in found.verdicts.items():
        if verdict is Verdict.ACCEPTED:
            statuses[end] = Status.STANDS
        elif end in found.always_rejected:
            statuses[end] = Status.DEFEATED
        elif verdict is not Verdict.UNKNOWN:
            statuses[end] = Status.UNDECIDED
    return statuses
