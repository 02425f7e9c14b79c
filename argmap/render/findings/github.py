"""Findings as commands to GitHub Actions, which shows them beside the lines of a change.

The format is that of GitHub's workflow commands: a line each, in which percent signs and line
ends of the text are escaped, and in the properties colons and commas too.
"""

from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic, Severity, visible
from argmap.render.findings.sarif import Found
from argmap.source import SourceFile

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(found: Iterable[Found]) -> str:
    """A line for each finding; columns are given where it stands on one line."""
    lines = [_command(diagnostic, each.source) for each in found for diagnostic in each.diagnostics]
    return "".join(f"{line}\n" for line in lines)


def _command(diagnostic: Diagnostic, source: SourceFile) -> str:
    properties = ",".join(
        f"{name}={_property(str(value))}" for name, value in _properties(diagnostic, source)
    )
    message = f"{diagnostic.message}; {diagnostic.help}" if diagnostic.help else diagnostic.message
    return f"::{_COMMANDS[diagnostic.severity]} {properties}::{_data(visible(message))}"


def _properties(diagnostic: Diagnostic, source: SourceFile) -> Iterator[tuple[str, str | int]]:
    source, span = source.origin(diagnostic.span)
    extent = source.extent(span)
    yield "file", visible(source.name)
    yield "line", extent.line
    yield "endLine", extent.last_line
    if extent.line == extent.last_line:
        yield "col", extent.column
        yield "endColumn", extent.last_column
    yield "title", diagnostic.code


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
