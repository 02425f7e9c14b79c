"""The report on documents for programs."""

import json
from typing import Any

from argmap.documents.quotations.selectors import selectors_of
from argmap.documents.quotations.verdicts import Verdict
from argmap.documents.quotations.verification import Copy, Verification
from argmap.documents.quotations.words import told
from argmap.model import ArgumentMap
from argmap.render.nodes import end_object


def as_json(verification: Verification) -> str:
    """One JSON object, in ASCII: the documents with their texts, and the quotations.

    Where words were found, it is told by the selectors of W3C Web Annotation: a quote with
    what is around it, and a position in code points of the text as argmap reads it.
    """
    value = {
        "documents": {
            document: [_copy(copy) for copy in copies]
            for document, copies in verification.copies.items()
        },
        "quotations": [
            _quotation(verdict, verification.argument_map) for verdict in verification.verdicts
        ],
    }
    return json.dumps(value, indent=2) + "\n"


def _copy(copy: Copy) -> dict[str, Any]:
    return {
        "text": copy.path,
        "language": copy.language or None,
        "sha256": copy.text.sha256 if copy.text else None,
        "recorded": copy.recorded or None,
        "changed": copy.is_changed,
        "reason": copy.reason or None,
    }


def _quotation(verdict: Verdict, argument_map: ArgumentMap) -> dict[str, Any]:
    cited = verdict.quotation
    source, span = argument_map.source.origin(cited.span)
    position = source.position(span.start)
    return {
        "document": cited.document,
        "locator": cited.locator or None,
        "quote": cited.quote,
        "stance": cited.stance.value,
        "for": end_object(verdict.end),
        "place": {"file": source.name, "line": position.line, "column": position.column},
        "outcome": verdict.outcome.value,
        "told": told(verdict),
        "text": verdict.text.path if verdict.text else None,
        "found_at": verdict.locator or None,
        "locator_found": verdict.is_locator_found,
        "likeness": round(verdict.likeness, 3) if verdict.parts else None,
        "differences": list(verdict.differences),
        "changes": [
            {"quoted": change.quoted, "actual": change.actual}
            for part in verdict.parts
            for change in part.changes
            if not change.is_same
        ],
        "insertions": [part.inserted for part in verdict.parts if part.inserted],
        "other_places": [list(span) for span in verdict.places],
        "left_out": [
            {
                "start": trim.span.start,
                "end": trim.span.end,
                "limits": trim.limits or None,
                "next_sentence": trim.is_next,
            }
            for trim in verdict.trimmed
        ],
        "selectors": selectors_of(verdict),
    }
