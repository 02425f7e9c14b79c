"""YAML as other tools write it: read with places and without code, refused with a place."""

from collections.abc import Mapping
from typing import Any

from argmap.argdown.syntax import Data
from argmap.argdown.yaml.data import load
from argmap.argdown.yaml.scalars import scalar
from argmap.diagnostics import Severity
from argmap.formats.exchange.conversion import format_error
from argmap.formats.exchange.losses import Loss, dropped
from argmap.source import NOWHERE, SourceFile, Span

_BREAKS = frozenset("\x85\u2028\u2029")


def yaml_of(source: SourceFile) -> tuple[Data, tuple[Loss, ...]]:
    """The mapping that a text holds, and what of it could not be read, as keys said twice.

    Raises:
        FormatError: It is no YAML, or no mapping.
    """
    data, found = load(source.text, 0)
    for diagnostic in found:
        if diagnostic.severity is Severity.ERROR and (data is None or not data.is_whole):
            message = f"no YAML: {diagnostic.message}"
            raise format_error(source, diagnostic.span, message, diagnostic.help)
    if data is None:
        raise format_error(source, Span(0, 0), "it holds no mapping")
    losses = tuple(dropped("entry", "of YAML", each.message, span=each.span) for each in found)
    return data, losses


def yaml_text(value: Mapping[str, Any]) -> bytes:
    """A mapping as YAML in blocks, its keys in their order."""
    import yaml  # noqa: PLC0415  most formats are no YAML

    class Dumper(yaml.SafeDumper):
        """Quotes what is a text in YAML 1.1 only, such as `0E0`, and its other line breaks."""

        def represent_str(self, text: str) -> yaml.ScalarNode:
            is_plain = not text or isinstance(scalar(text), str)
            style = None if is_plain and _BREAKS.isdisjoint(text) else '"'
            return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    Dumper.add_representer(str, Dumper.represent_str)
    written: str = yaml.dump(
        value,
        None,
        Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=100,
        default_flow_style=False,
    )
    return written.encode()


def place(data: Data, *path: str | int) -> Span:
    """Where the key or the item with that path stands; nowhere if it is not in the text."""
    return data.places.get(path, NOWHERE)
