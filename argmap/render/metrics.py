"""How wide a line of text is in the embedded fonts, and what they can draw.

Read from the font files themselves, which takes a millisecond, where a font
library takes longer to load than most maps to draw.
"""

import struct
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from argmap.render.wrap import display_width, graphemes, wrap

FONTS = Path(__file__).parent / "fonts"
REGULAR = FONTS / "Arimo-Regular.ttf"
BOLD = FONTS / "Arimo-Bold.ttf"

_EM_OF_A_COLUMN = 0.65
_NARROW_EM = 0.42
_NO_LIMIT = 10**9


def width_in_points(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line in Arimo; for characters that it lacks, what other fonts need."""
    widths = _advance_widths(BOLD if bold else REGULAR)
    ems = [widths.get(ord(one)) for one in text]
    if None not in ems:
        return size * sum(filter(None, ems))
    return size * sum(_em(grapheme, widths) for grapheme in graphemes(text))


def lines_within(text: str, points: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in as few lines as fit into a width in points; see `wrap`."""
    columns_there = max(1, round(points / (size * _NARROW_EM)))
    for width in range(columns_there, 1, -1):
        lines = wrap(text, width=width, lines=_NO_LIMIT)
        if all(width_in_points(line, size, bold=bold) <= points for line in lines):
            return lines
    return wrap(text, width=1, lines=_NO_LIMIT)


def has_glyph(character: str) -> bool:
    """Whether the embedded fonts can draw a character, if there is something to draw."""
    return is_embedded(character) or display_width(character) == 0


def is_embedded(character: str) -> bool:
    """Whether the embedded fonts have a glyph for a character."""
    return ord(character) in _advance_widths(REGULAR)


def characters_without_glyph(text: str) -> str:
    """The characters of a text that the embedded fonts lack, each once, in order."""
    if text.isascii():
        return ""
    return "".join(sorted({one for one in text if not one.isspace() and not has_glyph(one)}))


def _em(grapheme: str, widths: Mapping[int, float]) -> float:
    """The width of what readers take for a character."""
    columns = display_width(grapheme)
    return widths.get(ord(grapheme[0]), _EM_OF_A_COLUMN * columns if columns < 2 else columns / 2)


@cache
def _advance_widths(font: Path) -> dict[int, float]:
    """The advance of each character in em, read from the font's `cmap` and `hmtx` tables."""
    data = font.read_bytes()
    tables = _tables(data)
    units: int = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    metrics: int = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
    advances = struct.unpack_from(">" + "Hh" * metrics, data, tables["hmtx"])[::2]
    return {
        character: advances[min(glyph, metrics - 1)] / units
        for character, glyph in _glyphs(data, tables["cmap"])
    }


def _tables(data: bytes) -> dict[str, int]:
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _glyphs(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Characters with their glyphs, from the format 4 subtable, which both fonts have."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    offsets = [struct.unpack_from(">HHI", data, cmap + 4 + 8 * n)[2] for n in range(count)]
    at = next(cmap + n for n in offsets if struct.unpack_from(">H", data, cmap + n)[0] == 4)
    (double,) = struct.unpack_from(">H", data, at + 6)
    ends, starts, deltas, ranges = (
        at + 14,
        at + 16 + double,
        at + 16 + 2 * double,
        at + 16 + 3 * double,
    )
    for segment in range(0, double, 2):
        (end,) = struct.unpack_from(">H", data, ends + segment)
        (start,) = struct.unpack_from(">H", data, starts + segment)
        (delta,) = struct.unpack_from(">H", data, deltas + segment)
        (shift,) = struct.unpack_from(">H", data, ranges + segment)
        for character in range(start, min(end, 0xFFFE) + 1):
            glyph = character
            if shift:
                place = ranges + segment + shift + 2 * (character - start)
                (glyph,) = struct.unpack_from(">H", data, place)
            glyph = (glyph + delta) % 0x10000 if glyph or not shift else 0
            if glyph:
                yield character, glyph
