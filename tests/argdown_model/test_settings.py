import pytest

from argmap.argdown.settings.configuration import setting_faults, setting_keys, settings_of
from argmap.argdown.settings.settings import LabelMode, Mode, StatementSelection
from argmap.argdown.yaml.data import load_front_matter


def faults(yaml):
    data, _ = load_front_matter(f"===\n{yaml}\n===", 0)
    text = f"===\n{yaml}\n==="
    return [
        (each.code, text[each.span.start : each.span.end], each.message, each.help)
        for each in setting_faults(data)
    ]


def test_defaults():
    settings = settings_of({})
    assert settings.model.mode is Mode.LOOSE
    assert settings.selection.exclude_disconnected
    assert settings.group.group_depth == 2
    assert settings_of({"model": None, "selection": {"excludeDisconnected": None}}) == settings


def test_numbers_may_stand_in_quotes_and_below_zero():
    settings = settings_of({"group": {"groupDepth": "-1"}, "dot": {"edge": {"penWidth": "2.5"}}})
    assert (settings.group.group_depth, settings.dot.edge.pen_width) == (-1, 2.5)
    assert settings_of({"group": {"groupDepth": "two"}}).group.group_depth == 2


def test_each_kind_of_value():
    settings = settings_of(
        {
            "model": {"mode": "strict", "shortcodes": {".x.": {"unicode": "y"}, ".z.": None}},
            "selection": {
                "statementSelectionMode": "all",
                "selectedTags": ["a", 1],
                "excludeStatements": "A",
            },
            "map": {"argumentLabelMode": "none"},
            "group": {
                "groupDepth": 1,
                "sections": {"S": {"isGroup": True}},
                "regroup": [{"title": "G", "children": [{"title": "H", "isClosed": True}]}],
            },
            "color": {"tagColors": {"a": 2, "b": "#123", "c": {"color": 1}}},
            "dot": {
                "graphVizSettings": {"concentrate": True},
                "statement": {"text": {"bold": True}},
            },
        }
    )
    assert settings.model.mode is Mode.STRICT
    assert settings.model.shortcodes[".x."].unicode == "y"
    assert settings.selection.statement_selection_mode is StatementSelection.ALL
    assert settings.selection.selected_tags == {"a", "1"}
    assert settings.selection.exclude_statements == {"A"}
    assert settings.selection.selected_sections is None
    assert settings.map.argument_label_mode is LabelMode.NONE
    assert settings.group.sections["S"].is_group is True
    [outer] = settings.group.regroup
    assert outer.children[0].is_closed is True
    assert settings.color.tag_colors == {"a": 2, "b": "#123", "c": {"color": 1}}
    assert settings.dot.graph_viz_settings == {"concentrate": "true"}
    assert settings.dot.statement.text.bold is True


@pytest.mark.parametrize(
    ("section", "documented", "coded"),
    [
        ("color", "colorByTags", "colorizeByTag"),
        ("color", "colorGroupsByTags", "colorizeGroupsByTag"),
    ],
)
def test_both_spellings_of_a_flag(section, documented, coded):
    for key in (documented, coded):
        assert settings_of({section: {key: True}}) == settings_of({section: {coded: True}})
        assert not faults(f"{section}: {{{key}: true}}")


@pytest.mark.parametrize("keys", [("penwidth", "arrowsize"), ("penWidth", "arrowSize")])
def test_both_spellings_of_edge_widths(keys):
    edge = settings_of({"dot": {"edge": dict.fromkeys(keys, 3)}}).dot.edge
    assert (edge.pen_width, edge.arrow_size) == (3, 3)


def test_choice_that_is_misspelt_with_suggestion():
    [(_, place, _, advice)] = faults("selection: {statementSelectionMode: toplevel}")
    assert (place, advice) == ("toplevel", "did you mean `top-level`?")
    [(_, _, _, advice)] = faults("group: {groupDepth: deep}")
    assert advice == "as it is, it sets nothing"


def test_setting_at_the_top_of_the_front_matter_with_its_section():
    [(code, place, message, advice)] = faults("explodeArguments: true\nmode: free\nmyKey: 1")
    assert (code, place) == ("AM070", "explodeArguments")
    assert message == "`explodeArguments` sets nothing at the top of the front matter"
    assert advice == "write it as `model: {explodeArguments: ...}`"


def test_unknown_setting_with_suggestion():
    [(code, place, message, advice)] = faults("selection:\n  excludeDisconected: true")
    assert (code, place) == ("AM070", "excludeDisconected")
    assert message == "there is no setting `selection.excludeDisconected`"
    assert advice == "did you mean `excludeDisconnected`?"


def test_unknown_setting_with_no_name_near_it():
    [(_, _, _, advice)] = faults("map: {zzz: 1}")
    assert advice == "known are `statementLabelMode`, `argumentLabelMode`, `addTags`"


@pytest.mark.parametrize(
    ("yaml", "place"),
    [
        ("model: strict", "strict"),
        ("model: {mode: stern}", "stern"),
        ("model: {shortcodes: {.x.: y}}", "y"),
        ("model: {shortcodes: [1]}", "[1]"),
        ("group: {groupDepth: deep}", "deep"),
        ("group: {groupDepth: true}", "true"),
        ("group: {regroup: G}", "G"),
        ("group: {regroup: [{statements: {a: 1}}]}", "{a: 1}"),
        ("selection: {selectedTags: [[a]]}", "[[a]]"),
        ("color: {colorScheme: [red]}", "[red]"),
        ("color: {colorScheme: 3}", "3"),
        ("color: {groupColorScheme: ['#zzz']}", "['#zzz']"),
        ("color: {groupColorScheme: red}", "red"),
        ("color: {tagColors: {a: true}}", "true"),
        ("color: {tagColors: {a: red}}", "red"),
        ("dot: {edge: {penWidth: thick}}", "thick"),
        ("dot: {graphname: [a]}", "[a]"),
        ("map: {addTags: perhaps}", "perhaps"),
    ],
)
def test_invalid_value(yaml, place):
    assert [each[:2] for each in faults(yaml)] == [("AM071", place)]


def test_keys_of_argdown_that_mean_nothing_here_are_no_fault():
    assert faults("dot: {measureLineWidth: true, argument: {lineWidth: 3}}\nhtml: {x: 1}") == []
    assert setting_faults(None) == ()
    assert "selection" in setting_keys()
