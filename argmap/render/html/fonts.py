"""The typeface of a page, embedded so that text fits its boxes on every system."""

import io
import string
from base64 import b64encode
from pathlib import Path

from argmap.render.metrics import BOLD, REGULAR

_ALWAYS = f"{string.printable}\N{MINUS SIGN}\N{HORIZONTAL ELLIPSIS}"


def font_sheet(text: str) -> str:
    """The style rules that embed Arimo, regular and bold, with the letters of a text.

    A letter that it does not have comes from the reader's system.
    """
    letters = "".join(sorted({*text, *_ALWAYS}))
    return _rule(REGULAR, 400, letters) + _rule(BOLD, 700, letters)


def _rule(path: Path, weight: int, letters: str) -> str:
    font = b64encode(_subset(path, letters)).decode()
    return (
        f'@font-face {{ font-family: "Arimo"; font-weight: {weight}; '
        f'src: url("data:font/ttf;base64,{font}"); }}\n'
    )


def _subset(path: Path, letters: str) -> bytes:
    """The font with these letters alone, the same bytes for the same letters."""
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415  takes a tenth of a second
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = Options(hinting=False, recalc_timestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    content = io.BytesIO()
    with TTFont(path, recalcTimestamp=False) as font:
        subsetter.subset(font)
        font.save(content)
    return content.getvalue()
