"""`argmap convert`: a map in the format of another tool."""

import io
from functools import partial

import click

from argmap.cli.shared import compatible_option, file_argument, open_map
from argmap.files import write_whole
from argmap.formats import argdown_json, frameworks, map_framework

WRITERS = {"argdown": argdown_json.pieces} | {
    form: partial(map_framework.pieces, form=form) for form in frameworks.WRITERS
}


@click.command()
@file_argument
@click.argument("output", type=click.Path(allow_dash=True))
@click.option(
    "--to",
    "form",
    type=click.Choice(list(WRITERS)),
    required=True,
    help="argdown: the JSON that `argdown json` writes. The others: the map as an abstract "
    "framework, for solvers.",
)
@compatible_option
def convert(file: str, output: str, *, form: str, compatible: bool) -> None:
    """Write a map in the format of another tool."""
    argument_map = open_map(file, compatible=compatible)
    content = io.BytesIO()
    for piece in WRITERS[form](argument_map):
        content.write(piece.encode())
    write_whole(output, content.getvalue())
