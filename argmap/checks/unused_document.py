"""A document that the front matter describes and nothing cites.

*Why it matters.* A citation may be missing, or name another document by mistake.

*Example*

```argdown
===
documents:
  survey: {title: Sleep survey}
===

[Less sleep]: Who has a phone at hand sleeps less.
  + <Light>: The light of the screen keeps awake.
```

*Instead*, cite it, or take it out:

```argdown
===
documents:
  survey: {title: Sleep survey}
===

[Less sleep]: Who has a phone at hand sleeps less. {cites: survey}
  + <Light>: The light of the screen keeps awake.
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import ArgumentMap


def unused_document(argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """A note for each document without a citation."""
    cited = {cite.document for node in argument_map.nodes for cite in node.annotation.cites}
    for document in argument_map.documents.values():
        if document.id not in cited:
            yield Diagnostic(
                CHECK.code,
                Severity.NOTE,
                f"nothing cites the document `{document.id}`",
                document.span,
                f"cite it with `cites: {document.id}`, or take it out",
            )


CHECK = Check("AM110", "unused-document", unused_document)
