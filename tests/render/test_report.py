import datetime as dt
import json

from argmap.evaluation.answers.unanswered import unanswered
from argmap.model import Party
from argmap.render.findings.answers import findings_of
from argmap.render.texts.report import as_json, as_markdown, as_text
from argmap.source import SourceFile
from tests.evaluation.make import a_map, bridge, node

PARTIES = {"A": Party("A", "The builders"), "B": Party("B", "Friends of the marsh")}
SOURCE = SourceFile("bridge.argdown", "\n" * 9)


def with_source(*nodes, **fields):
    return a_map(*nodes, source=SOURCE, parties=PARTIES, **fields)


def dispute():
    return with_source(
        node("a1", "A", round=1),
        node("b1", "B", round=2, conceded=("C",)),
        node("c1", "A", round=3, undeveloped=True),
        relations=["b1 -> a1", "c1 +> a1"],
        settings={"title": "A bridge"},
    )


def test_text_says_who_owes_what_and_where_it_stands():
    argument_map = dispute()
    assert as_text(unanswered(argument_map), argument_map) == """\
1 claim is unanswered.

[b1]: Words of b1.
    nobody replied, held by Friends of the marsh, since round 2
    dropped by The builders, who spoke in round 3 and did not reply
    conceded by C
    answer owed by The builders: it attacks [a1]
    if it stands, [a1] falls
    bridge.argdown:2:1

Without support

[c1]: Words of c1.
    held by The builders
    left undeveloped on purpose
    bridge.argdown:3:1
"""  # fmt: skip


def test_markdown_has_a_section_for_each_party_that_owes():
    argument_map = dispute()
    assert as_markdown(unanswered(argument_map), argument_map) == """\
# Unanswered: A bridge

1 claim is unanswered.

## Unanswered by The builders

1. \\[b1\\]: Words of b1. *(nobody replied, held by Friends of the marsh, since round 2; \
dropped by The builders, who spoke in round 3 and did not reply; conceded by C; line 2)*
   - it attacks \\[a1\\]
   - if it stands, \\[a1\\] falls

## Without support

- \\[c1\\]: Words of c1. *(held by The builders; left undeveloped on purpose; line 3)*
"""  # fmt: skip


def test_json_has_the_whole_finding():
    argument_map = dispute()
    report = json.loads(as_json(unanswered(argument_map, by="A"), argument_map))
    target = {"kind": "claim", "title": "a1", "name": "[a1]"}
    assert report["by"] == "A"
    assert report["findings"] == [
        {
            "kind": "claim",
            "title": "b1",
            "name": "[b1]",
            "text": "Words of b1.",
            "place": {"file": "bridge.argdown", "line": 2, "column": 1},
            "lack": "open attack",
            "party": "B",
            "date": None,
            "round": 2,
            "attacks": [target],
            "owed": [{"party": "A", "target": target, "conceded": False}],
            "falls": [target],
            "changes": 1,
            "drops": [{"party": "A", "turn": 3, "answered_in": None}],
            "retracted": None,
            "conceded": [{"by": "C", "on": None, "round": None}],
        }
    ]


def test_nothing_unanswered_says_so():
    argument_map = a_map()
    assert as_text(unanswered(argument_map), argument_map) == "Nothing is left unanswered.\n"


def test_a_map_cannot_command_the_terminal():
    escape, rtl, c1 = chr(27), chr(0x202E), chr(0x9B)
    title = f"a{escape}[2J{rtl}{c1}b"
    argument_map = with_source(node(title))
    shown = as_text(unanswered(argument_map), argument_map)
    assert not {escape, rtl, c1} & set(shown)
    assert r"[a\x1b[2J\u202e\x9bb]" in shown


def test_markup_in_a_title_stays_text_in_markdown():
    argument_map = with_source(node("b]<script>*x*"))
    page = as_markdown(unanswered(argument_map), argument_map)
    assert r"\[b\]\<script\>\*x\*\]" in page


