"""Worksheets and keys as files: PDF, SVG and pages."""

import io
import re
from itertools import pairwise

import pytest
from pypdf import PdfReader

from argmap.argdown.vocabulary.worksheets import Worksheet
from argmap.errors import ArgmapError
from argmap.reading import parse, read
from argmap.render.pictures.svg import SVG, parse_svg
from argmap.render.worksheets import handout as handouts
from argmap.render.worksheets.handout import Form, handout_of
from tests.hostile import SENTINEL, TEXTS
from tests.worksheets.debates import DEBATE

MAPS = ("class-dog", "phones-at-night", "school-uniforms")
SEVEN_MILLIMETRES = 7 * 72 / 25.4
SECRETS = ("quagga", "pangolin", "axolotl")
ANIMALS = """\
[Zoo]: Build a zoo.
  - <Quaggas>: No quagga is left.
    - <Pangolins>: A pangolin is.
  - <Axolotls>: What of an axolotl?
"""


def handout(exercise, form, *, is_key=False):
    return handouts.handout(exercise, form, is_key=is_key).content


def made(text=DEBATE, *, seed=None, **worksheet):
    return handout_of(parse(text).argument_map, Worksheet(**worksheet), seed=seed)


def made_of(name, **worksheet):
    return handout_of(read(f"maps/{name}.argdown").argument_map, Worksheet(**worksheet))


def pages(content):
    return PdfReader(io.BytesIO(content)).pages


def words(content):
    return " ".join(" ".join(page.extract_text().split()) for page in pages(content))


def shapes(svg):
    """All that is drawn but words: where it is and how it looks."""
    root = parse_svg(svg)
    return [
        (element.tag, dict(element.attrib))
        for element in root.iter()
        if element.tag.removeprefix(SVG) in {"polygon", "polyline", "path", "ellipse"}
    ]


def all_of(content):
    """All words of a file: those that it shows, and those that it only tells programs."""
    if not content.startswith(b"%PDF"):
        return content.decode()
    reader = PdfReader(io.BytesIO(content))
    return f"{words(content)} {reader.metadata} {reader.outline} {reader.xmp_metadata}"


@pytest.mark.parametrize("form", Form)
def test_no_answer_is_anywhere_in_the_file(form):
    """Not in tooltips, descriptions or what the file says of itself."""
    exercise = made(ANIMALS, every=1, questions=True)
    sheet, key = (all_of(handout(exercise, form, is_key=is_key)) for is_key in (False, True))
    for secret in SECRETS:
        assert secret not in sheet.casefold()
        assert secret in key.casefold()
    assert "R2, R3" not in sheet
    assert "R2, R3" in key


@pytest.mark.parametrize("form", Form)
def test_no_name_of_a_link_is_anywhere_in_the_file(form):
    exercise = made(links=True, instructions="Name the links.")
    sheet, key = (all_of(handout(exercise, form, is_key=is_key)) for is_key in (False, True))
    assert "rebut" not in sheet.casefold()
    assert "rebuts" in key


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("worksheet", [{"bank": True}, {"links": True}, {"every": 1}])
def test_the_key_has_everything_at_the_same_places(name, worksheet):
    exercise = made_of(name, questions=True, **worksheet)
    sheet, key = (handout(exercise, Form.SVG, is_key=is_key) for is_key in (False, True))
    ruled = [shape for shape in shapes(sheet) if shape not in shapes(key)]
    named = [shape for shape in shapes(key) if shape not in shapes(sheet)]
    assert len(ruled) == 3, "name, class and date"
    assert len(named) == 1, "the line under `Answer key`"


@pytest.mark.parametrize("name", MAPS)
def test_sheet_and_key_have_the_same_pages(name):
    exercise = made_of(name, bank=True, questions=True)
    sheet, key = (pages(handout(exercise, Form.PDF, is_key=is_key)) for is_key in (False, True))
    assert [page.mediabox for page in sheet] == [page.mediabox for page in key]


@pytest.mark.parametrize("name", MAPS)
def test_lines_are_far_enough_apart_to_write_on(name):
    """Seven millimetres on paper, by however much the picture is made smaller."""
    root = parse_svg(handout(made_of(name, every=2), Form.SVG))
    scale = float(re.search(r"scale\(([\d.]+)\)", root[2].get("transform")).group(1))
    lines = [
        points_of(line.get("points"))
        for line in root[2].iter(f"{SVG}polyline")
        if len(points_of(line.get("points"))) == 2
    ]
    levels = sorted({(start[0], start[1]) for start, end in lines if start[1] == end[1]})
    gaps = [
        (below - above) * scale
        for (left, above), (also_left, below) in pairwise(levels)
        if left == also_left
    ]
    assert gaps
    assert min(gaps) > SEVEN_MILLIMETRES - 0.4


def points_of(text):
    return [tuple(map(float, pair.split(","))) for pair in text.split()]


