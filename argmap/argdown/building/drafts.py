"""Claims, arguments and relations while a map is being built: what is known of them so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from argmap.argdown.yaml.merging import merged
from argmap.model import (
    UNANNOTATED,
    Annotation,
    Argument,
    Data,
    End,
    Kind,
    Occurrence,
    RelationType,
    Role,
    Step,
)
from argmap.source import NOWHERE, Span


@dataclass(slots=True, eq=False)
class Draft:
    """A claim, an argument or an inference: anything that a relation may join.

    Attributes:
        title: Its title; for an inference that of its argument.
        is_titled: False where the title was made up by the reader.
        step: For an inference, the index in the argument's steps of its conclusion.
        span: Where it is first named.
        conclusion: For a reconstructed argument, the claim that it is for.
        inference: For a reconstructed argument, its last inference.
        structure: For a reconstructed argument, where its structure stands.
        end: It as the end of a relation.
    """

    kind: Kind
    title: str
    is_titled: bool = True
    step: int | None = None
    span: Span = NOWHERE
    occurrences: list[Occurrence] = field(default_factory=list)
    tags: tuple[str, ...] = ()
    data: Data | None = None
    annotation: Annotation = UNANNOTATED
    section: str = ""
    steps: list[Step] = field(default_factory=list)
    conclusion: "Draft | None" = None
    inference: "Draft | None" = None
    structure: Span = NOWHERE
    end: End = field(init=False)

    def __post_init__(self) -> None:
        self.end = End(self.kind, self.title, self.step)

    @property
    def name(self) -> str:
        """It as one writes it."""
        return f"[{self.title}]" if self.kind is Kind.CLAIM else f"<{self.title}>"

    def add(self, occurrence: Occurrence) -> None:
        """Takes in one more place that states or names it."""
        self.occurrences.append(occurrence)
        if occurrence.tags:
            self.tags = tuple(dict.fromkeys(self.tags + occurrence.tags))
        takes_section = occurrence.text is not None and not self.section
        if occurrence.data is not None:
            self.data = merged(self.data, occurrence.data)
            if "isInGroup" in occurrence.data:
                takes_section = occurrence.data["isInGroup"] is True
        if takes_section:
            self.section = occurrence.section

    @property
    def canonical(self) -> Occurrence | None:
        """The place whose words count."""
        return canonical_of(self.occurrences)


@dataclass(slots=True, eq=False)
class Link:
    """A relation whose ends may yet move."""

    type: RelationType
    start: Draft
    target: Draft
    span: Span


def canonical_of(occurrences: Sequence[Occurrence]) -> Occurrence | None:
    """The place whose words count: the last that gives any, unless data say `isCanonical`."""
    last = None
    for occurrence in reversed(occurrences):
        if occurrence.text is None:
            continue
        if occurrence.data is not None and occurrence.data.get("isCanonical"):
            return occurrence
        last = last or occurrence
    return last


def conclusions_of(argument: Draft | Argument) -> tuple[int, ...]:
    """The indices of the steps that an inference yields."""
    return tuple(i for i, step in enumerate(argument.steps) if step.inference is not None)


def premises_of(argument: Draft) -> frozenset[str]:
    """The titles of the claims that an argument takes as premises."""
    return frozenset(step.claim for step in argument.steps if step.occurrence.role is Role.PREMISE)
