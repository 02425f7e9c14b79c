"""The first files of LKIF, told as newer ones tell the same.

They list the words of statements apart from what an `issue` says of each, and mark an
exception by an attribute of its own.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from argmap.formats.exchange.xml_files import elements_named, local_name

_WORDS = "s"


def renew(root: Element) -> None:
    """Changes a file into what a newer one would be; leaves a newer one as it is."""
    issues = {each.get("statement", ""): each for each in elements_named(root, "issue")}
    renewed: set[str | None] = set()
    for statements in elements_named(root, "statements"):
        for place, each in enumerate(statements):
            if local_name(each) == _WORDS and each.get("id"):
                renewed.add(each.get("id"))
                statements[place] = _statement(each, issues)
    for listed in list(elements_named(root, "issues")):
        for each in [part for part in listed if part.get("statement") in renewed]:
            listed.remove(each)
    for graph in elements_named(root, "argument-graph"):
        for each in [part for part in graph if local_name(part) == "issues" and not len(part)]:
            graph.remove(each)
    for premise in elements_named(root, "premise"):
        if premise.attrib.pop("exception", "") == "true":
            premise.set("type", "exception")


def _statement(words: Element, issues: Mapping[str, Element]) -> Element:
    """A statement with its words, and with what its issue says of it."""
    id_ = words.attrib.pop("id")
    said = dict(issues[id_].attrib) if id_ in issues else {}
    said.pop("statement", None)
    statement = Element(f"{words.tag.removesuffix(_WORDS)}statement", {"id": id_, **said})
    statement.append(words)
    return statement
