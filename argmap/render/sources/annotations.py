"""The quotations of a map as W3C Web Annotations, for other programs to mark them in their texts.

https://www.w3.org/TR/annotation-model/. Each links a place in a document to the claim or the
argument that it is cited for.
"""

import json
from typing import Any
from urllib.parse import quote

from argmap.documents.quotations.selectors import selectors_of
from argmap.documents.quotations.verdicts import Verdict
from argmap.documents.quotations.verification import Verification
from argmap.model import ArgumentMap


def as_annotations(verification: Verification) -> str:
    """One page of annotations as JSON-LD, in ASCII; one for each quotation that was found.

    The source of a target is the address of the document, or its file where it has none.
    """
    argument_map = verification.argument_map
    found = [verdict for verdict in verification.verdicts if verdict.spans]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:argmap:annotations",
        "type": "AnnotationPage",
        "items": [
            _annotation(number, verdict, argument_map) for number, verdict in enumerate(found, 1)
        ],
    }
    return json.dumps(page, indent=2) + "\n"


def _annotation(number: int, verdict: Verdict, argument_map: ArgumentMap) -> dict[str, Any]:
    end = verdict.end
    return {
        "id": f"urn:argmap:annotation:{number}",
        "type": "Annotation",
        "motivation": "linking",
        "body": {
            "id": f"urn:argmap:{end.kind.value}:{quote(end.title, safe='')}",
            "type": "SpecificResource",
            "purpose": "linking",
        },
        "target": [
            {"source": _source(verdict, argument_map), "selector": selectors}
            for selectors in selectors_of(verdict)
        ],
    }


def _source(verdict: Verdict, argument_map: ArgumentMap) -> str:
    document = argument_map.documents.get(verdict.quotation.document)
    address = document.fields.get("URL") if document else None
    return str(address or (verdict.text.path if verdict.text else verdict.quotation.document))
