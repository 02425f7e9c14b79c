"""From a map to a network: every relation and every inference is a step.

It takes back what `to_map` does: ids stand where they came from, a claim made to
stand for an attack is folded away, notes are steps.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import merge
from typing import NamedTuple

from argmap.formats.exchange.details import details_lost
from argmap.formats.exchange.identifiers import Identifiers
from argmap.formats.exchange.losses import Loss, changed, dropped, guessed
from argmap.formats.exchange.network import TOLD_APART, Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.origins import ABOUT, BEARING, ID, LINKS, ROLES, SCHEME, STEPS
from argmap.formats.exchange.values import without
from argmap.formats.exchange.wording import wording
from argmap.model import (
    UNANNOTATED,
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    Data,
    End,
    Expected,
    Kind,
    Node,
    Relation,
    RelationType,
)
from argmap.source import Span

_KINDS = {type_: StepKind(type_.value) for type_ in RelationType}
_OWN = frozenset({ID, LINKS, STEPS})
_ANNOTATED = frozenset(Annotation.__dataclass_fields__)


class Unmapped(NamedTuple):
    """A network, and what of the map it does not hold."""

    network: Network
    losses: tuple[Loss, ...]


def network_of(argument_map: ArgumentMap) -> Unmapped:
    """The network that says what a map says: statements and steps in the map's order."""
    unmapper = _Unmapper(argument_map)
    return Unmapped(unmapper.network(), tuple(unmapper.losses))


