"""Preferred extensions: admissible sets that no other includes (Dung 1995)."""

from collections.abc import Iterator

from argmap.evaluation.abstract.complete import complete_extension_with
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import Reduct, ancestors, completed, reduct_of, restricted
from argmap.evaluation.abstract.search import Extension, Rule, Search


def preferred_extensions(framework: Framework, deadline: Deadline) -> Iterator[Extension]:
    """All preferred extensions."""
    reduct = reduct_of(framework)
    with Search(reduct.rest, Rule.COMPLETE, deadline) as search:
        while (extension := search.find()) is not None:
            extension = search.grown(extension)
            yield reduct.whole(extension)
            search.exclude_subsets(extension)


def preferred_extension_with(
    framework: Framework, number: int, deadline: Deadline
) -> Extension | None:
    """A preferred extension that has an argument; None if none has."""
    found = complete_extension_with(framework, number, deadline)
    return None if found is None else _grown(framework, found, deadline)


def preferred_extension_without(
    framework: Framework, number: int, deadline: Deadline
) -> Extension | None:
    """A preferred extension that lacks an argument; None if all have it.

    Sets without the argument are grown as far as they go; one that cannot take the argument
    in is the answer. All other preferred extensions need not be listed (Thimm, Cerutti &
    Vallati 2021, in outline).
    """
    reduct = reduct_of(framework)
    place = reduct.place(number)
    if place is None:
        if reduct.labels[number] is Label.IN:
            return None
        return _grown(framework, reduct.grounded, deadline)
    cone = ancestors(reduct.rest, place)
    with Search(restricted(reduct.rest, cone), Rule.COMPLETE, deadline) as search:
        found = _rival(search, cone.index(place))
    if found is None:
        return None
    rival = completed(reduct.rest, (cone[each] for each in found))
    return _grown_in(reduct, rival, deadline)


def _rival(search: Search, place: int) -> Extension | None:
    """A complete set that is in no preferred one with the argument; None if there is none."""
    if search.find(having=[place]) is None:
        return ()
    attacker = search.find(attacking=[place])
    if attacker is not None:
        return attacker
    while (extension := search.find(lacking=[place])) is not None:
        extension = search.grown(extension, lacking=[place])
        larger = search.find(having=[*extension, place])
        if larger is None:
            return extension
        search.exclude_subsets(search.grown(larger))
    return None


def _grown(framework: Framework, extension: Extension, deadline: Deadline) -> Extension:
    """A preferred extension that includes a complete one."""
    reduct = reduct_of(framework)
    members = set(extension)
    places = [place for place, number in enumerate(reduct.members) if number in members]
    return _grown_in(reduct, tuple(places), deadline)


def _grown_in(reduct: Reduct, extension: Extension, deadline: Deadline) -> Extension:
    with Search(reduct.rest, Rule.COMPLETE, deadline) as search:
        return reduct.whole(search.grown(extension))
