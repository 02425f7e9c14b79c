"""What a reader does in the viewer: look, search, filter, collapse, walk, link, print."""

import io
from itertools import combinations

import pytest
from pypdf import PdfReader

from argmap.render.options import Options
from argmap.render.theme import DARK, LIGHT, ThemeName
from tests.browser.debates import DEBATE, large
from tests.browser.pages import viewer


def card(page, name: str):
    """The card in the picture that is called so."""
    return page.locator(f".node[aria-label*='{name}']")


def seen(page, selector: str = ".node") -> list[str]:
    """The references of the cards that are not hidden."""
    return page.evaluate(
        """selector => [...document.querySelectorAll(selector)]
             .filter(card => card.getClientRects().length > 0 && !card.matches('.gone'))
             .map(card => card.id.slice(1))""",
        selector,
    )


def test_all_of_the_map_is_seen_at_first(open_map):
    page = open_map(DEBATE)
    assert page.title() == "School uniforms"
    assert seen(page) == ["C1", "G1", "R1", "R2", "R3", "C2", "C3", "D1"]
    frame = page.locator(".frame").bounding_box()
    page.wait_for_timeout(100)
    for box in boxes(page, ".node"):
        assert frame["x"] <= box["left"] <= box["right"] <= frame["x"] + frame["width"]
        assert frame["y"] <= box["top"] <= box["bottom"] <= frame["y"] + frame["height"]


def test_a_click_tells_all_of_a_card(open_map):
    page = open_map(DEBATE)
    card(page, "Mornings").click()
    details = page.get_by_label("Details")
    text = details.inner_text()
    assert "Nobody loses time in the morning." in text
    assert "Mornings were eleven minutes shorter." in text
    assert "A study of mornings, p. 3" in text
    assert "Team Uniform" in text
    assert "Ada" in text
    assert "2024-03-02" in text
    assert "ATTACKED BY" in text.upper()
    link = details.get_by_role("link", name="A study of mornings", exact=True)
    assert link.get_attribute("href") == "https://example.org/study"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_details_say_who_owes_an_answer_and_what_falls(open_map):
    page = open_map(DEBATE)
    card(page, "Freedom").click()
    remarks = page.locator(".details .remarks").inner_text()
    assert "Answer owed by Team Uniform: it attacks [Uniforms]." in remarks
    assert "If it stands, [Uniforms] falls." in remarks
    assert "<Freedom> stands: nothing attacks it." in remarks


def test_details_lead_on_to_what_is_linked(open_map):
    page = open_map(DEBATE)
    card(page, "Mornings").click()
    page.locator(".details .ties a", has_text="Ties").click()
    assert page.locator(".details h2").inner_text() == "Ties"
    assert page.evaluate("location.hash") == "#ties"


def test_supporters_and_attackers_stand_out(open_map):
    page = open_map(DEBATE)
    card(page, "Uniforms").click()
    assert seen(page, ".node.supporter") == ["G1"]
    assert seen(page, ".node.attacker") == ["R3"]
    assert seen(page, ".node.near") == ["G1", "R1", "R2", "R3", "D1"]


def test_premises_stand_out_with_their_fellows(open_map):
    page = open_map("<Joint>\n\n(1) [One]: One.\n(2) [Two]: Two.\n----\n(3) [So]: So.\n")
    card(page, "One").click()
    assert seen(page, ".node.near") == ["G1", "P2", "C1"]


def test_a_deep_link_opens_its_card(open_map):
    page = open_map(DEBATE, place="#polo-shirts")
    assert page.locator(".details h2").inner_text() == "Polo shirts"
    page.evaluate("location.hash = '#canteen'")
    page.locator(".details h2", has_text="Canteen").wait_for()


@pytest.mark.parametrize("place", ["#nowhere", "#%", "#__proto__", "#_map"])
def test_a_link_to_nowhere_opens_the_map(open_map, place):
    page = open_map(DEBATE, place=place)
    assert len(seen(page)) == 8
    assert not page.get_by_label("Details").is_visible()


