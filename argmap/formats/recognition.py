"""Which format a file is in, by its content: the first sign that fits decides."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from argmap.formats.exchange.conversion import format_error
from argmap.formats.exchange.json_files import JsonSource
from argmap.formats.kialo.reading import is_debate
from argmap.source import SourceFile, Span

ARGDOWN = "argdown"

_OWN_JSON = re.compile(r'\s*\{\s*"argmap"\s*:\s*\d')
_SEPARATOR = re.compile(r"^#[ \t]*\r?$", re.MULTILINE)
_OTHER_STARTS = frozenset("[<#=")
_ENDS = 2
_XML_ROOT = re.compile(
    r"\s*+(?:(?:<!--.*?-->|<\?.*?\?>|<!DOCTYPE\b[^\[>]*+(?:\[.*?\]\s*+)?>)\s*+)*+<([\w:.-]+)",
    re.DOTALL,
)
_XML = {"arggraph": "arggraph", "ARG": "aml", "graphml": "graphml", "lkif": "lkif"}


class Recognised(NamedTuple):
    """A text and the name of its format; what had to be parsed to tell need not be again."""

    form: str
    source: SourceFile


def recognised(source: SourceFile) -> Recognised:
    """The format that a text is in; what shows no sign of another is Argdown.

    Raises:
        FormatError: It is JSON or XML of no known kind, or malformed.
    """
    start = source.text.lstrip()[:1]
    if start in {"{", "["} and _is_json(source.text):
        return _json_format(source)
    return Recognised(_other_format(source, start), source)


def format_of(source: SourceFile) -> str:
    """The name of the format that a text is in, as `recognised` tells it."""
    return recognised(source).form


def _other_format(source: SourceFile, start: str) -> str:
    root = _XML_ROOT.match(source.text) if start == "<" else None
    if root and (_local(root) in _XML or not _is_argument(source.text)):
        return _xml_format(source, root)
    if is_debate(source.text):
        return "kialo"
    return next((name for name, sign in _TEXTS.items() if sign(source.text)), ARGDOWN)


def _is_json(text: str) -> bool:
    """Whether what begins with a brace or a bracket is JSON, and no title or data of Argdown."""
    return re.match(r'\s*(?:\{\s*["}]|\[\s*[\[{\]"])', text) is not None


def _is_argument(text: str) -> bool:
    """Whether what begins with an angle bracket is an argument's title."""
    return re.match(r"\s*<[^<>\n]*>\s*(?::|\n\s*\n|\Z)", text) is not None


def _local(root: re.Match[str]) -> str:
    """The name of the root element without its prefix."""
    return root[1].rpartition(":")[2]


def _xml_format(source: SourceFile, root: re.Match[str]) -> str:
    name = _local(root)
    if name in _XML:
        return _XML[name]
    known = ", ".join(_XML)
    message = f"XML of an unknown kind, <{name}>"
    raise format_error(source, Span(*root.span(1)), message, f"known are {known}; or give --from")


def _json_format(source: SourceFile) -> Recognised:
    if _OWN_JSON.match(source.text):
        return Recognised("argmap", source)
    parsed = JsonSource(source)
    for name, sign in _JSON.items():
        if sign(parsed.value):
            return Recognised(name, parsed)
    advice = f"tried {', '.join(_JSON)}; if it is one of these, give --from"
    raise format_error(source, Span(0, 0), "JSON of an unknown kind", advice)


def _is_tgf(text: str) -> bool:
    """Whether names of nodes stand above a line `#`.

    With empty lines among them it is TGF only if an edge follows that joins two of them.
    """
    separator = _SEPARATOR.search(text)
    if separator is None:
        return False
    above = text[: separator.start()].splitlines()
    if any(line.lstrip()[:1] in _OTHER_STARTS for line in above if line.strip()):
        return False
    names = {line.split()[0] for line in above if line.strip()}
    edge = text[separator.end() :].split(None, 2)[:2]
    return all(line.strip() for line in above) or (len(edge) == _ENDS and names >= {*edge})


def _has(value: Any, *keys: str) -> bool:
    return isinstance(value, Mapping) and all(key in value for key in keys)


def _items(value: Any, key: str) -> Iterable[Any]:
    found = value.get(key) if isinstance(value, Mapping) else None
    return found if isinstance(found, list) else ()


def _is_ova2(value: Any) -> bool:
    nodes = [each for each in _items(value, "nodes") if _has(each, "id", "x")]
    return _has(value, "analysis", "participants") and bool(nodes)


def _is_arguebuf(value: Any) -> bool:
    return _has(value, "nodes") and isinstance(value["nodes"], Mapping)


_JSON: Mapping[str, Callable[[Any], bool]] = {
    "argmap": lambda value: _has(value, "argmap", "map"),
    "xaif": lambda value: _has(value, "AIF"),
    "ova2": _is_ova2,
    "aif": lambda value: (
        any(_has(each, "nodeID") for each in _items(value, "nodes"))
        or _has(value, "nodes", "edges", "locutions")
    ),
    "arguebuf": _is_arguebuf,
    "sadface": lambda value: (
        any(_has(each, "source_id") for each in _items(value, "edges"))
        or _has(value, "metadata", "resources", "nodes")
    ),
    "argdown-json": lambda value: (
        _has(value, "arguments", "statements")
        or (_has(value, "map") and _has(value["map"], "nodes", "edges"))
    ),
    "mindmup": lambda value: _has(value, "ideas") or _has(value, "formatVersion"),
    "aif-rdf": lambda value: (
        _has(value, "@graph")
        or _has(value, "@context")
        or (isinstance(value, list) and any(_has(each, "@id") for each in value))
    ),
    "cytoscape": lambda value: _has(value, "elements"),
}

_TEXTS: Mapping[str, Callable[[str], object]] = {
    "rationale": re.compile(r"^\s*(?:\w+\s*=\s*)?Create(?:Child)?\(", re.MULTILINE).search,
    "brat": re.compile(r"\A\s*[TAR]\d+\t\w+ ").search,
    "af": re.compile(r"\A(?:\s*#.*\n)*\s*p af\b").search,
    "bapx": re.compile(r"\A(?:\s*(?:%.*\n|\w+\([^()]*\)\.))*\s*support\(").search,
    "apx": re.compile(r"\A(?:\s*%.*\n)*\s*(?:arg|att)\(").search,
    "tgf": _is_tgf,
    "gsn": re.compile(
        r"^[ \t]+(?:supportedBy|inContextOf|challenges)[ \t]*:"
        r"|^(?:CSn|CG|Sn|[GSCAJ])[\w.-]*:[ \t]*\r?\n[ \t]+(?:text|undeveloped|nodeType):"
        r"|\A\s*module:[ \t]*\r?\n(?:[ \t]+.*\n)*?[ \t]+(?:name|brief|uses|extends):",
        re.MULTILINE,
    ).search,
    "carneades": re.compile(
        r"^(?:statements|arguments|issues|argument_schemes):", re.MULTILINE
    ).search,
    "argmap-yaml": re.compile(
        r"\A(?:[ \t]*(?:#.*)?\r?\n)*[^\s#<\[=].*:[ \t]*\r?\n"
        r"[ \t]+[\w-]+:[ \t]*\r?\n[ \t]+\S"
    ).search,
}
