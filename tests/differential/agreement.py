"""What two readings have to agree in: all but what `DIFFERENCES.md` beside `build` lists.

Each difference is set aside as narrowly as can be, on both sides, so that the rest of a
document in which it occurs is still compared.
"""

import re

from argmap.argdown.vocabulary.rules import RULES
from tests.conformance import expected

NO_MAPPING = frozenset({"AM040", "AM044"})
VOCABULARY = frozenset(rule.code for rule in RULES if rule.code > "AM044")
TITLE_TAKEN = "AM064"
INVALID_USES = "AM065"
UNFIT_SETTING = "AM071"

PICTURE = frozenset({"map", "dot", "sections", "tags", "json"})
COLORS = frozenset({"color", "tags"})
WORDS = frozenset({"text", "labelText", "ranges", "members"})
TAGGED_HEADING = re.compile("^#+ .*#", re.MULTILINE)
OTHER_SPELLING = re.compile("color(Groups)?ByTags?")


def mended(value):
    """An answer without blanks at the beginning of texts, where a line break is one in Argdown.

    The text of an emphasis with nothing in it is the word `undefined` there; and words
    for `isGroup` and `isClosed`, which count as true, are kept.
    """
    if isinstance(value, list):
        return [mended(each) for each in value]
    if not isinstance(value, dict):
        return value
    value = {key: mended(each) for key, each in value.items()}
    if isinstance(value.get("data"), dict):
        value["data"] = {shortest(key): each for key, each in value["data"].items()}
    blanks = leading_blanks(value.get("text"))
    if blanks and "ranges" in value:
        value["ranges"] = [moved(each, blanks) for each in value["ranges"]]
    for key in ("text", "labelText"):
        if isinstance(value.get(key), str):
            value[key] = value[key].lstrip(" ").removeprefix("undefined").lstrip(" ")
    for key in ("isGroup", "isClosed"):
        if isinstance(value.get(key), str):
            value[key] = True
    return value


def shortest(key):
    """A key, in its shortest form if it is a number."""
    return f"{float(key):g}" if re.fullmatch(r"\d+\.\d*", key) else key


def leading_blanks(text):
    return len(text) - len(text.lstrip(" ")) if isinstance(text, str) else 0


def moved(range_, blanks):
    return range_ | {key: max(range_[key] - blanks, 0) for key in ("start", "stop")}


def set_aside(given, codes, text):
    """The names of the fields in which the two readings of a text need not agree.

    Args:
        given: The reference's answer.
        codes: The codes of what argmap finds in the text.
        text: The document.
    """
    names = set()
    settings = given.get("frontMatter")
    if codes & NO_MAPPING:
        names |= PICTURE | COLORS | {"data", "members"}
    if UNFIT_SETTING in codes:
        names |= PICTURE | COLORS | WORDS | {"section", "pcs"}
    if OTHER_SPELLING.search(text):
        names |= PICTURE | COLORS
    if expected.setting(settings, "group", "regroup"):
        names |= set_aside_regrouped(given, text)
    if closes_groups_only(given) or has_null_flag(given):
        names |= PICTURE
    if "dot" not in given:
        names.add("dot")
    if has_empty_emphasis(given):
        names |= {"dot", "labelTitle"}
    if expected.setting(settings, "model", "explodeArguments"):
        names |= {"json", "usedAs"}
        if INVALID_USES in codes:
            names |= PICTURE
    return names


def set_aside_regrouped(given, text):
    """As `set_aside`, where sections of the settings take the place of headings."""
    if gives_ids_twice(given):
        return PICTURE | COLORS | {"section"}
    return PICTURE | COLORS if TAGGED_HEADING.search(text) else {"json"}


def has_empty_emphasis(given):
    """True where an emphasis has nothing in it.

    The reference draws an end alone, or the word `undefined` where a text begins with it.
    """
    members = [each for element in given["statements"] for each in element["members"]]
    members += [each for element in given["arguments"] for each in element["descriptions"]]
    return any(
        each["stop"] < each["start"] or member["text"].startswith("undefined")
        for member in members
        for each in member["ranges"]
    )


def has_broken_title(text):
    """True where a line breaks right after the bracket that opens a title."""
    return re.search(r"(?<!\\)[\[<][\n\r]", text) is not None


def gives_ids_twice(given):
    """True where several sections that regroup the map have one id."""
    ids = [each["id"] for each in expected.sections(given["sections"])]
    return len(set(ids)) < len(ids)


def has_null_flag(given):
    """True where the data of a section give no value for `isGroup` or `isClosed`."""
    return any(
        each.get("data", {}).get(key, "") is None
        for each in expected.sections(given["sections"])
        for key in ("isGroup", "isClosed")
    )


def closes_groups_only(given):
    """True where a closed section holds nothing but sections."""
    closed = {each["id"] for each in expected.sections(given["sections"]) if each.get("isClosed")}
    groups = []
    expected.collect(given["map"]["nodes"], "", [], groups)
    return any(each["id"] in closed and not each.get("isClosed") for each, _ in groups)


def without(value, parts):
    """A value without the fields of these names, wherever they are."""
    if isinstance(value, list):
        return [without(each, parts) for each in value]
    if not isinstance(value, dict):
        return value
    return {key: without(each, parts) for key, each in value.items() if key not in parts}
