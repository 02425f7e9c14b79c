"""Where words come from: who spoke, for whom, to whom and when, and how a document came about.

Tooltips, reports, tables and bibliographies show it; no citation style has a place for it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.model import Annotation, ArgumentMap, Document


def provenance_of(document: Document) -> str:
    """Sentences on how a document came about; empty if nothing is known of that.

    For whom its author spoke and to whom, when it was said and when published, who translated
    it, and whether it was leaked.
    """
    return " ".join(f"{each[:1].upper()}{each[1:]}." for each in _facts(document.fields))


def utterance_of(annotation: Annotation, argument_map: ArgumentMap, *, day: bool = True) -> str:
    """How a claim or an argument was put forward, as a phrase; empty if nothing is known of that.

    As `said by Ada Ash on behalf of the pupils to Staff on 2024-03-01`.

    Args:
        annotation: What the map says of it.
        argument_map: The map, whose parties it may address.
        day: Say also on which day, where somebody is known to have said it.
    """
    known = argument_map.parties
    to = ", ".join(known[each].name if each in known else each for each in annotation.to)
    who = [
        f"by {annotation.speaker}" if annotation.speaker else "",
        f"on behalf of {annotation.behalf}" if annotation.behalf else "",
        f"to {to}" if to else "",
    ]
    when = f"on {annotation.date.isoformat()}" if annotation.date and day and any(who) else ""
    said = " ".join(filter(None, [*who, when]))
    published = f"published on {annotation.published.isoformat()}" if annotation.published else ""
    return ", ".join(filter(None, [f"said {said}" if said else "", published]))


def _facts(fields: Mapping[str, Any]) -> Iterator[str]:
    spoken = [
        f"on behalf of {fields['behalf']}" if fields.get("behalf") else "",
        f"to {_names(fields['recipient'])}" if fields.get("recipient") else "",
    ]
    if any(spoken):
        yield " ".join(filter(None, spoken))
    if dates := ", ".join(_dates(fields)):
        yield dates
    if translation := fields.get("translation"):
        yield _translation(translation)
    if leaked := fields.get("leaked"):
        yield "leaked" if leaked is True else f"leaked on {leaked}"


def _dates(fields: Mapping[str, Any]) -> Iterator[str]:
    """When it was said, and when published, as far as these are two."""
    said = fields.get("event-date")
    published = fields.get("available-date") or (fields.get("issued") if said else "")
    if said:
        yield f"said on {said}"
    if published and published != said:
        yield f"published on {published}"


def _translation(translation: Any) -> str:
    if not isinstance(translation, Mapping):
        return f"translation: {str(translation).rstrip('.')}"
    official = translation.get("official")
    kind = "" if official is None else "official " if official else "unofficial "
    source = f" from the {translation['from']}" if translation.get("from") else ""
    by = f" by {translation['by']}" if translation.get("by") else ""
    return f"{kind}translation{source}{by}"


def _names(names: Any) -> str:
    """Names as one says them, given name first."""
    return ", ".join(_name(each) for each in names) if isinstance(names, list) else str(names)


def _name(name: Any) -> str:
    if not isinstance(name, Mapping):
        return str(name)
    order = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
    return str(name.get("literal") or " ".join(str(name[part]) for part in order if part in name))