class _Unmapper:
    """Turns one map into a network.

    Attributes:
        losses: What the network cannot hold.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.losses: list[Loss] = []
        self._map = argument_map
        self._folded = _stand_ins(argument_map)
        self._ids = Identifiers(argument_map)
        self._unfinished = {
            self._ids.of(each.end)
            for each in argument_map.arguments.values()
            if each.steps and each.steps[-1].inference is None
        }

    def network(self) -> Network:
        """The network."""
        argument_map, ids = self._map, self._ids
        for section in argument_map.sections.values():
            self.losses.append(dropped("heading", section.title, "a network has no headings"))
        self.losses.extend(details_lost(argument_map, self._called))
        both: tuple[Iterable[Node], ...] = (
            argument_map.claims.values(),
            argument_map.arguments.values(),
        )
        nodes = list(merge(*both, key=_start))
        relations = tuple(self._relations())
        return Network(
            statements=tuple(
                _statement(node, ids.of(node.end))
                for node in nodes
                if node.title not in self._folded or isinstance(node, Argument)
                if isinstance(node, Claim) or not node.steps
            ),
            steps=(*self._resolved(relations), *self._structures(), *self._notes()),
            parties=argument_map.parties,
            documents=argument_map.documents,
            moves=tuple(
                replace(move, about=ids.named(move.about) or move.about)
                for move in argument_map.moves
            ),
            settings=without(argument_map.settings, TOLD_APART),
            expected=self._expected(),
            keeps_ids=any(ID in (node.annotation.origin or ()) for node in nodes),
        )

    def _called(self, node: Node) -> str:
        return node.title if node.is_titled else self._ids.of(node.end)

    def _relations(self) -> Iterator[tuple[Relation, Step]]:
        """The relations as steps; the target of an undercut is not yet known."""
        for relation in self._map.relations:
            start = self._start(relation.start)
            if start.kind is Kind.CLAIM and start.title in self._folded:
                continue
            target = self._ids.of(relation.target)
            kind = _KINDS[relation.type]
            if self._is_finished(target, kind, start.title):
                yield relation, self._linked(start, kind, target, relation.span)

    def _linked(self, start: End, kind: StepKind, target: str, span: Span) -> Step:
        """The step that is a relation or a note in the map."""
        link = self._ids.link(start, kind.value, target)
        annotation = _of_link(link.origin) if link.origin else UNANNOTATED
        premises = (Premise(self._ids.of(start)),)
        return Step(link.id, kind, premises, target, annotation=annotation, span=span)

    def _start(self, end: End) -> End:
        """What a relation starts at; the conclusion, for an argument with premises."""
        if end.kind is Kind.CLAIM:
            return end
        conclusion = self._map.arguments[end.title].conclusion
        return end if conclusion is None else End(Kind.CLAIM, conclusion.claim)

    def _resolved(self, relations: tuple[tuple[Relation, Step], ...]) -> Iterator[Step]:
        """The steps; what undercuts a sketch bears on the step that the sketch takes."""
        hit = {self._ids.of(each.target) for each, _ in relations if self._hits_sketch(each)}
        leaving: dict[str, list[str]] = {}
        for _, step in relations if hit else ():
            if step.premises[0].id in hit:
                leaving.setdefault(step.premises[0].id, []).append(step.id)
        renamed: dict[str, str] = {}
        for relation, step in relations:
            if self._hits_sketch(relation):
                undercut = self._undercutting(step, leaving)
                undercut = undercut._replace(target=renamed.get(undercut.target, undercut.target))
                renamed[step.id] = self._id_of_undercut(relation, undercut)
                yield undercut._replace(id=renamed[step.id])
            else:
                yield step

    def _id_of_undercut(self, relation: Relation, step: Step) -> str:
        """The id that the map keeps for an undercut of the step which a sketch takes."""
        start = self._start(relation.start)
        kept = self._ids.kept_link(start, step.kind.value, step.target)
        return kept.id if kept else step.id

    def _hits_sketch(self, relation: Relation) -> bool:
        if relation.type is not RelationType.UNDERCUT or relation.target.kind is not Kind.ARGUMENT:
            return False
        return not self._map.arguments[relation.target.title].steps

    def _undercutting(self, step: Step, leaving: dict[str, list[str]]) -> Step:
        steps = [each for each in leaving.get(step.target, ()) if each != step.id]
        if not steps:
            reason = "what it undercuts leads nowhere: an attack"
            self.losses.append(changed("undercut", step.id, reason))
            return step._replace(kind=StepKind.ATTACK)
        if len(steps) > 1:
            reason = f"what it undercuts leads to {len(steps)} places: taken for the first"
            self.losses.append(guessed("undercut", step.id, reason))
        return step._replace(target=steps[0])

    def _structures(self) -> Iterator[Step]:
        for argument in self._map.arguments.values():
            if argument.steps:
                yield from self._inferences(argument)

    def _inferences(self, argument: Argument) -> Iterator[Step]:
        waiting: list[str] = []
        last = len(argument.steps) - 1
        several = sum(line.inference is not None for line in argument.steps) > 1
        for place, line in enumerate(argument.steps):
            if line.inference is not None:
                step = self._inference(argument, place, waiting)
                step = step._replace(argument=self._ids.of(argument.end)) if several else step
                yield self._described(step, argument) if place == last else step
                waiting = []
            waiting.append(line.claim)
        if argument.steps[-1].inference is None:
            reason = "its statements lead to no conclusion"
            self.losses.append(dropped("argument", self._called(argument), reason))

    def _inference(self, argument: Argument, place: int, premises: list[str]) -> Step:
        line = argument.steps[place]
        inference = line.inference
        roles = dict((inference.data or {}).get(ROLES) or {}) if inference else {}
        kind, target = self._bearing(line.claim)
        return Step(
            id=self._ids.of(End(Kind.INFERENCE, argument.title, place)),
            kind=kind,
            premises=tuple(
                Premise(self._ids.of(End(Kind.CLAIM, claim)), str(roles.get(claim, "")))
                for claim in premises
            ),
            target=target,
            annotation=Annotation(scheme=", ".join(inference.rules) if inference else ""),
            span=inference.span if inference else line.occurrence.span,
        )

    def _described(self, step: Step, argument: Argument) -> Step:
        """The last step of an argument, with what is said of the whole."""
        said, scheme = _own(argument.annotation), step.annotation.scheme
        if scheme and said.scheme not in {"", scheme}:
            whose = f"of argument {self._called(argument)}"
            reason = f"its last inference follows {scheme}, not {said.scheme}"
            self.losses.append(dropped("scheme", whose, reason))
        return step._replace(
            title=argument.title if argument.is_titled else "",
            text=wording(argument),
            tags=argument.tags,
            annotation=replace(said, scheme=scheme or said.scheme),
            data=_free(argument.data),
            span=argument.span,
        )

    def _bearing(self, conclusion: str) -> tuple[StepKind, str]:
        """What concluding a claim does, and to what; a stand-in does what it stands for."""
        relation = self._folded.get(conclusion)
        if relation is None:
            return StepKind.SUPPORT, self._ids.of(End(Kind.CLAIM, conclusion))
        return _KINDS[relation.type], self._ids.of(relation.target)

    def _notes(self) -> Iterator[Step]:
        for node in self._map.nodes:
            said = node.annotation
            for kind, names in (
                (StepKind.REPHRASE, said.rephrases),
                (StepKind.PREFERENCE, said.preferred_to),
            ):
                for name in names:
                    yield from self._note(node, kind, name)

    def _note(self, node: Node, kind: StepKind, name: str) -> Iterator[Step]:
        target = self._ids.named(name)
        if target is None:
            self.losses.append(dropped(kind.value, node.name, f"the map has no {name}"))
        elif self._is_finished(target, kind, node.name):
            yield self._linked(node.end, kind, target, node.span)

    def _is_finished(self, target: str, kind: StepKind, whose: str) -> bool:
        """Whether there is a step for what something bears on; else that is told."""
        if target in self._unfinished:
            reason = "what it bears on leads to no conclusion"
            self.losses.append(dropped(kind.value, whose, reason))
        return target not in self._unfinished

    def _expected(self) -> Expected:
        return self._map.expected.renamed(lambda name: self._ids.named(name) or name)


def _start(node: Node) -> int:
    return node.span.start


def _of_link(kept: Data) -> Annotation:
    """What is said of the step that a relation was, in the file that it came from."""
    scheme, origin = str(kept.get(SCHEME, "")), without(kept, (SCHEME,))
    return Annotation(scheme=scheme, origin=origin or None)


def _stand_ins(argument_map: ArgumentMap) -> dict[str, Relation]:
    """By title, the claims made to stand for an attack or the like, and what they do."""
    made = {
        claim.title
        for claim in argument_map.claims.values()
        if {ABOUT, BEARING} <= set(claim.annotation.origin or ())
    }
    used = {line.claim for each in argument_map.arguments.values() for line in each.steps[:-1]}
    used |= {each.target.title for each in argument_map.relations if each.target.kind is Kind.CLAIM}
    starting: dict[str, list[Relation]] = {}
    for relation in argument_map.relations:
        if relation.start.kind is Kind.CLAIM and relation.start.title in made - used:
            starting.setdefault(relation.start.title, []).append(relation)
    return {title: found[0] for title, found in starting.items() if len(found) == 1}


def _statement(node: Node, id_: str) -> Statement:
    return Statement(
        id=id_,
        text=wording(node),
        title=node.title if node.is_titled else "",
        is_sketch=isinstance(node, Argument),
        tags=node.tags,
        annotation=_own(node.annotation),
        data=_free(node.data),
        span=node.span,
    )


def _free(data: Data | None) -> Data | None:
    """The data that is not told by an annotation."""
    if not data:
        return None
    return {key: value for key, value in data.items() if key not in _ANNOTATED} or None


def _own(annotation: Annotation) -> Annotation:
    """What is said of an element, without what the network says by ids and steps."""
    if annotation is UNANNOTATED:
        return UNANNOTATED
    extra = {key: value for key, value in (annotation.origin or {}).items() if key not in _OWN}
    if annotation.rephrases or annotation.preferred_to:
        annotation = replace(annotation, rephrases=(), preferred_to=())
    says_more = extra or not annotation.says_nothing
    return annotation.with_origin(extra or None) if says_more else UNANNOTATED
