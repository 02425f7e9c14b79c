"""Places in texts as other programs name them: the selectors of W3C Web Annotation.

https://www.w3.org/TR/annotation-model/#selectors. A quotation is read from a text quote
selector, and what was found of one is given as such, with a text position selector beside it.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from argmap.documents.quotations.verdicts import Verdict
from argmap.documents.texts.text import Text
from argmap.model import Quotation
from argmap.source import Span

QUOTE_SELECTOR, POSITION_SELECTOR = "TextQuoteSelector", "TextPositionSelector"
CONTEXT = 32


def selectors_of(verdict: Verdict) -> list[list[dict[str, Any]]]:
    """For each piece that was found its quote and its position; none for what was not.

    The position counts the code points of the text as argmap reads it, half-open.
    """
    text = verdict.text
    return [] if text is None else [selectors_at(text, span) for span in verdict.spans]


def selectors_at(text: Text, span: Span) -> list[dict[str, Any]]:
    """The two selectors of a place in a text."""
    words = text.words
    quote = {
        "type": QUOTE_SELECTOR,
        "exact": words[slice(*span)],
        "prefix": words[max(0, span.start - CONTEXT) : span.start],
        "suffix": words[span.end : span.end + CONTEXT],
    }
    return [quote, {"type": POSITION_SELECTOR, "start": span.start, "end": span.end}]


def quotation_from(selectors: Any, document: str, text: Text | None = None) -> Quotation | None:
    """The quotation that selectors make of a document; None if they select no words.

    Args:
        selectors: One selector or a list of them, as in a Web Annotation.
        document: The id of the document.
        text: Its words, for selectors that give only a position.
    """
    given = selectors if isinstance(selectors, Sequence) else [selectors]
    by_type = {each.get("type"): each for each in given if isinstance(each, Mapping)}
    if quoted := by_type.get(QUOTE_SELECTOR):
        exact, prefix, suffix = (str(quoted.get(key) or "") for key in _QUOTE_KEYS)
        return Quotation(document, quote=exact, prefix=prefix, suffix=suffix) if exact else None
    if (position := by_type.get(POSITION_SELECTOR)) and text is not None:
        return _at(position, document, text)
    return None


_QUOTE_KEYS = ("exact", "prefix", "suffix")


def _at(position: Mapping[str, Any], document: str, text: Text) -> Quotation | None:
    start, end = position.get("start"), position.get("end")
    if not (isinstance(start, int) and isinstance(end, int)):
        return None
    if not 0 <= start < end <= len(text.words):
        return None
    quote, _ = selectors_at(text, Span(start, end))
    return Quotation(document, quote=quote["exact"], prefix=quote["prefix"], suffix=quote["suffix"])
