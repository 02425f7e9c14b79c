"""Preferred extensions: admissible sets that no other includes (Dung 1995)."""

from collections.abc import Iterator, Sequence

from argmap.evaluation.abstract.complete import admissible_set_with
from argmap.evaluation.abstract.encoding import Rule
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.abstract.growth import grown_to_preferred
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import Reduct, ancestors, restricted
from argmap.evaluation.abstract.search import Extension, Search


def preferred_extensions(reduct: Reduct, deadline: Deadline) -> Iterator[Extension]:
    """All preferred extensions."""
    with Search(reduct.rest, Rule.ADMISSIBLE, deadline) as search:
        while (extension := search.find()) is not None:
            extension = search.grown(extension)
            yield reduct.whole(extension)
            search.exclude_subsets(extension)


def preferred_extension(
    reduct: Reduct, deadline: Deadline, *, having: int | None = None, lacking: int | None = None
) -> Extension | None:
    """A preferred extension that has one argument or lacks another; None if there is none."""
    core: Extension | None = ()
    if having is not None and reduct.labels[having] is not Label.IN:
        place = reduct.place(having)
        core = None if place is None else admissible_set_with(reduct.rest, place, deadline)
    elif lacking is not None and reduct.labels[lacking] is not Label.OUT:
        place = reduct.place(lacking)
        core = None if place is None else _core_without(reduct.rest, place, deadline)
    return None if core is None else grown_to_preferred(reduct, core, deadline)


def _core_without(framework: Framework, number: int, deadline: Deadline) -> Extension | None:
    """An admissible set that is in no preferred one with an argument; None if there is none.

    Sets without the argument are grown as far as they go; one that cannot take the argument
    in is the answer. All preferred extensions need not be listed (Thimm, Cerutti &
    Vallati 2021, in outline).
    """
    cone = ancestors(framework, number)
    with Search(restricted(framework, cone), Rule.ADMISSIBLE, deadline) as search:
        attackers = [cone.index(each) for each in framework.attackers[number]]
        found = _rival(search, cone.index(number), attackers)
    return None if found is None else tuple(cone[each] for each in found)


def _rival(search: Search, place: int, attackers: Sequence[int]) -> Extension | None:
    """A set that is in no preferred one with the argument; None if there is none."""
    if search.find(having=[place]) is None:
        return ()
    attacking = search.find(under=[search.condition(having=attackers)])
    if attacking is not None:
        return attacking
    while (extension := search.find(lacking=[place])) is not None:
        extension = search.grown(extension, lacking=[place])
        larger = search.find(having=[*extension, place])
        if larger is None:
            return extension
        search.exclude_subsets(search.grown(larger))
    return None
