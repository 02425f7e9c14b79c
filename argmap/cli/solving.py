"""`argmap solve`: questions about abstract frameworks, asked as at the ICCMA competition.

Solvers are called thousands of times, so it starts with as little as can be: without the
pipeline, for a framework is not a map, and with the standard library's reader of options.
"""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from argmap import __version__
from argmap.cli import EXIT_LIMIT, EXIT_MISUSE
from argmap.contents import MAX_DATA_BYTES, STANDARD_INPUT, STANDARD_STREAM, read_text
from argmap.errors import ArgmapError
from argmap.evaluation.abstract.framework import BipolarFramework, Framework
from argmap.evaluation.abstract.grounded import Label, grounded_labelling
from argmap.evaluation.abstract.limits import Limits
from argmap.evaluation.abstract.semantics import INCLUDE_GROUNDED
from argmap.evaluation.abstract.solve import Answer, Task, argument_named, solve, task_of
from argmap.formats.abstract.frameworks import FORMATS, format_of, loads
from argmap.formats.abstract.iccma_output import (
    dumps_iccma19,
    dumps_iccma23,
    formats_line,
    problems_line,
)

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic

OUTPUTS = {"iccma23": dumps_iccma23, "iccma19": dumps_iccma19}
ABOUT = f"argmap {__version__}\nThe argmap authors\n"

_IN_A_CIRCLE = "each needs the others, or itself, in a circle; they stand or fall together"

DESCRIPTION = """Answer a question about an abstract framework, as solvers do at ICCMA.

A task is SE, EE, CE (some extension, all, their number) or DC, DS (is the
argument in some, in all), a hyphen, and a semantics such as PR. On the
standard output stands the answer alone. Exit status 3: a limit stopped the
work, and what was known by then is printed.
"""

EXAMPLES = """Examples:
  argmap solve -p SE-PR -f framework.af
  argmap solve -p DS-ST -f framework.apx -a a3 --time-limit 60
  argmap solve -p EE-PR -f framework.bapx --supports deductive
"""


def answer(words: Sequence[str]) -> None:
    """Print the answer to the question that is put in these words of the command line.

    Raises:
        ArgmapError: It cannot be asked so.
        SystemExit: It is put in the wrong words, or a limit stopped the work.
    """
    parser = _parser()
    asked = parser.parse_args(words)
    if asked.problems or asked.formats:
        line = problems_line() if asked.problems else formats_line()
        _say(f"{line}\n")
    elif asked.task is None and asked.file is None:
        _say(ABOUT)
    elif asked.task is None or asked.file is None:
        parser.error("give a task with -p and a framework with -f")
    elif asked.form is None and asked.file == STANDARD_STREAM:
        parser.error("say the format of the standard input with -fo")
    else:
        _answer(asked)


def _answer(asked: Namespace) -> None:
    task = task_of(asked.task)
    bipolar = _opened(asked.file, asked.form or format_of(asked.file), lenient=asked.lenient)
    argument = None if asked.query is None else argument_named(bipolar.framework, asked.query)
    limits = Limits(asked.time_limit, asked.most)
    if bipolar.supports:
        found = _found_with_supports(task, bipolar, asked.supports, argument, limits)
    else:
        found = solve(task, bipolar.framework, argument, limits)
    _say(OUTPUTS[asked.output](found, bipolar.framework))
    _tell_what_is_missing(found, bipolar)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        "argmap solve",
        usage="argmap solve [OPTIONS]",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=_Help,
        add_help=False,
        allow_abbrev=False,
    )
    add = parser.add_argument_group("Options").add_argument
    add("-p", dest="task", metavar="TASK", help="The task, such as DC-PR: see --problems.")
    add("-f", dest="file", metavar="FILE", help="The framework.")
    add("-fo", dest="form", choices=FORMATS, help="Its format, if its ending is silent.")
    add("-a", dest="query", metavar="NAME", help="The argument that DC and DS ask about.")
    add(
        "--supports",
        choices=["deductive", "necessary"],
        help="What a support in a .bapx file says: the supporter guarantees what it supports "
        "(deductive), or this needs it (necessary).",
    )
    add("--lenient", action="store_true", help="An attack declares the arguments that it names.")
    add(
        "--output",
        choices=OUTPUTS,
        default=next(iter(OUTPUTS)),
        help="How it is printed; by default as iccma23.",
    )
    add("--time-limit", metavar="S", type=_seconds, help="Seconds that it may take.")
    add("--most", metavar="N", type=_number, help="List or count at most N extensions.")
    add("--problems", action="store_true", help="Print all tasks, and no more.")
    add("--formats", action="store_true", help="Print all formats, and no more.")
    add("-h", "--help", action="help", help="Show this message and exit.")
    return parser


