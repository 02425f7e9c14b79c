"""Questions, and whether they have an answer (issues and positions, after Kunz & Rittel 1970).

A question is a claim or an argument of the kind `question`, `issue` or `critical-question`, said
by its annotation or a tag. What supports it answers it, and so does an answer noted by hand.
"""

from collections.abc import Iterator

from argmap.evaluation.abstract.grounded import Label
from argmap.evaluation.answers.findings import OpenQuestion
from argmap.evaluation.dispute import Dispute
from argmap.model import Node

_KINDS = frozenset({"question", "issue", "critical-question"})


def is_question(node: Node) -> bool:
    """True if it is marked as a question, by kind or by tag."""
    return node.annotation.kind in _KINDS or not _KINDS.isdisjoint(node.tags)


def answers_in(dispute: Dispute) -> dict[int, tuple[int, ...]]:
    """What answers each question, in the order of the map; notes by hand are not among it."""
    questions = {
        number: list(dispute.arguments_for[number])
        for number, node in enumerate(dispute.nodes)
        if is_question(node)
    }
    for supporter, supported in dispute.supports:
        if supported in questions:
            questions[supported].append(supporter)
    return {number: tuple(sorted(answers)) for number, answers in questions.items()}


def open_questions(dispute: Dispute, labels: tuple[Label, ...]) -> Iterator[OpenQuestion]:
    """The questions without an answer that is not defeated, in the order of the map."""
    for number, answers in answers_in(dispute).items():
        node = dispute.nodes[number]
        if node.annotation.answered or any(labels[each] is not Label.OUT for each in answers):
            continue
        rejected = tuple(dispute.ends[each] for each in answers)
        yield OpenQuestion(dispute.ends[number], dispute.parties[number], rejected, node.span)
