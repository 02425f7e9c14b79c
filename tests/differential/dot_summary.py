"""What a DOT text says, apart from how it is laid out: to compare two writers of it."""

import html
import re

_STRING = r'"(?:[^"\\]|\\.)*"'
_VALUE = re.compile(rf"(\w+)=({_STRING})")
_LABEL = re.compile(rf"label=({_STRING}|<<.*>>)", re.DOTALL)
_NODE = re.compile(r" +([ns]\d+) \[(label=.*?)\];$", re.MULTILINE | re.DOTALL)
_EDGE = re.compile(r"^ +([ns]\d+) -> ([ns]\d+) \[(.*?)\];$", re.MULTILINE)
_RANK = re.compile(r"\{ rank = same;(.*?)\}", re.DOTALL)
_CLUSTER = re.compile(
    r"subgraph cluster_\d+ \{\s*label = (<<.*?>>|\".*?\");\s*color = (\S+);", re.DOTALL
)
_HEAD = re.compile(r'^(?:  )?(\w+) = (".*?");$', re.MULTILINE)


def summary(dot):
    """Head, nodes, edges, clusters and ranks, each sorted."""
    ranks = (sorted(re.findall(r"[ns]\d+", each)) for each in _RANK.findall(dot))
    before = dot.split("subgraph")[0].split("label")[0]
    return {
        "name": re.match(r'digraph "(.*?)"', dot)[1],
        "head": sorted(_HEAD.findall(before)),
        "defaults": sorted(re.findall(r'(arrowsize|penwidth|bgcolor) ?= ?"([^"]*)"', before)),
        "nodes": sorted((id_, attributes(body)) for id_, body in _NODE.findall(dot)),
        "edges": sorted((a, b, attributes(body)) for a, b, body in _EDGE.findall(dot)),
        "clusters": sorted((text(label), color) for label, color in _CLUSTER.findall(dot)),
        "ranks": sorted(each for each in ranks if each),
    }


def attributes(body):
    """The attributes by name, the label without its layout."""
    label = _LABEL.search(body)
    rest = body.replace(label[0], "") if label else body
    values = [(name, text(value)) for name, value in _VALUE.findall(rest)]
    return sorted([*values, *([("label", text(label[1]))] if label else [])])


def text(label):
    """A label without blanks, with characters for entities."""
    if not label.startswith("<<"):
        return re.sub(r"\\(.)", r"\1", label.strip('"')).rstrip()
    cells = re.findall(r"<FONT ([^>]*)>(.*?)</FONT>", label, flags=re.DOTALL)
    return " | ".join(f"{font}: {_words(words)}" for font, words in cells)


def _words(markup):
    markup = re.sub(r"<(/?[bi])>", lambda found: found[0].upper(), markup.replace("<BR/>", ""))
    words = re.sub(r"[\s\ufffd]+", "", html.unescape(markup).replace("\\\\", "\\"))
    return re.sub(r"</([BI])><\1>", "", words)
