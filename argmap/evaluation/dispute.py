"""Who says what against whom: a map as plain lists, for the questions of evaluation.

Claims and arguments are numbered in the order of the map, claims first. What a
reconstructed argument attacks, its main conclusion attacks: the claim is the
attacker and its argument is not counted beside it. Contrary and contradictory
are attacks both ways. Documents do not argue.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from argmap.evaluation.abstract.framework import Pair, grouped
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    End,
    Kind,
    Node,
    RelationType,
    Role,
    Step,
)

_BOTH_WAYS = frozenset({RelationType.CONTRARY, RelationType.CONTRADICTORY})
_SUPPORTS = frozenset({RelationType.SUPPORT, RelationType.ENTAILS})
_CONCLUDES = frozenset({Role.MAIN_CONCLUSION, Role.INTERMEDIARY_CONCLUSION})


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
        parties=_parties(nodes, numbers, arguments_for),
    )


def main_conclusion(argument: Argument) -> Step | None:
    """The step that a reconstructed argument is for; None for a sketch."""
    conclusion = argument.conclusion
    return conclusion if conclusion is not None and conclusion.inference is not None else None


def _relations(
    argument_map: ArgumentMap, numbers: Mapping[End, int]
) -> tuple[tuple[Attack, ...], tuple[Pair, ...]]:
    """All attacks, and pairs of supporter and supported; each once, in the order of the map."""
    attacks: list[Attack] = []
    supports: list[Pair] = []
    for relation in argument_map.relations:
        start = _number_of_start(argument_map, relation.start, numbers)
        target = numbers[_whole(relation.target)]
        if relation.type not in _SUPPORTS:
            attacks.append(Attack(start, target, relation.target.step))
            if relation.type in _BOTH_WAYS:
                attacks.append(Attack(target, start))
        elif start != target:
            supports.append((start, target))
    return tuple(dict.fromkeys(attacks)), tuple(dict.fromkeys(supports))


def _number_of_start(argument_map: ArgumentMap, end: End, numbers: Mapping[End, int]) -> int:
    """The number of what a relation starts at; of the conclusion, for a reconstructed argument."""
    if end.kind is Kind.CLAIM:
        return numbers[end]
    conclusion = main_conclusion(argument_map.arguments[end.title])
    if conclusion is not None:
        return numbers[End(Kind.CLAIM, conclusion.claim)]
    return numbers[_whole(end)]


def _whole(end: End) -> End:
    """The end itself; for an inference its argument."""
    return End(Kind.ARGUMENT, end.title) if end.kind is Kind.INFERENCE else end


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


def _parties(
    nodes: tuple[Node, ...],
    numbers: Mapping[End, int],
    arguments_for: tuple[tuple[int, ...], ...],
) -> tuple[str, ...]:
    named = [node.annotation.party for node in nodes]
    parties = list(named)
    for number, node in enumerate(nodes):
        if isinstance(node, Argument) and node.steps and not named[number]:
            holders = [named[numbers[End(Kind.CLAIM, step.claim)]] for step in node.steps]
            parties[number] = holders[-1] or _only(holders)
    for number, arguments in enumerate(arguments_for):
        if arguments and not named[number]:
            parties[number] = _only(parties[argument] for argument in arguments)
    return tuple(parties)


def _only(parties: Iterable[str]) -> str:
    """The one party among these; empty if there is none or more than one."""
    known = {party for party in parties if party}
    return known.pop() if len(known) == 1 else ""
