"""All semantics by name: their extensions, and whether an argument is in some or in all of them."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import assert_never

from argmap.evaluation.abstract.complete import complete_extension_with, complete_extensions
from argmap.evaluation.abstract.conflict_free import (
    admissible_sets,
    conflict_free_sets,
    naive_extension,
    naive_extension_with,
    naive_extension_without,
    naive_extensions,
)
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label, grounded_extension, grounded_labelling
from argmap.evaluation.abstract.ideal import eager_extension, ideal_extension
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.preferred import (
    preferred_extension_with,
    preferred_extension_without,
    preferred_extensions,
)
from argmap.evaluation.abstract.search import Extension
from argmap.evaluation.abstract.stable import stable_extension, stable_extensions
from argmap.evaluation.abstract.widest import (
    semi_stable_extension,
    semi_stable_extensions,
    stage_extension,
    stage_extensions,
)


class Semantics(StrEnum):
    """Which sets of arguments are accepted together; the codes are those of ICCMA."""

    CONFLICT_FREE = "CF"
    NAIVE = "NA"
    ADMISSIBLE = "AD"
    COMPLETE = "CO"
    GROUNDED = "GR"
    PREFERRED = "PR"
    STABLE = "ST"
    SEMI_STABLE = "SST"
    STAGE = "STG"
    IDEAL = "ID"
    EAGER = "EA"

    @property
    def word(self) -> str:
        """Its name as one writes it, such as `semi-stable`."""
        return self.name.lower().replace("_", "-")


_MERE_SETS = frozenset({Semantics.CONFLICT_FREE, Semantics.NAIVE, Semantics.ADMISSIBLE})
_ENUMERATIONS: dict[Semantics, Callable[[Framework, Deadline], Iterator[Extension]]] = {
    Semantics.CONFLICT_FREE: conflict_free_sets,
    Semantics.NAIVE: naive_extensions,
    Semantics.ADMISSIBLE: admissible_sets,
    Semantics.COMPLETE: complete_extensions,
    Semantics.PREFERRED: preferred_extensions,
    Semantics.STABLE: stable_extensions,
    Semantics.SEMI_STABLE: semi_stable_extensions,
    Semantics.STAGE: stage_extensions,
}


def extensions(
    framework: Framework, semantics: Semantics, deadline: Deadline
) -> Iterator[Extension]:
    """All extensions, as they are found.

    Raises:
        LimitError: The time is over; what came before it holds.
    """
    settled = _settled(framework, semantics)
    if settled is not None:
        return iter([settled])
    enumerate_all = _ENUMERATIONS.get(semantics)
    if enumerate_all is not None:
        return enumerate_all(framework, deadline)
    return iter([_only_extension(framework, semantics, deadline)])


def some_extension(
    framework: Framework, semantics: Semantics, deadline: Deadline
) -> Extension | None:
    """An extension; None if there is none, as may be for stable semantics alone.

    For conflict-free, admissible and complete sets it is the grounded extension.
    """
    match semantics:
        case Semantics.CONFLICT_FREE | Semantics.ADMISSIBLE | Semantics.COMPLETE:
            return grounded_extension(framework)
        case Semantics.NAIVE:
            return naive_extension(framework)
        case _:
            return next(extensions(framework, semantics, deadline), None)


def extension_with(  # noqa: PLR0911  one return for each semantics
    framework: Framework, semantics: Semantics, number: int, deadline: Deadline
) -> Extension | None:
    """An extension that has an argument; None if it is in none (credulous acceptance).

    Raises:
        LimitError: The time is over.
    """
    settled = _settled(framework, semantics)
    if settled is not None:
        return settled if number in settled else None
    match semantics:
        case Semantics.CONFLICT_FREE:
            return None if number in framework.targets[number] else (number,)
        case Semantics.NAIVE:
            return naive_extension_with(framework, number)
        case Semantics.ADMISSIBLE | Semantics.COMPLETE:
            return complete_extension_with(framework, number, deadline)
        case Semantics.PREFERRED:
            return preferred_extension_with(framework, number, deadline)
        case Semantics.STABLE:
            return stable_extension(framework, deadline, having=[number])
        case Semantics.SEMI_STABLE:
            return semi_stable_extension(framework, deadline, having=number)
        case Semantics.STAGE:
            return stage_extension(framework, deadline, having=number)
        case Semantics.GROUNDED | Semantics.IDEAL | Semantics.EAGER:
            extension = _only_extension(framework, semantics, deadline)
            return extension if number in extension else None
        case _:
            assert_never(semantics)


def extension_without(  # noqa: PLR0911  one return for each semantics
    framework: Framework, semantics: Semantics, number: int, deadline: Deadline
) -> Extension | None:
    """An extension that lacks an argument; None if it is in all (sceptical acceptance).

    Where there is no stable extension, none lacks it, and it is in all of none.

    Raises:
        LimitError: The time is over.
    """
    settled = _settled(framework, semantics)
    if settled is not None:
        return None if number in settled else settled
    match semantics:
        case Semantics.CONFLICT_FREE | Semantics.ADMISSIBLE:
            return ()
        case Semantics.NAIVE:
            return naive_extension_without(framework, number)
        case Semantics.PREFERRED:
            return preferred_extension_without(framework, number, deadline)
        case Semantics.STABLE:
            return stable_extension(framework, deadline, lacking=[number])
        case Semantics.SEMI_STABLE:
            return semi_stable_extension(framework, deadline, lacking=number)
        case Semantics.STAGE:
            return stage_extension(framework, deadline, lacking=number)
        case Semantics.COMPLETE | Semantics.GROUNDED | Semantics.IDEAL | Semantics.EAGER:
            extension = _only_extension(framework, semantics, deadline)
            return None if number in extension else extension
        case _:
            assert_never(semantics)


def _settled(framework: Framework, semantics: Semantics) -> Extension | None:
    """The grounded extension where nothing is undecided under it: it is then the only one.

    So it is for all semantics that do not judge mere sets; no search is needed.
    """
    if semantics in _MERE_SETS:
        return None
    labels = grounded_labelling(framework)
    if Label.UNDECIDED in labels:
        return None
    return tuple(number for number, label in enumerate(labels) if label is Label.IN)


def _only_extension(framework: Framework, semantics: Semantics, deadline: Deadline) -> Extension:
    """The ideal or the eager extension; else the grounded one, the least of the complete."""
    match semantics:
        case Semantics.IDEAL:
            return ideal_extension(framework, deadline)
        case Semantics.EAGER:
            return eager_extension(framework, deadline)
        case _:
            return grounded_extension(framework)
