"""The kinds of elements of the goal structuring notation, and how their ids begin."""

import re
from enum import StrEnum


class ElementKind(StrEnum):
    """What an element is, by the name that `nodeType` has for it."""

    GOAL = "Goal"
    STRATEGY = "Strategy"
    SOLUTION = "Solution"
    CONTEXT = "Context"
    ASSUMPTION = "Assumption"
    JUSTIFICATION = "Justification"
    COUNTER_GOAL = "CounterGoal"
    COUNTER_SOLUTION = "CounterSolution"


PREFIXES = {
    ElementKind.COUNTER_SOLUTION: "CSn",
    ElementKind.COUNTER_GOAL: "CG",
    ElementKind.SOLUTION: "Sn",
    ElementKind.GOAL: "G",
    ElementKind.STRATEGY: "S",
    ElementKind.CONTEXT: "C",
    ElementKind.ASSUMPTION: "A",
    ElementKind.JUSTIFICATION: "J",
}
SOLUTIONS = frozenset({ElementKind.SOLUTION, ElementKind.COUNTER_SOLUTION})
REMARKS = frozenset({ElementKind.ASSUMPTION, ElementKind.JUSTIFICATION})

_ID = re.compile(rf"({'|'.join(PREFIXES.values())})\w*")
_BY_PREFIX = {prefix: kind for kind, prefix in PREFIXES.items()}


def kind_of(id_: str, said: str) -> ElementKind | None:
    """The kind of an element by its `nodeType`, else by its id; None if neither tells one."""
    if said in set(ElementKind):
        return ElementKind(said)
    found = _ID.match(id_)
    return _BY_PREFIX[found[1]] if found else None
