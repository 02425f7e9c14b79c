"""`argmap reveal` as teachers use it."""

from pathlib import Path

import pytest

from tests.test_cli import run
from tests.worksheets.debates import DEBATE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "debate.argdown").write_text(DEBATE, encoding="utf-8")
    return tmp_path


def test_the_ending_says_the_format(folder: Path):
    starts = {"a.pdf": b"%PDF", "a.html": b"<!DOCTYPE html>", "a.pptx": b"PK", "a.svg": b"<?xml"}
    for name, start in starts.items():
        assert run("reveal", "debate.argdown", "-o", name).exit_code == 0
        assert (folder / name).read_bytes().lstrip().startswith(start)


def test_to_the_standard_output_if_the_format_is_given():
    result = run("reveal", "-", "-o", "-", "--format", "svg", text=DEBATE)
    assert result.output.startswith("<?xml")


def test_a_folder_gets_a_picture_for_each_step(folder: Path):
    result = run("reveal", "debate.argdown", "-o", "steps/")
    assert (result.exit_code, result.output) == (0, "")
    assert len(list((folder / "steps").iterdir())) == 7


def test_what_an_earlier_reveal_left_is_told_of(folder: Path):
    run("reveal", "debate.argdown", "-o", "steps")
    result = run("reveal", "debate.argdown", "-o", "steps", "--order", "round")
    assert "step-04.svg is of another reveal" in result.stderr
    assert len(list((folder / "steps").iterdir())) == 7


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "steps.docx"], "the format of steps.docx is not known; end it in one of pdf"),
        (["-o", "-"], "the format of - is not known"),
        (["-o", "a.pdf", "--order", "date"], "nothing in the map has a date"),
        (["-o", "a.pdf", "--section", "Nowhere"], "no heading of the map is called Nowhere"),
        (["-o", "debate.argdown/steps"], "cannot be made"),
    ],
)
def test_what_cannot_be_done_is_told(folder: Path, arguments, message):
    result = run("reveal", "debate.argdown", *arguments)
    assert message in str(result.exception)
    assert not (folder / "a.pdf").exists()
