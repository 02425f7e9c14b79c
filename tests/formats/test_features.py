"""The table of formats and features is true: a cell says yes if the way there and back keeps it."""

import pytest

from argmap.formats.exchange.features import Feature
from argmap.formats.registry import FORMATS, carries, dumps, loads
from argmap.source import SourceFile
from tests.formats.exchange.features import TEXTS, said_by, small_map

TWO_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes]


def test_there_is_a_map_for_each_feature():
    assert set(TEXTS) == set(Feature)
    for feature in Feature:
        assert said_by(small_map(feature, "aif"), feature), feature


@pytest.mark.parametrize("name", TWO_WAYS)
def test_what_is_carried_comes_back_and_nothing_else(name):
    kept = {feature for feature in Feature if comes_back(feature, name)}
    assert kept == carries(name)


def comes_back(feature, name):
    """Whether a format gives back what a map says by a feature."""
    sent = small_map(feature, name)
    written = dumps(sent, name).content.decode()
    again = loads(SourceFile("again", written), name).argument_map
    return {*said_by(sent, feature)} <= {*said_by(again, feature)}
