"""What several commands share: reading a map with its faults told, and the colour switch."""

import datetime as dt
import os
import shutil
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

import click

from argmap.argdown.settings import CONFIG_FILE
from argmap.contents import STANDARD_STREAM
from argmap.diagnostics import as_text
from argmap.evaluation.answers.timeline import Moment
from argmap.files import write_whole
from argmap.model import ArgumentMap
from argmap.reading import read

WIDTH = 96
_NARROWEST, _WIDEST = 40, 160
_ROUND_DIGITS = 3  # more look like a year

file_argument = click.argument("file", type=click.Path(allow_dash=True))


compatible_option = click.option(
    "--argdown-compat",
    "compatible",
    is_flag=True,
    help="Read as Argdown 1.7.5 does even where that is plainly a mistake.",
)


def _keep_config(context: click.Context, _option: click.Parameter, path: str | None) -> None:
    context.meta[_CONFIG] = path or (CONFIG_FILE if Path(CONFIG_FILE).is_file() else "")


_CONFIG = "argmap.config"

config_option = click.option(
    "--config",
    metavar="FILE",
    expose_value=False,
    callback=_keep_config,
    help=f"Settings for all maps, in JSON; without it {CONFIG_FILE} if there is one here.",
)


def config_file() -> str:
    """The configuration file for the command that runs; empty if there is none."""
    chosen: str = click.get_current_context().meta.get(_CONFIG, "")
    return chosen


class WordOf(click.Choice[str]):
    """One of the values of an enumeration, as one writes it, taken as its member."""

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__([member.value for member in kind], case_sensitive=False)
        self.kind = kind

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> StrEnum:
        """The member that a word stands for."""
        return self.kind(super().convert(str(value), param, ctx))


class MomentOf(click.ParamType[Moment]):
    """A day, as 2022-01-27, or the number of a round."""

    name = "moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Moment:
        """The round, or the day."""
        words = str(value)
        if words.isascii() and words.isdigit() and len(words) <= _ROUND_DIGITS and int(words) > 0:
            return int(words)
        try:
            return dt.date.fromisoformat(words)
        except ValueError:
            message = (
                f"{words} is no date and no round; write year, month and day, as 2022-01-27, "
                "or the number of a round, from 1"
            )
            self.fail(message, param, ctx)


def _width(_context: click.Context, _option: click.Parameter, asked: int | None) -> int:
    """The columns asked for, else those of the terminal up to a line that reads well."""
    if asked is not None:
        return asked
    if not sys.stdout.isatty():
        return WIDTH
    return max(_NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))


width_option = click.option(
    "--width",
    type=click.IntRange(20),
    callback=_width,
    help=f"Columns of the text; those of the terminal, or {WIDTH} elsewhere.",
)

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(allow_dash=True),
    default=STANDARD_STREAM,
    help="The file to write; the standard output if not given.",
)


font_option = click.option(
    "--font",
    metavar="FILE",
    multiple=True,
    type=click.Path(),
    help="A font to embed in a PDF for letters that Arimo lacks, as Chinese or Arabic ones. May "
    "be given more than once.",
)


def write_out(path: str, text: str) -> None:
    """Write a text to a file, whole or not at all, or to the standard output for `-`."""
    if path == STANDARD_STREAM:
        click.echo(text, nl=False)
    else:
        write_whole(path, text.encode())


def color_option(command: Any) -> Any:
    """Add `--color/--no-color`; without it a terminal gets colours unless NO_COLOR is set."""
    return click.option("--color/--no-color", default=None, help="Colours, or none.")(command)


def wants_color(*, asked: bool | None) -> bool:
    """Whether to write colours to the standard output."""
    if asked is not None:
        return asked
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def open_map(
    path: str, *, compatible: bool = False, glance: Callable[[str], None] | None = None
) -> ArgumentMap:
    """The map in a file; the faults of its text are told on the standard error.

    Raises:
        ArgmapError: The file cannot be read as text.
    """
    reading = read(path, compatible=compatible, config=config_file(), glance=glance)
    if reading.diagnostics:
        source = reading.argument_map.source
        click.echo(as_text(reading.diagnostics, source, color=False), err=True)
    return reading.argument_map
