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
from argmap.formats.registry import FORMATS, dumps
from argmap.model import Kind
from argmap.reading import read
from tests.differential.reference import (
    Reference,
    ReferenceMissingError,
    installed_folder,
    present_folder,
)
from tests.formats import test_samples

SAMPLES = [test_samples.SAMPLES / name for name in test_samples.NAMES]
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


@pytest.mark.parametrize("name", ["arguebuf", "aif", "xaif", "sadface", "arggraph"])
def test_arguebuf_finds_all_nodes_and_edges(argument_map, name, tmp_path):
    network = network_of(argument_map).network
    steps, edges = schemes_of(network)
    texts = [each.text or each.title for each in network.statements]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        arguebuf = pytest.importorskip("arguebuf", reason="arguebuf is not installed")
        content = dumps(argument_map, name).content
        if name in {"xaif", "sadface"}:
            graph = getattr(arguebuf.load, name)(json.loads(content))
        else:
            path = (tmp_path / "graph").with_suffix(FORMATS[name].ending)
            path.write_bytes(content)
            graph = arguebuf.load.file(path)
    assert Counter(atom.text for atom in graph.atom_nodes.values()) == Counter(texts)
    assert len(graph.scheme_nodes) == len(steps)
    assert len(graph.edges) == len(edges)


def test_rdflib_finds_all_nodes_and_what_joins_them(argument_map):
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        graph = rdflib.Graph().parse(data=dumps(argument_map, "aif-rdf").content, format="json-ld")
    aif = rdflib.Namespace("http://www.arg.dundee.ac.uk/aif#")
    network = network_of(argument_map).network
    steps, edges = schemes_of(network)
    texts = [each.text or each.title for each in network.statements]
    claims = set(graph.subjects(rdflib.RDF.type, aif["I-node"]))
    schemes = {
        each
        for kind in ("RA", "CA", "MA", "PA")
        for each in graph.subjects(rdflib.RDF.type, aif[f"{kind}-node"])
    }
    assert Counter(str(graph.value(each, aif.claimText)) for each in claims) == Counter(texts)
    assert len(schemes) == len(steps)
    joined = [
        other
        for scheme in schemes
        for other in graph.objects(scheme)
        if other in claims or other in schemes
    ]
    assert len(joined) == len(edges)


@pytest.fixture(scope="module")
def in_argdown():
    """Maps, and what Argdown's own parser makes of each as we write it; all in one run of it."""
    try:
        reference = Reference(present_folder(installed_folder()))
    except ReferenceMissingError as error:
        pytest.skip(
            f"Argdown's own parser is not installed ({error}): run `python -m tests.differential`"
        )
    maps = {path.name: read(str(path)).argument_map for path in (*MAPS, *SAMPLES)}
    texts = [dumps(each, "argdown-text").content.decode() for each in maps.values()]
    return dict(zip(maps, zip(maps.values(), reference.answers(texts), strict=True), strict=True))


@pytest.mark.parametrize("name", [path.name for path in (*MAPS, *SAMPLES)])
def test_argdown_finds_all_claims_arguments_and_relations(in_argdown, name):
    argument_map, found = in_argdown[name]
    assert {each["title"] for each in found["statements"]} == set(argument_map.claims)
    assert {each["title"] for each in found["arguments"]} == set(argument_map.arguments)
    theirs = Counter(
        _relation(each["type"], _name(**each["from"]), _name(**each["to"]))
        for each in found["relations"]
    )
    assert theirs == Counter(
        _relation(each.type, _end(each.start), _end(each.target)) for each in argument_map.relations
    )


def _relation(kind, start, target):
    """A relation; a contrary is an attack in Argdown's loose maps, as the report says."""
    is_symmetric = kind == "contradictory"
    known = "attack" if kind == "contrary" else str(kind)
    return known, frozenset((start, target)) if is_symmetric else (start, target)


def _end(end):
    return end.kind if end.kind is not Kind.CLAIM else "statement", end.title


def _name(kind, title="", argument="", **_):
    return kind, title or argument


def test_pyarrow_reads_a_row_for_each_node_and_each_edge(argument_map):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    graph = argument_map.graph
    sizes = {"parquet": len(list(argument_map.nodes)), "parquet-edges": graph.number_of_edges()}
    sizes["parquet-documents"] = len(argument_map.documents)
    for name, size in sizes.items():
        table = parquet.read_table(io.BytesIO(dumps(argument_map, name).content))
        assert table.num_rows == size
