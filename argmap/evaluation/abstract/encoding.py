"""Rules for sets of arguments as clauses, for a SAT solver.

Variable n + 1 says that argument n is in the set. Variables beyond those of all arguments say, in
the same order, that an argument is attacked by the set (Besnard & Doutre 2004). They are only
there where a rule needs them: on random frameworks a search without them takes half the time.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum, auto
from itertools import chain
from typing import TypeAlias, assert_never

from argmap.evaluation.abstract.framework import Framework

Clause: TypeAlias = list[int]

_FEW = 16
"""Of so many attackers it is said one by one that some is attacked; of more by a variable."""


class Rule(StrEnum):
    """What sets are looked for; all are free of conflict."""

    CONFLICT_FREE = auto()
    NAIVE = auto()
    ADMISSIBLE = auto()
    COMPLETE = auto()
    STABLE = auto()


def clauses_of(rule: Rule, framework: Framework) -> Iterator[Clause]:
    """What holds of all sets that obey a rule."""
    conflicts = _conflicts(framework)
    match rule:
        case Rule.CONFLICT_FREE:
            return conflicts
        case Rule.NAIVE:
            return chain(conflicts, _naive_clauses(framework))
        case Rule.STABLE:
            return chain(conflicts, _stable_clauses(framework))
        case Rule.ADMISSIBLE:
            return chain(conflicts, _defence_clauses(framework))
        case Rule.COMPLETE:
            return chain(conflicts, _defence_clauses(framework), _completeness_clauses(framework))
        case _:
            assert_never(rule)


def variables_of(rule: Rule, framework: Framework) -> int:
    """How many variables the clauses of a rule are about."""
    has_attacked = rule is Rule.COMPLETE or (
        rule is Rule.ADMISSIBLE and any(len(each) > _FEW for each in framework.attackers)
    )
    return 2 * len(framework) if has_attacked else len(framework)


def range_clauses(framework: Framework, offset: int) -> Iterator[Clause]:
    """Covered, which variable `offset` + n + 1 says of argument n, is what is in or attacked."""
    for number, attackers in enumerate(framework.attackers):
        yield [-number - 1 - offset, number + 1, *[each + 1 for each in attackers]]


def _conflicts(framework: Framework) -> Iterator[Clause]:
    """Nothing is in that is attacked from within."""
    for number, attackers in enumerate(framework.attackers):
        for attacker in attackers:
            yield [-number - 1, -attacker - 1]


def _naive_clauses(framework: Framework) -> Iterator[Clause]:
    """What is not in conflicts with something that is, or with itself."""
    for number, attackers in enumerate(framework.attackers):
        if number not in attackers:
            rivals = {number, *attackers, *framework.targets[number]}
            yield [each + 1 for each in sorted(rivals)]


def _stable_clauses(framework: Framework) -> Iterator[Clause]:
    """What is not in is attacked from within."""
    for number, attackers in enumerate(framework.attackers):
        yield [number + 1, *[each + 1 for each in attackers]]


def _defence_clauses(framework: Framework) -> Iterator[Clause]:
    """What is in has all its attackers attacked."""
    size = len(framework)
    for attacker, defenders in enumerate(framework.attackers):
        defended = [each + 1 for each in defenders]
        targets: Iterable[int] = framework.targets[attacker]
        if len(defenders) > _FEW:
            yield [-attacker - 1 - size, *defended]
            defended = [attacker + 1 + size]
        else:
            targets = [each for each in targets if each not in defenders]
        for target in targets:
            yield [-target - 1, *defended]


def _completeness_clauses(framework: Framework) -> Iterator[Clause]:
    """What has all its attackers attacked is in."""
    size = len(framework)
    for number, attackers in enumerate(framework.attackers):
        yield [number + 1, *[-each - 1 - size for each in attackers]]
        for attacker in attackers:
            yield [-attacker - 1, number + 1 + size]
