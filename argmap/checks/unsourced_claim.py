"""A claim without a reason and without a document, in a map that cites documents.

*Why it matters.* In a map that works with documents a reader wants to know of each claim
on what it rests: a reason, or the words of a document. What is meant to rest on nothing
else says so: `kind: evidence`, `kind: assumption`, `undeveloped: true`, or `conceded` by
the other side. Claims that are only attacked, and maps that name no documents, are left
in peace.

*Example*

```argdown
===
documents:
  survey: {title: Sleep survey}
===

[No phones]: Phones should stay outside the bedroom at night.
  + [Less sleep]: Who has a phone at hand sleeps less. {cites: survey}
  + [Tired]: Who sleeps less learns less.
```

*Instead*, cite a document, give a reason, or say that it is an assumption:

```argdown
===
documents:
  survey: {title: Sleep survey}
===

[No phones]: Phones should stay outside the bedroom at night.
  + [Less sleep]: Who has a phone at hand sleeps less. {cites: survey}
  + [Tired]: Who sleeps less learns less. {kind: assumption}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check, called, place_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.graph import edges_of
from argmap.model import Annotation, ArgumentMap, Kind, RelationType

_GROUND = frozenset({"assumption", "axiom", "evidence", "question"})
_BEARING = frozenset({RelationType.SUPPORT, RelationType.ENTAILS})


def unsourced_claim(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A note for each claim that is used as a reason and rests on nothing."""
    if not argument_map.documents:
        return
    supported = {
        edge.target for edge in edges_of(argument_map) if edge.attributes["type"] == "support"
    }
    reasons = _reasons(argument_map)
    for claim in argument_map.claims.values():
        is_bare = claim.name not in supported and not _may_stand_bare(claim.annotation)
        if claim.title in reasons and is_bare:
            yield Diagnostic(
                CHECK.code,
                Severity.NOTE,
                f"{called(claim)} is given as a reason but rests on nothing itself",
                place_of(claim),
                "cite a document, support it, or mark it as `kind: assumption`",
            )


def _reasons(argument_map: ArgumentMap) -> frozenset[str]:
    """The titles of the claims that are premises or support something."""
    premises = (
        step.claim for argument in argument_map.arguments.values() for step in argument.premises
    )
    supporting = (
        relation.start.title
        for relation in argument_map.relations
        if relation.type in _BEARING and relation.start.kind is Kind.CLAIM
    )
    return frozenset((*premises, *supporting))


def _may_stand_bare(said: Annotation) -> bool:
    return bool(said.cites or said.conceded or said.undeveloped or said.kind in _GROUND)


CHECK = Check("AM105", "unsourced-claim", unsourced_claim)
