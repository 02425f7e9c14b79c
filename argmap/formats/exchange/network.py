"""A map as most tools know it: statements, joined by steps from premises to a target.

Readers of other tools' files make a `Network`, which `to_map` turns into a map;
`from_map` makes one of a map for the writers. So a format's module knows its own
file and this page, and how Argdown says things stays in those two modules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from argmap.model import UNANNOTATED, Annotation, Data, Document, Expected, Move, Party
from argmap.source import NOWHERE, Span

# What a network says of the whole besides its settings, by the keys of a map's front matter.
TOLD_APART = ("parties", "documents", "moves", "expect")


class StepKind(StrEnum):
    """What a step does to its target."""

    SUPPORT = "support"
    ENTAILS = "entails"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"
    REPHRASE = "rephrase"
    PREFERENCE = "preference"

    @property
    def is_attack(self) -> bool:
        """True for all that speaks against its target."""
        return self in _ATTACKS

    @property
    def is_symmetric(self) -> bool:
        """True where the target bears on the premise as the premise on it."""
        return self is StepKind.CONTRARY or self is StepKind.CONTRADICTORY


_ATTACKS = frozenset(
    {StepKind.ATTACK, StepKind.UNDERCUT, StepKind.CONTRARY, StepKind.CONTRADICTORY}
)


class Statement(NamedTuple):
    """Something that is held true or false.

    Attributes:
        id: Its name in the file, unique among statements and steps.
        title: What a map calls it; empty if it has no name but its words.
        is_sketch: True if it is an argument told in a sentence: the reason and the
            step that it takes in one.
        annotation: Who said it, when and the like.
        data: What else is said of it.
    """

    id: str
    text: str
    title: str = ""
    is_sketch: bool = False
    tags: tuple[str, ...] = ()
    annotation: Annotation = UNANNOTATED
    data: Data | None = None
    span: Span = NOWHERE


class Premise(NamedTuple):
    """A statement, or for a preference also a step, that a step starts from.

    Attributes:
        role: What it does in the step's scheme, as `datum`; empty if not said.
    """

    id: str
    role: str = ""


class Step(NamedTuple):
    """An inference, an attack or another move from premises to a target.

    Several premises in one step work together. Several steps to one target are
    reasons of their own.

    Attributes:
        id: Its name in the file, unique among statements and steps.
        target: The id of a statement or of another step.
        title: What a map calls the argument; empty if it has no name.
        text: The argument in a sentence; most often empty.
        argument: The id of the step that ends the argument which it is a part of; its
            own or empty if it is an argument by itself.
        annotation: Who made it, its scheme, its strength and the like.
    """

    id: str
    kind: StepKind
    premises: tuple[Premise, ...]
    target: str
    title: str = ""
    text: str = ""
    argument: str = ""
    tags: tuple[str, ...] = ()
    annotation: Annotation = UNANNOTATED
    data: Data | None = None
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Network:
    """Statements and steps in the order of the file, and what they are about.

    Attributes:
        settings: What is said of the whole, under the keys of a map's front matter.
        expected: What evaluation should find; names are ids of statements.
        keeps_ids: False if the ids say nothing to whoever made the file.
    """

    statements: tuple[Statement, ...] = ()
    steps: tuple[Step, ...] = ()
    parties: Mapping[str, Party] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    settings: Data = field(default_factory=dict)
    expected: Expected = field(default_factory=Expected)
    keeps_ids: bool = True

    @property
    def title(self) -> str:
        """The title of the whole; empty if it has none."""
        return str(self.settings.get("title") or "")
