"""A reveal as a page: by keys, by buttons, by address; for those who do not see it; on paper."""

import pytest

from argmap.evaluation.answers.statuses import answer_statuses
from argmap.reading import parse
from argmap.render.figures.compose import compose
from argmap.render.reveal.presentation import Form, presented, reveal_of
from tests.browser.test_accessibility import violations
from tests.hostile import SENTINEL, TEXTS
from tests.worksheets.debates import DEBATE


def content(text=DEBATE):
    argument_map = parse(text).argument_map
    steps = reveal_of(compose(argument_map), argument_map, answer_statuses)
    return presented(steps, Form.HTML).content.decode()


def shown(page) -> list[str]:
    """The cards that can be seen, without what only tells their status."""
    ids = page.locator(".node:visible").evaluate_all("all => all.map(one => one.id.slice(1))")
    return sorted(id_.partition("-")[0] for id_ in ids)


def places(page) -> dict[str, object]:
    return page.locator(".node:visible, .edge:visible").evaluate_all(
        """all => Object.fromEntries(all.map(one => {
             const box = one.querySelector('polygon, path').getBoundingClientRect();
             return [one.id, [box.x, box.y, box.width, box.height]] }))"""
    )


def test_arrow_keys_go_on_and_back(open_page):
    page = open_page(content())
    assert shown(page) == ["C1"]
    page.keyboard.press("ArrowRight")
    assert shown(page) == ["C1", "G1"]
    page.keyboard.press("Space")
    assert shown(page) == ["C1", "G1", "R1"]
    page.keyboard.press("ArrowLeft")
    assert shown(page) == ["C1", "G1"]
    page.keyboard.press("End")
    assert len(shown(page)) == 9
    page.keyboard.press("Home")
    assert shown(page) == ["C1"]


def test_it_ends_at_both_ends(open_page):
    page = open_page(content())
    page.keyboard.press("ArrowLeft")
    assert page.locator("#_place").text_content() == "1 / 7"
    for _ in range(12):
        page.keyboard.press("PageDown")
    assert page.locator("#_place").text_content() == "7 / 7"


def test_nothing_moves(open_page):
    page = open_page(content(), reduced_motion="reduce")
    before = places(page)
    for _ in range(6):
        page.keyboard.press("ArrowRight")
        after = places(page)
        for one in before.keys() & after.keys():
            assert after[one] == before[one]
        before = after


def test_buttons_do_the_same(open_page):
    page = open_page(content())
    page.get_by_role("button", name="Next").click()
    page.keyboard.press("Space")
    assert shown(page) == ["C1", "G1", "R1"]
    page.get_by_role("button", name="Back").click()
    assert shown(page) == ["C1", "G1"]


def test_a_step_has_an_address(open_page):
    page = open_page(content(), place="#step-3")
    assert shown(page) == ["C1", "G1", "R1"]
    page.keyboard.press("ArrowRight")
    assert page.evaluate("location.hash") == "#step-4"


def test_what_appears_is_told_in_words(open_page):
    page = open_page(content(), place="#step-3")
    captions = page.locator("#_captions li:visible")
    assert captions.count() == 1
    assert "A tie takes time, too." in captions.text_content()
    assert page.locator(".captions").get_attribute("aria-live") == "polite"


def test_without_script_the_whole_is_there(open_page):
    page = open_page(content(), java_script_enabled=False)
    assert page.locator("#_captions li").count() == 7
    assert page.get_by_text("A tie takes time, too.").last.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("step", [1, 4, 7])
def test_axe_finds_nothing(open_page, scheme, step):
    page = open_page(content(), color_scheme=scheme, place=f"#step-{step}", reduced_motion="reduce")
    assert violations(page) == []


def test_a_large_map_can_be_read_and_what_appears_comes_into_view(open_page):
    text = "[A]: Yes.\n" + "".join(f"  - <R{n}>: Reason {n}.\n" for n in range(40))
    page = open_page(content(text), reduced_motion="reduce")
    page.keyboard.press("End")
    card = page.locator(".node.new").first
    box = card.bounding_box()
    assert box["width"] > 100
    assert 0 <= box["x"] < 1280 - box["width"]


def test_on_paper_all_steps_are_told(open_page):
    page = open_page(content())
    page.emulate_media(media="print")
    assert page.locator("#_captions li:visible").count() == 7


def test_hostile_texts_run_nothing_and_nothing_is_loaded(open_page):
    text = "[A]: Yes.\n" + "".join(
        f"  - <R{number}>: {' '.join(hostile.split())}\n" for number, hostile in enumerate(TEXTS)
    )
    requests = []
    page = open_page(content(text))
    page.on("request", lambda request: requests.append(request.url))
    page.keyboard.press("End")
    page.wait_for_timeout(200)
    assert page.evaluate(f"window.{SENTINEL}") is None
    assert requests == []
