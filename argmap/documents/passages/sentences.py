"""The sentences of a text: where each begins and ends."""

import re
from collections.abc import Iterator

from argmap.documents.texts.text import Text
from argmap.source import Span

_END = re.compile(
    r"(?:[.!?]+|\u2026|\.\.\.)[\"'\u2019\u201d\u00bb)\]]*(?=\s)|[\u3002\uff01\uff1f]+[\u300d\u300f\u201d]*"
)
_BEGINNING = re.compile(r"\s*[\"'\u2018\u201c\u201e\u00ab\u00bf\u00a1(\[]*(?P<first>\S)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|Nos|Nr|Art|art|para|paras|Para|p|pp|vol|Vol|cf|Cf|vs|ca"
    r"|approx|ed|eds|Sec|sec|ch|Gen|Sen|Rep|Gov|Hon|Lt|Col|bzw|vgl|Abs|Bd|\u0433|\u0441\u0442|\u0438\u043c)"
    r"|(?<![^\W\d_])[^\W\d_](?:\.[^\W\d_])*|^\s*[(]?\d{1,3})\.\Z"
)
_LONGEST_ABBREVIATION = 24


def sentences_of(text: Text) -> Iterator[Span]:
    """The sentences of a text, in order; a heading is one, and none goes beyond its paragraph."""
    for block in text.blocks:
        if block.level:
            yield block.span
        else:
            yield from sentences_in(text.words, block.span)


def sentences_in(words: str, stretch: Span) -> Iterator[Span]:
    """The sentences of a stretch of text, in order, without the white space between them."""
    start = stretch.start
    for end in _END.finditer(words, *stretch):
        if _ends_sentence(words, start, end.end(), stretch.end):
            yield Span(start, end.end())
            start = end.end() + _blanks(words[end.end() : stretch.end])
    if start < stretch.end:
        yield Span(start, stretch.end)


def _ends_sentence(words: str, start: int, end: int, limit: int) -> bool:
    """True unless the mark belongs to an abbreviation or a word in lower case follows."""
    following = _BEGINNING.match(words, end, limit)
    if following is not None and following["first"].islower():
        return False
    return not _ABBREVIATED.search(words[max(start, end - _LONGEST_ABBREVIATION) : end])


def _blanks(words: str) -> int:
    return len(words) - len(words.lstrip())
