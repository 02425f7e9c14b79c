"""What may differ between a quotation and its source without a word being different.

Typesetters, scanners and word processors change quotation marks, dashes, blanks and
hyphens; Unicode has several ways to write one character. `differences` says which of
these two texts differ in, if in nothing else.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

UNICODE_FORMS = "Unicode forms"
SOFT_HYPHENS = "soft hyphens"
LINE_END_HYPHENS = "hyphens at line ends"
QUOTATION_MARKS = "quotation marks"
DASHES = "dashes"
WHITE_SPACE = "white space"
CASE = "case"

_LAYOUT = re.compile(r"[ \t\n\f]+")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad][ \t]*\n[ \t]*(?=[^\W\d_])")
_QUOTATION_MARK = re.compile(
    "''|[\"`\u00b4\u2018-\u201f\u2032-\u2036\u2039\u203a\u00ab\u00bb\u300c-\u300f\uff02\uff07]"
)
_DASH = re.compile(r"\s*[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+\s*")


class _Normalisation(NamedTuple):
    """A way of writing made the same in all texts."""

    name: str
    apply: Callable[[str], str]


_NORMALISATIONS = (
    _Normalisation(LINE_END_HYPHENS, lambda text: _LINE_END_HYPHEN.sub("", text)),
    _Normalisation(SOFT_HYPHENS, lambda text: _UNSEEN.sub("", text)),
    _Normalisation(WHITE_SPACE, lambda text: " ".join(text.split())),
    _Normalisation(UNICODE_FORMS, lambda text: unicodedata.normalize("NFKC", text)),
    _Normalisation(QUOTATION_MARKS, lambda text: _QUOTATION_MARK.sub("'", text)),
    _Normalisation(DASHES, lambda text: _DASH.sub("-", text)),
    _Normalisation(CASE, str.casefold),
)
# A hyphen at the end of a line may belong to the word.
_HYPHEN_KEPT = _Normalisation(LINE_END_HYPHENS, lambda text: _LINE_END_HYPHEN.sub("-", text))


def plain(text: str) -> str:
    """The text on one line: its lines and columns are layout, and no part of the wording."""
    return _LAYOUT.sub(" ", text)


def unbroken(text: str, like: str) -> str:
    """The text on one line, as one would quote it: without soft hyphens and broken words.

    A hyphen at the end of a line stays if `like` has the word with it.
    """
    quoted = normalised(like)

    def joined(found: re.Match[str]) -> str:
        before, after = text[: found.start()].split()[-1:], text[found.end() :].split()[:1]
        word = normalised("-".join([*before, *after]))
        return "-" if word in quoted else ""

    return " ".join(_UNSEEN.sub("", _LINE_END_HYPHEN.sub(joined, text)).split())


def normalised(text: str) -> str:
    """The text with all that typography may change made the same."""
    return _applied(_NORMALISATIONS, text)


def differences(first: str, second: str) -> tuple[str, ...] | None:
    """In what typography alone two texts differ, as few things as can be.

    Returns:
        Nothing for texts that are the same but for their line breaks; None for texts
        whose words or punctuation differ.
    """
    if plain(first) == plain(second):
        return ()
    for all_of_them in (_NORMALISATIONS, (_HYPHEN_KEPT, *_NORMALISATIONS[1:])):
        if _are_same(all_of_them, first, second):
            return _needed(all_of_them, first, second)
    return None


def _needed(normalisations: Sequence[_Normalisation], first: str, second: str) -> tuple[str, ...]:
    """Those without which the texts are not the same; the last ones are done without first."""
    needed = list(normalisations)
    for each in reversed(normalisations):
        without = [other for other in needed if other is not each]
        if _are_same(without, first, second):
            needed = without
    return tuple(each.name for each in needed)


def _are_same(normalisations: Sequence[_Normalisation], first: str, second: str) -> bool:
    return _applied(normalisations, first) == _applied(normalisations, second)


def _applied(normalisations: Sequence[_Normalisation], text: str) -> str:
    for each in normalisations:
        text = each.apply(text)
    return plain(text)
