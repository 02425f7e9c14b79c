import pytest

from argmap.model import Range
from tests.argdown_model.reading import read


def only(text, **options):
    argument_map, _ = read(text, **options)
    [claim] = argument_map.claims.values()
    return claim.occurrences[0]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("plain text", "plain text"),
        ("blanks   ", "blanks"),
        (r"\*no\* \[stars\]", "*no* [stars]"),
        ("over\n  lines\nhere", "over lines here"),
        (".A. x", "∀ x"),
        (":nope: x", ":nope: x"),
        ("C# is text", "C# is text"),
        ("*a\nb*", "a b"),
        ("**a** b", "a b"),
        ("**a**, b", "a, b"),
        ("[words](http://a.b) on", "words on"),
        ("@[T] and @<U>", "@[T] and @<U>"),
        ("/* c */text", "text"),
    ],
)
def test_words(written, text):
    assert only(written + "\n").text == text


def test_ranges_count_code_points():
    found = only("😀 *it* **bold** #tag @[T] [link](u) @<U>\n")
    assert found.text == "😀 it bold #tag @[T] link @<U>"
    assert found.ranges == (
        Range("italic", 2, 4),
        Range("bold", 5, 9),
        Range("tag", 10, 15, "tag"),
        Range("statement-mention", 15, 20, "T"),
        Range("link", 20, 24, "u"),
        Range("argument-mention", 25, 29, "U"),
    )
    assert found.tags == ("tag",)


def test_nested_emphasis():
    found = only("_a **b** c_\n")
    assert found.ranges == (Range("italic", 0, 5), Range("bold", 2, 3))


def test_range_ends_with_the_text():
    assert only("[A]: x #tag {a: 1}\n").ranges == (Range("tag", 2, 6, "tag"),)


def test_tags_with_blanks_once():
    assert only("#(two words) and #b #(two words)\n").tags == ("two words", "b")


def test_tags_can_be_left_out():
    front = "===\nmodel: {removeTagsFromText: true}\n===\n\n"
    found = only(front + "a #tag b\n")
    assert (found.text, found.tags, found.ranges) == ("a b", ("tag",), ())


def test_own_shortcodes():
    front = "===\nmodel: {shortcodes: {.x.: {unicode: '§'}, .A.: {unicode: all}}}\n===\n\n"
    assert only(front + ".x. .A. .E.\n").text == "§ all ∃"


def test_shortcode_ends_emphasis_only_for_argdown():
    assert only("*a .v. b*\n").ranges == (Range("italic", 0, 5),)
    assert only("*a .v. b*\n", compatible=True).ranges == (Range("italic", 0, 1),)


def test_link_over_lines():
    assert only("[a\n  b](u)\n").text == "a b"


def test_reference_has_tags_but_no_words():
    found = only("[A] #tag\n")
    assert (found.text, found.tags, found.ranges) == (None, ("tag",), ())
