"""Reading and writing large maps beside npm's `@argdown/cli`: its JSON and its DOT."""

import argparse
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.processes import Timing, show, side_by_side

ARGMAP = str(Path(sys.executable).with_name("argmap"))
SIZES = (100, 1_000, 10_000, 50_000)
# Arguments below each node, and the share of arguments with a premise-conclusion structure.
SHAPES = {"small trees": (3, 0.0), "with structures": (3, 0.3), "wide trees": (100, 0.0)}
_DEPTH = 3
_WORDS = (
    "the of and to that a school city rule cost harm right pupil parent teacher money time more "
    "fewer every no some all often seldom because although when while could should would must "
    "helps hurts changes raises lowers shows hides keeps ends begins"
)


def argdown(arguments: argparse.Namespace) -> None:
    """Prints how both do on maps of several shapes and sizes; the ratio is to Argdown's time."""
    reference = arguments.argdown or shutil.which("argdown")
    if reference is None:
        sys.exit("skipped: npm's @argdown/cli is not installed (or name it by --argdown)")
    with tempfile.TemporaryDirectory() as folder:
        for shape, (branch, share) in SHAPES.items():
            for size in arguments.sizes or SIZES:
                path = Path(folder, "map.argdown")
                path.write_text("".join(generated(size, branch=branch, structures=share)))
                for name, commands in _commands(reference, str(path), folder).items():
                    timings = side_by_side(commands, runs=arguments.runs)
                    print(f"{size:,} arguments, {shape}, to {name}")
                    print(f"{show(timings)}\n{_besides(timings)}", flush=True)


def _commands(reference: str, path: str, folder: str) -> dict[str, dict[str, list[str]]]:
    json, dot = f"{folder}/map.json", f"{folder}/map.dot"
    return {
        "JSON": {
            "argmap convert --to argdown": [ARGMAP, "convert", path, json, "--to", "argdown"],
            "argdown json": [reference, "json", path, folder],
        },
        "DOT": {
            "argmap draw --style argdown": [ARGMAP, "draw", path, "-o", dot, "--style", "argdown"],
            "argdown map -f dot": [reference, "map", "-f", "dot", path, folder],
        },
    }


def _besides(timings: dict[str, Timing]) -> str:
    ours, theirs = timings.values()
    processor = statistics.median(ours.processor) / statistics.median(theirs.processor)
    memory = ours.peak / theirs.peak
    return f"of Argdown's: processor {processor:.2f}, memory {memory:.2f}\n"


def generated(size: int, *, branch: int, structures: float, seed: int = 1) -> Iterator[str]:
    """The text of a map of so many arguments in trees below claims, three levels deep.

    Args:
        size: How many arguments.
        branch: How many arguments stand below each claim and each argument.
        structures: The share of arguments with a premise-conclusion structure, from 0 to 1.
        seed: Another one gives another map; the same gives the same.
    """
    dice = random.Random(seed)  # noqa: S311  a map to time, no secret
    made = claims = 0
    while made < size:
        claims += 1
        yield f"[Claim {claims}]: {_sentence(dice)}\n"
        first = made + 1
        for level in _levels(branch):
            if made == size:
                break
            made += 1
            symbol = dice.choice("+-")
            yield f"{'  ' * level}{symbol} <Argument {made}>: {_sentence(dice)}\n"
        yield "\n"
        for number in range(first, made + 1):
            if dice.random() < structures:
                yield f"<Argument {number}>\n\n(1) {_sentence(dice)}\n(2) {_sentence(dice)}\n"
                yield f"----\n(3) {_sentence(dice)}\n\n"


def _levels(branch: int) -> Iterator[int]:
    """The level of each argument of a full tree, from 1, in the order of the text."""
    places = [0]
    while places:
        if places[-1] == branch:
            places.pop()
            continue
        places[-1] += 1
        yield len(places)
        if len(places) < _DEPTH:
            places.append(0)


def _sentence(dice: random.Random) -> str:
    words = " ".join(dice.choices(_WORDS.split(), k=dice.randint(12, 18)))
    return f"{words.capitalize()}."
