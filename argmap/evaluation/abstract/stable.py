"""Stable extensions: conflict-free sets that attack whatever they lack (Dung 1995).

There may be none.
"""

from collections.abc import Iterator

from argmap.evaluation.abstract.encoding import Rule
from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import Reduct
from argmap.evaluation.abstract.search import Extension, Search


def stable_extensions(reduct: Reduct, deadline: Deadline) -> Iterator[Extension]:
    """All stable extensions."""
    with Search(reduct.rest, Rule.STABLE, deadline, prefers_large=False) as search:
        while (extension := search.find()) is not None:
            yield reduct.whole(extension)
            search.exclude_subsets(extension)


def stable_extension(
    reduct: Reduct, deadline: Deadline, *, having: int | None = None, lacking: int | None = None
) -> Extension | None:
    """A stable extension that has one argument and lacks another; None if there is none."""
    if having is not None and reduct.labels[having] is Label.OUT:
        return None
    if lacking is not None and reduct.labels[lacking] is Label.IN:
        return None
    with Search(reduct.rest, Rule.STABLE, deadline) as search:
        found = search.find(having=reduct.places(having), lacking=reduct.places(lacking))
    return None if found is None else reduct.whole(found)
