"""`expect` in the front matter: what it says, and what is wrong with how it says it."""

import pytest

from argmap.model import Expected
from argmap.pipeline import parse


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
        ("{unanswred: [A]}", "there is no key `unanswred` for `expect`", "unanswred"),
        ("{unanswered: [[A]]}", "`unanswered` has to be a text", "[A]"),
    ],
)
def test_faults_are_told_at_their_place(expect: str, message: str, place: str):
    text, _, (fault,) = read(expect)
    assert fault.message == message
    assert text[slice(*fault.span)] == place
