"""Titles for what another tool knows only by its words or by a number."""

import re
from collections.abc import Iterable

LENGTH = 40
_NOT_IN_TITLES = re.compile(r"[\[\]<>\\]")


class Titles:
    """Titles given out, no two the same, be it but for case or blanks.

    The highest number given with a title is kept, so that the next one need not be sought.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._numbers = dict.fromkeys(map(_key, taken), 1)

    def unique(self, wanted: str, *, otherwise: str) -> str:
        """The title that is wanted, or else `otherwise`, with a number if it is taken.

        What Argdown cannot have in a title is left out of it, as is a hyphen at its
        beginning: it reads `[-` as text.
        """
        title = _one_line(_NOT_IN_TITLES.sub("", wanted)).lstrip("- ") or otherwise
        key = found_key = _key(title)
        found = title
        while found_key in self._numbers:
            self._numbers[key] += 1
            found = f"{title} ({self._numbers[key]})"
            found_key = _key(found)
        self._numbers[found_key] = 1
        return found


def title_from(text: str) -> str:
    """The first words of a text, up to 40 characters, with a sign if there are more."""
    words = _one_line(text)
    if len(words) <= LENGTH:
        return words.rstrip(".")
    cut = words.rfind(" ", 0, LENGTH)
    return words[: cut if cut > 0 else LENGTH].rstrip(" ,;:.") + " …"


def _key(title: str) -> str:
    return _one_line(title).casefold()


def _one_line(text: str) -> str:
    """The words of a text with one blank between them."""
    return " ".join(text.split())
