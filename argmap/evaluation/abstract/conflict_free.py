"""Conflict-free, naive and admissible sets.

Conflict-free: no member attacks a member. Naive: conflict-free, and included in no other such set.
Admissible: conflict-free, and attacking whatever attacks a member (Dung 1995).
"""

from collections.abc import Iterator

from argmap.evaluation.abstract.encoding import Rule
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.search import Extension, Search


def conflict_free_sets(framework: Framework, deadline: Deadline) -> Iterator[Extension]:
    """All conflict-free sets."""
    return _all(framework, Rule.CONFLICT_FREE, deadline)


def admissible_sets(framework: Framework, deadline: Deadline) -> Iterator[Extension]:
    """All admissible sets."""
    return _all(framework, Rule.ADMISSIBLE, deadline)


def naive_extensions(framework: Framework, deadline: Deadline) -> Iterator[Extension]:
    """All naive extensions."""
    with Search(framework, Rule.NAIVE, deadline, prefers_large=False) as search:
        while (extension := search.find()) is not None:
            yield extension
            search.exclude_subsets(extension)


def conflict_free_set(framework: Framework, *, having: int | None = None) -> Extension | None:
    """A conflict-free set that has an argument, or nothing else; None if that attacks itself."""
    if having is None:
        return ()
    return None if having in framework.targets[having] else (having,)


def naive_extension(
    framework: Framework, *, having: int | None = None, lacking: int | None = None
) -> Extension | None:
    """A naive extension that has one argument or lacks another; None if there is none."""
    if having is not None:
        return None if having in framework.targets[having] else _filled(framework, [having])
    if lacking is None or lacking in framework.targets[lacking]:
        return _filled(framework, [])
    for rival in sorted({*framework.attackers[lacking], *framework.targets[lacking]}):
        if rival not in framework.targets[rival]:
            return _filled(framework, [rival])
    return None


def _filled(framework: Framework, members: list[int]) -> Extension:
    """A naive extension that includes a conflict-free set."""
    kept = set(members)
    for number in range(len(framework)):
        targets, attackers = framework.targets[number], framework.attackers[number]
        if number not in targets and kept.isdisjoint(targets) and kept.isdisjoint(attackers):
            kept.add(number)
    return tuple(sorted(kept))


def _all(framework: Framework, rule: Rule, deadline: Deadline) -> Iterator[Extension]:
    with Search(framework, rule, deadline, prefers_large=False) as search:
        while (extension := search.find()) is not None:
            yield extension
            search.exclude(having=search.others(extension), lacking=extension)
