"""What a file or the standard input holds, read up to a limit and decoded with care.

It is apart from `argmap.files`, for solvers are called thousands of times: neither paths nor
places in a text are loaded for a framework without faults.
"""

import sys

from argmap.errors import ArgmapError

MAX_BYTES = 64 * 1024 * 1024
MAX_DATA_BYTES = 512 * 1024 * 1024
"""The most that is read of a format that programs write, which takes less memory than a text."""
STANDARD_STREAM = "-"
STANDARD_INPUT = "<stdin>"
"""What the standard input is called in messages."""


def read_text(path: str, *, limit: int = MAX_BYTES) -> str:
    """The text of a file, or of the standard input for `-`; a byte order mark is left out.

    Args:
        path: The file.
        limit: How many bytes it may have.

    Raises:
        ArgmapError: The file is missing, unreadable, no plain file, too large or not UTF-8.
    """
    if path == STANDARD_STREAM:
        return _decoded(STANDARD_INPUT, sys.stdin.buffer.read(limit + 1), limit)
    try:
        with open(path, "rb") as file:  # noqa: PTH123  see above
            content = file.read(limit + 1)
    except (OSError, ValueError) as error:
        message = f"{path} cannot be read: {reason(error)}"
        raise ArgmapError(message) from None
    return _decoded(path, content, limit)


def reason(error: Exception) -> str:
    """What the system says, without the number and the path that it adds."""
    return (isinstance(error, OSError) and error.strerror) or str(error)


def _decoded(name: str, content: bytes, limit: int) -> str:
    if len(content) > limit:
        message = (
            f"{name} is larger than {limit // 1024**2} MB, the most that argmap reads; "
            "split the map into several files"
        )
        raise ArgmapError(message)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        message = (
            f"{name}:{line}: byte {column} of this line (0x{content[error.start]:02x}) is not "
            "UTF-8; save the file as UTF-8"
        )
        raise ArgmapError(message) from None
