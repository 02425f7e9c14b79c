"""`argmap convert`: maps from and to other tools' files, with a report of what was lost."""

import json
import sys
from pathlib import Path
from typing import Any, TypeAlias

import click

from argmap.cli import EXIT_FINDINGS
from argmap.cli.shared import compatible_option, config_file, config_option
from argmap.conversions import (
    Conversion,
    Failure,
    convert_file,
    convert_files,
    files_in,
    format_to_write,
)
from argmap.files import write_whole
from argmap.formats.registry import FORMATS

Losses: TypeAlias = tuple[dict[str, object], ...]
SHOWN_LOSSES = 20
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

    Every claim, link, name or date that the other format has no place for is told.
    """
    to = format_to_write(target or "", output)
    options = {"form": source or "", "compatible": compatible, "config": config_file()}
    if Path(file).is_dir():
        lost = _convert_folder(Path(file), Path(output), to, **options)
    else:
        lost = {file: _convert_one(file, output, to, **options)}
    if losses:
        write_whole(losses, (json.dumps(lost, indent=2, ensure_ascii=False) + "\n").encode())
    raise SystemExit(EXIT_FINDINGS if strict and any(lost.values()) else 0)


def _convert_one(file: str, output: str, to: str, **options: Any) -> Losses:
    done = convert_file(file, to, **options)
    write_whole(output, done.content)
    _tell(done, file)
    return done.losses


def _convert_folder(folder: Path, output: Path, to: str, **options: Any) -> dict[str, Losses]:
    """Converts every file of a folder; one that cannot be converted does not stop the rest."""
    files = files_in(folder)
    lost: dict[str, Losses] = {}
    with click.progressbar(
        convert_files(files, to, **options), length=len(files), file=sys.stderr, label=f"{folder}"
    ) as results:
        for path, done in results:
            if isinstance(done, Failure):
                lost[str(path)] = ({"fate": "failed", "reason": done.reason},)
                click.echo(f"argmap: {done.reason}", err=True)
                continue
            target = (output / path.relative_to(folder)).with_suffix(FORMATS[to].ending)
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(str(target), done.content)
            _tell(done, str(path))
            lost[str(path)] = done.losses
    return lost


def _tell(done: Conversion, file: str) -> None:
    """Tell what was wrong and the first losses on the standard error."""
    if done.diagnostics:
        click.echo(done.diagnostics, err=True)
    for line in done.lost[:SHOWN_LOSSES]:
        click.echo(line, err=True)
    if more := len(done.lost[SHOWN_LOSSES:]):
        click.echo(f"{file}: {more} more; --losses FILE writes all of them", err=True)
