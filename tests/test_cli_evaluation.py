"""The commands that evaluate, as people use them: output, errors and exit statuses."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.evaluate import evaluate
from argmap.cli.flow import flow
from argmap.cli.solve import solve
from argmap.cli.unanswered import unanswered
from argmap.errors import ArgmapError

DEBATE = """\
===
parties:
  pupils: {name: Pupils}
  staff: {name: Staff}
===

[Phones]: Phones belong in the lesson. {party: pupils, round: 1, date: 2024-03-01}
  - <Noise>: They ring. {party: staff, round: 2, date: 2024-03-02}
    - <Silent>: They can be silent. {party: pupils, round: 3, date: 2024-03-03}
  - <Games>: They are for games. {party: staff, round: 2, date: 2024-03-02}
  - <Cost>: They are dear. {party: staff}
"""


@pytest.fixture
def debate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("debate.argdown").write_text(DEBATE, encoding="utf-8")
    return "debate.argdown"


def run(command, *arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(command, arguments, input=text)


def refused(command, *arguments: str, text: str | None = None) -> str:
    """What a command says that cannot be done."""
    result = run(command, *arguments, text=text)
    assert isinstance(result.exception, ArgmapError), result.output
    return str(result.exception)


class TestUnanswered:
    def titles(self, *arguments: str) -> list[str]:
        result = run(unanswered, *arguments, "--format", "json")
        return [each["title"] for each in json.loads(result.output)["findings"]]

    def test_the_dispute_as_of_a_day(self, debate: str):
        result = run(unanswered, debate, "--as-of", "2024-03-02")
        assert result.exit_code == 1
        assert result.output.startswith("3 arguments are unanswered as of 2024-03-02.\n")
        assert "<Silent>" not in result.output

    def test_the_undated_come_early_or_late(self, debate: str):
        early = self.titles(debate, "--as-of", "2024-03-02", "--undated", "early")
        late = self.titles(debate, "--as-of", "2024-03-02", "--undated", "late")
        assert sorted(early) == ["Cost", "Games", "Noise"]
        assert sorted(late) == ["Games", "Noise"]

    def test_the_undated_are_an_error_if_asked(self, debate: str):
        message = refused(unanswered, debate, "--as-of", "2024-03-02", "--undated", "error")
        assert message.startswith("<Cost> has no date")

    def test_a_round_is_as_good_as_a_day(self, debate: str):
        result = run(unanswered, debate, "--as-of", "2")
        assert result.output.startswith("3 arguments are unanswered as of round 2.\n")

    def test_other_tools_get_sarif_or_annotations(self, debate: str):
        log = json.loads(run(unanswered, debate, "--format", "sarif").output)
        assert log["runs"][0]["automationDetails"]["id"] == "argmap unanswered/"
        assert {each["ruleId"] for each in log["runs"][0]["results"]} == {"AM201", "AM202", "AM207"}
        lines = run(unanswered, debate, "--format", "github").output.splitlines()
        assert len(lines) == len(log["runs"][0]["results"])

    def test_what_was_dropped_after_a_round(self, debate: str):
        result = run(unanswered, debate, "--after", "2", "--undated", "late")
        assert result.exit_code == 1
        assert result.output.startswith("1 argument was dropped after round 2.\n\n<Games>")
        assert "dropped by Pupils, who spoke in round 3" in result.output

    def test_a_timeline_tells_what_was_unanswered_at_the_end_of_each_turn(self, debate: str):
        result = run(unanswered, debate, "--timeline", "--undated", "late")
        assert result.exit_code == 1
        assert (
            result.output
            == """\
Round 1

  Pupils: [Phones]: Phones belong in the lesson.

  At the end 1 is unanswered:
    [Phones]

Round 2

  Staff: <Noise>: They ring. (against [Phones])
  Staff: <Games>: They are for games. (against [Phones])

  At the end 2 are unanswered:
    <Noise> (owed by Pupils)
    <Games> (owed by Pupils)
  No longer: [Phones]

Round 3

  Pupils: <Silent>: They can be silent. (against <Noise>)

  At the end 2 are unanswered, 1 of them new:
    <Silent> (owed by Staff)
  Dropped: <Games> (by Pupils)
  Still: <Games>
  No longer: <Noise>

Without a round, taken as late

  Staff: <Cost>: They are dear. (against [Phones])

  With these 3 are unanswered, 1 of them new:
    <Cost> (owed by Pupils)
  Still: <Silent>, <Games>
