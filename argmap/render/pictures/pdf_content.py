"""What a PDF holds, however it was compressed.

The library that compresses comes with Python, and different builds of it make different bytes
of the same content.
"""

import re
import zlib

_LENGTH = re.compile(rb"/Length \d+\n")
_STREAM = re.compile(rb"(?<=\nstream\n).*?(?=\nendstream\n)", re.DOTALL)
_TABLE = b"\nxref\n"


def is_same_pdf(one: bytes, other: bytes) -> bool:
    """Whether two files are the same but for how their streams are compressed."""
    return one == other or _content(one) == _content(other)


def _content(pdf: bytes) -> bytes:
    """The objects with streams as they are read; lengths and places are left out."""
    objects = pdf.rpartition(_TABLE)[0]
    return _STREAM.sub(_inflated, _LENGTH.sub(b"", objects))


def _inflated(stream: re.Match[bytes]) -> bytes:
    try:
        return zlib.decompress(stream[0])
    except zlib.error:
        return stream[0]
