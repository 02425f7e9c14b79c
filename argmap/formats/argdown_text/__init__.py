"""Argdown from a map: the front matter, then its nodes as trees of reasons.

Reading it is the business of `argmap.argdown`, which this turns around; a file that
includes others is read by `argmap.reading`.

It cannot carry: how often and where a claim is stated (each stands once in full, in the
wording that counts), that a title was made up (it is a title now), line breaks and runs of
blanks within a text, and in a loose map the difference between entailment and support,
contrary and attack.
"""

from argmap.argdown.building.build import build
from argmap.argdown.parsing.parser import parse
from argmap.diagnostics import Severity
from argmap.formats.argdown_text.writer import write
from argmap.formats.exchange.conversion import Exported, Imported
from argmap.formats.exchange.features import ALL
from argmap.formats.exchange.losses import dropped
from argmap.model import ArgumentMap
from argmap.source import SourceFile

CARRIES = ALL


def loads(source: SourceFile) -> Imported:
    """The map in a text, and the errors in it; nothing is included."""
    document, faults = parse(source)
    argument_map, more = build(document, source)
    errors = (each for each in (*faults, *more) if each.severity is Severity.ERROR)
    losses = tuple(dropped("text", each.code, each.message, span=each.span) for each in errors)
    return Imported(argument_map, losses)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as Argdown text."""
    written = write(argument_map)
    return Exported(written.text.encode(), written.losses)
