"""Rationale's scripts (`.rtnl`), which make a map step by step; they are read only.

A map keeps the claims, compounds and notes that a script makes. What it cannot keep: where
things lie on the page, types of notes, and nodes of other types.
"""

import re
from collections.abc import Mapping

from argmap.formats.exchange.conversion import Imported, format_error, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.trees.forest import Forest
from argmap.model import Annotation
from argmap.source import SourceFile, Span

CARRIES = frozenset(
    {Feature.LINKED, Feature.ATTACK, Feature.UNDERCUT, Feature.NOTE, Feature.ORDER, Feature.IDS}
)
_CALL = re.compile(
    r"""^[ \t]*(?:(?P<name>\w+)[ \t]*=[ \t]*)?(?P<call>\w+)[ \t]*
    \((?P<given>[^()"]*(?:"(?:[^"\\]|\\.)*"[^()"]*)*)\)""",
    re.MULTILINE | re.VERBOSE | re.DOTALL,
)
_VALUE = re.compile(r'"((?:[^"\\]|\\.)*)"|(\w+)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_COMPOUNDS: Mapping[str, bool] = {"CompoundReason": False, "CompoundObjection": True}
_MAKING = ("Create", "CreateChild", "CreateAnnotation")
_ANNOTATE = "CreateAnnotation"
_SET_TEXT = "SetText"
_BREAKS = {"n": "\n", "r": "\n", "t": "\t"}
_NOTE = "Note"
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
    nodes, others = _nodes(source)
    if not nodes:
        advice = 'a script begins with `x = Create("Claim")`'
        raise format_error(source, Span(0, 0), "no script of Rationale", advice)
    forest = Forest()
    forest.losses += others
    for name, node in nodes.items():
        _take(name, node, nodes, forest)
    return imported(forest.network(), forest.losses, source)


def _take(name: str, node: _Node, nodes: Mapping[str, _Node], forest: Forest) -> None:
    """Takes a node in for what it is."""
    parent = _parent(node, nodes)
    if node.parent and node.parent not in nodes:
        reason = f"there is no {node.parent} for it to hang from"
        forest.losses.append(dropped("node", name, reason, span=node.span))
    elif node.is_note:
        forest.add_note(node.text, parent)
        if node.type != _NOTE:
            reason = f"it is of the type `{node.type}`: a plain note now"
            forest.losses.append(changed("annotation", name, reason, span=node.span))
    elif node.type in _COMPOUNDS:
        said = Annotation(note=node.text)
        is_against = _COMPOUNDS[node.type]
        forest.add_group(name, parent, is_against=is_against, annotation=said, span=node.span)
    elif node.type == _CLAIM:
        forest.add_claim(name, node.text, parent, span=node.span)
    elif node.type != _INFERENCE or node.text:
        words = f" for {node.text!r}" if node.text else ""
        reason = f"there is no place for the type `{node.type}`{words}"
        forest.losses.append(dropped("node", name, reason, span=node.span))


def _nodes(source: SourceFile) -> tuple[dict[str, _Node], list[Loss]]:
    """The nodes in the order in which they are made, and the calls that make none."""
    nodes: dict[str, _Node] = {}
    names: dict[str, str] = {}
    losses: list[Loss] = []
    last = ""
    for call in _CALL.finditer(source.text):
        given = [_value(each) for each in _VALUE.finditer(call["given"])]
        span = Span(*call.span())
        if call["call"] == _SET_TEXT and last and given:
            nodes[last].text = " ".join(given[0].split())
        elif call["call"] in _MAKING:
            name = call["name"] or f"node{len(nodes)}"
            last = name if name not in nodes else f"{name}#{len(nodes)}"
            names[name] = last
            parent = names.get(given[0], given[0]) if len(given) == _CALLS_WITH_TYPE else ""
            is_note = call["call"] == _ANNOTATE
            nodes[last] = _Node(given[-1] if given else "", parent, span, is_note=is_note)
        else:
            reason = "a map has no place for what it does, as where things lie"
            losses.append(dropped("call", " ".join(call[0].split()), reason, span=span))
    return nodes, losses


def _value(found: "re.Match[str]") -> str:
    return found[2] or _ESCAPED.sub(lambda sign: _BREAKS.get(sign[1], sign[1]), found[1])


def _parent(node: _Node, nodes: Mapping[str, _Node]) -> str:
    """What a node hangs from; what hangs from an inference bears on its compound."""
    above = nodes.get(node.parent)
    return above.parent if above is not None and above.type == _INFERENCE else node.parent