def test_there_is_room_for_name_class_and_date():
    exercise = made()
    for form in Form:
        sheet = handout(exercise, form)
        told = words(sheet) if form is Form.PDF else sheet.decode()
        for field in ("Name", "Class", "Date"):
            assert field in told
    assert "Answer key" in words(handout(exercise, Form.PDF, is_key=True))


def test_bank_and_questions_stand_under_the_picture():
    text = words(handout(made(bank=True, questions=True), Form.PDF))
    order = ["School uniforms", "Fill in", "MAIN CLAIM", "Word bank", "Questions", "1."]
    assert sorted(order, key=text.index) == order


def test_it_is_on_one_sheet_of_paper_if_that_can_be_read():
    (page,) = pages(handout(made(every=4), Form.PDF))
    assert sorted(map(float, (page.mediabox.width, page.mediabox.height))) == [595.28, 841.89]


def test_a_map_too_large_for_a_page_is_divided_and_loses_nothing():
    text = "".join(f"[C{n}]: Claim {n}.\n  - <R{n}>: Rebuttal {n}.\n\n" for n in range(30))
    content = handout(made(text, every=2), Form.PDF)
    assert len(pages(content)) > 2
    told = words(content)
    assert all(f"Claim {n}." in told for n in range(30))


def test_a_long_bank_goes_on_on_the_next_page():
    text = "[A]: Yes.\n" + "".join(f"  - <R{n}>: Reason {n}.\n" for n in range(90))
    told = words(handout(made(text, every=1, bank=True), Form.PDF))
    assert all(f"Reason {n}." in told for n in range(90))


def test_versions_say_which_they_are():
    sheets = [handout(made(every=3, seed=seed), Form.PDF) for seed in range(3)]
    assert len(set(sheets)) == 3
    for sheet, letter in zip(sheets, "ABC", strict=True):
        assert f"version {letter}" in words(sheet)
    assert "version" not in words(handout(made(every=3), Form.PDF))


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("is_key", [False, True])
def test_the_same_exercise_gives_the_same_bytes(form, is_key):
    first, second = (
        handout(made(bank=True, questions=True, links=True), form, is_key=is_key) for _ in range(2)
    )
    assert first == second


def test_answers_in_other_scripts_fit_their_lines():
    long = "安全不可分割原则要求各国不得以牺牲他国安全为代价加强自身安全" * 3
    exercise = made(f"[A]: Yes.\n  - <B>: {long}\n  - <C>: {'W' * 120}\n", every=1)
    sheet, key = (shapes(handout(exercise, Form.SVG, is_key=one)) for one in (False, True))
    assert len([shape for shape in sheet if shape not in key]) == 3


def test_missing_glyphs_are_told_where_it_matters():
    exercise = made("[A]: Yes.\n  - <B>: 安全\n", every=1)
    (warning,) = handouts.handout(exercise, Form.PDF).warnings
    assert warning.startswith("no glyph in the embedded font for 全 安: give one that has them")
    assert handouts.handout(exercise, Form.SVG).warnings == ()


def test_a_font_is_of_use_in_a_pdf_only():
    (warning,) = handouts.handout(made(), Form.SVG, fonts=("any.ttf",)).warnings
    assert warning == "--font says something of a PDF only"


def test_a_font_that_is_none_is_an_error():
    with pytest.raises(ArgmapError, match=r"no\.ttf: there is no such file"):
        handouts.handout(made(), Form.PDF, fonts=("no.ttf",))


def test_pages_that_are_too_small_to_read_are_told():
    text = "[A]: Yes.\n" + "".join(f"  - <R{n}>: No {n}.\n" for n in range(20))
    warnings = handouts.handout(made(text, every=4), Form.PDF).warnings
    assert all("pt on a4 paper" in warning for warning in warnings)
    assert warnings


def test_fonts_are_embedded_and_the_picture_is_described():
    reader = PdfReader(io.BytesIO(handout(made(bank=True), Form.PDF)))
    for font in reader.pages[0]["/Resources"]["/Font"].values():
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in descendant["/FontDescriptor"].get_object()
    assert reader.metadata.title == "School uniforms: worksheet"
    assert "/StructTreeRoot" in reader.trailer["/Root"]


@pytest.mark.parametrize("is_key", [False, True])
def test_hostile_texts_run_nothing(is_key):
    text = "[A]: Yes.\n" + "".join(
        f"  - <R{number}>: {' '.join(text.split())}\n" for number, text in enumerate(TEXTS[:60])
    )
    exercise = made(text, every=1, bank=True)
    for form in (Form.SVG, Form.HTML):
        content = handout(exercise, form, is_key=is_key).decode()
        assert not re.search(rf"<(script|img|iframe|object)[^>]*{SENTINEL}", content, re.IGNORECASE)
    parse_svg(handout(exercise, Form.SVG, is_key=is_key))
