"""The maps in `argdown/` mean what the reference implementation, Argdown 2.0.1, makes of them.

Each `.argdown` file has a JSON file beside it with the reference's statements,
arguments, relations, sections, tags, map and a summary of its DOT.
"""

import json
from pathlib import Path

import pytest

from argmap.argdown.building.build import build
from argmap.argdown.format import format_text
from argmap.argdown.parsing.parser import parse
from argmap.diagnostics import Severity
from argmap.source import SourceFile
from tests.conformance import expected
from tests.conformance.view import View, without_places

FILES = sorted((Path(__file__).parent / "argdown").glob("*.argdown"))


def text_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def read(path, text):
    source = SourceFile(path.name, text)
    document, found = parse(source)
    argument_map, more = build(document, source)
    return argument_map, [*found, *more]


def given_by(path):
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


VALID = [path for path in FILES if not given_by(path)["errors"]]


def errors(diagnostics):
    return [each for each in diagnostics if each.severity is Severity.ERROR]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_same_as_reference(path):
    argument_map, diagnostics = read(path, text_of(path))
    given = given_by(path)
    if not given["errors"]:
        assert View(argument_map).shape() == expected.shape(given)
        assert not errors(diagnostics)
        return
    first = min(errors(diagnostics), key=lambda each: each.span.start)
    line = given["errors"][0].get("line")
    if line is not None:
        assert argument_map.source.position(first.span.start).line == line


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_formatted_it_is_still_the_same(path):
    formatted = format_text(text_of(path))
    argument_map, diagnostics = read(path, formatted)
    given = expected.shape(given_by(path))
    assert without_places(View(argument_map).shape()) == without_places(given)
    assert not errors(diagnostics)
    assert format_text(formatted) == formatted
