"""A mention, `@[...]` or `@<...>`, of a title that the map does not have.

*Why it matters.* A mention lets a reader go from the text to what is meant. If the title
has changed or is misspelt, it leads nowhere.

*Example*

```argdown
[Uniforms]: Our school should have uniforms, as the reasons of @<Equality> show.
  + <Equal>: Nobody is judged by their clothes.
```

*Instead*, mention a title that is there:

```argdown
[Uniforms]: Our school should have uniforms, as the reasons of @<Equal> show.
  + <Equal>: Nobody is judged by their clothes.
```
"""

from collections.abc import Iterator

from argmap.checks.check import SUGGESTIONS, Check, occurrence_place
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.model import ArgumentMap, Node, Occurrence, Range
from argmap.source import Span

_STATEMENT, _ARGUMENT = "statement-mention", "argument-mention"


def undefined_mention(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning for each mention that leads nowhere."""
    titles = {_STATEMENT: argument_map.claims, _ARGUMENT: argument_map.arguments}
    looked_up = 0
    for node in argument_map.nodes:
        for occurrence in node.occurrences:
            for mention in occurrence.ranges:
                known = titles.get(mention.type)
                if known is not None and mention.value not in known:
                    near = nearest(mention.value, known) if looked_up < SUGGESTIONS else None
                    looked_up += 1
                    yield _finding(argument_map, node, occurrence, mention, near)


def _finding(
    argument_map: ArgumentMap,
    node: Node,
    occurrence: Occurrence,
    mention: Range,
    near: str | None,
) -> Diagnostic:
    pattern = "@[{}]" if mention.type == _STATEMENT else "@<{}>"
    written = pattern.format(mention.value)
    start = argument_map.source.text.find(written, *occurrence.span)
    span = Span(start, start + len(written)) if start >= 0 else occurrence_place(node, occurrence)
    advice = f"did you mean {pattern.format(near)}?" if near else "mention a title of the map"
    message = f"{written} mentions a title that is not in the map"
    return Diagnostic(CHECK.code, Severity.WARNING, message, span, advice)


CHECK = Check("AM103", "undefined-mention", undefined_mention, misses_unread=True)
