"""The command line as people use it: output, errors and exit statuses."""

import json
import multiprocessing
import operator
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import commands as cli
from argmap.render.pictures.pdf_content import is_same_pdf

ROOT = Path(__file__).parent.parent
DEBATE = """\
===
parties:
  pupils: {name: Pupils}
  staff: {name: Staff}
===

[Phones]: Phones belong in the lesson. {party: pupils}
  - <Noise>: They ring. {party: staff}
    - <Silent>: They can be silent. {party: pupils}
  - <Games>: They are for games. {party: staff}
"""


@pytest.fixture
def debate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "debate.argdown").write_text(DEBATE, encoding="utf-8")
    return "debate.argdown"


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(cli.commands, arguments, input=text, prog_name="argmap")


def start(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def test_help_teaches_the_first_steps():
    shown = run("--help").output
    assert "[Uniforms]: Our school should have uniforms." in shown
    for command in cli.COMMANDS:
        assert f"  {command}" in shown


def test_every_command_has_help():
    for command in cli.COMMANDS:
        result = run(command, "--help")
        assert result.exit_code == 0
        assert "Usage: argmap" in result.output


def test_an_unknown_command_is_misuse():
    result = run("chekc")
    assert result.exit_code == 2
    assert "chekc" in result.output


class TestCheck:
    def test_a_note_does_not_fail(self, debate: str):
        result = run("check", debate)
        assert result.exit_code == 0
        assert "note[AM106]: nobody has answered <Games>" in result.output

    def test_what_fails_can_be_chosen(self, debate: str):
        assert run("check", debate, "--fail-on", "note").exit_code == 1

    def test_an_error_fails(self):
        result = run("check", "-", text="[A]: One.\n- [B]: Two.\n")
        assert result.exit_code == 1
        assert "<stdin>:2:1: error[AM002]" in result.output

    def test_several_maps_make_one_json_list(self, debate: str):
        result = run("check", debate, debate, "--format", "json")
        found = json.loads(result.output)
        assert [item["code"] for item in found].count("AM106") == 4
        assert {item["file"] for item in found} == {debate}

    def test_a_clean_map_says_so(self):
        result = run("check", "-", text="[A]: One. #evidence\n  + [B]: Two. #evidence\n")
        assert result.exit_code == 0
        assert result.output == "Nothing found.\n"


class TestUnanswered:
    def test_what_is_open_is_listed(self, debate: str):
        result = run("unanswered", debate)
        assert result.exit_code == 1
        assert "<Games>: They are for games." in result.output
        assert "<Silent>: They can be silent." in result.output
        assert "<Noise>: They ring." not in result.output

    def test_what_a_party_owes_is_listed(self, debate: str):
        owed = run("unanswered", debate, "--owed", "--by", "staff", "--format", "json")
        found = json.loads(owed.output)["findings"]
        assert [item["title"] for item in found] == ["Silent"]

    def test_an_unknown_party_is_misuse(self, debate: str):
        result = start("unanswered", debate, "--by", "pupil")
        assert result.returncode == 2
        assert result.stderr == (
            "argmap: there is no party pupil in debate.argdown; did you mean pupils?\n"
        )

    def test_markdown_is_offered(self, debate: str):
        assert run("unanswered", debate, "--format", "md").output.startswith("# ")


class TestDraw:
    @pytest.mark.parametrize(
        ("ending", "beginning"),
        [
            ("dot", b"digraph"),
            ("svg", b"<?xml"),
            ("png", b"\x89PNG"),
            ("pdf", b"%PDF"),
            ("html", b"<!DOCTYPE html>"),
            ("md", b"# "),
            ("txt", b""),
        ],
    )
    def test_the_ending_says_the_format(self, debate: str, ending: str, beginning: bytes):
        result = run("draw", debate, "-o", f"map.{ending}")
        assert result.exit_code == 0, result.output
        assert Path(f"map.{ending}").read_bytes().startswith(beginning)

    def test_standard_output_takes_a_picture(self, debate: str):
        result = run("draw", debate, "-o", "-", "--format", "svg")
        assert b"<svg" in result.stdout_bytes

    def test_an_unknown_ending_is_misuse_and_writes_nothing(self, debate: str):
        result = start("draw", debate, "-o", "map.jpeg")
        assert result.returncode == 2
        assert "dot, svg, png, pdf, html, md, txt" in result.stderr
        assert not Path("map.jpeg").exists()

    def test_a_layout_over_its_time_is_a_limit_and_writes_nothing(self, debate: str):
        result = start("draw", debate, "-o", "map.svg", "--time-limit", "0.0001")
        assert result.returncode == 3
        assert "not finished within 0.0001 seconds" in result.stderr
        assert not Path("map.svg").exists()

    @pytest.mark.usefixtures("debate")
    def test_a_tangle_is_refused_in_time_with_advice(self):
        chance = random.Random(1)  # noqa: S311  a map to draw, no secret
        pairs = [chance.sample(range(300), 2) for _ in range(1500)]
        text = "\n".join(f"[C{one}]\n  - [C{other}]\n" for one, other in pairs)
        Path("tangle.argdown").write_text(text, encoding="utf-8")
        result = start("draw", "tangle.argdown", "-o", "map.svg", "--time-limit", "0.5")
        assert result.returncode == 3
        assert "the layout was not finished within 0.5 seconds" in result.stderr
        for advice in ("--section", "--around", "--collapse", "argmap show"):
            assert advice in result.stderr
        assert not Path("map.svg").exists()

    @pytest.mark.usefixtures("debate")
    def test_a_map_far_too_large_is_refused_before_it_is_read(self, monkeypatch):
        text = "[A]: a\n" + "".join(f"  + <B{number}>\n" for number in range(30_000))
        Path("large.argdown").write_text(text, encoding="utf-8")
        monkeypatch.delattr("argmap.argdown_files.parse")
        result = run("draw", "large.argdown", "-o", "map.svg")
        assert str(result.exception).startswith("30,001 claims and arguments hang together")
        assert not Path("map.svg").exists()

    def test_a_missing_layout_program_is_told(self, debate: str):
        result = start("draw", debate, "-o", "map.svg", "--dot", "/no/such/dot")
        assert result.returncode == 2
        assert "/no/such/dot" in result.stderr

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (["--poster", "3by2"], "3by2 is no poster; write how many sheets"),
            (["--poster", "0x2"], "0x2 is no poster"),
            (["--by", "nobody"], "there is no party nobody"),
            (["--by", "for", "--status", "grounded"], "--by marks what a party has answered"),
            (["--as-of", "yesterday"], "yesterday is no date and no round"),
            (["--as-of", "2022-01-27", "--undated", "error"], "nothing in the map has a date"),
            (["--collapse", "Nowhere"], "no heading of the map is called Nowhere"),
            (["--paper", "a7"], "'a7' is not one of"),
        ],
    )
    def test_options_that_make_no_sense(self, debate: str, options: list[str], message: str):
        result = start("draw", debate, "-o", "map.pdf", *options)
        assert result.returncode == 2
        assert message in " ".join(result.stderr.split())
        assert not Path("map.pdf").exists()

    def test_a_poster_is_drawn(self, debate: str):
        result = run("draw", debate, "-o", "map.pdf", "--poster", "2x1", "--paper", "LETTER")
        assert result.exit_code == 0
        assert Path("map.pdf").read_bytes().startswith(b"%PDF")

    @pytest.mark.parametrize("theme", ["light", "dark", "print"])
    @pytest.mark.parametrize("status", ["none", "answered", "grounded"])
    def test_themes_and_statuses(self, debate: str, theme: str, status: str):
        result = run("draw", debate, "-o", "m.dot", "--theme", theme, "--status", status)
        assert result.exit_code == 0
        marks = {"none": "ANSWERED", "answered": "STANDS", "grounded": "ANSWERED"}
        assert marks[status] not in Path("m.dot").read_text(encoding="utf-8")


