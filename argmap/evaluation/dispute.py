"""Who says what against whom: a map as plain lists, for the questions of evaluation.

Claims and arguments are numbered in the order of the map, claims first. What a
reconstructed argument attacks, its main conclusion attacks: the claim is the
attacker and its argument is not counted beside it. Contrary and contradictory
are attacks both ways. Documents do not argue.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeVar

from argmap.evaluation.abstract.framework import Pair, grouped
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    End,
    Kind,
    Node,
    Relation,
    RelationType,
    Role,
    Step,
)

_BOTH_WAYS = frozenset({RelationType.CONTRARY, RelationType.CONTRADICTORY})
_SUPPORTS = frozenset({RelationType.SUPPORT, RelationType.ENTAILS})
_CONCLUDES = frozenset({Role.MAIN_CONCLUSION, Role.INTERMEDIARY_CONCLUSION})


_KnownT_co = TypeVar("_KnownT_co", covariant=True)


class ByNumber(Protocol[_KnownT_co]):
    """What is known of each node, by its number."""

    def __getitem__(self, number: int, /) -> _KnownT_co:
        """What is known of one."""


class Attack(NamedTuple):
    """An attack between two numbered nodes.

    Attributes:
        step: For an undercut, the index of the conclusion whose inference it
            hits; None for any other attack, and for the undercut of a sketch.
    """

    start: int
    target: int
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A map with its claims and arguments numbered from 0.

    Attributes:
        nodes: The claims, then the arguments.
        ends: Each of them as the end of a relation.
        numbers: The number of each end.
        attacks: All attacks, in the order of the map.
        supports: Pairs of supporter and supported, in the order of the map.
        attackers: Who attacks a node, each once.
        targets: What a node attacks, each once.
        arguments_for: The reconstructed arguments that conclude a claim, on the way or at last.
        arguments_from: Those in which it is a premise or an intermediary conclusion.
        rests_on_arguments: True for a claim that stands nowhere but as a conclusion.
        parties: The party that holds a node; empty if none is known.
    """

    nodes: tuple[Node, ...]
    ends: tuple[End, ...]
    numbers: Mapping[End, int]
    attacks: tuple[Attack, ...]
    supports: tuple[Pair, ...]
    attackers: tuple[tuple[int, ...], ...]
    targets: tuple[tuple[int, ...], ...]
    arguments_for: tuple[tuple[int, ...], ...]
    arguments_from: tuple[tuple[int, ...], ...]
    rests_on_arguments: tuple[bool, ...]
    parties: tuple[str, ...]


def dispute_of(argument_map: ArgumentMap) -> Dispute:
    """The map as plain lists.

    A node's party is the one its annotation names. Without one, an argument is
    of the party that holds its conclusion, or else of the one that holds its
    premises if they have only one; and a claim is of the party whose arguments
    conclude it, if they have only one.
    """
    nodes = tuple(argument_map.nodes)
    numbers = {node.end: number for number, node in enumerate(nodes)}
    attacks, supports = _relations(argument_map, numbers)
    pairs = [(attack.start, attack.target) for attack in attacks]
    arguments_for, arguments_from = _uses(nodes, numbers)
    return Dispute(
        nodes=nodes,
        ends=tuple(numbers),
        numbers=numbers,
        attacks=attacks,
        supports=supports,
        attackers=grouped(len(nodes), ((target, start) for start, target in pairs)),
        targets=grouped(len(nodes), pairs),
        arguments_for=arguments_for,
        arguments_from=arguments_from,
        rests_on_arguments=tuple(
            bool(arguments_for[number]) and isinstance(node, Claim) and _is_only_concluded(node)
            for number, node in enumerate(nodes)
        ),
        parties=tuple(
            node.annotation.party or party_of(number, nodes, numbers, arguments_for)
            for number, node in enumerate(nodes)
        ),
    )


