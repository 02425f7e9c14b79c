import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.metrics import characters_without_glyph, has_glyph, width_in_points
from argmap.render.wrap import clean, cut, display_width, wrap


def test_lines_break_between_words():
    assert wrap("No state may strengthen its security", width=20, lines=6) == (
        "No state may",
        "strengthen its",
        "security",
    )


def test_a_long_text_ends_with_an_ellipsis_after_a_word():
    assert wrap("one two three four five six", width=9, lines=2) == ("one two", "three…")


def test_a_word_longer_than_a_line_is_broken():
    assert wrap("a" * 7 + " b", width=3, lines=9) == ("aaa", "aaa", "a b")


def test_wide_characters_count_two_and_combining_ones_nothing():
    assert display_width("日本") == 4
    assert display_width("e\u0301") == 1
    assert wrap("日本語日本語", width=6, lines=9) == ("日本語", "日本語")


def test_what_is_no_character_becomes_a_replacement():
    assert clean("a\x00b\x1b\x9b" + chr(0xD800)) == "a�b��" + "�"
    assert clean(" two\n lines ") == "two lines"


def test_a_cut_text_fits():
    assert cut("United States and NATO", width=10) == "United…"
    assert cut("NATO", width=10) == "NATO"
    assert cut("", width=10) == ""


@given(st.text(), st.integers(2, 40), st.integers(1, 8))
def test_no_line_is_too_long_and_nothing_is_lost(text, width, lines):
    found = wrap(text, width=width, lines=lines)
    assert len(found) <= lines
    assert all(display_width(line) <= width for line in found)
    whole = wrap(text, width=width, lines=10**6)
    assert "".join(whole).replace(" ", "") == clean(text).replace(" ", "")


@pytest.mark.parametrize(("text", "em"), [("A", 0.667), (" ", 0.278), ("—", 1.0), ("●", 0.604)])
def test_widths_are_those_of_arial(text, em):
    assert width_in_points(text, 1000) == pytest.approx(em * 1000, abs=1)


def test_bold_is_wider():
    text = "Admitting a new member"
    assert width_in_points(text, 12, bold=True) > width_in_points(text, 12)


def test_glyphs_at_hand_and_missing():
    assert all(map(has_glyph, "Aé§ЖΩ●○◊►·—…“”"))
    assert characters_without_glyph("Aあ 日A") == "あ日"
