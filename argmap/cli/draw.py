"""`argmap draw`: a map as a picture."""

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from argmap.cli.shared import (
    MomentOf,
    WordOf,
    compatible_option,
    config_option,
    file_argument,
    font_option,
    open_map,
)
from argmap.contents import STANDARD_STREAM
from argmap.documents.quotations.verdicts import Verdict
from argmap.errors import ArgmapError
from argmap.evaluation.answers.statuses import answer_statuses_by
from argmap.evaluation.answers.timeline import Undated, as_of
from argmap.evaluation.marks import StatusReading, statuses_of
from argmap.evaluation.status import Status
from argmap.files import write_whole
from argmap.model import ArgumentMap, End
from argmap.render.draw import draw as draw_map
from argmap.render.draw import refuse_unread
from argmap.render.figures.compose import Documents
from argmap.render.figures.division import Division
from argmap.render.graphviz.dot import Direction
from argmap.render.options import DEFAULTS, Format, Options, Style
from argmap.render.pictures.pdf import Orientation, Paper
from argmap.render.pictures.posters import Grid, Scale
from argmap.render.theme import ThemeName

_POSTER = re.compile(r"(?P<columns>[1-9]\d?)x(?P<rows>[1-9]\d?)|(?P<percent>[1-9]\d{0,3})%")


class PosterOf(click.ParamType[Grid | Scale]):
    """How many sheets a poster fills, as 3x2, or how large it is, as 150%."""

    name = "poster"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Grid | Scale:
        """The grid, or the scale."""
        words = _POSTER.fullmatch(str(value).strip())
        if words is None:
            message = (
                f"{value} is no poster; write how many sheets beside and below one another, as "
                "3x2, or a size, as 150%"
            )
            self.fail(message, param, ctx)
        if words["percent"]:
            return Scale(int(words["percent"]) / 100)
        return Grid(int(words["columns"]), int(words["rows"]))


EXAMPLES = """\b
Examples:
  argmap draw debate.argdown -o debate.svg
  argmap draw debate.argdown -o debate.pdf --theme print --paper a4
  argmap draw debate.argdown -o debate.html
  argmap draw debate.argdown -o part.svg --section "Two readings"
  argmap draw debate.argdown -o part.png --around Freedom --depth 1
  argmap draw debate.argdown -o wall.pdf --poster 3x2 --paper a4
  argmap draw debate.argdown -o open.svg --by government --as-of 2022-01-27
"""


