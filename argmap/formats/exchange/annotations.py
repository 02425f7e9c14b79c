"""What is said of a claim, an argument, a party or a document, as data under its Argdown names."""

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.model import (
    UNANNOTATED,
    Annotation,
    Answer,
    Data,
    Declaration,
    Document,
    Party,
    Quotation,
    Stance,
)

_DEFAULTS: Mapping[str, Any] = {
    name: getattr(UNANNOTATED, name) for name in Annotation.__dataclass_fields__
}


def annotated(data: Data | None, annotation: Annotation) -> dict[str, Any]:
    """The data of an element: its annotation, then whatever else the data holds.

    A list of one is the one thing, save in `origin`, which is as it came.
    """
    said = {
        name: value
        for name, default in _DEFAULTS.items()
        if (value := getattr(annotation, name)) != default
    }
    written = {name: _plain(name, value) for name, value in said.items()}
    return written | {key: value for key, value in (data or {}).items() if key not in _DEFAULTS}


def party_data(party: Party) -> dict[str, Any]:
    """What is said of a party behind its id."""
    return given({"name": party.name, "speakers": party.speakers, "origin": party.origin})


def document_data(document: Document) -> dict[str, Any]:
    """What is said of a document behind its id."""
    return given({"title": document.title, **document.fields, "text": document.text})


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that say something."""
    return {key: value for key, value in values.items() if value not in ("", None, (), [], {})}


def _plain(name: str, value: Any) -> Any:
    match name:
        case "cites":
            return [_citation(each) for each in value]
        case "answered":
            return [_answer(each) for each in value]
        case "conceded" | "retracted":
            return _one_or_all([_declaration(each) for each in value])
        case _:
            return _one_or_all(value) if isinstance(value, tuple) else value


def _one_or_all(values: Sequence[Any]) -> Any:
    return values[0] if len(values) == 1 else values


def _citation(quotation: Quotation) -> Any:
    keys = ("locator", "quote", "prefix", "suffix", "language")
    said = {key: value for key in keys if (value := getattr(quotation, key))}
    if quotation.stance is not Stance.SUPPORT:
        said["stance"] = quotation.stance.value
    given = {key: value for key, value in said.items() if value}
    return {"document": quotation.document, **given} if given else quotation.document


def _answer(answer: Answer) -> dict[str, Any]:
    said = {"by": answer.by, "on": answer.on, "round": answer.round, "why": answer.why}
    return {key: value for key, value in said.items() if value not in (None, "")}


def _declaration(declaration: Declaration) -> Any:
    said = {"by": declaration.by, "on": declaration.on, "round": declaration.round}
    given = {key: value for key, value in said.items() if value is not None}
    return given if len(given) > 1 else declaration.by
