"""Files of documents are read, each broken entry is told with its line, and the rest is used."""

from pathlib import Path

import pytest

from argmap.diagnostics import Severity
from argmap.documents.library.bibtex import read_bibtex
from argmap.documents.library.csl_files import read_csl_json, read_csl_yaml
from argmap.documents.library.entries import Entries
from argmap.documents.library.items import document_of, item_of
from argmap.documents.library.reading import read_library
from argmap.errors import ArgmapError
from argmap.pipeline import analyse
from argmap.reading import Reading, read

SAMPLES = Path(__file__).parent / "samples"


def sample(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8")


def faults(entries: Entries) -> list[tuple[int, str]]:
    return [(fault.line, fault.message) for fault in entries.faults]


def test_bibtex_gets_the_names_of_csl():
    rao, minutes, elm = read_bibtex(sample("references.bib")).documents
    assert rao.id == "rao2021"
    assert rao.title == "Walking and Small Bridges in \u00d6rebro"
    assert rao.fields == {
        "type": "article-journal",
        "issued": "2021-05",
        "author": [{"family": "Rao", "given": "Asha"}, {"literal": "River Survey Group"}],
        "title": "Walking and Small Bridges in \u00d6rebro",
        "container-title": "Journal of Town Planning",
        "volume": "12",
        "issue": "3",
        "page": "101-119",
        "DOI": "10.5555/example.1",
    }
    assert minutes.fields["author"] == [
        {"family": "Groot", "given": "Jan", "non-dropping-particle": "de"}
    ]
    assert minutes.fields["type"] == "report"
    assert elm.fields["publisher"] == "Town Press"
    assert elm.fields["publisher-place"] == "Elmford"


def test_the_same_documents_come_from_csl_json():
    by_bibtex = {each.id: each for each in read_bibtex(sample("references.bib")).documents}
    by_json = {each.id: each for each in read_csl_json(sample("references.csl.json")).documents}
    assert list(by_json) == list(by_bibtex) == ["rao2021", "minutes-7", "elm"]
    for name, document in by_json.items():
        for key in ("type", "author", "DOI", "URL", "volume", "page"):
            assert document.fields.get(key) == by_bibtex[name].fields.get(key), (name, key)
    assert by_json["elm"].fields["issued"] == "1890~"


CSL_YAML = """\
---
references:
- id: rao2021
  type: article-journal
  title: Walking and <i>small</i> bridges
  author:
  - family: Rao
    given: Asha
  issued: {date-parts: [[2021, 5]]}
- id: elm
  type: book
  title: Elm Street
  issued: 1890
...
"""


@pytest.mark.parametrize(
    "text", [CSL_YAML, CSL_YAML.partition("references:\n")[2], CSL_YAML.replace("---\n", "")]
)
def test_csl_yaml_is_read_as_pandoc_writes_it(text: str):
    entries = read_csl_yaml(text)
    rao, elm = entries.documents
    assert entries.faults == ()
    assert rao.title == "Walking and small bridges"
    assert rao.fields["issued"] == "2021-05"
    assert elm.fields["issued"] == "1890"


@pytest.mark.parametrize("name", ["references.bib", "references.csl.json"])
def test_a_document_goes_to_csl_and_back(name: str):
    for document in read_library(sample(name), name).documents:
        again, found = document_of(item_of(document), document.id)
        assert again == document
        assert found == []


BROKEN = """\
@book{first, title = {First}}
@article{broken, title = {No end, year = 2020
@book{second, title = {Second}}
@book{first, title = {Again}}
@misc{twice, title = {a}, title = {b}}
@misc{ title }
@book{dated, title = {Dated}, date = {next spring}}
"""


def test_a_broken_entry_is_told_with_its_line_and_the_rest_is_used():
    entries = read_bibtex(BROKEN)
    assert [each.id for each in entries.documents] == ["first", "second", "dated"]
    assert entries.documents[0].title == "First"
    assert sorted(faults(entries)) == [
        (2, "the entry `@article{broken, title = {No end, year = 2020` cannot be read"),
        (4, "an entry before has the key of `@book{first, title = {Again}}`"),
        (5, "the entry `@misc{twice, title = {a}, title = {b}}` has a field twice"),
        (6, "the entry `@misc` has no key or no fields"),
        (7, "`issued` holds no date that argmap can read in the entry `dated`"),
    ]


@pytest.mark.parametrize(
    ("text", "ids", "found"),
    [
        ('[{"id": "a"}, {"id": "b" "x"}]', ["a"], [(1, "this is no JSON: ")]),
        ('[{"id": "a"},\n {"title": "b"},\n 3, {"id": "c"}]', ["a", "c"], [(2, ""), (3, "")]),
        ('{"items": [{"id": "a"}]}', ["a"], []),
        ('{"id": "a"}', ["a"], []),
        ("", [], [(1, "this is no JSON: ")]),
        ("[" * 100_000, [], [(1, "this is nested too deeply")]),
    ],
)
def test_what_of_json_is_no_item_is_told(text: str, ids: list[str], found: list[tuple[int, str]]):
    entries = read_csl_json(text)
    assert [each.id for each in entries.documents] == ids
    assert len(entries.faults) == len(found)
    for fault, (line, message) in zip(entries.faults, found, strict=True):
        assert fault.line == line
        assert fault.message.startswith(message)


def test_broken_yaml_is_told_with_its_line():
    entries = read_csl_yaml("- id: a\n  title: A\n- id: b\n  title: [\n")
    assert entries.documents == ()
    assert entries.faults[0].line >= 4


def test_a_file_of_no_bibliography_is_refused():
    with pytest.raises(ArgmapError, match=r"end in \.bib, \.json, \.yaml"):
        read_library("", "letters.docx")


MAP = """\
===
documents: {}
===

[A]: A claim.
  {{cites: [{{document: rao2021, locator: para 1, quote: "Bridges are short"}}, minutes-7]}}
"""


def read_map(folder: Path, documents: str) -> Reading:
    (folder / "map.argdown").write_text(MAP.format(documents), encoding="utf-8")
    return read(str(folder / "map.argdown"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lit").mkdir()
    bibliography = sample("references.bib").replace(
        "@article{rao2021,", "@article{rao2021, text = {rao.txt},"
    )
    (tmp_path / "lit" / "all.bib").write_text(bibliography, encoding="utf-8")
    (tmp_path / "lit" / "rao.txt").write_text("1. Bridges are short.\n", encoding="utf-8")
    return tmp_path


def test_a_map_has_the_documents_that_it_cites_from_a_file_beside_it(folder: Path):
    reading = read_map(folder, "lit/all.bib")
    assert list(reading.argument_map.documents) == ["rao2021", "minutes-7"]
    assert reading.argument_map.documents["rao2021"].text == "lit/rao.txt"
    assert analyse(reading) == ()


def test_a_front_matter_adds_to_what_a_file_says(folder: Path):
    reading = read_map(
        folder, "[lit/all.bib, {rao2021: {title: On bridges}, own: {title: My own}}]"
    )
    documents = reading.argument_map.documents
    assert set(documents) == {"rao2021", "minutes-7", "own"}
    assert documents["rao2021"].title == "On bridges"
    assert documents["rao2021"].fields["DOI"] == "10.5555/example.1"
    assert documents["rao2021"].text == "lit/rao.txt"


def test_a_fault_in_a_file_is_told_with_its_place_there(folder: Path):
    (folder / "lit" / "all.bib").write_text(BROKEN, encoding="utf-8")
    argument_map, found = read_map(folder, "lit/all.bib")
    places = [argument_map.source.place(each.span) for each in found]
    assert places[0] == f"{folder}/lit/all.bib:2:1"
    assert {each.severity for each in found} == {Severity.WARNING}
    assert {each.code for each in found} == {"AM081"}


@pytest.mark.parametrize(
    "documents",
    ["missing.bib", "../all.bib", "/etc/passwd", "lit", "lit/rao.txt", "[lit/all.bib, 7]"],
)
def test_a_file_that_cannot_be_read_is_told_and_the_map_still_works(folder: Path, documents: str):
    argument_map, found = read_map(folder, documents)
    assert [each.code for each in found] == (["AM049"] if "7" in documents else ["AM080"])
    assert "A" in argument_map.claims
    assert "root:" not in str(found)
