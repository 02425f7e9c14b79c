"""What each claim and argument is in the picture: a main claim, a rebuttal, a premise.

Rebuttals are those of the graph; main claims are what the others speak about.
"""

from argmap.graph import ATTACKS, SYMMETRIC, rebuttals
from argmap.model import ArgumentMap, End, Kind
from argmap.render.figures.figure import ItemKind


def kinds_of(argument_map: ArgumentMap) -> dict[End, ItemKind]:
    """What each claim and argument is in the picture."""
    attacking = _attacking(argument_map)
    premises = {
        step.claim for argument in argument_map.arguments.values() for step in argument.premises
    }
    bearing, borne = _bearing(argument_map)
    kinds: dict[End, ItemKind] = {}
    for claim in argument_map.claims.values():
        if claim.end in attacking:
            kinds[claim.end] = ItemKind.REBUTTAL
        elif claim.title in premises:
            kinds[claim.end] = ItemKind.PREMISE
        elif claim.end in borne and claim.end not in bearing:
            kinds[claim.end] = ItemKind.MAIN_CLAIM
        else:
            kinds[claim.end] = ItemKind.CLAIM
    for argument in argument_map.arguments.values():
        sketch = ItemKind.REBUTTAL if argument.end in attacking else ItemKind.ARGUMENT
        kinds[argument.end] = ItemKind.INFERENCE if argument.steps else sketch
    return kinds


def _attacking(argument_map: ArgumentMap) -> frozenset[End]:
    """The rebuttals, and the conclusions by which reconstructed ones attack."""
    marked = rebuttals(argument_map)
    conclusions = (
        End(Kind.CLAIM, argument.conclusion.claim)
        for argument in argument_map.arguments.values()
        if argument.end in marked and argument.conclusion is not None
    )
    supporting = {
        relation.start for relation in argument_map.relations if relation.type not in ATTACKS
    }
    return marked | {end for end in conclusions if end not in supporting}


def _bearing(argument_map: ArgumentMap) -> tuple[set[End], set[End]]:
    """The nodes that speak for or against another one, and those spoken of."""
    bearing: set[End] = set()
    borne: set[End] = set()
    for relation in argument_map.relations:
        borne.add(relation.target)
        if relation.type in SYMMETRIC:
            borne.add(relation.start)
        else:
            bearing.add(relation.start)
    for argument in argument_map.arguments.values():
        ends = [End(Kind.CLAIM, step.claim) for step in argument.steps]
        bearing.update(ends[:-1])
        borne.update(ends[-1:])
        if argument.end in bearing:
            bearing.update(ends[-1:])
    return bearing, borne
