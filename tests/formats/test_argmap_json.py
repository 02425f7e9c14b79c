"""argmap's own JSON holds a whole map."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from argmap.formats import argmap_json
from argmap.formats.exchange.conversion import FormatError
from argmap.formats.exchange.to_map import map_of
from argmap.reading import parse, read
from argmap.source import SourceFile
from tests.formats.exchange.networks import networks

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.argdown"))


def again(argument_map):
    content = argmap_json.dumps(argument_map).content.decode()
    return argmap_json.loads(SourceFile("map.json", content)).argument_map


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_map_comes_back(path):
    argument_map = read(str(path)).argument_map
    back = again(argument_map)
    assert back == argument_map
    assert [*back.claims, *back.arguments] == [*argument_map.claims, *argument_map.arguments]


@given(networks())
def test_every_map_comes_back_whole(network):
    argument_map = map_of(network, SourceFile("x", "")).argument_map
    assert again(argument_map) == argument_map


def test_the_name_of_the_text_stays():
    assert again(parse("[A]: a", name="a.argdown").argument_map).source.name == "a.argdown"


def test_the_schema_names_what_a_map_has():
    schema = json.loads(argmap_json.schema())
    properties = schema["$defs"]["ArgumentMap"]["properties"]
    assert {"claims", "arguments", "relations", "documents", "moves"} <= set(properties)


def test_a_key_that_a_map_has_no_place_for_is_told_at_every_level():
    content = json.loads(argmap_json.dumps(parse("[A]: a\n  + [B]: b").argument_map).content)
    content["author"] = "Ada"
    content["map"]["colour"] = "red"
    content["map"]["claims"]["A"]["colour"] = "blue"
    losses = argmap_json.loads(SourceFile("map.json", json.dumps(content))).losses
    assert {(each.kind, each.name) for each in losses} == {
        ("author", "of the file"),
        ("colour", "of map"),
        ("colour", "of A"),
    }


@pytest.mark.parametrize(
    "said", [{"$date": "no day"}, {"$date": 7}, {"$number": "many"}, {"$map": [1]}, {"$list": 7}]
)
def test_a_mark_with_something_else_behind_it_is_refused(said):
    content = json.loads(argmap_json.dumps(parse("[A]: a").argument_map).content)
    content["map"]["claims"]["A"]["data"] = {"page": said}
    with pytest.raises(FormatError, match="free data cannot be read"):
        argmap_json.loads(SourceFile("map.json", json.dumps(content)))


class TestWhatIsRefused:
    def loads(self, text):
        return argmap_json.loads(SourceFile("map.json", text))

    def test_a_later_version(self):
        content = json.loads(argmap_json.dumps(parse("[A]: a").argument_map).content)
        with pytest.raises(FormatError, match="of version 99 and this argmap knows 1"):
            self.loads(json.dumps(content | {"argmap": 99}))

    def test_text_that_ends_early(self):
        with pytest.raises(FormatError, match=r"map.json:1:1: Input data was truncated"):
            self.loads('{"argmap": 1, "map": {')

    def test_a_field_of_the_wrong_type(self):
        with pytest.raises(FormatError, match=r"Expected `object`, got `int` - at `\$.map`"):
            self.loads('{"argmap": 1, "source": "", "map": 7}')


def test_a_map_of_one_claim_is_short_enough_to_read():
    text = argmap_json.dumps(replace(parse("[A]: a").argument_map, settings={})).content
    assert text.startswith(b'{\n "argmap": 1,\n')
