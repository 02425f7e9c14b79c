"""What each statement and each step of a network is called in a map."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.formats.exchange.titles import Titles, title_from
from argmap.model import End, Kind

NOTES = frozenset({StepKind.REPHRASE, StepKind.PREFERENCE})


class Names(NamedTuple):
    """The names of a network's elements.

    Attributes:
        ends: The claim, argument or inference for each id. A step that is a relation
            from a sketch goes by the sketch; any other relation has no end.
        structures: The steps of each argument that has premises, by the id of the last one.
        statements: The statements by their ids.
        claims: The titles of claims given out.
    """

    ends: dict[str, End]
    structures: dict[str, tuple[Step, ...]]
    statements: dict[str, Statement]
    claims: Titles

    def is_inner(self, step: Step) -> bool:
        """Whether a step is an inference of an argument, and no relation or note."""
        end = self.ends.get(step.id)
        return end is not None and end.kind is Kind.INFERENCE

    def of(self, id_: str) -> str:
        """The name of an element as one writes it; the id if it has none."""
        end = self.ends.get(id_)
        if end is None:
            return id_
        return f"[{end.title}]" if end.kind is Kind.CLAIM else f"<{end.title}>"


def names_of(network: Network) -> Names:
    """The names of a network's elements, no two the same, in its order.

    A step from one premise that nothing else is said of needs no argument: what
    several tools call an inference is a relation then.
    """
    telling = tuple(step for step in network.steps if _says_more(step))
    sketches = _sketches(network, telling)
    structures = _structures(network, sketches, telling)
    claims, arguments = Titles(), Titles()
    ends: dict[str, End] = {}
    for statement in network.statements:
        kind, titles = (
            (Kind.ARGUMENT, arguments) if statement.id in sketches else (Kind.CLAIM, claims)
        )
        wanted = statement.title or title_from(statement.text)
        ends[statement.id] = End(kind, titles.unique(wanted, otherwise=f"Claim {statement.id}"))
    for steps in structures.values():
        title = arguments.unique(_wanted(steps[-1], ends), otherwise=f"Argument {steps[-1].id}")
        for place, step in zip(_conclusions(steps), steps, strict=True):
            ends[step.id] = End(Kind.INFERENCE, title, place)
    for step in network.steps:
        if step.id not in ends and step.premises[0].id in sketches:
            ends[step.id] = ends[step.premises[0].id]
    statements = {statement.id: statement for statement in network.statements}
    return Names(ends, structures, statements, claims)


def _sketches(network: Network, telling: Iterable[Step]) -> frozenset[str]:
    """The sketches that remain arguments; one that is a premise among others is a claim."""
    premises = {premise.id for step in telling for premise in step.premises}
    told = (statement.id for statement in network.statements if statement.is_sketch)
    return frozenset(each for each in told if each not in premises)


def _structures(
    network: Network, sketches: Collection[str], telling: Iterable[Step]
) -> dict[str, tuple[Step, ...]]:
    """The steps of each argument: those that tell more, and those that others join."""
    structured = {step.id for step in telling}
    named = {step.target for step in network.steps if step.kind not in NOTES}
    named |= {premise.id for step in network.steps for premise in step.premises}
    groups: dict[str, list[Step]] = {}
    for step in network.steps:
        if step.id in structured or (step.id in named and _is_argument(step, sketches)):
            groups.setdefault(step.argument or step.id, []).append(step)
    return {steps[-1].id: tuple(steps) for steps in groups.values()}


def _is_argument(step: Step, sketches: Collection[str]) -> bool:
    """Whether a step that others join is an argument for that."""
    is_relation = step.kind in NOTES or step.kind.is_symmetric
    return not is_relation and step.premises[0].id not in sketches


def _says_more(step: Step) -> bool:
    """Whether a relation between two nodes cannot say what the step says."""
    if step.kind in NOTES or step.kind.is_symmetric:
        return False
    has_words = bool(step.title or step.text or step.argument or step.tags or step.data)
    joins_several = len(step.premises) > 1 or bool(step.premises[0].role)
    return has_words or joins_several or not step.annotation.says_nothing


def _conclusions(steps: Iterable[Step]) -> list[int]:
    """Where the conclusion of each step of one argument stands among its lines, from 0."""
    places: list[int] = []
    lines, earlier = 0, ""
    for step in steps:
        lines += sum(premise.id != earlier for premise in step.premises)
        places.append(lines)
        lines, earlier = lines + 1, step.target
    return places


def _wanted(step: Step, ends: dict[str, End]) -> str:
    """The title of the argument that a step ends: its own, or its scheme and its target."""
    if step.title or step.text:
        return step.title or title_from(step.text)
    target = ends.get(step.target)
    bearing = "against" if step.kind.is_attack else "for"
    about = f" {bearing} {target.title}" if target else ""
    return f"{step.annotation.scheme or 'Argument'}{about}"
