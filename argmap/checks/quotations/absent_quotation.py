"""A quotation of which the document has nothing, or has the pieces in another order.

*Why it matters.* Words in quotation marks are a promise that they stand there. They may come
from another document or another version of it, be a translation, or be made up.

*Example*

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, quote: "Nobody may be forced into an alliance."}}
```

*Instead*, quote what the document says, or cite it without a quotation. What is quoted in
another language than that of the text has its `language`:

```argdown
===
documents:
  charter: {title: Charter, language: en, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: [{document: charter, quote: "Each State also has the right to neutrality."},
    {document: charter, language: de, quote: "Jeder Staat hat das Recht auf Neutralität."}]}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.quotations.verification import Verification


def absent_quotation(verification: Verification) -> Iterator[Diagnostic]:
    """A warning for each quotation whose words, or one of whose pieces, are not there."""
    for verdict in verification.verdicts:
        if verdict.outcome in (Outcome.ABSENT, Outcome.DISORDERED) and verdict.text is not None:
            yield Diagnostic(
                CHECK.code,
                Severity.WARNING,
                f"not in {verdict.text.path}: {verdict.reason}",
                verdict.quotation.span,
                "quote what the document says; or name the document that it is from, or with "
                "`language` the language that it is in",
            )


CHECK = Check("AM117", "absent-quotation", absent_quotation)
