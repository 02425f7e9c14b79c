"""`python -m tests.bench NAME`: print how argmap compares; the last column is the ratio."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.argdown import argdown
from tests.bench.documents import documents
from tests.bench.drawing import draw
from tests.bench.formats import formats
from tests.bench.hostile import hostile
from tests.bench.large import large
from tests.bench.processes import show, side_by_side
from tests.bench.solving.solve import solve
from tests.bench.viewer import open_viewer

PYTHON = sys.executable
ARGMAP = str(Path(PYTHON).with_name("argmap"))
FLAGSHIP = "maps/indivisibility.argdown"


def start(arguments: argparse.Namespace) -> None:
    """The start-up against that of the command line library alone."""
    commands = {
        "argmap --version": [ARGMAP, "--version"],
        'python -c "import click"': [PYTHON, "-c", "import click"],
    }
    print(show(side_by_side(commands, runs=arguments.runs)))


def check(arguments: argparse.Namespace) -> None:
    """A check of the flagship against `argdown json` on the same file."""
    argdown = arguments.argdown or shutil.which("argdown")
    if argdown is None:
        sys.exit("skipped: npm's @argdown/cli is not installed (or name it by --argdown)")
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "argmap check": [ARGMAP, "check", FLAGSHIP],
            "argdown json": [argdown, "json", FLAGSHIP, folder],
        }
        print(show(side_by_side(commands, runs=arguments.runs)))


BENCHMARKS: dict[str, Callable[[argparse.Namespace], None]] = {
    "start": start,
    "check": check,
    "draw": draw,
    "argdown": argdown,
    "documents": documents,
    "formats": formats,
    "hostile": hostile,
    "large": large,
    "solve": solve,
    "viewer": open_viewer,
}


def main() -> None:
    """Run the benchmark that is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("name", choices=BENCHMARKS)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="*",
        help="how many arguments (argdown, draw, formats, large, solve)",
    )
    parser.add_argument("--argdown", help="the command of npm's @argdown/cli")
    parser.add_argument("--families", nargs="+", help="only these frameworks (solve)")
    parser.add_argument("--tasks", nargs="+", help="only these questions (solve)")
    parser.add_argument("--timeout", type=int, default=10, help="seconds for a peer (solve)")
    arguments = parser.parse_args()
    BENCHMARKS[arguments.name](arguments)


main()
