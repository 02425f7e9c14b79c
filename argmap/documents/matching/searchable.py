"""A text made ready to be searched for many quotations.

It is looked at in three ways, each made when it is first needed: as words on one line, for
what is verbatim; as letters and digits alone, for what differs in typography; and by the
places of each word, for what is nearly there. All are linear in the text.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from argmap.source import Span

_WORD = re.compile(r"\S+")
_UNEVEN = ("  ", "\t", "\r", "\v", "\f", "\u00a0")
_HYPHENS = "-\u2010\u2011"
_CONTINUED = re.compile(rf"[{_HYPHENS}](?=\w)|['\u2019](?!s\b)(?=\w)")


def letters(text: str) -> str:
    """The letters and digits alone, without case and without accents.

    It is made character by character: that of two texts in a row is that of the one and
    then that of the other.
    """
    if text.isascii():
        folded = text.lower()
        return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))
    return "".join(filter(_counts, unicodedata.normalize("NFKD", text).casefold()))


def _counts(character: str) -> bool:
    return character.isalnum() and not unicodedata.combining(character)


_letters_of_word = lru_cache(maxsize=1 << 16)(letters)


class SearchableText:
    """The words of a text, and where in the text each of them stands.

    A word is what stands between white space, punctuation included.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def words(self) -> Sequence[str]:
        """The words, in their order."""
        return self.text.split()

    @cached_property
    def line(self) -> str:
        """The words on one line, a blank between them."""
        return " ".join(self.words)

    @cached_property
    def letters(self) -> str:
        """The letters and digits of all words, without anything between them."""
        return "".join(self.keys)

    @cached_property
    def keys(self) -> Sequence[str]:
        """The letters and digits of each word; empty for a dash and the like."""
        known = {word: _letters_of_word(word) for word in set(self.words)}
        return [known[word] for word in self.words]

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Which of the words have these letters and digits, in order."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(self.keys):
            places[key].append(number)
        places.pop("", None)
        return dict(places)

    def span_of_words(self, first: int, last: int) -> Span:
        """Where the words from one to another stand in the text, both included."""
        return Span(self._starts[first], self._starts[last] + len(self.words[last]))

    def word_at(self, offset: int) -> int:
        """The number of the word that an offset of the text is in, or that comes before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def in_line(self, words: str) -> Iterator[Span]:
        """Where words on one line stand, in the order of the text.

        A place that begins or ends within a word is left out.
        """
        if self._is_even:
            yield from (
                Span(self._of_even_line(start), self._of_even_line(end))
                for start, end in _whole(words, self._even_line)
            )
            return
        for start, end in _whole(words, self.line):
            yield Span(self._of_line(start), self._of_line(end - 1) + 1)

    def in_letters(self, wanted: str) -> Iterator[Span]:
        """Where letters stand one after another, whatever is between them.

        A place that begins or ends within a word is left out.
        """
        for start in _all(wanted, self.letters):
            first = self._of_letter(start)
            last = self._of_letter(start + len(wanted) - 1)
            if not (_begins_within(self.text, first) or _ends_within(self.text, last + 1)):
                yield Span(first, last + 1)

    @cached_property
    def _is_even(self) -> bool:
        """True if there is no white space but blanks, line ends and empty lines, one at a time."""
        return not any(space in self._even_line for space in _UNEVEN)

    @cached_property
    def _even_line(self) -> str:
        """The same as `line` for an even text, made without looking at each word."""
        return self.text.replace("\n\n", " ").replace("\n", " ")

    @cached_property
    def _empty_lines(self) -> Sequence[int]:
        """Where in the even line a blank stands for an empty line, in order."""
        found = _all("\n\n", self.text)
        return [offset - number for number, offset in enumerate(found)]

    def _of_even_line(self, offset: int) -> int:
        return offset + bisect_left(self._empty_lines, offset)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [found.start() for found in _WORD.finditer(self.text)]

    @cached_property
    def _line_starts(self) -> Sequence[int]:
        return list(accumulate((len(word) + 1 for word in self.words), initial=0))

    @cached_property
    def _letters_before(self) -> Sequence[int]:
        return list(accumulate(map(len, self.keys), initial=0))

    def _of_line(self, offset: int) -> int:
        word = bisect_right(self._line_starts, offset) - 1
        return self._starts[word] + offset - self._line_starts[word]

    def _of_letter(self, number: int) -> int:
        """The offset in the text of the character that a letter is in."""
        word = bisect_right(self._letters_before, number) - 1
        left = number - self._letters_before[word]
        start = self._starts[word]
        for offset, character in enumerate(self.words[word]):
            left -= len(letters(character))
            if left < 0:
                return start + offset
        return start + len(self.words[word]) - 1


def _whole(wanted: str, text: str) -> Iterator[Span]:
    """The places of some words that do not begin or end within others."""
    for start in _all(wanted, text):
        end = start + len(wanted)
        if not (_begins_within(text, start) or _ends_within(text, end)):
            yield Span(start, end)


def _all(wanted: str, text: str) -> Iterator[int]:
    start = text.find(wanted) if wanted else -1
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def _begins_within(text: str, offset: int) -> bool:
    """True if a word goes on from before the offset, be it with a hyphen between."""
    before = text[offset - 1 : offset] if offset else ""
    if before and before in _HYPHENS:
        return text[max(0, offset - 2) : offset - 1].isalnum()
    return _is_one_word(before, text[offset : offset + 1])


def _ends_within(text: str, offset: int) -> bool:
    """True if a word goes on after the offset, as `can` does in `can't`; `'s` may be cut off."""
    return _is_one_word(text[offset - 1 : offset], text[offset : offset + 1]) or bool(
        _CONTINUED.match(text, offset)
    )


def _is_one_word(before: str, after: str) -> bool:
    if not (before.isalnum() and after.isalnum()):
        return False
    return not (_is_unspaced(before) or _is_unspaced(after))


def _is_unspaced(character: str) -> bool:
    """True for a letter of a script that sets no blanks between words."""
    return (
        "\u0e00" <= character <= "\u0eff"
        or "\u1000" <= character <= "\u109f"
        or "\u1780" <= character <= "\u17ff"
        or "\u3040" <= character <= "\u30ff"
        or "\u3400" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or character > "\U0001ffff"
    )
