"""Places in a text, which tools count in characters and a map tells by the words around them."""

import re
from dataclasses import replace

from argmap.formats.exchange.losses import Loss, dropped
from argmap.model import Quotation
from argmap.source import NOWHERE

_AROUND = 32
_BLANK = re.compile(r"\s")


def cited_at(
    document: str, text: str, start: int, words: str, owner: str
) -> tuple[Quotation, tuple[Loss, ...]]:
    """A quotation of the words at a place in a text, and a loss if they do not stand there.

    An offset of 0 may say that none is known.

    Args:
        document: The id of the document.
        text: Its text; empty if it is not at hand.
        start: The offset of the first character.
        words: The words.
        owner: Of what it is said, as `of claim 7`.
    """
    found = quotation_at(document, text, start, words)
    if found is not None:
        return found, ()
    reason = f"at {start} of the text there are other words" if text else "there is no text"
    lost = (dropped("offset", owner, reason),) if start else ()
    return Quotation(document, quote=words), lost


def told_by_offset(text: str, quotation: Quotation) -> bool:
    """Whether a document, an offset and words say all that a quotation says."""
    start = offset_of(text, quotation)
    told = Quotation(quotation.document, quote=quotation.quote)
    if start is not None:
        told = quotation_at(quotation.document, text, start, quotation.quote) or told
    return replace(quotation, span=NOWHERE) == told


def quotation_at(document: str, text: str, start: int, words: str) -> Quotation | None:
    """The words that stand at a place in a text; None if they do not stand there.

    Where the same words stand elsewhere too, 32 characters before and after tell the place.
    A line break is a blank.

    Args:
        document: The id of the document.
        text: Its text.
        start: The offset of the first character.
        words: The words.
    """
    text, words = _BLANK.sub(" ", text), _BLANK.sub(" ", words)
    if not words or start < 0 or not text.startswith(words, start):
        return None
    if text.find(words) == text.rfind(words):
        return Quotation(document, quote=words)
    end = start + len(words)
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return Quotation(document, quote=words, prefix=before, suffix=after)


def offset_of(text: str, quotation: Quotation) -> int | None:
    """Where the words of a quotation stand in a text; None if nowhere.

    What stands before and after them tells one place from others.
    """
    text = _BLANK.sub(" ", text)
    words, before, after = quotation.quote, quotation.prefix, quotation.suffix
    for found in re.finditer(re.escape(words), text) if words else ():
        if text.endswith(before, 0, found.start()) and text.startswith(after, found.end()):
            return found.start()
    return None
