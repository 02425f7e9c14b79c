"""Files as other tools write them, besides the samples."""

import json

from argmap.formats.exchange.from_map import network_of
from argmap.formats.recognition import format_of
from argmap.formats.registry import loads
from argmap.source import SourceFile


def read(text):
    source = SourceFile("file", text)
    imported = loads(source, format_of(source))
    return network_of(imported.argument_map).network, imported.losses


def told(losses):
    return {(loss.kind, loss.name) for loss in losses}


GEPHI = """<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key attr.name="label" attr.type="string" for="node" id="label"/>
<key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
<key attr.name="weight" attr.type="double" for="edge" id="weight"/>
<graph edgedefault="directed">
<node id="1.0"><data key="label">Alpha</data></node><node id="2.0"><data key="label"></data></node>
<edge id="0" source="2.0" target="1.0">
<data key="edgelabel">attacks</data><data key="weight">2.0</data></edge>
</graph></graphml>"""


def test_gephi_says_at_an_edge_how_it_bears():
    network, losses = read(GEPHI)
    assert [each.text for each in network.statements] == ["Alpha", "2.0"]
    assert [each.kind for each in network.steps] == ["attack"]
    assert told(losses) == {("weight", "of edge 2.0 -> 1.0")}


def test_carneades_may_list_its_arguments():
    network, _ = read(
        "statements: {p: P, q: Q}\narguments:\n  - {id: a1, premises: [p], conclusion: q}\n"
        "  - {premises: {minor: q}, conclusion: p}\n"
    )
    assert [(each.id, each.target) for each in network.steps] == [("a1", "q"), ("a2", "p")]


def test_what_hangs_from_nothing_in_a_script_is_told():
    network, losses = read(
        'a = Create("Claim")\nSetText("A")\nb = CreateChild(zz, "Claim")\nSetText("B")\n'
    )
    assert [each.text for each in network.statements] == ["A"]
    assert told(losses) == {("node", "b")}


def test_what_sadface_says_of_the_whole_is_kept():
    value = {
        "metadata": {"core": {"id": "x", "notes": "N"}, "tool": {"claim": "2"}},
        "resources": [],
        "nodes": [
            {"id": "1", "type": "atom", "text": "a"},
            {"id": "2", "type": "atom", "text": "b"},
        ],
        "edges": [],
    }
    network, losses = read(json.dumps(value))
    assert [each.text for each in network.statements] == ["a", "b"]
    assert network.settings["origin"]["sadface"]["tool"] == {"claim": "2"}
    assert losses == ()


def test_what_arguebuf_says_besides_is_told():
    value = {
        "nodes": {"1": {"atom": {"text": "a"}, "userdata": {"score": 3}}},
        "edges": {},
        "analysts": {"z": {"name": "Zoe"}},
        "participants": {"p": {"name": "Ada", "email": "ada@example.org"}},
    }
    assert told(read(json.dumps(value))[1]) == {
        ("score", "of node 1"),
        ("analysts", "of the graph"),
        ("email", "of participant p"),
    }
