"""The ideal and the eager extension: the largest admissible sets that all others agree on.

Ideal: included in every preferred extension (Dung, Mancarella & Toni 2007). Eager: included
in every semi-stable one (Caminada 2007). There is one of each.
"""

from collections.abc import Iterable

from argmap.evaluation.abstract.encoding import Rule
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import largest_admissible, reduct_of
from argmap.evaluation.abstract.search import Extension, Search
from argmap.evaluation.abstract.widest import common_to_semi_stable


def ideal_extension(framework: Framework, deadline: Deadline) -> Extension:
    """The ideal extension.

    It is the largest admissible set of arguments that one preferred extension has and no
    admissible set attacks.
    """
    reduct = reduct_of(framework)
    if not reduct.members:
        return reduct.grounded
    with Search(reduct.rest, Rule.ADMISSIBLE, deadline) as search:
        unrivalled = set(search.grown(()))
        search.exclude(having=_attackers(reduct.rest, unrivalled))
        while (rival := search.find()) is not None:
            unrivalled.difference_update(*[reduct.rest.targets[number] for number in rival])
            search.exclude(having=_attackers(reduct.rest, unrivalled))
    return reduct.whole(largest_admissible(reduct.rest, unrivalled))


def eager_extension(framework: Framework, deadline: Deadline) -> Extension:
    """The eager extension."""
    common = common_to_semi_stable(reduct_of(framework), deadline)
    return largest_admissible(framework, common)


def _attackers(framework: Framework, numbers: Iterable[int]) -> list[int]:
    """Who attacks one of these, in ascending order."""
    return sorted({each for number in numbers for each in framework.attackers[number]})
