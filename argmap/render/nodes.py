"""Claims and arguments in reports: their names, their words, their places.

What reports show is on one line and has no character that could command a terminal.
"""

import re
from collections.abc import Sequence

from argmap.diagnostics import visible
from argmap.model import ArgumentMap, End, Kind, Node
from argmap.render.wrap import cut
from argmap.source import Span

_WORDS = 240
_SHORT = 60
_NAMED = 5


def on_one_line(text: str) -> str:
    """The text on one line, with what is no visible character as an escape."""
    return visible(" ".join(text.split()))


def text_of(node: Node) -> str:
    """The words of a claim or an argument without its tags; empty if it has none."""
    text = node.text
    for tag in node.tags:
        text = text.replace(f"#({tag})", "")
        text = re.sub(rf"#{re.escape(tag)}(?![\w-])", "", text)
    return text.strip()


def name_of(node: Node) -> str:
    """What a reader knows it by: its name, or its words where it has none."""
    text = text_of(node)
    if node.is_titled or not text:
        return on_one_line(node.name)
    return f"“{cut(on_one_line(text), width=_SHORT)}”"


def statement_of(node: Node) -> str:
    """Its name and its words, shortened."""
    text = cut(on_one_line(text_of(node)), width=_WORDS)
    if not text or not node.is_titled:
        return text or on_one_line(node.name)
    return f"{on_one_line(node.name)}: {text}"


def names_of(ends: Sequence[End], argument_map: ArgumentMap) -> str:
    """Some names in a row, and how many more there are; at least one is given."""
    names = [name_of(argument_map.node(end)) for end in ends[:_NAMED]]
    more = len(ends) - len(names)
    if more:
        return f"{', '.join(names)} and {more} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def line_of(span: Span, argument_map: ArgumentMap) -> int:
    """The line on which it begins in the file that it comes from, from 1."""
    source, origin = argument_map.source.origin(span)
    return source.position(origin.start).line


def node_object(end: End, argument_map: ArgumentMap) -> dict[str, object]:
    """What programs are told of it: what it is called, what it says and where it stands."""
    node = argument_map.node(end)
    source, span = argument_map.source.origin(node.span)
    position = source.position(span.start)
    place = {"file": source.name, "line": position.line, "column": position.column}
    return end_object(end) | {"text": node.text, "place": place}


def end_object(end: End) -> dict[str, object]:
    """What programs are told where it is only referred to."""
    name = f"[{end.title}]" if end.kind is Kind.CLAIM else f"<{end.title}>"
    return {"kind": end.kind.value, "title": end.title, "name": name}
