"""Hostile texts in every field of a map: nothing in a picture or a page runs or loads."""

import pytest

from argmap.render.draw import draw
from argmap.render.figures.compose import Documents
from argmap.render.options import Format, Options
from tests.browser.pages import viewer
from tests.hostile import SENTINEL, TEXTS
from tests.hostile_map import hostile_map

BATCHES = tuple(TEXTS[start : start + 40] for start in range(0, len(TEXTS), 40))


@pytest.fixture
def watched(context_of, tmp_path):
    """What opens a file and says what it asked for."""
    page = context_of().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))

    def opened(content: str, name: str):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        asked.clear()
        page.goto(path.as_uri())
        return page, [url for url in asked if url != path.as_uri()]

    yield opened
    page.close()


def ran(page) -> bool:
    page.wait_for_timeout(150)
    return page.evaluate(f"window.{SENTINEL} !== undefined")


@pytest.mark.parametrize("texts", BATCHES, ids=range(len(BATCHES)))
def test_no_text_runs_or_loads_anything_in_the_viewer(watched, texts):
    options = Options(documents=Documents.ALL)
    page, asked = watched(viewer(hostile_map(texts), options), "map.html")
    for number in range(len(texts)):
        page.evaluate(
            f"location.hash = '#' + JSON.parse(document.getElementById('_data')"
            f".textContent).nodes[{number}].id"
        )
    page.keyboard.press("o")
    page.keyboard.press("/")
    page.keyboard.type("e")
    assert not ran(page)
    assert asked == []


def test_no_text_runs_or_loads_anything_in_an_svg(watched):
    options = Options(documents=Documents.ALL)
    svg = draw(hostile_map(TEXTS[:106]), Format.SVG, options=options).content.decode()
    page, asked = watched(svg, "map.svg")
    assert not ran(page)
    assert asked == []
    page, asked = watched(f"<!DOCTYPE html><body>{svg.partition('?>')[2]}", "inline.html")
    assert not ran(page)
    assert asked == []


def test_the_browser_would_run_what_is_not_escaped(watched):
    """The sentinel works: the same texts, put into a page as they are, do run."""
    page, _ = watched(f"<!DOCTYPE html><body>{TEXTS[0]}{TEXTS[19]}", "bare.html")
    assert ran(page)


def test_texts_are_shown_as_they_are(watched):
    page, _ = watched(viewer(hostile_map(("<b>bold</b> & <i>more</i>",))), "map.html")
    page.locator(".node").first.click()
    assert page.locator(".details .text").inner_text() == "<b>bold</b> & <i>more</i>"
