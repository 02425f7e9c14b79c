"""Two titles that differ only in case, blanks or look-alike letters.

*Why it matters.* Titles are the same only if they are the same letter by letter, so these are two
claims, and what is said of the one is not said of the other. A reader cannot see it: a
Cyrillic letter looks like a Latin one, and one blank like two.

*Example*

```argdown
[Free choice]: Each state may choose its alliances.

[Free Choice]
  - [Indivisible]: No state may strengthen its security at the expense of others.
```

*Instead*, write the title in one way:

```argdown
[Free choice]: Each state may choose its alliances.

[Free choice]
  - [Indivisible]: No state may strengthen its security at the expense of others.
```

*Reference.* Unicode Technical Standard 39, Unicode Security Mechanisms, section 4.
"""

import unicodedata
from collections.abc import Iterator

from argmap.checks.check import Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import ArgumentMap, Kind, Node

_LOOK_ALIKES = str.maketrans(
    {
        look_alike: latin
        for latin, others in {
            "a": "\u0430\u03b1",
            "b": "\u0432\u03b2",
            "c": "\u0441\u03f2",
            "e": "\u0435\u03b5",
            "h": "\u043d\u04bb",
            "i": "\u0456\u03b9",
            "j": "\u0458",
            "k": "\u043a\u03ba",
            "m": "\u043c",
            "n": "\u03b7",
            "o": "\u043e\u03bf",
            "p": "\u0440\u03c1",
            "s": "\u0455",
            "t": "\u0442\u03c4",
            "v": "\u03bd",
            "x": "\u0445\u03c7",
            "y": "\u0443\u03c5\u04af",
        }.items()
        for look_alike in others
    }
)
_UNSEEN = frozenset({"Cf", "Mn"})


def near_duplicate_title(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning at each title that looks like another one before it in the text."""
    seen: dict[tuple[Kind, str], Node] = {}
    for node in sorted(argument_map.nodes, key=lambda node: node.span):
        if node.is_titled:
            other = seen.setdefault((node.end.kind, _look(node.title)), node)
            if other is not node:
                yield _finding(node, other)


def _finding(node: Node, other: Node) -> Diagnostic:
    foreign = next((each for each in node.title if each not in other.title), " ")
    told = "" if foreign.isascii() else f" (with {_described(foreign)})"
    return Diagnostic(
        CHECK.code,
        Severity.WARNING,
        f"{called(node)}{told} looks like {called(other)} but is another title",
        place_of(node),
        "write both alike if they are one, or else make the difference plain",
    )


def _described(character: str) -> str:
    """A character by its number and its name."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name').lower()}"


def _look(title: str) -> str:
    """What two titles that look the same have in common."""
    folded = unicodedata.normalize("NFKD", title).casefold()
    if not folded.isascii():
        seen = (each for each in folded if unicodedata.category(each) not in _UNSEEN)
        folded = "".join(seen).translate(_LOOK_ALIKES)
    return " ".join(folded.split())


CHECK = Check("AM107", "near-duplicate-title", near_duplicate_title)
