"""`argmap check`: what is wrong with a map, where, and what to do about it."""

import json

import click

from argmap.cli import EXIT_FINDINGS
from argmap.cli.findings import FINDINGS_WRITERS
from argmap.cli.shared import (
    WordOf,
    color_option,
    compatible_option,
    config_file,
    config_option,
    wants_color,
)
from argmap.diagnostics import Diagnostic, Severity, as_objects, as_text
from argmap.pipeline import analyse
from argmap.reading import read
from argmap.render.findings.sarif import Found

SEVERITIES = list(Severity)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github"]),
    default="text",
    show_default=True,
)
@click.option(
    "--fail-on",
    type=WordOf(Severity),
    default=Severity.ERROR.value,
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@compatible_option
@config_option
@color_option
def check(
    files: tuple[str, ...], *, form: str, fail_on: Severity, compatible: bool, color: bool | None
) -> None:
    """Say what is wrong with maps.

    Syntax, vocabulary, structure, quotations that are not the words of their documents, and
    attacks that nobody answered. Each finding has a code; `argmap explain CODE` tells more
    about it.
    """
    found = []
    for file in files:
        reading = read(file, compatible=compatible, config=config_file())
        found.append(Found(reading.argument_map.source, analyse(reading)))
    click.echo(_written(found, form, color=color), nl=False, color=color)
    failed = any(_is_at_least(each, fail_on) for one in found for each in one.diagnostics)
    raise SystemExit(EXIT_FINDINGS if failed else 0)


def _written(found: list[Found], form: str, *, color: bool | None) -> str:
    if form in FINDINGS_WRITERS:
        return FINDINGS_WRITERS[form](found, "check")
    if form == "json":
        objects = [each for one in found for each in as_objects(one.diagnostics, one.source)]
        return json.dumps(objects, indent=2) + "\n"
    colors = wants_color(asked=color)
    texts = [as_text(one.diagnostics, one.source, color=colors) for one in found]
    return "\n".join(filter(None, texts)) or "Nothing found.\n"


def _is_at_least(diagnostic: Diagnostic, severity: Severity) -> bool:
    return SEVERITIES.index(diagnostic.severity) <= SEVERITIES.index(severity)
