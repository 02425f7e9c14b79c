"""From a network to a map: how statements and steps are said in Argdown's terms.

- A statement is a claim; one that is a sketch is an argument without premises.
- A step from one premise that nothing else is said of is a relation.
- Any other step is an inference of an argument with premises and a conclusion.
- Argdown's arguments conclude a claim. So one that attacks, or bears on a step,
  concludes an implicit claim made for this, which attacks or supports the target.
- Rephrases and preferences are notes on what they start at.

Ids, and what else the file said of a step that is a relation now, stay in the
annotations' `origin`: see `origins`. `from_map` takes all of this back.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import NamedTuple

from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.naming import NOTES, names_of
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.formats.exchange.origins import ABOUT, BEARING, ROLES, STEPS, Origins
from argmap.formats.exchange.soundness import sound
from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    Data,
    End,
    Expected,
    Inference,
    Kind,
    Occurrence,
    Relation,
    RelationType,
    Role,
)
from argmap.model import Step as Line
from argmap.source import NOWHERE, SourceFile

_TYPES = {kind: RelationType(kind.value) for kind in StepKind if kind not in NOTES}


class Mapped(NamedTuple):
    """A map, and what of the network it does not hold."""

    argument_map: ArgumentMap
    losses: tuple[Loss, ...]


def map_of(network: Network, source: SourceFile) -> Mapped:
    """The map that says what a network says, in the network's order."""
    network, losses = sound(network)
    mapper = _Mapper(network, source)
    return Mapped(mapper.argument_map(), (*losses, *mapper.losses))


