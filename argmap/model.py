"""The map itself: claims, arguments, relations, parties and documents.

Every reader builds these types and everything after reads them. They are plain
values: nothing here knows the text format, the graph or a picture. What is
worked out about a map, as a status or a layout, is returned beside it. What a
large map has very many of is a `NamedTuple`, which is made and hashed in a third
of the time of a frozen dataclass.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from argmap.source import NOWHERE, SourceFile, Span

if TYPE_CHECKING:
    import networkx as nx

Data: TypeAlias = Mapping[str, Any]


class RelationType(StrEnum):
    """How one node bears on another."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"


class Kind(StrEnum):
    """What a relation starts at or bears on."""

    CLAIM = "claim"
    ARGUMENT = "argument"
    INFERENCE = "inference"


class Role(StrEnum):
    """What an occurrence does at its place in the text."""

    TOP_LEVEL = "top-level"
    RELATION = "relation"
    PREMISE = "premise"
    INTERMEDIARY_CONCLUSION = "intermediary-conclusion"
    MAIN_CONCLUSION = "main-conclusion"
    DESCRIPTION = "description"


class Stance(StrEnum):
    """Whether a cited document is brought for a claim or against it."""

    SUPPORT = "support"
    ATTACK = "attack"


@dataclass(frozen=True, slots=True)
class Party:
    """A person or side that holds or utters something.

    Attributes:
        origin: What another tool's file said of it that has no place elsewhere.
    """

    id: str
    name: str
    speakers: tuple[str, ...] = ()
    span: Span = NOWHERE
    origin: Data | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A cited work.

    Attributes:
        id: The name by which the map cites it.
        fields: Its description, under the field names of CSL-JSON, with
            `issued` as an ISO date; besides these `archived`, `translation`,
            `language`.
        text: The path of its words, relative to the map; None if not at hand.
    """

    id: str
    title: str
    fields: Data = field(default_factory=dict)
    text: str | None = None
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Quotation:
    """A citation: a document, the place in it, and its words if they are quoted.

    Attributes:
        document: The id of the document.
        locator: The place in it, as `para 8`.
        quote: Its words; `...` stands for what is left out, `[...]` around what is put in.
        prefix: What comes before the words there, to tell the place from others.
        suffix: What comes after them.
        language: The language of the words, as `en`; empty for that of the text.
    """

    document: str
    locator: str = ""
    quote: str = ""
    stance: Stance = Stance.SUPPORT
    span: Span = NOWHERE
    prefix: str = ""
    suffix: str = ""
    language: str = ""


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
        return tuple(dict.fromkeys([each.by for each in self.conceded]))

    @property
    def accepted_by(self) -> tuple[str, ...]:
        """The ids of the parties that have conceded it and not taken that back."""
        if not self.retracted:
            return self.conceded_by
        return tuple(each for each in self.conceded_by if each not in self.retracted_by)

    @property
    def retracted_by(self) -> tuple[str, ...]:
        """The ids of the parties that no longer hold or accept it, each once."""
        return tuple(dict.fromkeys([each.by for each in self.retracted]))

    @property
    def says_nothing(self) -> bool:
        """True if nothing is said, or only where it came from."""
        return self is UNANNOTATED or self == Annotation(origin=self.origin)


UNANNOTATED = Annotation()


class Range(NamedTuple):
    """A stretch of an occurrence's text with a meaning of its own.

    Attributes:
        type: `bold`, `italic`, `link`, `tag`, `statement-mention` or `argument-mention`.
        start: Offset of the first code point in the text.
        end: Offset after the last.
        value: The address of a link, the tag, or the title mentioned.
    """

    type: str
    start: int
    end: int
    value: str = ""


class Occurrence(NamedTuple):
    """One place in the text that states a claim or describes an argument.

    Attributes:
        text: Its words; None where it only refers to the title.
        span: The whole of it in the source, without its relations.
        role: What it does there; None for an item of a list.
        argument: The title of the argument whose premise or conclusion it is.
        section: The id of the section it stands in; empty outside all sections.
    """

    text: str | None
    span: Span
    role: Role | None = None
    argument: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    data: Data | None = None
    ranges: tuple[Range, ...] = ()

    @property
    def is_reference(self) -> bool:
        """True where the place only names a title."""
        return self.text is None


@dataclass(frozen=True, slots=True)
class Claim:
    """What is held true or false: all places that state it, taken together.

    Attributes:
        title: Its name in the map; `Untitled n` where the text gives none.
        text: Its words; empty if the text only ever refers to it.
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

    @property
    def name(self) -> str:
        """The claim as one writes it: `[Title]`."""
        return f"[{self.title}]"

    @property
    def end(self) -> "End":
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
class Argument:
    """Premises, inference and conclusion together, or a sketch of them.

    Attributes:
        title: Its name in the map; `Untitled n` where the text gives none.
        text: What it says in short; empty if the text only ever refers to it.
        span: Where it is defined, or else first named.
        steps: Its premise-conclusion structure in the order of the text; empty
            for a sketch.
        data: The data of all its occurrences, merged.
        is_titled: False where the title was made up by the reader.
    """

    title: str
    text: str
    span: Span
    occurrences: tuple[Occurrence, ...] = ()
    steps: tuple[Step, ...] = ()
    section: str = ""
    tags: tuple[str, ...] = ()
    data: Data | None = None
    annotation: Annotation = UNANNOTATED
    is_titled: bool = True

    @property
    def name(self) -> str:
        """The argument as one writes it: `<Title>`."""
        return f"<{self.title}>"

    @property
    def end(self) -> "End":
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


