import pytest

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.view.groups import closed, group_view, section_flags
from argmap.argdown.view.map_view import map_view
from tests.argdown_model.reading import read


def drawn(text):
    """The nodes, and the edges as `start type target`."""
    argument_map, _ = read(text)
    view = map_view(argument_map)
    names = {node.id: node.node.name for node in view.nodes}
    edges = [f"{names[e.start]} {e.type.value} {names[e.target]}" for e in view.edges]
    return list(names.values()), edges


def grouped(text):
    argument_map, _ = read(text)
    flags = section_flags(argument_map, settings_of(argument_map.settings).group)
    return group_view(map_view(argument_map), argument_map, flags)


def with_settings(yaml, text):
    return f"===\n{yaml}\n===\n\n{text}"


def test_lone_nodes_are_not_drawn_unless_asked_for():
    text = "[A]: x\n\n<B>: y\n\n[C]: z {isInMap: true}\n"
    assert drawn(text) == (["[C]"], [])
    everything = with_settings("selection: {excludeDisconnected: false}", text)
    assert drawn(everything) == (["[A]", "[C]", "<B>"], [])


CHAIN = """<X>

(1) [P]: p
(2) q
----
(3) [C]: c

<Y>

(1) [C]
----
(2) r

r2
  + <Y>
"""


def test_supports_that_follow_from_shared_claims():
    assert drawn(CHAIN)[1] == [
        "<Y> support [Untitled 3]",
        "<X> support [C]",
        "[P] support <X>",
        "[C] support <Y>",
    ]


@pytest.mark.parametrize(
    ("mode", "nodes"),
    [
        ("all", {"[P]", "[Untitled 1]", "[C]", "[Untitled 2]", "[T]", "[S]", "<X>", "<Y>"}),
        ("with-title", {"[P]", "[C]", "[T]", "[S]", "<X>", "<Y>"}),
        ("top-level", {"[T]", "[S]", "<X>", "<Y>"}),
        ("with-relations", {"[C]", "[T]", "[S]", "<X>", "<Y>"}),
        ("not-used-in-argument", {"[T]", "[S]", "<X>", "<Y>"}),
        ("with-more-than-one-relation", {"[T]", "[S]", "<X>", "<Y>"}),
    ],
)
def test_modes_of_selection(mode, nodes):
    text = """<X>

(1) [P]: p
(2) q
----
(3) [C]: c
  - [T]

<Y>

(1) [C]
----
(2) r

[T]: t
  + [S]: s
"""
    found = drawn(with_settings(f"selection: {{statementSelectionMode: {mode}}}", text))[0]
    assert set(found) == nodes


def test_claims_that_are_not_drawn_are_stood_for_by_arguments():
    text = """<X>

(1) [P]: p
----
(2) [C]: c
  >< [Q]

<Y>

(1) [Q]: q
----
(2) [D]: d
"""
    front = "model: {mode: strict}\nselection: {statementSelectionMode: not-used-in-argument}"
    assert drawn(with_settings(front, text))[1] == ["<X> attack <Y>"]


@pytest.mark.parametrize(
    ("mode", "labels"),
    [
        ("hide-untitled", [("T", "t"), ("", "u"), ("R", "")]),
        ("title", [("T", ""), ("Untitled 1", ""), ("R", "")]),
        ("text", [("", "t"), ("", "u"), ("R", "")]),
        ("none", [("", ""), ("", ""), ("", "")]),
    ],
)
def test_labels(mode, labels):
    text = with_settings(f"map: {{statementLabelMode: {mode}}}", "[T]: t\n  + u\n  + [R]\n")
    view = map_view(read(text)[0])
    assert [(each.label_title, each.label_text) for each in view.nodes] == labels


SECTIONS = """# One

## Two

[A]: a
  + <B>: b

### Three {isClosed: true}

[A]
  - <C>: c
    - <D>: d

# Four

<D>
  + [E]: e
"""


def test_lowest_sections_are_groups():
    view = grouped(SECTIONS)
    assert [(g.section.title, g.parent, g.level) for g in view.groups.values()] == [
        ("Two", "", 1),
        ("Three", "s2", 2),
    ]
    assert [node.node.name for node in view.nodes] == ["[E]"]
    members = [[node.node.name for node in group.nodes] for group in view.groups.values()]
    assert members == [["[A]", "<B>"], ["<C>", "<D>"]]


def test_closed_groups_are_single_nodes():
    view = closed(grouped(SECTIONS))
    assert view.groups["s3"].nodes == ()
    ends = [(edge.start, edge.target) for edge in view.edges]
    assert ends == [("n2", "n0"), ("s3", "n0"), ("n1", "s3")]


def test_everything_in_a_closed_group_is_closed():
    view = closed(grouped(SECTIONS.replace("## Two", "## Two {isClosed: true}")))
    assert list(view.groups) == ["s2"]
    assert [(edge.start, edge.target) for edge in view.edges] == [("n1", "s2")]


