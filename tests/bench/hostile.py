"""`python -m tests.bench hostile`: texts that make a careless reader slow, deep or large.

What each family takes as it doubles in size; maps 10,000 steps deep, long and round; and a
text of 50 MB.
"""

import argparse
import gc
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from tests.argdown.pathological import timings
from tests.bench.argdown import generated
from tests.bench.processes import show, side_by_side

ARGMAP = str(Path(sys.executable).with_name("argmap"))
DEPTH = 10_000
MOST_A_STEP = 2.5
LARGE = 50_000_000
# Below this, what a doubling adds is lost in what every reading takes.
TOO_SHORT = 0.01


def hostile(arguments: argparse.Namespace) -> None:
    """Prints the steepest step of each family, and the commands on deep and large maps."""
    gc.disable()  # as the command line does; the collector's time would blur the steps
    for name, seconds in timings():
        print(_told(name, seconds), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "map.argdown")
        for name, make in DEEP.items():
            path.write_text(make(DEPTH), encoding="utf-8")
            commands = {
                f"check, {name}": [ARGMAP, "check", str(path)],
                f"JSON, {name}": [ARGMAP, "convert", str(path), f"{folder}/o", "--to", "argmap"],
                f"show, {name}": [ARGMAP, "show", str(path)],
            }
            print(show(side_by_side(commands, runs=1)), flush=True)
        path.write_text("".join(_of_size(LARGE)), encoding="utf-8")
        commands = {"check, 50 MB": [ARGMAP, "check", str(path)]}
        print(show(side_by_side(commands, runs=arguments.runs)))


def _told(name: str, seconds: tuple[float, ...]) -> str:
    steps = [later / earlier for earlier, later in pairwise(seconds) if earlier > TOO_SHORT]
    steepest = max(steps, default=0.0)
    mark = "  too steep" if steepest > MOST_A_STEP else ""
    return f"{name:38} {seconds[-1]:8.3f} s  {steepest:6.2f}{mark}"


def _replies(depth: int) -> str:
    return "[A]: a\n" + "".join(f"{' ' * level}- <{level}>: b\n" for level in range(1, depth))


def _chain(length: int) -> str:
    return "".join(f"<{number}>\n  + <{number + 1}>\n\n" for number in range(length))


def _cycle(length: int) -> str:
    return _chain(length) + f"<{length}>\n  - <0>\n"


DEEP: dict[str, Callable[[int], str]] = {
    "replies below replies": _replies,
    "a chain": _chain,
    "a circle": _cycle,
}


def _of_size(size: int) -> Iterator[str]:
    """A map of a little less than so many bytes."""
    written = 0
    for part in generated(size, branch=3, structures=0.3):
        written += len(part)
        if written > size:
            return
        yield part
