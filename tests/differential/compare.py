"""What two readings of one document have in common, and where they differ."""

import json
from typing import NamedTuple

from argmap.argdown.building.build import build
from argmap.argdown.parsing.parser import parse
from argmap.argdown.rules.texts import UNCLOSED_EMPHASIS
from argmap.diagnostics import Severity
from argmap.formats.argdown_json.writer import json_text
from argmap.render.graphviz.argdown_dot import argdown_dot
from argmap.source import SourceFile
from tests.conformance import expected
from tests.conformance.view import View, clean
from tests.differential.agreement import (
    NO_MAPPING,
    TITLE_TAKEN,
    VOCABULARY,
    has_broken_title,
    mended,
    set_aside,
    without,
)
from tests.differential.dot_summary import summary

OWN_RULES = NO_MAPPING | VOCABULARY | {TITLE_TAKEN}
NO_DOT = {"clusters": 0, "nodes": 0, "edges": []}


class Difference(NamedTuple):
    """A place in the result, and what each side has there."""

    path: str
    ours: object
    theirs: object


class Reading(NamedTuple):
    """What argmap makes of a text, and the line and code of the first error."""

    argument_map: object
    line: object
    error: object
    codes: object


def differences(text, given):
    """Where argmap's reading of a text differs from the reference's answer."""
    ours = reading(text)
    if "failure" in given:
        return refusals(ours, given["failure"].get("line"))
    if ours.line is not None:
        return [Difference("error", ours.line, None)]
    if has_broken_title(text):
        return []
    names = set_aside(given, ours.codes, text)
    theirs = without(their_shape(given), names)
    return list(walk(without(our_shape(ours.argument_map), names), theirs, ""))


def refusals(ours, line):
    """Where the two do not refuse a text for the same line; None where theirs has none.

    An emphasis without an end is told where it begins, by the reference where its text ends.
    """
    if line in (None, ours.line):
        return []
    if ours.error == UNCLOSED_EMPHASIS.code and line > ours.line:
        return []
    return [Difference("error", ours.line, line)]


def reading(text):
    """The map, the line of the first error, and the codes of all findings.

    Errors of the parser come first, for the reference builds nothing where there are any.
    """
    source = SourceFile("random.argdown", text)
    document, found = parse(source)
    argument_map, more = build(document, source, compatible=True)
    errors = errors_of(found) or errors_of(more)
    first = min(errors, key=lambda each: each.span.start, default=None)
    line = first and source.position(first.span.start).line
    codes = {each.code for each in (*found, *more)}
    return Reading(argument_map, line, first and first.code, codes)


def errors_of(found):
    """The errors among diagnostics that the reference should find as well."""
    return [
        each for each in found if each.severity is Severity.ERROR and each.code not in OWN_RULES
    ]


def our_shape(argument_map):
    shape = View(argument_map).shape() | {"dot": drawn(argdown_dot(argument_map))}
    shape["json"] = plain_json(mended(json.loads(json_text(argument_map))))
    return without_copies(mended(shape))


def their_shape(given):
    given["relations"] = unique(kept(given))
    given["json"]["relations"] = unique(given["json"]["relations"])
    given = mended(given)
    shape = expected.shape(given | {"dot": NO_DOT})
    shape["dot"] = drawn(given["dot"]) if "dot" in given else None
    return without_copies(shape | {"json": plain_json(given["json"])})


def kept(given):
    """The relations but for undercuts of what has been taken apart, which lead nowhere."""
    titles = {each["title"] for each in given["arguments"]}
    return [each for each in given["relations"] if each["to"].get("argument", "") in {"", *titles}]


def drawn(dot):
    """What a DOT text says, each edge once."""
    found = json.loads(json.dumps(summary(dot)))
    return found | {"edges": unique(found["edges"])}


def unique(items):
    """Each item once: of undercuts the reference sometimes keeps two."""
    return [item for place, item in enumerate(items) if item not in items[:place]]


def without_copies(shape):
    """The shape without the relations noted at each element, which are in `relations` as well."""
    shape["map"]["edges"] = unique(shape["map"]["edges"])
    shape["map"]["nodes"].sort(key=lambda node: node["name"])
    for elements in (shape["statements"], shape["arguments"]):
        elements.sort(key=lambda element: element["title"])
    for element in shape["statements"] + shape["arguments"]:
        element.pop("relations", None)
        for step in element.get("pcs", []):
            step.get("inference", {}).pop("relations", None)
            if not step.get("inference"):
                step.pop("inference", None)
    return shape


LEFT_OUT = {"endLine", "endColumn", "ranges"}
LEFT_OUT_OF = {
    "argument": {"relations"},
    "inference": {"relations"},
}


def plain_json(value, key=""):
    """JSON without what is documented to differ: ends of places, texts of references."""
    if isinstance(value, list):
        items = [plain_json(each) for each in value]
        if key == "relations":
            items = unique(items)
        return sorted(items, key=json.dumps) if key in {"relations", "members"} else items
    if not isinstance(value, dict):
        return value.rstrip() if key == "text" else value
    dropped = LEFT_OUT | LEFT_OUT_OF.get(value.get("type"), set())
    if value.get("isReference"):
        dropped |= {"text"}
    kept = {name: plain_json(each, name) for name, each in value.items() if name not in dropped}
    return dict(sorted(clean(**kept).items()))


def walk(ours, theirs, path):
    """The differences between two values, innermost first."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted({*ours, *theirs}):
            yield from walk(ours.get(key), theirs.get(key), f"{path}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, (our, their) in enumerate(zip(ours, theirs, strict=True)):
            yield from walk(our, their, f"{path}[{index}]")
    elif ours != theirs:
        yield Difference(path, ours, theirs)
