"""A claim or an argument that attacks itself.

*Why it matters.* It can never be accepted, and whatever it attacks is left in doubt without
cause. Mostly a title is written where another was meant.

*Example*

```argdown
[Liar]: All that I say is false.
  - [Liar]
```

*Instead*, let another claim attack it:

```argdown
[Liar]: All that I say is false.
  - [Then]: Then this is false too.
```

*Reference.* P. M. Dung, On the acceptability of arguments, Artificial Intelligence 77 (1995):
an argument that attacks itself is in no conflict-free set.
"""

from collections.abc import Iterator

from argmap.checks.check import Check, called, relation_place
from argmap.diagnostics import Diagnostic, Severity
from argmap.graph import ATTACKS, key_of
from argmap.model import ArgumentMap


def self_attack(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning for each attack on the attacker itself."""
    for relation in argument_map.relations:
        if relation.type in ATTACKS and key_of(relation.start) == key_of(relation.target):
            node = argument_map.node(relation.start)
            yield Diagnostic(
                CHECK.code,
                Severity.WARNING,
                f"{called(node)} attacks itself",
                relation_place(argument_map, relation),
                "name what attacks it, or drop the relation",
            )


CHECK = Check("AM108", "self-attack", self_attack)
