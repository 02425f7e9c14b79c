"""What other tools' maps leave open is unanswered here."""

from pathlib import Path

from argmap.checks.unanswered_attack import unanswered_attack
from argmap.evaluation.answers.findings import Lack
from argmap.evaluation.answers.unanswered import unanswered
from argmap.formats.registry import loads
from argmap.reading import read
from argmap.source import SourceFile

SAMPLES = Path(__file__).parent / "samples"


def texts(argument_map, found):
    return [argument_map.node(each.end).text for each in found]


def test_a_con_without_a_reply_is_an_open_attack():
    argument_map = read(str(SAMPLES / "kialo" / "synthetic-edge-cases.txt")).argument_map
    found = [each for each in unanswered(argument_map).findings if each.lack is Lack.OPEN_ATTACK]
    assert texts(argument_map, found) == [
        "The survey counted only ten people.",
        "Pro: is a word that may open a sentence.",
    ]


def test_the_proponent_owes_an_answer_to_the_opposing_units_that_nothing_undercuts():
    argument_map = read(str(SAMPLES / "arggraph" / "bridge.xml")).argument_map
    findings = unanswered(argument_map, owed=True).findings
    assert {each.owed_by for each in findings} == {("opp",)}
    assert texts(argument_map, findings) == [
        "but the state pays for this one.",
        "Few people use the ferry.",
    ]


def test_an_undeveloped_goal_lacks_support_on_purpose():
    argument_map = read(str(SAMPLES / "gsn" / "template" / "template.gsn.yaml")).argument_map
    gaps = [each for each in unanswered(argument_map).undeveloped if each.is_intended]
    assert texts(argument_map, gaps) == ["A claim somebody else should support"]


def test_a_critical_question_without_an_answer_is_open():
    argument_map = read(str(SAMPLES / "ova2" / "bridge.json")).argument_map
    (question,) = unanswered(argument_map).questions
    assert texts(argument_map, [question]) == ["Did the source say so?"]


def test_an_attack_without_words_goes_by_the_title_that_was_made_for_it():
    case = SourceFile("case.yaml", "G1:\n  undeveloped: true\nCG1:\n  challenges: G1\n")
    (note,) = unanswered_attack(loads(case, "gsn").argument_map)
    assert note.message == "nobody has answered [Claim CG1], which attacks [Claim G1]"
