"""From any format to any other and back: if something is missing or changed, it was told."""

from itertools import permutations
from pathlib import Path

import pytest

from argmap.formats.registry import FORMATS
from argmap.reading import read
from tests.formats.exchange.silence import lost_in_silence, passed, told_and_not_lost

RICH = read(str(Path(__file__).parent / "exchange" / "rich.argdown")).argument_map
TWO_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes]


@pytest.mark.parametrize(("one", "other"), list(permutations(TWO_WAYS, 2)))
def test_there_and_back_again(one, other):
    sent, _ = passed(RICH, one)
    there, told = passed(sent, other)
    assert lost_in_silence(sent, there, other, told) == []
    assert told_and_not_lost(sent, there, other, told) == []
    back, more = passed(there, one)
    assert lost_in_silence(there, back, one, more) == []
    assert told_and_not_lost(there, back, one, more) == []
