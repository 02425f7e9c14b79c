import datetime as dt

from argmap.evaluation.answers.findings import Lack
from argmap.evaluation.answers.statuses import answer_statuses
from argmap.evaluation.answers.unanswered import open_attacks, unanswered
from argmap.evaluation.marks import labelling_statuses
from argmap.evaluation.status import Status
from argmap.model import Answer, Quotation, Stance
from tests.evaluation.make import a_map, bridge, concluded, node, structure, titles
from tests.evaluation.sets import owed_by, unreplied, unreplied_by


def found(report):
    return [finding.end.title for finding in report.findings]


def test_worked_example_claims_without_any_reply():
    assert titles(unreplied(bridge())) == ["b2", "b3"]


def test_worked_example_open_attacks():
    assert titles(open_attacks(bridge())) == ["b2", "b3"]


def test_worked_example_by_party():
    assert titles(unreplied_by(bridge(), "A")) == ["b2", "b3"]
    assert titles(unreplied_by(bridge(), "B")) == []


def test_worked_example_owed_by_party():
    assert titles(owed_by(bridge(), "A")) == ["b2", "b3"]
    assert titles(owed_by(bridge(), "B")) == []


def test_worked_example_what_stands():
    assert labelling_statuses(bridge()) == {
        node("a1").end: Status.DEFEATED,
        node("b1").end: Status.STANDS,
        node("b2").end: Status.STANDS,
        node("a2").end: Status.DEFEATED,
        node("b3").end: Status.STANDS,
    }


def test_worked_example_report_puts_first_what_more_depends_on():
    """Without b3 the reply a2 stands and b1 falls; without b2, b1 alone defeats a1 all the same."""
    report = unanswered(bridge())
    assert found(report) == ["b3", "b2"]
    b3, b2 = report.findings
    assert (b3.lack, b3.party, b3.owed_by, b3.round) == (Lack.OPEN_ATTACK, "B", ("A",), 4)
    assert (titles(b3.falls), b3.changes) == (["a2"], 2)
    assert (titles(b2.falls), b2.changes) == ([], 0)
    assert [debt.target.title for debt in b2.owed] == ["a1"]


def test_picture_marks_open_attacks_and_lonely_main_claims_but_no_unchallenged_reason():
    argument_map = a_map(
        node("thesis"),
        node("lonely"),
        node("reason"),
        node("objection"),
        node("reply"),
        relations=["reason +> thesis", "objection -> thesis", "reply -> objection"],
    )
    assert answer_statuses(argument_map) == {
        node("thesis").end: Status.ANSWERED,
        node("lonely").end: Status.UNANSWERED,
        node("objection").end: Status.ANSWERED,
        node("reply").end: Status.UNANSWERED,
    }


def test_report_agrees_with_the_picture():
    argument_map = a_map(
        node("thesis"),
        node("reason"),
        node("objection"),
        relations=["reason +> thesis", "objection -> thesis"],
    )
    assert found(unanswered(argument_map)) == ["objection"]
    assert found(unanswered(argument_map, reasons=True)) == ["objection", "reason"]


def test_a_party_that_replies_to_itself_answers_nothing():
    argument_map = a_map(
        node("a1", "A"),
        node("b1", "B"),
        node("b2", "B"),
        relations=["b1 -> a1", "b2 -> b1"],
    )
    assert titles(unreplied(argument_map)) == ["b1", "b2"]
    assert titles(owed_by(argument_map, "A")) == ["b1"]


def test_an_outsiders_reply_does_not_free_the_party_that_owes_one():
    argument_map = a_map(
        node("a1", "A"),
        node("b1", "B"),
        node("paper", "P"),
        relations=["b1 -> a1", "paper -> b1"],
    )
    report = unanswered(argument_map)
    assert [(each.end.title, each.lack, each.owed_by) for each in report.findings] == [
        ("paper", Lack.OPEN_ATTACK, ("B",)),
        ("b1", Lack.NOT_BY_PARTY, ("A",)),
    ]


