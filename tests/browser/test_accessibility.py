"""The viewer for those who do not see it, do not use a mouse, or do not want things to move."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.debates import DEBATE, large


def violations(page) -> list[str]:
    """What axe finds wrong, with the elements that it is about."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(open_map, scheme):
    """Not at first, in the details, collapsed, with the outline, or in the help."""
    page = open_map(DEBATE, color_scheme=scheme, reduced_motion="reduce")
    page.wait_for_timeout(100)
    page.locator(".node[tabindex='0']").focus()
    for key in ("", "Enter", " ", "o", "?"):
        if key:
            page.keyboard.press(key)
        page.locator(".node[tabindex='0']").focus()
        assert violations(page) == [], key


def test_axe_finds_nothing_in_filter_and_search(open_map):
    page = open_map(DEBATE)
    page.get_by_role("button", name="Filter").click()
    page.keyboard.press("/")
    page.keyboard.type("tie")
    assert violations(page) == []


def test_axe_finds_nothing_on_a_phone(open_map):
    page = open_map(DEBATE, viewport={"width": 375, "height": 700}, place="#ties")
    page.wait_for_timeout(400)
    assert violations(page) == []


def test_axe_finds_nothing_on_a_large_map(open_map):
    assert violations(open_map(large(17, 17))) == []


def test_every_control_is_reached_by_tab(open_map):
    page = open_map(DEBATE)
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                """() => { const one = document.activeElement;
                     return one.getAttribute('aria-label') ?? one.id ?? one.textContent }"""
            )
        )
    text = " | ".join(reached)
    assert "_search" in text
    assert "_filter-button" in text
    assert "_outline-button" in text
    assert "MAIN CLAIM C1" in text
    assert "Zoom in" in text


def test_skip_links_come_first_and_lead_to_map_and_outline(open_map):
    page = open_map(DEBATE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the map"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the outline"
    page.keyboard.press("Enter")
    assert page.get_by_role("heading", name="Outline").is_visible()
    assert page.evaluate("document.activeElement.id") == "_outline"


def test_each_card_is_a_button_that_says_what_it_is(open_map):
    page = open_map(DEBATE)
    names = page.locator(".node").evaluate_all(
        "cards => cards.map(card => [card.getAttribute('role'), card.getAttribute('aria-label')])"
    )
    assert names[0] == [
        "button",
        "MAIN CLAIM C1. [Uniforms]: Our school should introduce a uniform., answered",
    ]
    assert all(role == "button" and name for role, name in names)


def test_headings_follow_one_another(open_map):
    page = open_map(DEBATE, java_script_enabled=False)
    levels = page.locator("h1, h2, h3").evaluate_all("all => all.map(one => one.tagName)")
    assert levels[:2] == ["H1", "H2"]
    assert set(levels) == {"H1", "H2"}


def test_nothing_moves_for_those_who_want_it_so(open_map):
    page = open_map(DEBATE, reduced_motion="reduce")
    page.locator(".node[tabindex='0']").focus()
    page.keyboard.press(" ")
    durations = page.evaluate(
        """() => [document.querySelector('.ground'), document.querySelector('.node')]
             .map(one => getComputedStyle(one).transitionDuration)"""
    )
    assert set(durations) == {"0s"}


def test_what_a_search_and_a_filter_find_is_announced(open_map):
    page = open_map(DEBATE)
    for selector in ("#_found", "#_shown"):
        assert page.locator(selector).get_attribute("role") == "status"
