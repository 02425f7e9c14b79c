"""The parties of a dispute and the documents that they cite."""

from dataclasses import dataclass, field
from enum import StrEnum

from argmap.model.data import Data
from argmap.source import NOWHERE, Span


class Stance(StrEnum):
    """Whether a cited document is brought for a claim or against it."""

    SUPPORT = "support"
    ATTACK = "attack"


@dataclass(frozen=True, slots=True)
class Party:
    """A person or side that holds or utters something.

    Attributes:
        origin: What another tool's file said of it that has no place elsewhere.
    """

    id: str
    name: str
    speakers: tuple[str, ...] = ()
    span: Span = NOWHERE
    origin: Data | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A cited work.

    Attributes:
        id: The name by which the map cites it.
        fields: Its description, under the field names of CSL-JSON, with
            `issued` as an ISO date; besides these `archived`, `translation`,
            `language`.
        text: The path of its words, relative to the map; None if not at hand.
    """

    id: str
    title: str
    fields: Data = field(default_factory=dict)
    text: str | None = None
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Quotation:
    """A citation: a document, the place in it, and its words if they are quoted.

    Attributes:
        document: The id of the document.
        locator: The place in it, as `para 8`.
        quote: Its words; `...` stands for what is left out, `[...]` around what is put in.
        prefix: What comes before the words there, to tell the place from others.
        suffix: What comes after them.
        language: The language of the words, as `en`; empty for that of the text.
    """

    document: str
    locator: str = ""
    quote: str = ""
    stance: Stance = Stance.SUPPORT
    span: Span = NOWHERE
    prefix: str = ""
    suffix: str = ""
    language: str = ""
