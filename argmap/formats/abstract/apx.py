"""Frameworks as the facts of ASPARTIX, `.apx`; with supports, `.bapx`.

`arg(a).` and `att(a,b).` in any order, and `support(a,b).` where supports are allowed; `%` begins a
comment. A name is `[a-z0-9_][A-Za-z0-9_]*` or stands in double quotes. Where a name holds what
quotes cannot, all arguments are numbered, with the names in comments.
"""

import re
from dataclasses import dataclass, field

from argmap.diagnostics import Diagnostic
from argmap.evaluation.abstract.bipolar import BipolarFramework
from argmap.evaluation.abstract.framework import Framework, framework_of
from argmap.formats.abstract.framework_faults import malformed, repeated, undeclared
from argmap.source import Span

_NAME = r'[a-z0-9_][A-Za-z0-9_]*|"[^"\n]*"'
_BLANK = re.compile(r"(?:\s+|%[^\n]*)*")
_FACT = re.compile(rf"(arg|att|support)\s*\(\s*({_NAME})\s*(?:,\s*({_NAME})\s*)?\)\s*\.")
_RECOVERY = re.compile(r"\.|\n|$")
_PLAIN = re.compile(r"[a-z0-9_][A-Za-z0-9_]*")
_FACTS = "arg(name). or att(name,name)."
_BIPOLAR_FACTS = "arg(name)., att(name,name). or support(name,name)."

_Name = tuple[str, Span]
_Pair = tuple[_Name, _Name]


@dataclass(slots=True)
class _Facts:
    """What the facts of a file say."""

    numbers: dict[str, int] = field(default_factory=dict)
    attacks: list[_Pair] = field(default_factory=list)
    supports: list[_Pair] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)


def loads(text: str, *, lenient: bool = False) -> tuple[Framework, tuple[Diagnostic, ...]]:
    """The framework in a text, and what is wrong with the text.

    Malformed facts are left out of the framework. If lenient, an attack declares the arguments that
    it names, and an argument may be declared twice.
    """
    facts = _facts(text, _FACTS, lenient=lenient)
    attacks = _numbered(facts, facts.attacks, lenient=lenient)
    return framework_of(len(facts.numbers), attacks, facts.numbers), _in_order(facts)


def loads_bipolar(
    text: str, *, lenient: bool = False
) -> tuple[BipolarFramework, tuple[Diagnostic, ...]]:
    """The framework with supports in a text, and what is wrong with the text."""
    facts = _facts(text, _BIPOLAR_FACTS, lenient=lenient)
    attacks = _numbered(facts, facts.attacks, lenient=lenient)
    supports = _numbered(facts, facts.supports, lenient=lenient)
    framework = framework_of(len(facts.numbers), attacks, facts.numbers)
    return BipolarFramework(framework, tuple(dict.fromkeys(supports))), _in_order(facts)


def dumps(framework: Framework) -> str:
    """The framework as facts, with its arguments in their order."""
    numbers = [str(number + 1) for number in range(len(framework))]
    names = framework.names or tuple(numbers)
    held = not any('"' in name or "\n" in name for name in names)
    ids = [_quoted(name) for name in names] if held else numbers
    lines = [f"arg({id_})." for id_ in ids]
    if not held:
        named = zip(numbers, names, strict=True)
        lines += [f"% {number} is {' '.join(name.split())}" for number, name in named]
    lines += [f"att({ids[start]},{ids[target]})." for start, target in framework.attacks]
    return "\n".join(lines) + "\n" if lines else ""


def _facts(text: str, expected: str, *, lenient: bool) -> _Facts:
    facts = _Facts()
    position = 0
    while True:
        position = _end_of_blank(text, position)
        if position == len(text):
            return facts
        fact = _FACT.match(text, position)
        if fact is None or not _take(facts, fact, expected, lenient=lenient):
            end = _RECOVERY.search(text, position)
            stop = len(text) if end is None else end.end()
            words = text[position:stop].strip()
            span = Span(position, position + len(words))
            facts.faults.append(malformed(f"{words} is no fact", span, expected))
            position = stop
        else:
            position = fact.end()


def _end_of_blank(text: str, position: int) -> int:
    blank = _BLANK.match(text, position)
    return position if blank is None else blank.end()


def _take(facts: _Facts, fact: re.Match[str], expected: str, *, lenient: bool) -> bool:
    """Takes in a fact; False if it is none that is allowed here."""
    relation, first, second = fact.groups()
    if (relation == "arg") is not (second is None) or f"{relation}(" not in expected:
        return False
    name = _unquoted(first), Span(*fact.span(2))
    if second is None:
        if name[0] in facts.numbers and not lenient:
            facts.faults.append(repeated(*name))
        facts.numbers.setdefault(name[0], len(facts.numbers))
        return True
    pairs = facts.attacks if relation == "att" else facts.supports
    pairs.append((name, (_unquoted(second), Span(*fact.span(3)))))
    return True


def _numbered(facts: _Facts, pairs: list[_Pair], *, lenient: bool) -> list[tuple[int, int]]:
    found = []
    for pair in pairs:
        unknown = [each for each in pair if each[0] not in facts.numbers]
        if unknown and not lenient:
            name, span = unknown[0]
            facts.faults.append(undeclared(name, span, f"arg({_quoted(name)}). in the file"))
            continue
        first, second = (facts.numbers.setdefault(name, len(facts.numbers)) for name, _ in pair)
        found.append((first, second))
    return found


def _in_order(facts: _Facts) -> tuple[Diagnostic, ...]:
    return tuple(sorted(facts.faults, key=lambda fault: fault.span))


def _unquoted(name: str) -> str:
    return name[1:-1] if name.startswith('"') else name


def _quoted(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else f'"{name}"'
