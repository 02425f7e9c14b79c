"""A quotation that stands in the document, but not where its locator says.

*Why it matters.* Who looks it up does not find it, and may think that it is made up.

*Example*

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, locator: para 9, quote: "the right to neutrality"}}
```

*Instead*, give the place where it is:

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, locator: para 8, quote: "the right to neutrality"}}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.quotations.verification import Verification
from argmap.documents.quotations.words import told


def misplaced_quotation(verification: Verification) -> Iterator[Diagnostic]:
    """A warning for each quotation that stands elsewhere than is said."""
    for verdict in verification.verdicts:
        if verdict.outcome is Outcome.MISPLACED:
            place = f"write `locator: {verdict.locator}`, or" if verdict.locator else "or"
            yield Diagnostic(
                CHECK.code,
                Severity.WARNING,
                f"the document has it {told(verdict)}",
                verdict.quotation.span,
                f"{place} take the words from the place that is meant".removeprefix("or "),
            )


CHECK = Check("AM119", "misplaced-quotation", misplaced_quotation)
