"""The pages of the findings about files that describe documents."""

from argmap.diagnostics import Rule

UNREADABLE_BIBLIOGRAPHY = Rule(
    "AM080",
    "unreadable-bibliography",
    """A file of documents that is named and cannot be read.

*Why it matters.* None of its documents is known. Only ordinary files in the folder of the map
and below it are read: BibTeX (`.bib`), CSL-JSON (`.json`) and CSL-YAML (`.yaml`), in UTF-8.

*Example*

```argdown
===
documents: literature.bib
===

[Practice]: What is not practised is forgotten. {cites: rao2021}
```

*Instead*, name the file as it is called, from the folder of the map:

```argdown
===
documents: sources/literature.bib
===

[Practice]: What is not practised is forgotten. {cites: rao2021}
```

*Reference.* A list names several files, or describes documents besides:
`documents: [sources/literature.bib, {charter: {title: The charter}}]`.
""",
)
FAULTY_ENTRY = Rule(
    "AM081",
    "faulty-entry",
    """An entry in a file of documents that cannot be read, or not all of it.

*Why it matters.* What it describes is not known, or not as it was meant. The other entries are
used.

*Example*

```argdown
===
documents: sources/faulty.bib
===

[Practice]: What is not practised is forgotten. {cites: rao2021}
```

*Instead*, mend the entry in its file; the finding names its line:

```argdown
===
documents: sources/literature.bib
===

[Practice]: What is not practised is forgotten. {cites: rao2021}
```
""",
)
RULES = (UNREADABLE_BIBLIOGRAPHY, FAULTY_ENTRY)
