"""A map that says all that a map can say, in every format and back: each loss is told, no other."""

import dataclasses
from pathlib import Path

import pytest

from argmap.formats.registry import FORMATS
from argmap.model import ArgumentMap
from argmap.reading import read
from tests.formats.exchange.facts import overtold_facts
from tests.formats.exchange.silence import lost_in_silence, passed, told_and_not_lost

RICH = read(str(Path(__file__).parent / "exchange" / "rich.argdown")).argument_map
TWO_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes]
# What every map has, and what is left out by saying nothing.
EVERYWHERE = {("SourceFile", "parts"), ("Claim", "is_titled"), ("Argument", "is_titled")}


def said(value, found):
    """Notes the fields of the model that have a value of their own somewhere in a map."""
    names = getattr(value, "_fields", ())
    if dataclasses.is_dataclass(value):
        names = [each.name for each in dataclasses.fields(value)]
    for name in names:
        key = type(value).__name__, name
        found[key] = found.get(key, False) or getattr(value, name) not in EMPTY
        said(getattr(value, name), found)
    items = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list | tuple) and not names:
        for each in items:
            said(each, found)
    return found


EMPTY = (None, "", (), {}, False)


def test_it_says_all_that_a_map_can_say():
    unsaid = {key for key, is_said in said(RICH, {}).items() if not is_said}
    assert unsaid - EVERYWHERE == set()
    named = {each.name for each in dataclasses.fields(ArgumentMap)}
    assert {name for kind, name in said(RICH, {}) if kind == "ArgumentMap"} == named


@pytest.mark.parametrize("name", TWO_WAYS)
def test_what_a_format_does_not_give_back_is_told_and_nothing_else(name):
    again, losses = passed(RICH, name)
    assert lost_in_silence(RICH, again, name, losses) == []
    assert overtold_facts(RICH, again, losses) == []
    assert told_and_not_lost(RICH, again, name, losses) == []
