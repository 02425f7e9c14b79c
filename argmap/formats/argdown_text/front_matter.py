"""The front matter of a map: what is said of the whole, one key a line."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.argdown_text.data import flow
from argmap.formats.exchange.annotations import document_data, given, party_data
from argmap.model import ArgumentMap, Expectation, Expected, Move

_LISTED = ("parties", "documents", "moves")


def front_matter(argument_map: ArgumentMap) -> str:
    """The front matter of a map as text."""
    return fenced(front_matter_data(argument_map))


def fenced(said: Mapping[str, Any]) -> str:
    """Front matter with its fences and an empty line after it; empty if it says nothing."""
    lines = list(_lines(said))
    return "\n".join(["===", *lines, "===", "", ""]) if lines else ""


def front_matter_data(argument_map: ArgumentMap) -> dict[str, Any]:
    """What the front matter says, as the mapping that a YAML reader makes of it."""
    own = {
        "parties": {each.id: party_data(each) for each in argument_map.parties.values()},
        "documents": {each.id: document_data(each) for each in argument_map.documents.values()},
        "moves": [_move(each) for each in argument_map.moves],
        "expect": _expected(argument_map.expected),
    }
    settings = {key: value for key, value in argument_map.settings.items() if key not in own}
    return settings | {key: value for key, value in own.items() if value}


def _lines(said: Mapping[str, Any]) -> Iterator[str]:
    for key, value in said.items():
        if key in _LISTED and isinstance(value, Mapping):
            yield f"{flow(key)}:"
            yield from (f"  {flow(name)}: {flow(item)}" for name, item in value.items())
        elif key in _LISTED:
            yield f"{flow(key)}:"
            yield from (f"  - {flow(item)}" for item in value)
        else:
            yield f"{flow(key)}: {flow(value)}"


def _move(move: Move) -> dict[str, Any]:
    return given(
        {
            "id": move.id,
            "speaker": move.speaker,
            "text": move.text,
            "time": move.time,
            "act": move.act,
            "about": move.about,
            "replies_to": move.replies_to,
            "origin": move.origin,
        }
    )


def _expected(expected: Expected) -> dict[str, Any]:
    """What is expected; that nothing is unanswered or owed is said by an empty list."""
    semantics = dict.fromkeys(each.semantics for each in expected.statuses)
    said: dict[str, Any] = {
        word: {each.name: each.status for each in expected.statuses if each.semantics == word}
        for word in semantics
    }
    if expected.unanswered is not None:
        said["unanswered"] = _names(expected.unanswered)
    if expected.answered:
        said["answered"] = _names(expected.answered)
    if expected.owed:
        said["owed"] = {party: _names(some) for party, some in expected.owed.items()}
    if expected.supports:
        said["supports"] = expected.supports
    return said


def _names(expectations: tuple[Expectation, ...]) -> list[str]:
    return [each.name for each in expectations]
