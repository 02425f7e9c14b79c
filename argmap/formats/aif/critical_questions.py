"""Critical questions that an analysis lists and nobody answered, as open questions of the map."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from argmap.formats.exchange.network import Network, Statement
from argmap.model import Annotation

KIND = "critical-question"


@dataclass(frozen=True, slots=True)
class CriticalQuestion:
    """A question that a scheme raises.

    Attributes:
        scheme: The id of the step that follows the scheme.
        name: What the file calls the question, in words or by a number.
        answer: The id of what answers it; empty if nothing does.
    """

    scheme: str
    name: str
    answer: str


def with_open_questions(network: Network, questions: Iterable[CriticalQuestion]) -> Network:
    """The network with a statement for each question that no statement of it answers."""
    asked = tuple(_open(network, questions))
    return replace(network, statements=(*network.statements, *asked)) if asked else network


def _open(network: Network, questions: Iterable[CriticalQuestion]) -> Iterator[Statement]:
    known = {each.id for each in network.statements}
    steps = {each.id: each for each in network.steps}
    texts = {each.id: each.text for each in network.statements}
    for question in questions:
        id_ = f"{question.scheme}/{question.name}"
        step = steps.get(question.scheme)
        if question.answer in known or id_ in known or step is None:
            continue
        known.add(id_)
        name = f"Critical question {question.name}" if question.name.isdigit() else question.name
        scheme = step.annotation.scheme or "the inference"
        note = f"raised by {scheme}, for: {texts.get(step.target, step.target)}"
        yield Statement(id_, name, annotation=Annotation(kind=KIND, note=note), span=step.span)
