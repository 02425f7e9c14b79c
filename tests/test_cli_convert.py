"""`argmap convert`, as people use it."""

import json
from pathlib import Path

import pytest

from argmap.formats.registry import FORMATS
from tests.test_cli import run

DEBATE = "[Phones]: Phones belong in the lesson.\n  - <Noise>: They ring. {speaker: Ada}\n"
KIALO = "Discussion Title: Phones\n\n1. Phones belong in the lesson.\n1.1. Con: They ring.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "debate.argdown").write_text(DEBATE, encoding="utf-8")
    (tmp_path / "kialo.txt").write_text(KIALO, encoding="utf-8")
    return tmp_path


def test_the_list_names_every_format():
    listed = run("convert", "--list").output.splitlines()
    assert [line.split()[0] for line in listed] == list(FORMATS)


def test_a_debate_becomes_argdown():
    assert run("convert", "kialo.txt", "debate2.argdown").exit_code == 0
    written = Path("debate2.argdown").read_text(encoding="utf-8")
    assert written.endswith("  - [They ring]: They ring.\n")


def test_what_is_lost_is_told_and_strict_makes_it_a_finding():
    result = run("convert", "debate.argdown", "out.txt", "--to", "kialo")
    assert result.exit_code == 0
    assert "debate.argdown: dropped speaker of claim Noise: the format has no place" in (
        result.output
    )
    assert run("convert", "debate.argdown", "out.txt", "--to", "kialo", "--strict").exit_code == 1
    assert run("convert", "debate.argdown", "o.json", "--to", "argmap", "--strict").exit_code == 0


def test_what_is_lost_in_the_same_way_is_told_in_one_line():
    result = run("convert", "kialo.txt", "debate2.argdown")
    assert "kialo.txt: changed title [Phones belong in the lesson] and 1 more: none was given" in (
        result.output
    )
    assert "kialo.txt: 2 losses in all; --losses FILE writes each" in result.output


def test_all_losses_are_written_as_json():
    run("convert", "debate.argdown", "out.txt", "--to", "kialo", "--losses", "lost.json")
    lost = json.loads(Path("lost.json").read_text(encoding="utf-8"))
    assert {"fate": "dropped", "kind": "speaker", "name": "of claim Noise", "line": 0} | lost[
        "debate.argdown"
    ][0] == lost["debate.argdown"][0]


def test_the_standard_streams_are_read_and_written():
    result = run("convert", "-", "-", "--to", "argdown-text", text=KIALO)
    assert "[They ring]: They ring." in result.stdout


def test_argdown_means_the_text_or_the_json_by_the_ending():
    run("convert", "debate.argdown", "a.argdown", "--to", "argdown")
    run("convert", "debate.argdown", "a.json", "--to", "argdown")
    assert Path("a.argdown").read_text(encoding="utf-8").startswith("[Phones]:")
    assert "statements" in json.loads(Path("a.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("kialo.txt", "a.json"), "several formats end in .json: say which with --to"),
        (("kialo.txt", "a.xyz"), "no format ends in .xyz"),
        ((".", "maps"), "maps has no ending: say which with --to, one of argdown-text, "),
        (("none.txt", "a.argdown"), "none.txt cannot be read"),
        (("kialo.txt", "a.argdown", "--from", "tgf"), None),
        (("debate.argdown", "a.bapx", "--to", "bapx"), "bapx is no format that can be written"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, message):
    result = run("convert", *arguments)
    assert message is None or message in str(result.exception)


def test_other_commands_read_other_formats():
    result = run("unanswered", "kialo.txt")
    assert "They ring." in result.output


def test_what_a_file_lost_in_reading_is_among_the_findings():
    Path("bad.txt").write_text(KIALO + "1.2. Pro: -> See 7.1.\n", encoding="utf-8")
    result = run("check", "bad.txt")
    assert "bad.txt:5:1: warning[AM092]: dropped reference 1.2.: it refers to no claim" in (
        result.output
    )


class TestFolders:
    def test_every_file_is_converted_and_a_bad_one_does_not_stop_the_rest(self, folder: Path):
        (folder / "in" / "deep").mkdir(parents=True)
        for name in ("a", "b", "deep/c"):
            (folder / "in" / f"{name}.txt").write_text(KIALO, encoding="utf-8")
        (folder / "in" / "bad.json").write_text('{"a": [', encoding="utf-8")
        (folder / "in" / ".hidden").write_text("{", encoding="utf-8")
        (folder / "in" / "latin.txt").write_bytes(b"\xff")
        result = run("convert", "in", "out", "--to", "argdown-text", "--losses", "lost.json")
        assert result.exit_code == 2
        assert "argmap: in/bad.json:1:8: no JSON: Expecting value" in result.output
        assert "argmap: in/latin.txt:1: byte 1 of this line (0xff) is not UTF-8" in result.output
        assert "3 of 5 files converted\n" in result.output
        made = sorted(str(path.relative_to("out")) for path in Path("out").rglob("*.argdown"))
        assert made == ["a.argdown", "b.argdown", "deep/c.argdown"]
        lost = json.loads(Path("lost.json").read_text(encoding="utf-8"))
        assert lost["in/bad.json"][0]["fate"] == "failed"
        assert f"in/a.txt: {len(lost['in/a.txt'])} losses\n" in result.output

    def test_strict_makes_losses_findings(self, folder: Path):
        (folder / "in").mkdir()
        (folder / "in" / "a.txt").write_text(KIALO, encoding="utf-8")
        assert run("convert", "in", "out", "--to", "argdown-text", "--strict").exit_code == 1
        assert run("convert", "in", "out", "--to", "argdown-text").exit_code == 0

    def test_an_empty_folder_is_misuse(self, folder: Path):
        (folder / "empty").mkdir()
        assert "empty holds no files" in str(
            run("convert", "empty", "out", "--to", "tgf").exception
        )

    @pytest.mark.parametrize("output", ["-", "file"])
    def test_what_is_no_folder_is_not_written_to(self, folder: Path, output):
        (folder / "in").mkdir()
        (folder / "in" / "a.txt").write_text(KIALO, encoding="utf-8")
        (folder / "file").write_text("", encoding="utf-8")
        refused = str(run("convert", "in", output, "--to", "tgf").exception)
        assert refused.startswith(f"{output} is no folder")


def test_the_schema_is_that_of_argmaps_json():
    schema = json.loads(run("convert", "--schema").output)
    assert set(schema["$defs"]) >= {"ArgumentMap", "Claim", "Argument"}


def test_the_features_are_a_table_of_all_formats():
    table = run("convert", "--features").output
    assert table.count("\n| ") == len(FORMATS) + 2
