"""Titles for what another tool knows only by its words or by a number."""

import re
from collections.abc import Iterable

LENGTH = 40
_BLANKS = re.compile(r"\s+")
_NOT_IN_TITLES = re.compile(r"[\[\]<>\\]")


class Titles:
    """Titles given out, no two the same, be it but for case or blanks."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {_key(title) for title in taken}

    def unique(self, wanted: str, *, otherwise: str) -> str:
        """The title that is wanted, or else `otherwise`, with a number if it is taken.

        What Argdown cannot have in a title is left out of it, as is a hyphen at its
        beginning: it reads `[-` as text.
        """
        title = _BLANKS.sub(" ", _NOT_IN_TITLES.sub("", wanted)).strip().lstrip("- ") or otherwise
        found, number = title, 1
        while _key(found) in self._taken:
            number += 1
            found = f"{title} ({number})"
        self._taken.add(_key(found))
        return found


def title_from(text: str) -> str:
    """The first words of a text, up to 40 characters, with a sign if there are more."""
    words = _BLANKS.sub(" ", text).strip()
    if len(words) <= LENGTH:
        return words.rstrip(".")
    cut = words.rfind(" ", 0, LENGTH)
    return words[: cut if cut > 0 else LENGTH].rstrip(" ,;:.") + " …"


def _key(title: str) -> str:
    return _BLANKS.sub(" ", title).casefold()
