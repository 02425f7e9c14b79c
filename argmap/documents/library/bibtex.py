"""BibTeX and BibLaTeX files, as bibtexparser reads them, into documents."""

import logging
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from argmap.argdown.vocabulary import csl
from argmap.argdown.vocabulary.documents import OWN_FIELDS
from argmap.documents.library.entries import Collector, Entries
from argmap.documents.library.items import document_of

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

_TYPES = {
    "article": "article-journal",
    "booklet": "pamphlet",
    "conference": "paper-conference",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "jurisdiction": "legal_case",
    "mastersthesis": "thesis",
    "misc": "document",
    "online": "webpage",
    "phdthesis": "thesis",
    "proceedings": "book",
    "techreport": "report",
    "unpublished": "manuscript",
    "www": "webpage",
}
_FIELDS = {
    "address": "publisher-place",
    "booktitle": "container-title",
    "chapter": "chapter-number",
    "date": "issued",
    "doi": "DOI",
    "eventtitle": "event-title",
    "howpublished": "medium",
    "institution": "publisher",
    "isbn": "ISBN",
    "issn": "ISSN",
    "journal": "container-title",
    "journaltitle": "container-title",
    "keywords": "keyword",
    "langid": "language",
    "location": "publisher-place",
    "organization": "publisher",
    "pages": "page",
    "school": "publisher",
    "series": "collection-title",
    "shorttitle": "title-short",
    "type": "genre",
    "url": "URL",
    "urldate": "accessed",
}
_JOINED = re.compile(r'"\s*#\s*"')
_RANGE = re.compile(r"\s*(?:--+|\u2013)\s*")


def read_bibtex(text: str) -> Entries:
    """The entries of a BibTeX file as documents; a broken entry is told, and the rest is used.

    LaTeX in values is read as the characters that it sets. Fields that CSL has no name for are
    left out, save for those of argmap itself, as `text`.
    """
    from bibtexparser import middlewares  # noqa: PLC0415  slow to load, and few maps need it
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415

    # What it would log is told by the faults.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(
        text,
        append_middleware=[
            middlewares.SeparateCoAuthors(),
            middlewares.SplitNameParts(),
            middlewares.LatexDecodingMiddleware(),
        ],
    )
    collector = Collector()
    for entry in library.entries:
        _add(entry, collector)
    for block in library.failed_blocks:
        _refuse(block, collector)
    return collector.entries


def _add(entry: "Entry", collector: Collector) -> None:
    line = (entry.start_line or 0) + 1
    if not entry.key or not entry.fields:
        collector.refuse(
            line,
            f"the entry `@{entry.entry_type}` has no key or no fields",
            "write `@book{key, ...}`",
        )
        return
    document, faults = document_of(_item(entry), entry.key)
    collector.add(document, faults, line)


def _refuse(block: "Block", collector: Collector) -> None:
    line = (block.start_line or 0) + 1
    begun = (block.raw or "").strip().partition("\n")[0][:60]
    reason = type(block).__name__
    if reason == "DuplicateBlockKeyBlock":
        message = f"an entry before has the key of `{begun}`"
        collector.refuse(line, message, "the first one is used; give this one another key")
    elif reason == "DuplicateFieldKeyBlock":
        message = f"the entry `{begun}` has a field twice"
        collector.refuse(line, message, "the entry is left out; take one of the two out")
    else:
        message = f"the entry `{begun}` cannot be read"
        collector.refuse(line, message, "it is left out; look for a brace or comma that is missing")


def _item(entry: "Entry") -> dict[str, Any]:
    """The entry under the names of CSL."""
    kind = entry.entry_type.lower()
    fields = {field.key.lower(): field.value for field in entry.fields}
    item: dict[str, Any] = {"type": _TYPES.get(kind, kind if kind in csl.TYPES else "document")}
    if "year" in fields and "date" not in fields:
        item["issued"] = _year_and_month(str(fields["year"]), str(fields.get("month", "")))
    return item | dict(_renamed(kind, fields))


def _year_and_month(year: str, month: str) -> str:
    if month.isdecimal():
        return f"{year}-{month.zfill(2)}"
    return f"{month} {year}".strip()


def _renamed(kind: str, fields: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in fields.items():
        name = _FIELDS.get(key, key)
        if key == "number":
            name = "issue" if kind == "article" else "number"
        if name in csl.NAMES:
            yield name, [_name(part) for part in value] if isinstance(value, list) else value
        elif name in csl.FIELDS or name in OWN_FIELDS:
            words = _JOINED.sub("", str(value)).strip('"')
            yield name, _RANGE.sub("-", words) if name == "page" else words


def _name(parts: Any) -> dict[str, str]:
    """A name under the names of CSL; of one word, or in braces, it is that of a body."""
    given, family = (" ".join(part).strip("{}") for part in (parts.first, parts.last))
    if not given and not parts.von:
        return {"literal": family}
    said = {
        "family": family,
        "given": given,
        "non-dropping-particle": " ".join(parts.von),
        "suffix": " ".join(parts.jr),
    }
    return {key: value for key, value in said.items() if value}
