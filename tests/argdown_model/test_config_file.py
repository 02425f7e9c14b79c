"""`argdown.config.json`: what it sets, which of two settings holds, and what is wrong with it."""

import json
import os
import time

import pytest
from click.testing import CliRunner

from argmap.argdown.settings.config_file import combined, load_configuration
from argmap.cli.commands import commands
from argmap.errors import ArgmapError
from argmap.reading import read
from argmap.source import SourceFile

MAP = """===
model: {mode: strict}
selection: {includeStatements: [A]}
===

[A]: Rain.
  + [B]: Clouds.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.argdown").write_text(MAP, encoding="utf-8")
    return tmp_path


def configure(folder, text, name="argdown.config.json"):
    (folder / name).write_text(text, encoding="utf-8")


def told(text):
    """Where the fault in a configuration file is, and what it is."""
    source = SourceFile("c.json", text)
    configuration, [found, *_] = load_configuration(source)
    assert configuration is None
    return f"{source.place(found.span).removeprefix('c.json:')}: {found.message}"


def in_mode(mode, front_matter, configuration):
    return combined(front_matter, configuration | {"data": {"frontMatterSettingsMode": mode}})


@pytest.mark.parametrize(
    ("mode", "selection"),
    [
        ("priority", {"includeStatements": ["A", "Y"], "excludeDisconnected": True}),
        ("default", {"includeStatements": ["X", "Y"], "excludeDisconnected": True}),
        ("ignore", {"includeStatements": ["X", "Y"]}),
    ],
)
def test_which_of_two_settings_holds(mode, selection):
    front_matter = {
        "title": "T",
        "selection": {"includeStatements": ["A"], "excludeDisconnected": True},
    }
    both = in_mode(mode, front_matter, {"selection": {"includeStatements": ["X", "Y"]}})
    assert both["selection"] == selection
    assert both["title"] == "T"


def test_other_keys_of_the_file_are_no_part_of_the_map():
    """Where Argdown reads and writes files is not for a map to say."""
    assert combined({}, {"inputPath": "*.argdown", "title": "T", "map": {}}) == {"map": {}}


def test_file_in_the_present_folder_is_read(folder):
    configure(folder, '{"model": {"removeTagsFromText": true}, "selection": {"x": 1}}')
    result = CliRunner().invoke(commands, ["check", "map.argdown"])
    assert "argdown.config.json:1:55: warning[AM070]: there is no setting `selection.x`" in (
        result.output
    )


def test_named_file_is_read_in_its_place(folder):
    configure(folder, "no JSON at all")
    configure(folder, '{"model": {"mode": "loose"}}', "other.json")
    result = CliRunner().invoke(
        commands,
        ["draw", "map.argdown", "-o", "map.dot", "--style", "argdown", "--config", "other.json"],
    )
    assert (result.exit_code, result.output) == (0, "")
    assert 'type="entails"' in (folder / "map.dot").read_text(encoding="utf-8")


def test_library_reads_no_file_unasked(folder):
    configure(folder, '{"data": {"frontMatterSettingsMode": "ignore"}}')
    assert "mode" in read("map.argdown").argument_map.settings["model"]
    reading = read("map.argdown", config="argdown.config.json")
    assert "model" not in reading.argument_map.settings


def test_converted_map_has_the_settings(folder):
    configure(folder, '{"data": {"frontMatterSettingsMode": "ignore"}}')
    CliRunner().invoke(commands, ["convert", "map.argdown", "out.json", "--to", "argdown-json"])
    written = json.loads((folder / "out.json").read_text(encoding="utf-8"))
    assert written["relations"][0]["relationType"] == "support"


def test_included_text_and_configuration_keep_their_places(folder):
    configure(folder, '{\n\t"group": {"groupDepth": "deep"}\n}')
    (folder / "part.argdown").write_text("[C]: *Snow\n", encoding="utf-8")
    (folder / "map.argdown").write_text("[A]: Rain.\n\n@include(part.argdown)\n", encoding="utf-8")
    reading = read("map.argdown", config="argdown.config.json")
    places = [reading.argument_map.source.place(each.span) for each in reading.diagnostics]
    assert places == ["part.argdown:1:6", "argdown.config.json:2:26"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            '{"map": {},}',
            "1:12: this is no JSON: expecting property name enclosed in double quotes",
        ),
        ("{\n map: {}}", "2:2: this is no JSON: expecting property name enclosed in double quotes"),
        ("", "1:1: this is no JSON: expecting value"),
        ("[1]", "1:1: this is no mapping of settings"),
        (
            '{"a": "\\ud800"}',
            "1:1: half of a character is written in this file",
        ),
        (
            '{"a": ' + "9" * 5000 + "}",
            "1:1: this is too deep or too long to be settings",
        ),
    ],
)
def test_what_is_no_configuration(text, line):
    assert told(text) == line


def test_deep_file_is_refused_at_once():
    started = time.monotonic()
    assert "deep" in told("[" * 10_000 + "]" * 10_000)
    assert "nested" in told('{"a":' * 100 + "1" + "}" * 100)
    assert time.monotonic() - started < 1


def test_unknown_and_misplaced_settings(folder):
    configure(folder, '{"modle": {}, "map": {"addTags": NaN}}')
    (folder / "map.argdown").write_text(
        "===\ndata: {frontMatterSettingsMode: ignore}\n===\n\n[A]: Rain.\n", encoding="utf-8"
    )
    reading = read("map.argdown", config="argdown.config.json")
    assert [(each.message, each.help) for each in reading.diagnostics] == [
        (
            "`data.frontMatterSettingsMode` sets nothing in a front matter",
            "write it in `argdown.config.json`",
        ),
        ("there is no setting `modle`", "did you mean `model`?"),
        ("`map.addTags` has to be true or false", "as it is, it sets nothing"),
    ]


def test_emoji_written_as_two_halves(folder):
    configure(folder, '{"model": {"shortcodes": {":x:": {"unicode": "\\ud83d\\ude00"}}}}')
    (folder / "map.argdown").write_text("[A]: so :x:\n", encoding="utf-8")
    reading = read("map.argdown", config="argdown.config.json")
    assert reading.argument_map.claims["A"].text == "so \N{GRINNING FACE}"


def test_program_is_never_run(folder):
    configure(folder, "require('fs').writeFileSync('ran', '')", "argdown.config.js")
    with pytest.raises(ArgmapError, match="would not run a program"):
        read("map.argdown", config="argdown.config.js")
    CliRunner().invoke(commands, ["check", "map.argdown"])
    assert not (folder / "ran").exists()


def test_pipe_in_the_present_folder_does_not_hold_up(folder):
    os.mkfifo(folder / "argdown.config.json")
    assert CliRunner().invoke(commands, ["check", "map.argdown"]).exit_code == 0
