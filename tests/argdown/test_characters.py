"""Characters that nobody sees are found, those that scripts and emojis need are not."""

import pytest

from argmap.argdown.parsing.parser import parse
from argmap.diagnostics import Severity
from argmap.source import SourceFile
from tests.argdown.show import show_faults, show_tree

ODD = {
    0x00: "AM022",
    0x0C: "AM022",
    0x1B: "AM022",
    0x7F: "AM022",
    0x85: "AM022",
    0xD800: "AM023",
    0xAD: "AM032",
    0x061C: "AM032",
    0x200B: "AM032",
    0x200C: "AM032",
    0x200D: "AM032",
    0x200E: "AM032",
    0x200F: "AM032",
    0x202A: "AM032",
    0x202E: "AM032",
    0x2066: "AM032",
    0x2069: "AM032",
    0xFEFF: "AM032",
    0xE0001: "AM032",
    0xE007F: "AM032",
}


@pytest.mark.parametrize("character", ODD, ids=hex)
def test_found_with_code_point_and_column(character):
    (fault,) = show_faults(f"ab{chr(character)}c\n")
    assert fault.startswith(f"1:3 {ODD[character]} ")
    assert f"U+{character:04X}" in fault


@pytest.mark.parametrize(
    "text",
    [
        "tab\there\n",
        "caf" + chr(0xE9),
        "thin" + chr(0x2009) + "space",
        chr(0x1F469) + chr(0x200D) + chr(0x1F467),
        chr(0x0645) + chr(0x200C) + chr(0x062E),
    ],
    ids=["tab", "accent", "space", "emoji", "Persian"],
)
def test_not_found(text):
    assert show_faults(text) == []


def test_a_run_is_one_finding():
    (fault,) = show_faults("a" + chr(0x202E) * 3 + "b")
    assert "U+202E (right-to-left override) and 2 more" in fault


def test_only_halves_of_characters_are_errors():
    assert Severity.ERROR in _severities(chr(0xDC00))
    assert _severities(chr(0x202E) + "a" + chr(0)) == {Severity.WARNING}


def test_the_text_is_kept():
    assert show_tree("a" + chr(0) + "b") == f"claim 'a{chr(0)}b'"


def _severities(text):
    return {diagnostic.severity for diagnostic in parse(SourceFile("map", text))[1]}
