"""`python -m tests.bench solve`: questions about frameworks, asked of argmap and of its peers.

Whole processes are timed, from the file to the answer, in seconds of the processor. Behind the
seconds of a peer stands how many times argmap's they are, and the same without what
each takes to start; behind a time limit, at least how many times. `-` says that a peer cannot
answer. One that was out of time for two questions of a family is asked no more of it. Verdicts are
compared. All of it takes about ten minutes. The competition's solvers in C++ are in no package
registry; clingo is the yardstick in their place.
"""

import argparse
import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.solving.families import FAMILIES, as_af, as_facts, attacks
from tests.bench.solving.peers import ROOT, command, environment, installed, starting

SIZES = (1_000, 10_000, 100_000)
TASKS = ("SE-GR", "SE-PR", "DC-CO", "DC-ST", "DS-PR")
QUERY = 7
_FIRST, _WIDTH = 24, 25
_SHORTEST = 0.001
_MOST_RUNS = 3
_CHANCES = 2


class Outcome(NamedTuple):
    """How long a solver took, and what it said: `YES` or `NO`; empty if it said neither."""

    seconds: float
    verdict: str
    is_out_of_time: bool = False


def solve(arguments: argparse.Namespace) -> None:
    """Prints the seconds of each solver, and how many times argmap's they are."""
    folder = environment()
    names = ["argmap", *installed(folder)]
    print(_row("", names))
    starts = {name: min(_timed(starting(name, folder), 10) for _ in range(9)) for name in names}
    print(_row("start", [f"{starts[name].seconds:.3f} s" for name in names]))
    with tempfile.TemporaryDirectory() as place:
        for family in arguments.families or FAMILIES:
            chances = dict.fromkeys(names, _CHANCES)
            for size in arguments.sizes or SIZES:
                file = _written(place, family, size)
                for task in arguments.tasks or TASKS:
                    outcomes = {
                        name: _best(command(name, folder, task, file, QUERY), arguments)
                        for name in names
                        if chances[name] > 0
                    }
                    for name, outcome in outcomes.items():
                        chances[name] -= outcome.is_out_of_time
                    cells = [_cell(name, outcomes, starts) for name in names]
                    print(_row(f"{family} {size} {task}", cells), flush=True)


def _written(folder: str, family: str, size: int) -> str:
    """The framework in the formats of the solvers; its path without an ending."""
    file = Path(folder, family)
    pairs = attacks(family, size)
    file.with_suffix(".af").write_text(as_af(size, pairs), encoding="utf-8")
    file.with_suffix(".lp").write_text(as_facts(size, pairs), encoding="utf-8")
    return str(file)


def _best(asked: Sequence[str], arguments: argparse.Namespace) -> Outcome:
    """The fastest of a few runs; of one, where it fails or takes long."""
    best = _timed(asked, arguments.timeout)
    for _ in range(min(arguments.runs, _MOST_RUNS) - 1):
        if not best.verdict or best.seconds > arguments.timeout / 20:
            break
        best = min(best, _timed(asked, arguments.timeout))
    return best


def _timed(asked: Sequence[str], most: int) -> Outcome:
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            ["/bin/sh", "-c", f'ulimit -t {most}; exec "$@"', "sh", *asked],
            cwd=ROOT,
            stdout=output,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        said = output.read(3).decode(errors="replace").strip()
    verdict = "YES" if said.startswith("w") else said
    known = process.returncode == 0 and verdict in {"YES", "NO"}
    seconds = usage.ru_utime + usage.ru_stime
    was_stopped = process.returncode in {-signal.SIGXCPU, -signal.SIGKILL}
    return Outcome(seconds, verdict if known else "", is_out_of_time=was_stopped)


def _cell(name: str, outcomes: Mapping[str, Outcome], starts: Mapping[str, Outcome]) -> str:
    ours, theirs = outcomes.get("argmap"), outcomes.get(name)
    if theirs is None:
        return "not asked"
    is_compared = name != "argmap" and ours is not None and ours.verdict
    if theirs.is_out_of_time:
        told = f"none in {theirs.seconds:.0f} s"
        return f"{told}  >{theirs.seconds / ours.seconds:.0f}" if is_compared else told
    if not theirs.verdict:
        return "-"
    told = f"{theirs.seconds:.2f} s"
    if not is_compared:
        return told
    if theirs.verdict != ours.verdict:
        return f"{told} says {theirs.verdict}!"
    net = {
        each: max(outcomes[each].seconds - starts[each].seconds, _SHORTEST)
        for each in ("argmap", name)
    }
    whole = theirs.seconds / ours.seconds
    return f"{told} {whole:6.1f} {net[name] / net['argmap']:7.1f}"


def _row(title: str, cells: Sequence[str]) -> str:
    return title.ljust(_FIRST) + "".join(cell.rjust(_WIDTH) for cell in cells)
