"""What is only read says what the table of formats claims: a file for each feature shows it."""

import json

import pytest

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.origins import ABOUT
from argmap.formats.exchange.sayings import sayings
from argmap.formats.recognition import format_of
from argmap.formats.registry import FORMATS, carries, loads
from argmap.model import ArgumentMap
from argmap.source import SourceFile
from tests.formats.test_samples import NAMES, SAMPLES

OPEN = "critical-question"
IN_ONLY = [each.name for each in FORMATS.values() if not each.writes]
# A critical question that nobody answered becomes a claim that says so; who takes part in an
# analysis and is not said to speak is a party.
MORE = {"ova2": {Feature.ASSUMED, Feature.NOTE, Feature.PARTY}}


def ova2(nodes: dict[int, tuple[str, str]], *edges: tuple[int, int]) -> str:
    """An analysis of nodes with types and texts."""
    items = [{"id": id_, "type": type_, "text": text} for id_, (type_, text) in nodes.items()]
    joined = [{"from": {"id": start}, "to": {"id": end}} for start, end in edges]
    people = [{"participantID": 1, "firstname": "Ada", "surname": "Ash"}]
    for item in items:
        item |= {"x": 0, "participantID": 1}
    value = {"nodes": items, "edges": joined, "participants": people, "analysis": {}}
    return json.dumps(value)


def mindmup(**ideas: dict) -> str:
    """A map of ideas by their ranks."""
    return json.dumps({"id": "root", "formatVersion": 3, "ideas": ranked(**ideas)})


def ranked(**ideas: dict) -> dict:
    """Ideas by their ranks, which have a letter before them here."""
    return {rank[1:]: idea for rank, idea in ideas.items()}


def group(id_: int, **ideas: dict) -> dict:
    """A group that speaks against what it hangs from."""
    return {"id": id_, "title": "", "attr": {"group": "opposing"}, "ideas": ranked(**ideas)}


LKIF = """<lkif><argument-graphs><argument-graph id="g"><statements>
<statement id="a"><s>A.</s></statement><statement id="b"><s>B.</s></statement>
</statements><arguments>
<argument id="r" title="The sign" direction="con" scheme="Sign"><conclusion statement="a"/>
<premises><premise role="datum" polarity="negative" statement="b"/></premises></argument>
</arguments></argument-graph></argument-graphs></lkif>"""
AML = """<ARG><TEXT>So it is. So it is.</TEXT><EDATA><AUTHOR>Ada</AUTHOR></EDATA>
<AU><PROP identifier="A" missing="no"><PROPTEXT offset="10">So it is.</PROPTEXT></PROP></AU>
</ARG>"""
HIT = group(2, r1={"id": 3, "title": "B"}, r2=group(4, r1={"id": 5, "title": "C"}))
FILES = {
    "ova2": [
        ova2(
            {1: ("I", "A"), 2: ("I", "B"), 3: ("I", "C"), 4: ("CA", "CA"), 5: ("RA", "RA")}
            | {6: ("MA", "MA"), 7: ("PA", "PA"), 8: ("L", "Ada Ash : A"), 9: ("YA", "Asserting")},
            *(
                (2, 4),
                (4, 1),
                (2, 5),
                (3, 5),
                (5, 1),
                (3, 6),
                (6, 2),
                (3, 7),
                (7, 1),
                (8, 9),
                (9, 1),
            ),
        )
    ],
    "lkif": [LKIF],
    "aml": [AML],
    "mindmup": [mindmup(r1={"id": 1, "title": "A", "ideas": ranked(r1=HIT)})],
}


def maps(name: str) -> list[ArgumentMap]:
    """All that is read of a format here: its samples and the small files."""
    samples = [
        SourceFile(str(SAMPLES / each), (SAMPLES / each).read_text("utf-8-sig")) for each in NAMES
    ]
    found = [each for each in samples if format_of(each) == name]
    found += [SourceFile("small", text) for text in FILES.get(name, ())]
    return [loads(each, name).argument_map for each in found]


@pytest.mark.parametrize("name", IN_ONLY)
def test_what_is_carried_is_in_some_file_and_nothing_else(name):
    said = {
        saying.feature
        for argument_map in maps(name)
        for saying in sayings(network_of(argument_map).network)
    }
    assert said - MORE.get(name, set()) == carries(name) - {Feature.ORDER}


@pytest.mark.parametrize("name", [name for name in IN_ONLY if name != "mindmup"])
def test_claims_stand_in_the_order_of_the_file(name):
    for argument_map in maps(name):
        claims = (
            each
            for each in argument_map.claims.values()
            if each.span.end and ABOUT not in (each.annotation.origin or {})
        )
        starts = [each.span.start for each in claims if each.annotation.kind != OPEN]
        assert starts == sorted(starts)


def test_claims_stand_in_the_order_of_their_ranks_in_mindmup():
    ideas = {"2": {"id": 1, "title": "B"}, "1": {"id": 2, "title": "A"}}
    value = {"id": "root", "ideas": ideas | {"-1": {"id": 3, "title": "C"}}}
    argument_map = loads(SourceFile("ranks", json.dumps(value)), "mindmup").argument_map
    assert [each.text for each in argument_map.claims.values()] == ["A", "B", "C"]