class TestFmt:
    UNTIDY = "[A]: One.\n      -   [B]: Two.\n\n\n\n[C]: Three.\n"
    TIDY = "[A]: One.\n  - [B]: Two.\n\n[C]: Three.\n"

    def test_standard_input_is_formatted_to_standard_output(self):
        result = run("fmt", "-", text=self.UNTIDY)
        assert result.exit_code == 0
        assert result.output == self.TIDY

    def test_a_file_is_rewritten(self, tmp_path: Path):
        path = tmp_path / "map.argdown"
        path.write_text(self.UNTIDY, encoding="utf-8")
        assert run("fmt", str(path)).exit_code == 0
        assert path.read_text(encoding="utf-8") == self.TIDY

    @pytest.mark.parametrize("option", ["--check", "--diff"])
    def test_an_untidy_file_is_told_and_left(self, option: str, tmp_path: Path):
        path = tmp_path / "map.argdown"
        path.write_text(self.UNTIDY, encoding="utf-8")
        result = run("fmt", option, str(path))
        assert result.exit_code == 1
        assert path.read_text(encoding="utf-8") == self.UNTIDY
        assert ("-      -   [B]: Two." in result.output) == (option == "--diff")

    def test_a_last_line_without_an_end_is_shown_as_such(self):
        result = run("fmt", "--diff", "-", text=self.TIDY.rstrip("\n"))
        assert result.output.endswith("-[C]: Three.\n\\ No newline at end of file\n+[C]: Three.\n")

    @pytest.mark.parametrize("option", ["--check", "--diff"])
    def test_a_tidy_file_passes(self, option: str):
        result = run("fmt", option, "-", text=self.TIDY)
        assert (result.exit_code, result.output) == (0, "")

    def test_a_file_with_errors_is_left_alone(self, tmp_path: Path):
        path = tmp_path / "map.argdown"
        path.write_text("[A]: One.\n- [B]: Two.\n", encoding="utf-8")
        result = run("fmt", str(path))
        assert result.exit_code == 1
        assert "error[AM002]" in result.output
        assert path.read_text(encoding="utf-8") == "[A]: One.\n- [B]: Two.\n"

    def test_the_maps_of_the_project_are_tidy(self):
        maps = sorted(str(path) for path in (ROOT / "maps").glob("*.argdown"))
        assert run("fmt", "--check", *maps).exit_code == 0


