"""Each outcome of looking for a quotation in a text, and what is said with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.documents.matching.pieces import pieces_of, without_remarks
from argmap.documents.matching.typography import plain
from argmap.documents.quotations.verdicts import Outcome
from tests.documents.texts import verdict_on, words_found

PARAGRAPH = """\
7. The States will confer.

8. Each participating State has an equal right to security. We reaffirm the inherent right of
each and every participating State to be free to choose or change its security arrangements,
including treaties of alliance, as they evolve. Each State also has the right to neutrality.
However, they will not strengthen their secu-
rity at the expense of the security of other States.

9. The States will confer.
"""


@pytest.mark.parametrize(
    ("quote", "said", "outcome"),
    [
        ("Each State also has the right to neutrality.", {}, Outcome.EXACT),
        ("the inherent right of each and every participating State", {}, Outcome.EXACT),
        ("each participating state has an equal right to security", {}, Outcome.NORMALISED),
        ("strengthen their security at the expense", {}, Outcome.NORMALISED),
        ("Each State also has a right to neutrality.", {}, Outcome.NEAR),
        ("Each State also has the right to neutrality!", {}, Outcome.NEAR),
        ("Each participating State has equal rights to security.", {}, Outcome.NEAR),
        ("a fair share of the fish in the sea", {}, Outcome.ABSENT),
        ("...", {}, Outcome.ABSENT),
        ("The States will confer.", {}, Outcome.AMBIGUOUS),
        ("The States will confer.", {"locator": "para 9"}, Outcome.EXACT),
        ("The States will confer.", {"prefix": "other States. 9."}, Outcome.EXACT),
        ("The States will confer.", {"suffix": "8. Each"}, Outcome.EXACT),
        ("The States will confer.", {"prefix": "no such words"}, Outcome.MISPLACED),
        ("The States will confer.", {"locator": "para 8"}, Outcome.MISPLACED),
        ("the right to neutrality", {"locator": "para 7"}, Outcome.MISPLACED),
        ("the right to neutrality", {"locator": "para 99"}, Outcome.EXACT),
        ("free to choose ... its security arrangements", {}, Outcome.EXACT),
        ("free to choose … as they evolve", {"locator": "para 8"}, Outcome.EXACT),
        ("Each participating State ... will not strengthen [...] security", {}, Outcome.EXACT),
        ("each participating State ... strengthen their security", {}, Outcome.NORMALISED),
        ("Each State ... has a right to neutrality", {}, Outcome.NEAR),
        ("right to neutrality ... equal right to security", {}, Outcome.DISORDERED),
        ("right to neutrality ... a fish in the sea", {}, Outcome.ABSENT),
        ("[T]hey will not strengthen", {}, Outcome.NORMALISED),
        ("Each participating [member] State has an equal right", {}, Outcome.EXACT),
        ("Each [of them] has an equal right to security", {}, Outcome.EXACT),
        ("Each [of them] also has the right to neutrality", {}, Outcome.EXACT),
        ("Each State also has [sic] the right to neutrality", {}, Outcome.EXACT),
        ("confer [on] the security of other States", {}, Outcome.DISORDERED),
    ],
)
def test_outcome(quote: str, said: dict[str, str], outcome: Outcome):
    assert verdict_on(quote, PARAGRAPH, **said).outcome is outcome


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("we can do it", "we can't do it"),
        ("military action", "paramilitary action"),
        ("military action", "non-military action"),
        ("they did", "they didn't"),
        ("in 199", "in 1999"),
        ("right of all States", "right of all, States"),
        ("will not strengthen", "will strengthen"),
        ("paid 1997 crowns", "paid 1979 crowns"),
    ],
)
def test_what_is_not_there_is_not_called_verbatim(quote: str, text: str):
    assert not verdict_on(quote, f"Now {text} at last.").outcome.is_verbatim


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("Russia", "Russia's borders"),
        ("borders", "Russia\u2019s borders."),
        ("homme", "l'homme"),
        ("wait... what", "Wait... what? Or wait... what"),
        ("he [the king] said", "and he [the king] said so"),
        ("安全不可分割", "各国认为安全不可分割。"),
        ("безопасность", "«Безопасность» и безопасность."),
    ],
)
def test_what_is_there_is_called_exact(quote: str, text: str):
    assert verdict_on(quote, text).outcome is Outcome.EXACT


def test_the_words_found_are_those_of_the_text():
    verdict = verdict_on("Each participating state ... strengthen their security", PARAGRAPH)
    assert words_found(verdict) == ["Each participating State", "strengthen their secu- rity"]
    assert verdict.differences == ("case", "hyphens at line ends")


def test_a_near_quotation_says_which_words_differ():
    verdict = verdict_on("Each member State has the equal right to their security.", PARAGRAPH)
    (part,) = verdict.parts
    assert [(each.quoted, each.actual) for each in part.changes if not each.is_same] == [
        ("member", "participating"),
        ("the", "an"),
        ("their", ""),
    ]
    assert words_found(verdict) == ["Each participating State has an equal right to security."]
    assert verdict.likeness == pytest.approx(0.7)


def test_of_several_places_all_are_told():
    verdict = verdict_on("The States will confer.", PARAGRAPH)
    assert len(verdict.places) == 1
    assert verdict.spans[0] < verdict.places[0]


def test_where_it_stands_is_told_if_the_locator_is_wrong():
    verdict = verdict_on("the right to neutrality", PARAGRAPH, locator="para 7")
    assert verdict.locator == "para 8"
    assert verdict.reason == "it does not stand in para 7"


def test_a_locator_that_leads_nowhere_is_told():
    assert not verdict_on("neutrality", PARAGRAPH, locator="para 99").is_locator_found
    assert verdict_on("neutrality", PARAGRAPH, locator="para 8").is_locator_found
    assert verdict_on("neutrality", PARAGRAPH).is_locator_found


def test_insertions_are_told():
    verdict = verdict_on("Each [of them] has an equal right", PARAGRAPH)
    assert [part.inserted for part in verdict.parts] == ["", "of them"]


def trimmed(quote: str) -> list[tuple[str, str]]:
    """The first and the last word of what was left out, and the word that limits."""
    verdict = verdict_on(quote, PARAGRAPH)
    assert verdict.text is not None
    words = [verdict.text.words[slice(*trim.span)].split() for trim in verdict.trimmed]
    return [
        (f"{left[0]}..{left[-1]}", trim.limits)
        for left, trim in zip(words, verdict.trimmed, strict=True)
    ]


def test_what_is_left_out_of_a_sentence_is_told():
    assert trimmed("the inherent right of each and every participating State") == [
        ("We..reaffirm", ""),
        ("to..evolve.", ""),
    ]
    assert trimmed("strengthen their security at the expense of the security of other States.") == [
        ("However,..not", "not")
    ]
    assert trimmed("Each State also has the right to neutrality.") == [
        ("However,..States.", "however")
    ]


def test_endless_quotations_are_not_looked_for_endlessly():
    words = PARAGRAPH * 20
    assert verdict_on("the ... " * 10_000, words).outcome is Outcome.UNCHECKED
    assert verdict_on("fish " * 100_000, words).outcome is Outcome.ABSENT
    assert verdict_on("neutrality [x] " * 30, words).outcome is Outcome.DISORDERED


WRITING = st.text(alphabet="abAé1 .,-'\u2019[]\n\u00ad\u2026", max_size=40)


@given(WRITING, WRITING)
def test_what_is_called_exact_stands_there_character_for_character(quote: str, words: str):
    verdict = verdict_on(quote, words)
    if verdict.outcome is Outcome.EXACT:
        found = [plain(words[slice(*span)]) for span in verdict.spans]
        pieces = [plain(piece.words) for piece in pieces_of(without_remarks(quote))]
        wholes = [[" ".join(each.split())] for each in (quote, without_remarks(quote))]
        assert found in (*wholes, pieces)


@given(WRITING, st.data())
def test_what_is_cut_from_a_text_at_its_blanks_stands_there(text: str, data: st.DataObject):
    words = text.split()
    first = data.draw(st.integers(0, len(words)))
    last = data.draw(st.integers(first, len(words)))
    quote = " ".join(words[first:last])
    if any(map(str.isalnum, quote)):
        assert verdict_on(quote, text).outcome in (Outcome.EXACT, Outcome.AMBIGUOUS)
