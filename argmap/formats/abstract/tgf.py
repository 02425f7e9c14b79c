"""Frameworks in the trivial graph format, `.tgf`, as ICCMA used it from 2015 to 2021.

Lines `NAME label...` for the arguments, a line `#`, lines `SOURCE TARGET label...` for the attacks.
Names hold no blanks; where one would, all arguments are numbered, and the names become labels.
"""

import re

from argmap.diagnostics import Diagnostic
from argmap.evaluation.abstract.framework import Framework, framework_of
from argmap.formats.abstract.framework_faults import malformed, repeated, undeclared
from argmap.formats.abstract.iccma_af_lines import lines_of
from argmap.source import Span

_MARK = re.compile(r"^[^\S\n]*#[^\S\n]*$", re.MULTILINE)
_ATTACK = "an attack: the names of two arguments with a blank between them"


def loads(text: str, *, lenient: bool = False) -> tuple[Framework, tuple[Diagnostic, ...]]:
    """The framework in a text, and what is wrong with the text.

    Malformed lines are left out of the framework. If lenient, an attack declares the arguments that
    it names, and an argument may be declared twice.
    """
    tidy = _tidy(text)
    return _told(text, lenient=lenient) if tidy is None else (tidy, ())


def _tidy(text: str) -> Framework | None:
    """The framework in a text without faults, read at once; None if there is a fault."""
    mark = _MARK.search(text)
    if mark is None:
        return None
    above, below = text[: mark.start()].split("\n"), text[mark.end() :].split("\n")
    names = [words[0] for words in map(str.split, above) if words]
    numbers = {name: number for number, name in enumerate(names)}
    if len(numbers) < len(names):
        return None
    ends = [words for words in map(str.split, below) if words]
    try:
        attacks = [(numbers[words[0]], numbers[words[1]]) for words in ends]
    except LookupError:
        return None
    return framework_of(len(names), attacks, names)


def _told(text: str, *, lenient: bool) -> tuple[Framework, tuple[Diagnostic, ...]]:
    """The framework in a text, line by line, and what is wrong with each."""
    faults: list[Diagnostic] = []
    numbers: dict[str, int] = {}
    attacks: list[tuple[int, int]] = []
    in_attacks = False
    for line, start in lines_of(text):
        words = line.split()
        span = Span(start, start + len(line))
        if not words:
            continue
        if words[0] == "#" and len(words) == 1 and not in_attacks:
            in_attacks = True
        elif not in_attacks:
            if words[0] in numbers and not lenient:
                faults.append(repeated(words[0], span))
            numbers.setdefault(words[0], len(numbers))
        elif len(words) < 2:
            faults.append(malformed(f"{line.strip()} is no attack", span, _ATTACK))
        else:
            unknown = [word for word in words[:2] if word not in numbers]
            if unknown and not lenient:
                place = Span(start + line.index(unknown[0]), span.end)
                faults.append(undeclared(unknown[0], place, "a name from above the line #"))
                continue
            first, second = (numbers.setdefault(word, len(numbers)) for word in words[:2])
            attacks.append((first, second))
    if not in_attacks:
        end = Span(len(text), len(text))
        faults.append(malformed("the file ends before its attacks", end, "a line #"))
    return framework_of(len(numbers), attacks, numbers), tuple(faults)


def dumps(framework: Framework) -> str:
    """The framework as text, with its arguments in their order."""
    numbers = [str(number + 1) for number in range(len(framework))]
    names = framework.names or tuple(numbers)
    held = all(name.split() == [name] and name != "#" for name in names)
    ids = names if held and len(set(names)) == len(names) else numbers
    labels = ("" if ids is names else f" {' '.join(name.split())}" for name in names)
    lines = [f"{id_}{label}".rstrip() for id_, label in zip(ids, labels, strict=True)]
    lines.append("#")
    lines += [f"{ids[start]} {ids[target]}" for start, target in framework.attacks]
    return "\n".join(lines) + "\n"
