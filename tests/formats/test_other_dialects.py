"""Files as other tools write them, besides the samples."""

import json

import pytest

from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.network import StepKind
from argmap.formats.recognition import format_of
from argmap.formats.registry import dumps, loads
from argmap.reading import parse
from argmap.source import SourceFile


def read(text, name="file"):
    source = SourceFile(str(name), text)
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
    assert [each.text for each in network.statements] == ["b", "a"]
    assert network.settings["origin"]["sadface"]["tool"] == {"claim": "2"}
    assert losses == ()


def test_what_arguebuf_says_besides_is_told_or_kept():
    value = {
        "nodes": {"1": {"atom": {"text": "a"}, "userdata": {"score": 3}}},
        "edges": {},
        "analysts": {"z": {"name": "Zoe"}},
        "participants": {"p": {"name": "Ada", "email": "ada@example.org"}},
    }
    network, losses = read(json.dumps(value))
    assert told(losses) == {("score", "of node 1")}
    assert network.parties["ada"].origin == {"email": "ada@example.org"}
    assert network.settings["origin"] == {"analysts": {"z": {"name": "Zoe"}}}


YED = """<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/>
<key for="edge" id="d10" yfiles.type="edgegraphics"/><graph edgedefault="directed" id="G">
<node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>We should build.</y:NodeLabel></y:ShapeNode>
</data></node><node id="n1" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode>
<y:Realizers active="0"><y:GroupNode><y:NodeLabel>Costs</y:NodeLabel></y:GroupNode></y:Realizers>
</y:ProxyAutoBoundsNode></data><graph edgedefault="directed" id="n1:"><node id="n1::n0">
<data key="d6"><y:ShapeNode><y:NodeLabel>Too much.</y:NodeLabel></y:ShapeNode></data></node>
</graph></node>{}</graph></graphml>"""
LINE = """<edge id="{}" source="{}" target="n0"><data key="d10"><y:PolyLineEdge>
<y:LineStyle color="{}"/><y:Arrows source="{}" target="{}"/></y:PolyLineEdge></data></edge>"""


def test_yed_says_by_colours_how_lines_bear_and_names_its_groups():
    lines = LINE.format("e0", "n1::n0", "#FF0000", "none", "standard")
    lines += LINE.format("e1", "n1", "#339966", "standard", "none")
    network, losses = read(YED.format(lines))
    assert [each.text for each in network.statements] == ["We should build.", "Costs", "Too much."]
    assert {(each.id, each.kind, each.premises[0].id, each.target) for each in network.steps} == {
        ("e0", "attack", "n1::n0", "n0"),
        ("e1", "support", "n0", "n1"),
    }
    assert told(losses) == {("drawing", "of the graph"), ("group", "Costs")}


def test_the_words_of_a_line_that_do_not_say_how_it_bears_are_told():
    edge = '<data key="edgelabel">attacks</data>'
    _, losses = read(GEPHI.replace(edge, '<data key="edgelabel">leads to</data>'))
    assert ("edgelabel", "of edge 2.0 -> 1.0") not in told(losses)
    assert ("edge label", "of edge 2.0 -> 1.0") in told(losses)


def test_labels_of_tgf_are_what_its_nodes_say():
    network, losses = read(
        "1 The ferry is slow\n\n2 Build a bridge\n#\n1 2 supports\n2 1 so what\n"
    )
    assert [each.text for each in network.statements] == ["The ferry is slow", "Build a bridge"]
    assert [each.kind for each in network.steps] == ["support", "attack"]
    assert told(losses) == {("label", "of 2 -> 1")}


@pytest.mark.parametrize("form", ["af", "apx", "tgf"])
def test_a_framework_gives_claims_their_titles_back(form):
    argument_map = parse('[A "B" c]: x.\n  - [D]: y.\n').argument_map
    written = dumps(argument_map, form).content.decode()
    assert list(loads(SourceFile("file", written), form).argument_map.claims) == ['A "B" c', "D"]


