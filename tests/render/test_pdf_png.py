import io
import struct

import pytest
from pypdf import PdfReader

from argmap.diagnostics import LimitError
from argmap.model import ArgumentMap, Claim
from argmap.render import Format, Options, draw
from argmap.render.pictures.pdf import Paper
from argmap.render.pictures.png import draw_png
from argmap.render.theme import ThemeName
from argmap.source import Span
from tests.hostile import TEXTS
from tests.render.charter import MAP, STATUSES
from tests.render.test_dot import map_of


def pdf_of(argument_map, **options):
    drawing = draw(argument_map, Format.PDF, statuses=STATUSES, options=Options(**options))
    return PdfReader(io.BytesIO(drawing.content))


def test_the_words_can_be_selected_and_searched():
    text = pdf_of(MAP).pages[0].extract_text()
    for words in ("Admitting a new member to the", "! UNANSWERED", "● STANDS", "§ 8, sentence 2"):
        assert words in text


def test_fonts_are_embedded():
    fonts = pdf_of(MAP).pages[0]["/Resources"]["/Font"].values()
    names = {font["/BaseFont"] for font in (one.get_object() for one in fonts)}
    assert {name.split("+")[1] for name in names} == {"Arimo", "ArimoBold"}
    for font in fonts:
        descendant = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in descendant["/FontDescriptor"].get_object()


def test_it_says_what_it_is():
    reader = pdf_of(MAP)
    assert reader.metadata.title == "Membership and the Charter"
    assert reader.metadata.subject.startswith("Argument map with 1 main claim")
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.viewer_preferences.display_doctitle


def test_the_page_is_as_large_as_the_picture_or_the_sheet():
    assert float(pdf_of(MAP).pages[0].mediabox.width) == pytest.approx(1394, abs=40)
    sheet = pdf_of(MAP, paper=Paper.A4).pages[0].mediabox
    assert (float(sheet.width), float(sheet.height)) == (841.89, 595.28)
    small = ArgumentMap(claims={"A": Claim("A", "Short.", Span(0, 1))})
    assert float(pdf_of(small, paper=Paper.A3).pages[0].mediabox.height) in {841.89, 1190.55}


def test_documents_link_to_their_address():
    notes = [note.get_object() for note in pdf_of(MAP).pages[0]["/Annots"]]
    assert [note["/A"]["/URI"] for note in notes] == ["https://example.org/t"]


def test_hostile_texts_do_not_break_it():
    assert "trailing \\" in pdf_of(map_of(TEXTS), paper=Paper.A3).pages[0].extract_text()


def test_missing_glyphs_are_told():
    one = ArgumentMap(claims={"A": Claim("A", "日本 text", Span(0, 1))})
    for to in (Format.PDF, Format.PNG):
        assert draw(one, to).warnings == (
            "no glyph in the embedded font for 日 本: draw an SVG to see them",
        )
    assert draw(one, Format.SVG).warnings == ()


def test_a_png_has_its_resolution():
    sizes = []
    for dpi in (72, 144):
        content = draw(MAP, Format.PNG, options=Options(dpi=dpi)).content
        sizes.append(struct.unpack(">II", content[16:24]))
    assert sizes[1][0] == pytest.approx(2 * sizes[0][0], abs=2)


def test_a_png_too_large_is_refused_with_advice():
    with pytest.raises(LimitError, match="20000 x 20000 dots; lower --dpi"):
        draw_png("digraph {}", (10_000, 10_000), dpi=144)


@pytest.mark.parametrize("to", Format)
@pytest.mark.parametrize("theme", ThemeName)
def test_the_same_map_gives_the_same_bytes(to, theme):
    options = Options(theme=theme)
    first, second = (draw(MAP, to, statuses=STATUSES, options=options).content for _ in range(2))
    assert first == second
