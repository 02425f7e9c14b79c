"""What typography may change is told apart from what it may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.documents.matching.searchable import SearchableText, letters
from argmap.documents.matching.typography import (
    CASE,
    DASHES,
    LINE_END_HYPHENS,
    QUOTATION_MARKS,
    SOFT_HYPHENS,
    UNICODE_FORMS,
    WHITE_SPACE,
    differences,
)


@pytest.mark.parametrize(
    ("quoted", "actual", "differing"),
    [
        ("the same words", "the same\n  words", ()),
        ("a “quoted” word", 'a "quoted" word', (QUOTATION_MARKS,)),
        ("Russia's", "Russia\u2019s", (QUOTATION_MARKS,)),
        ("»so«", "“so”", (QUOTATION_MARKS,)),
        ("1990-1999", "1990\u20131999", (DASHES,)),
        ("words — words", "words--words", (DASHES,)),
        ("no break", "no\u00a0break", (WHITE_SPACE,)),
        ("security", "secu\u00adrity", (SOFT_HYPHENS,)),
        ("security", "secu-\nrity", (LINE_END_HYPHENS,)),
        ("inter-State", "inter-\nState", (LINE_END_HYPHENS,)),
        ("efficient", "e\ufb03cient", (UNICODE_FORMS,)),
        ("caf\u00e9", "cafe\u0301", (UNICODE_FORMS,)),
        ("inter-State", "inter-state", (CASE,)),
        ("Stra\u00dfe", "STRASSE", (CASE,)),
        ("“No”", "'NO'", (QUOTATION_MARKS, CASE)),
        ("recommit ourselves", "recommitourselves", None),
        ("security,", "security.", None),
        ("resume", "r\u00e9sum\u00e9", None),
        ("interstate", "inter-state", None),
        ("1997", "1999", None),
        ("", "words", None),
    ],
)
def test_differences_are_named(quoted: str, actual: str, differing: tuple[str, ...] | None):
    assert differences(quoted, actual) == differing
    assert differences(actual, quoted) == differing


@given(st.text(), st.text())
def test_letters_are_taken_character_by_character(first: str, second: str):
    assert letters(first + second) == letters(first) + letters(second)


@given(st.text(alphabet="ab-' \n.\u00e9\ufb03\u00df1", max_size=30))
def test_every_stretch_of_whole_words_is_found_where_it_stands(text: str):
    searchable = SearchableText(text)
    for first in range(len(searchable.words)):
        for last in range(first, len(searchable.words)):
            span = searchable.span_of_words(first, last)
            words = " ".join(searchable.words[first : last + 1])
            assert span in set(searchable.in_line(words))
            if letters(words):
                bare = letters(words)
                assert any(
                    letters(text[slice(*found)]) == bare for found in searchable.in_letters(bare)
                )
