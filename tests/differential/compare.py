"""What two readings of one document have in common, and where they differ."""

import json
import re
from typing import NamedTuple

from argmap.argdown.building.build import build
from argmap.argdown.parsing.parser import parse
from argmap.diagnostics import Severity
from argmap.formats.argdown_json.writer import json_text as dumps
from argmap.render.graphviz.argdown_dot import argdown_dot
from argmap.source import SourceFile
from tests.conformance import expected
from tests.conformance.view import View, clean
from tests.differential.dot_summary import summary


class Difference(NamedTuple):
    """A place in the result, and what each side has there."""

    path: str
    ours: object
    theirs: object


class Reading(NamedTuple):
    """What argmap makes of a text."""

    argument_map: object
    line: object
    codes: object


def differences(text, given):
    """Where argmap's reading of a text differs from the reference's answer."""
    ours, line, codes = reading(text)
    failure = given.get("failure")
    if failure is not None:
        is_refused = "line" in failure
        return [Difference("error", line, failure)] if is_refused and line is None else []
    if is_documented(text, given) or UNFIT_SETTING in codes:
        return []
    if line is not None:
        return [Difference("error", line, None)]
    theirs = expected.shape(once(given) | {"dot": NO_DOT})
    shape = View(ours).shape() | {"dot": expected.dot(NO_DOT)}
    if expected.setting(given.get("frontMatter"), "model", "explodeArguments"):
        return (
            []
            if "AM065" in codes
            else list(walk(structures(shape), structures(theirs), ".structures"))
        )
    found = [
        *walk(without_relations(shape), without_relations(theirs), ""),
        *walk(our_json(ours), their_json(given), ".json"),
    ]
    if "dot" in given:  # a rank without `statements` or `arguments` breaks the reference
        found += walk(drawn(argdown_dot(ours)), drawn(given["dot"]), ".dot")
    return found


def is_documented(text, given):
    """True where the two are known to differ throughout; `DIFFERENCES.md` beside `build` says how.

    Sections that are regrouped and were there before; closed groups that hold nothing
    but groups; texts that begin with a line break; data that have no keys, or keys
    that are no texts, or no colour for `color`; a line break after the bracket of a title;
    `isGroup` and `isClosed` that are neither true nor false.
    """
    if re.search(r"[\[<][\n\r]", text):
        return True
    written = json.dumps(given["json"])
    if "[object Object]" in written or re.search(r'"color": null|"is(Group|Closed)": "', written):
        return True
    places = [place for part in MEMBERS for place in members(given, *part)]
    if any(isinstance(each.get("data"), str) or starts_blank(each) for each in places):
        return True
    if expected.setting(given.get("frontMatter"), "group", "regroup"):
        return re.search(r"^#+ ", text, re.MULTILINE) is not None
    closed = {each["id"] for each in expected.sections(given["sections"]) if each.get("isClosed")}
    groups = []
    expected.collect(given["map"]["nodes"], "", [], groups)
    return any(each["id"] in closed and not each.get("isClosed") for each, _ in groups)


def starts_blank(place):
    return (place.get("text") or "").startswith(" ") and not place.get("isReference")


UNFIT_SETTING = "AM071"
MEMBERS = (("statements", "members"), ("arguments", "descriptions"))


def members(given, elements, places):
    return [place for element in given[elements] for place in element[places]]


def has_other_line(text, given):
    """True where both refuse a text, but not for the same line."""
    theirs = given.get("failure", {}).get("line")
    return theirs is not None and reading(text).line not in (None, theirs)


NO_DOT = {"clusters": 0, "nodes": 0, "edges": []}


def reading(text):
    """The map, the line of the first error, and the codes of all findings."""
    source = SourceFile("random.argdown", text)
    document, found = parse(source)
    argument_map, more = build(document, source, compatible=True)
    errors = [
        each
        for each in (*found, *more)
        if each.severity is Severity.ERROR and each.code not in OWN_RULES
    ]
    first = min(errors, key=lambda each: each.span.start, default=None)
    line = first and source.position(first.span.start).line
    return Reading(argument_map, line, {each.code for each in (*found, *more)})


def drawn(dot):
    """What a DOT text says, each edge once."""
    found = json.loads(json.dumps(summary(dot)))
    return found | {"edges": unique(found["edges"])}


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


def without_relations(shape):
    """The shape without the relations noted at each element, which are in `relations` as well.

    Edges are there once.
    """
    shape["map"]["edges"] = unique(shape["map"]["edges"])
    shape["map"]["nodes"].sort(key=lambda node: node["name"])
    for elements in (shape["statements"], shape["arguments"]):
        elements.sort(key=lambda element: element["title"])
    for element in shape["statements"] + shape["arguments"]:
        element.pop("relations", None)
        for step in element.get("pcs", []):
            step.get("inference", {}).pop("relations", None)
            if step["role"] == "premise" or not step.get("inference"):
                step.pop("inference", None)
    return shape


def once(given):
    """The answer with each relation once: of undercuts the reference sometimes keeps two."""
    given["relations"] = unique(given["relations"])
    given["json"]["relations"] = unique(given["json"]["relations"])
    return given


def unique(items):
    return [item for place, item in enumerate(items) if item not in items[:place]]


def structures(shape):
    """The statements of each argument, which is all that both agree on once it is taken apart."""
    return {
        each["title"]: [[step["statement"], step["role"]] for step in each.get("pcs", [])]
        for each in shape["arguments"]
    }


LEFT_OUT = {"endLine", "endColumn", "endOffset", "ranges", "isUsedAs"}


def our_json(argument_map):
    return plain_json(json.loads(dumps(argument_map)))


def their_json(given):
    return plain_json(given["json"])


def plain_json(value, key=""):
    """JSON without what is documented to differ: ends of places, texts of references."""
    if isinstance(value, list):
        items = [plain_json(each) for each in value]
        return sorted(items, key=json.dumps) if key in {"relations", "members"} else items
    if not isinstance(value, dict):
        return value.rstrip() if key == "text" else value
    given = value
    if value.get("isReference"):
        given = {name: each for name, each in value.items() if name != "text"}
    kind = value.get("type")
    dropped = {
        "statement": {"pcs", "section"},
        "argument": {"startLine", "startColumn", "relations"},
    }
    dropped |= {
        "inference": {"relations", "argumentTitle", "conclusionIndex"},
        "equivalence-class": {"relations"},
    }
    given = {name: each for name, each in given.items() if name not in dropped.get(kind, ())}
    items = {name: plain_json(each, name) for name, each in given.items() if name not in LEFT_OUT}
    return dict(sorted(clean(**items).items()))


# Data without keys; a title taken where arguments are taken apart.
OWN_RULES = frozenset({"AM044", "AM064"})