@pytest.mark.parametrize(
    ("settings", "groups"),
    [
        ("groupDepth: 0", []),
        ("groupDepth: 3", ["One", "Two", "Three", "Four"]),
        ("sections: {One: {isGroup: true}, Two: {isGroup: false}}", ["One"]),
        ("ignoreIsClosed: true", ["Two", "Three"]),
    ],
)
def test_settings_choose_groups(settings, groups):
    view = grouped(with_settings(f"group: {{{settings}}}", SECTIONS))
    assert [group.section.title for group in view.groups.values()] == groups
    assert not any(group.is_closed for group in view.groups.values()) or "ignore" not in settings


def test_data_of_headings_choose_groups():
    view = grouped(SECTIONS.replace("# Four", "# Four {isGroup: true}"))
    assert [group.section.title for group in view.groups.values()] == ["Two", "Three", "Four"]
    ignoring = with_settings(
        "group: {ignoreIsGroup: true}", SECTIONS.replace("# Four", "# Four {isGroup: true}")
    )
    assert [group.section.title for group in grouped(ignoring).groups.values()] == ["Two", "Three"]


def test_regrouped_sections_stand_in_place_of_those_of_the_text():
    front = """group:
  regroup:
    - {title: G, arguments: [B], children: [{title: H, statements: [A], isClosed: true}]}
    - {title: I, tags: [t], arguments: [D]}"""
    text = with_settings(front, SECTIONS)
    argument_map, _ = read(text)
    assert [(s.id, s.title, s.parent) for s in argument_map.sections.values()] == [
        ("s0", "G", ""),
        ("s1", "H", "s0"),
        ("s2", "I", ""),
    ]
    assert argument_map.claims["A"].section == "s1"
    assert argument_map.arguments["C"].section == ""
    assert {each.section for each in argument_map.claims["A"].occurrences} == {""}
    assert grouped(text).groups["s1"].is_closed


def test_levels_of_headings_count_where_the_map_is_regrouped():
    front = "group: {groupDepth: 2, regroup: [{title: G, children: [{title: H, statements: [A]}]}]}"
    text = with_settings(front, SECTIONS)
    assert [each.section.title for each in grouped(text).groups.values()] == ["H"]
    assert read(text)[1] == ["AM073"]
    deeper = text.replace("groupDepth: 2", "groupDepth: 3")
    assert [each.section.title for each in grouped(deeper).groups.values()] == ["G", "H"]
    assert read(deeper)[1] == []


def test_deep_headings():
    text = "".join(f"{'#' * level} H\n\n" for level in range(1, 1200))
    text = with_settings("group: {groupDepth: 2000}", text + "[A]: x\n  + [B]: y\n")
    assert len(grouped(text).groups) == 1199


def test_preselection():
    text = """# One

[A]: a #t
  + [B]: b
  + [C]: c {isInMap: false}

# Two

[D]: d #t
  + [E]: e #u
"""
    chosen = {
        "selectedSections: [One]": ["[A]", "[B]"],
        "selectedTags: [t], excludeDisconnected: false": ["[A]", "[D]"],
        "selectedTags: [t], selectElementsWithoutTag: true": ["[A]", "[B]"],
        "excludeStatements: [B], ignoreIsInMap: true": ["[A]", "[C]", "[D]", "[E]"],
        "selectedSections: [], selectElementsWithoutSection: true": [],
        "statementSelectionMode: not-used-in-argument, includeStatements: [A]": [
            "[A]",
            "[B]",
            "[D]",
            "[E]",
        ],
    }
    for settings, nodes in chosen.items():
        found = drawn(with_settings(f"selection: {{{settings}}}", text))[0]
        assert sorted(found) == nodes, settings


def test_what_stands_in_no_section_may_be_left_out():
    text = "[A]: a\n  + <B>: b\n\n# One\n\n[C]: c\n  - <D>: d\n"
    one = "selection: {selectedSections: [One], selectElementsWithoutSection: %s}"
    assert drawn(with_settings(one % "false", text))[0] == ["[C]", "<D>"]
    assert drawn(with_settings(one % "true", text))[0] == ["[A]", "[C]", "<B>", "<D>"]


def test_what_bears_on_itself_is_drawn():
    assert drawn("[A]: a\n  + [A]\n") == (["[A]"], ["[A] support [A]"])


def test_arguments_that_share_a_claim_which_is_not_drawn():
    step = "\n\n(1) [P]\n----\n(2) [C]\n\n"
    text = f"<X>{step}<Y>{step}[P]: p {{isInMap: false}}\n\n[C]: c\n  + <Z>: z\n"
    nodes, edges = drawn(text)
    assert nodes == ["[C]", "<X>", "<Y>", "<Z>"]
    assert edges == ["<Z> support [C]", "<X> support [C]", "<Y> support [C]"]
