"""An attack to which nobody has replied.

*Why it matters.* An objection that is left standing decides, for a reader, the question it
bears on. Perhaps the other side has no answer; perhaps it gave one and the map lacks it.
`argmap unanswered` tells more: who owes the reply, and what falls if none comes.

*Example*

```argdown
[Uniforms]: Our school should have uniforms.
  - <Cost>: Uniforms cost money.
```

*Instead*, let the other side reply, or note the answer that it gave elsewhere with
`answered: {by: PARTY, on: DATE, why: TEXT}`:

```argdown
===
parties: {pupils: Pupils, staff: Staff}
===

[Uniforms]: Our school should have uniforms. {party: staff}
  - <Cost>: Uniforms cost money.
    {party: pupils, answered: {by: staff, on: 2024-03-01, why: the school pays for them}}
```

*Reference.* Open attacks, as in the set of unattacked arguments of P. M. Dung (1995).
"""

from collections.abc import Iterator

from argmap.checks.check import Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.evaluation.answers.unanswered import open_attacks
from argmap.graph import ATTACKS, SYMMETRIC
from argmap.model import ArgumentMap, End, Node


def unanswered_attack(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A note for each claim or sketched argument that attacks and has no reply itself."""
    attacked = _attacked(argument_map)
    for end in open_attacks(argument_map):
        node = argument_map.node(end)
        target = f", which attacks {called(attacked[end])}" if end in attacked else ""
        yield Diagnostic(
            CHECK.code,
            Severity.NOTE,
            f"nobody has answered {called(node)}{target}",
            place_of(node),
            "reply to it, or note an answer given elsewhere with `answered`",
        )


def _attacked(argument_map: ArgumentMap) -> dict[End, Node]:
    """What each attacker attacks first in the text."""
    attacked: dict[End, Node] = {}
    for relation in argument_map.relations:
        if relation.type in ATTACKS:
            attacked.setdefault(relation.start, argument_map.node(relation.target))
        if relation.type in SYMMETRIC:
            attacked.setdefault(relation.target, argument_map.node(relation.start))
    return attacked


CHECK = Check("AM106", "unanswered-attack", unanswered_attack, misses_unread=True)
