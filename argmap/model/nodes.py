"""Claims and arguments: what is held, and the premises and steps it is held for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from argmap.model.annotation import UNANNOTATED, Annotation
from argmap.model.data import Data
from argmap.model.occurrences import Occurrence
from argmap.source import NOWHERE, Span


class Kind(StrEnum):
    """What a relation starts at or bears on."""

    CLAIM = "claim"
    ARGUMENT = "argument"
    INFERENCE = "inference"


class End(NamedTuple):
    """What a relation starts at or bears on.

    Attributes:
        kind: Claim, argument, or an inference of an argument.
        title: The title of the claim or of the argument.
        step: For an inference, the index in the argument's steps of the
            conclusion that it yields.
    """

    kind: Kind
    title: str
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What claims and arguments have in common: all places that state one, taken together.

    Attributes:
        title: Its name in the map; `Untitled n` where the text gives none.
        text: Its words, an argument's in short; empty if the map only ever refers to it.
        span: Where it is defined, or else first named.
        data: The data of all its occurrences, merged.
        is_titled: False where the title was made up by the reader.
    """

    title: str
    text: str
    span: Span
    occurrences: tuple[Occurrence, ...] = ()
    section: str = ""
    tags: tuple[str, ...] = ()
    data: Data | None = None
    annotation: Annotation = UNANNOTATED
    is_titled: bool = True


@dataclass(frozen=True, slots=True)
class Claim(Stated):
    """What is held true or false."""

    @property
    def name(self) -> str:
        """The claim as one writes it: `[Title]`."""
        return f"[{self.title}]"

    @property
    def end(self) -> End:
        """The claim as the end of a relation."""
        return End(Kind.CLAIM, self.title)


@dataclass(frozen=True, slots=True)
class Inference:
    """The step from premises to a conclusion."""

    span: Span
    rules: tuple[str, ...] = ()
    data: Data | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A statement of a premise-conclusion structure.

    Attributes:
        claim: The title of the claim stated.
        occurrence: The place that states it; its role tells premise from conclusion.
        inference: The step that yields it; None for a premise.
    """

    claim: str
    occurrence: Occurrence
    inference: Inference | None = None


@dataclass(frozen=True, slots=True)
class Argument(Stated):
    """Premises, inference and conclusion together, or a sketch of them.

    Attributes:
        steps: Its premise-conclusion structure in the order of the text; empty
            for a sketch.
        structure: Where that stands.
    """

    steps: tuple[Step, ...] = ()
    structure: Span = NOWHERE

    @property
    def name(self) -> str:
        """The argument as one writes it: `<Title>`."""
        return f"<{self.title}>"

    @property
    def end(self) -> End:
        """The argument as the end of a relation."""
        return End(Kind.ARGUMENT, self.title)

    @property
    def premises(self) -> tuple[Step, ...]:
        """The steps taken without inference, in the order of the text."""
        return tuple(step for step in self.steps if step.inference is None)

    @property
    def conclusion(self) -> Step | None:
        """The last step, which the argument is for; None for a sketch."""
        return self.steps[-1] if self.steps else None


Node: TypeAlias = Claim | Argument


def title_span(node: Node, span: Span) -> Span:
    """The title at the beginning of a span that names a node; the whole span if it has none."""
    return Span(span.start, span.start + len(node.name)) if node.is_titled else span
