"""The colours of a picture, by the role that each one plays.

No meaning hangs on a colour alone: kind, party, status and link each have a
word or a shape too, so that the print theme can do without hues.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never


class ThemeName(StrEnum):
    """The themes that one can ask for."""

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class PartyColors:
    """How a party is marked.

    Attributes:
        band: The stripe at the left of its cards.
        tint: The ground of its claims and rebuttals.
        ink: Its name, and the borders of its claims.
        on_band: A letter in the band.
    """

    band: str
    tint: str
    ink: str
    on_band: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A colour, written `#RRGGBB`, for each role.

    Attributes:
        page: The ground of the picture.
        muted: Text that steps back: sources, undecided, citations.
        rule: Borders without a meaning of their own; too pale for text.
        card: The ground of premises.
        group: The ground of boxes, documents and the legend.
        chip: The ground of "unanswered", the one filled mark.
        chip_border: Its border; the ground's colour where none is wanted.
        parties: Three parties; a fourth begins again at the first.
        nobody: A card that no party holds.
    """

    name: ThemeName
    page: str
    text: str
    muted: str
    rule: str
    card: str
    group: str
    support: str
    attack: str
    undercut: str
    chip: str
    chip_text: str
    chip_border: str
    parties: tuple[PartyColors, PartyColors, PartyColors]
    nobody: PartyColors


def theme_named(name: ThemeName) -> Theme:
    """The colours of a theme."""
    match name:
        case ThemeName.LIGHT:
            return LIGHT
        case ThemeName.DARK:
            return DARK
        case ThemeName.PRINT:
            return PRINT
        case _:
            assert_never(name)


LIGHT = Theme(
    name=ThemeName.LIGHT,
    page="#FFFFFF",
    text="#1B1F24",
    muted="#57606A",
    rule="#8C959F",
    card="#FFFFFF",
    group="#F6F8FA",
    support="#006B4F",
    attack="#B3261E",
    undercut="#8A1C7C",
    chip="#FFE9A8",
    chip_text="#5C3B00",
    chip_border="#FFE9A8",
    parties=(
        PartyColors(band="#1769C4", tint="#EAF2FB", ink="#1769C4", on_band="#FFFFFF"),
        PartyColors(band="#A34700", tint="#FDF1E7", ink="#A34700", on_band="#FFFFFF"),
        PartyColors(band="#3B0F5C", tint="#F2EEFA", ink="#3B0F5C", on_band="#FFFFFF"),
    ),
    nobody=PartyColors(band="#8C959F", tint="#F6F8FA", ink="#57606A", on_band="#000000"),
)

DARK = Theme(
    name=ThemeName.DARK,
    page="#0F141A",
    text="#E6EDF3",
    muted="#A7B3BF",
    rule="#6E7B88",
    card="#18202A",
    group="#131A22",
    support="#4CC9A0",
    attack="#FF8A80",
    undercut="#E5A3F0",
    chip="#5C4300",
    chip_text="#FFE08A",
    chip_border="#5C4300",
    parties=(
        PartyColors(band="#7DB8F5", tint="#172839", ink="#7DB8F5", on_band="#0F141A"),
        PartyColors(band="#F5A86B", tint="#33241A", ink="#F5A86B", on_band="#0F141A"),
        PartyColors(band="#F0E6FF", tint="#251F38", ink="#F0E6FF", on_band="#0F141A"),
    ),
    nobody=PartyColors(band="#6E7B88", tint="#18202A", ink="#A7B3BF", on_band="#FFFFFF"),
)

PRINT = Theme(
    name=ThemeName.PRINT,
    page="#FFFFFF",
    text="#000000",
    muted="#333333",
    rule="#333333",
    card="#FFFFFF",
    group="#FFFFFF",
    support="#000000",
    attack="#000000",
    undercut="#000000",
    chip="#FFFFFF",
    chip_text="#000000",
    chip_border="#000000",
    parties=(
        PartyColors(band="#000000", tint="#FFFFFF", ink="#000000", on_band="#FFFFFF"),
        PartyColors(band="#767676", tint="#FFFFFF", ink="#000000", on_band="#FFFFFF"),
        PartyColors(band="#BDBDBD", tint="#FFFFFF", ink="#000000", on_band="#000000"),
    ),
    nobody=PartyColors(band="#FFFFFF", tint="#FFFFFF", ink="#000000", on_band="#000000"),
)
