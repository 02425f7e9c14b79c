"""A claim or an argument that both supports and attacks the same thing.

*Why it matters.* It cannot be a reason for and against at once. Either one of the relations
has the wrong sign, or there are two reasons that share a title.

*Example*

```argdown
[Uniforms]: Our school should have uniforms.
  + <Cost>: Uniforms cost money.
  - <Cost>
```

*Instead*, drop the wrong one, or take the two reasons apart:

```argdown
[Uniforms]: Our school should have uniforms.
  + <Sharing>: Uniforms can be handed on.
  - <Cost>: Uniforms cost money.
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check, called, relation_place
from argmap.diagnostics import Diagnostic, Severity
from argmap.graph import ATTACKS
from argmap.model import ArgumentMap, End, Relation


def support_and_attack(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning at the second of two relations with the same ends and opposite signs."""
    first: dict[tuple[End, End], Relation] = {}
    for relation in argument_map.relations:
        other = first.setdefault((relation.start, relation.target), relation)
        if (other.type in ATTACKS) != (relation.type in ATTACKS):
            start, target = argument_map.node(relation.start), argument_map.node(relation.target)
            yield Diagnostic(
                CHECK.code,
                Severity.WARNING,
                f"{called(start)} both supports and attacks {called(target)}",
                relation_place(argument_map, max(relation, other, key=_start)),
                "drop one of the two, or give each reason its own title",
            )


def _start(relation: Relation) -> int:
    return relation.span.start


CHECK = Check("AM109", "support-and-attack", support_and_attack)
