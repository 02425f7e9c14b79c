"""What a quotation leaves out of the sentences that it is cut from."""

import re
from collections.abc import Iterator

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


def _one_of(rows: tuple[str, ...]) -> str:
    words = ", ".join(rows).split(", ")
    return rf"\b(?:{'|'.join(words)})\b".replace("'", "['\u2019]")


_CONDITION = re.compile(_one_of(_CONDITIONS), re.IGNORECASE)
_LIMIT = re.compile(_one_of((*_CONDITIONS, *_CONTRASTS)), re.IGNORECASE)
_DENIAL = re.compile(rf"({_one_of(_DENIALS)})(?:\W+\w+){{0,2}}\W*\Z", re.IGNORECASE)
_OPENING = re.compile(r"(?:\W*\w+){0,2}")


def trims_of(text: Text, span: Span) -> Iterator[Trim]:
    """What stands before and after a quotation in its sentences, and a next one that limits it.

    A rest without a letter is none. Words tell that something limits the quotation: a condition,
    as `unless`; a denial right before it; after it also a contrast, as `but`. Who reads it must
    judge.
    """
    before, after, following = _around(text, span)
    if trim := _rest(text.words, before):
        words = text.words[slice(*before)]
        yield Trim(trim, _first(_DENIAL, words) or _first(_CONDITION, words))
    if trim := _rest(text.words, after):
        yield Trim(trim, _first(_LIMIT, text.words[slice(*after)]))
    elif following is not None:
        opening = _OPENING.match(text.words, *following)
        if opening and (limit := _first(_LIMIT, opening[0])):
            yield Trim(following, limit, is_next=True)


def _around(text: Text, span: Span) -> tuple[Span, Span, Span | None]:
    """The rest of the sentence before a span, that after it, and the sentence that follows."""
    before, after, following = Span(span.start, span.start), Span(span.end, span.end), None
    for block in text.blocks:
        if block.span.end <= span.start:
            continue
        if block.span.start >= span.end:
            break
        for sentence in sentences_in(text.words, block.span):
            if sentence.start <= span.start < sentence.end:
                before = Span(sentence.start, span.start)
            if sentence.start < span.end <= sentence.end:
                after = Span(span.end, sentence.end)
            if following is None and sentence.start >= span.end:
                following = sentence
    return before, after, following


def _rest(words: str, span: Span) -> Span | None:
    """The span without the blanks at its ends; None if it holds no letter."""
    rest = words[slice(*span)]
    if not any(map(str.isalpha, rest)):
        return None
    start = span.start + len(rest) - len(rest.lstrip())
    return Span(start, start + len(rest.strip()))


def _first(wanted: re.Pattern[str], words: str) -> str:
    """The first such word; empty if there is none."""
    found = wanted.search(words)
    return (found[1] if wanted.groups else found[0]) if found else ""
