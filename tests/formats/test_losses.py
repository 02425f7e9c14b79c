"""Nothing is lost in silence: what a format does not give back is named in the report."""

import pytest
from hypothesis import given, settings

from argmap.formats.argdown_json import CARRIES, INSTEAD
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.identifiers import Identifiers
from argmap.formats.exchange.to_map import map_of
from argmap.formats.exchange.uncarried import origins_lost, uncarried
from argmap.formats.registry import FORMATS, dumps
from argmap.source import SourceFile
from tests.formats.exchange.rich import rich_networks
from tests.formats.exchange.silence import (
    lost_in_silence,
    named_in_network,
    passed,
    renamed,
    told_and_not_lost,
)

NO_FILE = SourceFile("x", "")
TWO_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes]


@pytest.mark.parametrize("name", TWO_WAYS)
def test_what_a_format_does_not_give_back_is_told(name):
    @settings(max_examples=30)
    @given(rich_networks())
    def check(network):
        argument_map, _ = map_of(network, NO_FILE)
        again, losses = passed(argument_map, name)
        assert lost_in_silence(argument_map, again, name, losses) == []
        assert told_and_not_lost(argument_map, again, name, losses) == []

    check()


@settings(max_examples=30)
@given(rich_networks())
def test_argdowns_json_tells_without_a_network_what_it_would_tell_with_one(network):
    """It calls things as the file does, by titles made up for them too; a network has ids."""
    argument_map, _ = map_of(network, NO_FILE)
    names = named_in_network(argument_map, Identifiers(argument_map))
    told = renamed(dumps(argument_map, "argdown-json").losses, names)
    whole = network_of(argument_map).network
    assert told == (*uncarried(whole, CARRIES, INSTEAD), *origins_lost(whole))
