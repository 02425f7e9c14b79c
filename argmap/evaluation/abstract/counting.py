"""How many extensions there are, counted part by part.

Where a framework falls into parts between which nothing attacks, its extensions are all
combinations of theirs; so the numbers multiply, and need not be reached one by one.
"""

from argmap.errors import LimitError
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline, Limits
from argmap.evaluation.abstract.parts import parts
from argmap.evaluation.abstract.reduct import reduct_of, restricted
from argmap.evaluation.abstract.semantics import Semantics, extensions

_COMPLETE = frozenset(
    {Semantics.COMPLETE, Semantics.PREFERRED, Semantics.STABLE, Semantics.SEMI_STABLE}
)


def number_of_extensions(
    framework: Framework, semantics: Semantics, limits: Limits, deadline: Deadline
) -> int:
    """How many extensions there are.

    Raises:
        LimitError: The time is over, or a part has more extensions than may be listed. It says
            how many there are at least, unless there may be none.
    """
    if semantics in _COMPLETE:
        framework = reduct_of(framework).rest
    number = 1
    for members in parts(framework):
        in_part, cut = _number_in_part(restricted(framework, members), semantics, limits, deadline)
        number *= max(in_part, 1) if cut else in_part
        if cut:
            least = "" if semantics is Semantics.STABLE else f"; there are {number} or more"
            message = f"{cut}{least}"
            raise LimitError(message)
        if not number:
            return 0
    return number


def _number_in_part(
    part: Framework, semantics: Semantics, limits: Limits, deadline: Deadline
) -> tuple[int, str]:
    """How many extensions a part has, or how many were found and why the work was stopped."""
    number = 0
    try:
        for _ in extensions(part, semantics, deadline):
            if number == limits.extensions:
                return number, f"stopped after {number} extensions of one part"
            number += 1
    except LimitError as limit:
        return number, str(limit)
    return number, ""
