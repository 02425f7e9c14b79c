"""The coverage of a document as text, as Markdown and as a page."""

from pathlib import Path

from argmap.documents.coverage import coverage_of
from argmap.documents.quotations.verification import verify
from argmap.model import Annotation, ArgumentMap, Claim, Document, Party, Quotation
from argmap.reading import parse, read
from argmap.render.coverage.page import coverage_page
from argmap.render.coverage.passages import CoverageWords
from argmap.render.coverage.texts import as_markdown, as_text
from argmap.source import Span
from tests.documents.test_coverage import CHARTER, HEAD
from tests.hostile import TEXTS
from tests.render.test_html import ATTRIBUTES, TAGS
from tests.render.test_html import read as read_page

MAPS = Path(__file__).parents[2] / "maps"
DISPUTE = """\
[Free]: Free.
  {party: river, cites: {document: charter, locator: article 1, quote: "Every state is free."}}
  - [But]: But not to harm.
    {party: coast, cites: {document: charter, locator: article 1, quote: may harm others}}

[Text]: What the text says. {conceded: [river, coast], cites: {document: charter, quote: by talks}}

[All]: All of it. {party: press, cites: charter}
"""

SHOWN = """\
Charter (charter, charter.md)
5 sentences. Relied on: 1 by River states and 1 by Coast states. Nobody cites 2. Nobody answers
1 of those relied on.

article 1

  1  Every state is free.
         River states, for [Free]
         answered by Coast states: [But]

  2  No state «may harm others».
         Coast states, for [But]
         nobody answers

  3  All are equal.
         nobody cites this

article 2

  4  Disputes are settled «by talks».
         cited for [Text], on which no party relies
         [Text] accepted by River states and Coast states

  5  The court decides.
         nobody cites this

  -  the whole document: The press, for [All]
"""


def dispute(folder: Path):
    (folder / "charter.md").write_text(CHARTER, encoding="utf-8")
    argument_map = parse(HEAD + DISPUTE).argument_map
    return coverage_of(verify(argument_map, folder), "charter"), argument_map


def test_a_terminal_is_told_sentence_by_sentence(tmp_path: Path):
    (coverage,), argument_map = dispute(tmp_path)
    assert as_text(coverage, argument_map) == SHOWN


def test_markdown_has_the_quoted_words_in_bold(tmp_path: Path):
    (coverage,), argument_map = dispute(tmp_path)
    page = as_markdown(coverage, argument_map)
    assert "2. No state **may harm others**.\n    - Coast states, for \\[But\\]\n" in page


def test_the_paragraph_of_the_charter_shows_what_each_side_leaves_aside():
    """One paragraph of six sentences; half of it nobody in the article cites."""
    argument_map, _, *_ = read(str(MAPS / "indivisibility.argdown"))
    (coverage,) = coverage_of(verify(argument_map, MAPS), "istanbul-1999")
    rows = [row for one in CoverageWords(coverage, argument_map).passages() for row in one.rows]
    assert [row.sides for row in rows] == [
        (),
        ("russia",),
        (),
        ("newspaper",),
        ("russia",),
        (),
    ]
    assert [bool(row.replies) for row in rows] == [False, True, False, False, True, False]
    assert rows[5].words.endswith("sphere of influence.")


def test_the_page_marks_words_with_a_line_and_a_name(tmp_path: Path):
    coverages, argument_map = dispute(tmp_path)
    page = coverage_page(coverages, argument_map)
    assert 'No state <mark class="party-2 line-2">may harm others</mark>.' in page
    assert '<mark class="unheld">by talks</mark>.' in page
    assert page.count('<span class="nobody">nobody</span>') == 5
    assert "script-src" not in page
    assert "default-src &#39;none&#39;" in page


def test_words_that_several_quote_have_several_lines(tmp_path: Path):
    (tmp_path / "charter.md").write_text(CHARTER, encoding="utf-8")
    text = "\n\n".join(
        f"[{party}]: X. {{party: {party}, cites: {{document: charter, quote: {quote}}}}}"
        for party, quote in (("river", "Every state"), ("coast", "state is free."))
    )
    argument_map = parse(HEAD + text).argument_map
    page = coverage_page(coverage_of(verify(argument_map, tmp_path), "charter"), argument_map)
    assert (
        '<mark class="party-1 line-1">Every</mark> '
        '<mark class="party-1 line-1"><mark class="party-2 line-2">state</mark></mark> '
        '<mark class="party-2 line-2">is free.</mark>'
    ) in page


def test_a_map_without_texts_has_an_empty_page():
    assert "no document whose text is at hand" in coverage_page((), ArgumentMap())


def test_no_text_breaks_out_of_the_page(tmp_path: Path):
    """Hostile words in the document, in titles, in names of parties and in the path."""
    lines = "\n\n".join(" ".join(each.split()) for each in TEXTS)
    (tmp_path / "a<b>&.txt").write_text(lines, encoding="utf-8", errors="replace")
    claims = {
        f"{text} {number}": Claim(
            f"{text} {number}",
            text,
            Span(number, number + 1),
            annotation=Annotation(party=text, cites=(Quotation("d", quote=text),)),
        )
        for number, text in enumerate(TEXTS)
    }
    argument_map = ArgumentMap(
        claims=claims,
        parties={text: Party(text, text) for text in TEXTS},
        documents={"d": Document("d", TEXTS[0], {"language": TEXTS[1]}, text="a<b>&.txt")},
    )
    coverages = coverage_of(verify(argument_map, tmp_path), "d")
    assert any(sentence.is_quoted for sentence in coverages[0].sentences)
    page = coverage_page(coverages, argument_map)
    elements = read_page(page[page.index("<main>") :]).elements
    assert {tag for tag, _ in elements} <= TAGS | {"mark", "caption"}
    assert {name for _, attributes in elements for name in attributes} <= ATTRIBUTES | {
        "lang",
        "aria-label",
    }
