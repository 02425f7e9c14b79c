"""Dialogues in AIF: who said what, what was done by it, and all of it written again."""

import json
from pathlib import Path

import pytest

from argmap.formats.exchange.from_map import network_of
from argmap.formats.registry import dumps, loads
from argmap.source import SourceFile

SCHEMES = {"RA", "CA", "MA", "PA", "TA"}
SAMPLES = Path(__file__).parents[1] / "samples" / "aif"


def analysis(nodes, edges, **more):
    """A file with nodes `id type text` and edges `from -> to`, one a line."""
    listed = [line.split(maxsplit=2) for line in nodes.strip().splitlines()]
    joined = [line.split(" -> ") for line in edges.strip().splitlines()]
    return {
        "nodes": [{"nodeID": id_, "type": type_, "text": text} for id_, type_, text in listed],
        "edges": [
            {"edgeID": str(number), "fromID": start.strip(), "toID": target.strip()}
            for number, (start, target) in enumerate(joined, 1)
        ],
        "locutions": [],
        **more,
    }


def imported(value, form="aif"):
    return loads(SourceFile("file", json.dumps(value)), form)


def network(value, form="aif"):
    return network_of(imported(value, form).argument_map).network


DEBATE = analysis(
    """
    1 I Phones ring.
    2 I They are off.
    3 CA Default Conflict
    4 L Ada : phones ring
    5 L Bo Birch : they are off
    6 YA Asserting
    7 YA Asserting
    8 TA Default Transition
    9 YA Disagreeing
    """,
    """
    2 -> 3
    3 -> 1
    4 -> 6
    6 -> 1
    5 -> 7
    7 -> 2
    4 -> 8
    8 -> 5
    8 -> 9
    9 -> 3
    """,
    participants=[{"participantID": "70", "firstname": "Ada", "surname": "None"}],
    locutions=[
        {"nodeID": "4", "personID": "70", "start": "2024-05-01 10:00:00", "end": "10:05"},
        {"nodeID": "5", "personID": "71", "start": None},
    ],
)


def as_graph(value):
    """The nodes and edges of a file, but for order, ids of edges and how schemes are written."""
    nodes = {
        (
            each["nodeID"],
            each["type"],
            "" if each["type"] in SCHEMES else each["text"].replace(" : ", ": "),
        )
        for each in value["nodes"]
    }
    return nodes, {(each["fromID"], each["toID"]) for each in value["edges"]}


def test_what_a_transition_does_stays_with_the_step():
    (step,) = network(DEBATE).steps
    assert step.annotation.origin["acts"] == [
        {"id": "9", "act": "Disagreeing", "move": "5", "replies_to": "4"}
    ]


def test_a_surname_that_is_not_known_is_none():
    assert [each.name for each in network(DEBATE).parties.values()] == ["Ada", "Bo Birch"]


def test_a_dialogue_comes_back_node_by_node():
    read = imported(DEBATE)
    again = json.loads(dumps(read.argument_map, "aif").content)
    assert read.losses == ()
    assert as_graph(again) == as_graph(DEBATE)
    assert again["locutions"][0] == DEBATE["locutions"][0]
    assert {each["participantID"] for each in again["participants"]} == {"70", "71"}


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_a_sample_comes_back_save_for_what_is_told(path):
    value = json.loads(path.read_text(encoding="utf-8"))
    read = imported(value)
    lost = {loss.name for loss in read.losses}
    again = as_graph(json.loads(dumps(read.argument_map, "aif").content))
    missing = [before - after for before, after in zip(as_graph(value), again, strict=True)]
    assert [each for each in (*missing[0], *missing[1]) if not lost & set(each)] == []


def test_a_second_thing_done_by_a_locution_is_a_move_of_its_own():
    value = analysis(
        """
        1 I Phones ring.
        2 I They are off.
        3 L Ada: well
        4 YA Asserting
        5 YA Challenging
        """,
        "3 -> 4\n4 -> 1\n3 -> 5\n5 -> 2",
    )
    read = imported(value)
    assert [(each.act, each.about) for each in network(value).moves] == [
        ("Asserting", "1"),
        ("Challenging", "2"),
    ]
    assert [(loss.fate, loss.name) for loss in read.losses] == [("changed", "5")]


def test_a_node_without_a_type_is_guessed_by_its_words():
    value = analysis("1 I a\n2 I b\n3 x Default Conflict", "1 -> 3\n3 -> 2")
    value["nodes"][2]["type"] = ""
    read = imported(value)
    assert [each.kind for each in network(value).steps] == ["attack"]
    assert [loss.fate for loss in read.losses] == ["guessed"]


def test_what_has_no_place_is_told():
    value = analysis("1 I a\n2 L Ada: a", "2 -> 1\n2 -> 9", colour="red")
    value["edges"][0]["weight"] = 3
    value["locutions"] = [{"nodeID": "7", "personID": "1"}]
    assert network(value).settings == {"origin": {"colour": "red"}}
    told = {(loss.kind, loss.name) for loss in imported(value).losses}
    assert told == {
        ("weight", "of edge 1"),
        ("edge", "1"),
        ("edge", "2"),
        ("locution entry", "7"),
    }


MARKED = {
    "AIF": DEBATE,
    "text": {
        "txt": 'Ada: <span class="highlighted" id="4">phones <b>ring</b></span>!<br>'
        '<span id="node2">Off &amp; out</span>',
        "url": "https://example.org/t",
    },
}


class TestTheAnalysedText:
    def test_it_is_a_document_that_the_claims_quote(self):
        found = network(MARKED, "xaif")
        assert found.documents["text"].fields == {
            "title": "https://example.org/t",
            "URL": "https://example.org/t",
            "abstract": "Ada: phones ring!\nOff & out",
        }
        assert [cite.quote for each in found.statements for cite in each.annotation.cites] == [
            "phones ring",
            "Off & out",
        ]

    def test_it_comes_back_as_it_was(self):
        read = imported(MARKED, "xaif")
        written = dumps(read.argument_map, "xaif")
        again = json.loads(written.content)
        assert again["text"] == MARKED["text"]
        assert as_graph(again["AIF"]) == as_graph(DEBATE)
        assert written.losses == ()


@pytest.mark.parametrize("form", ["aif", "xaif", "aif-rdf"])
def test_a_move_about_what_could_not_be_read_is_told(form):
    """A step that starts at nothing is none, and an edge to it would end nowhere."""
    asked = analysis("1 L Ada : why?\n2 YA Asserting\n3 RA RA", "1 -> 2\n2 -> 3")
    written = dumps(imported(asked).argument_map, form)
    assert ("about", "of move 1", "there is no 3") in {
        (each.kind, each.name, each.reason) for each in written.losses
    }