@click.command(epilog=EXAMPLES)
@file_argument
@click.option(
    "-o", "--output", required=True, type=click.Path(allow_dash=True), help="The file to write."
)
@click.option("--format", "form", type=WordOf(Format), help="Its format, if its ending is silent.")
@click.option(
    "--style",
    type=WordOf(Style),
    default=DEFAULTS.style.value,
    show_default=True,
    help="argdown: the look and the selection of Argdown's own tools.",
)
@click.option("--theme", type=WordOf(ThemeName), default=DEFAULTS.theme.value, show_default=True)
@click.option(
    "--status",
    type=WordOf(StatusReading),
    default=StatusReading.ANSWERED.value,
    show_default=True,
    help="What to mark on the cards: nothing, who is answered, or what stands: under grounded "
    "or in all of the preferred extensions.",
)
@click.option(
    "--by",
    metavar="PARTY",
    default="",
    help="Mark what this party has answered and what it has not.",
)
@click.option(
    "--as-of",
    metavar="MOMENT",
    type=MomentOf(),
    help="Draw the dispute as it was at the end of a day, as 2022-01-27, or of a round, as 3.",
)
@click.option(
    "--undated",
    type=WordOf(Undated),
    default=DEFAULTS.undated.value,
    show_default=True,
    help="With --as-of, what has no date or round came before all, after all, or is an error.",
)
@click.option(
    "--documents",
    type=WordOf(Documents),
    default=DEFAULTS.documents.value,
    show_default=True,
    help="Which documents get a note: with auto, none where the picture would pass 60 items.",
)
@click.option("--sections/--no-sections", default=True, help="Boxes for the headings, or none.")
@click.option(
    "--collapse",
    metavar="TITLE",
    multiple=True,
    help="Draw one card for all that stands under this heading, as the map itself asks for "
    "with {isClosed: true}. May be given more than once.",
)
@click.option("--legend/--no-legend", default=True, help="Explain the signs, or not.")
@click.option(
    "--section",
    metavar="TITLE",
    multiple=True,
    help="Draw only what stands under this heading, and what it is directly linked to. "
    "May be given more than once; an id such as s2 does as well.",
)
@click.option("--tag", multiple=True, help="Draw only what has this tag, likewise.")
@click.option(
    "--party", multiple=True, help="Draw only what this party holds, by id or name, likewise."
)
@click.option("--around", metavar="NODE", default="", help="Draw only what is near this node.")
@click.option(
    "--depth",
    type=click.IntRange(0),
    default=DEFAULTS.depth,
    show_default=True,
    help="With --around, how many links away that may be.",
)
@click.option(
    "--rankdir",
    type=WordOf(Direction),
    default=DEFAULTS.rankdir.value,
    show_default=True,
    help="Which way reasons point: to the top, to the bottom, right or left.",
)
@click.option(
    "--paper",
    type=WordOf(Paper),
    default=DEFAULTS.paper.value,
    show_default=True,
    help="The page of a PDF; on a sheet, a map that would be too small to read gets a page for "
    "each section after the overview.",
)
@click.option(
    "--orientation",
    type=WordOf(Orientation),
    default=DEFAULTS.orientation.value,
    show_default=True,
    help="How the sheets of a PDF are turned; by themselves as they fit best.",
)
@click.option(
    "--pages",
    type=WordOf(Division),
    default=DEFAULTS.pages.value,
    show_default=True,
    help="Into what a PDF is divided: what is too small to read into sections, each main claim "
    "with what bears on it, or nothing.",
)
@click.option(
    "--poster",
    metavar="COLUMNSxROWS|PERCENT",
    type=PosterOf(),
    help="A PDF on sheets to cut and glue: as large as fits on so many of them, as 3x2, or in a "
    "size, as 100% for text of 11 points.",
)
@font_option
@click.option("--dpi", type=click.IntRange(1), default=DEFAULTS.dpi, show_default=True)
@click.option(
    "--dot",
    "engine",
    metavar="embedded|system|PATH",
    default=DEFAULTS.engine,
    show_default=True,
    help="The Graphviz that lays the map out.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0, min_open=True),
    default=DEFAULTS.time_limit,
    show_default=True,
    help="Seconds that the layout may take.",
)
@compatible_option
@config_option
def draw(
    file: str,
    *,
    output: str,
    form: Format | None,
    status: StatusReading,
    compatible: bool,
    **options: Any,
) -> None:
    """Draw a map.

    The ending of the output says the format: dot, svg, png, pdf, html, md or txt.
    """
    to = form or _format_of(output)
    asked = Options(**options)
    argument_map = open_map(
        file, compatible=compatible, glance=partial(refuse_unread, to=to, options=asked)
    )
    drawing = draw_map(
        argument_map,
        to,
        statuses=_statuses(argument_map, status, asked),
        verdicts=_verdicts(argument_map, asked),
        options=asked,
    )
    for warning in drawing.warnings:
        click.echo(f"argmap: {warning}", err=True)
    write_whole(output, drawing.content)


def _statuses(
    argument_map: ArgumentMap, reading: StatusReading, options: Options
) -> Mapping[End, Status]:
    """The marks; Argdown's style shows none, and to work them out takes time on a large map."""
    if options.style is Style.ARGDOWN:
        return {}
    if options.as_of is not None:
        argument_map = as_of(argument_map, options.as_of, undated=options.undated)
    if not options.by:
        return statuses_of(argument_map, reading)
    if reading is not StatusReading.ANSWERED:
        message = f"--by marks what a party has answered; leave --status {reading} out"
        raise click.UsageError(message)
    argument_map.party(options.by)
    return answer_statuses_by(argument_map, options.by)


def _verdicts(argument_map: ArgumentMap, options: Options) -> tuple[Verdict, ...]:
    """What stands of the quotations in the texts beside the map; Argdown's style shows none."""
    if options.style is Style.ARGDOWN:
        return ()
    from argmap.documents.quotations.verification import verify  # noqa: PLC0415  not in that style

    return verify(argument_map, argument_map.source.folder).verdicts


def _format_of(output: str) -> Format:
    ending = Path(output).suffix.lower().removeprefix(".")
    if output != STANDARD_STREAM and ending in list(Format):
        return Format(ending)
    known = ", ".join(Format)
    message = f"the format of {output} is not known; end it in one of {known}, or give --format"
    raise ArgmapError(message)
