"""The map as a whole, its sections and the moves of its dialogue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.diagnostics import nearest
from argmap.display import Displayed
from argmap.errors import ArgmapError
from argmap.model.cited import Document, Party
from argmap.model.data import Data
from argmap.model.expected import Expected
from argmap.model.nodes import Argument, Claim, End, Kind, Node
from argmap.model.occurrences import Range
from argmap.model.relations import Relation
from argmap.source import NOWHERE, SourceFile, Span

if TYPE_CHECKING:
    import networkx as nx


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
class ArgumentMap(Displayed):
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

    def party(self, name: str) -> Party:
        """The party of that id.

        Raises:
            ArgmapError: It has none; the message says which it has.
        """
        if name in self.parties:
            return self.parties[name]
        called = {party.name: party.id for party in self.parties.values()}
        near = nearest(name, self.parties) or called.get(nearest(name, called) or "")
        known = ", ".join(
            party.id if party.id == party.name else f"{party.id} ({party.name})"
            for party in self.parties.values()
        )
        advice = f"did you mean {near}?" if near else f"it has {known or 'none'}"
        message = f"there is no party {name} in {self.source.name or 'the map'}; {advice}"
        raise ArgmapError(message)

    @property
    def graph(self) -> "nx.MultiDiGraph[str]":
        """The map as a networkx graph: see `argmap.graph.graph_of`."""
        from argmap.graph import graph_of  # noqa: PLC0415  the graph is a later stage

        return graph_of(self)