def main_conclusion(argument: Argument) -> Step | None:
    """The step that a reconstructed argument is for; None for a sketch."""
    conclusion = argument.conclusion
    return conclusion if conclusion is not None and conclusion.inference is not None else None


def party_of(
    number: int,
    nodes: ByNumber[Node],
    numbers: Mapping[End, int],
    arguments_for: ByNumber[tuple[int, ...]],
) -> str:
    """The party that holds a node, named or told by what belongs to it; empty if none is known."""
    node = nodes[number]
    if node.annotation.party:
        return node.annotation.party
    if isinstance(node, Argument):
        claims = [numbers[End(Kind.CLAIM, step.claim)] for step in node.steps]
        holders = [nodes[claim].annotation.party for claim in claims]
        return (holders and holders[-1]) or _only(holders)
    arguments = arguments_for[number]
    return _only(party_of(each, nodes, numbers, arguments_for) for each in arguments)


def whole(end: End) -> End:
    """The end itself; for an inference its argument."""
    return End(Kind.ARGUMENT, end.title) if end.kind is Kind.INFERENCE else end


def attacks_of(
    relation: Relation, argument_map: ArgumentMap, numbers: Mapping[End, int]
) -> tuple[Attack, ...]:
    """The attacks that a relation says: two if it goes both ways, none if it is a support."""
    if relation.type in _SUPPORTS:
        return ()
    start = _number_of_start(argument_map, relation.start, numbers)
    target = numbers[whole(relation.target)]
    attack = Attack(start, target, relation.target.step)
    return (attack, Attack(target, start)) if relation.type in _BOTH_WAYS else (attack,)


def _relations(
    argument_map: ArgumentMap, numbers: Mapping[End, int]
) -> tuple[tuple[Attack, ...], tuple[Pair, ...]]:
    """All attacks, and pairs of supporter and supported; each once, in the order of the map."""
    attacks: list[Attack] = []
    supports: list[Pair] = []
    for relation in argument_map.relations:
        if relation.type not in _SUPPORTS:
            attacks += attacks_of(relation, argument_map, numbers)
            continue
        start = _number_of_start(argument_map, relation.start, numbers)
        target = numbers[whole(relation.target)]
        if start != target:
            supports.append((start, target))
    return tuple(dict.fromkeys(attacks)), tuple(dict.fromkeys(supports))


def _number_of_start(argument_map: ArgumentMap, end: End, numbers: Mapping[End, int]) -> int:
    """The number of what a relation starts at; of the conclusion, for a reconstructed argument."""
    if end.kind is Kind.CLAIM:
        return numbers[end]
    conclusion = main_conclusion(argument_map.arguments[end.title])
    if conclusion is not None:
        return numbers[End(Kind.CLAIM, conclusion.claim)]
    return numbers[whole(end)]


def _uses(
    nodes: tuple[Node, ...], numbers: Mapping[End, int]
) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...]]:
    """For each claim the arguments that conclude it, and those that take it as given."""
    concluding: list[tuple[int, int]] = []
    taking: list[tuple[int, int]] = []
    for number, node in enumerate(nodes):
        if isinstance(node, Argument):
            conclusion = main_conclusion(node)
            for step in node.steps:
                claim = numbers[End(Kind.CLAIM, step.claim)]
                if step.inference is not None:
                    concluding.append((claim, number))
                if step is not conclusion:
                    taking.append((claim, number))
    return grouped(len(nodes), concluding), grouped(len(nodes), taking)


def _is_only_concluded(claim: Claim) -> bool:
    """True if no place states the claim save as a conclusion."""
    stated = [each.role for each in claim.occurrences if not each.is_reference]
    concluded = any(each.role in _CONCLUDES for each in claim.occurrences)
    return concluded and all(role in _CONCLUDES for role in stated)


def _only(parties: Iterable[str]) -> str:
    """The one party among these; empty if there is none or more than one."""
    known = {party for party in parties if party}
    return known.pop() if len(known) == 1 else ""
