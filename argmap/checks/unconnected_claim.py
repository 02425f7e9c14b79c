"""A titled claim or a sketched argument that stands in no relation to anything.

*Why it matters.* Nothing speaks for it or against it and it bears on nothing, so it says
nothing in this dispute; and Argdown leaves it out of the drawn map, unless its settings say
`selection: {excludeDisconnected: false}`. Often the relation is there but stands below another
title, or its indentation is gone.

*Example*

```argdown
[Uniforms]: Our school should have uniforms.
  + <Equality>: Nobody is judged by their clothes.

<Cost>: Uniforms cost money.
```

*Instead*, say what it bears on:

```argdown
[Uniforms]: Our school should have uniforms.
  + <Equality>: Nobody is judged by their clothes.
  - <Cost>: Uniforms cost money.
```
"""

from collections.abc import Iterator

from argmap.argdown.settings.configuration import settings_of
from argmap.checks.check import Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import Argument, ArgumentMap, End, Kind, Node


def unconnected_claim(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A note for each node without relation, place in an argument, citation or mention."""
    connected = set(_connected(argument_map))
    is_drawn = not settings_of(argument_map.settings).selection.exclude_disconnected
    undrawn = "" if is_drawn else "; Argdown's map leaves it out until then"
    for node in argument_map.nodes:
        if node.is_titled and node.end not in connected and not _speaks_for_itself(node):
            yield Diagnostic(
                CHECK.code,
                Severity.NOTE,
                f"{called(node)} stands alone: nothing supports or attacks it, nor it anything",
                place_of(node),
                f"indent it below what it bears on, as `+` or `-`{undrawn}",
            )


def _connected(argument_map: ArgumentMap) -> Iterator[End]:
    for relation in argument_map.relations:
        for end in (relation.start, relation.target):
            yield argument_map.node(end).end
    for argument in argument_map.arguments.values():
        for step in argument.steps:
            yield End(Kind.CLAIM, step.claim)
    for node in argument_map.nodes:
        for occurrence in node.occurrences:
            for mention in occurrence.ranges:
                if mention.type == "statement-mention":
                    yield End(Kind.CLAIM, mention.value)
                elif mention.type == "argument-mention":
                    yield End(Kind.ARGUMENT, mention.value)


def _speaks_for_itself(node: Node) -> bool:
    """True for what has premises or a document of its own, or is left alone on purpose."""
    said = node.annotation
    has_steps = isinstance(node, Argument) and bool(node.steps)
    return has_steps or bool(said.cites) or said.undeveloped


CHECK = Check("AM104", "unconnected-claim", unconnected_claim, misses_unread=True)