"""
        )

    def test_a_timeline_for_a_party_in_markdown_and_for_programs(self, debate: str):
        asked = (debate, "--timeline", "--owed", "--by", "pupils")
        page = run(unanswered, *asked, "--format", "md").output
        assert page.startswith("# Timeline: Argument map\n\n## Without a round, taken as early\n")
        assert "\nAt the end 3 are owed an answer by Pupils, 2 of them new:\n\n- \\<" in page
        found = json.loads(run(unanswered, *asked, "--format", "json").output)
        assert (found["unit"], found["by"], found["owed"]) == ("round", "pupils", True)
        assert [turn["moment"] for turn in found["turns"]] == [None, 1, 2, 3]
        assert [each["name"] for each in found["turns"][3]["settled"]] == ["<Noise>"]
        assert found["turns"][2]["events"][0]["deed"] == "said"

    @pytest.mark.parametrize(
        "options", [("--as-of", "2"), ("--after", "1"), ("--all",), ("--format", "sarif")]
    )
    def test_a_timeline_stands_alone(self, debate: str, options: tuple[str, ...]):
        assert run(unanswered, debate, "--timeline", *options).exit_code == 2

    @pytest.mark.parametrize(
        ("party", "advice"),
        [
            ("Pupils", "did you mean pupils?"),
            ("parents", "it has pupils (Pupils), staff (Staff)"),
        ],
    )
    def test_an_unknown_party_is_told_with_those_there_are(
        self, debate: str, party: str, advice: str
    ):
        message = refused(unanswered, debate, "--by", party)
        assert message == f"there is no party {party} in debate.argdown; {advice}"

    def test_nothing_was_dropped_after_the_last_round(self, debate: str):
        result = run(unanswered, debate, "--after", "3")
        assert (result.exit_code, result.output) == (0, "Nothing was dropped after round 3.\n")

    @pytest.mark.parametrize("day", ["27.1.2022", "2022-02-30", "2022", "today", "0", "-1"])
    @pytest.mark.parametrize("option", ["--as-of", "--after"])
    def test_what_is_no_day_and_no_round_is_misuse(self, debate: str, option: str, day: str):
        result = run(unanswered, debate, option, day)
        assert result.exit_code == 2
        assert f"{day} is no date and no round; write year, month and day" in result.output

    @pytest.mark.parametrize(("option", "value"), [("--after", "x"), ("--undated", "never")])
    def test_a_bad_value_is_misuse(self, debate: str, option: str, value: str):
        assert run(unanswered, debate, option, value).exit_code == 2

    @pytest.mark.parametrize(
        ("arguments", "what"), [(["--as-of", "2024-03-02"], "date"), (["--after", "1"], "round")]
    )
    def test_a_map_without_dates_or_rounds_is_told(self, arguments: list[str], what: str):
        message = refused(unanswered, "-", *arguments, text="[A]: One.\n  - [B]: Two.\n")
        assert message.startswith(f"nothing in the map has a {what}")


NIXON = """\
[Dove]: He is a dove.
  >< [Hawk]: He is a hawk.

[Votes]: He votes for peace.
  - [Hawk]
  - [Dove]

[Liar]: This is a lie.
  - [Liar]
"""


class TestEvaluate:
    def test_what_stands_is_told_first(self, debate: str):
        result = run(evaluate, debate)
        assert result.exit_code == 0
        assert result.output == """\
Grounded semantics: 3 stand, 2 defeated.

Stands

  <Silent>: They can be silent.
  <Games>: They are for games.
  <Cost>: They are dear.

Defeated

  [Phones]: Phones belong in the lesson.
  <Noise>: They ring.
"""  # fmt: skip

    def test_all_semantics_have_their_say(self):
        told = {}
        for semantics in ("grounded", "complete", "preferred", "semi-stable", "ideal", "eager"):
            result = run(evaluate, "-", "--semantics", semantics, text=NIXON)
            assert result.exit_code == 0
            told[semantics] = result.output.partition("\n")[0]
        assert told == {
            "grounded": "Grounded semantics: 4 undecided.",
            "complete": "3 complete extensions: 2 defensible, 1 rejected, 1 undecided.",
            "preferred": "2 preferred extensions: 2 defensible, 1 rejected, 1 undecided.",
            "semi-stable": "2 semi-stable extensions: 2 defensible, 1 rejected, 1 undecided.",
            "ideal": "1 ideal extension: 4 undecided.",
            "eager": "1 eager extension: 4 undecided.",
        }

    def test_extensions_are_listed_if_asked(self):
        arguments = ("-", "--semantics", "preferred", "--extensions")
        assert (
            run(evaluate, *arguments, text=NIXON).output
            == """\
