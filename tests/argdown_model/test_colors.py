import pytest

from argmap.argdown.view.colors import colors_of, tags_of
from argmap.model import RelationType
from tests.argdown_model.reading import read

TEXT = """# One #g

[A]: a #x #y

[B]: b #y {color: 3}

[C]: c {color: nonsense}

<D>: d

## Two {color: 1}
"""


def colors(settings=""):
    front = f"===\ncolor: {{{settings}}}\n===\n\n" if settings else ""
    return colors_of(read(front + TEXT)[0])


def test_tags_in_order_of_the_text():
    assert tags_of(read(TEXT)[0]) == ("g", "x", "y")


def test_defaults():
    found = colors()
    assert found.claims == {"A": "#7570b3", "B": "#e7298a", "C": None}
    assert found.arguments == {"D": "#1b9e77"}
    assert found.sections == {"s1": "#DADADA", "s2": "#BABABA"}
    assert found.group_color("s1", 3) == "#AAAAAA"
    assert found.group_color("s2", 1) == "#BABABA"
    assert found.relations[RelationType.UNDERCUT] == "#551A8B"


@pytest.mark.parametrize(
    ("settings", "claim"),
    [
        ("colorizeByTag: false", "#1b9e77"),
        ("tagColors: {x: '#111111'}", "#111111"),
        ("tagColors: {x: 99}", None),
        ("tagColors: {x: 1, y: {color: '#222222', priority: 2}}", "#222222"),
        ("statementColors: {A: '#333'}", "#333"),
        ("colorScheme: colorbrewer-accent", "#fdc086"),
        ("colorScheme: unheard-of", "#7570b3"),
        ("colorScheme: ['#444444']", None),
        ("colorScheme: []", None),
        ("tagColors: {x: {color: red}}", None),
        ("tagColors: {x: {color: 99, priority: 1}}", None),
        ("statementColors: {A: {color: red}}", "red"),
    ],
)
def test_colour_of_a_claim(settings, claim):
    assert colors(settings).claims["A"] == claim


def test_colours_of_data_can_be_ignored():
    assert colors("ignoreColorData: true").claims["B"] == "#e7298a"


def test_groups():
    assert colors("groupColors: {'One #g': '#555555'}").group_color("s1", 2) == "#555555"
    assert colors("colorizeGroupsByTag: true").group_color("s1", 2) == "#BABABA"
    assert colors("groupColorScheme: ['#666666']").group_color("s1", 9) == "#666666"
    named = colors("groupColorScheme: [lightblue, gray50]")
    assert named.sections == {"s1": "lightblue", "s2": None}
    assert named.group_color("s1", 2) == "gray50"
    assert colors("groupColorScheme: []").group_color("s1", 1) is None


def test_colour_of_a_tag_is_the_one_given_even_if_no_element_can_have_it():
    assert colors("tagColors: {x: {color: red}}").tags["x"].color == "red"


@pytest.mark.parametrize("key", ["contradictory", "contradiction"])
def test_relations(key):
    found = colors(f"relationColors: {{{key}: '#777777', attack: 2}}")
    assert found.relations[RelationType.CONTRADICTORY] == "#777777"
    assert found.relations[RelationType.ATTACK] == "#7570b3"


def test_tags_of_sections_that_regroup_have_no_colour_of_their_own():
    front = (
        "===\ngroup: {regroup: [{title: G, tags: [z]}]}\ncolor: {colorizeGroupsByTag: true}\n==="
    )
    found = colors_of(read(f"{front}\n\n{TEXT}")[0])
    assert found.sections == {"s0": None}