def test_conceding_a_claim_commits_to_it():
    argument_map = a_map(
        node("a1", "A", conceded=("C",)),
        node("b1", "B"),
        relations=["b1 -> a1"],
    )
    (finding,) = unanswered(argument_map, by="C", owed=True).findings
    assert [(debt.party, debt.is_conceded) for debt in finding.owed] == [("A", False), ("C", True)]


def test_who_concedes_the_attack_owes_no_answer_to_it():
    argument_map = a_map(node("a1", "A"), node("b1", "B", conceded=("A",)), relations=["b1 -> a1"])
    assert owed_by(argument_map, "A") == ()
    assert titles(unreplied_by(argument_map, "A")) == ["b1"]


def test_an_answer_noted_by_hand_counts_for_its_party_alone():
    argument_map = a_map(
        node("a1", "A"),
        node("b1", "B", answered=(Answer("A"),)),
        node("b2", "B", answered=(Answer("B"),)),
        relations=["b1 -> a1", "b2 -> a1"],
    )
    assert titles(unreplied(argument_map)) == ["b2"]
    assert titles(unreplied_by(argument_map, "C")) == ["a1", "b1", "b2"]


def test_contradiction_is_a_reply_both_ways():
    argument_map = a_map(node("a1", "A"), node("b1", "B"), relations=["a1 >< b1"])
    assert unreplied(argument_map) == ()
    assert found(unanswered(argument_map)) == []


def test_an_attack_on_a_premise_replies_to_the_argument():
    argument_map = a_map(
        node("p", "A"),
        node("q", "A"),
        node("c", "A"),
        structure("<arg>", "p, q => c"),
        node("x", "B"),
        relations=["x -> p"],
    )
    assert answer_statuses(argument_map)[structure("<arg>", "p => c").end] is Status.ANSWERED


def test_an_undercut_of_an_inference_replies_to_the_argument():
    argument_map = a_map(
        node("p", "A"), structure("<arg>", "p => c"), node("c", "A"), node("x", "B"),
        relations=["x _> <arg>.1"],
    )  # fmt: skip
    assert answer_statuses(argument_map)[structure("<arg>", "p => c").end] is Status.ANSWERED
    assert titles(owed_by(argument_map, "A")) == ["x"]


def attacking_argument(*more, relations=()):
    """A thesis, and an argument of B against it whose conclusion carries the attack."""
    return a_map(
        node("thesis", "A"),
        node("p"),
        concluded("c"),
        structure("<arg>", "p => c", "B"),
        *more,
        relations=["c -> thesis", *relations],
    )


def test_an_argument_against_is_reported_once_as_its_conclusion():
    report = unanswered(attacking_argument())
    assert [(each.end.title, each.party, each.owed_by) for each in report.findings] == [
        ("c", "B", ("A",))
    ]


def test_a_relation_written_at_the_argument_is_its_conclusions():
    argument_map = a_map(
        node("thesis", "A"),
        node("p"),
        concluded("c"),
        structure("<arg>", "p => c", "B"),
        relations=["<arg> -> thesis"],
    )
    assert found(unanswered(argument_map)) == ["c"]


def test_who_attacks_the_premise_has_answered_the_conclusion():
    argument_map = attacking_argument(node("x", "A"), relations=["x -> p"])
    assert found(unanswered(argument_map)) == ["x"]
    assert labelling_statuses(argument_map)[node("thesis").end] is Status.STANDS


def test_each_argument_for_a_conclusion_must_be_met():
    argument_map = attacking_argument(
        node("r"),
        structure("<other>", "r => c", "B"),
        node("x", "A"),
        relations=["x -> p"],
    )
    assert found(unanswered(argument_map)) == ["x", "c"]
    assert labelling_statuses(argument_map)[node("thesis").end] is Status.DEFEATED


