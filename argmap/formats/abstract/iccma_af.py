"""Frameworks in the format of ICCMA 2023 and 2025, `.af` or `.i23`.

`p af N`, then an attack `i j` a line, with arguments named 1 to N. Lines that start with `#`
are comments. What the format cannot hold, the names of arguments, is written as comments.
"""

import re
from typing import TYPE_CHECKING

from argmap.evaluation.abstract.framework import Framework, grouped_in_turn

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic

_HEADER = re.compile(r"p af ([0-9]{1,7})(?:\n|\Z)")
_COMMENT = re.compile(r"^[ \t]*#[^\n]*\n?", re.MULTILINE)
_NO_DIGITS = str.maketrans("", "", "0123456789")


def loads(text: str) -> tuple[Framework, "tuple[Diagnostic, ...]"]:
    """The framework in a text, and what is wrong with the text.

    Malformed lines are left out of the framework. Its arguments have numbers for names.
    """
    tidy = _tidy(text)
    if tidy is not None:
        return tidy, ()
    from argmap.formats.abstract.iccma_af_lines import loads_by_line  # noqa: PLC0415  seldom needed

    return loads_by_line(text)


def _tidy(text: str) -> Framework | None:
    """The framework in a text laid out as most are, read at once; None if it is not, or faulty."""
    text = text.replace("\r\n", "\n")
    if "#" in text:
        text = _COMMENT.sub("", text)
    header = _HEADER.match(text)
    if header is None:
        return None
    body = text[header.end() :]
    words = body.split()
    pairs, odd = divmod(len(words), 2)
    if odd or body.rstrip("\n").translate(_NO_DIGITS) != "\n".join([" "] * pairs):
        return None
    try:
        numbers = list(map(int, words))
    except ValueError:  # of a number with thousands of digits
        return None
    size = int(header[1])
    if numbers and not 1 <= min(numbers) <= max(numbers) <= size:
        return None
    return Framework(grouped_in_turn(size, numbers, origin=1))


def dumps(framework: Framework) -> str:
    """The framework as text, with its arguments in their order."""
    lines = [f"p af {len(framework)}"]
    numbers = tuple(str(number + 1) for number in range(len(framework)))
    if framework.names and framework.names != numbers:
        named = zip(numbers, framework.names, strict=True)
        lines += [f"# {number} is {' '.join(name.split())}" for number, name in named]
    lines += [f"{start + 1} {target + 1}" for start, target in framework.attacks]
    return "\n".join(lines) + "\n"
