"""What is to be drawn: cards, pills, notes, boxes and links, without colours or places.

`compose` makes a figure from a map; `dot` and `outline` read it.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.evaluation.status import Status
from argmap.model import End, Kind, Section


class ItemKind(StrEnum):
    """What an item stands for, and so its form.

    An inference is a pill, a document a note, everything else a card. A group is a section
    of which nothing is drawn but what it is called and how much it holds.
    """

    MAIN_CLAIM = "main claim"
    CLAIM = "claim"
    REBUTTAL = "rebuttal"
    PREMISE = "premise"
    ARGUMENT = "argument"
    INFERENCE = "inference"
    DOCUMENT = "document"
    GROUP = "group"


class Fidelity(StrEnum):
    """How quoted words stand to the document: the first word of a source line."""

    VERIFIED = "verified"
    NEAR = "near"
    ELSEWHERE = "elsewhere"
    ABSENT = "absent"


class LinkKind(StrEnum):
    """What a link says of its two ends; the value is read between them, as "R1 rebuts C1"."""

    JOINS = "is a premise of"
    SUPPORTS = "supports"
    ENTAILS = "entails"
    REBUTS = "rebuts"
    UNDERCUTS = "undercuts"
    EXCLUDES = "excludes"
    CONTRADICTS = "contradicts"
    CITED_FOR = "is cited by"
    CITED_AGAINST = "is cited against"
    BEARS = "bears on"


class BoxKind(StrEnum):
    """What a box holds together."""

    ARGUMENT = "argument"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Holder:
    """A party as it appears in the figure.

    Attributes:
        slot: Which of the three party colours it has, from 0.
        letter: Written in its band where colours repeat; else empty.
    """

    id: str
    name: str
    slot: int
    letter: str = ""


class Blank(NamedTuple):
    """Room to write in by hand.

    Attributes:
        letters: How many it holds; a wide one counts twice.
        pitch: How far apart the lines to write on are, in points of the picture; if not
            given as on paper, seven millimetres.
    """

    letters: int
    pitch: float = 20.0

    @property
    def width(self) -> float:
        """The width of its letters in a row, in points of the picture."""
        return 0.32 * self.pitch * self.letters

    def lines(self, width: float) -> int:
        """How many lines of a width it takes, where a fifth is lost between words and line ends."""
        return math.ceil(1.25 * self.width / width)


@dataclass(frozen=True, slots=True)
class Item:
    """Something with a place of its own in the picture.

    Attributes:
        id: `n1`, `n2` and so on, for a group `s1`; the only name that reaches the layout.
        reference: What people call it: `C1`, `R1`, `P1`, `G1`, `D1`, `S1`.
        word: The first word on it, in capitals.
        end: What it stands for in the map; None for a document and for a group.
        title: Its title in the map; empty if the text gives none.
        text: Its words, whole.
        inferred_by: The rules or the scheme by which it comes to its conclusion.
        sources: Lines of who said it and when, and what it cites.
        fidelities: What became of the words that it quotes, each once.
        provenance: How it was put forward, or how a document came about; not on the card.
        address: Where a document is found on the net; empty or safe to link to.
        line: The line where it stands in the text, from 1; 0 if it has none.
        section: The id of the section it stands in; empty outside all sections.
        tags: What it is tagged with.
        blank: The room that it leaves to write in, where the text if there is any stands
            too; None for what is only to be read.
        is_steady: Whether it is as large with any status, or with none, as with another.
    """

    id: str
    reference: str
    kind: ItemKind
    word: str
    end: End | None
    title: str
    text: str
    inferred_by: str = ""
    holder: Holder | None = None
    status: Status | None = None
    sources: tuple[str, ...] = ()
    fidelities: tuple[Fidelity, ...] = ()
    provenance: str = ""
    address: str = ""
    line: int = 0
    section: str = ""
    tags: tuple[str, ...] = ()
    blank: Blank | None = None
    is_steady: bool = False

    @property
    def name(self) -> str:
        """Its title as one writes it, `[Claim]` or `<Argument>`; empty if the text gives none."""
        if not self.title or self.end is None:
            return self.title
        return f"[{self.title}]" if self.end.kind is Kind.CLAIM else f"<{self.title}>"


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two items, by their ids.

    Attributes:
        blank: A box on it, for how it bears on its target; None for none.
        name: What stands in that box.
    """

    kind: LinkKind
    start: str
    target: str
    blank: Blank | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A frame around items.

    Attributes:
        title: Written on it; an argument's box has none.
        items: The ids of what it holds, without what its inner boxes hold.
        rows: Ids of items to stand side by side.
        inner: The boxes within it.
    """

    id: str
    kind: BoxKind
    title: str
    items: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    inner: tuple["Box", ...] = ()

    @property
    def all_items(self) -> Iterator[str]:
        """The ids of what it and its inner boxes hold."""
        yield from self.items
        for box in self.inner:
            yield from box.all_items


@dataclass(frozen=True, slots=True)
class Figure:
    """A whole picture before its layout.

    Attributes:
        language: The language of its texts, as `en` or `pt-BR`.
        items: In the order of the text, documents last.
        holders: The parties that occur, in the order of the map.
        sections: The headings of the map, also those without a box.
        answered_by: The name of the party whose answers the statuses tell of; empty if
            anybody's count.
    """

    title: str
    language: str
    items: tuple[Item, ...]
    links: tuple[Link, ...]
    boxes: tuple[Box, ...] = ()
    holders: tuple[Holder, ...] = ()
    sections: tuple[Section, ...] = ()
    answered_by: str = ""

    @property
    def link_kinds(self) -> Iterator[LinkKind]:
        """The kinds of link that occur, in the order of `LinkKind`."""
        used = {link.kind for link in self.links}
        return (kind for kind in LinkKind if kind in used)

    @property
    def fidelities(self) -> Iterator[Fidelity]:
        """What became of quoted words, as far as it occurs, in the order of `Fidelity`."""
        used = {fidelity for item in self.items for fidelity in item.fidelities}
        return (fidelity for fidelity in Fidelity if fidelity in used)

    @property
    def statuses(self) -> Iterator[Status]:
        """The statuses that occur, in the order of `Status`."""
        used = {item.status for item in self.items}
        return (status for status in Status if status in used)
