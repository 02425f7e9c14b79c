"""Pictures of large maps beside npm's `@argdown/cli`, and beside the layout program alone.

Both draw the same map to SVG: argmap in its own look and in Argdown's, Argdown by Graphviz
compiled to WebAssembly.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.argdown import generated
from tests.bench.processes import show, side_by_side

ARGMAP = str(Path(sys.executable).with_name("argmap"))
LAYOUT = str(Path(sys.executable).with_name("graphviz-pure"))
FLAGSHIP = "maps/indivisibility.argdown"
SIZES = (100, 1_000, 10_000)
TIME_LIMIT = 240.0
_BRANCH = 3


def draw(arguments: argparse.Namespace) -> None:
    """The flagship beside the layout alone, then forests of growing size beside Argdown's."""
    with tempfile.TemporaryDirectory() as folder:
        _beside_layout(folder, arguments.runs)
        reference = arguments.argdown or shutil.which("argdown")
        if reference is None:
            sys.exit("skipped: npm's @argdown/cli is not installed (or name it by --argdown)")
        for size in arguments.sizes or SIZES:
            _beside_argdown(reference, size, folder, arguments.runs)


def _beside_layout(folder: str, runs: int) -> None:
    dot, svg = f"{folder}/map.dot", f"{folder}/map.svg"
    commands = {
        "argmap draw -o map.svg": [ARGMAP, "draw", FLAGSHIP, "-o", svg],
        "graphviz-pure -Tsvg map.dot": [LAYOUT, "-Tsvg", dot, "-o", svg],
        "argmap draw -o map.dot": [ARGMAP, "draw", FLAGSHIP, "-o", dot],
    }
    timings = side_by_side(commands, runs=runs)
    print(f"{FLAGSHIP}\n{show(timings)}")
    whole, layout_alone, to_dot = (timing.median for timing in timings.values())
    print(f"to SVG / (to DOT + layout alone) = {whole / (to_dot + layout_alone):.2f}\n")


def _beside_argdown(reference: str, size: int, folder: str, runs: int) -> None:
    path = Path(folder, f"map-{size}.argdown")
    path.write_text("".join(generated(size, branch=_BRANCH, structures=0.0)))
    draw_it = [ARGMAP, "draw", str(path), "--time-limit", f"{TIME_LIMIT:.0f}"]
    commands = {
        "argmap draw -o map.svg": [*draw_it, "-o", f"{folder}/own.svg"],
        "argmap draw --style argdown": [*draw_it, "-o", f"{folder}/a.svg", "--style", "argdown"],
        "argdown map -f svg": [reference, "map", "-f", "svg", str(path), folder],
    }
    timings = side_by_side(commands, runs=runs, limit=TIME_LIMIT)
    print(f"{size:,} arguments in a forest\n{show(timings)}\n", flush=True)
