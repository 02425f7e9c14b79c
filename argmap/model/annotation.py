"""What a map says of a claim or an argument besides its words."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from argmap.model.cited import Quotation
from argmap.model.data import Data
from argmap.source import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Answer:
    """A note that a claim was answered outside the map.

    Attributes:
        by: The id of the party that answered.
        on: The day on which it did.
        round: The turn of the debate in which it did.
        why: Its answer, or where it is found.
    """

    by: str
    on: dt.date | None = None
    why: str = ""
    span: Span = NOWHERE
    round: int | None = None


@dataclass(frozen=True, slots=True)
class Declaration:
    """A party's word that it accepts something, or that it no longer holds it.

    Attributes:
        by: The id of the party.
        on: The day on which it said so.
        round: The turn of the debate in which it said so.
    """

    by: str
    on: dt.date | None = None
    round: int | None = None
    span: Span = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Annotation:
    """What the map says of a claim or an argument besides its words.

    Attributes:
        party: The id of the party that holds it; implied by a known speaker.
        speaker: Who said it.
        to: Whom it addresses: ids of parties or names.
        behalf: For whom the speaker spoke, where the party does not tell: `himself`.
        date: When it was said, and so entered the dispute.
        published: When it was published, if later.
        round: The turn of a debate in which it was said, from 1.
        cites: The documents brought for or against it.
        parts: The parts it consists of.
        meets: The parts of its target that it meets; none named means all.
        kind: `rebuttal`, `assumption`, `evidence` and the like; empty if not said.
        conceded: The parties that accept it, and since when.
        retracted: The parties that no longer hold or accept it, and since when.
        answered: Answers given outside the map.
        undeveloped: True if it lacks support on purpose.
        strength: Its base score, from 0 to 1.
        scheme: The argument scheme that it follows, as `Expert Opinion`.
        implicit: True if nobody said it in so many words.
        note: A remark about it.
        rephrases: What it says again in other words: `[Title]` or `<Title>`.
        preferred_to: What it is preferred to, written likewise.
        origin: What another tool's file said of it that has no place elsewhere; its
            name there under `id`.
    """

    party: str = ""
    speaker: str = ""
    to: tuple[str, ...] = ()
    behalf: str = ""
    date: dt.date | None = None
    published: dt.date | None = None
    round: int | None = None
    cites: tuple[Quotation, ...] = ()
    parts: tuple[str, ...] = ()
    meets: tuple[str, ...] = ()
    kind: str = ""
    conceded: tuple[Declaration, ...] = ()
    retracted: tuple[Declaration, ...] = ()
    answered: tuple[Answer, ...] = ()
    undeveloped: bool = False
    strength: float | None = None
    scheme: str = ""
    implicit: bool = False
    note: str = ""
    rephrases: tuple[str, ...] = ()
    preferred_to: tuple[str, ...] = ()
    origin: Data | None = None

    @property
    def conceded_by(self) -> tuple[str, ...]:
        """The ids of the parties that accept it, each once."""
        return tuple(dict.fromkeys([each.by for each in self.conceded])) if self.conceded else ()

    @property
    def accepted_by(self) -> tuple[str, ...]:
        """The ids of the parties that have conceded it and not taken that back."""
        if not self.retracted:
            return self.conceded_by
        return tuple(each for each in self.conceded_by if each not in self.retracted_by)

    @property
    def retracted_by(self) -> tuple[str, ...]:
        """The ids of the parties that no longer hold or accept it, each once."""
        return tuple(dict.fromkeys([each.by for each in self.retracted])) if self.retracted else ()

    def with_origin(self, origin: Data | None) -> "Annotation":
        """The same, with another origin."""
        return Annotation(*(*_said_in(self), origin))  # a third of the time of `replace`

    @property
    def says_nothing(self) -> bool:
        """True if nothing is said, or only where it came from."""
        return self is UNANNOTATED or _said_in(self) == _NOTHING_SAID


UNANNOTATED = Annotation()
_said_in: Callable[[Annotation], tuple[Any, ...]] = attrgetter(
    *(name for name in Annotation.__slots__ if name != "origin")
)
_NOTHING_SAID = _said_in(UNANNOTATED)
