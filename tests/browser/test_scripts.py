"""Pictures with texts in many scripts, as a browser sets them with the fonts that it finds."""

from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.options import Format
from tests.render.scripts import SCRIPTS

_OUTSIDE = """() => [...document.querySelectorAll('.node')].flatMap(card => {
    const shapes = [...card.querySelectorAll('polygon, path')].map(one => one.getBBox());
    const left = Math.min(...shapes.map(box => box.x));
    const right = Math.max(...shapes.map(box => box.x + box.width));
    return [...card.querySelectorAll('text')].filter(text => {
      const box = text.getBBox();
      return box.x < left || box.x + box.width > right;
    }).map(text => text.textContent);
  })"""


def test_no_text_leaves_its_card(open_page):
    svg = draw(parse(SCRIPTS).argument_map, Format.SVG).content.decode()
    page = open_page(svg, name="map.svg")
    assert page.locator(".node").count() == 10
    assert page.evaluate(_OUTSIDE) == []


def test_the_details_of_arabic_read_from_the_right(open_map):
    page = open_map(SCRIPTS, place="#السيادة")
    text = page.locator(".details .text")
    assert text.evaluate("one => getComputedStyle(one).direction") == "rtl"
