"""The words on a card: what it is, what it says, and on whose and which word."""

from collections.abc import Iterator
from datetime import date

from argmap.model import Annotation, ArgumentMap, Document, Node, Quotation, Stance
from argmap.render.figures.figure import Fidelity, ItemKind
from argmap.render.figures.quoted import Verdicts, fidelity_of
from argmap.render.nodes import text_of
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
    return text_of(node) or node.title


def sources_of(argument_map: ArgumentMap, node: Node, verdicts: Verdicts) -> Iterator[str]:
    """Who said it and when; then the works cited, with the place in each.

    Works whose words were compared stand on lines that begin with what was found.
    """
    annotation = node.annotation
    said = [annotation.speaker]
    if annotation.date is not None:
        said.append(day_words(annotation.date))
    if any(said):
        yield ", ".join(filter(None, said))
    works: dict[Fidelity | None, dict[str, None]] = {each: {} for each in (None, *Fidelity)}
    for quotation in annotation.cites:
        verdict = verdicts.get((node.end, quotation))
        fidelity = None if verdict is None else fidelity_of(verdict.outcome)
        works[fidelity][_work(argument_map, quotation)] = None
    for fidelity, names in works.items():
        if names:
            yield f"{f'{fidelity}: ' if fidelity else ''}{'; '.join(names)}"


def fidelities_of(node: Node, verdicts: Verdicts) -> tuple[Fidelity, ...]:
    """What became of the words that it quotes, each once."""
    found = [verdicts.get((node.end, quotation)) for quotation in node.annotation.cites]
    words = [fidelity_of(verdict.outcome) for verdict in found if verdict is not None]
    return tuple(dict.fromkeys(word for word in words if word is not None))


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