class _Help(RawDescriptionHelpFormatter):
    """The page of help, laid out as those of the other commands.

    Its width is given, for to ask the terminal takes a while.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)

    def add_usage(self, *args: Any, **kwargs: Any) -> None:
        """Adds the first line."""
        super().add_usage(*args, **{**kwargs, "prefix": "Usage: "})


def _seconds(word: str) -> float:
    try:
        seconds = float(word)
    except ValueError:
        seconds = 0.0
    if not seconds > 0:
        message = f"{word} is no number of seconds"
        raise ArgumentTypeError(message)
    return seconds


def _number(word: str) -> int:
    if not (word.isascii() and word.isdigit()):
        message = f"{word} is no number"
        raise ArgumentTypeError(message)
    return int(word)


def _opened(file: str, form: str, *, lenient: bool) -> BipolarFramework:
    """The framework in a file; what is wrong with the file ends the program."""
    text = read_text(file, limit=MAX_DATA_BYTES)
    bipolar, faults = loads(text, form, lenient=lenient)
    if faults:
        _tell_faults(faults, STANDARD_INPUT if file == STANDARD_STREAM else file, text)
        raise SystemExit(EXIT_MISUSE)
    return bipolar


def _tell_faults(faults: "tuple[Diagnostic, ...]", name: str, text: str) -> None:
    from argmap.diagnostics import as_text  # noqa: PLC0415  most files have no faults
    from argmap.source import SourceFile  # noqa: PLC0415

    sys.stderr.write(as_text(faults, SourceFile(name, text)))


def _found_with_supports(
    task: Task,
    bipolar: BipolarFramework,
    supports: str | None,
    argument: int | None,
    limits: Limits,
) -> Answer:
    from argmap.evaluation.abstract.bipolar import (  # noqa: PLC0415  few frameworks have supports
        solve_bipolar,
        support_circles,
    )
    from argmap.evaluation.abstract.flattening import SupportReading  # noqa: PLC0415

    if supports is None:
        message = "the framework has supports; say with --supports what they mean"
        raise ArgmapError(message)
    reading = SupportReading(supports)
    if reading is SupportReading.NECESSARY:
        for circle in support_circles(bipolar):
            names = ", ".join(bipolar.framework.names[each] for each in circle)
            _tell(f"{names}: {_IN_A_CIRCLE}")
    return solve_bipolar(task, bipolar, reading, argument, limits)


def _tell_what_is_missing(found: Answer, bipolar: BipolarFramework) -> None:
    if found.is_vacuous:
        note = "there is no stable extension, so that every argument is in all of them"
        _tell(note)
    if found.cut:
        _tell(found.cut)
        if found.task.semantics in INCLUDE_GROUNDED and not bipolar.supports:
            _tell(_known(bipolar.framework))
        raise SystemExit(EXIT_LIMIT)


def _known(framework: Framework) -> str:
    """What the grounded labelling tells of all extensions that include it."""
    counts = Counter(grounded_labelling(framework))
    known = f"{counts[Label.IN]} arguments are in every extension, {counts[Label.OUT]} in none"
    return f"known by then: {known}, and {counts[Label.UNDECIDED]} are open"


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _tell(note: str) -> None:
    sys.stderr.write(f"argmap: {note}\n")
