"""What of a network a format has no words for, by what its module says that it carries."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.model import Annotation, Quotation

_REASON = "the format has no place for it"
_SAID: Mapping[Feature, tuple[str, ...]] = {
    Feature.SCHEME: ("scheme",),
    Feature.STRENGTH: ("strength",),
    Feature.SPEAKER: ("speaker", "party", "to", "conceded", "retracted"),
    Feature.DATE: ("date", "round"),
    Feature.PROVENANCE: ("behalf", "published"),
    Feature.IMPLICIT: ("implicit",),
    Feature.NOTE: ("note",),
    Feature.ASSUMED: ("kind", "undeveloped", "answered", "parts", "meets"),
}
_KINDS: Mapping[StepKind, Feature] = {
    StepKind.ATTACK: Feature.ATTACK,
    StepKind.CONTRARY: Feature.CONTRADICTION,
    StepKind.CONTRADICTORY: Feature.CONTRADICTION,
    StepKind.REPHRASE: Feature.REPHRASE,
    StepKind.PREFERENCE: Feature.PREFERENCE,
    StepKind.UNDERCUT: Feature.UNDERCUT,
}


def uncarried(
    network: Network, carries: frozenset[Feature], instead: Mapping[Feature, str]
) -> tuple[Loss, ...]:
    """A loss for everything that a network says and a format cannot, in the network's order.

    Args:
        network: What is to be written.
        carries: What the format can say.
        instead: What becomes of something that is written as something else; all else
            that the format cannot say is dropped.
    """
    return tuple(_Report(carries, instead).losses(network))


class _Report:
    def __init__(self, carries: frozenset[Feature], instead: Mapping[Feature, str]) -> None:
        self._carries = carries
        self._instead = instead

    def losses(self, network: Network) -> Iterator[Loss]:
        for statement in network.statements:
            yield from self._of_element(statement, "claim", statement.title or statement.id)
            yield from self._of_quotations(statement.annotation.cites, statement.id)
            if statement.title:
                yield from self._loss(Feature.TITLES, "title", statement.title)
        for step in network.steps:
            yield from self._of_element(step, "argument", step.title or step.id)
            yield from self._of_step(step)
        for document in network.documents.values():
            yield from self._loss(Feature.DOCUMENT, "document", document.id)
        for move in network.moves:
            yield from self._loss(Feature.MOVES, "move", move.id)
        for expectation in network.expected.all:
            yield from self._loss(Feature.EXPECTED, "expected label", expectation.name)

    def _of_element(self, element: Statement | Step, what: str, name: str) -> Iterator[Loss]:
        for feature, fields in () if element.annotation.says_nothing else _SAID.items():
            for field in fields:
                if _is_said(element.annotation, field):
                    yield from self._loss(feature, field, f"of {what} {name}")
        if element.tags:
            yield from self._loss(Feature.TAGS, "tags", f"of {what} {name}")

    def _of_quotations(self, cites: tuple[Quotation, ...], name: str) -> Iterator[Loss]:
        for cite in cites:
            if cite.quote or cite.locator:
                yield from self._loss(Feature.QUOTATION, "quotation", f"of claim {name}")

    def _of_step(self, step: Step) -> Iterator[Loss]:
        if step.kind in _KINDS:
            yield from self._loss(_KINDS[step.kind], step.kind.value, step.id)
        if len(step.premises) > 1:
            yield from self._loss(Feature.LINKED, "linked premises", step.title or step.id)
        if any(premise.role for premise in step.premises):
            yield from self._loss(Feature.ROLES, "premise roles", step.title or step.id)
        if step.title:
            yield from self._loss(Feature.TITLES, "title", step.title)

    def _loss(self, feature: Feature, what: str, name: str) -> Iterator[Loss]:
        if feature in self._instead:
            yield changed(what, name, self._instead[feature])
        elif feature not in self._carries:
            yield dropped(what, name, _REASON)


def _is_said(annotation: Annotation, field: str) -> bool:
    value: Any = getattr(annotation, field)
    return value not in ("", None, (), False)
