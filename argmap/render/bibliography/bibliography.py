"""The bibliography of a map: what it cites, in a citation style or for other programs.

Pandoc words the entries. What argmap knows of how a document came about, and no citation style
shows, stands on a line of its own under its entry.
"""

import json
from enum import StrEnum
from typing import Any, NamedTuple, assert_never

from argmap.documents.provenance import provenance_of
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap, Document
from argmap.render.bibliography.pandoc import cited, converted
from argmap.render.bibliography.styles import STYLES, style_file
from argmap.render.bibliography.works import items_of, works_of
from argmap.render.figures.compose import language_of
from argmap.render.html.page import markup, page
from argmap.render.pictures.svg import language_tag
from argmap.render.wrap import clean

_NOTHING = "The map cites no document.\n"
_SPACE = {"t": "Space"}


class BibliographyFormat(StrEnum):
    """What a bibliography can be written as."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


class Bibliography(NamedTuple):
    """A finished bibliography.

    Attributes:
        omitted: The cited documents for which the style has no entry, as APA has none for
            letters that nobody can look up.
    """

    text: str
    omitted: tuple[Document, ...] = ()


def bibliography(
    argument_map: ArgumentMap,
    to: BibliographyFormat = BibliographyFormat.TEXT,
    *,
    style: str = "apa",
    uncited: bool = False,
) -> Bibliography:
    """The documents that the map cites, as an entry each.

    Args:
        argument_map: The map.
        to: The format; BibTeX and CSL-JSON leave the wording to others and need no style.
        style: One of `styles.STYLES`, or the id of a style of the CSL project.
        uncited: List also those that nothing cites.

    Raises:
        ArgmapError: There is no such style, or what the format needs is not installed.
        LimitError: It took too long.
    """
    works = works_of(argument_map, uncited=uncited)
    match to:
        case BibliographyFormat.CSL_JSON:
            return Bibliography(_json(list(items_of(works))))
        case BibliographyFormat.BIBTEX:
            return Bibliography(_bibtex(works))
        case BibliographyFormat.TEXT:
            worded = _worded(argument_map, works, style, "plain")
            return worded if works else worded._replace(text=_NOTHING)
        case BibliographyFormat.MARKDOWN:
            worded = _worded(argument_map, works, style, "gfm-raw_html")
            return worded if works else worded._replace(text=_NOTHING)
        case BibliographyFormat.HTML:
            worded = _worded(argument_map, works, style, "html")
            return worded._replace(text=_page(argument_map, worded.text))
        case _:
            assert_never(to)


def _worded(
    argument_map: ArgumentMap, works: tuple[Document, ...], style: str, to: str
) -> Bibliography:
    """The entries in a format of pandoc, each with its provenance; empty for no works."""
    file = style_file(style)
    if not works:
        return Bibliography("")
    items = list(map(_plain, items_of(works)))
    document = cited(items, file, language=language_tag(language_of(argument_map)))
    by_entry = {f"ref-{item['id']}": work for item, work in zip(items, works, strict=True)}
    if not document["blocks"]:
        message = f"the style {style} has notes and no bibliography; take {', '.join(STYLES)}"
        raise ArgmapError(message)
    (references,) = document["blocks"]
    omitted, kept = [], []
    for entry in references["c"][1]:
        work, paragraphs = by_entry[entry["c"][0][0]], entry["c"][1]
        if any(paragraph["c"] for paragraph in paragraphs):
            paragraphs[-1]["c"] += _on_a_new_line(provenance_of(work))
            kept.append(entry)
        else:
            omitted.append(work)
    references["c"][1] = kept
    return Bibliography(converted(json.dumps(document), "json", to), tuple(omitted))


def _on_a_new_line(words: str) -> list[Any]:
    """A text after a line break, as pandoc has it; nothing for no text."""
    parts = [part for word in clean(words).split() for part in (_SPACE, {"t": "Str", "c": word})]
    return [{"t": "LineBreak"}, *parts[1:]] if parts else []


def _page(argument_map: ArgumentMap, entries: str) -> str:
    return page(
        "bibliography",
        title=f"Bibliography: {argument_map.title}".removesuffix(": "),
        language=language_of(argument_map),
        styles=("bibliography.css",),
        entries=markup(entries),
    )


def _bibtex(works: tuple[Document, ...]) -> str:
    """The works for BibTeX, which tells in a note how each came about."""
    if not works:
        return ""
    items = list(map(_plain, items_of(works)))
    for item, work in zip(items, works, strict=True):
        notes = filter(None, [item.get("note", ""), clean(provenance_of(work))])
        if note := " ".join(notes):
            item["note"] = note
    return converted(_json(items), "csljson", "bibtex")


def _plain(item: dict[str, Any]) -> dict[str, Any]:
    """An item without what pandoc has no use for."""
    return {key: value for key, value in item.items() if key != "custom"}


def _json(items: list[dict[str, Any]]) -> str:
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
