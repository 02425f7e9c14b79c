"""Drafts made whole: the claims, arguments and relations of the finished map."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.argdown.building.draft_map import DraftMap
from argmap.argdown.building.drafts import Draft
from argmap.argdown.building.rules import LOST_RELATION, OVERRIDDEN_DEFINITION
from argmap.argdown.settings.settings import Mode
from argmap.argdown.vocabulary.annotation import kind_of
from argmap.model import Annotation, Argument, Claim, Relation
from argmap.source import Span

_NO_INDEX = 2**32 - 1


def finished_relations(draft_map: DraftMap) -> tuple[Relation, ...]:
    """The relations in the order in which they end in the text; those lost are noted."""
    settings = draft_map.settings
    relations, lost = draft_map.links.settled(
        transform_arguments=settings.transform_argument_relations,
        strict=settings.mode is Mode.STRICT,
        explodes=draft_map.compatible and settings.explode_arguments,
    )
    for link in lost:
        draft_map.fault(
            LOST_RELATION,
            f"{link.start.name} speaks against its own main conclusion",
            link.span,
            "give it another conclusion, or take the relation out",
        )
    return relations


def finished_claims(draft_map: DraftMap) -> Mapping[str, Claim]:
    """The claims by title, in the order of the text."""
    return {
        draft.title: _claim(draft_map, draft) for draft in _ordered(draft_map, draft_map.claims)
    }


def finished_arguments(draft_map: DraftMap) -> Mapping[str, Argument]:
    """The arguments by title, in the order of the text."""
    ordered = _ordered(draft_map, draft_map.arguments)
    return {draft.title: _argument(draft_map, draft) for draft in ordered}


def _ordered(draft_map: DraftMap, drafts: Mapping[str, Draft]) -> Iterator[Draft]:
    """In the order of the text; for Argdown, titles that are whole numbers come first."""
    if draft_map.compatible:
        return iter(sorted(drafts.values(), key=lambda draft: _number_of(draft.title)))
    return iter(drafts.values())


def _number_of(title: str) -> int:
    """The whole number that a title is written as; for others one above all of them."""
    is_number = title.isascii() and title.isdigit() and str(int(title[:10])) == title
    return min(int(title), _NO_INDEX) if is_number else _NO_INDEX


def _claim(draft_map: DraftMap, draft: Draft) -> Claim:
    text, span = _words(draft_map, draft)
    return Claim(
        draft.title,
        text,
        span,
        tuple(draft.occurrences),
        _section(draft),
        draft.tags,
        draft.data,
        _annotation(draft),
        draft.is_titled,
    )


def _argument(draft_map: DraftMap, draft: Draft) -> Argument:
    text, span = _words(draft_map, draft)
    return Argument(
        draft.title,
        text,
        span,
        tuple(draft.occurrences),
        _section(draft),
        draft.tags,
        draft.data,
        _annotation(draft),
        draft.is_titled,
        tuple(draft.steps),
        draft.structure,
    )


def _words(draft_map: DraftMap, draft: Draft) -> tuple[str, Span]:
    """The words that count and their place; words that differ are noted, unless data choose."""
    canonical = draft.canonical
    if canonical is None:
        return "", draft.span
    if len(draft.occurrences) > 1 and not (canonical.data or {}).get("isCanonical"):
        for other in draft.occurrences:
            if other.text and canonical.text and other.text != canonical.text:
                draft_map.fault(
                    OVERRIDDEN_DEFINITION,
                    f"{draft.name} is defined with other words further on",
                    other.span,
                    "refer to it by its title alone, or give this another title",
                )
    return canonical.text or "", canonical.span


def _section(draft: Draft) -> str:
    return draft.section or (draft.occurrences[0].section if draft.occurrences else "")


def _annotation(draft: Draft) -> Annotation:
    annotation = draft.annotation
    if draft.tags and not annotation.kind and (kind := kind_of("", draft.tags)):
        return replace(annotation, kind=kind)
    return annotation
