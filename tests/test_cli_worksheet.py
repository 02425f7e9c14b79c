"""`argmap worksheet` as teachers use it."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.test_cli import run
from tests.worksheets.debates import DEBATE


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "debate.argdown").write_text(DEBATE, encoding="utf-8")
    return tmp_path


def words(path: Path) -> str:
    pages = PdfReader(io.BytesIO(path.read_bytes())).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def with_worksheet(folder: Path, said: str) -> None:
    text = DEBATE.replace("title:", f"worksheet: {said}\ntitle:", 1)
    (folder / "debate.argdown").write_text(text, encoding="utf-8")


def test_a_sheet_and_its_key(folder: Path):
    result = run("worksheet", "debate.argdown", "-o", "sheet.pdf", "--key", "key.pdf")
    assert (result.exit_code, result.output) == (0, "")
    assert "Name" in words(folder / "sheet.pdf")
    assert "Answer key" in words(folder / "key.pdf")


def test_the_ending_says_the_format(folder: Path):
    run("worksheet", "debate.argdown", "-o", "sheet.svg", "--key", "key.html")
    assert (folder / "sheet.svg").read_text().startswith("<?xml")
    assert (folder / "key.html").read_text().lstrip().startswith("<!DOCTYPE html>")


def test_to_the_standard_output_if_the_format_is_given():
    result = run("worksheet", "-", "-o", "-", "--format", "svg", text=DEBATE)
    assert result.output.startswith("<?xml")


def test_options_choose_what_is_blank(folder: Path):
    run("worksheet", "debate.argdown", "-o", "sheet.pdf", "--party", "own", "--depth", "2")
    told = words(folder / "sheet.pdf")
    assert "A tie takes time" not in told
    assert "With our clothes" in told


def test_the_map_says_what_is_blank_unless_options_do(folder: Path):
    with_worksheet(folder, "{kind: premise, bank: true}")
    run("worksheet", "debate.argdown", "-o", "said.pdf")
    run("worksheet", "debate.argdown", "-o", "asked.pdf", "--kind", "argument")
    said, asked = words(folder / "said.pdf"), words(folder / "asked.pdf")
    assert "Word bank A" in said
    assert "Word bank A" in asked
    assert "Nobody loses time in the morning." in said.partition("Word bank")[0]
    assert "Nobody loses time in the morning." not in asked.partition("Word bank")[0]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--party", "uniforms"], "is of the party uniforms; did you mean uniform?"),
        (["--tag", "cloths"], "has the tag cloths; did you mean clothes?"),
        (["--kind", "rebutal"], "is of the kind rebutal; did you mean rebuttal?"),
        (["--depth", "7"], "stands at the depth 7; there are 0, 1, 2, 3"),
        (["--tag", "clothes", "--depth", "1"], "nothing in the map is all that is asked for"),
        (["--section", "Nowhere"], "no heading of the map is called Nowhere"),
        (["--key", "sheet.pdf"], "the sheet and its key cannot both be sheet.pdf"),
        (["--key", "key.docx"], "the format of key.docx is not known; end it in one of pdf"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(folder, arguments, message):
    result = run("worksheet", "debate.argdown", "-o", "sheet.pdf", *arguments)
    assert message in str(result.exception)
    assert not (folder / "sheet.pdf").exists()


def test_a_map_with_nothing_to_leave_blank(folder: Path):
    (folder / "empty.argdown").write_text("[A]: One.\n  >< [B]: Two.\n")
    result = run("worksheet", "empty.argdown", "-o", "sheet.pdf")
    assert "the map has nothing to leave blank" in str(result.exception)


def test_faults_of_the_map_are_told_and_the_rest_works(folder: Path):
    with_worksheet(folder, "{kidn: premise}")
    result = run("worksheet", "debate.argdown", "-o", "sheet.pdf")
    assert "kidn" in result.stderr
    assert (folder / "sheet.pdf").exists()
