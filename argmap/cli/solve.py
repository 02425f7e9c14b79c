"""`argmap solve`: questions about abstract frameworks, asked as at the ICCMA competition.

It starts without the pipeline: a framework is not a map, and solvers are called thousands
of times.
"""

import click

from argmap import __version__
from argmap.cli import EXIT_LIMIT, EXIT_MISUSE
from argmap.diagnostics import ArgmapError, as_text
from argmap.evaluation.abstract.bipolar import BipolarFramework, solve_bipolar, support_circles
from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.limits import Limits
from argmap.evaluation.abstract.solve import Answer, argument_named, task_of
from argmap.files import MAX_DATA_BYTES, STANDARD_STREAM, read_source
from argmap.formats.abstract.frameworks import FORMATS, format_of, loads
from argmap.formats.abstract.iccma_output import (
    dumps_iccma19,
    dumps_iccma23,
    formats_line,
    problems_line,
)

OUTPUTS = {"iccma23": dumps_iccma23, "iccma19": dumps_iccma19}
ABOUT = f"argmap {__version__}\nThe argmap authors"

EXAMPLES = """\b
Examples:
  argmap solve -p SE-PR -f framework.af
  argmap solve -p DS-ST -f framework.apx -a a3 --time-limit 60
  argmap solve -p EE-PR -f framework.bapx --supports deductive
"""


@click.command(epilog=EXAMPLES)
@click.option("-p", "code", metavar="TASK", help="The task, such as DC-PR: see --problems.")
@click.option("-f", "file", metavar="FILE", type=click.Path(allow_dash=True), help="The framework.")
@click.option(
    "-fo", "form", type=click.Choice(FORMATS), help="Its format, if its ending is silent."
)
@click.option("-a", "query", metavar="NAME", help="The argument that DC and DS ask about.")
@click.option(
    "--supports",
    type=click.Choice([SupportReading.DEDUCTIVE.value, SupportReading.NECESSARY.value]),
    help="What a support in a .bapx file says: the supporter guarantees what it supports "
    "(deductive), or this needs it (necessary).",
)
@click.option("--lenient", is_flag=True, help="An attack declares the arguments that it names.")
@click.option(
    "--output",
    type=click.Choice(list(OUTPUTS)),
    default="iccma23",
    show_default=True,
    help="How the answer is printed.",
)
@click.option(
    "--time-limit", type=click.FloatRange(0, min_open=True), help="Seconds that it may take."
)
@click.option(
    "--most", metavar="N", type=click.IntRange(0), help="List or count at most N extensions."
)
@click.option("--problems", is_flag=True, help="Print all tasks, and no more.")
@click.option("--formats", is_flag=True, help="Print all formats, and no more.")
def solve(  # noqa: PLR0913  one parameter for each option
    *,
    code: str | None,
    file: str | None,
    form: str | None,
    query: str | None,
    supports: str | None,
    lenient: bool,
    output: str,
    time_limit: float | None,
    most: int | None,
    problems: bool,
    formats: bool,
) -> None:
    """Answer a question about an abstract framework, as solvers do at ICCMA.

    A task is SE, EE, CE (some extension, all, their number) or DC, DS (is the
    argument in some, in all), a hyphen, and a semantics such as PR. On the
    standard output stands the answer alone. Exit status 3: a limit stopped the
    work, and what was known by then is printed.
    """
    if problems or formats:
        click.echo(problems_line() if problems else formats_line())
        return
    if code is None and file is None:
        click.echo(ABOUT)
        return
    if code is None or file is None:
        message = "give a task with -p and a framework with -f"
        raise click.UsageError(message)
    task = task_of(code)
    bipolar = _opened(file, form, lenient=lenient)
    argument = None if query is None else argument_named(bipolar.framework, query)
    reading = _reading(bipolar, supports)
    if reading is SupportReading.NECESSARY:
        _tell_circles(bipolar)
    answer = solve_bipolar(task, bipolar, reading, argument, Limits(time_limit, most))
    click.echo(OUTPUTS[output](answer, bipolar.framework), nl=False)
    _tell_what_is_missing(answer)


def _opened(file: str, form: str | None, *, lenient: bool) -> BipolarFramework:
    """The framework in a file; what is wrong with the file ends the program."""
    if form is None and file == STANDARD_STREAM:
        message = "say the format of the standard input with -fo"
        raise click.UsageError(message)
    source = read_source(file, limit=MAX_DATA_BYTES)
    bipolar, faults = loads(source.text, form or format_of(file), lenient=lenient)
    if faults:
        click.echo(as_text(faults, source), err=True)
        raise SystemExit(EXIT_MISUSE)
    return bipolar


def _reading(bipolar: BipolarFramework, supports: str | None) -> SupportReading:
    if supports is not None:
        return SupportReading(supports)
    if bipolar.supports:
        message = "the framework has supports; say with --supports what they mean"
        raise ArgmapError(message)
    return SupportReading.NONE


def _tell_circles(bipolar: BipolarFramework) -> None:
    for circle in support_circles(bipolar):
        names = ", ".join(bipolar.framework.names[each] for each in circle)
        note = (
            f"{names}: each needs the others, or itself, in a circle; they stand or fall together"
        )
        click.echo(f"argmap: {note}", err=True)


def _tell_what_is_missing(answer: Answer) -> None:
    if answer.is_vacuous:
        note = "there is no stable extension, so that every argument is in all of them"
        click.echo(f"argmap: {note}", err=True)
    if answer.cut:
        click.echo(f"argmap: {answer.cut}", err=True)
        raise SystemExit(EXIT_LIMIT)
