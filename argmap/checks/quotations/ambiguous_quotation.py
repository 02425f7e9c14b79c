"""A quotation of words that stand in several places, without a word on which is meant.

*Why it matters.* The same words may mean something else elsewhere, and who looks them up does
not know where to look.

*Example*

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Consultation]: The states talk.
  {cites: {document: charter, quote: "The States will confer."}}
```

*Instead*, give the `locator`, or what stands before or after it as `prefix` or `suffix`:

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Consultation]: The states talk.
  {cites: {document: charter, locator: para 9, quote: "The States will confer."}}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.quotations.verification import Verification


def ambiguous_quotation(verification: Verification) -> Iterator[Diagnostic]:
    """A note for each quotation that stands in several places."""
    for verdict in verification.verdicts:
        if verdict.outcome is Outcome.AMBIGUOUS and verdict.text is not None:
            count = len(verdict.places) + 1
            yield Diagnostic(
                CHECK.code,
                Severity.NOTE,
                f"these words stand in {count} places of {verdict.text.path}",
                verdict.quotation.span,
                "say which one is meant with `locator`, as `para 8`, or with `prefix` or `suffix`",
            )


CHECK = Check("AM118", "ambiguous-quotation", ambiguous_quotation)
