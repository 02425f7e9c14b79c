"""Documents as items of CSL, the form that bibliographies and citation styles share.

`document_of` takes what tools and DOI services really send; `item_of` gives what CSL 1.0.2
allows.
"""

import re
from collections.abc import Mapping
from typing import Any

from argmap.argdown.vocabulary import csl
from argmap.argdown.vocabulary.documents import OWN_FIELDS
from argmap.documents.library.dates import csl_date, written_date
from argmap.model import Document

_OTHER_TYPES = {
    "book-chapter": "chapter",
    "book-part": "chapter",
    "book-section": "chapter",
    "dissertation": "thesis",
    "edited-book": "book",
    "journal-article": "article-journal",
    "magazine-article": "article-magazine",
    "monograph": "book",
    "newspaper-article": "article-newspaper",
    "other": "document",
    "peer-review": "review",
    "posted-content": "article",
    "proceedings-article": "paper-conference",
    "reference-book": "book",
    "reference-entry": "entry",
    "report-series": "report",
    "technical-report": "report",
    "web-page": "webpage",
}
_MARKUP = re.compile(r"</?(?:i|b|sub|sup|sc|span)(?: [^<>]*)?>", re.IGNORECASE)
_STRUCTURED = frozenset({"custom", "categories"})


def document_of(item: Mapping[str, Any], name: str) -> tuple[Document, list[str]]:
    """The document that an item of CSL describes, and what of it could not be read.

    Fields that CSL does not know are left out; what argmap itself knows besides may stand
    under `custom`.

    Args:
        item: Its fields, with dates and names in any form that is met with.
        name: Its id.
    """
    faults: list[str] = []
    custom = item.get("custom")
    given = {**custom, **item} if isinstance(custom, Mapping) else item
    fields = {
        key: _field(key, value, faults)
        for key, value in given.items()
        if (key in csl.FIELDS or key in OWN_FIELDS) and key not in _STRUCTURED and key != "id"
    }
    fields = {key: value for key, value in fields.items() if value not in ("", [])}
    text = fields.pop("text", None)
    return Document(name, fields.get("title") or name, fields, text), faults


def item_of(document: Document) -> dict[str, Any]:
    """A document as an item of CSL-JSON; what CSL has no field for stands under `custom`."""
    item: dict[str, Any] = {"id": document.id, "type": "document", "title": document.title}
    custom: dict[str, Any] = {}
    for key, value in document.fields.items():
        if key in csl.DATES:
            item[key] = csl_date(value)
        elif key in csl.FIELDS:
            item[key] = value
        else:
            custom[key] = value
    if document.text is not None:
        custom["text"] = document.text
    return item | {"custom": custom} if custom else item


def _field(key: str, value: Any, faults: list[str]) -> Any:
    if key in csl.DATES:
        return _date(key, value, faults)
    if key in OWN_FIELDS and isinstance(value, bool | Mapping):
        return value
    if key in csl.NAMES:
        return [name for each in _list(value) if (name := _name(each))]
    words = _words(value)
    if key == "type":
        return _type(words, faults)
    return words


def _date(key: str, value: Any, faults: list[str]) -> str:
    written = written_date(value)
    if value and not written:
        faults.append(f"`{key}` holds no date that argmap can read")
    return written


def _type(words: str, faults: list[str]) -> str:
    kind = _OTHER_TYPES.get(words, words)
    if kind and kind not in csl.TYPES:
        faults.append(f"there is no type of document `{words}`")
        return "document"
    return kind


def _name(value: Any) -> Any:
    if isinstance(value, Mapping):
        known = {
            key: part if isinstance(part, bool) else _words(part) for key, part in value.items()
        }
        return {key: part for key, part in known.items() if part != ""}
    words = _words(value)
    return {"literal": words} if words else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _words(value: Any) -> str:
    """A text without the markup that CSL allows; the first of a list, as Crossref sends titles."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return _MARKUP.sub("", str(value)).strip()
