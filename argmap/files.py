"""Files read with care and written whole or not at all."""

import codecs
import os
import stat
import sys
from pathlib import Path

from argmap.contents import MAX_BYTES, STANDARD_INPUT, STANDARD_STREAM, read_text, reason
from argmap.errors import ArgmapError
from argmap.source import SourceFile


def read_source(path: str, *, limit: int = MAX_BYTES) -> SourceFile:
    """The text of a file, or of the standard input for `-`; a byte order mark is left out.

    Args:
        path: The file.
        limit: How many bytes it may have.

    Raises:
        ArgmapError: The file is missing, unreadable, no plain file, too large or not UTF-8.
    """
    text = read_text(path, limit=limit)
    if path == STANDARD_STREAM:
        return SourceFile(STANDARD_INPUT, text)
    return SourceFile(path, text, folder=Path(path).parent)


def read_below(folder: Path, name: str, *, limit: int = MAX_BYTES) -> bytes:
    """What a file holds that a map names, which has to be in the folder of the map or below.

    It is opened so that no pipe can hold us up, and no message tells of its content.

    Args:
        folder: The folder of the map.
        name: The path of the file, from that folder.
        limit: How many bytes it may have.

    Raises:
        ArgmapError: It lies elsewhere, by a symbolic link too; is missing, unreadable or no
            ordinary file; or is too large.
    """
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            message = f"{name} lies outside the folder of the map; put it there or below it"
            raise ArgmapError(message)
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                message = f"{name} is no ordinary file"
                raise ArgmapError(message)
            content = file.read(limit + 1)
    except (OSError, ValueError, RuntimeError) as error:
        message = f"{name} cannot be read: {reason(error)}"
        raise ArgmapError(message) from None
    if len(content) > limit:
        message = f"{name} is larger than {limit // 1024**2} MB"
        raise ArgmapError(message)
    return content


def rewrite(path: str, before: str, after: str) -> None:
    """Put another text into a file, whole, if it still holds the one that was read from it.

    A byte order mark stays.

    Raises:
        ArgmapError: The file holds another text by now, or cannot be read or written.
    """
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        message = f"{path} cannot be read: {reason(error)}"
        raise ArgmapError(message) from None
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    if content != mark + before.encode():
        message = f"{path} was changed meanwhile, so nothing was written; run the command again"
        raise ArgmapError(message)
    write_whole(path, mark + after.encode())


def write_whole(path: str, content: bytes) -> None:
    """Write a file, or the standard output for `-`, so that no reader ever sees a part of it.

    The content goes to a new file beside the old one, which it then replaces; a
    symbolic link is replaced, not followed.

    Raises:
        ArgmapError: The folder is missing or cannot be written, or the disk is full;
            what stood there before still stands.
    """
    if path == STANDARD_STREAM:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    try:
        _replace(target, content)
    except (OSError, ValueError) as error:
        message = f"{path} cannot be written: {reason(error)}"
        raise ArgmapError(message) from None


def _replace(target: Path, content: bytes) -> None:
    import tempfile  # noqa: PLC0415  most files are only read

    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The mask for new files; the system only tells it when it is set."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
