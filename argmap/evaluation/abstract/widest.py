"""Semi-stable and stage extensions: those with the widest range.

The range of a set is the set and what it attacks. Semi-stable: complete sets whose range
no other's includes (Caminada 2006). Stage: the same of conflict-free sets
(Verheij 1996). If there are stable extensions, both are these.
"""

from collections.abc import Collection, Iterator

from argmap.evaluation.abstract.encoding import Rule
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.parts import parts
from argmap.evaluation.abstract.reduct import Reduct, restricted
from argmap.evaluation.abstract.search import Extension, Search
from argmap.evaluation.abstract.stable import stable_extension, stable_extensions

Range = tuple[int, ...]


def semi_stable_extensions(reduct: Reduct, deadline: Deadline) -> Iterator[Extension]:
    """All semi-stable extensions."""
    if stable_extension(reduct, deadline) is not None:
        return stable_extensions(reduct, deadline)
    return map(reduct.whole, _widest(reduct.rest, Rule.ADMISSIBLE, deadline))


def stage_extensions(reduct: Reduct, deadline: Deadline) -> Iterator[Extension]:
    """All stage extensions."""
    if stable_extension(reduct, deadline) is not None:
        return stable_extensions(reduct, deadline)
    return _widest(reduct.framework, Rule.NAIVE, deadline)


def semi_stable_extension(
    reduct: Reduct, deadline: Deadline, *, having: int | None = None, lacking: int | None = None
) -> Extension | None:
    """A semi-stable extension that has one argument and lacks another; None if there is none."""
    if having is not None and reduct.labels[having] is Label.OUT:
        return None
    if lacking is not None and reduct.labels[lacking] is Label.IN:
        return None
    if stable_extension(reduct, deadline) is not None:
        return stable_extension(reduct, deadline, having=having, lacking=lacking)
    found = _one_widest(
        reduct.rest, Rule.ADMISSIBLE, deadline, reduct.places(having), reduct.places(lacking)
    )
    return None if found is None else reduct.whole(found)


def stage_extension(
    reduct: Reduct, deadline: Deadline, *, having: int | None = None, lacking: int | None = None
) -> Extension | None:
    """A stage extension that has one argument and lacks another; None if there is none."""
    if stable_extension(reduct, deadline) is not None:
        return stable_extension(reduct, deadline, having=having, lacking=lacking)
    return _one_widest(
        reduct.framework,
        Rule.NAIVE,
        deadline,
        [] if having is None else [having],
        [] if lacking is None else [lacking],
    )


def common_to_semi_stable(reduct: Reduct, deadline: Deadline) -> Extension:
    """The arguments that are in every semi-stable extension.

    They are narrowed down by extensions that lack one of those left, so that not all
    extensions need be listed.
    """
    return reduct.whole(
        each for members in parts(reduct.rest) for each in _common(reduct.rest, members, deadline)
    )


def _common(framework: Framework, members: list[int], deadline: Deadline) -> Iterator[int]:
    """Those members of a part that are in every semi-stable extension."""
    part = restricted(framework, members)
    common = set(range(len(part)))
    with Search(part, Rule.ADMISSIBLE, deadline, has_ranges=True) as search:
        for widest in _ranges(part, search):
            while common:
                less = search.condition(lacking=sorted(common))
                extension = search.find(covering=widest, under=[less])
                search.retire(less)
                if extension is None:
                    break
                common.intersection_update(extension)
            if not common:
                break
    return (members[each] for each in common)


def _widest(framework: Framework, rule: Rule, deadline: Deadline) -> Iterator[Extension]:
    with Search(framework, rule, deadline, has_ranges=True) as search:
        for widest in _ranges(framework, search):
            while (extension := search.find(covering=widest)) is not None:
                yield extension
                search.exclude(having=search.others(extension), lacking=extension)


def _one_widest(
    framework: Framework,
    rule: Rule,
    deadline: Deadline,
    having: Collection[int],
    lacking: Collection[int],
) -> Extension | None:
    """A widest set, put together of one for each part."""
    found: list[int] = []
    for members in parts(framework):
        part = restricted(framework, members)
        within = _one_in_part(
            part,
            rule,
            deadline,
            [place for place, each in enumerate(members) if each in having],
            [place for place, each in enumerate(members) if each in lacking],
        )
        if within is None:
            return None
        found.extend(members[each] for each in within)
    return tuple(sorted(found))


def _one_in_part(
    part: Framework, rule: Rule, deadline: Deadline, having: list[int], lacking: list[int]
) -> Extension | None:
    with Search(part, rule, deadline, has_ranges=True) as search:
        for widest in _ranges(part, search):
            extension = search.find(covering=widest, having=having, lacking=lacking)
            if extension is not None:
                return extension
    return None


def _ranges(framework: Framework, search: Search) -> Iterator[Range]:
    """The widest ranges; each is excluded from the search when the next is asked for."""
    while (extension := search.find()) is not None:
        widest = _range(framework, extension)
        while len(widest) < len(framework):
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
