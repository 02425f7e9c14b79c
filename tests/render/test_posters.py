"""Maps on sheets that are cut and glued, and on paper turned and divided as one asks."""

import io
import re
from collections import Counter

import pytest
from pypdf import PdfReader

from argmap.errors import LimitError
from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.figures.compose import compose
from argmap.render.figures.division import Division, claims_of
from argmap.render.options import Format, Options
from argmap.render.pictures.pdf import Orientation, Paper
from argmap.render.pictures.posters import MARGIN, MOST_SHEETS, OVERLAP, Grid, Scale
from tests.render.charter import MAP, STATUSES


def pages(argument_map=MAP, **options):
    drawing = draw(argument_map, Format.PDF, statuses=STATUSES, options=Options(**options))
    return PdfReader(io.BytesIO(drawing.content)).pages


def size(page):
    return round(float(page.mediabox.width)), round(float(page.mediabox.height))


def words(page):
    """Each line of text on a page with where it begins, without the label of the sheet."""
    found = []

    def visit(text, _matrix, at, _font, font_size):
        if text.strip() and font_size != 7:
            found.append((text.strip(), at[4], at[5]))

    page.extract_text(visitor_text=visit)
    return found


def test_a_poster_fills_its_sheets_row_by_row():
    sheets = pages(poster=Grid(3, 2))
    assert [size(page) for page in sheets] == [(842, 595)] * 6
    labels = [re.search(r"Sheet \w+ of 3 . 2", page.extract_text())[0] for page in sheets]
    assert [label[6:8] for label in labels] == ["A1", "A2", "A3", "B1", "B2", "B3"]


def test_all_words_are_on_a_poster_and_those_of_another_sheet_are_not():
    sheets = pages(poster=Grid(2, 2), legend=False)
    (whole,) = pages(legend=False)
    everything = {text for text, _, _ in words(whole)}
    found = [{text for text, _, _ in words(page)} for page in sheets]
    assert set().union(*found) == everything
    assert all(len(each) < len(everything) for each in found)


def test_neighbouring_sheets_share_a_strip():
    left, right = pages(poster=Grid(2, 1), legend=False)
    room = float(left.mediabox.width) - 2 * MARGIN
    (whole,) = pages(legend=False)
    once = {
        text for text, count in Counter(text for text, _, _ in words(whole)).items() if count == 1
    }
    at_left = {text: x for text, x, _ in words(left) if text in once}
    shared = [(at_left[text], x) for text, x, _ in words(right) if text in at_left]
    assert shared
    for x, other in shared:
        assert x - other == pytest.approx(room - OVERLAP, abs=0.1)


def test_a_poster_in_a_size_takes_as_many_sheets_as_it_needs():
    assert len(pages(poster=Scale(0.4))) == 1
    natural, double = (len(pages(poster=Scale(factor))) for factor in (1.0, 2.0))
    assert natural < double < 5 * natural


def test_a_poster_of_far_too_many_sheets_is_refused_with_advice():
    with pytest.raises(LimitError, match=r"would take \d+ sheets; choose fewer"):
        pages(poster=Scale(20.0), paper=Paper.A5)
    assert MOST_SHEETS == 200


def test_what_says_something_of_a_pdf_only_is_told_elsewhere():
    options = Options(poster=Grid(2, 1), paper=Paper.A3)
    assert draw(MAP, Format.SVG, options=options).warnings == (
        "--paper, --poster says something of a PDF only",
    )


def test_a_poster_can_be_of_other_paper_turned_upright():
    sheets = pages(
        poster=Grid(2, 1), paper=Paper.TABLOID, orientation=Orientation.PORTRAIT, legend=False
    )
    assert [size(page) for page in sheets] == [(792, 1224)] * 2


@pytest.mark.parametrize(
    ("paper", "orientation", "expected"),
    [
        (Paper.LETTER, Orientation.AUTO, (792, 612)),
        (Paper.LETTER, Orientation.PORTRAIT, (612, 792)),
        (Paper.A3, Orientation.LANDSCAPE, (1191, 842)),
        (Paper.A0, Orientation.AUTO, (3370, 2384)),
    ],
)
def test_paper_is_turned_as_it_is_asked_for(paper, orientation, expected):
    assert size(pages(paper=paper, orientation=orientation)[0]) == expected


TWO_CLAIMS = parse(
    """\
[One]: First.
  + [Pro]: For it.
  - [Both]: Against both.
    - [Reply]: No.

[Two]: Second.
  - [Both]

[Alone]: By itself.
"""
).argument_map


def test_each_main_claim_is_a_part_with_all_that_bears_on_it():
    figure = compose(TWO_CLAIMS)
    shown = [
        (part.title, [item.title for item in part.of(figure).items]) for part in claims_of(figure)
    ]
    assert shown == [
        ("C1 One", ["One", "Pro", "Both", "Reply", "Two"]),
        ("C3 Two", ["One", "Both", "Reply", "Two"]),
        ("Argument map", ["Alone"]),
    ]


def test_each_main_claim_has_a_page_though_all_fits_on_one():
    sheets = pages(TWO_CLAIMS, paper=Paper.A4, pages=Division.CLAIMS)
    headings = [page.extract_text().splitlines()[0] for page in sheets]
    assert headings == ["Argument map (overview)", "C1 One", "C3 Two", "Argument map"]


def test_a_map_is_left_whole_if_one_asks_for_it():
    text = "\n".join(f"[C{n}]: Claim {n}.\n  - [R{n}]: Reply {n}.\n" for n in range(40))
    assert len(pages(parse(text).argument_map, paper=Paper.A5, pages=Division.NONE)) == 1
