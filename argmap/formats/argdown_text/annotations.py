"""What is said of a claim or an argument, as the data behind it."""

from collections.abc import Mapping
from typing import Any

from argmap.model import UNANNOTATED, Annotation, Answer, Data, Quotation, Stance

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


def _plain(name: str, value: Any) -> Any:
    match name:
        case "cites":
            return [_citation(each) for each in value]
        case "answered":
            return [_answer(each) for each in value]
        case _:
            return value[0] if isinstance(value, tuple) and len(value) == 1 else value


def _citation(quotation: Quotation) -> Any:
    said = {"locator": quotation.locator, "quote": quotation.quote}
    if quotation.stance is not Stance.SUPPORT:
        said["stance"] = quotation.stance.value
    given = {key: value for key, value in said.items() if value}
    return {"document": quotation.document, **given} if given else quotation.document


def _answer(answer: Answer) -> dict[str, Any]:
    said = {"by": answer.by, "on": answer.on, "why": answer.why}
    return {key: value for key, value in said.items() if value not in (None, "")}
