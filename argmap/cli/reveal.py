"""`argmap reveal`: a map step by step, to be talked about."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from argmap.cli.shared import WordOf, config_option, file_argument, font_option, open_map
from argmap.contents import STANDARD_STREAM
from argmap.errors import ArgmapError
from argmap.evaluation.answers.timeline import Undated
from argmap.evaluation.marks import StatusReading, statuses_of
from argmap.files import write_whole
from argmap.render.figures.compose import compose
from argmap.render.figures.parts import sections_named
from argmap.render.pictures.fonts import fonts_unused
from argmap.render.reveal.presentation import Form, pictures_of, presented, reveal_of
from argmap.render.reveal.steps import Order
from argmap.render.theme import ThemeName

EXAMPLES = """\b
Examples:
  argmap reveal debate.argdown -o steps.html
  argmap reveal debate.argdown -o steps.pdf --order round
  argmap reveal debate.argdown -o steps.pptx --theme dark
  argmap reveal debate.argdown -o steps.svg --order round
  argmap reveal debate.argdown -o steps/
"""


@click.command(epilog=EXAMPLES)
@file_argument
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(allow_dash=True),
    help="A file that ends in pdf, html or pptx, or in svg for all steps side by side; "
    "or a folder, which gets an SVG for each step.",
)
@click.option("--format", "form", type=WordOf(Form), help="Its format, if its ending is silent.")
@click.option(
    "--order",
    type=WordOf(Order),
    default=Order.ARGUMENT.value,
    show_default=True,
    help="What comes first: each claim and then what bears on it, or what was said first.",
)
@click.option(
    "--undated",
    type=WordOf(Undated),
    default=Undated.EARLY.value,
    show_default=True,
    help="In the order of dates or rounds, what has none came before all, after all, "
    "or is an error.",
)
@click.option(
    "--status",
    type=WordOf(StatusReading),
    default=StatusReading.ANSWERED.value,
    show_default=True,
    help="What to mark on the cards, as it is at each step.",
)
@click.option("--theme", type=WordOf(ThemeName), default=ThemeName.LIGHT.value, show_default=True)
@click.option(
    "--section",
    "sections",
    metavar="TITLE",
    multiple=True,
    help="Reveal only what stands under this heading, and what it is directly linked to.",
)
@font_option
@config_option
def reveal(  # noqa: PLR0913  one parameter for each option
    file: str,
    *,
    output: str,
    form: Form | None,
    status: StatusReading,
    theme: ThemeName,
    sections: tuple[str, ...],
    font: tuple[str, ...],
    **asked: Any,
) -> None:
    """Show a map step by step, in a picture in which nothing moves.

    Each step adds a claim or an argument, or all that was said on a day or in a round. In the
    HTML page the arrow keys go on and back.
    """
    form = form or _form_of(output)
    argument_map = open_map(file)
    figure = compose(argument_map)
    if sections:
        figure = sections_named(figure, sections)
    judge = partial(statuses_of, reading=status)
    steps = reveal_of(figure, argument_map, judge, **asked)
    if form is not None:
        drawing = presented(steps, form, theme=theme, fonts=font)
        for warning in drawing.warnings:
            click.echo(f"argmap: {warning}", err=True)
        write_whole(output, drawing.content)
        return
    for warning in fonts_unused(font):
        click.echo(f"argmap: {warning}", err=True)
    pictures = dict(pictures_of(steps, theme=theme))
    folder = _folder(output)
    for name, content in pictures.items():
        write_whole(str(folder / name), content)
    for path in _left_over(folder, pictures):
        click.echo(
            f"argmap: {path} is of another reveal; delete it if it is not needed",
            err=True,
        )


def _form_of(output: str) -> Form | None:
    """The format that an ending says; None for a folder."""
    ending = Path(output).suffix.lower().removeprefix(".")
    if ending in list(Form) and output != STANDARD_STREAM:
        return Form(ending)
    if output == STANDARD_STREAM or (ending and not Path(output).is_dir()):
        message = (
            f"the format of {output} is not known; end it in one of {', '.join(Form)}, "
            "give --format, or name a folder, as steps/"
        )
        raise ArgmapError(message)
    return None


def _folder(output: str) -> Path:
    """The folder, made if it was not there.

    Raises:
        ArgmapError: It cannot be made.
    """
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder} cannot be made: {error.strerror}"
        raise ArgmapError(message) from None
    return folder


def _left_over(folder: Path, pictures: dict[str, bytes]) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("step-*.svg")) if path.name not in pictures)
