"""`python -m tests.bench NAME`: print how argmap compares; the last column is the ratio."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.argdown import argdown
from tests.bench.formats import formats
from tests.bench.processes import show, side_by_side
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


def draw(arguments: argparse.Namespace) -> None:
    """Drawing the flagship to SVG against drawing it to DOT and the layout program alone."""
    with tempfile.TemporaryDirectory() as folder:
        dot, svg = f"{folder}/map.dot", f"{folder}/map.svg"
        layout = str(Path(PYTHON).with_name("graphviz-pure"))
        commands = {
            "argmap draw -o map.svg": [ARGMAP, "draw", FLAGSHIP, "-o", svg],
            "graphviz-pure -Tsvg map.dot": [layout, "-Tsvg", dot, "-o", svg],
            "argmap draw -o map.dot": [ARGMAP, "draw", FLAGSHIP, "-o", dot],
        }
        timings = side_by_side(commands, runs=arguments.runs)
    print(show(timings))
    whole, layout_alone, to_dot = (timing.median for timing in timings.values())
    print(f"to SVG / (to DOT + layout alone) = {whole / (to_dot + layout_alone):.2f}")


BENCHMARKS: dict[str, Callable[[argparse.Namespace], None]] = {
    "start": start,
    "check": check,
    "draw": draw,
    "argdown": argdown,
    "formats": formats,
    "viewer": open_viewer,
}


def main() -> None:
    """Run the benchmark that is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("name", choices=BENCHMARKS)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--argdown", help="the command of npm's @argdown/cli")
    arguments = parser.parse_args()
    BENCHMARKS[arguments.name](arguments)


main()
