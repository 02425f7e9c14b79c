"""A folder of files turned into a folder of another format, in parallel.

One file that cannot be converted does not stop the rest, and no file is written over
another one of them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from argmap.contents import STANDARD_STREAM
from argmap.conversions import convert_file
from argmap.diagnostics import ArgmapError, LimitError, Severity
from argmap.files import write_whole
from argmap.formats.exchange.losses import as_objects

_FEW = 4
_MOST_AT_ONCE = 16


class Task(NamedTuple):
    """A file of the folder, and where it goes.

    Attributes:
        leads_out: True of a symbolic link to a file elsewhere, which is not read.
    """

    path: Path
    target: Path
    leads_out: bool = False


class Outcome(NamedTuple):
    """What became of one file.

    Attributes:
        faults: How many findings of each severity its text has.
        losses: What was lost, for programs.
        failure: Why it could not be converted; empty if it was.
    """

    path: Path
    faults: tuple[tuple[Severity, int], ...] = ()
    losses: tuple[dict[str, object], ...] = ()
    failure: str = ""


def tasks_in(folder: Path, output: Path, ending: str) -> tuple[Task, ...]:
    """The files of a folder and of those inside it, by name, each with the one to write.

    Hidden files are left out, and so is the folder to write to if it stands inside the other.

    Args:
        folder: The folder.
        output: The folder to write to, where each file has the same place.
        ending: What the new files end in, with its dot; it comes instead of the ending that
            a file has, or behind that where two files would be one.

    Raises:
        ArgmapError: There are no files, or what is to be written to is no folder.
    """
    if str(output) == STANDARD_STREAM or (output.exists() and not output.is_dir()):
        message = f"{output} is no folder; the files of {folder} need one to be written to"
        raise ArgmapError(message)
    files = [path for path in sorted(folder.rglob("*")) if _is_meant(path, folder, output)]
    if not files:
        message = f"{folder} holds no files"
        raise ArgmapError(message)
    short = [output / path.relative_to(folder).with_suffix(ending) for path in files]
    count = Counter(str(path).casefold() for path in short)
    taken = {each for each in count if count[each] == 1}
    root = folder.resolve()
    return tuple(
        Task(
            path,
            target if str(target).casefold() in taken else _apart(path, target, taken),
            leads_out=path.is_symlink() and not path.resolve().is_relative_to(root),
        )
        for path, target in zip(files, short, strict=True)
    )


def convert_tasks(tasks: Sequence[Task], to: str, **options: Any) -> Iterator[Outcome]:
    """Each file converted and written, in their order; many at once in several processes.

    Args:
        tasks: The files.
        to: The name of a format that can be written.
        options: As for `convert_file`.

    Raises:
        LimitError: A process was stopped, as the system does when memory runs out.
    """
    convert = partial(_done, to=to, options=options)
    if len(tasks) <= _FEW:
        yield from map(convert, tasks)
        return
    import gc  # noqa: PLC0415  a few files need no processes
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    at_once = max(1, min(_MOST_AT_ONCE, len(tasks) // 100))
    try:
        # A process that lives through many files has to clear away what it leaves.
        with ProcessPoolExecutor(initializer=gc.enable) as executor:
            yield from executor.map(convert, tasks, chunksize=at_once)
    except BrokenProcessPool:
        message = (
            "a process that converted was stopped from outside, probably for want of memory; "
            "convert the largest files one by one"
        )
        raise LimitError(message) from None


def _is_meant(path: Path, folder: Path, output: Path) -> bool:
    is_hidden = any(part[0] == "." for part in path.relative_to(folder).parts)
    is_ours = output != folder and path.is_relative_to(output)
    return path.is_file() and not is_hidden and not is_ours


def _apart(path: Path, target: Path, taken: set[str]) -> Path:
    """Another name for a target: the file's whole name and the ending, with a number if needed."""
    ending = target.name.removeprefix(path.stem)
    found, number = target.with_name(path.name + ending), 1
    while str(found).casefold() in taken:
        number += 1
        found = target.with_name(f"{path.name} ({number}){ending}")
    taken.add(str(found).casefold())
    return found


def _done(task: Task, *, to: str, options: dict[str, Any]) -> Outcome:
    path, target, leads_out = task
    if leads_out:
        reason = "is a link to a file outside the folder; convert that file by itself"
        return Outcome(path, failure=f"{path} {reason}")
    try:
        done = convert_file(str(path), to, **options)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(str(target), done.content)
    except ArgmapError as error:
        return Outcome(path, failure=str(error))
    except OSError as error:
        return Outcome(path, failure=f"{target.parent} cannot be made: {error.strerror}")
    faults = Counter(each.severity for each in done.diagnostics)
    losses = tuple(as_objects(done.losses, done.source))
    return Outcome(path, tuple((each, faults[each]) for each in Severity if each in faults), losses)
