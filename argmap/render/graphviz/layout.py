"""Graphviz run as a child process that cannot run away.

It has a time limit, a memory limit and a limit for what it writes; when a first
try takes too long, a second one with fewer refinements follows.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import IO

from argmap.errors import ArgmapError, LimitError

EMBEDDED = "embedded"
SYSTEM = "system"
TIME_LIMIT = 20.0
MAX_LINES = 60_000

_MEMORY = 2 * 1024**3
_OUTPUT = 256 * 1024**2
ADVICE = (
    "show a part of the map (--section, --around), close groups (--collapse) or read the "
    "outline (argmap show)"
)
_QUICK = ("-Gnslimit=1", "-Gnslimit1=1", "-Gmclimit=0.1", "-Gsplines=line")
_FIRST_SHARE = 0.6


class Output(StrEnum):
    """What Graphviz can be asked for."""

    SVG = "svg"
    PNG = "png"
    JSON = "json"


def lay_out(
    dot: str,
    *,
    to: Output,
    engine: str = EMBEDDED,
    time_limit: float = TIME_LIMIT,
    dpi: int | None = None,
) -> bytes:
    """What Graphviz makes of a text in the DOT language.

    Args:
        dot: The text; it must come from `dot_text`, for Graphviz obeys whatever it says.
        to: The format.
        engine: `embedded`, `system` for the `dot` of the search path, or the path of one.
        time_limit: Seconds for all tries together.
        dpi: Resolution of a PNG.

    Raises:
        ArgmapError: Graphviz is missing or failed.
        LimitError: The map is too large, or the limits of time or memory were reached.
    """
    lines = dot.count("\n")
    if lines > MAX_LINES:
        message = f"the map is too large to draw ({lines} nodes and links); {ADVICE}"
        raise LimitError(message)
    command = [_executable(engine), f"-T{to.value}"]
    if dpi is not None:
        command.append(f"-Gdpi={dpi}")
    try:
        return _run(command, dot, to, time_limit * _FIRST_SHARE)
    except subprocess.TimeoutExpired:
        pass
    try:
        return _run([*command, *_QUICK], dot, to, time_limit * (1 - _FIRST_SHARE))
    except subprocess.TimeoutExpired:
        message = (
            f"the layout was not finished within {time_limit:g} seconds: the map has too many "
            f"links that cross; {ADVICE}"
        )
        raise LimitError(message) from None


def _executable(engine: str) -> str:
    match engine:
        case "embedded":
            return _embedded()
        case "system":
            found = shutil.which("dot")
            if found is None:
                message = (
                    "there is no `dot` on the search path: install Graphviz or leave --dot out"
                )
                raise ArgmapError(message)
            return found
        case path:
            if not os.access(path, os.X_OK) or not Path(path).is_file():
                message = f"--dot {path}: this is no program; give `embedded`, `system` or a path"
                raise ArgmapError(message)
            return path


def _embedded() -> str:
    """The program that the package `graphviz-pure` brought along."""
    from importlib.metadata import (  # noqa: PLC0415  only a layout needs it, and it loads much
        PackageNotFoundError,
        distribution,
    )

    try:
        package = distribution("graphviz-pure")
    except PackageNotFoundError:
        message = (
            "the embedded Graphviz is not installed (it is not made for every processor): "
            "install Graphviz and use --dot system"
        )
        raise ArgmapError(message) from None
    for file in package.files or ():
        if file.stem == "graphviz-pure" and file.suffix in {"", ".exe"}:
            return str(Path(str(file.locate())).resolve())
    message = "the package graphviz-pure has no program: reinstall it, or use --dot system"
    raise ArgmapError(message)


def _run(command: list[str], dot: str, to: Output, time_limit: float) -> bytes:
    """What one try writes.

    Raises:
        subprocess.TimeoutExpired: It took longer than that.
        ArgmapError: It failed or wrote nothing.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        status = _wait(command, dot.encode("utf-8", "replace"), output, errors, time_limit)
        output.seek(0)
        content = output.read(_OUTPUT + 1)
        errors.seek(0)
        said = errors.read(100_000).decode("utf-8", "replace")
    return _checked(content, status, said, to)


def _wait(
    command: list[str], dot: bytes, output: IO[bytes], errors: IO[bytes], time_limit: float
) -> int:
    """The exit status of a process that reads its graph only once its limits are set."""
    with subprocess.Popen(  # noqa: S603  the program is ours or the one that the user named
        command,
        stdin=subprocess.PIPE,
        stdout=output,
        stderr=errors,
        env=os.environ | {"SERVER_NAME": "argmap", "LC_ALL": "C.UTF-8"},
        start_new_session=True,
    ) as process:
        try:
            _limit(process.pid)
            process.communicate(dot, time_limit)
        except BaseException:
            _kill(process)
            raise
        return process.returncode


def _limit(pid: int) -> None:
    """Limit the memory and the output of a process, where the system can."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  not there on every system

        with suppress(ProcessLookupError):
            resource.prlimit(pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (_OUTPUT, _OUTPUT))


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End a process with all that it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _checked(content: bytes, status: int, said: str, to: Output) -> bytes:
    if len(content) >= _OUTPUT:
        message = f"the picture is larger than {_OUTPUT // 1024**2} MB; {ADVICE}"
        raise LimitError(message)
    if status != 0 or not _is_whole(content, to):
        how = f"was stopped by signal {-status}" if status < 0 else f"ended with status {status}"
        reason = next((line for line in said.splitlines() if "rror" in line), "")
        message = f"Graphviz {how} and drew nothing{': ' if reason else ''}{reason}; {ADVICE}"
        raise ArgmapError(message)
    return content


def _is_whole(content: bytes, to: Output) -> bool:
    """Whether the output is a whole file; a failing Graphviz may leave an empty or a cut one."""
    match to:
        case Output.SVG:
            return b"<svg" in content and content.rstrip().endswith(b"</svg>")
        case Output.PNG:
            return content.startswith(b"\x89PNG") and b"IEND" in content[-16:]
        case Output.JSON:
            return content.lstrip().startswith(b"{") and content.rstrip().endswith(b"}")
