"""`argmap sources`: the report in its forms, its exit status, and what it does not touch."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli.commands import commands

TEXT = """\
Charter

8. Each State has a right to security at all times. Each State also has the right to neutrality.
"""
MAP = """\
===
title: Two rights
documents:
  charter: {title: Charter, text: charter.txt}
===

[Neutral]: A state may be neutral.
  {cites: {document: charter, locator: para 8,
    quote: "Each State also has the right to neutrality."}}

[Secure]: A state may be secure.
  {cites: {document: charter, quote: "Each State has the right to <b>security</b> at all times."}}
"""


@pytest.fixture
def debate(tmp_path: Path) -> Path:
    (tmp_path / "charter.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "debate.argdown"
    path.write_text(MAP, encoding="utf-8")
    return path


def run(*arguments: object, text: str | None = None) -> Result:
    return CliRunner().invoke(commands, ["sources", *map(str, arguments)], input=text)


def one_line(result: Result) -> str:
    return " ".join(result.output.split())


def test_the_exit_status_tells_of_a_misquotation(debate: Path):
    assert run(debate).exit_code == 1
    debate.write_text(MAP[: MAP.index("[Secure]")], encoding="utf-8")
    assert run(debate).exit_code == 0


def test_the_text_marks_the_words_that_differ(debate: Path):
    result = run(debate, "--width", "80")
    assert "Each State has [-the-] {+a+} right to [-<b>security</b>-]" in one_line(result)
    assert all(len(line) <= 80 for line in result.output.splitlines())


def test_markdown_shows_the_words_as_they_are(debate: Path):
    result = run(debate, "--format", "md")
    assert result.output.startswith("# Sources: Two rights\n\n2 quotations from 1 document: ")
    assert "has ~~the~~ **a** right to ~~\\<b\\>security" in result.output


def test_the_page_shows_the_words_as_they_are(debate: Path, tmp_path: Path):
    assert run(debate, "--format", "html", "-o", tmp_path / "page.html").exit_code == 1
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<del>&lt;b&gt;security&lt;/b&gt;</del>" in page
    assert "<b>security" not in page


def test_json_tells_the_place_by_selectors(debate: Path):
    report = json.loads(run(debate, "--format", "json").stdout)
    neutral, secure = report["quotations"]
    quote, position = neutral["selectors"][0]
    words = "Each State also has the right to neutrality."
    assert neutral["outcome"] == "exact"
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": words,
        "prefix": TEXT[: TEXT.index(words)][-32:],
        "suffix": "\n",
    }
    assert TEXT[position["start"] : position["end"]] == words
    assert secure["outcome"] == "near"
    assert secure["changes"][0] == {"quoted": "the", "actual": "a"}
    assert secure["place"]["line"] == 12
    assert report["documents"]["charter"][0]["text"] == "charter.txt"


def test_a_map_from_the_standard_input_has_no_texts_beside_it():
    result = run("-", text=MAP)
    assert result.exit_code == 0
    assert "2 unchecked" in result.output


def test_a_map_without_quotations_is_told_so():
    assert run("-", text="[A]: One.\n").output == "The map quotes no document.\n"


def test_a_quotation_cannot_command_the_terminal(debate: Path):
    debate.write_text(MAP.replace("<b>", "\\x1b[31m\\u202e"), encoding="utf-8")
    result = run(debate)
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output


def test_no_quotation_leaves_the_folder(debate: Path):
    debate.write_text(MAP.replace("charter.txt", "../../../../etc/passwd"), encoding="utf-8")
    result = run(debate)
    assert "lies outside the folder of the map" in result.output
    assert "root:" not in result.output


def test_a_fix_is_shown_and_written_only_if_that_is_asked_for(debate: Path):
    before = debate.read_bytes()
    shown = run(debate, "--fix")
    assert shown.exit_code == 1
    assert (
        '+  {cites: {document: charter, locator: para 8, quote: "Each State has a' in shown.output
    )
    assert "Nothing is written" in shown.output
    assert debate.read_bytes() == before
    assert run(debate, "--fix", "--yes").exit_code == 0
    assert "2 quotations from 1 document: 2 word for word." in run(debate).output
    assert run(debate, "--fix").output == "There is nothing to put right by itself.\n"


def test_the_standard_input_cannot_be_fixed():
    result = run("-", "--fix", text=MAP)
    assert "give its name" in str(result.exception)


def test_annotations_mark_the_words_for_other_programs(debate: Path):
    page = json.loads(run(debate, "--format", "annotations").stdout)
    first, second = page["items"]
    assert page["type"] == "AnnotationPage"
    assert first["body"]["id"] == "urn:argmap:claim:Neutral"
    assert second["id"] == "urn:argmap:annotation:2"
    (target,) = first["target"]
    assert target["source"] == "charter.txt"
    assert [each["type"] for each in target["selector"]] == [
        "TextQuoteSelector",
        "TextPositionSelector",
    ]
    assert run(debate, "--format", "annotations", "--coverage").exit_code == 2


SELECTED = """\
===
documents: {{report: {{text: report.txt}}}}
===

[Safe]: The bridge is safe. {{cites: {{document: report, selector: {}}}}}
"""
SAMPLE = Path(__file__).parent / "documents" / "samples" / "quotes.annotations.jsonld"


def test_an_annotation_of_another_program_is_a_quotation(tmp_path: Path):
    words = "The minister said the bridge is safe. An engineer said the bridge is safe, too."
    (tmp_path / "report.txt").write_text(words, encoding="utf-8")
    annotation = json.loads(SAMPLE.read_text(encoding="utf-8"))
    path = tmp_path / "map.argdown"
    path.write_text(SELECTED.format(json.dumps(annotation["target"]["selector"])), encoding="utf-8")
    (quotation,) = json.loads(run(path, "--format", "json").stdout)["quotations"]
    assert quotation["outcome"] == "exact"
    _, position = quotation["selectors"][0]
    assert position == annotation["target"]["selector"][1]


def test_a_selector_that_argmap_cannot_read_is_told(tmp_path: Path):
    path = tmp_path / "map.argdown"
    path.write_text(SELECTED.format("{type: XPathSelector, value: /p}"), encoding="utf-8")
    assert "`selector` has to be a `TextQuoteSelector`" in run(path).stderr
