"""The words on a card: what it is, what it says, and on whose and which word."""

import re
from collections.abc import Iterator
from datetime import date

from argmap.model import Annotation, ArgumentMap, Document, Node, Quotation, Stance
from argmap.render.figures.figure import ItemKind
from argmap.render.wrap import cut

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TITLE_COLUMNS = 44


def first_word(kind: ItemKind, annotation: Annotation) -> str:
    """The first word of a card: what the map calls it, unless its place says more."""
    if kind in {ItemKind.REBUTTAL, ItemKind.MAIN_CLAIM} or not annotation.kind:
        return kind.value.upper()
    return annotation.kind.upper()


def words_of(node: Node) -> str:
    """The words of a claim or an argument without its tags; its title if it has none."""
    text = node.text
    for tag in node.tags:
        text = text.replace(f"#({tag})", "")
        text = re.sub(rf"#{re.escape(tag)}(?![\w-])", "", text)
    return text.strip() or node.title


def sources_of(argument_map: ArgumentMap, annotation: Annotation) -> Iterator[str]:
    """Who said it and when; then the works cited, with the place in each."""
    said = [annotation.speaker]
    if annotation.date is not None:
        said.append(day_words(annotation.date))
    if any(said):
        yield ", ".join(filter(None, said))
    works = [_work(argument_map, quotation) for quotation in annotation.cites]
    if works:
        yield "; ".join(dict.fromkeys(works))


def day_words(day: date) -> str:
    """A day as cards show it: 27 Jan 2022."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _work(argument_map: ArgumentMap, quotation: Quotation) -> str:
    document = argument_map.documents.get(quotation.document)
    title = _short_title(document) if document is not None else quotation.document
    work = f"{title}, {quotation.locator}" if quotation.locator else title
    return f"against: {work}" if quotation.stance is Stance.ATTACK else work


def _short_title(document: Document) -> str:
    """What a source line calls a work: its short title, or the beginning of its title."""
    return cut(str(document.fields.get("title-short") or document.title), width=_TITLE_COLUMNS)
