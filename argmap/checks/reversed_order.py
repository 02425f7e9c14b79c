"""A reply that is dated, or has its round, before what it replies to.

*Why it matters.* Nobody answers what has not been said. One of the two dates is wrong, or the
relation points the wrong way; and who owes an answer as of a day cannot be told from it.

*Example*

```argdown
[Less homework]: There should be less homework. {date: 2024-03-02}
  - [Practice]: What is not practised is forgotten. {date: 2024-03-01}
```

*Instead*, mend the date, which is the day on which the claim entered this dispute:

```argdown
[Less homework]: There should be less homework. {date: 2024-03-02}
  - [Practice]: What is not practised is forgotten. {date: 2024-03-03}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check, called, relation_place
from argmap.diagnostics import Diagnostic, Severity
from argmap.graph import ATTACKS, SYMMETRIC
from argmap.model import Annotation, ArgumentMap


def reversed_order(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning for each attack that came before what it attacks."""
    for relation in argument_map.relations:
        if relation.type not in ATTACKS or relation.type in SYMMETRIC:
            continue
        reply, target = argument_map.node(relation.start), argument_map.node(relation.target)
        when = _order(reply.annotation, target.annotation)
        if when:
            yield Diagnostic(
                CHECK.code,
                Severity.WARNING,
                f"{called(reply)} ({when[0]}) comes before {called(target)} ({when[1]}), "
                "to which it replies",
                relation_place(argument_map, relation),
                "mend the date or the round, or turn the relation round",
            )


def _order(reply: Annotation, target: Annotation) -> tuple[str, str] | None:
    """When both were said, if the reply was said first."""
    if reply.date and target.date and reply.date < target.date:
        return reply.date.isoformat(), target.date.isoformat()
    if reply.round and target.round and reply.round < target.round:
        return f"round {reply.round}", f"round {target.round}"
    return None


CHECK = Check("AM112", "reversed-order", reversed_order)
