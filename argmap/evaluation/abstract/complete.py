"""Complete extensions: admissible sets that have all they defend (Dung 1995)."""

from collections.abc import Iterator

from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import ancestors, completed, reduct_of, restricted
from argmap.evaluation.abstract.search import Extension, Rule, Search


def complete_extensions(framework: Framework, deadline: Deadline) -> Iterator[Extension]:
    """All complete extensions, the grounded one among them."""
    reduct = reduct_of(framework)
    with Search(reduct.rest, Rule.COMPLETE, deadline) as search:
        while (extension := search.find()) is not None:
            yield reduct.whole(extension)
            search.exclude(having=search.others(extension), lacking=extension)


def complete_extension_with(
    framework: Framework, number: int, deadline: Deadline
) -> Extension | None:
    """A complete extension that has an argument; None if none has.

    Only the undecided arguments that bear on this one are searched.
    """
    reduct = reduct_of(framework)
    place = reduct.place(number)
    if place is None:
        return reduct.grounded if reduct.labels[number] is Label.IN else None
    cone = ancestors(reduct.rest, place)
    with Search(restricted(reduct.rest, cone), Rule.COMPLETE, deadline) as search:
        found = search.find(having=[cone.index(place)])
    if found is None:
        return None
    return reduct.whole(completed(reduct.rest, (cone[each] for each in found)))