@pytest.mark.parametrize(("theme", "claims"), [("argMappingSimple", 1), ("topdown", 2)])
def test_what_hangs_from_a_claim_without_a_group_is_a_note_in_an_argument_map(theme, claims):
    below = {"1": {"id": 2, "title": "Ask first"}}
    value = {
        "id": "root",
        "formatVersion": 3,
        "attr": {"theme": theme},
        "ideas": {"1": {"id": 1, "title": "Build", "ideas": below}},
    }
    network, losses = read(json.dumps(value))
    assert len(network.statements) == claims
    assert network.statements[0].annotation.note == ("Ask first" if claims == 1 else "")
    assert told(losses) == {("claim", "2")}


ATOMS = {
    "a": {"atom": {"text": "A"}},
    "b": {"atom": {"text": "B"}},
    "c": {"atom": {"text": "C"}},
}
EDGES = {
    "1": {"source": "a", "target": "s"},
    "2": {"source": "b", "target": "s"},
    "3": {"source": "s", "target": "c"},
}


def test_a_participant_of_arguebuf_without_an_id_is_nobodys_speaker():
    file = {"nodes": {"1": {"atom": {"text": "A."}}}, "edges": {}, "participants": {"": {}}}
    network, _ = read(json.dumps(file))
    assert [each.text for each in network.statements] == ["A."]


def test_arguebuf_may_have_numbers_for_schemes_and_premises_in_their_order():
    scheme = {"scheme": {"support": 2, "premise_descriptors": ["b", "a"]}}
    value = {"nodes": {**ATOMS, "s": scheme}, "edges": EDGES, "major_claim": "c"}
    network, losses = read(json.dumps(value))
    (step,) = network.steps
    assert step.annotation.scheme == "Expert Opinion"
    assert [each.id for each in step.premises] == ["b", "a"]
    assert network.statements[0].text == "C"
    assert losses == ()


def test_what_arguebufs_premises_do_is_their_role():
    scheme = {"scheme": {"support": "SUPPORT_SIGN", "premiseDescriptors": ["data", "rule"]}}
    network, _ = read(json.dumps({"nodes": {**ATOMS, "s": scheme}, "edges": EDGES}))
    assert [each.role for each in network.steps[0].premises] == ["data", "rule"]


def test_the_claim_that_sadface_names_as_the_root_comes_first():
    value = {
        "metadata": {"core": {}, "tool": {"claim": "2"}},
        "resources": [],
        "nodes": [{"id": each, "type": "atom", "text": each} for each in "123"],
        "edges": [],
    }
    argument_map = loads(SourceFile("file", json.dumps(value)), "sadface").argument_map
    assert list(argument_map.claims) == ["2", "1", "3"]


def test_words_that_stand_in_a_text_twice_are_told_apart_by_what_is_around():
    resource = {"id": "r", "type": "text", "content": "One no. Two no.", "metadata": {}}
    source = {"resource_id": "r", "text": "no", "offset": 12, "length": 2}
    atom = {"id": "1", "type": "atom", "text": "no", "sources": [source]}
    value = {"metadata": {"core": {}}, "resources": [resource], "nodes": [atom], "edges": []}
    text = json.dumps(value)
    (cite,) = read(text)[0].statements[0].annotation.cites
    assert (cite.prefix, cite.suffix) == ("One no. Two ", ".")
    argument_map = loads(SourceFile("file", text), "sadface").argument_map
    written = json.loads(dumps(argument_map, "sadface").content)
    assert written["nodes"][0]["sources"] == [source]


def test_a_microtext_may_say_that_a_unit_is_implicit():
    text = (
        '<arggraph id="x"><edu id="e1">A.</edu><edu id="e2" implicit="true">B.</edu>'
        '<adu id="a1" type="pro"/><adu id="a2" type="pro"/>'
        '<edge id="1" src="e1" trg="a1" type="seg"/><edge id="2" src="e2" trg="a2" type="seg"/>'
        "</arggraph>"
    )
    network, losses = read(text)
    assert [each.annotation.implicit for each in network.statements] == [False, True]
    assert losses == ()


def test_the_essay_beside_brats_annotations_is_the_document(tmp_path):
    (tmp_path / "essay01.txt").write_text("We should build.", encoding="utf-8")
    path = tmp_path / "essay01.ann"
    network, losses = read("T1\tMajorClaim 0 15\tWe should build\n", path)
    assert network.documents["essay"].text == "essay01.txt"
    assert losses == ()


