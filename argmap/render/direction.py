"""Which way a text reads."""

import unicodedata

_STRONG = {"L": False, "R": True, "AL": True}


def reads_from_right(text: str) -> bool:
    """True if the first letter that has a direction reads from the right (UAX 9, rule P2)."""
    if text.isascii():
        return False
    kinds = map(unicodedata.bidirectional, text)
    return next((_STRONG[kind] for kind in kinds if kind in _STRONG), False)
