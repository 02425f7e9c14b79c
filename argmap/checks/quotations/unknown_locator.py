"""A locator that leads to no place in the document.

*Why it matters.* The place may be misnamed, or the text at hand is not all of the document. The
words are looked for in all of it then.

*Example*

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, locator: para 88, quote: "the right to neutrality"}}
```

*Instead*, name what the text has: a numbered paragraph, article or section, a heading by its
words, a page, a line, or a sentence within one of these:

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral.
  {cites: {document: charter, locator: "para 8, sentence 3", quote: "the right to neutrality"}}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.quotations.verification import Verification


def unknown_locator(verification: Verification) -> Iterator[Diagnostic]:
    """A note for each locator of a quotation that names no place of the text."""
    for verdict in verification.verdicts:
        if not verdict.is_locator_found and verdict.text is not None:
            found = f"the words are in {verdict.locator}; " if verdict.locator else ""
            yield Diagnostic(
                CHECK.code,
                Severity.NOTE,
                f"{verdict.text.path} has no place called `{verdict.quotation.locator}`",
                verdict.quotation.span,
                f"{found}name a paragraph, an article, a page, a line or a heading",
            )


CHECK = Check("AM120", "unknown-locator", unknown_locator)
