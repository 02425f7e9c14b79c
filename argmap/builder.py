"""Maps made in code: who claims what, against whom, said in Python instead of Argdown.

What a builder holds is written as Argdown and read again, so that such a map has a text, places
in it, and is told all that is found wrong with any other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from argmap.errors import ArgmapError
from argmap.formats.argdown_text.front_matter import fenced
from argmap.formats.argdown_text.writer import write
from argmap.formats.exchange.titles import Titles
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    End,
    Inference,
    Kind,
    Node,
    Occurrence,
    Relation,
    RelationType,
    Role,
    Section,
    Step,
)
from argmap.reading import Reading, parse
from argmap.source import NOWHERE, Span

_Node = TypeVar("_Node", Claim, Argument)


class Builder:
    """A map in the making.

    Claims and arguments are named by the ends that `claim` and `argument` give back; they stand in
    the map in the order in which they were made. Where a claim, an argument or a rule takes `said`,
    that is what a text would say of it in braces, under the same names: `party="pupils"`,
    `date="2024-03-01"`, `cites=[{"document": "charter", "quote": "..."}]`.
    """

    def __init__(self, title: str = "", **front_matter: Any) -> None:
        """A map with nothing in it.

        Args:
            title: What the whole is called.
            front_matter: What else is said of the whole, under the names it has in a text:
                `parties={"pupils": "Pupils"}`, `documents={"charter": {"title": "Charter"}}`.
        """
        self._front_matter = {"title": title, **front_matter} if title else front_matter
        self._claims: dict[str, Claim] = {}
        self._arguments: dict[str, Argument] = {}
        self._relations: list[Relation] = []
        self._sections: list[Section] = []

    def section(self, title: str, level: int = 1) -> None:
        """Has what is made from now on stand under a heading; 1 is the highest level."""
        self._sections.append(Section(f"s{len(self._sections) + 1}", level, title, NOWHERE))

    def claim(self, title: str, text: str = "", *, tags: Iterable[str] = (), **said: Any) -> End:
        """A claim of that title, which no other claim has, and in those words.

        Raises:
            ArgmapError: The title cannot be one, or is taken.
        """
        here = self._here
        made = Claim(title, text, self._place, (), here, tuple(tags), said or None)
        return _added(made, self._claims)

    def argument(self, title: str, text: str = "", *, tags: Iterable[str] = (), **said: Any) -> End:
        """An argument of that title, which no other argument has, in short.

        Raises:
            ArgmapError: The title cannot be one, or is taken.
        """
        here = self._here
        made = Argument(title, text, self._place, (), here, tuple(tags), said or None)
        return _added(made, self._arguments)

    def infer(
        self,
        argument: End,
        premises: Iterable[End],
        conclusion: End,
        *rules: str,
        **said: Any,
    ) -> End:
        """The step of an argument from claims, taken together, to another claim.

        A further step of the same argument starts from the conclusion before it, and from
        premises of its own.

        Returns:
            The inference, which can be undercut.

        Raises:
            ArgmapError: Something is not of this map, or no claim where one is needed.
        """
        end = self._known(argument)
        if end.kind is not Kind.ARGUMENT:
            message = f"[{end.title}] is a claim; it is arguments that have premises"
            raise ArgmapError(message)
        inference = Inference(NOWHERE, rules, said or None)
        steps = (
            *self._arguments[end.title].steps,
            *(self._step(each, Role.PREMISE) for each in premises),
            self._step(conclusion, Role.MAIN_CONCLUSION, inference),
        )
        self._arguments[end.title] = replace(self._arguments[end.title], steps=steps)
        return End(Kind.INFERENCE, end.title, len(steps) - 1)

    def support(self, reason: End, *targets: End) -> None:
        """Has one speak for others.

        Raises:
            ArgmapError: Something is not of this map; as for all relations.
        """
        self._relate(RelationType.SUPPORT, reason, targets)

    def attack(self, reason: End, *targets: End) -> None:
        """Has one speak against others."""
        self._relate(RelationType.ATTACK, reason, targets)

    def undercut(self, reason: End, *targets: End) -> None:
        """Has one speak against the inferences of arguments: that their premises carry them."""
        self._relate(RelationType.UNDERCUT, reason, targets)

    def contradict(self, claim: End, *others: End) -> None:
        """Has a claim and each of others exclude each other, so that one of the two is true."""
        self._relate(RelationType.CONTRADICTORY, claim, others)

    @property
    def text(self) -> str:
        """The map as Argdown."""
        made = ArgumentMap(
            claims=self._claims,
            arguments=self._arguments,
            relations=tuple(self._relations),
            sections={section.id: section for section in self._sections},
        )
        return fenced(self._front_matter) + write(made, lambda node: node.data or {}).text

    def read(self, *, folder: Path | None = None) -> Reading:
        """The map, and what is wrong with it, whose places are those of `text`.

        Args:
            folder: The folder of the texts of its documents, as for `argmap.parse`.
        """
        return parse(self.text, name="<built>", folder=folder)

    @property
    def _here(self) -> str:
        """The id of the section that is being filled; empty before the first."""
        return self._sections[-1].id if self._sections else ""

    @property
    def _place(self) -> Span:
        """A place after all that there is, for the writer keeps to the order of places."""
        made = len(self._claims) + len(self._arguments)
        return Span(made, made)

    def _relate(self, kind: RelationType, start: End, targets: Iterable[End]) -> None:
        self._relations += [
            Relation(kind, self._known(start), self._known(target)) for target in targets
        ]

    def _known(self, end: End) -> End:
        nodes: Mapping[str, Node] = self._claims if end.kind is Kind.CLAIM else self._arguments
        if end.title not in nodes:
            message = f"this map has no {end.kind} of the title {end.title}; make it first"
            raise ArgmapError(message)
        return end

    def _step(self, end: End, role: Role, inference: Inference | None = None) -> Step:
        if self._known(end).kind is not Kind.CLAIM:
            message = f"<{end.title}> is an argument; premises and conclusions are claims"
            raise ArgmapError(message)
        return Step(end.title, Occurrence(None, NOWHERE, role, section=self._here), inference)


def _added(node: _Node, nodes: dict[str, _Node]) -> End:
    """A claim or an argument put with the others, by its title."""
    title = node.title
    if title in nodes:
        message = f"there are two of the title {title}; say all of a thing where it is made"
        raise ArgmapError(message)
    if not title or Titles().unique(title, otherwise="") != title:
        message = (
            f"{title!r} cannot be a title: one has letters, has no line break, none of []<>\\ and "
            "no blank or hyphen at its beginning"
        )
        raise ArgmapError(message)
    nodes[title] = node
    return node.end


def build(title: str = "", **front_matter: Any) -> Builder:
    """A builder of maps in code, with nothing in it yet; its arguments are those of `Builder`."""
    return Builder(title, **front_matter)
