"""From any format to any other and back: if something is missing or changed, it was told."""

from itertools import permutations
from pathlib import Path

import pytest

from argmap.formats.exchange.from_map import network_of
from argmap.formats.recognition import format_of
from argmap.formats.registry import FORMATS, carries, dumps, loads
from argmap.source import SourceFile
from tests.formats.exchange.said import said

TWO_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes]
SAMPLE = Path(__file__).parent / "samples" / "arguebuf" / "undercut-with-source.arguebuf.json"


def passed(argument_map, name):
    """A map written in a format and read again, and what was told on both ways."""
    written = dumps(argument_map, name)
    again = loads(SourceFile(name, written.content.decode()), name)
    return again.argument_map, (*written.losses, *again.losses)


@pytest.mark.parametrize(("one", "other"), list(permutations(TWO_WAYS, 2)))
def test_there_and_back_again(one, other):
    source = SourceFile(SAMPLE.name, SAMPLE.read_text(encoding="utf-8"))
    sent, _ = passed(loads(source, format_of(source)).argument_map, one)
    there, told = passed(sent, other)
    back, more = passed(there, one)
    before = said(network_of(sent).network, carries(one))
    after = said(network_of(back).network, carries(one))
    assert before == after or told or more
