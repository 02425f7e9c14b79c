"""What a map itself expects evaluation to find."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from argmap.source import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the map itself expects evaluation to find of a claim or an argument.

    Attributes:
        name: `[Title]`, `<Title>` or the bare title, as written.
        status: Under grounded semantics `stands`, `defeated` or `undecided`; under others
            `accepted`, `defensible`, `rejected` or `undecided`; without semantics
            `unanswered`, `answered` or `owed`.
        semantics: Under which semantics, by name; empty if that plays no part.
    """

    name: str
    status: str
    span: Span = NOWHERE
    semantics: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the front matter says under `expect`.

    Attributes:
        statuses: Under semantics, as far as something is said of them.
        unanswered: All that is unanswered; None if nothing is said of that.
        answered: Some of what has a reply.
        owed: By the id of a party, all that it owes a reply to.
        supports: How the statuses take supports, `deductive` or `necessary`; empty if these
            strengthen and no more.
    """

    statuses: tuple[Expectation, ...] = ()
    unanswered: tuple[Expectation, ...] | None = None
    answered: tuple[Expectation, ...] = ()
    owed: Mapping[str, tuple[Expectation, ...]] = field(default_factory=dict)
    supports: str = ""

    @property
    def grounded(self) -> tuple[Expectation, ...]:
        """Those under grounded semantics."""
        return tuple(each for each in self.statuses if each.semantics == "grounded")

    @property
    def all(self) -> tuple[Expectation, ...]:
        """All that is said of a claim or an argument."""
        owed = (each for some in self.owed.values() for each in some)
        return (*self.statuses, *(self.unanswered or ()), *self.answered, *owed)

    @property
    def says_nothing(self) -> bool:
        """True if nothing is expected, not even that nothing is unanswered or owed."""
        return self == Expected()

    def renamed(self, rename: Callable[[str], str]) -> "Expected":
        """The same said of what is called otherwise."""

        def each_of(some: tuple[Expectation, ...]) -> tuple[Expectation, ...]:
            return tuple(replace(each, name=rename(each.name)) for each in some)

        return Expected(
            each_of(self.statuses),
            None if self.unanswered is None else each_of(self.unanswered),
            each_of(self.answered),
            {party: each_of(some) for party, some in self.owed.items()},
            self.supports,
        )
