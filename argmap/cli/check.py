"""`argmap check`: what is wrong with a map, where, and what to do about it."""

import json

import click

from argmap.cli import EXIT_FINDINGS
from argmap.cli.shared import (
    WordOf,
    color_option,
    compatible_option,
    config_file,
    config_option,
    wants_color,
)
from argmap.diagnostics import Diagnostic, Severity, as_objects, as_text
from argmap.pipeline import analyse, read

SEVERITIES = list(Severity)


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
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

    Syntax, vocabulary, structure, and attacks that nobody answered. Each finding
    has a code; `argmap explain CODE` tells more about it.
    """
    failed = False
    objects: list[dict[str, object]] = []
    texts: list[str] = []
    for file in files:
        reading = read(file, compatible=compatible, config=config_file())
        found = analyse(reading)
        source = reading.argument_map.source
        if form == "json":
            objects += as_objects(found, source)
        elif found:
            texts.append(as_text(found, source, color=wants_color(asked=color)))
        failed |= any(_is_at_least(diagnostic, fail_on) for diagnostic in found)
    if form == "json":
        click.echo(json.dumps(objects, indent=2))
    else:
        click.echo("\n".join(texts).rstrip("\n") or "Nothing found.", color=color)
    raise SystemExit(EXIT_FINDINGS if failed else 0)


def _is_at_least(diagnostic: Diagnostic, severity: Severity) -> bool:
    return SEVERITIES.index(diagnostic.severity) <= SEVERITIES.index(severity)
