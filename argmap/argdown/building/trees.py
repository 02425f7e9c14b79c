"""Trees of claims and arguments: each element with the relations that are indented below it."""

from collections.abc import Iterator
from typing import NamedTuple

from argmap.argdown import syntax
from argmap.argdown.building.draft_map import DraftMap
from argmap.argdown.building.drafts import Draft, Link
from argmap.argdown.building.rules import UNDERCUT_OF_CLAIM
from argmap.argdown.syntax import Symbol
from argmap.argdown.vocabulary.annotation import annotation_of, merge
from argmap.model import Kind, Occurrence, RelationType, Role

_TYPES = {
    Symbol.SUPPORTS: RelationType.SUPPORT,
    Symbol.SUPPORTED_BY: RelationType.SUPPORT,
    Symbol.ATTACKS: RelationType.ATTACK,
    Symbol.ATTACKED_BY: RelationType.ATTACK,
    Symbol.UNDERCUTS: RelationType.UNDERCUT,
    Symbol.UNDERCUT_BY: RelationType.UNDERCUT,
    Symbol.CONTRADICTS: RelationType.CONTRADICTORY,
}
_FROM_PARENT = frozenset({Symbol.SUPPORTS, Symbol.ATTACKS, Symbol.UNDERCUTS, Symbol.CONTRADICTS})


class Place(NamedTuple):
    """What an element is there for.

    Attributes:
        role: The role of a claim; None in a list.
        argument: The title of the argument in whose structure it stands.
        inference: The inference that yields it.
    """

    role: Role | None
    argument: str = ""
    inference: Draft | None = None


AT_TOP = Place(Role.TOP_LEVEL)
IN_LIST = Place(None)
IN_RELATION = Place(Role.RELATION)


class _Frame(NamedTuple):
    """An element whose relations are being read, and its relation to the one above."""

    element: syntax.Element
    place: Place
    draft: Draft
    rest: Iterator[syntax.Relation]
    relation: syntax.Relation | None = None


def read_tree(draft_map: DraftMap, root: syntax.Element, place: Place) -> Draft:
    """What an element speaks of, when all below it is read; the innermost is completed first."""
    draft = draft_map.draft_of(root)
    frames = [_Frame(root, place, draft, iter(root.relations))]
    while frames:
        frame = frames[-1]
        relation = next(frame.rest, None)
        if relation is None:
            frames.pop()
            _complete(draft_map, frame.element, frame.place, frame.draft)
            if frame.relation is not None:
                _relate(draft_map, frames[-1], frame.relation, frame.draft)
            continue
        element = relation.element
        child = draft_map.draft_of(element)
        if element.relations:
            inner = iter(element.relations)
            frames.append(_Frame(element, IN_RELATION, child, inner, relation))
        else:
            _complete(draft_map, element, IN_RELATION, child)
            _relate(draft_map, frame, relation, child)
    return draft


def add_link(draft_map: DraftMap, relation: syntax.Relation, parent: Draft, child: Draft) -> None:
    """Takes in a relation between an element and the one above it."""
    start, target = (parent, child) if relation.symbol in _FROM_PARENT else (child, parent)
    link = Link(_TYPES[relation.symbol], start, target, relation.span)
    draft_map.links.add(link)
    if link.type is RelationType.UNDERCUT and target.kind is Kind.CLAIM:
        draft_map.fault(
            UNDERCUT_OF_CLAIM,
            f"{target.name} is a claim, which cannot be undercut",
            relation.span,
            f"write `-` to attack it, or undercut an argument for {target.name}",
        )


def _complete(draft_map: DraftMap, element: syntax.Element, place: Place, draft: Draft) -> None:
    """Adds the place that an element is to the claim or argument that it speaks of."""
    content, data = draft_map.content_of(element), element.data
    occurrence = Occurrence(
        None if element.is_reference else content.text,
        element.span,
        place.role if draft.kind is Kind.CLAIM else Role.DESCRIPTION,
        place.argument,
        draft_map.section,
        content.tags,
        None if data is None else data.value,
        () if element.is_reference else content.ranges,
    )
    draft.add(occurrence)
    if data is not None:
        annotation, faults = annotation_of(data, draft_map.vocabulary)
        draft.annotation = merge(draft.annotation, annotation)
        draft_map.faults.extend(faults)


def _relate(draft_map: DraftMap, above: _Frame, relation: syntax.Relation, child: Draft) -> None:
    """Links an element to the one above it, or an undercut to the inference that yields that."""
    parent = above.draft
    if relation.symbol is Symbol.UNDERCUT_BY and parent.kind is Kind.CLAIM:
        instead = draft_map.last_inference if draft_map.compatible else above.place.inference
        parent = instead or parent
    add_link(draft_map, relation, parent, child)
