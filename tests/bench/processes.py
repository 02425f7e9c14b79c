"""Commands timed in turn as whole processes, so that only their ratio counts."""

import os
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Timing:
    """How long a command took.

    Attributes:
        seconds: Wall seconds of each run.
        processor: Seconds of the processor in each run, which other work on the machine lengthens
            least.
        peak: Its peak memory in MiB.
        has_failed: True if a run ended with an error, or was stopped.
    """

    seconds: tuple[float, ...]
    processor: tuple[float, ...]
    peak: float
    has_failed: bool = False

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def side_by_side(
    commands: Mapping[str, Sequence[str]], *, runs: int, limit: float = float("inf")
) -> dict[str, Timing]:
    """The timing of each command; they alternate, after one run each that does not count.

    Python's bytecode is written in that first run, as if all that runs had just been installed.
    A command that takes more than `limit` seconds is stopped.
    """
    timed: dict[str, list[_Run]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as bytecode:
        for _ in range(runs + 1):
            for name, command in commands.items():
                timed[name].append(_timed(command, limit, _environment(bytecode)))
    return {name: _timing(each) for name, each in timed.items()}


class _Run(NamedTuple):
    seconds: float
    processor: float
    peak: float
    has_failed: bool


def _timing(runs: Sequence[_Run]) -> Timing:
    """What the runs came to; of the first only the memory counts."""
    counted = runs[1:]
    return Timing(
        tuple(run.seconds for run in counted),
        tuple(run.processor for run in counted),
        max(run.peak for run in runs),
        any(run.has_failed for run in counted),
    )


def _environment(bytecode: str) -> dict[str, str]:
    """Our environment, with bytecode that is kept in a folder."""
    ours = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "PYTHONPYCACHEPREFIX": bytecode}


def _timed(command: Sequence[str], limit: float, environment: Mapping[str, str]) -> _Run:
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    )
    alarm = threading.Timer(min(limit, threading.TIMEOUT_MAX), process.kill)
    alarm.start()
    _, status, usage = os.wait4(process.pid, 0)
    alarm.cancel()
    took = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    processor = usage.ru_utime + usage.ru_stime
    return _Run(took, processor, usage.ru_maxrss / 1024, process.returncode != 0)


def show(timings: Mapping[str, Timing]) -> str:
    """A line a command: median, fastest and slowest run, memory, ratio to the last command."""
    base = list(timings.values())[-1].median
    return "\n".join(
        f"{name:38} {timing.median:8.3f} s  ({min(timing.seconds):.3f} to "
        f"{max(timing.seconds):.3f})  {timing.peak:7.0f} MiB  {timing.median / base:6.2f}"
        f"{'  FAILED' if timing.has_failed else ''}"
        for name, timing in timings.items()
    )
