"""argmap's JSON loses no field of the model, also none that is added to it one day."""

import dataclasses
import datetime as dt
import json
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings

from argmap.formats import argmap_json
from argmap.formats.exchange.to_map import map_of
from argmap.model import ArgumentMap
from argmap.reading import read
from argmap.source import SourceFile, Span
from tests.formats.exchange.rich import rich_networks

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))
FREE = {
    "page": [1, "b", 10**30, float("inf"), None],
    "days": (dt.date(2024, 5, 1), dt.datetime(2024, 5, 1, 10, 30, tzinfo=dt.UTC)),
    "numbered": {1: "one", dt.date(2024, 5, 1): "may", None: [()]},
    "marked": {"$date": {"$map": "no date"}},
    "no mark": {"$date": "2024-05-01", "more": True},
}
PLAIN = {str: "words", int: 7, float: 0.5, bool: True, dt.date: dt.date(2024, 5, 1)}
PLAIN |= {Any: FREE, Path: Path("a/b"), Span: Span(3, 5)}
PLAIN |= {SourceFile: SourceFile("map.argdown", "")}


def filled(kind):
    """A value of a type in which every field, to the bottom, has a value that is no default."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, inner = get_origin(kind), get_args(kind)
    if origin is not None:
        return _composed(origin, inner)
    if issubclass(kind, StrEnum):
        return list(kind)[-1]
    hints = get_type_hints(kind)
    names = kind._fields if hasattr(kind, "_fields") else [f.name for f in dataclasses.fields(kind)]
    return kind(**{name: filled(hints[name]) for name in names})


def _composed(origin, inner):
    if origin in {Union, UnionType}:
        return filled(next(each for each in inner if each is not NoneType))
    if origin is tuple:
        return tuple(filled(each) for each in inner if each is not Ellipsis)
    return {filled(inner[0]): filled(inner[1])}


@pytest.fixture(scope="module")
def validator():
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    schema = json.loads(argmap_json.schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_a_map_with_every_field_filled_comes_back():
    argument_map = filled(ArgumentMap)
    content = argmap_json.dumps(argument_map).content.decode()
    again = argmap_json.loads(SourceFile("map.json", content)).argument_map
    assert again == argument_map
    assert repr(again) == repr(argument_map)


class TestTheSchema:
    def test_it_names_every_field(self, validator):
        value = json.loads(argmap_json.dumps(filled(ArgumentMap)).content)
        validator.validate(value)
        properties = validator.schema["$defs"]["ArgumentMap"]["properties"]
        assert set(properties) == {each.name for each in dataclasses.fields(ArgumentMap)}

    @pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
    def test_maps_are_valid(self, validator, path):
        validator.validate(json.loads(argmap_json.dumps(read(str(path)).argument_map).content))

    def test_a_map_without_claims_is_not(self, validator):
        value = json.loads(argmap_json.dumps(filled(ArgumentMap)).content)
        assert not validator.is_valid(value | {"map": {"claims": 7}})

    def test_an_unknown_key_is_not(self, validator):
        value = json.loads(argmap_json.dumps(filled(ArgumentMap)).content)
        (title, claim), *_ = value["map"]["claims"].items()
        value["map"]["claims"] = {title: claim | {"colour": "blue"}}
        assert not validator.is_valid(value)

    @settings(max_examples=20)
    @given(network=rich_networks())
    def test_whatever_another_tool_says_is_valid(self, validator, network):
        argument_map = map_of(network, SourceFile("x", "")).argument_map
        validator.validate(json.loads(argmap_json.dumps(argument_map).content))
