"""`argmap build`: all maps of a folder, drawn and reported."""

from pathlib import Path

import click

from argmap.cli import EXIT_FINDINGS
from argmap.diagnostics import ArgmapError, as_text
from argmap.exports import Export, export, maps_in
from argmap.render.texts.report import as_text as report_as_text


@click.command()
@click.argument("maps", type=click.Path(path_type=Path), default="maps")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    default="export",
    show_default=True,
    help="The folder that gets a folder for each map.",
)
@click.option("--check", is_flag=True, help="Write nothing; say which files are stale.")
def build(maps: Path, *, to: Path, check: bool) -> None:
    """Draw every map of the folder MAPS and say what is unanswered.

    Each map gets a folder with map.dot, map.svg, map.png, map.pdf, outline.md
    and unanswered.md. Only files that changed are written.
    """
    failed = False
    for path in maps_in(maps):
        try:
            made = export(path, to)
            _tell_faults(made)
            failed |= _check(made) if check else _write(made)
        except ArgmapError as error:
            click.echo(f"argmap: {path}: {error}", err=True)
            failed = True
    raise SystemExit(EXIT_FINDINGS if failed else 0)


def _tell_faults(made: Export) -> None:
    if made.diagnostics:
        click.echo(as_text(made.diagnostics, made.argument_map.source), err=True)
    for warning in made.warnings:
        click.echo(f"argmap: {made.argument_map.source.name}: {warning}", err=True)


def _check(made: Export) -> bool:
    stale = list(made.stale())
    for path in stale:
        click.echo(f"{path} is stale: run `argmap build`")
    if not stale:
        click.echo(f"{made.folder} is up to date")
    return bool(stale)


def _write(made: Export) -> bool:
    written = made.write()
    names = ", ".join(path.name for path in written) or "unchanged"
    click.echo(f"{made.folder}: {names}\n")
    click.echo(report_as_text(made.report, made.argument_map))
    return False
