"""Argdown's own JSON and DOT."""

import json

import pytest

from argmap.formats.argdown_json.writer import json_text as dumps
from argmap.model import ArgumentMap
from argmap.render.graphviz.argdown_dot import argdown_dot
from tests.argdown_model.reading import read

TEXT = """# One *two* {isClosed: false}

[A]: a 😀 *b* #t {n: 1.5, when: 2001-02-03, at: 2001-02-03 04:05:06, no: .inf}
  + <B>: b
  >< [C]: c

<D> #t

(1) [A]
-- Rule --
  <_ <B>
(2) [E]: e
"""


def written(text, **options):
    return json.loads(dumps(read(text)[0], **options))


def test_claim_as_json():
    claim = written(TEXT)["statements"]["A"]
    assert claim["data"] == {
        "n": 1.5,
        "when": "2001-02-03T00:00:00.000Z",
        "at": "2001-02-03T04:05:06.000Z",
        "no": None,
    }
    member = claim["members"][0]
    assert member["ranges"] == [
        {"type": "italic", "start": 5, "stop": 5},
        {"type": "tag", "start": 7, "stop": 8, "tag": "t"},
    ]
    assert (member["startLine"], member["startColumn"], member["endLine"]) == (3, 1, 3)
    assert claim["members"][1]["isReference"] is True
    assert claim["isUsedAsPremise"] is claim["isUsedAsTopLevelStatement"] is True
    assert [each["relationType"] for each in claim["relations"]] == ["support", "contradictory"]


def test_argument_as_json():
    argument = written(TEXT)["arguments"]["D"]
    assert argument["members"][0]["isTopLevel"] is True
    conclusion = argument["pcs"][1]
    assert conclusion["role"] == "main-conclusion"
    assert conclusion["inference"]["inferenceRules"] == ["Rule"]
    [undercut] = conclusion["inference"]["relations"]
    assert (undercut["from"], undercut["to"], undercut["conclusionIndex"]) == ("B", "D", 1)
    assert written(TEXT)["arguments"]["B"]["members"][0]["isTopLevel"] is False


def test_structure_as_json_stands_at_the_argument_and_at_the_description_before_it():
    text = "<D>: d\n\n[A]\n  + <D>\n\n<D> #t\n  + <D>\n\n  (1) [A]\n----\n(2) [E]\n\n<D>: after\n"
    argument = written(text)["arguments"]["D"]
    assert (argument["startLine"], argument["startColumn"]) == (9, 1)
    assert (argument["endLine"], argument["endColumn"]) == (11, 7)
    described = [each.get("pcs") for each in argument["members"]]
    assert described == [None, None, None, argument["pcs"], None]
    assert "startLine" not in written(TEXT)["arguments"]["B"]


def test_nodes_have_a_colour_of_their_own_in_dot_only_if_it_is_a_number():
    front = "===\ncolor: {statementColors: {A: {color: blue}, C: '#123'}}\n===\n\n"
    found = argdown_dot(read(front + TEXT)[0])
    assert [color in found for color in ('color="blue"', 'color="#63AEF2"', 'color="#123"')] == [
        False,
        True,
        True,
    ]


def test_sections_and_tags_as_json():
    found = written(TEXT + "\n## Two\n\n# Three\n")
    assert [each["title"] for each in found["sections"]] == ["One two", "Three"]
    assert found["sections"][0]["children"][0]["parent"] == "s1"
    assert found["sections"][0]["endLine"] == found["sections"][1]["startLine"] - 1
    assert "isGroup" not in found["sections"][0]
    assert found["tags"]["t"] == {
        "tag": "t",
        "cssClass": "tag-t",
        "occurrenceIndex": 0,
        "color": "#d95f02",
    }


def test_map_as_json():
    found = written(TEXT, with_map=True)
    assert "map" not in written(TEXT)
    [group] = found["map"]["nodes"]
    assert [each["title"] for each in group["children"]] == ["A", "C", "E", "B", "D"]
    assert found["map"]["edges"][0]["toEquivalenceClass"] == "A"
    assert found["sections"][0]["isGroup"] is True


def test_settings_leave_parts_out():
    front = (
        "===\njson: {exportSections: false, exportTags: false, exportData: false,"
        " exportMap: false, removeEmbeddedRelations: true}\n===\n\n"
    )
    found = written(front + TEXT, with_map=True)
    assert list(found) == ["arguments", "statements", "relations"]
    assert "data" not in found["statements"]["A"]
    assert "relations" not in found["statements"]["A"]


