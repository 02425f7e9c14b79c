"""A claim or an argument that is given to one party here and to another there.

*Why it matters.* Only the last of them is kept, and with it goes who owes an answer. Where two
parties do hold the same claim, one of them concedes it.

*Example*

```argdown
===
parties: {pupils: Pupils, staff: Staff}
===

[Less homework]: There should be less homework. {party: pupils}
  - [Practice]: What is not practised is forgotten. {party: staff}

[Practice] {party: pupils}
```

*Instead*, keep one party, and let the other concede:

```argdown
===
parties: {pupils: Pupils, staff: Staff}
===

[Less homework]: There should be less homework. {party: pupils}
  - [Practice]: What is not practised is forgotten. {party: staff, conceded: [pupils]}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check, called, occurrence_place
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import ArgumentMap


def changed_party(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A warning at each place that gives a node to another party than before."""
    for node in argument_map.nodes:
        party = ""
        for occurrence in node.occurrences:
            named = (occurrence.data or {}).get("party")
            if not isinstance(named, str) or not named:
                continue
            if party and named != party:
                yield Diagnostic(
                    CHECK.code,
                    Severity.WARNING,
                    f"{called(node)} is given to `{named}` here and to `{party}` before",
                    occurrence_place(node, occurrence),
                    "keep one party; the other may be among the `conceded`",
                )
            party = named


CHECK = Check("AM114", "changed-party", changed_party)
