"""Misquotations made by the hundred are told for what they are, and none is called exact.

Every sentence of the sources of the project's maps that is long enough is misquoted in each of
the ways below, and looked for in its own document.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.documents.matching.typography import CASE, DASHES, LINE_END_HYPHENS, QUOTATION_MARKS
from argmap.documents.passages.sentences import sentences_of
from argmap.documents.quotations.checking import PreparedText, check_quotation
from argmap.documents.quotations.verdicts import Outcome, Verdict
from argmap.documents.texts.reading import read_text
from argmap.documents.texts.text import Text, paragraphs_in
from argmap.model import Quotation
from tests.documents.texts import CLAIM

MAPS = Path(__file__).parent.parent.parent / "maps"
SHORTEST = 10
LEAST = 25
"""From how many sentences each kind of misquotation has to be made at least."""

WORD = re.compile(r"[^\W\d_]{4,}")


class Quoted(NamedTuple):
    """A sentence, and the document that it stands in, once."""

    words: tuple[str, ...]
    document: Text

    @property
    def sentence(self) -> str:
        return " ".join(self.words)


@cache
def quoted() -> tuple[Quoted, ...]:
    """The sentences of ten words and more, by their documents."""
    return tuple(
        Quoted(tuple(words), document)
        for path in sorted((MAPS / "sources").glob("*.md"))
        for document in [read_text(MAPS, f"sources/{path.name}")]
        for span in sentences_of(document)
        if len(words := document.words[slice(*span)].split()) >= SHORTEST
        if len(re.findall(r"\s+".join(map(re.escape, words)), document.words)) == 1
    )


def look_for(quote: str, document: Text, **said: str) -> Verdict:
    return check_quotation(Quotation("d", quote=quote, **said), CLAIM, PreparedText(document))


def middle(
    words: Sequence[str], *, is_good: Callable[[str], object] = WORD.fullmatch
) -> int | None:
    """The place of a word near the middle that will do; None if there is none."""
    places = [place for place in range(2, len(words) - 2) if is_good(words[place])]
    return min(places, key=lambda place: abs(place - len(words) // 2), default=None)


def with_word(words: Sequence[str], place: int, *instead: str) -> str:
    return " ".join([*words[:place], *instead, *words[place + 1 :]])


def changed(words: tuple[str, ...]) -> str | None:
    """Another word."""
    place = middle(words)
    return None if place is None else with_word(words, place, "zebra")


def dropped(words: tuple[str, ...]) -> str | None:
    """A word left out."""
    place = middle(words)
    return None if place is None else with_word(words, place)


def added(words: tuple[str, ...]) -> str | None:
    """A word put in without brackets."""
    place = middle(words)
    return None if place is None else with_word(words, place, "hardly", words[place])


def swapped(words: tuple[str, ...]) -> str | None:
    """Two words in the other order."""
    place = middle(words)
    if place is None or words[place] == words[place + 1]:
        return None
    return with_word(words[: place + 1] + words[place + 2 :], place, words[place + 1], words[place])


def hyphenated(words: tuple[str, ...]) -> str | None:
    """A hyphen put into a word."""
    place = middle(words)
    if place is None:
        return None
    return with_word(words, place, f"{words[place][:2]}-{words[place][2:]}")


def joined(words: tuple[str, ...]) -> str | None:
    """Two words run together, as by a bad scan."""
    place = middle(words)
    if place is None or not words[place + 1][0].isalnum():
        return None
    return with_word(
        words[: place + 1] + words[place + 2 :], place, words[place] + words[place + 1]
    )


def misspelt(words: tuple[str, ...]) -> str | None:
    """A letter taken for another, as by a bad scan."""
    place = middle(words)
    return None if place is None else with_word(words, place, f"{words[place][:-1]}x")


def renumbered(words: tuple[str, ...]) -> str | None:
    """Another number."""
    place = middle(words, is_good=re.compile(r"\d+").fullmatch)
    return None if place is None else with_word(words, place, str(int(words[place]) + 1))


def repunctuated(words: tuple[str, ...]) -> str | None:
    """A comma put in."""
    place = middle(words)
    return None if place is None else with_word(words, place, f"{words[place]},")


def negated(words: tuple[str, ...]) -> str | None:
    """A denial left out or put in."""
    if "not" in words:
        return " ".join(word for word in words if word != "not")
    place = middle(words)
    return None if place is None else with_word(words, place, "not", words[place])


NEAR = (
    changed,
    dropped,
    added,
    swapped,
    hyphenated,
    joined,
    misspelt,
    renumbered,
    repunctuated,
    negated,
)


@pytest.mark.parametrize("misquote", NEAR, ids=lambda each: each.__name__)
def test_other_words_are_near(misquote: Callable[[tuple[str, ...]], str | None]):
    made = [(quote, one) for one in quoted() if (quote := misquote(one.words)) is not None]
    assert len(made) >= (LEAST if misquote is not renumbered else 1)
    for quote, one in made:
        verdict = look_for(quote, one.document)
        assert verdict.outcome is Outcome.NEAR, (quote, verdict)
        found = one.document.words[verdict.spans[0].start : verdict.spans[-1].end]
        assert " ".join(found.split()) == one.sentence


def other_case(sentence: str) -> str | None:
    return sentence.upper() if "ß" not in sentence else None


CURLY = {"\u201c": '"', "\u201d": '"', "\u2019": "'", "'": "\u2019", '"': "\u201c"}
DASH = re.compile(r"\s[\u2013\u2014]\s|(?<=\w)-(?=\w)")


def other_quotation_marks(sentence: str) -> str | None:
    other = sentence.translate(str.maketrans(CURLY))
    return other if other != sentence else None


def other_dashes(sentence: str) -> str | None:
    other = DASH.sub("\u2014", sentence)
    return other if other != sentence else None


@pytest.mark.parametrize(
    ("rewrite", "difference", "least"),
    [
        (other_case, CASE, LEAST),
        (other_quotation_marks, QUOTATION_MARKS, 15),
        (other_dashes, DASHES, 10),
    ],
)
def test_other_typography_is_normalised(
    rewrite: Callable[[str], str | None], difference: str, least: int
):
    made = [(quote, one) for one in quoted() if (quote := rewrite(one.sentence)) is not None]
    assert len(made) >= least
    for quote, one in made:
        verdict = look_for(quote, one.document)
        assert verdict.outcome is Outcome.NORMALISED, (quote, verdict)
        assert verdict.differences == (difference,)


def test_a_word_that_a_line_breaks_is_normalised():
    for one in quoted():
        place = middle(one.words)
        if place is not None:
            word = one.words[place]
            broken = with_word(one.words, place, f"{word[:2]}-\n{word[2:]}")
            document = Text("d", broken, tuple(paragraphs_in(broken)))
            verdict = look_for(one.sentence, document)
            assert verdict.outcome is Outcome.NORMALISED
            assert verdict.differences == (LINE_END_HYPHENS,)


def test_pieces_in_their_order_are_exact_and_in_another_are_not():
    for one in quoted():
        half = len(one.words) // 2
        first, second = " ".join(one.words[: half - 1]), " ".join(one.words[half + 1 :])
        assert look_for(f"{first} ... {second}", one.document).outcome is Outcome.EXACT
        backwards = look_for(f"{second} […] {first}", one.document)
        assert backwards.outcome is Outcome.DISORDERED, backwards


def test_the_sentence_itself_is_exact_and_so_is_every_stretch_of_it():
    assert len(quoted()) >= LEAST
    for one in quoted():
        for start in range(0, len(one.words) - 6, 3):
            verdict = look_for(" ".join(one.words[start : start + 6]), one.document)
            assert verdict.outcome in (Outcome.EXACT, Outcome.AMBIGUOUS)


def headings(document: Text) -> Iterator[str]:
    for block in document.blocks:
        if block.level == 2:
            yield document.words[slice(*block.span)]


def test_another_paragraph_is_misplaced():
    count = 0
    for one in quoted():
        right = look_for(one.sentence, one.document).locator
        for heading in headings(one.document):
            if not heading.startswith(right) and not right.startswith(heading):
                verdict = look_for(one.sentence, one.document, locator=heading)
                assert verdict.outcome is Outcome.MISPLACED, verdict
                assert verdict.locator == right
                count += 1
    assert count >= LEAST


def test_a_sentence_of_another_document_is_absent():
    sentences = quoted()
    for one, other in zip(sentences, sentences[len(sentences) // 2 :] + sentences, strict=False):
        if one.document is not other.document:
            verdict = look_for(one.sentence, other.document)
            is_near = verdict.outcome is Outcome.NEAR and verdict.likeness >= 0.5
            assert is_near or verdict.outcome in (Outcome.ABSENT, Outcome.EXACT), verdict


def test_there_are_hundreds_of_them():
    made = [misquote(one.words) for one in quoted() for misquote in NEAR]
    assert len([each for each in made if each is not None]) >= 200
