"""A reply that says it meets a part which its target does not have.

*Why it matters.* `meets` says which parts of a claim a reply deals with, and the others count
as unanswered. A misspelt part meets nothing, so the claim looks less answered than it is.

*Example*

```argdown
[Bridge]: The bridge is too dear. {parts: [capital, upkeep]}
  - [Toll]: The toll pays for it. {meets: [capitol]}
```

*Instead*, name a part as the target does, or a premise if it is an argument:

```argdown
[Bridge]: The bridge is too dear. {parts: [capital, upkeep]}
  - [Toll]: The toll pays for it. {meets: [capital]}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.model import Argument, ArgumentMap, End, Kind, Node, RelationType

_SUPPORTS = frozenset({RelationType.SUPPORT, RelationType.ENTAILS})


def unknown_part(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning for each part that a reply meets and none of its targets has."""
    targets: dict[End, list[Node]] = {}
    behind = _arguments_behind(argument_map)
    for relation in argument_map.relations:
        if relation.type not in _SUPPORTS:
            target = argument_map.node(relation.target)
            targets.setdefault(argument_map.node(relation.start).end, []).append(target)
    for node in argument_map.nodes:
        if node.annotation.meets:
            parts = {
                part: None
                for target in _targets(targets, node)
                for each in (target, *behind.get(target.end, ()))
                for part in _parts(each)
            }
            for part in dict.fromkeys(node.annotation.meets):
                if part not in parts:
                    yield _finding(node, part, nearest(part, parts))


def _targets(targets: dict[End, list[Node]], node: Node) -> list[Node]:
    """What a node attacks; a reconstructed argument attacks what its conclusion does."""
    found = targets.get(node.end, [])
    if isinstance(node, Argument) and node.conclusion is not None:
        return [*found, *targets.get(End(Kind.CLAIM, node.conclusion.claim), [])]
    return found


def _arguments_behind(argument_map: ArgumentMap) -> dict[End, list[Argument]]:
    """The arguments for each claim: their premises are parts of what stands by them."""
    found: dict[End, list[Argument]] = {}
    for argument in argument_map.arguments.values():
        if argument.conclusion is not None:
            end = End(Kind.CLAIM, argument.conclusion.claim)
            found.setdefault(end, []).append(argument)
    return found


def _parts(target: Node) -> Iterator[str]:
    yield from target.annotation.parts
    if isinstance(target, Argument):
        yield from (step.claim for step in target.premises)


def _finding(node: Node, part: str, near: str | None) -> Diagnostic:
    return Diagnostic(
        CHECK.code,
        Severity.WARNING,
        f"{called(node)} meets `{part}`, which nothing that it attacks has as a part",
        place_of(node),
        f"did you mean `{near}`?" if near else "name the `parts` of its target",
    )


CHECK = Check("AM113", "unknown-part", unknown_part)
