"""What is only written says what the table of formats claims, and tells what it does not say."""

from pathlib import Path

import pytest

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.network import StepKind
from argmap.formats.exchange.sayings import sayings
from argmap.formats.registry import FORMATS, carries, dumps
from argmap.graph import graph_of
from argmap.model import ArgumentMap
from argmap.reading import read
from tests.formats.exchange.features import small_map
from tests.formats.exchange.readers import seen
from tests.formats.exchange.twins import twin

RICH = read(str(Path(__file__).parent / "exchange" / "rich.argdown")).argument_map
OUT_ONLY = [each.name for each in FORMATS.values() if not each.reads]
TABLES = [name for name in OUT_ONLY if name.partition("-")[0] in {"csv", "parquet"}]
DIAGRAMS = ["dot", "mermaid", "d2", "tikz"]
# What shows a little of something that is not said as such: a party that speaks itself; that
# a claim attacks, and nodes that the arguments and documents of the other tables are.
_SHOWN = {Feature.ATTACK, Feature.CHAINS, Feature.CONTRADICTION, Feature.LINKED, Feature.UNDERCUT}
_SHOWN |= {Feature.DOCUMENT}
PARTLY = {"markdown": {Feature.PARTY}, "csv": _SHOWN, "parquet": _SHOWN}


def skip_without_pyarrow(name):
    if name.startswith("parquet"):
        pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")


def tells_apart(feature: Feature, name: str) -> bool:
    """Whether two maps that differ in nothing but a feature are written differently."""
    one, other = small_map(feature, name), twin(feature)
    return dumps(one, name).content != dumps(other, name).content


@pytest.mark.parametrize("name", OUT_ONLY)
def test_what_is_carried_is_told_apart_and_nothing_else(name):
    skip_without_pyarrow(name)
    told = {feature for feature in Feature if tells_apart(feature, name)}
    assert told - PARTLY.get(name, set()) == carries(name)


def words_of(value: object) -> list[str]:
    """The words by which a value is to be found in a file."""
    if isinstance(value, list | tuple | frozenset | set) and not hasattr(value, "_fields"):
        return [word for each in value for word in words_of(each)]
    if isinstance(value, dict):
        return [word for each in value.values() for word in words_of(each)]
    by = getattr(value, "by", None)
    return [by] if by else [] if isinstance(value, bool | StepKind) else str(value).split()


def unsaid(argument_map: ArgumentMap, contents: dict[str, bytes], told: set) -> list[tuple]:
    """What a map says, no loss names, and no file has the words of."""
    words = " ".join(word for name, each in contents.items() for word in seen(each, name).words)
    ids = {each.title: each.id for each in argument_map.documents.values()}
    ids |= {each.name: each.id for each in argument_map.parties.values()}
    return [
        (each.what, each.whose, each.value)
        for each in sayings(network_of(argument_map).network)
        if (each.what, each.whose) not in told and each.feature is not Feature.CHAINS
        if each.feature not in {Feature.ATTACK, Feature.UNDERCUT, Feature.CONTRADICTION}
        if each.feature not in {Feature.LINKED, Feature.SKETCHES, Feature.ORDER}
        if not (_are_in(words, each.value) or ids.get(str(each.value), "no id") in words)
    ]


def _are_in(words: str, value: object) -> bool:
    return value == "none" or all(word in words for word in words_of(value))


@pytest.mark.parametrize("name", [*DIAGRAMS, "markdown", "cytoscape"])
def test_what_is_neither_written_nor_told_is_nothing(name):
    written = dumps(RICH, name)
    told = {(each.kind, each.name) for each in written.losses}
    assert unsaid(RICH, {name: written.content}, told) == []


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_the_three_tables_together_say_all_that_is_not_told(name):
    skip_without_pyarrow(name)
    written = {each: dumps(RICH, each) for each in TABLES if each.partition("-")[0] == name}
    told = {(each.kind, each.name) for table in written.values() for each in table.losses}
    contents = {table: each.content for table, each in written.items()}
    assert unsaid(RICH, contents, told) == []


@pytest.mark.parametrize("name", [*DIAGRAMS, "cytoscape"])
def test_each_node_and_each_edge_of_the_graph_is_there(name):
    graph = graph_of(RICH)
    found = seen(dumps(RICH, name).content, name)
    both_ways = sum(each.type.value == "contradictory" for each in RICH.relations)
    assert found.nodes == graph.number_of_nodes()
    drawn_once = 0 if name == "cytoscape" else both_ways
    assert found.edges == graph.number_of_edges() - drawn_once


@pytest.mark.parametrize("name", DIAGRAMS)
def test_titles_and_texts_are_read_as_they_were(name):
    found = " ".join(seen(dumps(RICH, name).content, name).words)
    for node in RICH.nodes:
        assert node.title in found or not node.is_titled
    assert "What is unsafe is to be replaced." in found
