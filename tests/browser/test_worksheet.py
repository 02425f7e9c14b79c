"""Worksheets as pages: read with a screen reader, filled in, printed."""

import pytest

from argmap.argdown.vocabulary.worksheets import Worksheet
from argmap.reading import parse
from argmap.render.worksheets.handout import Form, handout, handout_of
from tests.browser.test_accessibility import violations
from tests.hostile import SENTINEL, TEXTS
from tests.worksheets.debates import DEBATE


def sheet(text=DEBATE, *, is_key=False, **worksheet):
    exercise = handout_of(parse(text).argument_map, Worksheet(**worksheet))
    return handout(exercise, Form.HTML, is_key=is_key).content.decode()


@pytest.mark.parametrize("is_key", [False, True])
def test_axe_finds_nothing(open_page, is_key):
    page = open_page(sheet(is_key=is_key, every=2, bank=True, questions=True, links=True))
    assert violations(page) == []


def test_every_blank_can_be_filled_in_by_its_name(open_page):
    page = open_page(sheet(kinds=("rebuttal",), links=True, questions=True))
    for name in ("Name", "Words of S2", "How S2 bears on S1"):
        page.get_by_label(name, exact=True).fill("ink")
        assert page.get_by_label(name, exact=True).input_value() == "ink"


def test_the_words_go_to_paper_once_something_is_written(open_page):
    page = open_page(sheet(every=2))
    page.emulate_media(media="print")
    in_words = page.get_by_role("heading", name="The map in words")
    assert not in_words.is_visible()
    page.emulate_media(media="screen")
    page.locator("textarea").first.fill("Because.")
    page.emulate_media(media="print")
    assert in_words.is_visible()


@pytest.mark.parametrize("is_key", [False, True])
def test_hostile_texts_run_nothing(open_page, is_key):
    text = "[A]: Yes.\n" + "".join(
        f"  - <R{number}>: {' '.join(hostile.split())}\n" for number, hostile in enumerate(TEXTS)
    )
    requests = []
    page = open_page(sheet(text, is_key=is_key, every=2, bank=True))
    page.on("request", lambda request: requests.append(request.url))
    page.wait_for_timeout(200)
    assert page.evaluate(f"window.{SENTINEL}") is None
    assert requests == []
