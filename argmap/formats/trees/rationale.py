"""Rationale's scripts (`.rtnl`), which make a map step by step; they are read only.

What they say and a map does not hold: where things lie on the page.
"""

import re
from collections.abc import Mapping

from argmap.formats.exchange.conversion import Imported, format_error, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import dropped
from argmap.formats.trees.forest import Forest
from argmap.source import SourceFile, Span

CARRIES = frozenset(
    {Feature.LINKED, Feature.ATTACK, Feature.UNDERCUT, Feature.NOTE, Feature.ORDER, Feature.IDS}
)
_CALL = re.compile(
    r"""^[ \t]*(?:(?P<name>\w+)[ \t]*=[ \t]*)?(?P<call>Create|CreateChild|CreateAnnotation|SetText)
    \((?P<given>[^()"]*(?:"(?:[^"\\]|\\.)*"[^()"]*)*)\)""",
    re.MULTILINE | re.VERBOSE | re.DOTALL,
)
_VALUE = re.compile(r'"((?:[^"\\]|\\.)*)"|(\w+)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_COMPOUNDS: Mapping[str, bool] = {"CompoundReason": False, "CompoundObjection": True}
_INFERENCE = "Inference"
_CLAIM = "Claim"
_CALLS_WITH_TYPE = 2


class _Node:
    """A thing that the script makes.

    Attributes:
        parent: The name of what it was made on; empty for a root.
        text: Its words, set after it was made.
    """

    def __init__(self, type_: str, parent: str, span: Span, *, is_note: bool) -> None:
        self.type, self.parent, self.span, self.is_note = type_, parent, span, is_note
        self.text = ""


def loads(source: SourceFile) -> Imported:
    """The map that a script makes.

    Raises:
        FormatError: It makes nothing.
    """
    nodes = _nodes(source)
    if not nodes:
        advice = 'a script begins with `x = Create("Claim")`'
        raise format_error(source, Span(0, 0), "no script of Rationale", advice)
    forest = Forest()
    for name, node in nodes.items():
        parent = _parent(node, nodes)
        if node.parent and node.parent not in nodes:
            reason = f"there is no {node.parent} for it to hang from"
            forest.losses.append(dropped("node", name, reason, span=node.span))
        elif node.is_note:
            forest.add_note(node.text, parent)
        elif node.type in _COMPOUNDS:
            forest.add_group(name, parent, is_against=_COMPOUNDS[node.type], span=node.span)
        elif node.type == _CLAIM:
            forest.add_claim(name, node.text, parent, span=node.span)
        elif node.type != _INFERENCE:
            words = f" for {node.text!r}" if node.text else ""
            reason = f"there is no place for the type `{node.type}`{words}"
            forest.losses.append(dropped("node", name, reason, span=node.span))
    return imported(forest.network(), forest.losses, source)


def _nodes(source: SourceFile) -> dict[str, _Node]:
    nodes: dict[str, _Node] = {}
    last = ""
    for call in _CALL.finditer(source.text):
        given = [_value(each) for each in _VALUE.finditer(call["given"])]
        if call["call"] == "SetText":
            if last and given:
                nodes[last].text = " ".join(given[0].split())
            continue
        last = call["name"] or f"node{len(nodes)}"
        parent = given[0] if len(given) == _CALLS_WITH_TYPE else ""
        is_note = call["call"] == "CreateAnnotation"
        nodes[last] = _Node(given[-1] if given else "", parent, Span(*call.span()), is_note=is_note)
    return nodes


def _value(found: "re.Match[str]") -> str:
    return found[2] or _ESCAPED.sub(r"\1", found[1])


def _parent(node: _Node, nodes: Mapping[str, _Node]) -> str:
    """What a node hangs from; what hangs from an inference bears on its compound."""
    above = nodes.get(node.parent)
    return above.parent if above is not None and above.type == _INFERENCE else node.parent
