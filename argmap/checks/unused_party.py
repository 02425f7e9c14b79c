"""A party that the front matter names and that does nothing in the map.

*Why it matters.* Its claims may be there without its name, and then nobody can tell what
it has left unanswered.

*Example*

```argdown
===
parties:
  pupils: {name: Pupils}
  staff: {name: Staff}
===

[Less homework]: There should be less homework. {party: pupils}
  - <Practice>: What is not practised is forgotten.
```

*Instead*, say who holds what:

```argdown
===
parties:
  pupils: {name: Pupils}
  staff: {name: Staff}
===

[Less homework]: There should be less homework. {party: pupils}
  - <Practice>: What is not practised is forgotten. {party: staff}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import Annotation, ArgumentMap


def unused_party(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A note for each party that holds, hears, concedes and answers nothing."""
    active = {party for node in argument_map.nodes for party in _parties(node.annotation)}
    for party in argument_map.parties.values():
        if party.id not in active:
            yield Diagnostic(
                CHECK.code,
                Severity.NOTE,
                f"the party `{party.id}` takes no part in the dispute",
                party.span,
                f"mark its claims with `party: {party.id}`, or take it out",
            )


def _parties(said: Annotation) -> Iterator[str]:
    yield said.party
    yield from said.to
    yield from said.conceded_by
    yield from said.retracted_by
    yield from (answer.by for answer in said.answered)


CHECK = Check("AM111", "unused-party", unused_party)