def title_span(node: Node, span: Span) -> Span:
    """The title at the beginning of a span that names a node; the whole span if it has none."""
    return Span(span.start, span.start + len(node.name)) if node.is_titled else span


class Relation(NamedTuple):
    """`start` speaks for or against `target`.

    Contrary and contradictory hold both ways; `start` is the one written first.
    """

    type: RelationType
    start: End
    target: End
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    Attributes:
        id: `s1`, `s2` and so on, in the order of the text.
        level: 1 for the highest.
        parent: The id of the section it stands in; empty at the top.
    """

    id: str
    level: int
    title: str
    span: Span
    parent: str = ""
    tags: tuple[str, ...] = ()
    data: Data | None = None
    ranges: tuple[Range, ...] = ()


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
    """

    statuses: tuple[Expectation, ...] = ()
    unanswered: tuple[Expectation, ...] | None = None
    answered: tuple[Expectation, ...] = ()
    owed: Mapping[str, tuple[Expectation, ...]] = field(default_factory=dict)

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
        )


@dataclass(frozen=True, slots=True)
class Move:
    """Something that was said in a dialogue.

    Attributes:
        id: Its name among the moves.
        text: What was said.
        speaker: Who said it.
        time: When, in ISO 8601 as far as it is known; else empty.
        act: What was done by it, as `Asserting` or `Challenging`.
        about: What it puts forward or asks about: `[Title]` or `<Title>`; else empty.
        replies_to: The ids of the moves that it replies to.
        origin: What another tool's file said of it that has no place elsewhere.
    """

    id: str
    text: str = ""
    speaker: str = ""
    time: str = ""
    act: str = ""
    about: str = ""
    replies_to: tuple[str, ...] = ()
    span: Span = NOWHERE
    origin: Data | None = None


@dataclass(frozen=True, slots=True)
class ArgumentMap:
    """Who claims what, against whom, and on which document's words.

    Mappings are in the order of the text and keyed by title, or by id for
    sections, parties and documents.
    """

    source: SourceFile = field(default_factory=lambda: SourceFile("", ""), compare=False)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    sections: Mapping[str, Section] = field(default_factory=dict)
    parties: Mapping[str, Party] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    settings: Data = field(default_factory=dict)
    expected: Expected = field(default_factory=Expected)

    @property
    def title(self) -> str:
        """The title that the front matter gives; empty if none."""
        return str(self.settings.get("title") or "")

    @property
    def round_names(self) -> Mapping[int, str]:
        """What the front matter calls the rounds of the debate, by their numbers.

        It has a list of names, or a mapping of numbers to names.
        """
        said = self.settings.get("rounds")
        if isinstance(said, Mapping):
            numbered = [(str(number), name) for number, name in said.items()]
        elif isinstance(said, list | tuple):
            numbered = [(str(number), name) for number, name in enumerate(said, 1)]
        else:
            numbered = []
        return {
            int(number): str(name)
            for number, name in numbered
            if number.isascii() and number.isdigit() and isinstance(name, str | int | float)
        }

    @property
    def nodes(self) -> Iterator[Node]:
        """The claims and then the arguments, in the order of the text."""
        yield from self.claims.values()
        yield from self.arguments.values()

    def node(self, end: End) -> Node:
        """The claim or the argument at the end of a relation; for an inference its argument.

        Raises:
            KeyError: The map has no such title.
        """
        return self.claims[end.title] if end.kind is Kind.CLAIM else self.arguments[end.title]

    @property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The map as a networkx graph: see `argmap.graph.graph_of`."""
        from argmap.graph import graph_of  # noqa: PLC0415  the graph is a later stage

        return graph_of(self)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """What a notebook shows of it: see `argmap.render.notebook`."""
        from argmap.render.notebook import map_bundle  # noqa: PLC0415  as above

        return map_bundle(self)
