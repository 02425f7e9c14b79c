"""Offsets become lines and columns in one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.source import Position, SourceFile, Span


def test_lines_and_columns_count_from_one():
    source = SourceFile("m", "ab\ncd\n")
    assert source.position(0) == Position(1, 1)
    assert source.position(4) == Position(2, 2)
    assert source.place(Span(3, 4)) == "m:2:1"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_count(end: str):
    source = SourceFile("m", f"one{end}two{end}three")
    assert [source.line(number) for number in (1, 2, 3)] == ["one", "two", "three"]
    assert source.position(len(f"one{end}")) == Position(2, 1)


def test_an_offset_past_the_end_is_the_end():
    assert SourceFile("m", "ab").position(99) == Position(1, 3)


def test_there_is_no_line_past_the_last():
    with pytest.raises(IndexError):
        SourceFile("m", "ab").line(2)


@given(st.text(alphabet="ab\r\n"), st.integers(0, 60))
def test_a_position_leads_back_to_its_character(text: str, offset: int):
    source = SourceFile("m", text)
    offset = min(offset, len(text))
    position = source.position(offset)
    before = text[:offset]
    assert (
        position.line
        == len(
            [
                1
                for i, c in enumerate(before)
                if c == "\n" or (c == "\r" and text[i + 1 : i + 2] != "\n")
            ]
        )
        + 1
    )
