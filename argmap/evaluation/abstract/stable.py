"""Stable extensions: conflict-free sets that attack whatever they lack (Dung 1995).

There may be none.
"""

from collections.abc import Iterable, Iterator

from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import reduct_of
from argmap.evaluation.abstract.search import Extension, Rule, Search


def stable_extensions(framework: Framework, deadline: Deadline) -> Iterator[Extension]:
    """All stable extensions."""
    reduct = reduct_of(framework)
    with Search(reduct.rest, Rule.STABLE, deadline) as search:
        while (extension := search.find()) is not None:
            yield reduct.whole(extension)
            search.exclude_subsets(extension)


def stable_extension(
    framework: Framework,
    deadline: Deadline,
    *,
    having: Iterable[int] = (),
    lacking: Iterable[int] = (),
) -> Extension | None:
    """A stable extension that has some arguments and lacks others; None if there is none."""
    reduct = reduct_of(framework)
    having, lacking = tuple(having), tuple(lacking)
    if any(reduct.labels[each] is Label.OUT for each in having):
        return None
    if any(reduct.labels[each] is Label.IN for each in lacking):
        return None
    with Search(reduct.rest, Rule.STABLE, deadline) as search:
        found = search.find(
            having=[place for each in having if (place := reduct.place(each)) is not None],
            lacking=[place for each in lacking if (place := reduct.place(each)) is not None],
        )
    return None if found is None else reduct.whole(found)
