"""Commands timed in turn as whole processes, so that only their ratio counts."""

import os
import resource
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """How long a command took.

    Attributes:
        seconds: Wall seconds of each run.
        peak: Its peak memory in MiB.
        has_failed: True if a run ended with an error, or was stopped.
    """

    seconds: tuple[float, ...]
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
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    peaks: dict[str, float] = dict.fromkeys(commands, 0.0)
    failed: set[str] = set()
    with tempfile.TemporaryDirectory() as bytecode:
        for run in range(runs + 1):
            for name, command in commands.items():
                took, peak, status = _timed(command, limit, _environment(bytecode))
                if status and run:
                    failed.add(name)
                peaks[name] = max(peaks[name], peak)
                if run:
                    seconds[name].append(took)
    return {name: Timing(tuple(seconds[name]), peaks[name], name in failed) for name in commands}


def _environment(bytecode: str) -> dict[str, str]:
    """Our environment, with bytecode that is kept in a folder."""
    ours = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**ours, "PYTHONPYCACHEPREFIX": bytecode}


def _timed(
    command: Sequence[str], limit: float, environment: Mapping[str, str]
) -> tuple[float, float, int]:
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
    return took, _peak_mib(usage), process.returncode


def _peak_mib(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / 1024


def show(timings: Mapping[str, Timing]) -> str:
    """A line a command: median, fastest and slowest run, memory, ratio to the last command."""
    base = list(timings.values())[-1].median
    return "\n".join(
        f"{name:38} {timing.median:8.3f} s  ({min(timing.seconds):.3f} to "
        f"{max(timing.seconds):.3f})  {timing.peak:7.0f} MiB  {timing.median / base:6.2f}"
        f"{'  FAILED' if timing.has_failed else ''}"
        for name, timing in timings.items()
    )