class _Mapper:
    """Turns one network into a map.

    Attributes:
        losses: What could not be mapped.
    """

    def __init__(self, network: Network, source: SourceFile) -> None:
        self._network = network
        self._source = source
        self._names = names_of(network)
        self._origins = Origins(network, self._names)
        self.losses: list[Loss] = [*self._origins.losses]
        self._uses: dict[str, list[Occurrence]] = {}
        self._said: set[tuple[RelationType, Collection[End]]] = set()
        self._stand_ins: dict[tuple[str, StepKind], Claim] = {}

    def argument_map(self) -> ArgumentMap:
        """The map."""
        network, names = self._network, self._names
        structures = [self._structure(steps) for steps in names.structures.values()]
        relations = tuple(self._relations())
        nodes = [self._node(statement) for statement in network.statements]
        claims = [node for node in nodes if isinstance(node, Claim)]
        sketches = [node for node in nodes if isinstance(node, Argument)]
        return ArgumentMap(
            source=self._source,
            claims={each.title: each for each in (*claims, *self._stood_in())},
            arguments={each.title: each for each in (*sketches, *structures)},
            relations=relations,
            parties=network.parties,
            documents=network.documents,
            moves=tuple(replace(move, about=names.of(move.about)) for move in network.moves),
            settings=network.settings,
            expected=self._expected(),
        )

    def _node(self, statement: Statement) -> Claim | Argument:
        id_, text, title, is_sketch, tags, annotation, data, span = statement
        end = self._names.ends[id_]
        if is_sketch and end.kind is Kind.CLAIM:
            reason = "it is a premise among others: a claim now"
            self.losses.append(changed("sketch", title or id_, reason, span=span))
        kind, role, uses = (
            (Claim, Role.TOP_LEVEL, self._uses.get(end.title, ()))
            if end.kind is Kind.CLAIM
            else (Argument, Role.DESCRIPTION, ())
        )
        occurrence = Occurrence(text or None, span, role, tags=tags, data=data)
        return kind(
            title=end.title,
            text=text,
            span=span,
            occurrences=(occurrence, *uses),
            tags=tags,
            data=data,
            annotation=self._origins.annotation(id_, annotation),
            is_titled=bool(title),
        )

    def _structure(self, steps: tuple[Step, ...]) -> Argument:
        last = steps[-1]
        title = self._names.ends[last.id].title
        earlier = {STEPS: [step.id for step in steps[:-1]]} if len(steps) > 1 else {}
        annotation = self._origins.annotation(
            last.id, replace(last.annotation, scheme=""), **earlier
        )
        description = Occurrence(
            last.text or None, last.span, Role.DESCRIPTION, tags=last.tags, data=last.data
        )
        return Argument(
            title=title,
            text=last.text,
            span=last.span,
            occurrences=(description,) if last.text or last.tags or last.data else (),
            steps=tuple(self._lines(steps, title)),
            tags=last.tags,
            data=last.data,
            annotation=annotation,
            is_titled=bool(last.title),
        )

    def _lines(self, steps: tuple[Step, ...], title: str) -> Iterator[Line]:
        earlier = ""
        for step in steps:
            for premise in step.premises:
                if premise.id == earlier:
                    continue
                if premise.id in self._names.statements:
                    yield self._line(self._names.ends[premise.id].title, Role.PREMISE, title)
                else:
                    self._lose(step, f"an inference cannot start at the step {premise.id}")
            role = Role.MAIN_CONCLUSION if step is steps[-1] else Role.INTERMEDIARY_CONCLUSION
            inference = Inference(step.span, _rules(step), self._roles(step))
            yield replace(self._line(self._conclusion(step), role, title), inference=inference)
            earlier = step.target
            if step is not steps[-1] and _says_more(step):
                self._lose(step, "what is said of an argument is said of its last step")

    def _roles(self, step: Step) -> Data | None:
        """What each premise does in the inference, by the titles of their claims."""
        roles = {
            self._names.ends[premise.id].title: premise.role
            for premise in step.premises
            if premise.role and premise.id in self._names.statements
        }
        return {ROLES: roles} if roles else None

    def _line(self, claim: str, role: Role, argument: str) -> Line:
        occurrence = Occurrence(None, NOWHERE, role, argument)
        self._uses.setdefault(claim, []).append(occurrence)
        return Line(claim, occurrence)

    def _conclusion(self, step: Step) -> str:
        """The title of the claim that a step concludes, be it its target or a stand-in."""
        target = self._names.ends.get(step.target)
        if target is not None and target.kind is Kind.CLAIM and not step.kind.is_attack:
            return target.title
        key = (step.target, step.kind)
        if key not in self._stand_ins:
            self._stand_ins[key] = self._stand_in(step)
        return self._stand_ins[key].title

    def _stand_in(self, step: Step) -> Claim:
        name = self._names.of(step.target)
        holds = "does not hold" if step.kind.is_attack else "holds"
        title = self._names.claims.unique(f"{name} {holds}", otherwise=f"{step.target} {holds}")
        text = f"{name[1:-1]}: this {holds}."
        origin = {ABOUT: step.target, BEARING: step.kind.value}
        annotation = Annotation(implicit=True, origin=origin)
        return Claim(title, text, step.span, annotation=annotation, is_titled=False)

    def _stood_in(self) -> Iterator[Claim]:
        for claim in self._stand_ins.values():
            first, *rest = self._uses[claim.title]
            yield replace(claim, occurrences=(first._replace(text=claim.text), *rest))

    def _relations(self) -> Iterator[Relation]:
        """The relations in the order of the steps, and then those of the stand-ins."""
        for step in self._network.steps:
            if not self._names.is_inner(step) and step.kind not in NOTES:
                for premise in step.premises:
                    start = self._names.ends.get(premise.id)
                    if start is None or start.kind is Kind.INFERENCE:
                        self._lose(step, f"a relation cannot start at the step {premise.id}")
                    else:
                        yield from self._relation(step, start)
        for (target, kind), claim in self._stand_ins.items():
            step = Step(claim.title, kind, (), target)
            yield from self._relation(step, claim.end)

    def _relation(self, step: Step, start: End) -> Iterator[Relation]:
        target = self._names.ends.get(step.target)
        if target is None:
            self._lose(step, f"a relation cannot bear on the relation {step.target}")
            return
        kind = _TYPES[step.kind]
        if kind is RelationType.UNDERCUT and target.kind is Kind.CLAIM:
            self.losses.append(changed("undercut", step.id, "it bears on a claim: an attack"))
            kind = RelationType.ATTACK
        elif kind is not RelationType.UNDERCUT and target.kind is Kind.INFERENCE:
            target = End(Kind.ARGUMENT, target.title)
        ends = frozenset((start, target)) if step.kind.is_symmetric else (start, target)
        if (kind, ends) in self._said:
            self._lose(step, "another step says the same")
            return
        self._said.add((kind, ends))
        yield Relation(kind, start, target, step.span)

    def _expected(self) -> Expected:
        return self._network.expected.renamed(self._names.of)

    def _lose(self, step: Step, reason: str) -> None:
        self.losses.append(dropped(step.kind.value, step.id, reason, span=step.span))


def _rules(step: Step) -> tuple[str, ...]:
    return (step.annotation.scheme,) if step.annotation.scheme else ()


def _says_more(step: Step) -> bool:
    """Whether more is said of a step than its scheme."""
    told = replace(step.annotation, scheme="")
    is_annotated = bool(told.origin) or not told.says_nothing
    return is_annotated or bool(step.title or step.text or step.tags or step.data)
