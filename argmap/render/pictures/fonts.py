"""Fonts for letters that the embedded ones lack, in a PDF: named by the reader."""

import shutil
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from argmap.errors import ArgmapError
from argmap.render.direction import reads_from_right
from argmap.render.metrics import characters_without_glyph

_SECONDS = 5
_SOME = 10


def missing_characters(text: str, fonts: Iterable[str]) -> str:
    """The characters that neither the embedded fonts nor these can draw, each once, in order.

    Args:
        text: Any text.
        fonts: Paths of font files.

    Raises:
        ArgmapError: A path leads to no font.
    """
    known = frozenset[int]().union(*map(characters_of, fonts))
    return "".join(one for one in characters_without_glyph(text) if ord(one) not in known)


@cache
def characters_of(path: str) -> frozenset[int]:
    """The code points that a font has glyphs for.

    Raises:
        ArgmapError: The path leads to no font.
    """
    from fontTools.ttLib import TTFont  # noqa: PLC0415  takes a tenth of a second

    try:
        with Path(path).open("rb") as file, TTFont(file, fontNumber=0, lazy=True) as font:
            return frozenset(font.getBestCmap())
    except Exception as error:  # a broken font fails in many ways
        raise no_font(path) from error


def no_font(path: str) -> ArgmapError:
    """What to tell of a file that cannot be used as a font."""
    reason = "this font cannot be used" if Path(path).exists() else "there is no such file"
    return ArgmapError(f"--font {path}: {reason}; give a TrueType or OpenType file")


def font_warnings(text: str, fonts: tuple[str, ...], *, takes_fonts: bool) -> Iterator[str]:
    """What to tell of letters that cannot be drawn, or not joined.

    Args:
        text: All that a picture may show.
        fonts: Paths of the fonts that the reader named.
        takes_fonts: Whether the picture has fonts of its own, as a PDF has.

    Raises:
        ArgmapError: A path leads to no font.
    """
    missing = missing_characters(text, fonts if takes_fonts else ())
    if missing:
        advice = "draw an SVG, whose reader has other fonts"
        if takes_fonts:
            found = font_for(missing[0])
            advice = f"give one that has them, as --font {found or 'FILE'}, or {advice}"
        yield f"no glyph in the embedded font for {' '.join(missing[:_SOME])}: {advice}"
    if takes_fonts and fonts and not can_join() and _needs_joining(text):
        yield 'letters are drawn unjoined; for Arabic and others run pip install "argmap[scripts]"'


def fonts_unused(fonts: tuple[str, ...]) -> Iterator[str]:
    """What to tell of fonts that were named for what has none of its own."""
    if fonts:
        yield "--font says something of a PDF only"


def font_for(character: str) -> str:
    """The path of a font of this system that can draw a character; empty if none is found."""
    program = shutil.which("fc-match")
    if program is None:
        return ""
    command = [program, "--format=%{file}", f"sans:charset={ord(character):x}"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
        path = done.stdout.decode()
        return path if ord(character) in characters_of(path) else ""
    except (OSError, subprocess.SubprocessError, ArgmapError):
        return ""


def can_join() -> bool:
    """Whether the library is there that joins and orders letters."""
    return find_spec("uharfbuzz") is not None


def _needs_joining(text: str) -> bool:
    """Whether letters of a text read from the right, or have marks to be placed."""
    return any(
        reads_from_right(one) or unicodedata.category(one).startswith("M")
        for one in text
        if not one.isascii()
    )
