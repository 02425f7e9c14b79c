"""What is only written, read by other programs or by the rules of its language."""

import csv
import html
import io
import json
import re
import warnings
from typing import Any, NamedTuple

import pydot
from markdown_it import MarkdownIt

_ENTITY = re.compile(r"#(\d+);")


class Seen(NamedTuple):
    """What another reader finds.

    Attributes:
        words: All texts.
        nodes: How many boxes or rows of nodes.
        edges: How many arrows or rows of edges, from one node to another.
    """

    words: tuple[str, ...]
    nodes: int = 0
    edges: int = 0


def seen(content: bytes, name: str) -> Seen:
    """What is seen in a file of that format."""
    return _READERS[name.partition("-")[0]](content)


def _dot(content: bytes) -> Seen:
    with warnings.catch_warnings():
        # What pydot reads with has given up names that pydot uses.
        warnings.simplefilter("ignore", DeprecationWarning)
        (graph,) = pydot.graph_from_dot_data(content.decode())
    nodes = [each for each in graph.get_nodes() if each.get_name().startswith("n")]
    labels = [json.loads(each.get_label()) for each in nodes]
    title = [json.loads(graph.get_label())] if graph.get_label() else []
    hows = [each.get_label() or "" for each in graph.get_edges()]
    return Seen((*title, *labels, *hows), len(nodes), len(graph.get_edges()))


def _mermaid(content: bytes) -> Seen:
    text = content.decode()
    title = re.findall(r"^title: (.*)$", text, re.MULTILINE)
    labels = re.findall(r'^  n\d+\W+"(.*)"\W+:::\w+$', text, re.MULTILINE)
    arrows = re.findall(r"^  n\d+ \S+?(?:\|(.*)\|)? n\d+$", text, re.MULTILINE)
    words = [_ENTITY.sub(lambda found: chr(int(found[1])), each) for each in labels]
    return Seen((*map(json.loads, title), *words, *arrows), len(labels), len(arrows))


def _d2(content: bytes) -> Seen:
    text = content.decode()
    labels = re.findall(r'^(?:n\d+|title): (".*") \{', text, re.MULTILINE)
    boxes = re.findall(r"^n\d+: ", text, re.MULTILINE)
    arrows = re.findall(r"^n\d+ <?->? n\d+: ?(\w*)", text, re.MULTILINE)
    return Seen((*map(json.loads, labels), *arrows), len(boxes), len(arrows))


def _tikz(content: bytes) -> Seen:
    text = content.decode()
    labels = re.findall(r"^  \\node\[\w+\] \(n\d+\) \{(.*)\};$", text, re.MULTILINE)
    arrows = re.findall(r"^  \\draw \(n\d+\) edge\[\w+\](.*) \(n\d+\);$", text, re.MULTILINE)
    said = [re.sub(r"\\text\w+|[{}\\]", "", each) for each in labels]
    return Seen((text.partition("\n")[0], *said, *arrows), len(labels), len(arrows))


def _markdown(content: bytes) -> Seen:
    inline = [each for each in MarkdownIt().parse(content.decode()) if each.type == "inline"]
    words = ["".join(child.content for child in each.children or ()) for each in inline]
    return Seen(tuple(map(html.unescape, words)))


def _csv(content: bytes) -> Seen:
    _, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    words = [cell.removeprefix("'") for row in rows for cell in row]
    return Seen(tuple(words), len(rows), len(rows))


def _parquet(content: bytes) -> Seen:
    from pyarrow import parquet  # noqa: PLC0415  an extra

    rows = parquet.read_table(io.BytesIO(content)).to_pylist()
    words = [str(cell) for row in rows for cell in row.values() if cell is not None]
    return Seen(tuple(words), len(rows), len(rows))


def _cytoscape(content: bytes) -> Seen:
    value = json.loads(content)
    elements = value["elements"]
    return Seen(tuple(_texts(value)), len(elements["nodes"]), len(elements["edges"]))


def _texts(value: Any) -> list[str]:
    """All texts in a value, also those of JSON in a text."""
    if isinstance(value, dict):
        return [word for pair in value.items() for each in pair for word in _texts(each)]
    if isinstance(value, list):
        return [word for each in value for word in _texts(each)]
    if isinstance(value, str) and value.startswith("{"):
        return _texts(json.loads(value))
    return [str(value)]


_READERS = {
    "dot": _dot,
    "mermaid": _mermaid,
    "d2": _d2,
    "tikz": _tikz,
    "markdown": _markdown,
    "csv": _csv,
    "parquet": _parquet,
    "cytoscape": _cytoscape,
}
