"""Frameworks as the facts of ASPARTIX, `.apx`; with supports, `.bapx`.

`arg(a).` and `att(a,b).` in any order, and `support(a,b).` where supports are allowed; `%` begins a
comment. A name is `[a-z0-9_][A-Za-z0-9_]*` or stands in double quotes. Where a name holds what
quotes cannot, all arguments are numbered, with the names in comments.
"""

import re
from collections.abc import Collection, Iterable

from argmap.diagnostics import Diagnostic
from argmap.evaluation.abstract.framework import BipolarFramework, Framework, Pair, framework_of
from argmap.formats.abstract.framework_faults import malformed, repeated, undeclared
from argmap.source import Span

_NAME = r'[a-z0-9_][A-Za-z0-9_]*|"[^"\n]*"'
_GAP = r"(?:\s|%[^\n]*)*+"
_BLANK = re.compile(_GAP)
_FACT = re.compile(
    rf"(arg|att|support){_GAP}\({_GAP}({_NAME}){_GAP}(?:,{_GAP}({_NAME}){_GAP})?\){_GAP}\."
)
_TIDY_NAME = r"[a-z0-9_][A-Za-z0-9_]*+"
_TIDY_FACTS = re.compile(
    rf"(?:\s*+(?:arg\({_TIDY_NAME}\)|(?:att|support)\({_TIDY_NAME},{_TIDY_NAME}\))\.)*+\s*+"
)
_ARGUMENT = re.compile(r"arg\(([^)]*)")
_ATTACK = re.compile(r"att\(([^,]*),([^)]*)")
_SUPPORT = re.compile(r"support\(([^,]*),([^)]*)")
_COMMENTS = re.compile(r"%[^\n]*")
_RECOVERY = re.compile(r"\.|\n|$")
_PLAIN = re.compile(r"[a-z0-9_][A-Za-z0-9_]*")
_FACTS = "arg(name). or att(name,name)."
_BIPOLAR_FACTS = "arg(name)., att(name,name). or support(name,name)."

_Name = tuple[str, Span]
_Pair = tuple[_Name, _Name]


class _Facts:
    """What the facts of a file say."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.attacks: list[_Pair] = []
        self.supports: list[_Pair] = []
        self.faults: list[Diagnostic] = []


def loads(text: str, *, lenient: bool = False) -> tuple[Framework, tuple[Diagnostic, ...]]:
    """The framework in a text, and what is wrong with the text.

    Malformed facts are left out of the framework. If lenient, an attack declares the arguments that
    it names, and an argument may be declared twice.
    """
    bipolar, faults = _loaded(text, _FACTS, lenient=lenient)
    return bipolar.framework, faults


def loads_bipolar(
    text: str, *, lenient: bool = False
) -> tuple[BipolarFramework, tuple[Diagnostic, ...]]:
    """The framework with supports in a text, and what is wrong with the text."""
    return _loaded(text, _BIPOLAR_FACTS, lenient=lenient)


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


def _loaded(
    text: str, expected: str, *, lenient: bool
) -> tuple[BipolarFramework, tuple[Diagnostic, ...]]:
    tidy = _tidy(text, expected)
    return _told(text, expected, lenient=lenient) if tidy is None else (tidy, ())


def _tidy(text: str, expected: str) -> BipolarFramework | None:
    """The framework in a text without faults and quotes, read at once; None if it has any."""
    if "%" in text and '"' not in text:
        text = _COMMENTS.sub("", text)
    if _TIDY_FACTS.fullmatch(text) is None or (expected is _FACTS and "support(" in text):
        return None
    names = _ARGUMENT.findall(text)
    numbers = {name: number for number, name in enumerate(names)}
    if len(numbers) < len(names):
        return None
    try:
        attacks = [(numbers[start], numbers[target]) for start, target in _ATTACK.findall(text)]
        supports = [(numbers[start], numbers[target]) for start, target in _SUPPORT.findall(text)]
    except KeyError:
        return None
    return _bipolar(names, attacks, supports)


def _told(
    text: str, expected: str, *, lenient: bool
) -> tuple[BipolarFramework, tuple[Diagnostic, ...]]:
    """The framework in a text, fact by fact, and what is wrong with each."""
    facts = _facts(text, expected, lenient=lenient)
    attacks = _numbered(facts, facts.attacks, lenient=lenient)
    supports = _numbered(facts, facts.supports, lenient=lenient)
    faults = tuple(sorted(facts.faults, key=lambda fault: fault.span))
    return _bipolar(facts.numbers, attacks, supports), faults


def _bipolar(
    names: Collection[str], attacks: Iterable[Pair], supports: Iterable[Pair]
) -> BipolarFramework:
    framework = framework_of(len(names), attacks, names)
    return BipolarFramework(framework, tuple(dict.fromkeys(supports)))


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


def _unquoted(name: str) -> str:
    return name[1:-1] if name.startswith('"') else name


def _quoted(name: str) -> str:
    return name if _PLAIN.fullmatch(name) else f'"{name}"'
