"""Texts in other scripts: where lines break, which way they read, and with which fonts."""

import io

import pytest
from defusedxml.ElementTree import fromstring
from pypdf import PdfReader

from argmap.errors import ArgmapError
from argmap.reading import parse
from argmap.render.direction import reads_from_right
from argmap.render.draw import draw
from argmap.render.graphviz.labels import held
from argmap.render.options import Format, Options
from argmap.render.pictures import fonts
from argmap.render.pictures.svg import SVG
from argmap.render.wrap import display_width, graphemes, wrap
from tests.render.scripts import FREEDOM, SCRIPTS, SOVEREIGNTY, font_with

MAP = parse(SCRIPTS).argument_map
FAMILY = "👩\u200d👩\u200d👧\u200d👦"


def test_chinese_fills_its_lines_and_none_begins_with_a_closing_sign():
    lines = wrap(SOVEREIGNTY, width=20, lines=9)
    assert all(display_width(line) in range(16, 21) for line in lines[:-1])
    assert not any(line.startswith(("、", "。")) for line in lines)
    assert "".join(lines) == SOVEREIGNTY


def test_an_opening_sign_stays_with_what_it_opens():
    assert wrap("国家「主权」平等", width=6, lines=9) == ("国家", "「主", "权」平", "等")


def test_wide_letters_go_on_in_a_line_begun_in_others():
    assert wrap("NATO 主权国家", width=9, lines=9) == ("NATO 主权", "国家")


def test_what_reads_as_one_character_is_never_broken():
    assert display_width(FAMILY) == 2
    assert list(graphemes(f"a{FAMILY}e\u0301")) == ["a", FAMILY, "e\u0301"]
    assert wrap(FAMILY * 3, width=2, lines=9) == (FAMILY,) * 3
    assert wrap("n\u0308" * 4, width=2, lines=9) == ("n\u0308" * 2,) * 2


@pytest.mark.parametrize(
    ("text", "is_from_right"),
    [
        (FREEDOM, True),
        ("שלום", True),
        ("«السيادة»", True),
        ("1. السيادة", True),
        ("The word السيادة", False),
        (SOVEREIGNTY, False),
        ("123", False),
        ("", False),
    ],
)
def test_the_first_letter_says_which_way_a_text_reads(text, is_from_right):
    assert reads_from_right(text) is is_from_right


def drawn(argument_map=MAP):
    return fromstring(draw(argument_map, Format.SVG).content)


def test_arabic_stands_at_the_right_of_its_card():
    lines = [one for one in drawn().iter(f"{SVG}text") if one.get("direction") == "rtl"]
    assert " ".join(line.text for line in lines if line.get("font-size") == "11.00") == FREEDOM
    assert {line.get("text-anchor") for line in lines} == {"start"}
    assert len({line.get("x") for line in lines}) == 1


def test_other_texts_stay_at_the_left():
    for line in drawn().iter(f"{SVG}text"):
        if not reads_from_right(line.text or ""):
            assert line.get("direction") is None


def test_cells_are_held_to_a_size_only_where_graphviz_cannot_measure():
    assert held(["Суверенитет, été"], 11, 100) == ""
    assert held(["主权", "平等"], 10, 100) == ' FIXEDSIZE="TRUE" WIDTH="100" HEIGHT="32"'


def test_only_texts_in_our_fonts_are_held_to_a_width():
    widths = {line.text: line.get("textLength") for line in drawn().iter(f"{SVG}text")}
    assert widths["Каждое государство вправе"] is not None
    assert all(width is None for text, width in widths.items() if "主权" in (text or ""))


def pdf(*paths, text=SCRIPTS):
    drawing = draw(parse(text).argument_map, Format.PDF, options=Options(font=paths))
    return PdfReader(io.BytesIO(drawing.content)).pages[0], drawing.warnings


CHINESE = "[主权]: 国家主权平等。\n"


def test_a_font_for_other_letters_is_embedded_and_its_text_can_be_copied(tmp_path):
    page, warnings = pdf(font_with("国家主权平等。", tmp_path / "cjk.ttf"), text=CHINESE)
    assert warnings == ()
    assert "国家主权平等。" in page.extract_text()
    embedded = [
        font["/DescendantFonts"][0]["/FontDescriptor"]
        for font in page["/Resources"]["/Font"].values()
    ]
    assert any("Squares" in font["/FontName"] for font in embedded)
    assert all("/FontFile2" in font for font in embedded)


def test_letters_that_no_font_has_are_told_each(tmp_path):
    page, (warning, *_) = pdf(font_with("国家主权", tmp_path / "cjk.ttf"), text=CHINESE)
    assert warning.startswith("no glyph in the embedded font for 。 平 等: give one that has them")
    assert "国家主权�" in page.extract_text()


def test_one_box_is_drawn_for_what_reads_as_one_character():
    page, _ = pdf(text=f"[Family]: A family {FAMILY} here.\n")
    assert "A family � here." in page.extract_text()


def test_without_a_font_the_advice_names_one_of_this_system(monkeypatch):
    monkeypatch.setattr(fonts, "font_for", lambda _: "/fonts/cjk.ttc")
    _, (warning,) = pdf(text=CHINESE)
    assert "as --font /fonts/cjk.ttc, or draw an SVG" in warning


def test_a_png_takes_no_fonts():
    (warning, *_) = draw(parse(CHINESE).argument_map, Format.PNG).warnings
    assert warning.endswith("draw an SVG, whose reader has other fonts")


@pytest.mark.parametrize(("joins", "told"), [(True, False), (False, True)])
def test_arabic_that_cannot_be_joined_is_told(tmp_path, monkeypatch, joins, told):
    monkeypatch.setattr(fonts, "can_join", lambda: joins)
    _, warnings = pdf(font_with(FREEDOM, tmp_path / "ar.ttf"), text=f"[F]: {FREEDOM}\n")
    assert any("argmap[scripts]" in warning for warning in warnings) is told


def test_arabic_is_ordered_from_the_right(tmp_path):
    pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed")
    page, _ = pdf(font_with("أبجد", tmp_path / "ar.ttf"), text="[F]: أب جد\n")
    assert "أب جد" in page.extract_text() or "جد أب" in page.extract_text()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no such file"),
        (b"no font", "this font cannot be used"),
        (b"", "this font cannot be used"),
        (b"wOF2" + bytes(60), "this font cannot be used"),
        (b"\x00\x01\x00\x00" + bytes(60), "this font cannot be used"),
        (b"ttcf" + bytes(60), "this font cannot be used"),
    ],
)
def test_what_is_no_font_is_told(tmp_path, content, message):
    path = tmp_path / "font.ttf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArgmapError, match=message):
        pdf(str(path))
