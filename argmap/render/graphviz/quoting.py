"""Values as the DOT language writes them, and which attributes may be written at all.

pydot writes a value as it is told to, so nothing reaches it but generated names,
attributes from a list, and values quoted here.
"""

from typing import Any, TypeAlias

from argmap.render.wrap import clean

ATTRIBUTES = frozenset(
    [
        "URL",
        "arrowhead",
        "arrowsize",
        "arrowtail",
        "bgcolor",
        "class",
        "color",
        "dir",
        "fillcolor",
        "fontcolor",
        "fontname",
        "fontsize",
        "height",
        "id",
        "label",
        "labeljust",
        "labelloc",
        "margin",
        "minlen",
        "nodesep",
        "outputorder",
        "pad",
        "penwidth",
        "rank",
        "rankdir",
        "ranksep",
        "shape",
        "splines",
        "style",
        "tooltip",
        "weight",
        "width",
    ]
)

Values: TypeAlias = dict[str, str | float]


class Markup(str):
    """An HTML-like label whose every text is escaped; only `labels` and `legend` make them."""

    __slots__ = ()


def quoted(attributes: Values) -> dict[str, Any]:
    """Attributes ready for pydot.

    Raises:
        KeyError: An attribute is not on the list of those that may be written.
    """
    for name in attributes:
        if name not in ATTRIBUTES:
            raise KeyError(name)
    return {name: quote(value) for name, value in attributes.items()}


def quote(value: str | float) -> str:
    """A value as the DOT language writes it, between quotes or, for markup, angle brackets.

    Graphviz reads the very same text back: no escape sequence of its own takes
    effect, and control characters become U+FFFD.
    """
    if isinstance(value, Markup):
        return f"<{value}>"
    if not isinstance(value, str):
        return f'"{value:g}"'
    text = clean(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
