"""How many extensions there are, counted part by part.

Where a framework falls into parts between which nothing attacks, its extensions are all
combinations of theirs; so the numbers multiply, and need not be reached one by one.
"""

from itertools import islice

from argmap.diagnostics import LimitError
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
        LimitError: The time is over, or a part has more extensions than may be listed.
    """
    if semantics in _COMPLETE:
        framework = reduct_of(framework).rest
    number = 1
    for members in parts(framework):
        part = restricted(framework, members)
        number *= _number_in_part(part, semantics, limits, deadline)
        if not number:
            return 0
    return number


def _number_in_part(
    part: Framework, semantics: Semantics, limits: Limits, deadline: Deadline
) -> int:
    most = limits.extensions
    found = islice(extensions(part, semantics, deadline), None if most is None else most + 1)
    number = sum(1 for _ in found)
    if most is not None and number > most:
        message = f"stopped: {most} extensions of one part were found, and there are more"
        raise LimitError(message)
    return number
