"""The maps of the project are sound, and quote their sources word for word."""

from pathlib import Path

import pytest

from argmap.diagnostics import Severity
from argmap.evaluation.answers.unanswered import unanswered
from argmap.graph import ATTACKS, rebuttals
from argmap.model import ArgumentMap, Quotation, RelationType
from argmap.pipeline import analyse
from argmap.reading import read

MAPS = Path(__file__).parent.parent / "maps"
NAMES = sorted(path.stem for path in MAPS.glob("*.argdown"))


def map_named(name: str) -> ArgumentMap:
    return read(str(MAPS / f"{name}.argdown")).argument_map


def quotations(argument_map: ArgumentMap) -> list[Quotation]:
    return [cited for node in argument_map.nodes for cited in node.annotation.cites if cited.quote]


def in_one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", NAMES)
def test_a_map_has_no_errors_and_no_warnings(name: str):
    found = analyse(read(str(MAPS / f"{name}.argdown")))
    assert [each for each in found if each.severity is not Severity.NOTE] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_quotation_stands_in_its_source_word_for_word(name: str):
    argument_map = map_named(name)
    for cited in quotations(argument_map):
        text = argument_map.documents[cited.document].text
        assert text is not None, cited
        assert in_one_line(cited.quote) in in_one_line((MAPS / text).read_text(encoding="utf-8"))


def test_the_dispute_is_quoted_throughout():
    assert len(quotations(map_named("indivisibility"))) >= 40
    assert len(quotations(map_named("indivisibility-record"))) >= 45


def test_every_source_belongs_to_a_document():
    named = {
        document.text
        for name in NAMES
        for document in map_named(name).documents.values()
        if document.text
    }
    assert named == {f"sources/{path.name}" for path in (MAPS / "sources").iterdir()}


@pytest.mark.parametrize(
    ("party", "owed"),
    [
        (
            "russia",
            [
                "It must not prevail",
                "Overriding principle",
                "Room for interpretation",
                "Troops at the border",
                "Gun on the table",
                "Ukraine and the CSTO",
            ],
        ),
        ("west", ["Concerns not addressed", "Room for interpretation", "Silence about the duty"]),
        ("newspaper", ["Hard to believe"]),
    ],
)
def test_what_each_side_of_the_dispute_left_without_reply(party: str, owed: list[str]):
    report = unanswered(map_named("indivisibility"), by=party, owed=True)
    assert sorted(finding.end.title for finding in report.findings) == sorted(owed)


def test_one_teaching_map_has_linked_premises():
    argument = map_named("school-uniforms").arguments["Nobody stands out"]
    assert len(argument.premises) == 3


def test_one_teaching_map_has_an_undercut():
    relations = map_named("phones-at-night").relations
    assert [each.type for each in relations].count(RelationType.UNDERCUT) == 1


def test_one_teaching_map_has_a_rebuttal_that_is_rebutted_twice_over():
    argument_map = map_named("class-dog")
    attacked = {each.start: each.target for each in argument_map.relations if each.type in ATTACKS}
    last = argument_map.arguments["It is not the hair"].end
    line = [last]
    while line[-1] in attacked:
        line.append(attacked[line[-1]])
    assert [end.title for end in line] == [
        "It is not the hair",
        "Take a poodle",
        "Allergies",
        "A dog for 7b",
    ]
    assert set(line[:-1]) <= rebuttals(argument_map)
