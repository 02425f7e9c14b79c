"""Pages about documents in a browser: coverage and bibliography."""

from pathlib import Path

import pytest

from argmap.documents.coverage import coverages_of
from argmap.documents.quotations.verification import verify
from argmap.model import Annotation, ArgumentMap, Claim, Document, Party, Quotation
from argmap.reading import read
from argmap.render.bibliography.bibliography import BibliographyFormat, bibliography
from argmap.render.coverage.page import coverage_page
from argmap.render.theme import ThemeName
from argmap.source import Span
from tests.browser.test_accessibility import violations
from tests.browser.test_hostile import ran
from tests.hostile import TEXTS

MAPS = Path(__file__).parents[2] / "maps"


def coverage(name: str, *documents: str, theme: ThemeName = ThemeName.LIGHT) -> str:
    argument_map, *_ = read(str(MAPS / f"{name}.argdown"))
    verification = verify(argument_map, MAPS)
    if documents:
        verification = verification.about(documents)
    return coverage_page(coverages_of(verification), argument_map, theme=theme)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["indivisibility", "indivisibility-record"])
def test_axe_finds_nothing_on_a_coverage(open_page, name, scheme):
    assert violations(open_page(coverage(name), color_scheme=scheme)) == []


def test_axe_finds_nothing_on_a_bibliography(open_page):
    pytest.importorskip("pypandoc", reason="bibliographies need argmap[bibliography]")
    argument_map, *_ = read(str(MAPS / "indivisibility-record.argdown"))
    page = bibliography(argument_map, BibliographyFormat.HTML).text
    assert violations(open_page(page)) == []


def test_each_side_has_a_line_of_its_own_kind(open_page):
    """The style is applied, so the policy of the page allows it; no colour is needed."""
    page = open_page(coverage("indivisibility", "istanbul-1999"))
    lines = page.locator(".text mark").evaluate_all(
        "all => all.map(one => [one.textContent.slice(0, 8),"
        " getComputedStyle(one).textDecorationStyle])"
    )
    assert lines == [["We reaff", "solid"], ["Each par", "double"], ["They wil", "solid"]]
    assert page.locator(".text .nobody").count() == 3


def test_a_number_leads_to_its_row_and_back(open_page):
    page = open_page(coverage("indivisibility", "istanbul-1999"))
    page.locator(".text .number").nth(4).click()
    row = page.locator("tr:target")
    assert "Russia, for [Duty to others]" in row.inner_text()
    row.locator("a").click()
    assert "They will not strengthen" in page.locator(".sentence:target").inner_text()


def test_it_fits_a_phone(open_page):
    page = open_page(
        coverage("indivisibility-record", "istanbul-1999"), viewport={"width": 360, "height": 700}
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_in_print_all_of_it_is_black(open_page):
    page = open_page(coverage("indivisibility", "istanbul-1999", theme=ThemeName.PRINT))
    colors = page.locator(".text mark, .text .party").evaluate_all(
        "all => [...new Set(all.map(one => getComputedStyle(one).color))]"
    )
    assert colors == ["rgb(0, 0, 0)"]


def test_no_word_of_a_document_runs_or_loads_anything(open_page, tmp_path: Path):
    (tmp_path / "words.txt").write_text("\n\n".join(TEXTS), encoding="utf-8", errors="replace")
    claims = {
        f"{text} {number}": Claim(
            f"{text} {number}",
            text,
            Span(number, number + 1),
            annotation=Annotation(party=text, cites=(Quotation("d", text, text),)),
        )
        for number, text in enumerate(TEXTS)
    }
    argument_map = ArgumentMap(
        claims=claims,
        parties={text: Party(text, text) for text in TEXTS},
        documents={"d": Document("d", TEXTS[0], text="words.txt")},
    )
    coverages = coverages_of(verify(argument_map, tmp_path))
    page = open_page(coverage_page(coverages, argument_map), name="coverage.html")
    assert page.locator("mark").count() > 10
    assert not ran(page)
