"""The places in a text that state a claim or describe an argument."""

from enum import StrEnum
from typing import NamedTuple

from argmap.model.data import Data
from argmap.source import Span


class Role(StrEnum):
    """What an occurrence does at its place in the text."""

    TOP_LEVEL = "top-level"
    RELATION = "relation"
    PREMISE = "premise"
    INTERMEDIARY_CONCLUSION = "intermediary-conclusion"
    MAIN_CONCLUSION = "main-conclusion"
    DESCRIPTION = "description"


class Range(NamedTuple):
    """A stretch of an occurrence's text with a meaning of its own.

    Attributes:
        type: `bold`, `italic`, `link`, `tag`, `statement-mention` or `argument-mention`.
        start: Offset of the first code point in the text.
        end: Offset after the last.
        value: The address of a link, the tag, or the title mentioned.
    """

    type: str
    start: int
    end: int
    value: str = ""


class Occurrence(NamedTuple):
    """One place in the text that states a claim or describes an argument.

    Attributes:
        text: Its words; None where it only refers to the title.
        span: The whole of it in the source, without its relations.
        role: What it does there; None for an item of a list.
        argument: The title of the argument whose premise or conclusion it is.
        section: The id of the section it stands in; empty outside all sections.
    """

    text: str | None
    span: Span
    role: Role | None = None
    argument: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    data: Data | None = None
    ranges: tuple[Range, ...] = ()

    @property
    def is_reference(self) -> bool:
        """True where the place only names a title."""
        return self.text is None
