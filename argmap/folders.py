"""A folder of files turned into a folder of another format, in parallel.

One file that cannot be converted does not stop the rest, and no file is written over
another one of them.
"""

import os
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from argmap.contents import STANDARD_STREAM
from argmap.conversions import convert_file
from argmap.diagnostics import Severity
from argmap.errors import ArgmapError
from argmap.files import write_whole
from argmap.formats.exchange.losses import as_objects

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_FEW = 4
_MOST_AT_ONCE = 16
_STOPPED = "stopped the process that converted it, probably for want of memory"


class Task(NamedTuple):
    """A file of the folder, and where it goes.

    Attributes:
        refusal: Why it is not read, as of a symbolic link to a file elsewhere; most often empty.
    """

    path: Path
    target: Path
    refusal: str = ""


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


_Convert: TypeAlias = Callable[[Task], Outcome]


def tasks_in(folder: Path, output: Path, ending: str) -> tuple[Task, ...]:
    """The files of a folder and of those inside it, by name, each with the one to write.

    Hidden files are left out, and so is the folder to write to if it stands inside the other.

    Args:
        folder: The folder.
        output: The folder to write to, where each file has the same place.
        ending: What the new files end in, with its dot; it comes instead of the ending that
            a file has, or behind that where two files would be one.

    A folder inside that cannot be read is among them, so that it is told.

    Raises:
        ArgmapError: There are no files, what is to be written to is no folder, or a file would
            be written over one of the files.
    """
    if str(output) == STANDARD_STREAM or (output.exists() and not output.is_dir()):
        message = f"{output} is no folder; the files of {folder} need one to be written to"
        raise ArgmapError(message)
    closed: list[OSError] = []
    files = [path for path in _files_in(folder, closed) if _is_meant(path, folder, output)]
    if not files and not closed:
        message = f"{folder} holds no files"
        raise ArgmapError(message)
    short = [output / path.relative_to(folder).with_suffix(ending) for path in files]
    count = Counter(str(path).casefold() for path in short)
    taken = {each for each in count if count[each] == 1}
    tasks = [
        Task(
            path,
            target if str(target).casefold() in taken else _apart(path, target, taken),
            _refusal(path, folder.resolve()),
        )
        for path, target in zip(files, short, strict=True)
    ]
    _keep_apart(tasks)
    unread = (
        Task(Path(each.filename), output, f"cannot be read: {each.strerror}") for each in closed
    )
    return (*tasks, *unread)


def convert_tasks(tasks: Sequence[Task], to: str, **options: Any) -> Iterator[Outcome]:
    """Each file converted and written, in their order; many at once in several processes.

    Args:
        tasks: The files.
        to: The name of a format that can be written.
        options: As for `convert_file`.

    If a process is stopped, as the system does when memory runs out, the files that are left
    are converted one after another, and the one at which that happens again has failed.
    """
    convert = partial(_done, to=to, options=options)
    if len(tasks) <= _FEW:
        yield from map(convert, tasks)
        return
    done = 0
    try:
        for outcome in _several_at_once(convert, tasks):
            done += 1
            yield outcome
    except _broken_pool():
        yield from _one_at_once(convert, tasks[done:])


def _several_at_once(convert: _Convert, tasks: Sequence[Task]) -> Iterator[Outcome]:
    chunk = max(1, min(_MOST_AT_ONCE, len(tasks) // 100))
    with _processes() as executor:
        yield from executor.map(convert, tasks, chunksize=chunk)


def _one_at_once(convert: _Convert, tasks: Sequence[Task]) -> Iterator[Outcome]:
    """Each file converted while its process has no other, so that it is known which stops it."""
    waiting = deque(tasks)
    while waiting:
        with _processes(1) as executor:
            try:
                while waiting:
                    yield executor.submit(convert, waiting[0]).result()
                    waiting.popleft()
            except _broken_pool():
                path = waiting.popleft().path
                yield Outcome(path, failure=f"{path} {_STOPPED}")


def _processes(count: int | None = None) -> "ProcessPoolExecutor":
    """A pool of processes; one that lives through many files has to clear away what it leaves."""
    import gc  # noqa: PLC0415  a few files need no processes
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    return ProcessPoolExecutor(count, initializer=gc.enable)


def _broken_pool() -> type[Exception]:
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  as for `_processes`

    return BrokenProcessPool


def _files_in(folder: Path, closed: list[OSError]) -> list[Path]:
    """All files of a folder, by name; folders that cannot be read are put into the list."""
    found = os.walk(folder, onerror=closed.append)
    return sorted(Path(inside, name) for inside, _, names in found for name in names)


def _refusal(path: Path, root: Path) -> str:
    if path.is_symlink() and not path.resolve().is_relative_to(root):
        return "is a link to a file outside the folder; convert that file by itself"
    return ""


def _keep_apart(tasks: Sequence[Task]) -> None:
    """Raises for a file that would be written over one that is to be converted."""
    sources = {each.path.resolve() for each in tasks}
    for each in tasks:
        if each.target.resolve() in sources:
            message = f"{each.target} would be written over; name another folder to write to"
            raise ArgmapError(message)


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
    path, target, refusal = task
    if refusal:
        return Outcome(path, failure=f"{path} {refusal}")
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
