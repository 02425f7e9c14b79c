"""All semantics by name: their extensions, and whether an argument is in some or in all of them."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Protocol

from argmap.evaluation.abstract.complete import (
    admissible_set,
    complete_extension,
    complete_extensions,
)
from argmap.evaluation.abstract.conflict_free import (
    admissible_sets,
    conflict_free_set,
    conflict_free_sets,
    naive_extension,
    naive_extensions,
)
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import grounded_extension
from argmap.evaluation.abstract.ideal import eager_extension, ideal_extension
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.preferred import preferred_extension, preferred_extensions
from argmap.evaluation.abstract.reduct import Reduct, reduct_of
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


INCLUDE_GROUNDED = frozenset(
    {
        *(Semantics.COMPLETE, Semantics.GROUNDED, Semantics.PREFERRED, Semantics.STABLE),
        *(Semantics.SEMI_STABLE, Semantics.IDEAL, Semantics.EAGER),
    }
)
"""Those whose every extension is complete, so that it includes the grounded one."""


class _FindsOne(Protocol):
    def __call__(
        self,
        reduct: Reduct,
        deadline: Deadline,
        *,
        having: int | None = None,
        lacking: int | None = None,
    ) -> Extension | None: ...


_SETS: dict[Semantics, Callable[[Framework, Deadline], Iterator[Extension]]] = {
    Semantics.CONFLICT_FREE: conflict_free_sets,
    Semantics.NAIVE: naive_extensions,
    Semantics.ADMISSIBLE: admissible_sets,
}
"""All sets, where it does not help to know the grounded labelling."""

_ALL: dict[Semantics, Callable[[Reduct, Deadline], Iterator[Extension]]] = {
    Semantics.COMPLETE: complete_extensions,
    Semantics.PREFERRED: preferred_extensions,
    Semantics.STABLE: stable_extensions,
    Semantics.SEMI_STABLE: semi_stable_extensions,
    Semantics.STAGE: stage_extensions,
}
"""All extensions, where something is undecided under the grounded labelling."""

_ONE: dict[Semantics, _FindsOne] = {
    Semantics.ADMISSIBLE: admissible_set,
    Semantics.COMPLETE: complete_extension,
    Semantics.PREFERRED: preferred_extension,
    Semantics.STABLE: stable_extension,
    Semantics.SEMI_STABLE: semi_stable_extension,
    Semantics.STAGE: stage_extension,
}
"""One extension, that has or lacks an argument if need be."""

_ONLY: dict[Semantics, Callable[[Framework, Deadline], Extension]] = {
    Semantics.GROUNDED: lambda framework, _: grounded_extension(framework),
    Semantics.IDEAL: ideal_extension,
    Semantics.EAGER: eager_extension,
}
"""The extension, where there is exactly one."""


def extensions(
    framework: Framework, semantics: Semantics, deadline: Deadline
) -> Iterator[Extension]:
    """All extensions, as they are found.

    Raises:
        LimitError: The time is over; what came before it holds.
    """
    if semantics in _ONLY:
        return iter([_ONLY[semantics](framework, deadline)])
    if semantics in _SETS:
        return _SETS[semantics](framework, deadline)
    reduct = reduct_of(framework)
    return _ALL[semantics](reduct, deadline) if reduct.members else iter([reduct.grounded])


def some_extension(
    framework: Framework, semantics: Semantics, deadline: Deadline
) -> Extension | None:
    """An extension; None if there is none, as may be for stable semantics alone.

    Raises:
        LimitError: The time is over.
    """
    return _one(framework, semantics, deadline)


def extension_with(
    framework: Framework, semantics: Semantics, number: int, deadline: Deadline
) -> Extension | None:
    """An extension that has an argument; None if it is in none (credulous acceptance).

    Raises:
        LimitError: The time is over.
    """
    return _one(framework, semantics, deadline, having=number)


def extension_without(
    framework: Framework, semantics: Semantics, number: int, deadline: Deadline
) -> Extension | None:
    """An extension that lacks an argument; None if it is in all (sceptical acceptance).

    Where there is no stable extension, none lacks it, and it is in all of none.

    Raises:
        LimitError: The time is over.
    """
    return _one(framework, semantics, deadline, lacking=number)


def _one(
    framework: Framework,
    semantics: Semantics,
    deadline: Deadline,
    *,
    having: int | None = None,
    lacking: int | None = None,
) -> Extension | None:
    match semantics:
        case Semantics.CONFLICT_FREE:
            return conflict_free_set(framework, having=having)
        case Semantics.NAIVE:
            return naive_extension(framework, having=having, lacking=lacking)
        case Semantics.GROUNDED | Semantics.IDEAL | Semantics.EAGER:
            only = _ONLY[semantics](framework, deadline)
        case _:
            reduct = reduct_of(framework)
            if reduct.members or semantics is Semantics.ADMISSIBLE:
                return _ONE[semantics](reduct, deadline, having=having, lacking=lacking)
            only = reduct.grounded
    is_fitting = (having is None or having in only) and (lacking is None or lacking not in only)
    return only if is_fitting else None
