"""Files of other tools are read with all that is in them; samples/README.md says whose they are."""

from collections import Counter
from pathlib import Path

import pytest

from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.network import StepKind
from argmap.formats.recognition import format_of
from argmap.formats.registry import FORMATS, carries, dumps, loads
from argmap.pipeline import analyse
from argmap.reading import read
from argmap.source import NOWHERE, SourceFile

SAMPLES = Path(__file__).parent / "samples"

# The file, its claims, its steps by their kinds, and the premises of these in all.
TABLE = """
af/bridge.af                               3  attack:2                               2
aif/dialogue-6064-original.json            9  support:5                              5
aif/dialogue-6064-reconstructed.json       9  support:5,rephrase:3                   8
aif/nodeset127.json                        6  support:4,attack:1                     5
aif/nodeset137.json                        7  support:2,attack:2                     6
aif/nodeset178.json                       18  support:12                            18
aif/nodeset667.json                        2  support:1                              1
aif_rdf/bridge.jsonld                      2  support:1                              1
apx/bridge.apx                             3  attack:2                               2
araucaria/bridge.aml                       5  support:2,attack:1                     4
argdown_json/rich.json 10 support:3,attack:1,undercut:1,contradictory:1,rephrase:1,preference:1 10
argdown_json/drawn.json                    2  attack:1                               1
arggraph/bridge.xml                        7  support:2,attack:1,undercut:2          6
argmap_yaml/example.yml                    5  support:1,attack:1                     4
argmap_yaml/example-2.yml                  3  support:1                              2
argmap_yaml/example-3.yml                  5  support:1,attack:1                     4
arguebuf/dialogue-6064.arguebuf.json       9  support:5,rephrase:3                   8
arguebuf/undercut-with-source.arguebuf.json 4 support:2,undercut:1                   3
bapx/bridge.bapx                           3  support:1,attack:1                     2
brat/bridge.ann                            5  support:2,attack:2                     4
carneades/legalization-of-marijuana.yml   23  support:7,contradictory:6             27
carneades/linked-convergent.yml            5  support:2                              4
carneades/mcda-porsche.yml                13  -                                      0
carneades/pollock-red-light.yml            4  support:1,undercut:1                   3
carneades/prakken-sartor-murder.yml       13  support:4,undercut:4,contradictory:1  12
carneades/tandem.yml                      12  support:9,contrary:3,contradictory:3  18
carneades/toulmin.yml                      7  support:3,undercut:1                   6
graphml/words.graphml                      3  support:2,attack:1                     3
graphml/yed.graphml                        2  attack:1                               1
gsn/confidence.gsn.yaml                    6  support:4                              5
gsn/dialectic-first.gsn.yaml              22  support:14,attack:3,undercut:1        21
gsn/example.gsn.yaml                      16  support:14                            16
gsn/modular/index.gsn.yaml                 6  support:5                              6
gsn/template/instance.gsn.yaml             6  support:5                              5
kialo/debate-6148.txt                    105  support:42,attack:63                 105
kialo/synthetic-edge-cases.txt             6  support:2,attack:4                     6
kialo/synthetic-multi-thesis.txt           5  support:1,attack:2                     3
lkif/Pollock-red-light.xml                 4  support:1,undercut:1                   3
mindmup/brunellus.mup                      5  support:1,attack:1                     4
mindmup/synthetic-links-and-notes.mup      6  support:1,attack:2                     4
mindmup/white-swan-simplified.mup          4  support:1,attack:1                     3
ova2/bridge.json                           4  support:1,undercut:1                   2
rationale/bridge.rtnl                      5  support:1,attack:1,undercut:1          4
sadface/bridge-v02.json                    3  support:1,attack:1                     2
sadface/bridge-v05.json                    3  support:1,attack:1                     2
tgf/bas1.tgf                               7  attack:8                               8
tgf/reinstatement1.tgf                     3  attack:2                               2
xaif/bridge-ova3.json                      3  support:1,undercut:1                   2
xaif/integer-ids.json                      2  support:1                              1
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()]
NAMES = [row[0] for row in ROWS]
SEVERAL_FILES = {"gsn/modular/index.gsn.yaml", "gsn/template/instance.gsn.yaml"}


def source(name):
    return SourceFile(str(SAMPLES / name), (SAMPLES / name).read_text(encoding="utf-8-sig"))


def imported(name):
    found = source(name)
    return loads(found, format_of(found))


def network(name):
    return network_of(imported(name).argument_map).network


def counted(words):
    pairs = (each.split(":") for each in words.split(",")) if words != "-" else ()
    return {StepKind(kind): int(number) for kind, number in pairs}


@pytest.mark.parametrize(("name", "claims", "steps", "premises"), ROWS, ids=NAMES)
def test_all_claims_steps_and_premises_are_read(name, claims, steps, premises):
    found = network(name)
    assert len(found.statements) == int(claims)
    assert Counter(step.kind for step in found.steps) == counted(steps)
    assert sum(len(step.premises) for step in found.steps) == int(premises)


def test_every_sample_is_in_the_table():
    files = {str(each.relative_to(SAMPLES)) for each in SAMPLES.rglob("*") if each.is_file()}
    parts = {"README.md", "gsn/template/template.gsn.yaml"}
    parts |= {f"gsn/modular/sub{number}.gsn.yaml" for number in (1, 2, 3)}
    assert files - parts == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_imported_map_can_be_checked_and_written_as_tidy_argdown(name, tmp_path):
    reading = read(str(SAMPLES / name))
    analyse(reading)
    path = tmp_path / "map.argdown"
    path.write_bytes(dumps(reading.argument_map, "argdown-text").content)
    again = read(str(path))
    assert [each for each in again.diagnostics if each.severity == "error"] == []
    assert len(again.argument_map.relations) == len(reading.argument_map.relations)
    assert set(again.argument_map.claims) == set(reading.argument_map.claims)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SEVERAL_FILES])
def test_every_claim_has_its_place(name):
    claims = imported(name).argument_map.claims.values()
    made_up = {"about", "bearing"}
    assert [
        each.title
        for each in claims
        if each.span == NOWHERE and not made_up <= {*(each.annotation.origin or ())}
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_writer_takes_every_map_and_is_read_again(name):
    argument_map = imported(name).argument_map
    for form in (each for each in FORMATS.values() if each.writes):
        written = dumps(argument_map, form.name)
        if form.reads:
            again = loads(SourceFile("again", written.content.decode()), form.name).argument_map
            assert bool(again.claims or again.arguments) or not argument_map.claims, form.name
        assert form.name not in FORMATS or carries(form.name)


class TestWhatElseTheyHold:
    def test_a_dialogue_has_its_moves_and_its_speakers(self):
        found = network("aif/dialogue-6064-original.json")
        assert len(found.moves) == 16
        assert {each.annotation.speaker for each in found.statements} == {"CL", "NL", ""}
        assert sum(bool(move.replies_to) for move in found.moves) == 8

    def test_a_node_whose_id_is_nought_is_there(self):
        assert network("xaif/integer-ids.json").moves[0].id == "0"

    def test_a_resource_is_a_document_and_its_quote_begins_at_its_beginning(self):
        found = network("arguebuf/undercut-with-source.arguebuf.json")
        assert len(found.documents) == 1
        assert [cite.quote for each in found.statements for cite in each.annotation.cites]

    def test_schemes_have_their_names(self):
        found = network("aif/nodeset178.json")
        schemes = [step.annotation.scheme for step in found.steps if step.annotation.scheme]
        assert len(schemes) == 12
        assert not [name for name in schemes if name.startswith("Argument")]

    def test_premises_have_their_roles(self):
        roles = [p.role for step in network("carneades/toulmin.yml").steps for p in step.premises]
        assert [role for role in roles if role] == ["datum", "warrant", "backing"]

    def test_expected_labels_are_expected_of_the_map(self):
        expected = network("carneades/toulmin.yml").expected.grounded
        assert Counter(each.status for each in expected) == {"stands": 6, "defeated": 1}

    def test_what_is_assumed_is_an_assumption(self):
        kinds = Counter(s.annotation.kind for s in network("carneades/mcda-porsche.yml").statements)
        assert kinds["assumption"] == 9

    def test_schemes_that_make_arguments_are_told_of(self):
        losses = imported("carneades/mcda-porsche.yml").losses
        assert [loss.name for loss in losses] == ["argument_schemes", "issue_schemes"]

    def test_what_is_defeated_is_expected_to_be(self):
        expected = network("gsn/dialectic-first.gsn.yaml").expected.grounded
        assert [each.status for each in expected] == ["defeated"] * 4

    def test_a_goal_that_another_module_develops_is_developed(self):
        found = network("gsn/template/instance.gsn.yaml")
        assert not [each.id for each in found.statements if each.annotation.undeveloped]

    def test_an_implicit_claim_is_implicit(self):
        for name in ("mindmup/brunellus.mup", "argmap_yaml/example.yml", "araucaria/bridge.aml"):
            assert [s for s in network(name).statements if s.annotation.implicit], name

    def test_sticky_notes_are_notes(self):
        notes = [
            s.annotation.note for s in network("mindmup/synthetic-links-and-notes.mup").statements
        ]
        assert [note for note in notes if note] == ["From the *minutes*.", "Ask the mayor"]

    def test_several_major_claims_are_one_with_several_quotations(self):
        first = network("brat/bridge.ann").statements[0]
        assert [cite.quote for cite in first.annotation.cites] == [
            "The town should build a new bridge now",
            "a new bridge has to be built",
        ]

    def test_who_owns_a_claim_said_it(self):
        speakers = [s.annotation.speaker for s in network("araucaria/bridge.aml").statements]
        assert [name for name in speakers if name] == ["Mayor", "Treasurer"]
