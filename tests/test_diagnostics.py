"""How findings are shown to people and to programs."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagnostics import Diagnostic, Severity, as_json, as_text, in_order, nearest, visible
from argmap.source import SourceFile, Span

TAX = "[Tax cuts]: Taxes should fall.\n    + [Growth]: Growth follows tax cuts.\n"


def shown(text: str, start: int, end: int, *, advice: str = "") -> list[str]:
    """The lines of a finding at a stretch of a text."""
    found = Diagnostic("AM101", Severity.WARNING, "a message", Span(start, end), advice)
    return as_text([found], SourceFile("map.argdown", text)).splitlines()


def carets(text: str, culprit: str) -> tuple[str, str]:
    """The line shown and the carets below it, for a culprit in a text."""
    start = text.index(culprit)
    lines = shown(text, start, start + len(culprit))
    return lines[2].partition("| ")[2], lines[3].partition("| ")[2]


def test_the_shape() -> None:
    found = Diagnostic(
        "AM101",
        Severity.WARNING,
        "[Growth] supports itself: Growth -> Tax cuts",
        Span(37, 45),
        "give a reason from outside the circle, or drop one support",
    )
    assert as_text([found], SourceFile("maps/tax.argdown", TAX)) == (
        "maps/tax.argdown:2:7: warning[AM101]: [Growth] supports itself: Growth -> Tax cuts\n"
        "  |\n"
        "2 |     + [Growth]: Growth follows tax cuts.\n"
        "  |       ^^^^^^^^\n"
        "  = help: give a reason from outside the circle, or drop one support\n"
    )


def test_findings_come_in_order_with_a_blank_line_between() -> None:
    source = SourceFile("map.argdown", "one two\nthree\n")
    found = [
        Diagnostic("AM102", Severity.NOTE, "later", Span(8, 13)),
        Diagnostic("AM102", Severity.NOTE, "same place", Span(0, 3)),
        Diagnostic("AM101", Severity.NOTE, "first", Span(0, 3)),
    ]
    blocks = as_text(found, source).split("\n\n")
    assert [block.partition("]: ")[2].partition("\n")[0] for block in blocks] == [
        "first",
        "same place",
        "later",
    ]
    assert in_order(found)[0].code == "AM101"


def test_nothing_found_shows_nothing() -> None:
    source = SourceFile("map.argdown", "")
    assert as_text([], source) == ""
    assert json.loads(as_json([], source)) == []


@pytest.mark.parametrize(
    ("text", "culprit", "line", "below"),
    [
        ("\t+ [A]: One.", "[A]", "    + [A]: One.", "      ^^^"),
        ("a\tb [A]", "[A]", "a   b [A]", "      ^^^"),
        ("\u4e2d\u6587 [A\u4e2d] x", "[A\u4e2d]", "\u4e2d\u6587 [A\u4e2d] x", "     ^^^^^"),
        ("e\u0301e\u0301 [A]", "[A]", "e\u0301e\u0301 [A]", "   ^^^"),
        ("\x1b[31m [A]", "[A]", "\\x1b[31m [A]", "         ^^^"),
        ("\x9b1m [A]", "[A]", "\\x9b1m [A]", "       ^^^"),
        ("\u202eabc [A]", "[A]", "\\u202eabc [A]", "          ^^^"),
        ("one\r\ntwo [A]\r\n", "[A]", "two [A]", "    ^^^"),
        ("one\rtwo [A]\rthree", "[A]", "two [A]", "    ^^^"),
    ],
)
def test_carets_stand_below_the_culprit(text: str, culprit: str, line: str, below: str) -> None:
    assert carets(text, culprit) == (line, below)


def test_of_several_lines_the_first_is_marked() -> None:
    lines = shown("one two\nthree\n", 4, 13)
    assert lines[2:] == ["1 | one two", "  |     ^^^"]


def test_past_the_end_of_a_line_there_is_one_caret() -> None:
    assert shown("one\ntwo", 3, 3)[2:] == ["1 | one", "  |    ^"]
    assert shown("one\ntwo", 7, 8)[2:] == ["2 | two", "  |    ^"]


def test_an_empty_line_is_not_shown() -> None:
    assert shown("", 0, 0, advice="write something") == [
        "map.argdown:1:1: warning[AM101]: a message",
        "  = help: write something",
    ]


def test_the_margin_is_as_wide_as_the_number() -> None:
    lines = shown("\n" * 99 + "[A]", 99, 102, advice="this")
    assert lines[1:] == ["    |", "100 | [A]", "    | ^^^", "    = help: this"]


def test_of_a_long_line_the_part_around_the_culprit_is_shown() -> None:
    line, below = carets("x" * 10_000 + "[A]" + "y" * 10_000, "[A]")
    assert len(line) < 150
    assert line.startswith("\u2026x")
    assert line.endswith("y\u2026")
    assert line[below.index("^") : len(below)] == "[A]"


def test_a_long_culprit_does_not_make_a_long_line() -> None:
    line, below = carets("[" + "x" * 10_000 + "]", "[" + "x" * 10_000 + "]")
    assert len(below) <= len(line) < 150


def test_colors_only_if_asked_for() -> None:
    found = Diagnostic("AM101", Severity.ERROR, "a message", Span(0, 3), "help")
    source = SourceFile("map.argdown", "one")
    plain, colored = as_text([found], source), as_text([found], source, color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31merror[AM101]\x1b[0m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


def test_json_names_place_and_words() -> None:
    found = Diagnostic("AM101", Severity.NOTE, "gr\u00fc\u00df \x9b", Span(8, 13), "do")
    text = as_json([found], SourceFile("map.argdown", "one two\nthree\n"))
    assert text.isascii()
    assert json.loads(text) == [
        {
            "code": "AM101",
            "severity": "note",
            "message": "gr\u00fc\u00df \x9b",
            "help": "do",
            "file": "map.argdown",
            "start": {"line": 2, "column": 1},
            "end": {"line": 2, "column": 6},
        }
    ]


@given(st.text(st.characters()), st.text(), st.integers(0, 200), st.integers(0, 200))
def test_nothing_of_a_map_steers_a_terminal(text: str, words: str, start: int, width: int) -> None:
    start = min(start, len(text))
    found = Diagnostic("AM101", Severity.NOTE, words, Span(start, start + width), words)
    shown_text = as_text([found], SourceFile(words, text))
    raw = {each for each in shown_text if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Zl")}
    assert raw <= {"\n"}
    assert as_json([found], SourceFile(words, text)).isascii()


def test_blanks_of_other_widths_stay() -> None:
    assert visible("a\u00a0b\u3000c") == "a\u00a0b\u3000c"
    assert visible("a\u200bb\U000e0041") == "a\\u200bb\\U000e0041"


@pytest.mark.parametrize(
    ("word", "meant"),
    [("partty", "party"), ("Party", "party"), ("speakr", "speaker"), ("xyzzy", None), ("", None)],
)
def test_nearest(word: str, meant: str | None) -> None:
    assert nearest(word, ["party", "speaker", "cites"]) == meant


def test_nearest_does_not_take_long_over_many_or_long_words() -> None:
    assert nearest("a" * 100_000, ["a" * 99_999]) is None
    assert nearest("party", (str(number) for number in range(1_000_000))) is None