def test_markdown_of_the_worked_example_names_a_party_without_description_by_its_id():
    argument_map = bridge()
    assert "## Unanswered by A\n" in as_markdown(unanswered(argument_map), argument_map)


def test_what_was_answered_badly_is_told_apart():
    argument_map = a_map(
        node("why", kind="question"),
        node("b", "B", parts=("cost", "noise")),
        node("a", "A", meets=("cost",)),
        node("c", "B"),
        relations=["a -> b", "c -> a", "b -> why"],
    )
    text = as_text(unanswered(argument_map), argument_map)
    assert (
        "Answered in part\n\n[b]: Words of b.\n    1 of 2 parts met\n    not met: noise\n" in text
    )
    assert "Answered, but no answer stands\n\n[b]: Words of b.\n    defeated: [a]\n" in text
    assert "Open questions\n\n[why]: Words of why.\n" in text
    page = as_markdown(unanswered(argument_map), argument_map)
    assert "## Answered in part\n\n- \\[b\\]: Words of b." in page
    value = json.loads(as_json(unanswered(argument_map), argument_map))
    assert [each["unmet"] for each in value["part_answered"]] == [["noise"]]
    assert [each["title"] for each in value["questions"]] == ["why"]


def test_a_drop_is_told_with_its_turn():
    argument_map = bridge()
    text = as_text(unanswered(argument_map, after=2), argument_map)
    assert "held by B, since round 2\n    dropped by A, who spoke in round 3 and did not" in text


def answered_late():
    return with_source(
        node("a1", "A", round=1),
        node("b1", "B", round=2),
        node("a2", "A", round=3),
        node("a3", "A", round=5),
        relations=["b1 -> a1", "a2 +> a1", "a3 -> b1"],
    )


def test_what_was_answered_late_is_told_beside_what_is_unanswered():
    argument_map = answered_late()
    report = unanswered(argument_map)
    assert [finding.end.title for finding in report.findings] == ["a3"]
    told = (
        "dropped by The builders, who spoke in round 3 and did not reply; answered late in round 5"
    )
    assert f"Dropped earlier\n\n[b1]: Words of b1.\n    {told}\n" in as_text(report, argument_map)
    assert f"- \\[b1\\]: Words of b1. *({told}; held by" in as_markdown(report, argument_map)
    (dropped,) = json.loads(as_json(report, argument_map))["dropped_earlier"]
    assert (dropped["title"], dropped["drops"]) == (
        "b1",
        [{"party": "A", "turn": 3, "answered_in": 5}],
    )
    (finding,) = [each for each in findings_of(report, argument_map) if each.code == "AM202"]
    assert finding.message == f"[b1] had no reply in its time; {told}; held by Friends of the marsh"


def test_a_report_says_of_whom_and_of_which_day_it_speaks():
    argument_map = with_source(
        node("a", "A", date="2022-01-10"), node("b", "B"), relations=["b -> a"]
    )
    report = unanswered(argument_map, by="A", on=dt.date(2022, 1, 31))
    headline = "1 claim is unanswered by The builders as of 2022-01-31."
    assert as_text(report, argument_map).startswith(headline + "\n")
    assert json.loads(as_json(report, argument_map))["as_of"] == "2022-01-31"


def test_rounds_have_the_names_that_the_map_gives_them():
    argument_map = with_source(
        node("a1", "A", round=1),
        node("b1", "B", round=2),
        node("a2", "A", round=3),
        relations=["b1 -> a1"],
        settings={"rounds": ["1AC", "1NC", "2AC"]},
    )
    text = as_text(unanswered(argument_map), argument_map)
    assert "since 1NC\n    dropped by The builders, who spoke in 2AC and did not reply\n" in text
    report = unanswered(argument_map, after=2)
    assert as_text(report, argument_map).startswith("1 claim was dropped after 1NC.\n")