2 preferred extensions: 2 defensible, 1 rejected, 1 undecided.

Extension 1

  [Dove]: He is a dove.

Extension 2

  [Hawk]: He is a hawk.
"""
        )
        found = json.loads(run(evaluate, *arguments, "--format", "json", text=NIXON).output)
        assert [[each["name"] for each in some] for some in found["sets"]] == [
            ["[Dove]"],
            ["[Hawk]"],
        ]
        empty = run(evaluate, "-", "--semantics", "ideal", "--extensions", text=NIXON).output
        assert "Extension 1\n\n  It has nothing.\n" in empty

    def test_rejected_by_all_and_rejected_by_some_are_told_apart(self):
        found = run(evaluate, "-", "--semantics", "preferred", text=NIXON).output
        assert "Rejected: every extension attacks it\n\n  [Votes]" in found

    def test_no_stable_extension_is_said_plainly(self):
        result = run(evaluate, "-", "--semantics", "stable", text=NIXON)
        assert result.output.startswith("There is no stable extension: ")
        found = json.loads(
            run(evaluate, "-", "--semantics", "stable", "--format", "json", text=NIXON).output
        )
        assert (found["has_extension"], found["nodes"]) == (False, [])

    def test_stage_semantics_know_what_needs_what(self):
        text = "[P]: One.\n  - [P]\n\n<A>\n\n(1) [P]\n----\n(2) [C]: Two.\n"
        result = run(evaluate, "-", "--semantics", "stage", "--format", "json", text=text)
        statuses = {each["title"]: each["status"] for each in json.loads(result.output)["nodes"]}
        assert statuses == {"P": "undecided", "C": "undecided", "A": "undecided"}
        assert run(evaluate, "-", "--semantics", "stage", text=NIXON).exit_code == 0

    @pytest.mark.parametrize(
        ("word", "sets"),
        [
            ("conflict-free", [[], ["A", "C", "P"], ["A", "P"], ["P"], ["X"]]),
            ("naive", [["A", "C", "P"], ["X"]]),
            ("admissible", [[], ["X"]]),
            ("stage", [["X"]]),
        ],
    )
    def test_sets_have_the_premises_of_their_arguments(self, word: str, sets: list[list[str]]):
        text = "<A>\n\n(1) [P]: One.\n----\n(2) [C]: Two.\n\n[X]: Three.\n  -> [P]\n"
        arguments = ("--semantics", word, "--extensions", "--format", "json")
        found = json.loads(run(evaluate, "-", *arguments, text=text).output)["sets"]
        assert sorted(sorted(each["title"] for each in some) for some in found) == sets
        asked_why = run(evaluate, "-", "--semantics", word, "--why", "P", text=text)
        assert asked_why.exit_code == (0 if word == "stage" else 2)

    def test_stage_semantics_tell_answers_from_withdrawals(self):
        """[Liar] attacks itself; an answer to [Doubt] alone is outweighed by what that defeats."""
        text = "[Dove]: One.\n  - [Doubt]: Two.\n\n[Liar]: Three.\n  - [Liar]\n  - [Doubt]\n"
        result = run(evaluate, "-", "--semantics", "stage", "--why", "Dove", text=text)
        answers, withdrawals = " ".join(result.output.split()).split(" If ")[1:]
        assert answers.startswith("[Doubt] and [Liar] were each met by an answer that nothing att")
        assert withdrawals.startswith("[Doubt] were withdrawn, [Dove] would be accepted")

    def test_supports_are_read_as_asked(self):
        text = "[A]: One.\n  + [B]: Two.\n  - [C]: Three.\n"
        plain, deductive = (
            run(evaluate, "-", "--supports", reading, text=text).output.partition("\n")[0]
            for reading in ("none", "deductive")
        )
        assert plain == "Grounded semantics: 2 stand, 1 defeated."
        assert deductive == "Grounded semantics: 1 stand, 2 defeated."

    def test_circles_of_necessary_support_are_told(self):
        text = "[A]: One.\n  + [B]: Two.\n\n[B]\n  + [A]\n"
        result = run(evaluate, "-", "--supports", "necessary", text=text)
        assert "supports run in a circle: [A] and [B] stand or fall together" in result.stderr
        assert "circle" not in run(evaluate, "-", "--supports", "deductive", text=text).stderr

    def test_markdown_has_a_section_for_each_status(self, debate: str):
        page = run(evaluate, debate, "--format", "md").output
        assert page.startswith(
            "# Evaluation: Argument map\n\nGrounded semantics: 3 stand, 2 defeated.\n\n## Stands\n"
        )
        assert "- \\<Silent\\>: They can be silent. *(line 9)*\n" in page

    def test_programs_are_told_each_status_and_its_place(self, debate: str):
        found = json.loads(
            run(evaluate, debate, "--semantics", "preferred", "--format", "json").output
        )
        assert (found["semantics"], found["extensions"], found["stopped"]) == ("preferred", 1, None)
        assert found["nodes"][0] == {
            "kind": "claim",
            "title": "Phones",
            "name": "[Phones]",
            "text": "Phones belong in the lesson.",
            "place": {"file": debate, "line": 7, "column": 1},
            "status": "rejected",
            "always_attacked": True,
        }

    def test_programs_are_told_each_strength(self, debate: str):
        found = json.loads(run(evaluate, debate, "--strength", "qe", "--format", "json").output)
        assert found["nodes"][1]["strength"] == pytest.approx(0.4)
        assert found["not_converged"] == []

    def test_a_place_is_that_of_the_file_included(self, debate: str):
        Path("whole.argdown").write_text(f"// One line.\n\n@include({debate})\n", encoding="utf-8")
        found = json.loads(run(evaluate, "whole.argdown", "--format", "json").output)
        assert found["nodes"][0]["place"] == {"file": debate, "line": 7, "column": 1}

    def test_too_many_extensions_are_not_listed(self):
        text = "\n\n".join(f"[A{each}]: One.\n  >< [B{each}]: Two." for each in range(12))
        result = run(evaluate, "-", "--semantics", "preferred", text=text)
        assert result.output.startswith("Too many preferred extensions to list: 24 defensible.")

    @pytest.mark.parametrize("name", ["Phones", "[Phones]"])
    def test_why_explains_in_words(self, debate: str, name: str):
        assert (
            run(evaluate, debate, "--why", name).output
            == """\
