"""The command line: each command unpacks the request, calls the pipeline, packs the answer."""

import gc
import os
import sys

from argmap.errors import ArgmapError, LimitError

EXIT_FINDINGS = 1
EXIT_MISUSE = 2
EXIT_LIMIT = 3
INTERRUPTED = 128 + 2


def main() -> None:
    """Run the command line and leave with its exit status."""
    # A command ends soon and leaves few circles; looking for them doubles the time of a large map.
    gc.disable()
    try:
        _run(sys.argv[1:])
    except ArgmapError as error:
        sys.stderr.write(f"argmap: {error}\n")
        sys.exit(EXIT_LIMIT if isinstance(error, LimitError) else EXIT_MISUSE)
    except BrokenPipeError:  # the reader of the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FINDINGS)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _run(words: list[str]) -> None:
    """Runs a command; `solve` without the library of all others, which takes as long to load.

    Solvers are called thousands of times.
    """
    if words[:1] == ["solve"]:
        from argmap.cli.solving import answer  # noqa: PLC0415

        answer(words[1:])
    else:
        from argmap.cli.commands import commands  # noqa: PLC0415

        commands(prog_name="argmap")
