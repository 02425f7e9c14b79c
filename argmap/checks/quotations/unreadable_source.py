"""A text of a document that is named and cannot be read.

*Why it matters.* Its quotations stay unchecked. Only ordinary files in the folder of the map and
below it are read: UTF-8 text, Markdown, HTML and PDF.

*Example*

```argdown
===
documents:
  charter: {title: Charter, text: sources/chartre.txt}
===

[Neutrality]: A state may be neutral. {cites: charter}
```

*Instead*, name the file as it is called, from the folder of the map:

```argdown
===
documents:
  charter: {title: Charter, text: sources/charter.txt}
===

[Neutrality]: A state may be neutral. {cites: charter}
```
"""

from collections.abc import Iterator

from argmap.checks.check import Check
from argmap.diagnostics import Diagnostic, Severity
from argmap.documents.quotations.verification import Verification


def unreadable_source(verification: Verification) -> Iterator[Diagnostic]:
    """A warning for each text that could not be read."""
    for document, copies in verification.copies.items():
        for copy in copies:
            if copy.reason:
                yield Diagnostic(
                    CHECK.code,
                    Severity.WARNING,
                    f"no text of `{document}`: {copy.reason}",
                    verification.argument_map.documents[document].span,
                    "name a file in the folder of the map, or take `text` out",
                )


CHECK = Check("AM123", "unreadable-source", unreadable_source)
