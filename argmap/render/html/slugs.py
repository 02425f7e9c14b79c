"""Readable names for the places of a page, so that one can link to them: `#sovereignty-first`."""

import re
import unicodedata
from collections.abc import Iterable

_LENGTH = 60
_OTHER = re.compile(r"[\W_]+")


def slugs_of(names: Iterable[str]) -> list[str]:
    """A different slug for each name, in their order.

    A slug has small letters and digits of any script, and hyphens. Pages begin their own ids
    with `_`, pictures have capitals in theirs, so that neither is ever a slug.
    """
    found: dict[str, None] = {}
    for name in names:
        slug = _slug(name)
        number = 1
        while slug in found:
            number += 1
            slug = f"{_slug(name)}-{number}"
        found[slug] = None
    return list(found)


def _slug(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold()
    return _OTHER.sub("-", folded)[:_LENGTH].strip("-") or "untitled"
