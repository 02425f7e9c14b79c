"""`argmap show`: a map as an outline in the terminal."""

import shutil

import click

from argmap.cli.shared import (
    WordOf,
    color_option,
    config_option,
    file_argument,
    open_map,
    wants_color,
)
from argmap.evaluation.marks import StatusReading, statuses_of
from argmap.render.figures.compose import Documents, compose
from argmap.render.texts.outline import WIDTH, text_outline

NARROWEST = 40


@click.command()
@file_argument
@config_option
@click.option(
    "--status",
    type=WordOf(StatusReading),
    default=StatusReading.ANSWERED.value,
    show_default=True,
    help="What to mark: nothing, who is answered, or what stands.",
)
@color_option
def show(file: str, *, status: StatusReading, color: bool | None) -> None:
    """Print a map as an outline, from its main claims down."""
    argument_map = open_map(file)
    figure = compose(
        argument_map, statuses=statuses_of(argument_map, status), documents=Documents.CITED
    )
    width = max(NARROWEST, min(WIDTH, shutil.get_terminal_size((WIDTH, 0)).columns))
    outline = text_outline(figure, width=width, color=wants_color(asked=color))
    click.echo(outline, nl=False, color=color)
