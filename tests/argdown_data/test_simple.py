"""Simple data is read as the YAML parser reads it, to the place of every key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.argdown.yaml.data import load
from argmap.argdown.yaml.simple import simple_mapping

words = st.sampled_from(
    ["west", "a b", "2022-01-27", "0x1f", "1.10", "no", "null", "true", "1e5", "12", "x/y", "a-b",
     "2022-1-7 10:00", "Ünï", "人 民", "1_000", "a--b", "2022-99-01", "a.b", "- a", "x: y", "#",
     "a #b"]
)  # fmt: skip
texts = st.text(st.sampled_from("ab\"\\{}[],: \n\t#&*!|>'-.1é"), max_size=12)
values = words | words.map('"{}"'.format) | texts | texts.map('"{}"'.format)
blanks = st.sampled_from(["", " ", "\n", "\n  ", "  "])


@st.composite
def mappings(draw):
    keys = st.sampled_from(["party", "a", "b", "null", "x-y", "_", "1", "a b", "<<", "true"])
    entries = draw(st.lists(st.tuples(keys, values, blanks), min_size=1, max_size=4))
    inside = ",".join(f"{after}{key}: {value}" for key, value, after in entries)
    return f"{{{inside}{draw(blanks)}}}"


@given(mappings())
def test_what_is_read_at_once_is_what_yaml_says(text):
    simple = simple_mapping(text, 7)
    if simple is not None:
        assert (simple, ()) == load(text, 7)


@pytest.mark.parametrize(
    "text",
    [
        "{party: west, speaker: Ada Ash, date: 2022-01-27}",
        '{quote: "It is, so.", round: 3}',
        "{party: west,\n   strength: 0.50 }",
    ],
)
def test_most_data_is_simple(text):
    simple = simple_mapping(text, 0)
    assert simple is not None
    assert (simple, ()) == load(text, 0)


@pytest.mark.parametrize(
    "text",
    ["{}", "{a: b, a: c}", "{a: [b]}", "{a: 'b'}", '{a: "\\n"}', "{a: b} x}", "{a:b}", "{a: b"],
)
def test_the_rest_is_left_to_yaml(text):
    assert simple_mapping(text, 0) is None
