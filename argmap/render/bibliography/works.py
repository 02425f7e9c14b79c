"""Which documents a bibliography lists, and as what items of CSL."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from argmap.documents.library.items import item_of
from argmap.model import ArgumentMap, Document
from argmap.render.links import safe_address
from argmap.render.wrap import clean

_FOREIGN = re.compile(r"[^A-Za-z0-9_:.\-]+")

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)


def works_of(argument_map: ArgumentMap, *, uncited: bool = False) -> tuple[Document, ...]:
    """The documents that the map cites, in the order in which it first does.

    Args:
        argument_map: The map.
        uncited: List after them those that nothing cites.
    """
    nodes = sorted(argument_map.nodes, key=lambda node: node.span.start)
    named = [cite.document for node in nodes for cite in node.annotation.cites]
    known = argument_map.documents
    ids = dict.fromkeys((*named, *known) if uncited else named)
    return tuple(known[each] for each in ids if each in known)


def items_of(works: tuple[Document, ...]) -> Iterator[dict[str, Any]]:
    """The works as CSL-JSON; each with an id that every program can read, none twice.

    Links that a page may not have are left out. What only argmap knows is under `custom`.
    """
    taken: set[str] = set()
    for work in works:
        item = _cleaned(item_of(work)) | {"id": _id(work.id, taken)}
        item["URL"] = safe_address(str(item.get("URL", "")))
        doi = _DOI.fullmatch(str(item.get("DOI", "")).strip())
        item["DOI"] = quote(doi[1], safe="/;()") if doi else ""
        yield {key: value for key, value in item.items() if value not in ("", [], {})}


def _id(name: str, taken: set[str]) -> str:
    bare = _FOREIGN.sub("-", name).strip("-") or "document"
    found, number = bare, 1
    while found.lower() in taken:
        number += 1
        found = f"{bare}-{number}"
    taken.add(found.lower())
    return found


def _cleaned(value: Any) -> Any:
    """The same without control characters in any of its texts."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    if isinstance(value, dict):
        return {key: _cleaned(each) for key, each in value.items()}
    return value
