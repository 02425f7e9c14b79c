"""Which claims and arguments of a map are drawn, as the map's settings say.

A step from the map to its picture: what is chosen here becomes the nodes of `map_view`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from argmap.argdown.settings.settings import SelectionSettings, StatementSelection
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
)

SYMMETRIC = frozenset({RelationType.CONTRARY, RelationType.CONTRADICTORY})


class Uses(NamedTuple):
    """The arguments in which a claim takes part, each as often as it does."""

    premise: tuple[str, ...] = ()
    main_conclusion: tuple[str, ...] = ()
    intermediary_conclusion: tuple[str, ...] = ()

    def with_role(self, role: Role) -> tuple[str, ...]:
        """Where it has the role of a premise or of the main conclusion."""
        return self.premise if role is Role.PREMISE else self.main_conclusion


_UNUSED = Uses()


@dataclass(frozen=True, slots=True)
class Selection:
    """The titles of what is chosen, in the order of the map."""

    claims: Mapping[str, Claim]
    arguments: Mapping[str, Argument]
    uses: Mapping[str, Uses]

    def uses_of(self, claim: str) -> Uses:
        """The chosen arguments in which a claim takes part."""
        return self.uses.get(claim, _UNUSED)

    def holds(self, relation: Relation, end: End) -> bool:
        """True if the end of a relation is drawn, or an argument that it stands for."""
        if end.kind is not Kind.CLAIM:
            return end.title in self.arguments
        if end.title in self.claims:
            return True
        uses = self.uses_of(end.title)
        if relation.type in SYMMETRIC:
            return uses != _UNUSED
        return bool(uses.with_role(_role_at(relation, end)))

    def holds_other(self, relation: Relation, end: End) -> bool:
        """True if the other end of a relation is drawn, or an argument that it stands for."""
        return self.holds(relation, other_end(relation, end))


def other_end(relation: Relation, end: End) -> End:
    """The end of a relation that is not the given one."""
    return relation.target if relation.start == end else relation.start


def _role_at(relation: Relation, end: End) -> Role:
    """What a claim is in the arguments that stand for it at an end of a relation."""
    return Role.PREMISE if relation.target == end else Role.MAIN_CONCLUSION


def select(argument_map: ArgumentMap, settings: SelectionSettings) -> Selection:
    """The claims and arguments that are drawn."""
    claims = {
        title: claim
        for title, claim in argument_map.claims.items()
        if title not in settings.exclude_statements
        and _is_preselected(argument_map, claim, settings)
    }
    arguments = {
        title: argument
        for title, argument in argument_map.arguments.items()
        if title not in settings.exclude_arguments
        and _is_preselected(argument_map, argument, settings)
    }
    relations = _relations_by_end(argument_map)
    first = Selection(claims, arguments, _uses(arguments))
    second = Selection(
        {
            title: claim
            for title, claim in claims.items()
            if _is_claim_selected(claim, relations.get(claim.end, []), first, settings)
        },
        arguments,
        first.uses,
    )
    connections = _Connections(relations, second)
    connected = {
        title: argument
        for title, argument in arguments.items()
        if not settings.exclude_disconnected
        or _is_forced(argument, settings)
        or connections.include(argument)
    }
    uses = first.uses if len(connected) == len(arguments) else _uses(connected)
    return Selection(second.claims, connected, uses)


def _is_preselected(argument_map: ArgumentMap, node: Node, settings: SelectionSettings) -> bool:
    """False for what the settings leave out by its data, its section or its tags."""
    if not settings.ignore_is_in_map and node.data is not None:
        is_in_map = node.data.get("isInMap", True)
        if is_in_map is not True:
            return False
    sections, tags = settings.selected_sections, settings.selected_tags
    if sections is not None:
        section = argument_map.sections.get(node.section)
        if section is None:
            if not settings.select_elements_without_section:
                return False
        elif section.title not in sections:
            return False
    if tags is None:
        return True
    if not node.tags:
        return settings.select_elements_without_tag
    return not tags.isdisjoint(node.tags)


def _is_forced(node: Node, settings: SelectionSettings) -> bool:
    return (
        not settings.ignore_is_in_map and node.data is not None and node.data.get("isInMap") is True
    )


def _relations_by_end(argument_map: ArgumentMap) -> dict[End, list[Relation]]:
    relations: dict[End, list[Relation]] = {}
    for relation in argument_map.relations:
        relations.setdefault(relation.start, []).append(relation)
        if relation.target != relation.start:
            relations.setdefault(relation.target, []).append(relation)
    return relations


def _uses(arguments: Mapping[str, Argument]) -> dict[str, Uses]:
    lists: dict[str, dict[Role | None, list[str]]] = {}
    for title, argument in arguments.items():
        for step in argument.steps:
            roles = lists.setdefault(step.claim, {})
            roles.setdefault(step.occurrence.role, []).append(title)
    return {
        claim: Uses(
            tuple(roles.get(Role.PREMISE, ())),
            tuple(roles.get(Role.MAIN_CONCLUSION, ())),
            tuple(roles.get(Role.INTERMEDIARY_CONCLUSION, ())),
        )
        for claim, roles in lists.items()
    }


def _is_claim_selected(
    claim: Claim, relations: list[Relation], selection: Selection, settings: SelectionSettings
) -> bool:
    if _is_forced(claim, settings) or claim.title in settings.include_statements:
        return True
    is_related = any(selection.holds_other(relation, claim.end) for relation in relations)
    uses = selection.uses_of(claim.title)
    is_used = bool(uses.premise or uses.main_conclusion)
    if settings.exclude_disconnected and not is_used and not is_related:
        return False
    if settings.statement_selection_mode is StatementSelection.WITH_MORE_THAN_ONE_RELATION:
        partners = sum(_partners(relation, claim.end, selection) for relation in relations)
        return is_related and (not is_used or partners > 1)
    mode = settings.statement_selection_mode
    return _is_wanted(claim, mode, is_related=is_related, is_used=is_used)


def _is_wanted(claim: Claim, mode: StatementSelection, *, is_related: bool, is_used: bool) -> bool:
    stands_alone = is_related and not is_used
    return {
        StatementSelection.ALL: True,
        StatementSelection.WITH_TITLE: claim.is_titled or stands_alone,
        StatementSelection.TOP_LEVEL: stands_alone or _is_top_level(claim),
        StatementSelection.WITH_RELATIONS: is_related,
        StatementSelection.NOT_USED_IN_ARGUMENT: not is_used,
    }[mode]


def _is_top_level(claim: Claim) -> bool:
    return any(each.role is Role.TOP_LEVEL for each in claim.occurrences)


def _partners(relation: Relation, end: End, selection: Selection) -> int:
    """How many chosen arguments a claim is joined to by a relation."""
    other = other_end(relation, end)
    if other.kind is not Kind.CLAIM:
        return int(other.title in selection.arguments)
    return len(selection.uses_of(other.title).with_role(_role_at(relation, other)))


class _Connections:
    """What the arguments of a map are related to."""

    def __init__(self, relations: Mapping[End, list[Relation]], selection: Selection) -> None:
        self._relations = relations
        self._selection = selection
        self._claims: dict[tuple[str, Role | None], bool] = {}

    def include(self, argument: Argument) -> bool:
        """True if an argument, or a part of it, is related to something chosen."""
        return self._is_related(argument.end) or any(
            self._is_step_connected(argument, index) for index in range(len(argument.steps))
        )

    def _is_related(self, end: End) -> bool:
        relations = self._relations.get(end, ())
        return any(self._selection.holds_other(relation, end) for relation in relations)

    def _is_step_connected(self, argument: Argument, index: int) -> bool:
        step = argument.steps[index]
        if step.inference is not None and self._is_related(
            End(Kind.INFERENCE, argument.title, index)
        ):
            return True
        key = (step.claim, step.occurrence.role)
        if key not in self._claims:
            self._claims[key] = self._is_claim_connected(*key)
        return self._claims[key]

    def _is_claim_connected(self, title: str, role: Role | None) -> bool:
        """True if a claim joins the arguments that have it in this role to something chosen."""
        if role is Role.INTERMEDIARY_CONCLUSION:
            return False
        if title in self._selection.claims:
            return True
        uses = self._selection.uses_of(title)
        if uses.premise if role is Role.MAIN_CONCLUSION else uses.main_conclusion:
            return True
        claim = End(Kind.CLAIM, title)
        return any(
            _bears_on_argument(each, claim, role) and self._selection.holds_other(each, claim)
            for each in self._relations.get(claim, ())
        )


def _bears_on_argument(relation: Relation, claim: End, role: Role | None) -> bool:
    """True for what bears on a premise, and for what starts at the main conclusion."""
    if relation.type in SYMMETRIC:
        return True
    if role is Role.PREMISE:
        return relation.start != claim
    return relation.target != claim
