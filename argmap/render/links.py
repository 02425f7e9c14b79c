"""Which addresses a picture may link to."""

import html
import re
from urllib.parse import quote

SCHEMES = frozenset({"http", "https", "mailto", "doi"})

_KEPT = ":/?#[]@!$&()*+,;=%~"
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")


def safe_address(address: str) -> str:
    """The address without what browsers overlook; empty if it may not be linked to.

    Allowed are http, https, mailto and doi, and addresses relative to the
    picture. White space and control characters are taken out before the scheme is
    looked at, since a browser does the same, and HTML entities are looked through.
    What may not stand in an address is percent-encoded: Graphviz 2.43 writes
    quotes as they are.
    """
    bare = _bare(address)
    if _is_allowed(bare) and _is_allowed(_bare(html.unescape(bare))):
        return quote(bare, safe=_KEPT)
    return ""


def _bare(address: str) -> str:
    printable = "".join(character for character in address if character.isprintable())
    return "".join(printable.split()).replace("\\", "/")


def _is_allowed(address: str) -> bool:
    scheme = _SCHEME.match(address)
    if scheme is not None:
        return scheme[0][:-1].lower() in SCHEMES
    return not address.startswith("//") and ":" not in address.partition("/")[0]
