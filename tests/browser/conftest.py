"""Pages opened in Chromium, where it and playwright are installed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from argmap.model import ArgumentMap
from argmap.render.options import Options
from tests.browser.pages import ARGUMENTS, WINDOW, viewer

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("chromium is not on the search path")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def context_of(browser) -> Callable[..., object]:
    """What gives a context with some options; those with the same options share one."""
    contexts = {}

    def given(**options):
        key = repr(sorted(options.items()))
        if key not in contexts:
            contexts[key] = browser.new_context(**({"viewport": WINDOW} | options))
        return contexts[key]

    return given


@pytest.fixture
def open_page(context_of, tmp_path: Path) -> Iterator[Callable[..., object]]:
    """What opens a text as a page; an error in one of its scripts fails the test."""
    errors: list[str] = []
    pages = []

    def opened(content: str, *, name: str = "map.html", place: str = "", **options):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        page = context_of(**options).new_page()
        pages.append(page)
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(path.as_uri() + place)
        return page

    yield opened
    for page in pages:
        page.close()
    assert errors == []


@pytest.fixture
def open_map(open_page) -> Callable[..., object]:
    """What opens the viewer of a map, or of a text in Argdown."""

    def opened(source: str | ArgumentMap, *, drawn: Options | None = None, **options):
        return open_page(viewer(source, drawn or Options()), **options)

    return opened
