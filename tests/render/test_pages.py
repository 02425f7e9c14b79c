"""Maps on paper: what is on which page, and whether it can be read there."""

import io
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader

from argmap.evaluation.marks import StatusReading, statuses_of
from argmap.model import Relation, RelationType
from argmap.reading import read
from argmap.render.draw import draw
from argmap.render.figures.compose import compose
from argmap.render.figures.division import parts_of
from argmap.render.graphviz.dot import dot_text
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.metrics import width_in_points
from argmap.render.options import Format, Options
from argmap.render.pictures.pages import Press, text_size
from argmap.render.pictures.pdf import Paper
from argmap.render.pictures.svg import SVG, parse_svg
from tests.render.charter import MAP
from tests.render.test_compose import claim, map_of, reconstructed, section

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
DISPUTE = next(path for path in MAPS if path.stem == "indivisibility")
SHAPES = {f"{SVG}polygon", f"{SVG}path"}
ROUNDING = 0.3
ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Recorder:
    """Lays figures out and remembers which one each picture shows."""

    def __init__(self):
        self.figures = {}

    def __call__(self, figure):
        svg = lay_out(dot_text(figure), to=Output.SVG)
        self.figures[svg] = figure
        return svg


def printed(argument_map, paper=Paper.A4):
    """The whole figure, and the sheets with the figure on each."""
    recorder = Recorder()
    figure = compose(argument_map, statuses=statuses_of(argument_map, StatusReading.ANSWERED))
    sheets = Press(figure, paper, recorder).sheets()
    return figure, [(sheet, recorder.figures[sheet.svg]) for sheet in sheets]


@cache
def printed_map(path):
    return printed(read(str(path)).argument_map)


each_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)


@each_map
def test_every_page_but_an_overview_can_be_read(path):
    _, pages = printed_map(path)
    sheets = [sheet for sheet, _ in pages]
    for sheet in sheets[1:] or sheets:
        assert text_size(sheet, Paper.A4) >= 6, sheet.heading


@each_map
def test_everything_is_on_a_page_that_can_be_read(path):
    whole, pages = printed_map(path)
    parts = [figure for _, figure in pages[1:] or pages]
    shown = {item for part in parts for item in part.items}
    notes = {item.id for item in whole.items if item.reference.startswith("D")}
    assert shown >= {item for item in whole.items if item.id not in notes}
    drawn = {link for part in parts for link in part.links}
    assert drawn >= {link for link in whole.links if link.start not in notes}


@each_map
def test_no_text_leaves_its_card_or_runs_into_another(path):
    for sheet, _ in printed_map(path)[1]:
        for node in nodes_of(sheet.svg):
            left, right = extent(node)
            lines = {}
            for text in node.iter(f"{SVG}text"):
                lines.setdefault(text.get("y"), []).append(span(text))
            for spans in lines.values():
                ends = [left, *(end for span in sorted(spans) for end in span), right]
                for one, other in pairwise(ends):
                    assert one <= other + ROUNDING, node.get("id")


def nodes_of(svg):
    groups = parse_svg(svg).iter(f"{SVG}g")
    return [group for group in groups if group.get("class", "").startswith("node")]


def extent(node):
    """The left and the right end of a node's outline."""
    shapes = [shape.get("points") or shape.get("d") for shape in node.iter() if shape.tag in SHAPES]
    numbers = re.findall(r"-?[\d.]+", " ".join(shapes))
    across = [float(number) for number in numbers[::2]]
    return min(across), max(across)


def span(text):
    """Where a line of text begins and ends."""
    bold = text.get("font-weight") == "bold"
    width = width_in_points(text.text, float(text.get("font-size")), bold=bold)
    start = float(text.get("x")) - width * ANCHORS[text.get("text-anchor")]
    return start, start + width


def test_the_pages_of_a_large_map_are_its_sections_after_an_overview():
    _, pages = printed_map(DISPUTE)
    headings = [sheet.heading.partition(" (")[0] for sheet, _ in pages]
    titles = [section.title for section in read(str(DISPUTE)).argument_map.sections.values()]
    assert headings[0] == "The indivisibility of security"
    assert list(dict.fromkeys(headings[1:])) == titles


def test_a_page_explains_only_the_signs_that_it_shows():
    whole, pages = printed_map(DISPUTE)
    used = [len(tuple(figure.link_kinds)) for _, figure in pages[1:]]
    assert min(used) < len(tuple(whole.link_kinds))
    for _, figure in pages:
        assert {item.holder for item in figure.items} - {None} == set(figure.holders)


