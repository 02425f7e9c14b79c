"""`argmap convert`: maps from and to other tools' files, with a report of what was lost."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import click

from argmap.cli import EXIT_FINDINGS, EXIT_MISUSE
from argmap.cli.shared import compatible_option, config_file, config_option
from argmap.conversions import convert_file, format_to_write
from argmap.diagnostics import Severity, as_text
from argmap.files import write_whole
from argmap.folders import Outcome, convert_tasks, tasks_in
from argmap.formats.exchange.losses import as_lines, as_objects
from argmap.formats.registry import FORMATS

Losses: TypeAlias = tuple[dict[str, object], ...]
SHOWN_LINES = 20
NAMES = ("argdown", *FORMATS)

EXAMPLES = """\b
Examples:
  argmap convert debate.txt debate.argdown
  argmap convert debate.argdown debate.json --to argmap
  argmap convert debate.argdown out.json --to argdown
  argmap convert analyses maps --to argdown
  argmap convert --list
"""


def _list(context: click.Context, _option: click.Parameter, asked: object) -> None:
    """Print the formats and leave."""
    if asked:
        width = max(map(len, FORMATS))
        for name, form in FORMATS.items():
            click.echo(f"{name:{width}}  {form.ways:9}  {form.title}")
        context.exit()


def _features(context: click.Context, _option: click.Parameter, asked: object) -> None:
    """Print what each format can say and leave."""
    if asked:
        from argmap.formats.overview import overview  # noqa: PLC0415  it loads every format

        click.echo(overview(), nl=False)
        context.exit()


def _schema(context: click.Context, _option: click.Parameter, asked: object) -> None:
    """Print the JSON Schema of argmap's own JSON and leave."""
    if asked:
        from argmap.formats.argmap_json import schema  # noqa: PLC0415  only this needs it

        click.echo(schema(), nl=False)
        context.exit()


@click.command(epilog=EXAMPLES)
@click.argument("file", type=click.Path(allow_dash=True))
@click.argument("output", type=click.Path(allow_dash=True))
@click.option("--from", "source", type=click.Choice(NAMES), help="The format, if not by content.")
@click.option(
    "--to",
    "target",
    type=click.Choice(NAMES),
    help="The format to write; else the ending of OUTPUT says it. `argdown` is Argdown, and to "
    "a name that does not end in .argdown the JSON of Argdown's own tools.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 if anything was lost.")
@click.option("--losses", metavar="FILE", help="Write all losses there, as JSON.")
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="The formats."
)
@click.option(
    "--features",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_features,
    help="What each format can say, as a table in Markdown.",
)
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_schema,
    help="The JSON Schema of argmap's own JSON.",
)
@compatible_option
@config_option
def convert(  # noqa: PLR0913  one parameter for each option
    file: str,
    output: str,
    *,
    source: str | None,
    target: str | None,
    strict: bool,
    losses: str | None,
    compatible: bool,
) -> None:
    """Convert a map, or every file of a folder into another folder.

    Every claim, link, name or date that the other format has no place for is told; for a
    folder, how many there are of each file. A file of a folder that cannot be converted does
    not stop the rest; the exit status is 2 then.
    """
    to = format_to_write(target or "", output)
    options = {"form": source or "", "compatible": compatible, "config": config_file()}
    outcomes = (
        _convert_folder(Path(file), Path(output), to, **options)
        if Path(file).is_dir()
        else (_convert_one(file, output, to, **options),)
    )
    if losses:
        lost = {str(each.path): _lost(each) for each in outcomes}
        write_whole(losses, (json.dumps(lost, indent=2, ensure_ascii=False) + "\n").encode())
    elif len(outcomes) > 1 and any(each.losses for each in outcomes):
        click.echo("--losses FILE writes every loss with its place", err=True)
    if any(each.failure for each in outcomes):
        raise SystemExit(EXIT_MISUSE)
    raise SystemExit(EXIT_FINDINGS if strict and any(each.losses for each in outcomes) else 0)


def _convert_one(file: str, output: str, to: str, **options: Any) -> Outcome:
    """Converts a file and tells what was wrong with it and the first losses."""
    done = convert_file(file, to, **options)
    write_whole(output, done.content)
    if done.diagnostics:
        click.echo(as_text(done.diagnostics, done.source), err=True)
    lines = as_lines(done.losses, done.source)
    for line in lines[:SHOWN_LINES]:
        click.echo(line, err=True)
    if len(done.losses) > len(lines[:SHOWN_LINES]):
        total = f"{len(done.losses)} losses in all"
        click.echo(f"{file}: {total}; --losses FILE writes each with its place", err=True)
    return Outcome(Path(file), losses=tuple(as_objects(done.losses, done.source)))


def _convert_folder(folder: Path, output: Path, to: str, **options: Any) -> tuple[Outcome, ...]:
    """Converts every file of a folder, and tells a line of each that did not go smoothly."""
    tasks = tasks_in(folder, output, FORMATS[to].ending)
    with click.progressbar(
        convert_tasks(tasks, to, **options), length=len(tasks), file=sys.stderr, label=f"{folder}"
    ) as bar:
        outcomes = tuple(bar)
    for outcome in outcomes:
        if outcome.failure:
            click.echo(f"argmap: {outcome.failure}", err=True)
        elif told := ", ".join(_faults_and_losses(outcome)):
            click.echo(f"{outcome.path}: {told}", err=True)
    failed = sum(bool(each.failure) for each in outcomes)
    click.echo(f"{len(outcomes) - failed} of {_counted(len(outcomes), 'file')} converted", err=True)
    return outcomes


def _faults_and_losses(outcome: Outcome) -> Iterator[str]:
    for severity, count in outcome.faults:
        if severity is not Severity.NOTE:
            yield _counted(count, severity.value)
    if outcome.losses:
        yield _counted(len(outcome.losses), "loss", "losses")


def _counted(count: int, one: str, several: str = "") -> str:
    return f"{count} {one if count == 1 else several or one + 's'}"


def _lost(outcome: Outcome) -> Losses:
    if outcome.failure:
        return ({"fate": "failed", "reason": outcome.failure},)
    return outcome.losses
