"""Keys in the data of headings and inferences that mean nothing there."""

from collections.abc import Iterable

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.fields import UNKNOWN_KEY, Fields
from argmap.argdown.vocabulary.vocabulary import ANNOTATION_KEYS
from argmap.diagnostics import Diagnostic, Severity

_HEADING_KEYS = ("color", "fontColor", "isClosed", "isGroup", "isInMap", "rank")
_INFERENCE_KEYS = ("from", "roles", "uses")


def heading_faults(data: Data | None) -> tuple[Diagnostic, ...]:
    """A finding for each key of a heading's data that means nothing there."""
    return _foreign_keys(data, _HEADING_KEYS, "a heading")


def inference_faults(data: Data | None) -> tuple[Diagnostic, ...]:
    """A finding for each key of an inference's data that means nothing there."""
    return _foreign_keys(data, _INFERENCE_KEYS, "an inference")


def _foreign_keys(data: Data | None, known: Iterable[str], what: str) -> tuple[Diagnostic, ...]:
    if data is None:
        return ()
    misplaced = [key for key in data.value if key in ANNOTATION_KEYS and key not in known]
    fields = Fields(data, {key: data.value[key] for key in data.value if key not in misplaced})
    fields.unknown_keys(known, what)
    for key in misplaced:
        message = f"the key `{key}` means nothing for {what}"
        advice = "write it after a claim or an argument"
        span = fields.place(key)
        fields.faults.append(Diagnostic(UNKNOWN_KEY, Severity.WARNING, message, span, advice))
    return tuple(fields.faults)
