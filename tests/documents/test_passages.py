"""Sentences are told apart, and locators lead to the passages that they name."""

import pytest

from argmap.documents.passages.locators import locator_of, passages_of
from argmap.documents.passages.sentences import sentences_in, sentences_of
from argmap.documents.texts.text import Text
from argmap.source import Span
from tests.documents.texts import markdown_text, plain_text


@pytest.mark.parametrize(
    "sentences",
    [
        ["One sentence.", "Another one!", "A third?"],
        ["He said, “No.”", "They left."],
        ["Mr. Smith of No. 10 came at 5 p.m. and left.", "Art. 5 holds."],
        ["The U.S. Government agreed (cf. para. 3).", "So did J. R. Smith."],
        ["It costs 3.5 million ... perhaps more.", "Then…", "Nothing."],
        ["第一句。", "第二句\uff01"],
        ["8. Each State has the right.", "It will respect others."],
    ],
    ids=lambda sentences: sentences[0],
)
def test_sentences(sentences: list[str]):
    words = ("" if "句" in sentences[0] else " ").join(sentences)
    spans = sentences_in(words, Span(0, len(words)))
    assert [words[slice(*span)] for span in spans] == sentences


def test_a_sentence_ends_with_its_paragraph():
    text = markdown_text("# A heading\n\nNo mark at the end\n\nAnother. One.\n")
    assert [text.words[slice(*span)] for span in sentences_of(text)] == [
        "A heading",
        "No mark at the end",
        "Another.",
        "One.",
    ]


NUMBERED = plain_text(
    "Preamble.\n\n"
    "Article 1\n\n1. First of one.\n\n2. Second of one.\n\n"
    "Article 2\n\n1. First of two.\n\nIts second paragraph.\n\n2. Second of two. And more.\n"
)
HEADED = markdown_text(
    "# Charter\n\n## para 3\n\nThird.\n\n## para 3, later sentences\n\nMore.\n\n"
    "## opening remarks\n\nOpened.\n\n### part I\n\nFirst part.\n\n## Article 5\n\nFifth.\n"
)
PAGED = plain_text("Page one.\fPage\ntwo.\n\nStill two.\fPage three.")


def at(text: Text, locator: str) -> list[str]:
    return [" ".join(text.words[slice(*span)].split()) for span in passages_of(locator, text)]


@pytest.mark.parametrize(
    ("text", "locator", "found"),
    [
        (NUMBERED, "art. 2, para 1", ["1. First of two. Its second paragraph."]),
        (NUMBERED, "Article 1 § 2", ["2. Second of one."]),
        (NUMBERED, "article 2, para 2, sentence 2", ["And more."]),
        (NUMBERED, "art. 3", []),
        (NUMBERED, "line 3", ["Article 1"]),
        (NUMBERED, "lines 3-5", ["Article 1", "", "1. First of one."]),
        (NUMBERED, "somewhere", []),
        (NUMBERED, "", []),
        (HEADED, "para 3", ["Third.", "More."]),
        (HEADED, "¶ 3", ["Third.", "More."]),
        (HEADED, "paragraph 3, later sentences", ["More."]),
        (HEADED, "Opening remarks", ["Opened. part I First part."]),
        (HEADED, "opening remarks, part I", ["First part."]),
        (HEADED, "art 5", ["Fifth."]),
        (HEADED, "para 4", ["First part."]),
        (PAGED, "p. 2", ["Page two. Still two."]),
        (PAGED, "pp. 2\u20133", ["Page two. Still two.", "Page three."]),
        (PAGED, "page 2, para 2", ["Still two."]),
        (PAGED, "page 9", []),
        (PAGED, "para 4", ["Page three."]),
    ],
)
def test_a_locator_leads_to_its_passage(text: Text, locator: str, found: list[str]):
    assert at(text, locator) == found


@pytest.mark.parametrize(
    ("text", "words", "locator"),
    [
        (NUMBERED, "First of two", "article 2, para 1"),
        (NUMBERED, "Its second", "article 2, para 1"),
        (NUMBERED, "Preamble", ""),
        (HEADED, "More", "para 3, later sentences"),
        (HEADED, "Opened", "opening remarks"),
        (HEADED, "Fifth", "Article 5"),
        (PAGED, "Still", "p. 2"),
    ],
)
def test_a_place_has_a_locator_that_leads_back_to_it(text: Text, words: str, locator: str):
    start = text.words.index(words)
    span = Span(start, start + len(words))
    assert locator_of(text, span) == locator
    if locator:
        assert any(
            there.start <= span.start and span.end <= there.end
            for there in passages_of(locator, text)
        )


def test_a_hostile_locator_is_read_in_no_time():
    text = plain_text("Words.\n\n" * 2000)
    for locator in ("p" * 10**6, "para 1-" + "9" * 10**6, "§" * 10**5, "a, " * 10**5):
        assert passages_of(locator, text) in ((), passages_of(locator[:200], text))
