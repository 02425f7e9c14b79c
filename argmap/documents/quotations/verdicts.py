"""What is found out about a quotation: the types, which reports and checks read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.documents.matching.changes import Change
from argmap.documents.texts.text import Text
from argmap.model import End, Quotation
from argmap.source import Span


class Outcome(StrEnum):
    """How the words of a quotation stand to those of the document."""

    EXACT = "exact"
    NORMALISED = "normalised"
    NEAR = "near"
    AMBIGUOUS = "ambiguous"
    MISPLACED = "misplaced"
    DISORDERED = "disordered"
    ABSENT = "absent"
    UNCHECKED = "unchecked"

    @property
    def is_verbatim(self) -> bool:
        """True if all of the words stand in the document as quoted, typography apart."""
        return self in (Outcome.EXACT, Outcome.NORMALISED, Outcome.AMBIGUOUS, Outcome.MISPLACED)


NO_TEXT = "no text of the document is at hand"
"""The reason for which a quotation is unchecked whose document has no text in the map."""

TOO_MANY_PIECES = "it has more pieces than are looked for"
"""The reason for which a quotation with very many ellipses is unchecked."""


class Part(NamedTuple):
    """A piece of a quotation and where it was found.

    Attributes:
        quoted: The words as quoted.
        span: Where they, or nearly they, stand in the text.
        differences: In what typography differs, by name.
        changes: The words that differ, and those between them; empty if none does.
        inserted: What the one who quotes put in before them; empty for nothing.
    """

    quoted: str
    span: Span
    differences: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    inserted: str = ""


class Trim(NamedTuple):
    """What of a sentence stands in the document and was left out by a quotation.

    Attributes:
        span: Where it stands.
        limits: The word in it that may limit what was quoted, as `unless`; empty if none does.
        is_next: True for a whole sentence that is next to the quotation.
    """

    span: Span
    limits: str = ""
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is found out about one quotation.

    Attributes:
        end: The claim or argument that it is brought for.
        text: The text in which it was looked for; None if there is none.
        parts: Its pieces, where they were found, in the order of the quotation.
        places: Where else its first piece stands as well.
        locator: The best locator of where it was found; empty if it was not, or has none.
        trimmed: What was left out of the sentences that it begins and ends in.
        is_locator_found: False if the text has no place that the locator of the citation names.
        reason: Why it is unchecked, or what is wrong, in words; empty if nothing is.
    """

    quotation: Quotation
    end: End
    outcome: Outcome
    text: Text | None = None
    parts: tuple[Part, ...] = ()
    places: tuple[Span, ...] = ()
    locator: str = ""
    trimmed: tuple[Trim, ...] = ()
    is_locator_found: bool = True
    reason: str = ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its words stand in the text."""
        return tuple(part.span for part in self.parts)

    @property
    def differences(self) -> tuple[str, ...]:
        """In what typography differs, each once."""
        return tuple(dict.fromkeys(name for part in self.parts for name in part.differences))

    @property
    def likeness(self) -> float:
        """How much of what was quoted or stands there is the same, in words, from 0 to 1."""
        changes = [change for part in self.parts for change in part.changes]
        same = sum(len(each.quoted.split()) for each in changes if each.is_same)
        longest = sum(max(len(each.quoted.split()), len(each.actual.split())) for each in changes)
        return same / longest if longest else 1.0
