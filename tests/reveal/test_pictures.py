"""What the steps of a reveal look like: nothing moves between them."""

import io
import re
from itertools import pairwise

import pytest
from pypdf import PdfReader

from argmap.errors import ArgmapError, LimitError
from argmap.evaluation.answers.statuses import answer_statuses
from argmap.evaluation.marks import labelling_statuses
from argmap.evaluation.status import Status
from argmap.reading import parse, read
from argmap.render.figures.compose import compose
from argmap.render.pictures.svg import parse_svg, svg_text
from argmap.render.reveal.presentation import Form, pictures_of, presented, reveal_of
from argmap.render.reveal.steps import Order
from argmap.render.theme import ThemeName
from tests.hostile import SENTINEL, TEXTS
from tests.worksheets.debates import DEBATE

MAPS = ("class-dog", "phones-at-night", "school-uniforms")


def reveal(text=DEBATE, *, judge=answer_statuses, order=Order.ARGUMENT):
    argument_map = parse(text).argument_map
    return reveal_of(compose(argument_map), argument_map, judge, order=order)


def reveal_named(name, *, judge=answer_statuses, order=Order.ARGUMENT):
    argument_map = read(f"maps/{name}.argdown").argument_map
    return reveal_of(compose(argument_map), argument_map, judge, order=order)


def pictures(steps):
    return [parse_svg(content) for _, content in pictures_of(steps)]


def bare(id_):
    """The id without the status that tells one state of a card from another."""
    return re.sub(rf"-({'|'.join([*Status, 'open'])})$", "", id_)


def drawn(root):
    """What each group of a picture draws, by its id, but for the marks of statuses."""
    graph = root.find("{*}g")
    return {
        bare(group.get("id")): [
            {name: one.attrib[name] for name in ("points", "d") if name in one.attrib}
            for one in group.iter()
            if "points" in one.attrib or "d" in one.attrib
        ]
        for group in graph.findall("{*}g")
    }


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("judge", [answer_statuses, labelling_statuses, lambda _: {}])
def test_nothing_moves_between_steps(name, judge):
    """The canvas stays, and so do the outline of each card and the course of each link."""
    shown = pictures(reveal_named(name, judge=judge))
    assert len({root.get("viewBox") for root in shown}) == 1
    last = drawn(shown[-1])
    for root in shown:
        for id_, shapes in drawn(root).items():
            assert shapes[0] == last[id_][0]
            if "-" in id_:
                assert shapes == last[id_]


@pytest.mark.parametrize("name", MAPS)
def test_words_stay_where_they_are(name):
    """Of each card, all words but those of the status."""
    marks = {"ANSWERED", "! UNANSWERED"}
    places: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for root in pictures(reveal_named(name)):
        for group in root.find("{*}g").findall("{*}g"):
            reference = bare(group.get("id"))
            for text in group.iter("{http://www.w3.org/2000/svg}text"):
                if text.text not in marks:
                    place = (text.get("x"), text.get("y"))
                    places.setdefault((reference, text.text), set()).add(place)
    cards = {key: found for key, found in places.items() if re.fullmatch(r"[CRGPS]\d+", key[0])}
    assert cards
    assert all(len(found) == 1 for found in cards.values())


def test_each_step_shows_just_its_items():
    steps = reveal()
    for frame, root in zip(steps.frames, pictures(steps), strict=True):
        expected = {item.reference for item in frame.figure.items}
        groups = root.find("{*}g").findall("{*}g")
        ids = [one.get("id") for one in groups if one.get("class").startswith("node")]
        assert sorted(map(bare, ids)) == sorted(expected)


def test_the_last_step_is_the_whole_map():
    steps = reveal()
    text = svg_text(pictures(steps)[-1])
    for item in steps.whole.items:
        assert f'id="{item.reference}"' in text


def test_the_marks_are_those_of_the_step():
    shown = [svg_text(root) for root in pictures(reveal())]
    assert "A tie takes time" not in shown[1]
    assert [text.count("! UNANSWERED") for text in shown][:2] == [2, 2]


def test_each_step_is_described():
    described = [root.find("{*}desc").text for root in pictures(reveal())]
    assert all(one != other for one, other in pairwise(described))


def test_files_are_numbered_so_that_they_sort():
    names = [name for name, _ in pictures_of(reveal())]
    assert names == sorted(names)
    assert names[0] == "step-01.svg"


def test_a_pdf_has_a_page_of_the_same_size_for_each_step():
    steps = reveal(order=Order.ROUND)
    pages = PdfReader(io.BytesIO(presented(steps, Form.PDF).content)).pages
    assert len(pages) == len(steps.frames) == 3
    assert {tuple(map(float, page.mediabox)) for page in pages} == {(0, 0, 960, 540)}
    texts = [" ".join(page.extract_text().split()) for page in pages]
    assert texts[0].startswith("1/3 · Round 1 · School uniforms")
    assert "A tie takes time, too." not in texts[0]
    assert "A tie takes time, too." in texts[1]


def test_pages_of_a_pdf_can_be_found_by_their_names():
    outline = PdfReader(io.BytesIO(presented(reveal(), Form.PDF).content)).outline
    assert [entry.title.partition(" ")[0] for entry in outline] == [f"{n}/7" for n in range(1, 8)]


def test_a_storyboard_has_all_steps_side_by_side():
    steps = reveal(order=Order.ROUND)
    board = parse_svg(presented(steps, Form.SVG).content)
    assert board.find("{*}title").text == "School uniforms"
    text = svg_text(board)
    assert [f"{number} · Round {number}" in text for number in (1, 2, 3)] == [True] * 3
    assert text.count(">Our school should introduce a<") == 3
    assert text.count(">A tie takes time, too.<") == 2
    ids = re.findall(r'\bid="([^"]*)"', text)
    assert sorted(ids) == ["map-description", "map-title"]


def test_an_html_page_tells_all_steps_in_words():
    page = presented(reveal(), Form.HTML).content.decode()
    assert page.count('<li id="step-') == 7
    assert "A tie takes time, too." in page


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("theme", [ThemeName.LIGHT, ThemeName.DARK])
def test_the_same_map_gives_the_same_bytes(form, theme):
    pytest.importorskip("pptx")
    first, second = (presented(reveal(), form, theme=theme).content for _ in range(2))
    assert first == second


def test_letters_without_a_font_are_told():
    steps = reveal("[A]: 安全\n  - <B>: No.\n")
    (warning,) = presented(steps, Form.PDF).warnings
    assert warning.startswith("no glyph in the embedded font for 全 安")
    assert presented(steps, Form.HTML).warnings == ()


def test_too_many_steps_are_refused_with_advice():
    text = "[A]: Yes.\n" + "".join(f"  - <R{n}>: No {n}.\n" for n in range(200))
    with pytest.raises(LimitError, match="--order round"):
        presented(reveal(text), Form.PDF)


def test_a_map_with_nothing_in_it():
    with pytest.raises(ArgmapError, match="nothing to reveal"):
        reveal("")


def test_hostile_texts_run_nothing():
    text = "[A]: Yes.\n" + "".join(
        f"  - <R{number}>: {' '.join(hostile.split())}\n"
        for number, hostile in enumerate(TEXTS[:40])
    )
    steps = reveal(text)
    page = presented(steps, Form.HTML).content.decode()
    assert not re.search(rf"<(script|img|iframe)[^>]*{SENTINEL}", page, re.IGNORECASE)
    for _, content in pictures_of(steps):
        parse_svg(content)
