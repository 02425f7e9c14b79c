"""Extensions where arguments need others, which auxiliary arguments say in attacks.

For semantics whose extensions are complete sets the flattened framework answers as it is. The
others do not make an auxiliary argument say what it is for, so that they are defined on the
arguments themselves, by what sets with all that their members need defeat: `DependentSearch`.
Naive extensions are the largest sets free of conflict, stage extensions those whose range, which
is the set and what it defeats, is widest (Verheij 1996); admissible sets defeat whatever attacks
a member. Where nothing needs one of several, naive and stage extensions are those of the closure of
attacks under needs (Cayrol & Lagasquie-Schiex 2013), and the others those among its sets that
have all that their members need. If there are stable extensions, stage ones are the same.
"""

from collections.abc import Collection, Iterator
from itertools import islice

from argmap.errors import LimitError
from argmap.evaluation.abstract import semantics as flat
from argmap.evaluation.abstract.dependent_search import DependentSearch
from argmap.evaluation.abstract.encoding import Rule
from argmap.evaluation.abstract.flattening import Flattening
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.parts import parts
from argmap.evaluation.abstract.reduct import restricted
from argmap.evaluation.abstract.search import Extension, Search
from argmap.evaluation.abstract.semantics import Semantics

_OF_ARGUMENTS = frozenset({Semantics.CONFLICT_FREE, Semantics.NAIVE, Semantics.ADMISSIBLE})

MOST_LOOKED_AT = 1_000
"""How many naive extensions are looked at for one that lacks an argument."""


def extensions(
    flattening: Flattening, semantics: Semantics, deadline: Deadline
) -> Iterator[Extension]:
    """All extensions, as they are found; with them auxiliary arguments that hold there.

    Raises:
        LimitError: The time is over; what came before it holds.
    """
    if _is_flat(flattening, semantics, deadline):
        return flat.extensions(flattening.framework, semantics, deadline)
    match semantics:
        case Semantics.CONFLICT_FREE:
            return _conflict_free(flattening, deadline)
        case Semantics.NAIVE:
            return _naive(flattening, deadline)
        case Semantics.ADMISSIBLE:
            return _admissible(flattening, deadline)
        case _:
            return _widest(flattening, deadline)


def some_extension(
    flattening: Flattening, semantics: Semantics, deadline: Deadline
) -> Extension | None:
    """An extension; None if there is none, as may be for stable semantics alone.

    Raises:
        LimitError: The time is over.
    """
    return next(extensions(flattening, semantics, deadline), None)


def extension_with(
    flattening: Flattening, semantics: Semantics, number: int, deadline: Deadline
) -> Extension | None:
    """An extension that has an argument; None if it is in none.

    Raises:
        LimitError: The time is over.
    """
    if semantics is Semantics.ADMISSIBLE or _is_flat(flattening, semantics, deadline):
        return flat.extension_with(flattening.framework, semantics, number, deadline)
    if semantics is Semantics.STAGE:
        return _one_widest(flattening, deadline, having=[number])
    with _search(flattening, deadline) as search:
        found = search.find(having=[number])
        if found is None or semantics is Semantics.CONFLICT_FREE:
            return found
        return search.grown(found)


def extension_without(
    flattening: Flattening, semantics: Semantics, number: int, deadline: Deadline
) -> Extension | None:
    """An extension that lacks an argument; None if it is in all.

    Raises:
        LimitError: The time is over, or so many naive extensions have it that not all were looked
            at.
    """
    if _is_flat(flattening, semantics, deadline):
        return flat.extension_without(flattening.framework, semantics, number, deadline)
    match semantics:
        case Semantics.CONFLICT_FREE | Semantics.ADMISSIBLE:
            return ()
        case Semantics.NAIVE:
            return _naive_without(flattening, number, deadline)
        case _:
            return _one_widest(flattening, deadline, lacking=[number])


def _is_flat(flattening: Flattening, semantics: Semantics, deadline: Deadline) -> bool:
    """True if the flattened framework has the extensions that are meant."""
    if not flattening.auxiliaries:
        return True
    if semantics is Semantics.STAGE:  # If there are stable extensions, these are they.
        return flat.some_extension(flattening.framework, Semantics.STABLE, deadline) is not None
    return semantics not in _OF_ARGUMENTS


def _search(flattening: Flattening, deadline: Deadline) -> DependentSearch:
    return DependentSearch(flattening.framework, flattening.auxiliaries, deadline)


def _conflict_free(flattening: Flattening, deadline: Deadline) -> Iterator[Extension]:
    with _search(flattening, deadline) as search:
        while (extension := search.find()) is not None:
            yield extension
            search.exclude_members(extension)


def _naive(flattening: Flattening, deadline: Deadline) -> Iterator[Extension]:
    with _search(flattening, deadline) as search:
        while (found := search.find()) is not None:
            extension = search.grown(found)
            yield extension
            search.exclude_subsets(extension)


def _naive_without(flattening: Flattening, number: int, deadline: Deadline) -> Extension | None:
    looked_at = 0
    for extension in islice(_naive(flattening, deadline), MOST_LOOKED_AT):
        if number not in extension:
            return extension
        looked_at += 1
    if looked_at == MOST_LOOKED_AT:
        message = f"stopped after {MOST_LOOKED_AT:,} naive extensions"
        raise LimitError(message)
    return None


def _admissible(flattening: Flattening, deadline: Deadline) -> Iterator[Extension]:
    """Admissible sets of the flattened framework, one for each set of arguments in them."""
    auxiliaries = flattening.auxiliaries
    with Search(flattening.framework, Rule.ADMISSIBLE, deadline) as search:
        while (extension := search.find()) is not None:
            yield extension
            others = search.others(extension)
            search.exclude(
                having=[each for each in others if each not in auxiliaries],
                lacking=[each for each in extension if each not in auxiliaries],
            )


def _widest(flattening: Flattening, deadline: Deadline) -> Iterator[Extension]:
    with _search(flattening, deadline) as search:
        for widest in search.ranges():
            while (extension := search.find(covering=widest)) is not None:
                yield extension
                search.exclude(extension)


def _one_widest(
    flattening: Flattening,
    deadline: Deadline,
    *,
    having: Collection[int] = (),
    lacking: Collection[int] = (),
) -> Extension | None:
    """A set with the widest range, put together of one for each part."""
    found: list[int] = []
    for members in parts(flattening.framework):
        places = {member: place for place, member in enumerate(members)}
        within = _one_in_part(
            DependentSearch(
                restricted(flattening.framework, members),
                [places[each] for each in members if each in flattening.auxiliaries],
                deadline,
            ),
            [places[each] for each in having if each in places],
            [places[each] for each in lacking if each in places],
        )
        if within is None:
            return None
        found.extend(members[each] for each in within)
    return tuple(sorted(found))


def _one_in_part(part: DependentSearch, having: list[int], lacking: list[int]) -> Extension | None:
    with part as search:
        for widest in search.ranges():
            extension = search.find(having=having, lacking=lacking, covering=widest)
            if extension is not None:
                return extension
    return None