[Phones] is defeated under grounded semantics.

Why

  [Phones] is defeated: it is attacked by <Games> and <Cost>, which stand.
  <Games> stands: nothing attacks it.
  <Cost> stands: nothing attacks it.

What would change that

  If <Games> and <Cost> were each withdrawn or met by an answer that stands, [Phones] would
      stand; fewer would not do.
"""
        )

    def test_why_is_offered_to_programs_and_as_markdown(self, debate: str):
        found = json.loads(run(evaluate, debate, "--why", "<Noise>", "--format", "json").output)
        assert (found["why"]["name"], found["status"]) == ("<Noise>", "defeated")
        (view,) = found["views"]
        assert [each["name"] for each in view["reasons"]] == ["<Noise>", "<Silent>"]
        assert [each["name"] for each in found["change"].pop("answered")] == ["<Silent>"]
        assert found["change"] == {
            "possible": True,
            "status": "stands",
            "at_least": 1,
            "stopped": None,
        }
        page = run(evaluate, debate, "--why", "<Noise>", "--format", "md").output
        assert page.startswith("# Why: \\<Noise\\>\n\n")
        assert "\n## Why\n\n- \\<Noise\\> is defeated: " in page

    def test_why_shows_the_sides_that_can_be_taken(self):
        result = run(evaluate, "-", "--semantics", "preferred", "--why", "Dove", text=NIXON)
        assert (
            result.output
            == """\
[Dove] is defensible under preferred semantics: some extensions have it.

An extension has it

  [Dove] stands: what attacks it is defeated: [Hawk].
  [Hawk] is defeated: it is attacked by [Dove], which stands.

An extension attacks it

  [Dove] is defeated: it is attacked by [Hawk], which stands.
  [Hawk] stands: what attacks it is defeated: [Dove].

What would change that

  If [Hawk] were withdrawn or met by an answer that stands, [Dove] would be accepted.
"""
        )

    def test_why_names_the_defence_that_fails(self):
        result = run(evaluate, "-", "--semantics", "preferred", "--why", "Votes", text=NIXON)
        assert "Why no extension has it\n\n  Each attack on it is defeated in some" in result.output
        result = run(evaluate, "-", "--semantics", "complete", "--why", "Liar", text=NIXON)
        assert "Why no extension has it\n\n  It attacks itself.\n" in result.output

    def test_why_says_that_there_is_no_stable_extension(self):
        result = run(evaluate, "-", "--semantics", "stable", "--why", "Dove", text=NIXON)
        assert (result.exit_code, result.output.partition(":")[0]) == (
            0,
            "There is no stable extension",
        )

    def test_why_tells_what_each_neighbour_does_to_a_strength(self, debate: str):
        result = run(evaluate, debate, "--strength", "qe", "--why", "Noise")
        assert (
            result.output
            == """\
