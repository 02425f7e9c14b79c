"""`argmap sources --coverage`: a document sentence by sentence, in its forms."""

import json
from pathlib import Path

import pytest

from tests.test_cli import run

MAP = """\
===
title: Rivers
parties: {river: River states, coast: Coast states}
documents:
  charter: {title: Charter, text: charter.txt}
  letter: {title: Letter, text: letter.txt}
  uncited: {title: Uncited, text: letter.txt}
  lost: {title: Lost}
===

[Free]: Free. {party: river, cites: [{document: charter, quote: Every state is free.}, lost]}
  - [Not]: Not so. {party: coast, cites: {document: letter, quote: We object}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("rivers.argdown").write_text(MAP, encoding="utf-8")
    Path("charter.txt").write_text("Every state is free. None may harm others.\n", encoding="utf-8")
    Path("letter.txt").write_text("Dear all. We object to dams.\n", encoding="utf-8")
    return tmp_path


def coverage(*options: str) -> str:
    result = run("sources", "rivers.argdown", "--coverage", *options)
    assert result.exit_code == 0, result.output
    return result.output


def test_each_document_that_is_cited_and_at_hand_is_shown():
    shown = coverage()
    assert "Charter (charter, charter.txt)\n2 sentences. Relied on: 1 by River states." in shown
    assert "\nLetter (letter, letter.txt)\n" in shown
    assert "Uncited" not in shown
    assert "  2  None may harm others.\n         nobody cites this\n" in shown


def test_one_document_can_be_asked_for():
    assert "Letter" not in coverage("--document", "charter")
    assert "Letter" in coverage("--document", "charter", "--document", "letter")
    plain = run("sources", "rivers.argdown", "--document", "letter").output
    assert plain.startswith("1 quotation from 1 document: 1 word for word.\n")


def test_a_document_without_a_text_is_told():
    assert coverage("--document", "lost") == "The map cites no document whose text is at hand.\n"


def test_an_unknown_document_is_told():
    result = run("sources", "rivers.argdown", "--document", "chater")
    assert result.exit_code != 0
    assert "there is no document chater in rivers.argdown; did you mean charter?" in str(
        result.exception
    )


def test_markdown_has_a_heading_for_each_document():
    headings = [line for line in coverage("--format", "md").splitlines() if line.startswith("# ")]
    assert headings == ["# Coverage: Charter", "# Coverage: Letter"]


def test_programs_get_sentences_with_their_places():
    (text,) = json.loads(coverage("--format", "json", "--document", "charter"))["texts"]
    first, second = text["sentences"]
    assert (first["parties"], second["parties"]) == (["river"], [])
    assert first["citations"][0]["places"] == [[0, 20]]
    assert first["replies"] == [
        {"party": "coast", "by": {"kind": "claim", "title": "Not", "name": "[Not]"}}
    ]
    assert (second["start"], second["words"]) == (21, "None may harm others.")


def test_the_page_is_one_for_all_documents():
    page = coverage("--format", "html")
    assert page.count("<article") == 2
    assert '<li><a href="#_2">Letter</a>' in page
    assert "<title>Coverage: Rivers</title>" in page
