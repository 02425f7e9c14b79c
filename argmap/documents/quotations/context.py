"""What a quotation leaves out of the sentences that it is cut from."""

import re
from collections.abc import Iterator, Sequence

from argmap.documents.passages.sentences import sentences_in
from argmap.documents.quotations.verdicts import Trim
from argmap.documents.texts.text import Text
from argmap.source import Span

_CONDITIONS = (
    "if, unless, except, provided, only if, only when, only where, only to, subject to, save for",
    "save that, save where, without prejudice, as long as, so long as, insofar, on condition",
    "sofern, soweit, außer, es sei denn, nur wenn, wenn, vorbehaltlich",
    "sauf, à condition, pourvu, si, salvo, siempre que, если, кроме, при условии",
)
_CONTRASTS = (
    "but, however, yet, although, though, nevertheless, nonetheless, notwithstanding, conditioned",
    "aber, jedoch, obwohl, mais, cependant, toutefois, bien que, pero, sin embargo, aunque",
    "но, однако, хотя, лишь",
)
_DENIALS = (
    "not, never, no, nor, neither, hardly, without, deny, denies, denied, false, cannot, don't",
    "doesn't, didn't, isn't, aren't, wasn't, weren't, won't, wouldn't, can't, couldn't, shouldn't",
    "nicht, kein, keine, keinen, keiner, nie, ne, pas, jamais, no, nunca",
    "не, ни, нет, никогда",
)


def _phrases(rows: tuple[str, ...]) -> frozenset[str]:
    return frozenset(", ".join(rows).split(", "))


_CONDITION = _phrases(_CONDITIONS)
_LIMIT = _phrases((*_CONDITIONS, *_CONTRASTS))
_DENIAL = _phrases(_DENIALS)
_LONGEST_PHRASE = max(phrase.count(" ") + 1 for phrase in _LIMIT)
_FIRST_WORDS = frozenset(phrase.split()[0] for phrase in _LIMIT | _DENIAL)
_BEFORE, _OPENING = 3, 2
_WORD = re.compile(r"[\w']+")


def trims_of(text: Text, span: Span) -> Iterator[Trim]:
    """What stands before and after a quotation in its sentences, and a next one that limits it.

    A rest without a letter is none. Words tell that something limits the quotation: a condition,
    as `unless`; a denial right before it; after it also a contrast, as `but`. Who reads it must
    judge.
    """
    before, after, following = _around(text, span)
    if trim := _rest(text.words, before):
        words = _words(text, before)
        yield Trim(trim, _first(_DENIAL, words[-_BEFORE:]) or _first(_CONDITION, words))
    if trim := _rest(text.words, after):
        yield Trim(trim, _first(_LIMIT, _words(text, after)))
    elif limit := _first(_LIMIT, _words(text, following)[:_OPENING]):
        yield Trim(following, limit, is_next=True)


def _around(text: Text, span: Span) -> tuple[Span, Span, Span]:
    """The rest of the sentence before a span, that after it, and the next in the paragraph.

    What is not there is empty.
    """
    before = Span(span.start, span.start)
    after = following = Span(span.end, span.end)
    first, last = max(0, text.block_at(span.start)), text.block_at(span.end - 1)
    for block in text.blocks[first : last + 1]:
        for sentence in sentences_in(text.words, block.span):
            if sentence.start <= span.start < sentence.end:
                before = Span(sentence.start, span.start)
            if sentence.start < span.end <= sentence.end:
                after = Span(span.end, sentence.end)
            if following.start == following.end and sentence.start >= span.end:
                following = sentence
    return before, after, following


def _rest(words: str, span: Span) -> Span | None:
    """The span without the blanks at its ends; None if it holds no letter."""
    rest = words[slice(*span)]
    if not any(map(str.isalpha, rest)):
        return None
    start = span.start + len(rest) - len(rest.lstrip())
    return Span(start, start + len(rest.strip()))


def _words(text: Text, span: Span) -> list[str]:
    return _WORD.findall(text.words[slice(*span)].replace("\u2019", "'").lower())


def _first(wanted: frozenset[str], words: Sequence[str]) -> str:
    """The first of these words or phrases; empty if there is none."""
    begun = (number for number, word in enumerate(words) if word in _FIRST_WORDS)
    for start in begun:
        for length in range(_LONGEST_PHRASE, 0, -1):
            phrase = " ".join(words[start : start + length])
            if phrase in wanted:
                return phrase
    return ""
