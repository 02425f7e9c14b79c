"""What argmap writes, other tools read: the same nodes, and the same edges between them."""

import io
import json
import warnings
from collections import Counter
from pathlib import Path

import networkx as nx
import pytest

from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.scheme_graphs import schemes_of
from argmap.formats.registry import dumps
from argmap.reading import read

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))


@pytest.fixture(params=MAPS, ids=[path.stem for path in MAPS])
def argument_map(request):
    return read(str(request.param)).argument_map


def test_networkx_reads_graphml_as_the_graph_of_the_map(argument_map):
    graph = nx.read_graphml(
        io.BytesIO(dumps(argument_map, "graphml").content), force_multigraph=True
    )
    ours = argument_map.graph
    assert set(graph.nodes) == set(ours.nodes)
    assert Counter(graph.edges()) == Counter(ours.edges())
    for key, attributes in ours.nodes(data=True):
        assert graph.nodes[key]["kind"] == attributes["kind"]


def test_networkx_reads_what_is_written_for_cytoscape(argument_map):
    graph = nx.cytoscape_graph(json.loads(dumps(argument_map, "cytoscape").content))
    assert set(graph.nodes) == set(argument_map.graph.nodes)
    assert Counter(graph.edges()) == Counter(argument_map.graph.edges())


@pytest.mark.parametrize("name", ["arguebuf", "aif"])
def test_arguebuf_finds_all_nodes_and_edges(argument_map, name, tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        arguebuf = pytest.importorskip("arguebuf", reason="arguebuf is not installed")
        path = tmp_path / "graph.json"
        path.write_bytes(dumps(argument_map, name).content)
        graph = arguebuf.load.file(path)
    network = network_of(argument_map).network
    steps, edges = schemes_of(network)
    texts = [each.text or each.title for each in network.statements]
    assert Counter(atom.text for atom in graph.atom_nodes.values()) == Counter(texts)
    assert len(graph.scheme_nodes) == len(steps)
    assert len(graph.edges) == len(edges)


def test_pyarrow_reads_a_row_for_each_node_and_each_edge(argument_map):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    graph = argument_map.graph
    sizes = {"parquet": len(list(argument_map.nodes)), "parquet-edges": graph.number_of_edges()}
    sizes["parquet-documents"] = len(argument_map.documents)
    for name, size in sizes.items():
        table = parquet.read_table(io.BytesIO(dumps(argument_map, name).content))
        assert table.num_rows == size
