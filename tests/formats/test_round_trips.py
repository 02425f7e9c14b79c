"""What is written in a format and read again says the same, save what the format cannot say."""

import pytest
from hypothesis import given, settings

from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.to_map import map_of
from argmap.formats.recognition import format_of
from argmap.formats.registry import carries, dumps, loads
from argmap.source import SourceFile
from tests.formats.exchange.networks import networks
from tests.formats.exchange.said import (
    said,
    with_attacks_each_way,
    with_ids_for_names,
    without_attacks_of_several,
    without_attacks_on_claims,
)

NO_FILE = SourceFile("x", "")
NAMES = [
    "argmap",
    "argdown-text",
    "argdown-json",
    "graphml",
    "arguebuf",
    "sadface",
    "aif",
    "xaif",
    "aif-rdf",
    "arggraph",
    "carneades",
    "gsn",
]


def unchanged(network):
    return network


SENDABLE = {"gsn": without_attacks_of_several, "carneades": without_attacks_on_claims}
AS_KNOWN = {
    "aif": with_attacks_each_way,
    "xaif": with_attacks_each_way,
    "aif-rdf": with_attacks_each_way,
    "arguebuf": with_attacks_each_way,
    "arggraph": with_attacks_each_way,
    "argdown-json": with_ids_for_names,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_network_comes_back(name):
    @settings(max_examples=60)
    @given(networks())
    def check(network):
        network = SENDABLE.get(name, unchanged)(network)
        argument_map, _ = map_of(network, NO_FILE)
        written = dumps(argument_map, name)
        source = SourceFile("again", written.content.decode())
        again = network_of(loads(source, name).argument_map).network
        sent = AS_KNOWN.get(name, unchanged)(network)
        assert said(again, carries(name)) == said(sent, carries(name))
        assert name == "argdown-text" or format_of(source) == name

    check()
