import io
import struct
import zlib

import pytest
from pypdf import PdfReader

from argmap.errors import LimitError
from argmap.model import ArgumentMap, Claim
from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.figures.compose import Documents
from argmap.render.options import Format, Options
from argmap.render.pictures.pdf import Paper
from argmap.render.pictures.pdf_content import is_same_pdf
from argmap.render.pictures.png import draw_png
from argmap.render.pictures.posters import Grid
from argmap.render.theme import ThemeName
from argmap.source import Span
from tests.hostile import TEXTS
from tests.hostile_map import hostile_map
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


def test_its_words_come_in_reading_order():
    text = pdf_of(MAP).pages[0].extract_text()
    places = [
        text.index(words) for words in ("MAIN CLAIM C1", "PREMISE P1", "REBUTTAL R4", "PARTY")
    ]
    assert places == sorted(places)


def test_it_is_tagged_with_headings_and_figures_that_have_words():
    claims = "".join(f"[C{n}]: Claim {n}.\n  - [R{n}]: Reply {n}.\n\n" for n in range(20))
    argument_map = parse(f"# One\n\n{claims}\n# Two\n\n[Last]: The last one.\n").argument_map
    reader = pdf_of(argument_map, paper=Paper.A5)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    elements = [one.get_object() for one in root["/StructTreeRoot"]["/K"][0]["/K"]]
    assert [one["/S"] for one in elements] == ["/H1", "/Figure"] * len(reader.pages)
    assert all(one["/Alt"].startswith("Argument map with") for one in elements[1::2])
    for page in reader.pages:
        content = page.get_contents().get_data()
        assert content.count(b"BDC") == content.count(b"EMC") == 2


def objects(reader):
    """All objects of a document that have entries, with their keys."""
    for number in range(1, len(reader.xref[0]) + 1):
        found = reader.get_object(number)
        if isinstance(found, dict):
            yield from walk(found)


def walk(found):
    yield found
    for value in found.values():
        if isinstance(value, dict):
            yield from walk(value)
        elif isinstance(value, list):
            yield from (one for each in value if isinstance(each, dict) for one in walk(each))


@pytest.mark.parametrize(
    "options", [{"paper": Paper.A4}, {"poster": Grid(2, 1)}], ids=["sheet", "poster"]
)
def test_nothing_in_it_can_run_or_lead_astray(options):
    reader = pdf_of(hostile_map(TEXTS[:60]), documents=Documents.ALL, **options)
    keys = {key for found in objects(reader) for key in found}
    assert {"/StructTreeRoot", "/Font", "/Alt"} <= keys
    assert not keys & {"/JS", "/JavaScript", "/Launch", "/AA", "/EmbeddedFile", "/F", "/URI"}


def test_hostile_texts_do_not_break_it():
    assert "trailing \\" in pdf_of(map_of(TEXTS), paper=Paper.A3).pages[0].extract_text()


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


def a4(text):
    options = Options(paper=Paper.A4)
    return draw(parse(text).argument_map, Format.PDF, statuses={}, options=options).content


def test_a_pdf_is_the_same_however_it_is_compressed(monkeypatch):
    smallest = a4("[A]: One.\n  - [B]: Two.\n")
    compress = zlib.compress
    monkeypatch.setattr(zlib, "compress", lambda data, *_, **__: compress(data, level=1))
    fastest = a4("[A]: One.\n  - [B]: Two.\n")
    assert smallest != fastest
    assert is_same_pdf(smallest, fastest)


@pytest.mark.parametrize(
    "other",
    [a4("[A]: One.\n  - [B]: Too.\n"), a4("[A]: One.\n  + [B]: Two.\n"), b"", b"%PDF-1.4\n"],
)
def test_a_pdf_that_shows_something_else_is_another_one(other):
    assert not is_same_pdf(a4("[A]: One.\n  - [B]: Two.\n"), other)
