"""`expect` in the front matter: what it says, and what is wrong with how it says it."""

import pytest

from argmap.argdown.vocabulary.expectations import STATUSES, SUPPORTS
from argmap.evaluation.verdicts import OFFERED, Verdict, status_word
from argmap.model import Expected
from argmap.reading import parse


def read(expect: str):
    text = f"===\nexpect: {expect}\n===\n\n[A]: One.\n"
    reading = parse(text)
    return text, reading.argument_map.expected, reading.diagnostics


def test_statuses_and_what_is_unanswered_are_read_with_their_places():
    text, expected, faults = read("{grounded: {A: stands, <B>: defeated}, unanswered: [A, <B>]}")
    assert not faults
    assert [(each.name, each.status) for each in expected.grounded] == [
        ("A", "stands"),
        ("<B>", "defeated"),
    ]
    assert [text[slice(*each.span)] for each in expected.unanswered or ()] == ["A", "<B>"]


def test_several_semantics_stand_side_by_side():
    _, expected, faults = read("{preferred: {A: defensible}, ideal: {A: undecided}, stable: }")
    assert not faults
    assert [(each.semantics, each.status) for each in expected.statuses] == [
        ("preferred", "defensible"),
        ("ideal", "undecided"),
    ]


def test_who_owes_what_and_what_is_answered_are_read():
    text = "===\nparties: {a: {}, b: {}}\nexpect: {owed: {a: [X], b: []}, answered: Y}\n===\n"
    expected = parse(text).argument_map.expected
    assert {party: [each.name for each in some] for party, some in expected.owed.items()} == {
        "a": ["X"],
        "b": [],
    }
    assert [(each.name, each.status) for each in expected.answered] == [("Y", "answered")]


def test_a_status_for_each_semantics_under_which_maps_are_evaluated():
    assert list(STATUSES) == [semantics.word for semantics in OFFERED]
    for semantics in OFFERED:
        words = {status_word(verdict, semantics) for verdict in set(Verdict) - {Verdict.UNKNOWN}}
        assert set(STATUSES[semantics.word]) <= words


@pytest.mark.parametrize("reading", SUPPORTS)
def test_supports_are_taken_as_is_said(reading: str):
    _, expected, faults = read(f"{{supports: {reading}, grounded: {{A: stands}}}}")
    assert (expected.supports, faults) == (reading, ())


def test_nothing_said_of_the_unanswered_is_not_the_same_as_none():
    assert read("{grounded: {A: stands}}")[1].unanswered is None
    assert read("{unanswered: []}")[1].unanswered == ()
    assert parse("[A]: One.\n").argument_map.expected == Expected()


@pytest.mark.parametrize(
    ("expect", "message", "place"),
    [
        ("[A]", "`expect` has to be a mapping", "[A]"),
        ("{grounded: [A]}", "`grounded` has to be a mapping", "[A]"),
        ("{grounded: {A: wins}}", "`A` has to be `stands`, `defeated` or `undecided`", "wins"),
        ("{ideal: [A]}", "`ideal` has to be a mapping", "[A]"),
        (
            "{stable: {A: stands}}",
            "`A` has to be `accepted`, `defensible`, `rejected` or `undecided`",
            "stands",
        ),
        ("{prefered: {A: accepted}}", "there is no key `prefered` for `expect`", "prefered"),
        ("{owed: {nobody: [A]}}", "there is no party `nobody`", "nobody"),
        ("{supports: weak}", "`supports` has to be `deductive` or `necessary`", "weak"),
        ("{owed: [A]}", "`owed` has to be a mapping", "[A]"),
        ("{unanswred: [A]}", "there is no key `unanswred` for `expect`", "unanswred"),
        ("{unanswered: [[A]]}", "`unanswered` has to be a text", "[A]"),
    ],
)
def test_faults_are_told_at_their_place(expect: str, message: str, place: str):
    text, _, (fault,) = read(expect)
    assert fault.message == message
    assert text[slice(*fault.span)] == place
