"""What a format can say, in the words of one table; each format's module names its own."""

from enum import StrEnum


class Feature(StrEnum):
    """Something that some formats carry and others do not."""

    TITLES = "titles"
    LINKED = "linked premises"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICTION = "contradiction"
    REPHRASE = "rephrase"
    PREFERENCE = "preference"
    SCHEME = "scheme"
    ROLES = "premise roles"
    STRENGTH = "strength"
    SPEAKER = "speaker"
    DATE = "date"
    PROVENANCE = "provenance"
    MOVES = "dialogue moves"
    DOCUMENT = "document"
    QUOTATION = "quotation"
    IMPLICIT = "implicit"
    NOTE = "note"
    TAGS = "tags"
    ASSUMED = "assumed"
    EXPECTED = "expected labels"
    HEADINGS = "headings"
    ORDER = "order"
    IDS = "ids"


ALL = frozenset(Feature)
