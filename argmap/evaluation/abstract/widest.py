"""Semi-stable and stage extensions: those with the widest range.

The range of a set is the set and what it attacks. Semi-stable: complete sets whose range
no other's includes (Caminada 2006). Stage: the same of conflict-free sets
(Verheij 1996). If there are stable extensions, both are these.
"""

from collections.abc import Iterator

from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import reduct_of
from argmap.evaluation.abstract.search import Extension, Rule, Search

Range = tuple[int, ...]


def semi_stable_extensions(framework: Framework, deadline: Deadline) -> Iterator[Extension]:
    """All semi-stable extensions."""
    reduct = reduct_of(framework)
    return map(reduct.whole, _widest(reduct.rest, Rule.COMPLETE, deadline))


def stage_extensions(framework: Framework, deadline: Deadline) -> Iterator[Extension]:
    """All stage extensions."""
    return _widest(framework, Rule.NAIVE, deadline)


def semi_stable_extension(
    framework: Framework,
    deadline: Deadline,
    *,
    having: int | None = None,
    lacking: int | None = None,
) -> Extension | None:
    """A semi-stable extension that has or lacks an argument; None if there is none."""
    reduct = reduct_of(framework)
    places = []
    for number, wanted in ((having, True), (lacking, False)):
        place = None if number is None else reduct.place(number)
        if number is not None and place is None and (number in reduct.grounded) is not wanted:
            return None
        places.append(place)
    found = _one_widest(reduct.rest, Rule.COMPLETE, deadline, *places)
    return None if found is None else reduct.whole(found)


def stage_extension(
    framework: Framework,
    deadline: Deadline,
    *,
    having: int | None = None,
    lacking: int | None = None,
) -> Extension | None:
    """A stage extension that has or lacks an argument; None if there is none."""
    return _one_widest(framework, Rule.NAIVE, deadline, having, lacking)


def common_to_semi_stable(framework: Framework, deadline: Deadline) -> frozenset[int]:
    """The arguments that are in every semi-stable extension.

    They are narrowed down by extensions that lack one of those left, so that not all
    extensions need be listed.
    """
    reduct = reduct_of(framework)
    common = set(range(len(reduct.rest)))
    with Search(reduct.rest, Rule.COMPLETE, deadline) as search:
        for widest in _ranges(reduct.rest, search):
            while common:
                less = search.condition(lacking=sorted(common))
                extension = search.find(covering=widest, under=[less])
                search.retire(less)
                if extension is None:
                    break
                common.intersection_update(extension)
    return frozenset(reduct.whole(common))


def _widest(framework: Framework, rule: Rule, deadline: Deadline) -> Iterator[Extension]:
    with Search(framework, rule, deadline) as search:
        for widest in _ranges(framework, search):
            while (extension := search.find(covering=widest)) is not None:
                yield extension
                search.exclude(having=search.others(extension), lacking=extension)


def _one_widest(
    framework: Framework,
    rule: Rule,
    deadline: Deadline,
    having: int | None,
    lacking: int | None,
) -> Extension | None:
    with Search(framework, rule, deadline) as search:
        for widest in _ranges(framework, search):
            extension = search.find(
                covering=widest,
                having=[] if having is None else [having],
                lacking=[] if lacking is None else [lacking],
            )
            if extension is not None:
                return extension
    return None


def _ranges(framework: Framework, search: Search) -> Iterator[Range]:
    """The widest ranges; each is excluded from the search when the next is asked for."""
    while (extension := search.find()) is not None:
        widest = _range(framework, extension)
        while True:
            more = search.condition(covering=search.others(widest))
            wider = search.find(covering=widest, under=[more])
            search.retire(more)
            if wider is None:
                break
            widest = _range(framework, wider)
        yield widest
        search.exclude(covering=search.others(widest))


def _range(framework: Framework, extension: Extension) -> Range:
    attacked = (target for number in extension for target in framework.targets[number])
    return tuple(sorted({*extension, *attacked}))
