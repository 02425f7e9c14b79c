"""Trees of claims and groups, as mapping tools draw them, turned into a network.

A group stands for one inference: the claims that hang from it are its premises
together, and it bears on what it hangs from, a claim or another group.
"""

from dataclasses import dataclass, field, replace

from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.model import UNANNOTATED, Annotation
from argmap.source import NOWHERE, Span


@dataclass(slots=True)
class _Group:
    id: str
    kind: StepKind
    target: str
    annotation: Annotation
    span: Span
    premises: list[str] = field(default_factory=list)


class Forest:
    """Claims and groups, taken in from the roots down.

    Attributes:
        losses: What found no place so far.
    """

    def __init__(self) -> None:
        self.losses: list[Loss] = []
        self._claims: dict[str, Statement] = {}
        self._groups: dict[str, _Group] = {}

    def add_claim(
        self,
        id_: str,
        text: str,
        parent: str = "",
        *,
        annotation: Annotation = UNANNOTATED,
        span: Span = NOWHERE,
    ) -> None:
        """Takes in a claim; one that hangs from a group is a premise of it."""
        self._claims[id_] = Statement(id_, text, annotation=annotation, span=span)
        if parent in self._groups:
            self._groups[parent].premises.append(id_)

    def add_group(
        self,
        id_: str,
        parent: str,
        *,
        is_against: bool,
        annotation: Annotation = UNANNOTATED,
        span: Span = NOWHERE,
    ) -> None:
        """Takes in a group under a claim or under another group."""
        kind = StepKind.ATTACK if is_against else StepKind.SUPPORT
        if is_against and parent in self._groups:
            kind = StepKind.UNDERCUT
        self._groups[id_] = _Group(id_, kind, parent, annotation, span)

    def add_note(self, text: str, about: str) -> None:
        """Adds a remark to what is said of a claim or a group already."""
        owner = self._claims.get(about) or self._groups.get(about)
        if owner is None:
            self.losses.append(dropped("note", text, "what it is about is not there"))
            return
        note = "\n".join(filter(None, (owner.annotation.note, text)))
        annotation = replace(owner.annotation, note=note)
        if isinstance(owner, _Group):
            owner.annotation = annotation
        else:
            self._claims[about] = owner._replace(annotation=annotation)

    def network(self, title: str = "") -> Network:
        """The network; a group without claims is reported as an unfinished reason."""
        return Network(
            statements=tuple(self._claims.values()),
            steps=tuple(step for group in self._groups.values() for step in self._step(group)),
            settings={"title": title} if title else {},
        )

    def _step(self, group: _Group) -> tuple[Step, ...]:
        if not group.premises:
            kept = (f"{key} {each}" for key, each in (group.annotation.origin or {}).items())
            said = ", ".join((*group.annotation.note.splitlines(), *kept)) or "nothing"
            what = f"an unfinished reason: it says {said}"
            self.losses.append(dropped("group", group.id, what, span=group.span))
            return ()
        premises = tuple(map(Premise, group.premises))
        step = Step(group.id, group.kind, premises, group.target, span=group.span)
        return (step._replace(annotation=group.annotation),)
