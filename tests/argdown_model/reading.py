"""Reading a text into a map, for the tests beside this module."""

from textwrap import dedent

from argmap.argdown.building.build import build
from argmap.argdown.parsing.parser import parse
from argmap.source import SourceFile


def read(text, *, compatible=False):
    """The map, and the codes of what is wrong with it."""
    source = SourceFile("map.argdown", dedent(text).strip("\n") + "\n")
    document, faults = parse(source)
    argument_map, more = build(document, source, compatible=compatible)
    return argument_map, [each.code for each in (*faults, *more)]


def lines(argument_map):
    """Each relation as `start type target`, an inference as `<Title>/step`."""
    return [
        f"{shown(each.start)} {each.type.value} {shown(each.target)}"
        for each in argument_map.relations
    ]


def shown(end):
    name = f"[{end.title}]" if end.kind == "claim" else f"<{end.title}>"
    return name if end.step is None else f"{name}/{end.step}"
