"""What a worksheet asks about a map as a whole, with the answers for its key."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from argmap.evaluation.answers.findings import Finding, Lack
from argmap.evaluation.answers.unanswered import unanswered
from argmap.model import ArgumentMap, End
from argmap.render.figures.figure import Figure, Item
from argmap.render.wrap import clean


class Question(NamedTuple):
    """A question, and its answer for the key."""

    words: str
    answer: str


def questions_of(figure: Figure, argument_map: ArgumentMap) -> tuple[Question, ...]:
    """Which claims each party has not answered; without parties, which nobody has.

    Asked and answered are those that attack what the party holds, as far as the figure has
    them. A party that holds nothing in the figure is not asked about.
    """
    items = {item.end: item for item in figure.items if item.end is not None}
    return tuple(_questions(figure, argument_map, items))


def _questions(
    figure: Figure, argument_map: ArgumentMap, items: Mapping[End, Item]
) -> Iterator[Question]:
    for holder in figure.holders:
        found = unanswered(argument_map, by=holder.id, owed=True).findings
        name = clean(holder.name)
        words = f"Which claims has {name} not answered?"
        yield Question(words, _answer(found, items, f"None: {name} has answered them all."))
    if not figure.holders:
        found = unanswered(argument_map).findings
        found = tuple(finding for finding in found if finding.lack is Lack.OPEN_ATTACK)
        words = "Which rebuttals has nobody answered?"
        yield Question(words, _answer(found, items, "None: there is a reply to each of them."))


def _answer(findings: Sequence[Finding], items: Mapping[End, Item], none: str) -> str:
    """The references of what was found, in the order of the figure."""
    found = {finding.end for finding in findings}
    named = [item.reference for end, item in items.items() if end in found]
    return ", ".join(named) or none
