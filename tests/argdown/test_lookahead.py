"""Questions about what lies ahead, mostly in order, sometimes a step back."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.argdown.lexing.lookahead import Lookahead

TEXT = st.text(alphabet="a]:\n" + chr(0x2028), max_size=30)


@given(TEXT, st.lists(st.integers(0, 30), max_size=10))
def test_a_mark_is_found_wherever_one_asks_from(text, starts):
    ahead = Lookahead(text)
    for start in starts:
        found = text.find("]:", start)
        assert ahead.find("question", "]:", start) == (len(text) if found < 0 else found)


@given(TEXT, st.lists(st.integers(0, 30), max_size=10))
def test_a_line_end_is_found_wherever_one_asks_from(text, starts):
    ahead = Lookahead(text)
    ends = [at for at, char in enumerate(text) if char in "\n" + chr(0x2028)]
    for start in starts:
        assert ahead.line_end(start) == next((end for end in ends if end >= start), len(text))


def test_questions_do_not_disturb_each_other():
    ahead = Lookahead("a)b)c")
    assert ahead.find("link", ")", 2) == 3
    assert ahead.find("tag", ")", 0) == 1
    assert ahead.find("link", ")", 2) == 3


def test_data_ends_at_the_last_brace_before_a_blank_and_text():
    text = "{a} {b}, {c} d"
    ahead = Lookahead(text)
    assert ahead.data_end(0) == 3
    assert ahead.data_end(4) == 12
    assert ahead.data_end(9) == 12