def test_a_conclusion_also_asserted_on_its_own_stands_without_its_argument():
    argument_map = a_map(
        node("thesis", "A"),
        node("p"),
        node("c", "B"),
        structure("<arg>", "p => c", "B"),
        node("x", "A"),
        relations=["c -> thesis", "x -> p"],
    )
    assert "c" in found(unanswered(argument_map))
    assert labelling_statuses(argument_map)[node("c").end] is Status.STANDS


def test_the_premise_of_an_argument_binds_who_argues():
    argument_map = attacking_argument(node("x", "A"), relations=["x -> p"])
    assert titles(owed_by(argument_map, "B")) == ["x"]


def test_older_findings_come_first_and_undated_ones_last():
    argument_map = a_map(
        node("thesis", "A"),
        node("undated", "B"),
        node("late", "B", date="2022-02-01"),
        node("early", "B", date="2022-01-26"),
        relations=["undated -> thesis", "late -> thesis", "early -> thesis"],
    )
    report = unanswered(argument_map)
    assert found(report) == ["early", "late", "undated"]
    assert report.findings[0].date == dt.date(2022, 1, 26)


def test_undeveloped_claims_are_listed_apart():
    treaty = Quotation("treaty")
    argument_map = a_map(
        node("bare", "A"),
        node("gap", "A", undeveloped=True),
        node("backed", "A"),
        node("argued", "A"),
        node("fact", "A", kind="evidence"),
        node("tagged", "A", tags=("axiom",)),
        node("granted", "A", conceded=("B",)),
        node("cited", "A", cites=(treaty,)),
        node("contested", "A", cites=(Quotation("treaty", stance=Stance.ATTACK),)),
        structure("<arg>", "fact => argued"),
        relations=["fact +> backed"],
    )
    gaps = unanswered(argument_map).undeveloped
    assert [(gap.end.title, gap.is_intended) for gap in gaps] == [
        ("bare", False),
        ("gap", True),
        ("contested", False),
    ]
    assert unanswered(argument_map, by="B").undeveloped == ()


def test_a_question_is_open_until_an_answer_stands():
    argument_map = a_map(
        node("why", kind="question"),
        node("how", tags=("question",)),
        node("when", kind="question", answered=(Answer("A"),)),
        node("because"),
        node("no"),
        relations=["because +> how", "no -> because"],
    )
    questions = unanswered(argument_map).questions
    assert [(each.end.title, titles(each.rejected)) for each in questions] == [
        ("why", []),
        ("how", ["because"]),
    ]
    assert found(unanswered(argument_map)) == ["no"]


def test_who_takes_a_claim_back_owes_no_answer_for_it():
    argument_map = a_map(node("a1", "A", retracted=("A",)), node("b1", "B"), relations=["b1 -> a1"])
    assert owed_by(argument_map, "A") == ()
    assert titles(unreplied_by(argument_map, "A")) == ["b1"]


def test_who_takes_a_concession_back_owes_no_answer_for_it():
    argument_map = a_map(
        node("a1", "A", conceded=("C",), retracted=("C",)),
        node("b1", "B"),
        relations=["b1 -> a1"],
    )
    assert owed_by(argument_map, "C") == ()
    assert titles(owed_by(argument_map, "A")) == ["b1"]


def test_what_its_holder_takes_back_is_told_and_owed_by_nobody():
    argument_map = a_map(
        node("a1", "A"), node("b1", "B", retracted=("B@4",)), relations=["b1 -> a1"]
    )
    (finding,) = unanswered(argument_map).findings
    assert finding.owed == ()
    assert finding.retracted is not None
    assert finding.retracted.round == 4


def test_answers_noted_by_hand_are_listed_with_who_and_when():
    argument_map = a_map(
        node("a1", "A"),
        node("b1", "B", answered=(Answer("A", dt.date(2022, 2, 1), "in a letter"),)),
        relations=["b1 -> a1"],
    )
    (noted,) = unanswered(argument_map).noted
    assert (noted.end.title, noted.answer.by, noted.answer.on) == ("b1", "A", dt.date(2022, 2, 1))
    assert unanswered(argument_map, by="B").noted == ()
