"""Text put into Markdown so that it is shown as it is."""

import re

from argmap.render.wrap import clean

_MARKS = re.compile(r"[\\`*_\[\]<>#|~&$]|^[+=-]|^\d+(?=[.)])")


def plain(text: str) -> str:
    """The text on one line, with all that Markdown would read as a mark escaped."""
    return _MARKS.sub(_escaped, clean(text))


def _escaped(mark: re.Match[str]) -> str:
    """A number at the beginning would make a list: there the dot after it is escaped."""
    return mark[0] + "\\" if mark[0].isdigit() else "\\" + mark[0]
