"""A title that the map refers to and never gives any words.

*Why it matters.* Most often it is a title spelt in two ways, and the reasons written below
the one are missing below the other. Where it is meant, a reader sees a box with a title
and does not learn what is claimed.

*Example*

```argdown
[Uniforms]: Our school should have uniforms.
  + [Less bullying]

[Less bulying]: There would be less bullying.
```

*Instead*, use one spelling, and say once what the title stands for:

```argdown
[Uniforms]: Our school should have uniforms.
  + [Less bullying]

[Less bullying]: There would be less bullying.
```
"""

from collections.abc import Iterator

from argmap.checks.check import SUGGESTIONS, Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.model import Argument, ArgumentMap, Kind, Node


def undefined_reference(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A finding for each title without words: a warning if a title with words is like it."""
    defined: dict[Kind, list[str]] = {Kind.CLAIM: [], Kind.ARGUMENT: []}
    undefined = []
    for node in argument_map.nodes:
        if _has_words(node):
            defined[node.end.kind].append(node.title)
        elif node.is_titled:
            undefined.append(node)
    for number, node in enumerate(undefined):
        titles = defined[node.end.kind] if number < SUGGESTIONS else ()
        yield _finding(node, nearest(node.title, titles))


def _has_words(node: Node) -> bool:
    """True if the map says more of it than its title; an argument's steps are words too."""
    return bool(node.text.strip()) or (isinstance(node, Argument) and bool(node.steps))


def _finding(node: Node, near: str | None) -> Diagnostic:
    brackets = "[]" if node.end.kind is Kind.CLAIM else "<>"
    meant = f"did you mean {brackets[0]}{near}{brackets[1]}?"
    return Diagnostic(
        CHECK.code,
        Severity.WARNING if near else Severity.NOTE,
        f"{called(node)} is referred to but never given words",
        place_of(node),
        meant if near else f"write once `{node.name}: what it says`",
    )


CHECK = Check("AM102", "undefined-reference", undefined_reference, misses_unread=True)
