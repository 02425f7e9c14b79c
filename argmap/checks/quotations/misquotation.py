"""A quotation that is nearly, but not quite, what the document says.

*Why it matters.* In a dispute about what a text says, a word more or less is the dispute. Line
breaks, quotation marks, dashes, hyphens at line ends and capital letters may differ; words
and punctuation may not.

*Example*

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, quote: "Each State also has a right to neutrality."}}
```

*Instead*, quote the document's words, as `argmap sources --fix` does; put what is yours in
square brackets, and `...` for what you leave out:

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, quote: "Each State ... has the right to neutrality."}}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.quotations.verification import Verification
from argmap.documents.quotations.words import differing, shortened, words_at


def misquotation(verification: Verification) -> Iterator[Diagnostic]:
    """A warning for each quotation that is nearly there, with the words that differ."""
    for verdict in verification.verdicts:
        if verdict.outcome is Outcome.NEAR:
            cited = verdict.quotation
            actual = " ... ".join(words_at(verdict, span) for span in verdict.spans)
            yield Diagnostic(
                CHECK.code,
                Severity.WARNING,
                f"not the words of `{cited.document}`: {'; '.join(differing(verdict))}",
                cited.span,
                f"quote it as “{shortened(actual, 200)}”, or let `argmap sources --fix` do so",
            )


CHECK = Check("AM116", "misquotation", misquotation)
