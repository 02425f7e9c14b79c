"""Argdown from a map: the front matter, then its nodes as trees of reasons.

Reading it is the business of `argmap.argdown`, which this turns around. What it
cannot carry: how often and where a claim is stated (each stands once in full), a
title that was made up (it is a title now), line breaks within a text, and in a
loose map the difference between entailment and support, contrary and attack.
"""

from argmap.formats.argdown_text.writer import write
from argmap.formats.exchange.conversion import Exported
from argmap.formats.exchange.features import ALL
from argmap.model import ArgumentMap

CARRIES = ALL


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as Argdown text."""
    written = write(argument_map)
    return Exported(written.text.encode(), written.losses)
