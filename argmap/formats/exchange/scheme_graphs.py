"""Graphs in which every inference and every attack is a node of its own, as AIF has them.

AIF, OVA, arguebuf and SADFace differ in names only: edges run from atoms into a
scheme and from it to an atom or to another scheme.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from argmap.formats.exchange.losses import Loss, changed, dropped, guessed
from argmap.formats.exchange.network import Network, Premise, Step, StepKind
from argmap.formats.exchange.values import NOTHING
from argmap.model import UNANNOTATED, Annotation
from argmap.source import NOWHERE, Span


class Scheme(NamedTuple):
    """A node that stands for a step.

    Attributes:
        kind: What it does; `attack` also where it undercuts.
        roles: What each premise does in it, by the premise's id.
    """

    id: str
    kind: StepKind
    annotation: Annotation = UNANNOTATED
    roles: Mapping[str, str] = NOTHING
    span: Span = NOWHERE


class Edge(NamedTuple):
    """A line from one node to another."""

    source: str
    target: str
    id: str = ""
    span: Span = NOWHERE


def steps_of(
    atoms: Iterable[str], schemes: Iterable[Scheme], edges: Iterable[Edge]
) -> tuple[tuple[Step, ...], tuple[Loss, ...]]:
    """The steps that schemes stand for, in their order, and what could not be read."""
    reader = _Reader(frozenset(atoms), {scheme.id: scheme for scheme in schemes})
    for edge in edges:
        reader.take(edge)
    steps = tuple(reader.steps())
    return steps, tuple(reader.losses)


class _Reader:
    """Gathers the edges of one graph.

    Attributes:
        losses: What could not be read so far.
    """

    def __init__(self, atoms: frozenset[str], schemes: Mapping[str, Scheme]) -> None:
        self.losses: list[Loss] = []
        self._atoms = atoms
        self._schemes = schemes
        self._premises: dict[str, list[str]] = {}
        self._targets: dict[str, list[str]] = {}
        self._direct: list[Edge] = []

    def take(self, edge: Edge) -> None:
        """Takes an edge for what its two ends make of it."""
        source, target = edge.source, edge.target
        scheme = self._schemes.get(target)
        if scheme is not None and self._may_start(source, scheme):
            self._premises.setdefault(target, []).append(source)
        elif not (self._is_known(source) and self._is_known(target)):
            missing = target if self._is_known(source) else source
            name, reason = _name(edge), f"there is no node {missing} to join"
            self.losses.append(dropped("edge", name, reason, span=edge.span))
        elif source in self._schemes:
            self._targets.setdefault(source, []).append(target)
        else:
            self._direct.append(edge)

    def steps(self) -> Iterator[Step]:
        """The steps, one for each target of a scheme."""
        for scheme in self._schemes.values():
            roles = scheme.roles
            premises = tuple(
                [
                    Premise(each, roles.get(each, "") if roles else "")
                    for each in dict.fromkeys(self._premises.get(scheme.id, ()))
                ]
            )
            targets = list(dict.fromkeys(self._targets.get(scheme.id, ())))
            if not premises or not targets:
                reason = "it starts at nothing" if not premises else "it leads nowhere"
                self.losses.append(dropped(scheme.kind.value, scheme.id, reason, span=scheme.span))
            elif len(targets) > 1:
                reason = f"it leads to {len(targets)} places: an argument for each"
                self.losses.append(changed(scheme.kind.value, scheme.id, reason, span=scheme.span))
            for number, target in enumerate(targets if premises else ()):
                id_ = scheme.id if number == 0 else f"{scheme.id}/{number + 1}"
                kind = self._kind(scheme, target)
                yield Step(
                    id_, kind, premises, target, annotation=scheme.annotation, span=scheme.span
                )
        if self._direct:
            yield from self._direct_steps()

    def _is_known(self, id_: str) -> bool:
        return id_ in self._atoms or id_ in self._schemes

    def _may_start(self, source: str, scheme: Scheme) -> bool:
        """An atom starts any step; a step only starts a preference."""
        is_preference = scheme.kind is StepKind.PREFERENCE
        return source in self._atoms or (is_preference and source in self._schemes)

    def _kind(self, scheme: Scheme, target: str) -> StepKind:
        is_undercut = scheme.kind is StepKind.ATTACK and target in self._schemes
        return StepKind.UNDERCUT if is_undercut else scheme.kind

    def _direct_steps(self) -> Iterator[Step]:
        """An edge between atoms is a support, unless a scheme joins them too."""
        joined = {
            (premise, target)
            for scheme, targets in self._targets.items()
            for premise in self._premises.get(scheme, ())
            for target in targets
        }
        for edge in self._direct:
            name = _name(edge)
            if (edge.source, edge.target) in joined:
                reason = "a scheme joins these two already"
                self.losses.append(dropped("edge", name, reason, span=edge.span))
            else:
                reason = "no scheme says how it bears on the claim: a support"
                self.losses.append(guessed("edge", name, reason, span=edge.span))
                yield Step(
                    name, StepKind.SUPPORT, (Premise(edge.source),), edge.target, span=edge.span
                )


def _name(edge: Edge) -> str:
    return edge.id or f"{edge.source} -> {edge.target}"


def schemes_of(network: Network) -> tuple[list[Step], list[Edge]]:
    """The steps as nodes and the edges that join them, in order.

    What holds both ways becomes an attack each way; an edge's id is its number, from 1.
    """
    steps: list[Step] = []
    for step in network.steps:
        steps.append(step)
        if step.kind.is_symmetric:
            back = tuple(Premise(step.target) for _ in step.premises[:1])
            steps.append(
                step._replace(id=f"{step.id}/back", premises=back, target=step.premises[0].id)
            )
    edges: list[Edge] = []
    for step in steps:
        for premise in step.premises:
            edges.append(Edge(premise.id, step.id, str(len(edges) + 1)))
        edges.append(Edge(step.id, step.target, str(len(edges) + 1)))
    return steps, edges