class TestConvert:
    def test_argdowns_own_json_is_written(self, debate: str):
        result = run("convert", debate, "-", "--to", "argdown")
        written = json.loads(result.stdout)
        assert sorted(written["arguments"]) == ["Games", "Noise", "Silent"]


class TestExplain:
    def test_all_findings_are_listed(self):
        lines = run("explain").output.splitlines()
        assert len(lines) > 40
        assert lines == sorted(lines)
        assert "AM101  circular-support" in lines

    @pytest.mark.parametrize("name", ["AM101", "am101", "circular-support"])
    def test_a_finding_is_explained(self, name: str):
        shown = run("explain", name).output
        assert shown.startswith("AM101 circular-support")
        assert "Instead" in shown

    def test_an_unknown_code_is_misuse(self):
        assert run("explain", "AM999").exit_code == 2


class TestShow:
    def test_the_outline_starts_at_the_main_claim(self, debate: str):
        result = run("show", debate)
        assert result.exit_code == 0
        assert "Phones belong in the lesson." in result.output


@pytest.mark.usefixtures("debate")
class TestBuild:
    def test_a_folder_is_drawn_and_reported(self, tmp_path: Path):
        result = run("build", ".", "--to", "out")
        assert result.exit_code == 0, result.output
        assert "<Games>" in result.output
        made = sorted(path.name for path in (tmp_path / "out" / "debate").iterdir())
        assert made == [
            "map-dark.svg",
            "map-print.pdf",
            "map.dot",
            "map.html",
            "map.png",
            "map.svg",
            "outline.md",
            "unanswered.md",
        ]

    def test_a_map_that_says_what_its_worksheet_is_like_is_for_teaching(self, tmp_path: Path):
        text = DEBATE.replace("parties:", "worksheet: {every: 2}\nparties:", 1)
        (tmp_path / "debate.argdown").write_text(text, encoding="utf-8")
        assert run("build", ".", "--to", "out").exit_code == 0
        made = {path.name for path in (tmp_path / "out" / "debate").iterdir()}
        assert {"worksheet.pdf", "worksheet.svg", "key.pdf", "steps.html", "steps.svg"} <= made

    def test_a_worksheet_that_cannot_be_made_is_told_with_its_map(self, tmp_path: Path):
        text = DEBATE.replace("parties:", "worksheet: {tag: none}\nparties:", 1)
        (tmp_path / "other.argdown").write_text(text, encoding="utf-8")
        result = run("build", ".", "--to", "out")
        assert result.exit_code == 1
        assert (
            "other.argdown: nothing in the map that can be blank has the tag none" in result.stderr
        )
        assert (tmp_path / "out" / "debate" / "map.svg").exists()

    def test_what_is_stale_is_said(self):
        assert run("build", ".", "--to", "out").exit_code == 0
        assert run("build", ".", "--to", "out", "--check").exit_code == 0
        Path("out/debate/map.svg").write_text("old", encoding="utf-8")
        result = run("build", ".", "--to", "out", "--check")
        assert result.exit_code == 1
        assert "out/debate/map.svg is stale" in result.output
        assert Path("out/debate/map.svg").read_text(encoding="utf-8") == "old"

    def test_only_what_changed_is_written(self):
        run("build", ".", "--to", "out")
        before = Path("out/debate/map.svg").stat().st_mtime_ns
        result = run("build", ".", "--to", "out")
        assert "unchanged" in result.output
        assert Path("out/debate/map.svg").stat().st_mtime_ns == before

    def test_a_map_that_fails_does_not_stop_the_others(self, tmp_path: Path):
        (tmp_path / "bad.argdown").write_bytes(b"\xff")
        result = run("build", ".", "--to", "out")
        assert result.exit_code == 1
        assert (tmp_path / "out" / "debate" / "map.svg").exists()

    @pytest.mark.skipif(
        multiprocessing.get_start_method() != "fork", reason="other processes know no monkeys"
    )
    def test_a_map_stopped_from_outside_is_a_limit(self, monkeypatch: pytest.MonkeyPatch):
        def stopped(*_: object, **__: object) -> None:
            os._exit(9)

        monkeypatch.setattr("argmap.cli.build.export", stopped)
        result = run("build", ".", "--to", "out")
        assert "a map was stopped from outside" in str(result.exception)

    def test_a_folder_without_maps_is_misuse(self, tmp_path: Path):
        (tmp_path / "empty").mkdir()
        result = start("build", str(tmp_path / "empty"))
        assert result.returncode == 2
        assert "holds no map" in result.stderr

    def test_a_missing_folder_is_misuse(self, tmp_path: Path):
        assert start("build", str(tmp_path / "no")).returncode == 2


