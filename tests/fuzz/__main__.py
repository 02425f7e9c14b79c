"""`python -m tests.fuzz [libFuzzer options] [CORPUS]`: any bytes are read without an exception.

Each input is checked, laid out anew if it has no errors, and checked for the law
that the canonical layout is final. Needs `pip install atheris`; the corpus may
start from `maps/` and `tests/conformance/argdown`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["argmap", "yaml"]):
    from argmap.diagnostics import as_text
    from argmap.pipeline import analyse, tidy
    from argmap.reading import parse
    from argmap.source import SourceFile


def read(data: bytes) -> None:
    """Reads, checks and formats a text; raises where a promise is broken."""
    text = data.decode("utf-8", errors="surrogateescape")
    reading = parse(text)
    as_text(analyse(reading), reading.argument_map.source)
    formatted, _ = tidy(SourceFile("fuzz", text))
    if formatted is not None:
        again, faults = tidy(SourceFile("fuzz", formatted))
        assert not faults, "the canonical layout has errors"
        assert again == formatted, "the canonical layout is not final"


atheris.Setup(sys.argv, read)
atheris.Fuzz()
