"""A text of a document that is not the one whose hash was recorded.

*Why it matters.* The file was changed after somebody had checked it, by a correction or by
accident; what was quoted from it may have been changed too.

*Example*

```argdown
===
documents:
  charter:
    title: Charter
    text: sources/charter.txt
    sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
===

[Neutrality]: A state may be neutral. {cites: charter}
```

*Instead*, compare the file with the document and take the line out; `argmap sources --fix`
records the hash of what is there now:

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


def altered_source(verification: Verification) -> Iterator[Diagnostic]:
    """A warning for each text with another SHA-256 than the map has recorded."""
    for document, copies in verification.copies.items():
        for copy in copies:
            if copy.is_changed:
                yield Diagnostic(
                    CHECK.code,
                    Severity.WARNING,
                    f"{copy.path} is not the file whose hash `{document}` has recorded",
                    verification.argument_map.documents[document].span,
                    "compare it with the document; then take `sha256` out and record it anew",
                )


CHECK = Check("AM124", "altered-source", altered_source)
