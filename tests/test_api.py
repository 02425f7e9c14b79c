"""argmap as a library."""

import networkx as nx
import pytest

import argmap
from argmap.evaluation.answers.statuses import answer_statuses

TEXT = """\
[Uniforms]: Our school should have uniforms.
  + <Equality>: Nobody is judged by their clothes.
  - <Freedom>: Clothes are a way to speak.
"""


def test_a_text_becomes_a_map():
    argument_map, diagnostics = argmap.parse(TEXT)
    assert list(argument_map.claims) == ["Uniforms"]
    assert list(argument_map.arguments) == ["Equality", "Freedom"]
    assert diagnostics == ()


def test_the_findings_name_what_is_open():
    report = argmap.unanswered(argmap.parse(TEXT).argument_map)
    assert [finding.end.title for finding in report.findings] == ["Freedom"]


def test_what_stands_and_why():
    argument_map = argmap.parse(TEXT).argument_map
    uniforms = argument_map.claims["Uniforms"].end
    verdicts = argmap.evaluate(argument_map, argmap.Semantics.PREFERRED).verdicts
    assert verdicts[uniforms] == argmap.why(argument_map, uniforms).verdict == "rejected"


def test_the_checks_are_part_of_the_library():
    codes = [found.code for found in argmap.analyse(argmap.parse(TEXT))]
    assert "AM106" in codes


def test_a_map_is_drawn_in_the_format_named():
    argument_map = argmap.parse(TEXT).argument_map
    drawing = argmap.draw(argument_map, "svg", statuses=answer_statuses(argument_map))
    assert b"<svg" in drawing.content


def test_a_map_goes_to_another_tool_and_back_with_what_it_lost(tmp_path):
    content, losses = argmap.dumps(argmap.parse(TEXT).argument_map, "aif")
    path = tmp_path / "uniforms.json"
    path.write_bytes(content)
    again = argmap.read(str(path)).argument_map
    first, *_ = again.claims.values()
    assert first.text == "Our school should have uniforms."
    assert len(again.relations) == 2
    assert ("title", "of claim Uniforms") in {(loss.kind, loss.name) for loss in losses}


def test_what_cannot_be_done_is_one_kind_of_error():
    with pytest.raises(argmap.ArgmapError, match="no format"):
        argmap.dumps(argmap.parse(TEXT).argument_map, "parchment")
    assert issubclass(argmap.LimitError, argmap.ArgmapError)


def test_the_graph_has_only_values_that_its_writers_take(tmp_path):
    graph = argmap.parse(TEXT).argument_map.graph
    nx.write_graphml(graph, tmp_path / "map.graphml")
    again = nx.read_graphml(tmp_path / "map.graphml", force_multigraph=True)
    assert set(again.nodes) == set(graph.nodes)
    assert again.number_of_edges() == graph.number_of_edges()


def test_reading_a_file_gives_its_name_to_the_places(tmp_path):
    path = tmp_path / "uniforms.argdown"
    path.write_text(TEXT, encoding="utf-8")
    argument_map = argmap.read(str(path)).argument_map
    claim = argument_map.claims["Uniforms"]
    assert argument_map.source.place(claim.span) == f"{path}:1:1"


def test_what_the_library_has_not_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'dig'"):
        argmap.dig  # noqa: B018  the access is the test
