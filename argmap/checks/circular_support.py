"""A claim or an argument that, by way of others, is given as a reason for itself.

*Why it matters.* Whoever doubts any one of the claims in the circle gets no reason that
stands outside it: each rests on the next, and all of them on nothing. Such circles are
seldom drawn on purpose; they come about when a map grows from several sides.

*Example*

```argdown
[Growth]: The economy grows.
  + [Jobs]: More people have work.
    + [Spending]: People buy more.
      + [Growth]
```

*Instead*, give a reason from outside the circle, and let one support go:

```argdown
[Growth]: The economy grows.
  + [Jobs]: More people have work.
    + [Orders]: Exports rose by a tenth.
```

*Reference.* D. Walton, Circular reasoning, in: A Companion to Epistemology (1992).
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from argmap.checks.check import Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.evaluation.abstract.components import components
from argmap.graph import edges_of, key_of
from argmap.model import ArgumentMap, Node


def circular_support(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning for each knot of circles, with its shortest circle from its first node on.

    Circles that share a node are told as one. The circle starts at what comes first
    in the text and runs from reason to supported.
    """
    nodes = sorted(argument_map.nodes, key=lambda node: node.span)
    numbers = {key_of(node.end): number for number, node in enumerate(nodes)}
    successors = _supports(argument_map, numbers)
    for component in sorted(components(successors)):
        first = component[0]
        if len(component) > 1 or first in successors[first]:
            circle = [nodes[number] for number in _circle(successors, component)]
            yield _finding(circle)


def _supports(argument_map: ArgumentMap, numbers: Mapping[str, int]) -> Sequence[list[int]]:
    """For each node what it supports, as relation, premise or conclusion; twice what it does twice.

    An argument's support for its own conclusion, written once more as a relation,
    is no circle.
    """
    concluded = {
        f"[{argument.conclusion.claim}]"
        for argument in argument_map.arguments.values()
        if argument.conclusion is not None
    }
    successors: list[list[int]] = [[] for _ in numbers]
    for edge in edges_of(argument_map):
        if edge.attributes["type"] == "support" and edge.attributes["role"] != "citation":
            is_own = edge.start == edge.target and edge.start in concluded
            if not is_own:
                successors[numbers[edge.start]].append(numbers[edge.target])
    return successors


def _circle(successors: Sequence[Sequence[int]], component: Sequence[int]) -> list[int]:
    """The shortest way from the first of a component's nodes back to it."""
    first, members = component[0], frozenset(component)
    reached_from: dict[int, int] = {}
    waiting = deque([first])
    while first not in reached_from:
        node = waiting.popleft()
        for successor in successors[node]:
            if successor in members and successor not in reached_from:
                reached_from[successor] = node
                waiting.append(successor)
    circle = [reached_from[first]]
    while circle[-1] != first:
        circle.append(reached_from[circle[-1]])
    return circle[::-1]


def _finding(circle: Sequence[Node]) -> Diagnostic:
    first = circle[0]
    path = _shortened([called(node) for node in (*circle, first)])
    return Diagnostic(
        CHECK.code,
        Severity.WARNING,
        f"{called(first)} supports itself: {' -> '.join(path)}",
        place_of(first),
        "give a reason from outside the circle, or drop one support",
    )


_SHOWN = 12


def _shortened(path: list[str]) -> list[str]:
    """A path that fits a message: of a long one its beginning and its end."""
    half = _SHOWN // 2
    return path if len(path) <= _SHOWN else [*path[:half], "...", *path[-half:]]


CHECK = Check("AM101", "circular-support", circular_support)
