"""The parts of a framework between which nothing attacks: each is judged alone."""

from collections.abc import Iterator

from argmap.evaluation.abstract.framework import Framework


def parts(framework: Framework) -> Iterator[list[int]]:
    """The arguments in parts between which nothing attacks, by their first members.

    Members are in ascending order.
    """
    seen = [False] * len(framework)
    for first in range(len(framework)):
        if seen[first]:
            continue
        seen[first] = True
        part = [first]
        for number in part:
            for other in (*framework.targets[number], *framework.attackers[number]):
                if not seen[other]:
                    seen[other] = True
                    part.append(other)
        yield sorted(part)