def test_class_names():
    assert written("#(Über uns!): x\n")["tags"]["Über uns!"]["cssClass"] == "tag-ueber-uns"


def test_regrouped_sections_have_no_place():
    front = "===\ngroup: {regroup: [{title: G, isClosed: true}]}\n===\n\n"
    [section] = written(front + TEXT)["sections"]
    assert "startLine" not in section
    assert section["isClosed"] is True


def test_empty_map_as_json():
    assert json.loads(dumps(ArgumentMap())) == {
        "arguments": {},
        "statements": {},
        "relations": [],
        "sections": [],
        "tags": {},
    }


def test_headings_of_any_depth():
    text = "".join(f"{'#' * level} H\n\n" for level in range(1, 1500))
    assert dumps(read(text)[0]).count('"type": "section"') == 1499


def test_dot():
    found = argdown_dot(read(TEXT)[0])
    assert found.startswith('digraph "Argument Map" {\n')
    assert "subgraph cluster_1 {" in found
    assert '  n3 -> n0 [type="support", color="#00ff00"];' in found
    assert 'type="contradictory", color="#ff0000", dir="both", arrowtail="diamond"' in found
    assert "<I>b</I>" in found
    assert found.count("[label=") == 5


def test_contrary_points_both_ways():
    found = argdown_dot(read("===\nmodel: {mode: strict}\n===\n\n[A]\n  - [B]\n")[0])
    assert 'type="contrary", color="#ff0000", dir="both"]' in found


def test_ranks():
    text = "[A]: a {rank: 1}\n  + <B>: b {rank: 1}\n  + [C]: c {rank: 2}\n\n[L]: lone {rank: 3}\n"
    front = "===\ndot: {sameRank: [{statements: [A, C, L]}]}\n===\n\n"
    found = argdown_dot(read(front + text)[0])
    assert "{ rank = same; n0; n2; }" in found
    assert "{ rank = same; n1; }" in found
    assert "{ rank = same; n0; n1; }" in found
    assert found.count("rank = same") == 3


def test_closed_groups_and_plain_labels_in_dot():
    front = "===\ndot: {useHtmlLabels: false, graphVizSettings: {rankdir: TB, imagepath: /}}\n"
    front += "map: {statementLabelMode: text, argumentLabelMode: none}\n===\n\n"
    text = '# One "1" {isClosed: true}\n\n[A]: a\n  + <B>: b\n\n# Two\n\n[C]: c\n  + <D>\n'
    found = argdown_dot(read(front + text)[0])
    assert '  s1 [label="One \\"1\\"", shape="box"' in found
    assert 'label="Untitled"' in found
    assert 'label="", shape' in found
    assert 'width="180"' in found
    assert "imagepath" not in found
    assert 'labelloc = "t"' in found


def test_bold_text_and_groups_within_groups():
    front = "===\ndot: {statement: {text: {bold: true, charactersInLine: 0}}}\n===\n\n"
    text = "# One\n\n[A]: a\n\n## Two\n\n<B>: b\n  + [A]\n\n# Three\n\n<C>: c\n  + <B>\n"
    found = argdown_dot(read(front + text)[0])
    assert "<B></B>" in found
    assert found.count("subgraph") == 3
    assert found.count("{") == found.count("}")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("word " * 10, "word word word word word word word word<BR/>word word"),
        ("x" * 50, "x" * 40 + "<BR/>" + "x" * 10),
        ("😀" * 30, "😀" * 20 + "<BR/>" + "😀" * 10),
        ("a *" + "b " * 30 + "c* d", "a <I>" + "b " * 18 + "b<BR/>" + "b " * 11 + "c</I> d"),
    ],
)
def test_lines(text, label):
    found = argdown_dot(read(f"{text}\n  + [A]\n")[0])
    assert label in found


@pytest.mark.parametrize(
    "hostile", ['"];x[y="', "</TABLE>>];", "a\\", "\\N", "<B>", "&lt;", "\x07"]
)
def test_hostile_labels_stay_labels(hostile):
    escaped = "".join(f"\\{each}" if each in '\\<[]*_#"{' else each for each in hostile)
    found = argdown_dot(read(f"a {escaped} b\n  + [A]: x\n")[0])
    assert found.count(" -> ") == 1
    for line in found.splitlines():
        assert line.startswith(("digraph", "  ", "}"))