def test_a_map_that_fits_is_one_page_without_heading():
    for paper in (Paper.A3, Paper.FIT):
        _, pages = printed(MAP, paper)
        assert [sheet.heading for sheet, _ in pages] == [""]


def star(name, replies, start):
    """A claim with that many rebuttals."""
    nodes = [claim(f"{name}{n}", start + n) for n in range(replies + 1)]
    return nodes, [Relation(RelationType.ATTACK, one.end, nodes[0].end) for one in nodes[1:]]


def test_without_sections_each_component_has_its_pages():
    stars = [star(name, 5, 10 * number) for number, name in enumerate("ABCDEFGHI")]
    nodes = [node for more, _ in stars for node in more]
    relations = [link for _, links in stars for link in links]
    argument_map = map_of(*nodes, claim("Alone", 90), claim("Lonely", 91), relations=relations)
    _, pages = printed(argument_map)
    headings = [sheet.heading for sheet, _ in pages]
    assert headings[0] == "Argument map (overview)"
    assert headings[1:-1] == [f"C{1 + number} {name}0" for number, name in enumerate("ABCDEFGHI")]
    assert headings[-1] == "Without links"


def test_what_hangs_together_by_several_main_claims_has_a_page_for_each():
    (first, to_first), (second, to_second) = star("A", 7, 0), star("B", 7, 10)
    both = [Relation(RelationType.ATTACK, first[1].end, second[0].end)]
    figure = compose(map_of(*first, *second, relations=[*to_first, *to_second, *both]))
    parts = list(parts_of(figure))
    assert [part.title for part in parts] == ["C1 A0", "C2 B0"]
    shared = {item.title for item in parts[0].of(figure).items} & {
        item.title for item in parts[1].of(figure).items
    }
    assert {"A1"} <= shared


def before_the_headings():
    """Two large sections, and two claims before them: one is tied to a section, one to that."""
    nodes, relations = [], []
    for name, where in (("A", "s1"), ("B", "s2")):
        more, links = star(name, 4, 10 * len(nodes))
        nodes += [replace(one, section=where) for one in more]
        relations += links
    tied, loose = claim("Tied", 200), claim("Loose", 201)
    relations.append(Relation(RelationType.SUPPORT, tied.end, nodes[0].end))
    relations.append(Relation(RelationType.SUPPORT, loose.end, tied.end))
    sections = {"s1": section("s1", 1), "s2": section("s2", 1)}
    return map_of(*nodes, tied, loose, relations=relations, sections=sections)


def test_what_stands_before_the_first_heading_has_a_page_too():
    whole, pages = printed(before_the_headings())
    headings = [sheet.heading for sheet, _ in pages]
    assert headings[-1] == "Argument map"
    assert {"Loose", "Tied"} <= {item.title for item in pages[-1][1].items}
    assert {item for _, figure in pages[1:] for item in figure.items} == set(whole.items)


def test_a_part_that_cannot_be_divided_is_told():
    premises = [claim(f"P{n}", n) for n in range(9)]
    argument = reconstructed("Wide", *(one.title for one in premises), "-C", start=20)
    drawing = draw(
        map_of(*premises, claim("C", 10), argument), Format.PDF, options=Options(paper=Paper.A4)
    )
    (warning,) = drawing.warnings
    assert warning.startswith("the text of C1 C (")
    assert "pt on a4 paper: use larger paper" in warning


def test_a_map_too_large_for_any_paper_is_not_divided():
    argument_map = map_of(*(claim(f"C{n}", n) for n in range(301)))
    drawing = draw(argument_map, Format.PDF, options=Options(paper=Paper.A4))
    assert len(PdfReader(io.BytesIO(drawing.content)).pages) == 1
    large, small = drawing.warnings
    assert large.startswith("the picture has 301 items and is hard to read: ")
    assert re.match(r"the text of the map is \d\.\d pt on a4 paper: ", small)


def test_the_pages_of_a_pdf_have_headings_and_are_turned_as_they_fit_best():
    argument_map = read(str(DISPUTE)).argument_map
    content = draw(argument_map, Format.PDF, options=Options(paper=Paper.A4)).content
    reader = PdfReader(io.BytesIO(content))
    pages = reader.pages
    assert pages[0].extract_text().startswith("The indivisibility of security (overview)")
    assert reader.outline[0].title == "The indivisibility of security (overview)"
    assert len(reader.outline) == len(pages)
    sizes = {(float(page.mediabox.width), float(page.mediabox.height)) for page in pages}
    assert sizes == {(841.89, 595.28), (595.28, 841.89)}
