"""The ideal and the eager extension: the largest admissible sets that all others agree on.

Ideal: included in every preferred extension (Dung, Mancarella & Toni 2007). Eager: included
in every semi-stable one (Caminada 2007). There is one of each.
"""

from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import largest_admissible, reduct_of
from argmap.evaluation.abstract.search import Extension, Rule, Search
from argmap.evaluation.abstract.widest import common_to_semi_stable


def ideal_extension(framework: Framework, deadline: Deadline) -> Extension:
    """The ideal extension.

    It is the largest admissible set of arguments that one preferred extension has and no
    complete extension attacks.
    """
    reduct = reduct_of(framework)
    if not reduct.members:
        return reduct.grounded
    with Search(reduct.rest, Rule.COMPLETE, deadline) as search:
        unrivalled = set(search.grown(()))
        search.exclude(attacking=unrivalled)
        while (rival := search.find()) is not None:
            unrivalled.difference_update(*[reduct.rest.targets[number] for number in rival])
            search.exclude(attacking=unrivalled)
    return reduct.whole(largest_admissible(reduct.rest, unrivalled))


def eager_extension(framework: Framework, deadline: Deadline) -> Extension:
    """The eager extension."""
    common = common_to_semi_stable(reduct_of(framework), deadline)
    return largest_admissible(framework, common)
