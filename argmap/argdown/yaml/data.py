"""YAML in a map: front matter and the `{...}` after an element, with the place of each value.

The parser hands over a token and gets `syntax.Data` back; `vocabulary` says what
it means. Scalars get the types that Argdown's own YAML reader gives them, and
nothing here recurses, follows a tag to code, or walks what aliases blow up.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.argdown.syntax import Data
from argmap.argdown.yaml.faults import INVALID_YAML, syntax_error
from argmap.argdown.yaml.reader import StopReadingError, YamlReader
from argmap.argdown.yaml.simple import simple_mapping
from argmap.diagnostics import Diagnostic, Severity
from argmap.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

UNKEYED_DATA = "AM044"

_BLOCK_START = re.compile(r"\{[ \t]*\r?\n")
_BLOCK_END = re.compile(r"\}\s*\Z")
_BLANK_LINE = re.compile(r"^[ \t]+(?=\r?$)", re.MULTILINE)
_BARE_COLON = re.compile(r":[,\[\]{}]")
_FENCE_START = re.compile(r"\s*={3,}")
_FENCE_END = re.compile(r"={3,}\s*\Z")


def load_inline(token: str, offset: int) -> tuple[Data | None, tuple[Diagnostic, ...]]:
    """What a `{...}` token says; its braces are part of it, as is its span.

    A flow mapping, or block YAML where a line break follows the brace.
    """
    start = _BLOCK_START.match(token)
    if start is None:
        simple = simple_mapping(token, offset)
        return load(token, offset) if simple is None else (simple, ())
    data, found = load(_BLOCK_END.sub("", token[start.end() :]), offset + start.end())
    if found and "\r" in start.group():
        as_flow = load(token, offset)
        if not as_flow[1]:
            return as_flow
    found = tuple(_about_block(diagnostic) for diagnostic in found)
    return _spanning(data, token, offset), found


def load_front_matter(token: str, offset: int) -> tuple[Data | None, tuple[Diagnostic, ...]]:
    """What a `=== ... ===` token says; both fences are part of it, as is its span."""
    start = _FENCE_START.match(token)
    skipped = start.end() if start else 0
    data, found = load(_FENCE_END.sub("", token[skipped:]), offset + skipped)
    return _spanning(data, token, offset), found


def load(
    text: str, offset: int, *, is_in_python: bool = False
) -> tuple[Data | None, tuple[Diagnostic, ...]]:
    """What a YAML text says, and what is wrong with it.

    `text` is exactly what Argdown hands to its YAML reader, so a flow mapping
    comes with its braces; `offset` is where its first character stands in the
    source. None if it is empty or no mapping. Where the YAML breaks off, the data
    holds the entries before the fault and is not `is_whole`.

    Dates become `date`, or `datetime` where they have a time; all keys are
    strings, as written.

    `is_in_python` has the text read by PyYAML's slow parser, which knows
    `{key:}` and `{key:[item]}`.
    """
    import yaml  # noqa: PLC0415  a map without data need not wait for it

    reader = YamlReader(offset)
    try:
        for event in _events(text, is_in_python=is_in_python):
            reader.take(event)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        if not is_in_python and _BARE_COLON.search(text):
            return load(text, offset, is_in_python=True)
        reader.found.append(syntax_error(error, text, offset))
    except StopReadingError as stop:
        reader.found.append(stop.diagnostic)
    else:
        return _result(reader, text, offset), tuple(reader.found)
    data = Data(
        reader.root if isinstance(reader.root, dict) else {},
        Span(offset, offset + len(text)),
        reader.places,
        reader.values,
        reader.written,
        is_whole=False,
    )
    return data, tuple(reader.found)


def _spanning(data: Data | None, token: str, offset: int) -> Data | None:
    return data and replace(data, span=Span(offset, offset + len(token)))


def _about_block(diagnostic: Diagnostic) -> Diagnostic:
    if diagnostic.code != INVALID_YAML:
        return diagnostic
    advice = (
        "after a brace and a line break, write one `key: value` a line, without commas; "
        "or begin the first key right after the brace"
    )
    return diagnostic._replace(help=f"{diagnostic.help}; {advice}" if diagnostic.help else advice)


def _events(text: str, *, is_in_python: bool) -> "Iterator[yaml.Event]":
    """The events of a YAML text, one at a time, so that reading can stop early.

    A line with nothing but tabs counts as empty, as it does for Argdown.
    """
    import yaml  # noqa: PLC0415  see load

    if "\t" in text:
        text = _BLANK_LINE.sub(lambda blanks: " " * len(blanks.group()), text)
    slow = yaml.SafeLoader
    return yaml.parse(text, slow if is_in_python else getattr(yaml, "CSafeLoader", slow))


def _result(reader: YamlReader, text: str, offset: int) -> Data | None:
    span = Span(offset, offset + len(text))
    if isinstance(reader.root, dict):
        return Data(reader.root, span, reader.places, reader.values, reader.written)
    if reader.root is not None:
        what = "a list" if isinstance(reader.root, list) else "a single value"
        reader.found.append(
            Diagnostic(
                UNKEYED_DATA,
                Severity.ERROR,
                f"this data is {what} without keys",
                reader.values.get((), span),
                "write it as `key: value`",
            )
        )
    return None