def test_a_deep_link_in_another_script(open_map):
    page = open_map("[Суверенитет]: Прежде всего.\n  - [主权]: 优先。\n", place="#主权")
    assert page.locator(".details h2").inner_text() == "主权"
    page.evaluate("location.hash = '#суверенитет'")
    page.locator(".details h2", has_text="Суверенитет").wait_for()


def test_a_deep_link_to_a_collapsed_card_shows_it(open_map):
    page = open_map(large(17, 17), place="#reply-7-3")
    page.locator(".details h2", has_text="Reply 7.3").wait_for()
    reference = page.locator(".details .kind").inner_text().split()[-1]
    assert reference in seen(page)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tie", ["R1", "R2"]),
        ("CHLOE", ["R1", "R3"]),
        ("eleven minutes", ["G1"]),
        ("a study", ["G1", "D1"]),
        ("nothing like it", []),
    ],
)
def test_search_finds_titles_texts_speakers_and_documents(open_map, query, found):
    page = open_map(DEBATE)
    page.keyboard.press("/")
    page.keyboard.type(query)
    assert seen(page, ".node.hit") == found
    assert page.locator("#_hits li").count() == len(found)
    assert page.locator("#_found").inner_text().startswith(f"{len(found)} found")


def test_enter_takes_the_first_that_a_search_found(open_map):
    page = open_map(DEBATE)
    page.keyboard.press("/")
    page.keyboard.type("polo")
    page.keyboard.press("Enter")
    assert page.locator(".details h2").inner_text() == "Polo shirts"
    assert not page.locator(".hits").is_visible()


def test_what_a_search_found_stands_out_until_one_is_chosen(open_map):
    page = open_map(DEBATE)
    page.keyboard.press("/")
    page.keyboard.type("tie")
    page.locator("#_hits button", has_text="Polo").click()
    assert seen(page, ".node.hit") == []
    page.locator("#_search").focus()
    assert seen(page, ".node.hit") == ["R1", "R2"]


def test_arrows_go_through_what_a_search_found(open_map):
    page = open_map(DEBATE)
    page.keyboard.press("/")
    page.keyboard.type("tie")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator(".details h2").inner_text() == "Polo shirts"


def test_escape_ends_a_search(open_map):
    page = open_map(DEBATE)
    page.keyboard.press("/")
    page.keyboard.type("tie")
    page.keyboard.press("Escape")
    assert seen(page, ".node.hit") == []
    assert page.locator("#_search").input_value() == ""


def kept(page) -> set[str]:
    return set(seen(page)) - set(seen(page, ".node.faint"))


def test_filters_keep_a_party_a_kind_or_a_status(open_map):
    page = open_map(DEBATE)
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("checkbox", name="Team Uniform").uncheck()
    assert kept(page) == {"R1", "R3", "C2", "C3", "D1"}
    assert page.locator("#_shown").inner_text() == "5 of 8 shown"
    page.get_by_role("checkbox", name="rebuttal").uncheck()
    assert kept(page) == {"C2", "C3", "D1"}
    page.get_by_role("checkbox", name="document").uncheck()
    page.get_by_role("checkbox", name="none").uncheck()
    assert kept(page) == {"C2"}
    page.get_by_role("button", name="Show all").click()
    assert len(kept(page)) == 8
    assert page.locator("#_shown").inner_text() == ""


def test_the_slider_shows_what_was_said_until_a_day(open_map):
    page = open_map(DEBATE)
    page.get_by_role("button", name="Filter").click()
    slider = page.get_by_role("slider", name="Said until")
    slider.focus()
    page.keyboard.press("Home")
    assert kept(page) == {"C1", "C2", "C3", "D1"}
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert kept(page) == {"C1", "G1", "R3", "C2", "C3", "D1"}
    assert slider.get_attribute("aria-valuetext") == "2024-03-03"


