"""Complete extensions: admissible sets that have all they defend (Dung 1995)."""

from collections.abc import Iterator

from argmap.evaluation.abstract.encoding import Rule
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import Reduct, ancestors, completed, restricted
from argmap.evaluation.abstract.search import Extension, Search


def complete_extensions(reduct: Reduct, deadline: Deadline) -> Iterator[Extension]:
    """All complete extensions, the grounded one among them."""
    with Search(reduct.rest, Rule.COMPLETE, deadline, prefers_large=False) as search:
        while (extension := search.find()) is not None:
            yield reduct.whole(extension)
            search.exclude(having=search.others(extension), lacking=extension)


def complete_extension(
    reduct: Reduct, deadline: Deadline, *, having: int | None = None, lacking: int | None = None
) -> Extension | None:
    """A complete extension that has one argument or lacks another; None if there is none.

    What the grounded extension, the least of them, has, no other lacks.
    """
    if lacking is not None and reduct.labels[lacking] is Label.IN:
        return None
    if having is None or reduct.labels[having] is Label.IN:
        return reduct.grounded
    place = reduct.place(having)
    found = None if place is None else admissible_set_with(reduct.rest, place, deadline)
    return None if found is None else reduct.whole(completed(reduct.rest, found))


def admissible_set(
    reduct: Reduct, deadline: Deadline, *, having: int | None = None, lacking: int | None = None
) -> Extension | None:
    """An admissible set that has one argument or lacks another; None if there is none."""
    return () if lacking is not None else complete_extension(reduct, deadline, having=having)


def admissible_set_with(framework: Framework, number: int, deadline: Deadline) -> Extension | None:
    """An admissible set that has an argument; None if none has.

    Only the arguments that bear on this one are searched.
    """
    cone = ancestors(framework, number)
    with Search(restricted(framework, cone), Rule.ADMISSIBLE, deadline) as search:
        found = search.find(having=[cone.index(number)])
    return None if found is None else tuple(cone[each] for each in found)
