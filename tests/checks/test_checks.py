"""Each check finds what its `found` parts show, and nothing in its `not found` parts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import CHECKS, QUOTATION_CHECKS, RULES, run
from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity, as_text, in_order
from argmap.documents.quotations.verification import verify
from argmap.pipeline import analyse
from argmap.reading import Reading, parse

FOLDER = Path(__file__).parent
HEADING = re.compile(r"^// (found|not found)\b.*\n", re.MULTILINE)

ALL_CHECKS = (*CHECKS, *QUOTATION_CHECKS)

by_name = pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.name)


def _parts(check: Check[Any]) -> Iterator[tuple[str, Reading]]:
    """The parts of a check's file, each read alone but with its lines where they are."""
    path = FOLDER / f"{check.name.replace('-', '_')}.argdown"
    text = path.read_text(encoding="utf-8")
    headings = [*HEADING.finditer(text)]
    assert headings, "the file has no part headed `// found`"
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    for heading, end in zip(headings, ends, strict=True):
        before = "\n" * text.count("\n", 0, heading.end())
        yield heading.group(1), parse(before + text[heading.end() : end], name=path.name)


def _found(check: Check[Any], reading: Reading) -> list[Diagnostic]:
    """What a check finds; the texts of documents are in the folder of the tests."""
    if check in QUOTATION_CHECKS:
        return list(check.function(verify(reading.argument_map, FOLDER)))
    return list(check.function(reading.argument_map))


@by_name
def test_findings(check: Check[Any], *, update: bool) -> None:
    shown = []
    for heading, reading in _parts(check):
        assert _errors(reading) == ()
        found = in_order(_found(check, reading))
        assert bool(found) == (heading == "found"), found
        assert {diagnostic.code for diagnostic in found} <= {check.code}
        if found:
            shown.append(as_text(found, reading.argument_map.source))
    expected = FOLDER / f"{check.name.replace('-', '_')}.txt"
    if update:
        expected.write_text("\n".join(shown), encoding="utf-8")
    assert "\n".join(shown) == expected.read_text(encoding="utf-8")


@by_name
def test_every_finding_names_its_place_and_a_remedy(check: Check[Any]) -> None:
    for _, reading in _parts(check):
        for diagnostic in _found(check, reading):
            assert diagnostic.span.end > diagnostic.span.start
            assert diagnostic.help


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [check.code for check in ALL_CHECKS]
    assert codes == sorted(set(codes))
    assert len({check.name for check in ALL_CHECKS}) == len(ALL_CHECKS)
    assert [rule.code for rule in RULES] == codes


def test_no_check_calls_a_map_wrong() -> None:
    """Errors are for what could not be read; a map that could be read may say what it likes."""
    for check in ALL_CHECKS:
        for _, reading in _parts(check):
            found = _found(check, reading)
            assert all(diagnostic.severity is not Severity.ERROR for diagnostic in found)


def test_all_findings_come_in_the_order_of_the_text() -> None:
    text = "[B]\n\n[A]: One.\n  - [A]\n\n[a]: Two.\n  + [B]\n"
    found = run(parse(text).argument_map)
    assert found == in_order(found)
    assert _codes(found) >= {"AM102", "AM107", "AM108"}


def test_an_empty_map_has_no_findings() -> None:
    assert run(parse("").argument_map) == ()


def test_a_circle_of_ten_thousand_is_found_without_recursion() -> None:
    size = 10_000
    lines = [f"[C{number}]: Words.\n  + [C{(number + 1) % size}]\n" for number in range(size)]
    (circle,) = (
        found for found in run(parse("\n".join(lines)).argument_map) if found.code == "AM101"
    )
    assert len(circle.message) < 500
    assert circle.message.startswith("[C0] supports itself: ")


PIECES = (
    *("[A]", "[B]", "[a]", "<A>", "<C>", ": words", "@[B]", "@<D>", "\n", "\n\n", "\n  ", "\n    "),
    *(
        "+ ",
        "- ",
        "_ ",
        "+> ",
        "-> ",
        "_> ",
        ">< ",
        "(1) ",
        "(2) ",
        "\n----\n",
        "-- {uses: [1]} --",
    ),
    *("{party: p}", "{round: 1}", "{parts: [x]}", "{meets: [x, y]}", "{cites: d}", " #evidence"),
    *("===\nparties: {p: P}\ndocuments: {d: {}}\n===\n\n", "# H\n\n", "* ", "words "),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_text_makes_a_check_raise(text: str) -> None:
    reading = parse(text)
    for found in run(reading.argument_map):
        assert 0 <= found.span.start <= found.span.end <= len(text)
    assert as_text(analyse(reading), reading.argument_map.source) is not None


def _codes(found: tuple[Diagnostic, ...]) -> set[str]:
    return {diagnostic.code for diagnostic in found}


def _errors(reading: Reading) -> tuple[Diagnostic, ...]:
    return tuple(found for found in reading.diagnostics if found.severity is Severity.ERROR)


def test_an_expectation_that_takes_too_long_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("argmap.checks.unmet_expectation.SECONDS", 0.0)
    text = "===\nexpect: {preferred: {A: defensible}}\n===\n\n[A]: One.\n  >< [B]: Two.\n"
    (found,) = [each for each in analyse(parse(text)) if each.code == "AM115"]
    assert found.message.startswith("whether A is `defensible` under preferred semantics cannot")
    assert found.message.endswith(": stopped after 0 seconds")
    assert "--semantics preferred --time-limit SECONDS" in found.help
