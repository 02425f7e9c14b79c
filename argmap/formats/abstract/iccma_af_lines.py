"""The lines of a text in the format of ICCMA, each with what is wrong with it.

It is loaded for a text that `iccma_af` cannot read at once.
"""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic
from argmap.evaluation.abstract.framework import Framework, framework_of
from argmap.formats.abstract.framework_faults import malformed, undeclared
from argmap.source import Span

MOST_ARGUMENTS = 10_000_000

_LONGEST_NUMBER = 20
_HEADER = "a header, p af N, with N the number of arguments"
_TOO_MANY = f"there are more than {MOST_ARGUMENTS} arguments"
_ATTACK = "an attack: two numbers with a blank between them"


def loads_by_line(text: str) -> tuple[Framework, tuple[Diagnostic, ...]]:
    """The framework in a text, and what is wrong with the text.

    Malformed lines are left out of the framework.
    """
    faults: list[Diagnostic] = []
    attacks: list[tuple[int, int]] = []
    size: int | None = None
    for line, start in lines_of(text):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        span = Span(start, start + len(line))
        if size is None:
            size = _size(words)
            if size is None or size > MOST_ARGUMENTS:
                message = f"{line.strip()} is no header" if size is None else _TOO_MANY
                faults.append(malformed(message, span, _HEADER))
                return framework_of(0, []), tuple(faults)
        elif words[:2] == ["p", "af"]:
            faults.append(malformed(f"{line.strip()} is a second header", span, _ATTACK))
        elif len(words) != 2 or not all(map(_is_number, words)):
            faults.append(malformed(f"{line.strip()} is no attack", span, _ATTACK))
        else:
            first, second = map(int, words)
            if 1 <= first <= size and 1 <= second <= size:
                attacks.append((first - 1, second - 1))
            else:
                faults.append(_out_of_range(words, size, line, start))
    if size is None:
        faults.append(malformed("the file has no header", Span(len(text), len(text)), _HEADER))
    return framework_of(size or 0, attacks), tuple(faults)


def lines_of(text: str) -> Iterator[tuple[str, int]]:
    """The lines of a text without their ends, and where each begins."""
    start = 0
    for line in text.split("\n"):
        yield line.removesuffix("\r"), start
        start += len(line) + 1


def _size(words: list[str]) -> int | None:
    """The number of arguments that a header gives; None if it is no header."""
    if len(words) != 3 or words[:2] != ["p", "af"] or not _is_number(words[2]):
        return None
    return int(words[2])


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= _LONGEST_NUMBER


def _out_of_range(words: list[str], size: int, line: str, start: int) -> Diagnostic:
    wrong = next(word for word in words if not 1 <= int(word) <= size)
    place = start + line.index(wrong)
    return undeclared(wrong, Span(place, place + len(wrong)), f"a number from 1 to {size}")