def test_a_weight_of_carneades_is_a_strength_however_it_is_spelt():
    text = (
        "statements: {{p: P, q: Q}}\narguments: {{a: {{premises: [p], conclusion: q, {}: {}}}}}\n"
    )
    for key in ("weigth", "weight"):
        (step,) = read(text.format(key, 0.4))[0].steps
        assert step.annotation.strength == 0.4
    assert told(read(text.format("weigth", 7))[1]) == {("weight", "of a")}


def test_a_line_of_kialo_that_takes_no_side_is_told_and_a_reference_may_lack_its_last_dot():
    text = "Discussion Title: T\n\n1. A.\n1.1. Pro: B.\n1.1.1. C.\n1.2. Con: -> See 1.1\n"
    network, losses = read(text)
    assert [each.kind for each in network.steps] == ["support", "attack"]
    assert told(losses) == {("claim", "1.1.1.")}


CARNEADES = """statements: {p: P, q: Q, doubt: There is doubt., r: R}
arguments:
  bare: {scheme: custom, conclusion: p, undercutter: doubt}
  other: {premises: [p], conclusion: q, undercutter: r}
assumptions:
  - q
  - unknown
"""


def test_an_argument_of_carneades_needs_no_premises():
    """It speaks for its conclusion all the same: a map has it as an argument in a sentence."""
    network, losses = read(CARNEADES + "issues: {i: {positions: [doubt, r]}}\n")
    (sketch,) = (each for each in network.statements if each.is_sketch)
    assert (sketch.title, sketch.annotation.scheme) == ("bare", "custom")
    assert [(each.kind, each.target) for each in network.steps[:2]] == [
        ("support", "p"),
        ("undercut", "bare"),
    ]
    assert [(each.kind, each.name) for each in losses] == [("assumption", "unknown")]
    assert SourceFile("file", CARNEADES).position(losses[0].span.start).line == 7


def test_an_undercutter_of_carneades_that_nothing_is_for_undercuts_nothing():
    network, losses = read(CARNEADES)
    assert {each.kind for each in network.steps} == {"support"}
    assert told(losses) >= {("undercutter", "of bare"), ("undercutter", "of other")}


def test_kialos_stances_may_stand_in_capitals():
    text = "Discussion Title: T\n\n1. A.\n1.1. PRO: B.\n1.1.1. CON: C.\n"
    network, losses = read(text)
    assert [each.kind for each in network.steps] == ["support", "attack"]
    assert [each.text for each in network.statements] == ["A.", "B.", "C."]
    assert losses == ()


AIF_EDGES = """{"nodes": [
{"nodeID": "1", "type": "I", "text": "A"},
{"nodeID": "2", "type": "I", "text": "B"},
{"nodeID": "3", "type": "RA", "text": "RA"}],
"edges": [
{"edgeID": "1", "fromID": "1", "toID": "3", "formEdgeID": "None"},
{"edgeID": "2", "fromID": "3", "toID": "2", "formEdgeID": "9"},
{"edgeID": "3", "fromID": "3", "toID": "4", "formEdgeID": null}]}"""


def test_what_is_wrong_with_an_edge_of_aif_is_told_at_the_edge():
    """Nodes may have the same ids; and some tools write `None` for null."""
    _, losses = read(AIF_EDGES)
    source = SourceFile("file", AIF_EDGES)
    assert [(each.kind, each.name, source.position(each.span.start).line) for each in losses] == [
        ("formEdgeID", "of edge 2", 7),
        ("edge", "3", 8),
    ]


STEPS = (
    """[A]: One.\n\n<Arg>\n\n(1) [A]\n(2) [B]: Two.\n-----\n(3) [C]: Three.\n  <_ [D]: Four.\n"""
)


def test_an_undercut_is_found_where_a_premise_before_it_is_lost():
    written = json.loads(dumps(parse(STEPS).argument_map, "argdown-json").content)
    del written["statements"]["B"]
    network, losses = read(json.dumps(written))
    (undercut,) = [step for step in network.steps if step.kind is StepKind.UNDERCUT]
    (argument,) = [step for step in network.steps if step.id == undercut.target]
    assert argument.title == "Arg"
    assert told(losses) == {("statement", "B")}


