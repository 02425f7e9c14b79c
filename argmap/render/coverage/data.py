"""The coverage of documents for programs."""

import json
from collections.abc import Sequence
from typing import Any

from argmap.documents.coverage import Coverage, Sentence, Use
from argmap.model import ArgumentMap
from argmap.render.nodes import end_object


def as_json(coverages: Sequence[Coverage], argument_map: ArgumentMap) -> str:
    """One JSON object, in ASCII: each text, its sentences, and the citations that touch each.

    Places are in code points of the text as argmap reads it, half-open.
    """
    value = {"map": argument_map.title, "texts": [_coverage(each) for each in coverages]}
    return json.dumps(value, indent=2) + "\n"


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "document": coverage.document.id,
        "text": coverage.text.path,
        "language": coverage.text.language or None,
        "sha256": coverage.text.sha256,
        "sentences": [_sentence(each, coverage) for each in coverage.sentences],
        "elsewhere": [_use(each) for each in coverage.unplaced],
    }


def _sentence(sentence: Sentence, coverage: Coverage) -> dict[str, Any]:
    return {
        "number": sentence.number,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "words": " ".join(coverage.text.words[slice(*sentence.span)].split()),
        "parties": list(sentence.sides),
        "citations": [_use(each) for each in sentence.uses],
        "replies": [{"party": each.party, "by": end_object(each.end)} for each in sentence.replies],
    }


def _use(use: Use) -> dict[str, Any]:
    return {
        "for": end_object(use.end),
        "stance": use.quotation.stance.value,
        "locator": use.quotation.locator or None,
        "quote": use.quotation.quote or None,
        "outcome": use.outcome.value if use.outcome else None,
        "places": [list(span) for span in use.spans],
        "relied_on": [{"party": each.party, "for": end_object(each.end)} for each in use.reliances],
        "accepted_by": list(use.accepted_by),
    }
