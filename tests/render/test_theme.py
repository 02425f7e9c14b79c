import re
from itertools import combinations

import pytest
from defusedxml.ElementTree import fromstring

from argmap.evaluation.marks import labelling_statuses
from argmap.render.draw import draw
from argmap.render.figures.compose import Documents
from argmap.render.options import Format, Options
from argmap.render.pictures.svg import SVG
from argmap.render.theme import DARK, LIGHT, PRINT, ThemeName, theme_named
from tests.render.charter import MAP, STATUSES

THEMES = (LIGHT, DARK, PRINT)
SIMULATIONS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(color):
    for index in (1, 3, 5):
        value = int(color[index : index + 2], 16) / 255
        yield value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def luminance(color):
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(rgb):
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one, other, matrix):
    def seen(color):
        rgb = tuple(linear(color))
        mixed = (sum(a * b for a, b in zip(row, rgb, strict=True)) for row in matrix)
        return lab([min(1, max(0, value)) for value in mixed])

    return sum((a - b) ** 2 for a, b in zip(seen(one), seen(other), strict=True)) ** 0.5


def text_pairs(theme):
    """Every colour of text with every ground that it is written on."""
    grounds = {theme.page, theme.card, theme.group, *(party.tint for party in theme.parties)}
    for ground in (*grounds, theme.nobody.tint):
        for ink in (theme.text, theme.muted, theme.support, theme.attack):
            yield ink, ground
    for party in (*theme.parties, theme.nobody):
        for ground in (party.tint, theme.card):
            yield party.ink, ground
    for party in theme.parties:
        yield party.on_band, party.band
    for ink in (theme.undercut, theme.attack, theme.support, theme.muted):
        for ground in (theme.page, theme.group):
            yield ink, ground
    yield theme.chip_text, theme.chip


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_can_be_read(theme):
    lowest = min((contrast(*pair), *pair) for pair in text_pairs(theme))
    assert lowest[0] >= 4.5, lowest


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_lines_can_be_seen(theme):
    borders = [theme.rule, theme.attack, *(party.ink for party in theme.parties)]
    links = [theme.support, theme.attack, theme.undercut, theme.muted]
    bands = [party.band for party in theme.parties if party.band != "#BDBDBD"]
    pairs = [(line, ground) for line in borders for ground in (theme.page, theme.card)]
    pairs += [(line, theme.page) for line in (*links, *bands)]
    lowest = min((contrast(*pair), *pair) for pair in pairs)
    assert lowest[0] >= 3.0, lowest


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("sight", SIMULATIONS)
def test_parties_differ_for_the_colour_blind(theme, sight):
    bands = [party.band for party in theme.parties]
    for one, other in combinations(bands, 2):
        assert difference(one, other, SIMULATIONS[sight]) >= 27, (one, other)


LINKS = ("support", "attack", "undercut", "muted")


@pytest.mark.parametrize(("theme", "least"), [(LIGHT, 13), (DARK, 11.5)])
@pytest.mark.parametrize("sight", SIMULATIONS)
def test_links_differ_for_the_colour_blind(theme, least, sight):
    """By less than parties do, which is why each also has a line and a head of its own."""
    for one, other in combinations(LINKS, 2):
        found = difference(getattr(theme, one), getattr(theme, other), SIMULATIONS[sight])
        assert found >= least, (one, other)


def written(svg):
    """Each text of a picture with its colour and the colour of the ground that it stands on."""
    grounds = []
    for element in svg.iter():
        points = element.get("points") or element.get("d")
        if points and element.get("fill", "none").startswith("#"):
            numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", points)]
            xs, ys = numbers[::2], numbers[1::2]
            grounds.append((min(xs), min(ys), max(xs), max(ys), element.get("fill")))
        elif element.tag == f"{SVG}text":
            x = float(element.get("x")) + (1 if element.get("text-anchor") == "start" else 0)
            y = float(element.get("y")) - 2
            under = [
                fill
                for left, top, right, bottom, fill in grounds
                if left <= x <= right and top <= y <= bottom
            ]
            yield element.text, element.get("fill"), under[-1]


@pytest.mark.parametrize("status", ["answered", "grounded"])
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_of_a_picture_can_be_read(theme, status):
    options = Options(theme=theme.name, documents=Documents.ALL)
    statuses = STATUSES if status == "answered" else labelling_statuses(MAP)
    svg = draw(MAP, Format.SVG, statuses=statuses, options=options).content
    found = list(written(fromstring(svg)))
    assert len(found) > 60
    for text, ink, ground in found:
        assert contrast(ink.upper(), ground.upper()) >= 4.5, (text, ink, ground)


def test_names_lead_to_themes():
    assert [theme_named(name) for name in ThemeName] == list(THEMES)