<Noise> has a strength of 0.400 under qe; its base score is 0.500.

  <Silent> (0.500) attacks it and takes 0.100; without it the strength would be 0.500.
"""
        )
        found = json.loads(
            run(evaluate, debate, "--strength", "qe", "--why", "Noise", "--format", "json").output
        )
        (contribution,) = found["contributions"]
        assert (contribution["name"], contribution["relation"]) == ("<Silent>", "attack")
        assert contribution["effect"] == pytest.approx(-0.1)

    def test_why_says_if_only_the_change_was_not_settled(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("argmap.evaluation.why.changes.MOST_TRIES", 1)
        result = run(evaluate, "-", "--semantics", "preferred", "--why", "Votes", text=NIXON)
        assert result.exit_code == 3
        assert (
            "If [Dove] and [Hawk] were each withdrawn or met by an answer that stands"
            in result.output
        )
        assert "more than 1 choices of 1 were left to try" in result.output

    def test_why_without_time_says_so(self):
        text = "\n\n".join(f"[A{each}]: One.\n  >< [B{each}]: Two." for each in range(300))
        arguments = ("--semantics", "preferred", "--why", "A7", "--time-limit", "0.0001")
        result = run(evaluate, "-", *arguments, text=text)
        assert result.exit_code == 3
        assert result.output.startswith("What [A7] comes to under preferred semantics is unknown:")

    @pytest.mark.parametrize(
        ("name", "advice"),
        [
            ("Phone", "did you mean [Phones]?"),
            ("[Noise]", "did you mean <Noise>?"),
            ("Zebras", "use a title of the map"),
        ],
    )
    def test_a_misspelt_name_gets_a_suggestion(self, debate: str, name: str, advice: str):
        message = refused(evaluate, debate, "--why", name)
        assert message == f"nothing in the map is called {name}; {advice}"

    def test_a_name_of_two_things_has_to_be_told_apart(self):
        text = "[A]: One.\n  - <A>: Two.\n"
        assert "write [A] or <A>" in refused(evaluate, "-", "--why", "A", text=text)

    def test_strengths_come_strongest_first(self, debate: str):
        result = run(evaluate, debate, "--strength", "dfquad", "--base", "0.8")
        shown = [line.split()[:2] for line in result.output.splitlines()[2:]]
        assert shown == [
            ["0.800", "<Silent>:"],
            ["0.800", "<Games>:"],
            ["0.800", "<Cost>:"],
            ["0.160", "<Noise>:"],
            ["0.027", "[Phones]:"],
        ]

    def test_what_does_not_converge_gets_no_number(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("argmap.evaluation.gradual.strengths.ROUNDS", 3)
        text = "[A]: One. {strength: 1}\n  >< [B]: Two. {strength: 0.9}\n"
        result = run(evaluate, "-", "--strength", "qe", text=text)
        assert "  not converged [A]: One." in result.output
        assert "Not converged: [A] and [B] still changed by " in result.output

    def test_semantics_without_supports_say_so(self):
        text = "[A]: One.\n  + [B]: Two.\n"
        assert "attacks only" in refused(evaluate, "-", "--strength", "max-based", text=text)

    @pytest.mark.parametrize(
        "options",
        [
            ("--strength", "qe", "--supports", "deductive"),
            ("--extensions", "--why", "Phones"),
            ("--extensions", "--strength", "qe"),
            ("--strength", "qe", "--semantics", "stable"),
            ("--semantics", "naive", "--why", "Phones"),
            ("--strength", "best"),
            ("--base", "2"),
        ],
    )
    def test_what_does_not_go_together_is_misuse(self, debate: str, options: tuple[str, ...]):
        assert run(evaluate, debate, *options).exit_code == 2

    def test_a_limit_shows_what_is_known(self):
        text = "\n\n".join(f"[A{each}]: One.\n  >< [B{each}]: Two." for each in range(300))
        result = run(evaluate, "-", "--semantics", "preferred", "--time-limit", "0.01", text=text)
        assert result.exit_code == 3
        assert "unknown" in result.output
        assert "Stopped after 0.01 seconds" in result.output

    @pytest.mark.parametrize("options", [(), ("--strength", "dfquad"), ("--semantics", "stable")])
    @pytest.mark.parametrize("form", ["text", "md", "json"])
    def test_an_empty_map_works(self, options: tuple[str, ...], form: str):
        assert run(evaluate, "-", *options, "--format", form, text="").exit_code == 0

    def test_the_terminal_is_not_commanded(self):
        escape = chr(27)
        text = f"[A{escape}[31m]: One{escape}[2J.\n"
        for options in ((), ("--strength", "qe"), ("--why", f"[A{escape}[31m]")):
            assert escape not in run(evaluate, "-", *options, text=text).output


FIVE = "p af 5\n# comment\n1 2\n2 4\n4 5\n5 4\n5 5\n"
CIRCLES = "p af 40\n" + "".join(f"{n} {n + 1}\n{n + 1} {n}\n" for n in range(1, 40, 2))
BIPOLAR = "arg(a). arg(b). arg(x). support(a,b). att(x,b)."


class TestSolve:
    def answer(self, *arguments: str, text: str = FIVE, form: str = "i23") -> str:
        result = run(solve, "-f", "-", "-fo", form, *arguments, text=text)
        assert result.exit_code == 0, result.output
        return result.stdout

    @pytest.mark.parametrize(
        ("arguments", "answer"),
        [
            (["-p", "SE-GR"], "w 1 3\n"),
            (["-p", "EE-PR"], "w 1 3 4\n"),
            (["-p", "CE-CO"], "2\n"),
            (["-p", "DC-ST", "-a", "4"], "YES\nw 1 3 4\n"),
            (["-p", "DS-SST", "-a", "5"], "NO\nw 1 3 4\n"),
            (["-p", "EE-ID", "--output", "iccma19"], "[[1,3,4]]\n"),
        ],
    )
    def test_tasks_are_answered_as_at_iccma(self, arguments: list[str], answer: str):
        assert self.answer(*arguments) == answer

    def test_problems_formats_and_the_name_are_told(self):
        assert "DC-CO,DC-GR,DC-PR" in run(solve, "--problems").output
        assert run(solve, "--formats").output == "[i23,tgf,apx,bapx]\n"
        assert run(solve).output.startswith("argmap ")

    def test_names_are_those_of_the_file(self, tmp_path: Path):
        path = tmp_path / "pair.tgf"
        path.write_text("one\ntwo\n#\none two\n", encoding="utf-8")
        assert run(solve, "-p", "DC-GR", "-a", "one", "-f", str(path)).output == "YES\nw one\n"

    def test_supports_are_read_as_asked(self):
        deductive = self.answer("-p", "SE-PR", "--supports", "deductive", text=BIPOLAR, form="bapx")
        necessary = self.answer("-p", "SE-PR", "--supports", "necessary", text=BIPOLAR, form="bapx")
        assert (deductive, necessary) == ("w x\n", "w a x\n")

    def test_what_needs_itself_in_a_circle_is_told(self):
        text = "arg(a). arg(b). arg(c). support(a,b). support(b,a). support(c,c)."
        arguments = ("-p", "SE-GR", "-f", "-", "-fo", "bapx", "--supports")
        result = run(solve, *arguments, "necessary", text=text)
        assert (result.exit_code, result.stdout) == (0, "w a b c\n")
        assert "a, b: each needs the others" in result.stderr
        assert "c: each needs" in result.stderr
        assert not run(solve, *arguments, "deductive", text=text).stderr

    def test_supports_have_to_be_given_a_reading(self):
        arguments = ("-p", "SE-PR", "-f", "-", "-fo", "bapx")
        assert "say with --supports" in refused(solve, *arguments, text=BIPOLAR)

    def test_sets_that_need_not_be_complete_know_all_attacks_that_follow(self):
        arguments = ("-p", "EE-AD", "--supports", "deductive")
        assert self.answer(*arguments, text=BIPOLAR, form="bapx") == "w\nw x\n"

    def test_a_malformed_file_is_told_with_its_place_and_not_answered(self):
        result = run(solve, "-p", "SE-GR", "-f", "-", "-fo", "af", text="p af 2\n1 3\n1 two\n")
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "<stdin>:2:3: error[AM091]" in result.stderr
        assert "<stdin>:3:1: error[AM090]" in result.stderr

    def test_undeclared_arguments_may_be_declared_by_attacks(self):
        answer = self.answer("-p", "SE-GR", "--lenient", text="att(a,b).", form="apx")
        assert answer == "w a\n"

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["-p", "DC-PR", "-a", "6"], "there is no argument 6; they are named from 1 to 5"),
            (["-p", "DC-PR"], "DC-PR asks about an argument"),
            (["-p", "DC-XX"], "there is no task DC-XX"),
        ],
    )
    def test_what_cannot_be_asked_is_told(self, arguments: list[str], words: str):
        assert words in refused(solve, "-f", "-", "-fo", "af", *arguments, text=FIVE)

    @pytest.mark.parametrize("arguments", [["-p", "SE-GR"], ["-f", "x.af"]])
    def test_a_task_needs_a_framework(self, arguments: list[str]):
        assert run(solve, *arguments).exit_code == 2

    def test_a_vacuous_yes_is_explained_beside_the_answer(self):
        result = run(solve, "-p", "DS-ST", "-a", "1", "-f", "-", "-fo", "af", text="p af 1\n1 1\n")
        assert (result.exit_code, result.stdout) == (0, "YES\n")
        assert "there is no stable extension" in result.stderr

    def test_a_limit_prints_what_is_known(self):
        arguments = ("-p", "EE-PR", "-f", "-", "-fo", "af", "--most", "3")
        result = run(solve, *arguments, text=CIRCLES)
        assert result.exit_code == 3
        assert result.stdout.count("w ") == 3
        assert "stopped after 3 extensions" in result.stderr

    def test_no_time_gives_no_verdict(self):
        arguments = ("-p", "DC-PR", "-a", "1", "-f", "-", "-fo", "af", "--time-limit", "1e-9")
        result = run(solve, *arguments, text=CIRCLES + "40 40\n")
        assert (result.exit_code, result.stdout) == (3, "")
        known = "0 arguments are in every extension, 0 in none, and 40 are open"
        assert result.stderr.endswith(f"\nargmap: known by then: {known}\n")

    def test_what_needs_a_solver_that_is_missing_says_how_to_get_it(
        self, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setitem(sys.modules, "pysolvers", None)
        arguments = ("-p", "EE-PR", "-f", "-", "-fo", "af")
        assert "pip install 'argmap[solve]'" in refused(solve, *arguments, text=CIRCLES)
        for code in ("SE-GR", "SE-CO", "EE-PR", "SE-ST", "EE-STG", "SE-EA", "SE-NA"):
            self.answer("-p", code, text="p af 3\n1 2\n2 3\n")

    def test_it_starts_without_what_it_does_not_need(self):
        heavy = [
            *("networkx", "yaml", "pydot", "fpdf", "pysolvers", "click", "dataclasses"),
            *("argmap.files", "argmap.source", "argmap.diagnostics"),
        ]
        program = (
            "import sys\nfrom argmap.cli import main\n"
            "sys.argv = 'argmap solve -p SE-PR -f - -fo af'.split()\nmain()\n"
            f"print([name for name in {heavy} if name in sys.modules])"
        )
        done = subprocess.run(
            [sys.executable, "-c", program],
            input="p af 2\n1 2\n",
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout == "w 1\n[]\n"

    @pytest.mark.parametrize(
        "words", [["--most", "-1"], ["--time-limit", "soon"], ["--time-limit", "0"], ["--mos", "1"]]
    )
    def test_a_bad_option_is_misuse(self, words: list[str]):
        assert run(solve, "-p", "SE-GR", "-f", "x.af", *words).exit_code == 2

    def test_a_reader_that_has_seen_enough_is_no_error(self, tmp_path: Path):
        path = tmp_path / "circles.af"
        path.write_text(CIRCLES, encoding="utf-8")
        asked = f"{sys.executable} -m argmap solve -p EE-PR --most 2000 -f {path}"
        done = subprocess.run(
            ["/bin/sh", "-c", f"{asked} | head -n 1"], capture_output=True, text=True, check=True
        )
        assert done.stdout.startswith("w ")
        assert "Traceback" not in done.stderr


class TestFlow:
    def test_rounds_are_columns_and_drops_are_marked(self, debate: str):
        result = run(flow, debate)
        assert result.exit_code == 0
        head, parties, _, first = result.output.splitlines()[:4]
        assert head.split(" | ") == [
            "Round 1" + " " * 14,
            "Round 2" + " " * 14,
            "Round 3" + " " * 14,
            "No round",
        ]
        assert parties.split() == ["Pupils", "|", "Staff", "|", "Pupils", "|", "Staff"]
        assert first.split("|")[1].strip() == "> <Noise>: They ring."
        assert "DROPPED by Pupils in" in result.output
        assert result.output.endswith("\n\nDropped\n  <Games>, by Pupils in round 3\n")

    def test_a_narrow_terminal_gets_a_list(self, debate: str):
        lines = run(flow, debate, "--width", "60").output.splitlines()
        assert lines[:4] == [
            "Round 1, Pupils: [Phones]: Phones belong in the lesson.",
            "> Round 2, Staff: <Noise>: They ring.",
            "  > Round 3, Pupils: <Silent>: They can be silent.",
            "    UNANSWERED",
        ]
        assert max(map(len, lines)) <= 60

    def test_rounds_have_the_names_that_the_map_gives(self):
        text = "===\nrounds: [1AC, 1NC]\n===\n\n[A]: One. {round: 1}\n  - [B]: Two. {round: 2}\n"
        assert run(flow, "-", text=text).output.split("\n")[0].split() == ["1AC", "|", "1NC"]

    def test_programs_are_told_each_exchange(self, debate: str):
        found = json.loads(run(flow, debate, "--format", "json").output)
        assert [each["label"] for each in found["columns"]][:2] == ["Round 1", "Round 2"]
        (issue,) = found["issues"]
        assert [[move["title"] for move in row] for row in issue["rows"]] == [
            ["Phones", "Noise", "Silent"],
            ["Games"],
            ["Cost"],
        ]
        assert issue["rows"][1][0]["dropped"] == [{"by": "pupils", "turn": 3, "answered_in": None}]

    def test_a_spreadsheet_gets_a_cell_for_each_round(self, debate: str):
        rows = list(csv.reader(io.StringIO(run(flow, debate, "--format", "csv").output)))
        assert rows[0][:3] == ["Issue", "Round 1\nPupils", "Round 2\nStaff"]
        assert rows[1][0] == "[Phones]"
        assert rows[1][3] == "> <Silent>: They can be silent.\nUNANSWERED"
        assert rows[2][2] == "> <Games>: They are for games.\nDROPPED by Pupils in round 3"

    @pytest.mark.parametrize("sign", ["=", "+", "-", "@", '"=', "“=", "\uff1d", "\uff0b"])
    def test_no_cell_opens_a_formula(self, sign: str):
        speaker = json.dumps(f"{sign}1+cmd|' /C calc'!A0", ensure_ascii=False)
        text = f"[A]: One. {{speaker: {speaker}}}\n"
        rows = list(csv.reader(io.StringIO(run(flow, "-", "--format", "csv", text=text).output)))
        (cell,) = [cell for row in rows for cell in row[1:] if "calc" in cell]
        assert cell.startswith(f"'{sign}1+cmd")

    def test_days_or_steps_are_columns_where_there_are_no_rounds(self):
        for text, head in [
            ("[A]: One. {date: 2022-01-02}\n  - [B]: Two.\n", ["2022-01-02", "No date"]),
            ("[A]: One.\n  - [B]: Two.\n    - [A]\n", ["Move 1", "Move 2"]),
        ]:
            shown = run(flow, "-", "--format", "csv", text=text).output
            assert next(csv.reader(io.StringIO(shown))) == ["Issue", *head]

    def test_what_replies_twice_is_referred_to(self):
        text = "[A]: One.\n  - [C]: Three.\n\n[B]: Two.\n  - [C]\n"
        assert "[C] (see above)" in run(flow, "-", text=text).output

    def test_a_page_loads_and_runs_nothing(self, tmp_path: Path):
        hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>"
        text = f"===\ntitle: '{hostile}'\n===\n\n[A]: One {hostile} & two.\n"
        path = tmp_path / "flow.html"
        assert run(flow, "-", "--format", "html", "-o", str(path), text=text).exit_code == 0
        page = path.read_text(encoding="utf-8")
        assert "&lt;script&gt;alert(1)" in page
        assert all(sign not in page for sign in ("<script", "<img", "http://", "https://"))

    @pytest.mark.parametrize("form", ["text", "csv", "html", "json"])
    def test_an_empty_map_works(self, form: str):
        assert run(flow, "-", "--format", form, text="").exit_code == 0

    @pytest.mark.parametrize("form", ["text", "csv", "html"])
    def test_the_terminal_is_not_commanded(self, form: str):
        escape = chr(27)
        text = f"[A{escape}[31m]: One{escape}[2J.\n  - Two{chr(0x9B)}31m.\n"
        shown = run(flow, "-", "--format", form, text=text).output
        assert escape not in shown
        assert chr(0x9B) not in shown
