"""A quotation that leaves out what may limit it.

*Why it matters.* Every word may be right and the meaning lost: a sentence cut before its `unless`
or after its `not`, or a next sentence that begins with `however`. Words as these tell of it,
so the finding is a note: read on in the document and judge.

*Example*

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Free choice]: A state may choose its alliances.
  {cites: {document: charter, quote: "A State may leave"}}
```

*Instead*, quote on, or let the claim say what limits it:

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Free choice]: A state may choose its alliances.
  {cites: {document: charter, quote: "A State may leave, unless it is in arrears."}}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.quotations.verification import Verification
from argmap.documents.quotations.words import trim_in_words


def trimmed_quotation(verification: Verification) -> Iterator[Diagnostic]:
    """A note for each quotation next to which a word stands that may limit it."""
    for verdict in verification.verdicts:
        for trim in verdict.trimmed:
            if trim.limits:
                yield Diagnostic(
                    CHECK.code,
                    Severity.NOTE,
                    f"“{trim.limits}” may limit this: {trim_in_words(verdict, trim)}",
                    verdict.quotation.span,
                    "read on in the document; if it does, quote it too",
                )


CHECK = Check("AM121", "trimmed-quotation", trimmed_quotation)