def test_a_debate_without_days_slides_by_rounds(open_map):
    rounds = "[A]: One. {round: 1}\n  - [B]: Two. {round: 2}\n    - [C]: Three. {round: 3}\n"
    page = open_map(rounds)
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("slider", name="Said until").focus()
    page.keyboard.press("ArrowLeft")
    assert page.locator("#_moment-shown").inner_text() == "Round 2"
    assert kept(page) == {"C1", "R1"}


def test_collapse_hides_what_bears_on_a_card_in_picture_and_outline(open_map):
    page = open_map(DEBATE)
    card(page, "Mornings").hover()
    card(page, "Mornings").locator(".handle").click()
    assert seen(page) == ["C1", "G1", "R3", "C2", "C3"]
    assert card(page, "Mornings").locator(".handle text").text_content() == "+3"
    assert card(page, "Mornings").get_attribute("aria-expanded") == "false"
    page.get_by_role("button", name="Outline").click()
    toggle = page.get_by_role("button", name="What bears on G1")
    assert toggle.get_attribute("aria-expanded") == "false"
    toggle.click()
    assert len(seen(page)) == 8


def boxes(page, selector: str) -> list[dict[str, float]]:
    """Where the cards that are not hidden lie in the window."""
    return page.evaluate(
        """selector => [...document.querySelectorAll(selector)]
             .map(card => card.querySelector('.halo').getBoundingClientRect())
             .filter(box => box.width > 0).map(box => box.toJSON())""",
        selector,
    )


def test_cards_of_collapsed_maps_do_not_overlap(open_map):
    page = open_map(large(17, 17), reduced_motion="reduce")
    for _ in range(3):
        page.locator(".node.collapsed").nth(1).focus()
        page.keyboard.press(" ")
    page.wait_for_timeout(100)
    found = boxes(page, ".node")
    assert len(found) == 14 + 3 * 18
    for one, other in combinations(found, 2):
        beside = one["right"] <= other["left"] or other["right"] <= one["left"]
        assert beside or one["bottom"] <= other["top"] or other["bottom"] <= one["top"]


def test_a_large_map_starts_with_its_main_claims(open_map):
    page = open_map(large(17, 17))
    assert seen(page) == [f"C{number}" for number in range(1, 18)]
    page.get_by_role("button", name="Expand everything").click()
    assert len(seen(page)) == 17 * 18


def test_the_outline_and_the_picture_choose_together(open_map):
    page = open_map(DEBATE)
    page.keyboard.press("o")
    page.locator(".outline .name", has_text="Freedom").click()
    assert seen(page, ".node.chosen") == ["R3"]
    page.keyboard.press("0")
    page.wait_for_timeout(400)
    card(page, "Ties").click()
    assert page.locator(".outline .name[aria-current]").inner_text() == "R1 Ties"


def focused(page) -> str:
    return page.evaluate("document.activeElement.id").removeprefix("_")


def test_arrows_walk_along_the_lines(open_map):
    page = open_map(DEBATE)
    page.locator(".node[tabindex='0']").focus()
    assert focused(page) == "C1"
    walk = {
        "ArrowDown": "G1",
        "ArrowRight": "R3",
        "ArrowLeft": "G1",
        "ArrowUp": "C1",
        "End": "C1",
        "Home": "C1",
    }
    for key, place in walk.items():
        page.keyboard.press(key)
        assert focused(page) == place
    places = []
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowDown"):
        page.keyboard.press(key)
        places.append(focused(page))
    assert places == ["C2", "C3", "C3", "C2", "C1", "G1"]