class TestBadInput:
    @pytest.mark.parametrize("command", ["check", "unanswered", "show"])
    @pytest.mark.parametrize(
        ("content", "word"), [(b"\xff\xfe", "UTF-8"), (None, "cannot be read")]
    )
    def test_an_unreadable_file_is_an_error_without_traceback(
        self, command: str, content: bytes | None, word: str, tmp_path: Path
    ):
        path = tmp_path / "map.argdown"
        if content is not None:
            path.write_bytes(content)
        done = start(command, str(path))
        assert done.returncode == 2
        assert word in done.stderr
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize(
        "text",
        ["", "\n\n", "// only a comment\n", "# Only a heading\n", "[A]: Alone.\n"],
        ids=["empty", "blank", "comment", "heading", "alone"],
    )
    @pytest.mark.parametrize("command", ["check", "unanswered", "show"])
    def test_a_map_without_relations_works(self, command: str, text: str):
        result = run(command, "-", text=text)
        assert result.exit_code in (0, 1)
        assert result.exception is None or isinstance(result.exception, SystemExit)

    @pytest.mark.parametrize("text", ["", "# Only a heading\n", "[A]: Alone.\n"])
    def test_a_map_without_relations_is_drawn(self, text: str, tmp_path: Path):
        result = run("draw", "-", "-o", str(tmp_path / "map.svg"), text=text)
        assert result.exit_code == 0, result.output
        assert b"<svg" in (tmp_path / "map.svg").read_bytes()

    def test_escape_sequences_do_not_reach_the_terminal(self):
        text = f"[A{chr(27)}[31m]: One{chr(27)}]0;title{chr(7)}.\n  - [B]: Two{chr(0x9B)}31m.\n"
        for command in ("check", "unanswered", "show"):
            output = run(command, "-", text=text).output
            assert chr(27) not in output
            assert chr(0x9B) not in output

    @pytest.mark.parametrize(
        ("command", "levels"), [("check", 10_000), ("unanswered", 3_000), ("show", 3_000)]
    )
    def test_thousands_of_levels_work(self, command: str, levels: int):
        text = "[A]: One.\n" + "".join(
            f"{' ' * level}- [C{level}]: Claim.\n" for level in range(1, levels)
        )
        result = run(command, "-", text=text)
        assert result.exit_code in (0, 1)
        assert result.exception is None or isinstance(result.exception, SystemExit)

    @pytest.mark.parametrize("command", ["check", "unanswered", "show"])
    def test_a_circle_of_ten_thousand_works(self, command: str):
        text = "\n\n".join(
            f"[C{number}]: Claim.\n  + [C{(number + 1) % 10_000}]" for number in range(10_000)
        )
        result = run(command, "-", text=text)
        assert result.exit_code in (0, 1)
        assert result.exception is None or isinstance(result.exception, SystemExit)


def test_what_is_written_does_not_follow_the_machine(tmp_path: Path):
    """Not the hash seed, nor the programs and fonts that are there, nor its place and time."""
    elsewhere = {
        "PATH": str(tmp_path),
        "HOME": str(tmp_path),
        "FONTCONFIG_FILE": str(tmp_path / "no"),
        "TZ": "Asia/Kathmandu",
        "LC_ALL": "C",
    }
    outputs = []
    for seed, environment in (("1", {}), ("2", elsewhere)):
        folder = tmp_path / f"out{seed}"
        environment |= {"PYTHONHASHSEED": seed}
        done = start("build", str(ROOT / "maps"), "--to", str(folder), **environment)
        assert done.returncode == 0, done.stderr
        outputs.append(files_in(folder))
    assert outputs[0] == outputs[1]
    exported = files_in(ROOT / "export")
    assert outputs[0].keys() == exported.keys()
    for name, content in exported.items():
        same = is_same_pdf if name.endswith(".pdf") else operator.eq
        assert same(outputs[0][name], content), name


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