@pytest.mark.parametrize("place", [0, 7, None])
def test_an_undercut_of_no_inference_is_told(place):
    written = json.loads(dumps(parse(STEPS).argument_map, "argdown-json").content)
    for relation in written["relations"]:
        relation["conclusionIndex"] = place
    _, losses = read(json.dumps(written))
    assert [loss.reason for loss in losses] == ["there is no inference of Arg to join"]


def test_old_files_of_sadface_say_beside_their_nodes_who_analysed_them():
    old = {"analyst_name": "Ada", "title": "T", "metadata": {}, "nodes": [], "edges": []}
    imported = loads(SourceFile("file", json.dumps({**old, "resources": []})), "sadface")
    assert imported.argument_map.settings["title"] == "T"
    assert imported.losses == ()
    written = json.loads(dumps(imported.argument_map, "sadface").content)
    assert written["metadata"]["core"]["analyst_name"] == "Ada"


SIGNED = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xml:space="preserve">
<key id="d0" for="node" attr.name="label" attr.type="string"/>
<key id="d1" for="edge" attr.name="polarity" attr.type="long"/>
<key id="d2" for="edge" attr.name="sign" attr.type="string"/>
<graph edgedefault="directed">
<node id="a"><data key="d0">&lt;b&gt;People&lt;/b&gt; &lt;need&gt; cars</data></node><node id="b"/>
<edge source="b" target="a"><data key="d1">-1</data></edge>
<edge source="a" target="b"><data key="d2">+</data></edge>
</graph></graphml>"""


def test_a_sign_of_an_edge_says_how_it_bears_and_only_tags_of_html_are_markup():
    network, losses = read(SIGNED)
    assert [each.text for each in network.statements] == ["People <need> cars", "b"]
    kinds = {each.target: each.kind.value for each in network.steps}
    assert kinds == {"a": "attack", "b": "support"}
    assert losses == ()


def test_a_scheme_of_araucaria_that_only_a_premise_is_marked_with_is_told():
    unit = '<AU><PROP identifier="{}"><PROPTEXT>{}</PROPTEXT>{}</PROP>{}</AU>'
    scheme = '<INSCHEME scheme="Sign" schid="0"/>'
    premise = unit.format("B", "b", scheme, "")
    tree = unit.format("A", "a", "", f"<CA>{premise}</CA>")
    network, losses = read(f"<ARG>{tree}</ARG>")
    assert [each.annotation.scheme for each in network.steps] == [""]
    assert told(losses) == {("scheme", "of B")}


FIRST_LKIF = """<lkif><argument-graph id="g"><issues>
<issue assumption="false" standard="BA" statement="p" value="unknown"/></issues>
<statements><s id="p">It flies.</s><s id="q">It is a bird.</s><s id="r">It is ill.</s></statements>
<arguments><argument direction="pro" id="a"><conclusion statement="p"/><premises>
<premise exception="false" polarity="positive" role="" statement="q"/>
<premise exception="true" polarity="positive" role="" statement="r"/>
</premises></argument></arguments></argument-graph></lkif>"""


def test_the_first_files_of_lkif_list_words_and_issues_apart():
    network, losses = read(FIRST_LKIF)
    assert [each.text for each in network.statements] == [
        "It flies.",
        "It is a bird.",
        "It is ill.",
    ]
    assert network.statements[0].annotation.origin == {"value": "unknown", "standard": "BA"}
    assert [(each.kind, each.target) for each in network.steps] == [
        ("undercut", "a"),
        ("support", "p"),
    ]
    assert losses == ()


def test_markup_of_another_kind_in_argdowns_json_is_told():
    written = json.loads(dumps(parse("[A]: A *word*.\n").argument_map, "argdown-json").content)
    written["statements"]["A"]["members"][0]["ranges"][0]["type"] = "blink"
    source = SourceFile("file", json.dumps(written))
    argument_map, losses = loads(source, "argdown-json")
    assert [loss.reason for loss in losses] == ["no type is `blink`"]
    assert b"[A]: A word." in dumps(argument_map, "argdown-text").content