def test_arrows_reach_documents_after_replies(open_map):
    page = open_map(DEBATE, place="#mornings")
    page.locator(".node[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    assert focused(page) == "R1"
    page.keyboard.press("ArrowRight")
    assert focused(page) == "D1"
    page.keyboard.press("ArrowUp")
    assert focused(page) == "G1"


def test_the_keyboard_opens_collapses_and_closes(open_map):
    page = open_map(DEBATE)
    page.locator(".node[tabindex='0']").focus()
    page.keyboard.press("Enter")
    assert page.locator(".details h2").inner_text() == "Uniforms"
    page.keyboard.press(" ")
    assert seen(page) == ["C1", "C2", "C3"]
    page.keyboard.press("Escape")
    assert not page.get_by_label("Details").is_visible()
    assert focused(page) == "C1"


def test_focus_can_be_seen(open_map):
    page = open_map(DEBATE)
    page.locator(".node[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    halo = page.locator(".node:focus > .halo")
    assert halo.evaluate("halo => getComputedStyle(halo).strokeWidth") == "4px"
    assert halo.evaluate("halo => getComputedStyle(halo).stroke") != "none"


def scale(page) -> float:
    """How large the picture is drawn, once what was asked for last is drawn."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page.evaluate(
        "new DOMMatrix(getComputedStyle(document.querySelector('.ground')).transform).a"
    )


def test_wheel_buttons_and_keys_zoom(open_map):
    page = open_map(DEBATE)
    page.wait_for_timeout(100)
    first = scale(page)
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(300)
    assert scale(page) == pytest.approx(first * 1.3, rel=0.01)
    page.mouse.move(600, 400)
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(300)
    assert scale(page) > first * 1.4
    page.keyboard.press("0")
    page.wait_for_timeout(400)
    assert scale(page) == pytest.approx(first, rel=0.01)


def test_dragging_moves_the_map_and_chooses_nothing(open_map):
    page = open_map(DEBATE)
    page.wait_for_timeout(100)
    before = card(page, "Uniforms").bounding_box()
    page.mouse.move(before["x"] + 20, before["y"] + 20)
    page.mouse.down()
    page.mouse.move(before["x"] + 120, before["y"] + 70, steps=5)
    page.mouse.up()
    page.wait_for_timeout(100)
    after = card(page, "Uniforms").bounding_box()
    assert after["x"] - before["x"] == pytest.approx(100, abs=2)
    assert after["y"] - before["y"] == pytest.approx(50, abs=2)
    assert not page.get_by_label("Details").is_visible()


@pytest.mark.parametrize("width", [384, 412, 489])
def test_a_map_that_just_fits_needs_no_small_picture(open_map, width):
    page = open_map(DEBATE, viewport={"width": width, "height": 1000})
    page.wait_for_timeout(100)
    assert page.locator(".minimap").get_attribute("hidden") is not None


def test_the_small_picture_appears_when_the_map_is_larger_than_the_window(open_map):
    page = open_map(DEBATE)
    page.wait_for_timeout(100)
    assert not page.locator(".minimap").is_visible()
    for _ in range(4):
        page.keyboard.press("+")
    page.wait_for_timeout(300)
    assert page.locator(".minimap").is_visible()
    before = page.locator(".ground").evaluate("ground => ground.style.transform")
    small = page.locator(".minimap svg").bounding_box()
    page.mouse.click(small["x"] + 5, small["y"] + 5)
    page.wait_for_timeout(100)
    assert page.locator(".ground").evaluate("ground => ground.style.transform") != before


def test_two_fingers_zoom(open_map):
    page = open_map(DEBATE, has_touch=True)
    page.wait_for_timeout(100)
    first = scale(page)
    page.evaluate(
        """() => {
          const frame = document.querySelector('.frame');
          const touch = (type, pointerId, clientX) => frame.dispatchEvent(new PointerEvent(type,
            { bubbles: true, pointerId, clientX, clientY: 400, pointerType: 'touch' }));
          touch('pointerdown', 1, 500);
          touch('pointerdown', 2, 600);
          touch('pointermove', 2, 800);
          touch('pointerup', 1, 500);
          touch('pointerup', 2, 800);
        }"""
    )
    page.wait_for_timeout(100)
    assert scale(page) > first * 1.2


def rgb(color: str) -> str:
    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"


def ground(page) -> tuple[str, str]:
    """The colours of the page and of the text on the first card."""
    return (
        page.evaluate("getComputedStyle(document.documentElement).backgroundColor"),
        page.evaluate("getComputedStyle(document.querySelector('.node text:nth-of-type(3)')).fill"),
    )


def test_it_is_dark_where_the_reader_is(open_map):
    page = open_map(DEBATE, color_scheme="dark")
    assert ground(page)[0] == rgb(DARK.page)
    assert ground(page)[1] == rgb(DARK.text)


def test_the_switch_goes_through_the_themes(open_map):
    page = open_map(DEBATE)
    button = page.get_by_role("button", name="Colours")
    found = []
    for _ in range(4):
        found.append((button.get_attribute("aria-label"), ground(page)[0]))
        button.click()
    assert found == [
        ("Colours: Auto", rgb(LIGHT.page)),
        ("Colours: Light", rgb(LIGHT.page)),
        ("Colours: Dark", rgb(DARK.page)),
        ("Colours: Black and white", "rgb(255, 255, 255)"),
    ]


def test_a_theme_can_be_asked_for(open_map):
    page = open_map(DEBATE, drawn=Options(theme=ThemeName.DARK))
    assert ground(page)[0] == rgb(DARK.page)


def test_paper_is_light_and_has_map_and_outline(open_map):
    page = open_map(DEBATE, color_scheme="dark", place="#ties")
    page.emulate_media(media="print")
    assert ground(page)[0] == rgb(LIGHT.page)
    assert page.get_by_role("heading", name="Outline").is_visible()
    assert page.locator(".outline .text", has_text="Nobody asked for ties.").is_visible()
    assert not page.locator(".tools").is_visible()
    assert not page.locator(".details").is_visible()
    width = page.locator(".ground > svg").evaluate("svg => svg.getBoundingClientRect().width")
    assert width <= 1280


def printed(page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(format="A4")))


def test_it_prints_the_map_across_a_page_and_then_the_outline(open_map):
    first, second, *_ = printed(open_map(DEBATE)).pages
    assert first.mediabox.width > first.mediabox.height
    assert second.mediabox.width < second.mediabox.height
    assert "MAIN CLAIM C1" in first.extract_text()
    assert "Outline" in second.extract_text()
    assert "Mornings were eleven minutes shorter." in second.extract_text()


def test_what_is_collapsed_is_printed_so_but_the_outline_is_whole(open_map):
    page = open_map(DEBATE)
    page.locator(".node[tabindex='0']").focus()
    page.keyboard.press(" ")
    first, *others = printed(page).pages
    assert "+5" in first.extract_text()
    assert "REBUTTAL R2" not in first.extract_text()
    assert "Nobody asked for ties." in "".join(other.extract_text() for other in others)
    assert len(seen(page)) == 3


def test_without_its_script_it_is_a_page_with_map_and_outline(open_map):
    page = open_map(DEBATE, java_script_enabled=False)
    assert page.locator(".ground > svg").get_attribute("role") == "img"
    assert page.locator(".ground > svg").is_visible()
    assert page.get_by_role("heading", name="Supports and attacks").is_visible()
    assert page.get_by_text("Mornings were eleven minutes shorter.").is_visible()
    assert not page.locator(".tools").is_visible()


def test_the_typeface_is_in_the_page(open_map):
    page = open_map(DEBATE)
    page.evaluate("document.fonts.ready")
    fonts = "[...document.fonts].map(font => [font.family, font.weight, font.status])"
    assert page.evaluate(fonts) == [["Arimo", "400", "loaded"], ["Arimo", "700", "loaded"]]


def test_nothing_is_asked_of_the_network(open_map):
    page = open_map(DEBATE)
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.reload()
    page.locator(".node").first.click()
    page.get_by_role("button", name="Outline").click()
    page.wait_for_timeout(200)
    assert asked == [page.url.partition("#")[0]]
    assert complaints == []


@pytest.mark.parametrize("sandbox", ["allow-scripts", "allow-scripts allow-same-origin"])
def test_it_works_in_a_frame_of_another_page(open_page, tmp_path, sandbox):
    (tmp_path / "inner.html").write_text(viewer(DEBATE), encoding="utf-8")
    outer = f'<iframe src="inner.html" sandbox="{sandbox}" width="900" height="600"></iframe>'
    page = open_page(outer, name="outer.html")
    frame = page.frame_locator("iframe")
    frame.locator(".node[aria-label*='Ties']").click()
    assert frame.locator(".details h2").inner_text() == "Ties"
    frame.get_by_role("button", name="Close").click()
    frame.get_by_role("button", name="Keys and signs").click()
    frame.locator("dialog").get_by_role("button", name="Close").click()
    assert not frame.locator("dialog").is_visible()


def test_in_a_frame_the_wheel_belongs_to_the_page_around_it(open_page, tmp_path):
    (tmp_path / "inner.html").write_text(viewer(DEBATE), encoding="utf-8")
    outer = '<iframe src="inner.html" width="900" height="600"></iframe><div style="height:3000px">'
    page = open_page(outer, name="outer.html")
    page.frame_locator("iframe").locator(".node").first.wait_for()
    page.mouse.move(400, 300)
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") > 0


def test_it_fits_a_phone(open_map):
    page = open_map(DEBATE, viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    card(page, "Freedom").tap()
    details = page.get_by_label("Details").bounding_box()
    chosen = card(page, "Freedom").bounding_box()
    assert details["width"] == 375
    page.wait_for_timeout(400)
    chosen = card(page, "Freedom").bounding_box()
    assert chosen["y"] + chosen["height"] <= details["y"]
    for name in ("Filter", "Outline", "Colours", "Keys and signs"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert box["x"] + box["width"] <= 375


def test_on_a_phone_the_outline_makes_way_for_what_is_chosen_in_it(open_map):
    page = open_map(DEBATE, viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True)
    page.get_by_role("button", name="Outline").tap()
    page.locator(".outline .name", has_text="Ties").tap()
    assert not page.locator(".outline").is_visible()
    assert page.locator(".details h2").inner_text() == "Ties"


def test_a_map_too_large_for_its_window_starts_at_a_main_claim(open_map):
    wide = "[Top]: The main claim.\n" + "".join(f"  - [R{n}]: Against {n}.\n" for n in range(30))
    page = open_map(wide, viewport={"width": 375, "height": 700})
    page.wait_for_timeout(400)
    assert scale(page) == pytest.approx(0.7)
    box = card(page, "The main claim").bounding_box()
    assert box["x"] + box["width"] / 2 == pytest.approx(187, abs=10)


def test_from_afar_there_is_no_text_but_on_paper(open_map):
    page = open_map(DEBATE)
    text = page.locator(".node text").first
    for _ in range(9):
        page.keyboard.press("-")
    assert scale(page) < 0.2
    assert text.evaluate("one => getComputedStyle(one).visibility") == "hidden"
    page.emulate_media(media="print")
    assert text.evaluate("one => getComputedStyle(one).visibility") == "visible"
    page.emulate_media(media="screen")
    page.locator(".node[tabindex='0']").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(400)
    assert text.evaluate("one => getComputedStyle(one).visibility") == "visible"


def test_focus_goes_up_when_what_has_it_is_collapsed(open_map):
    page = open_map(DEBATE, place="#polo-shirts")
    page.get_by_role("button", name="Outline").click()
    page.get_by_role("button", name="What bears on C1").click()
    assert page.locator(".node[tabindex='0']").get_attribute("id") == "_C1"


def test_enter_goes_into_the_details_and_escape_comes_back(open_map):
    page = open_map(DEBATE)
    page.locator(".node[tabindex='0']").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert focused(page) == "details"
    page.keyboard.press("Escape")
    assert focused(page) == "C1"


def test_an_empty_map_is_an_empty_page(open_map):
    page = open_map("===\ntitle: Nothing yet\n===\n")
    assert page.get_by_role("heading", name="Nothing yet").is_visible()
    assert seen(page) == []


def test_a_map_without_titles_parties_or_dates(open_map):
    page = open_map("One claim.\n\nAnother claim.\n  - An objection.\n")
    page.locator(".node").first.click()
    assert page.locator(".details h2").inner_text() == "claim C1"
    assert page.locator(".details .text").inner_text() == "One claim."
