"""The JSON of Argdown's own tools, as `argdown json` writes it.

It carries what Argdown can say, and all of argmap's vocabulary as data. It does not carry
the front matter, and with it parties, documents, moves and expected labels.
"""

from argmap.formats.argdown_json.writer import pieces
from argmap.formats.exchange.conversion import Exported
from argmap.formats.exchange.features import ALL, Feature
from argmap.formats.exchange.losses import dropped
from argmap.model import ArgumentMap

CARRIES = ALL - {Feature.DOCUMENT, Feature.MOVES, Feature.EXPECTED}

_FRONT_MATTER = ("parties", "documents", "moves")


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a file."""
    losses = tuple(
        dropped("front matter", key, "Argdown's JSON has no front matter")
        for key in _FRONT_MATTER
        if getattr(argument_map, key)
    )
    return Exported("".join(pieces(argument_map)).encode(), losses)
