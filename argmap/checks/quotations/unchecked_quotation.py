"""Quotations that could not be compared with the document.

*Why it matters.* Nobody has looked whether these words stand there. There is one note for each
document and reason.

*Example*

```argdown
===
documents:
  charter: {title: Charter}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, quote: "the right to neutrality"}}
```

*Instead*, put the words of the document into a file beside the map or below it, as text, Markdown,
HTML or PDF, and name it:

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, quote: "the right to neutrality"}}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.quotations.verdicts import Outcome, Verdict
from argmap.documents.quotations.verification import Verification
from argmap.documents.quotations.words import how_to_have_checked


def unchecked_quotation(verification: Verification) -> Iterator[Diagnostic]:
    """A note for each document with quotations that were not looked for, and each reason."""
    unchecked: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in verification.verdicts:
        if verdict.outcome is Outcome.UNCHECKED:
            key = (verdict.quotation.document, verdict.reason)
            unchecked.setdefault(key, []).append(verdict)
    for (document, reason), verdicts in unchecked.items():
        first = min(verdict.quotation.span for verdict in verdicts)
        quotations = "this quotation" if len(verdicts) == 1 else f"{len(verdicts)} quotations"
        yield Diagnostic(
            CHECK.code,
            Severity.NOTE,
            f"{quotations} from `{document}` could not be checked: {reason}",
            first,
            how_to_have_checked(verdicts[0]),
        )


CHECK = Check("AM122", "unchecked-quotation", unchecked_quotation)
