"""Changes to a text in some places."""

from argmap.argdown.edits import Edit, edited
from argmap.source import Span


def test_words_are_replaced_and_put_in_in_any_order():
    edits = [Edit(Span(4, 7), "cats"), Edit(Span(0, 0), "All "), Edit(Span(7, 7), "!")]
    assert edited("the dog", edits) == "All the cats!"


def test_of_two_edits_that_overlap_the_later_one_is_left_out():
    assert edited("abcdef", [Edit(Span(2, 4), "Y"), Edit(Span(1, 3), "X")]) == "aXdef"


def test_a_text_without_edits_stays():
    assert edited("abc", []) == "abc"
