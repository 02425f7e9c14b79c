"""`argmap build`: all maps of a folder, drawn and reported."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from argmap.cli import EXIT_FINDINGS
from argmap.diagnostics import as_text
from argmap.errors import ArgmapError, LimitError
from argmap.exports import Export, export, maps_in
from argmap.render.texts.report import as_text as report_as_text


class _Outcome(NamedTuple):
    """What is to be said of a map, and whether it failed."""

    said: str
    warned: str
    failed: bool


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

    Each map gets a folder with map.dot, map.svg, map-dark.svg, map.png, map-print.pdf, map.html,
    outline.md and unanswered.md. A map with `worksheet` in its front matter is for teaching: it
    gets worksheet.pdf and worksheet.svg with key.pdf, and its steps as steps.html and steps.svg.
    Only files that changed are written.
    """
    paths = maps_in(maps)
    failed = False
    try:
        with ProcessPoolExecutor() as pool:
            for outcome in pool.map(partial(_outcome, to=to, check=check), paths):
                click.echo(outcome.warned, err=True, nl=False)
                click.echo(outcome.said, nl=False)
                failed |= outcome.failed
    except BrokenProcessPool:
        message = "a map was stopped from outside, as where memory runs out; draw it alone"
        raise LimitError(message) from None
    raise SystemExit(EXIT_FINDINGS if failed else 0)


def _outcome(path: Path, *, to: Path, check: bool) -> _Outcome:
    """Make all of a map, and write it or say what is stale."""
    try:
        made = export(path, to)
        stale = tuple(made.stale()) if check else made.write()
    except ArgmapError as error:
        return _Outcome("", f"argmap: {path}: {error}\n", failed=True)
    told = _checked(made, stale) if check else _written(made, stale)
    return _Outcome(told, "".join(_faults(made)), failed=check and bool(stale))


def _faults(made: Export) -> Iterator[str]:
    if made.diagnostics:
        yield as_text(made.diagnostics, made.argument_map.source) + "\n"
    for warning in made.warnings:
        yield f"argmap: {made.argument_map.source.name}: {warning}\n"


def _checked(made: Export, stale: tuple[Path, ...]) -> str:
    if not stale:
        return f"{made.folder} is up to date\n"
    return "".join(f"{path} is stale: run `argmap build`\n" for path in stale)


def _written(made: Export, written: tuple[Path, ...]) -> str:
    names = ", ".join(path.name for path in written) or "unchanged"
    return f"{made.folder}: {names}\n\n{report_as_text(made.report, made.argument_map)}\n"
