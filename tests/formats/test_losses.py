"""Nothing is lost in silence: what a format does not give back is named in the report."""

import pytest
from hypothesis import given, settings

from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.identifiers import Identifiers
from argmap.formats.exchange.to_map import map_of
from argmap.formats.registry import FORMATS, dumps, loads
from argmap.source import SourceFile
from tests.formats.exchange.rich import rich_networks
from tests.formats.exchange.told import overtold, untold

NO_FILE = SourceFile("x", "")
TWO_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes]


@pytest.mark.parametrize("name", TWO_WAYS)
def test_what_a_format_does_not_give_back_is_told(name):
    @settings(max_examples=60)
    @given(rich_networks())
    def check(network):
        argument_map, _ = map_of(network, NO_FILE)
        before = network_of(argument_map)
        written = dumps(argument_map, name)
        read = loads(SourceFile("again", written.content.decode()), name)
        after = network_of(read.argument_map).network
        losses = (*before.losses, *written.losses, *read.losses)
        ids = Identifiers(argument_map)
        starts = {ids.of(node.end): node.name for node in argument_map.nodes}
        assert untold(before.network, after, losses, starts) == []
        assert overtold(before.network, after, losses) == []

    check()
