"""What a check is, and how checks name and place what they speak of."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from argmap.diagnostics import Diagnostic, Rule
from argmap.model import ArgumentMap, Node, Occurrence, Relation, title_span
from argmap.source import Span

Subject = TypeVar("Subject")
Finder: TypeAlias = Callable[[Subject], Iterator[Diagnostic]]

SUGGESTIONS = 100
"""For how many misspelt titles a check looks for what was meant; more have another trouble."""

_WORDS = 40


@dataclass(frozen=True, slots=True)
class Check(Generic[Subject]):
    """A question asked of a whole map, or of what its quotations turned out to be.

    Attributes:
        code: Its code, as `AM101`.
        name: The fault that it looks for; reads well after "allow".
        function: Gives what it finds, in a stable order.
        misses_unread: True if it would take what could not be read for something missing.
    """

    code: str
    name: str
    function: Finder[Subject]
    misses_unread: bool = False

    @property
    def page(self) -> str:
        """Its page: the docstring of the module that it stands in."""
        return sys.modules[self.function.__module__].__doc__ or ""

    @property
    def rule(self) -> Rule:
        """The check as a kind of finding."""
        return Rule(self.code, self.name, self.page)


def called(node: Node) -> str:
    """A node as its writer calls it: its title, or its first words if it has no title."""
    words = " ".join(node.text.split())
    if node.is_titled or not words:
        return node.name
    return f'"{words[:_WORDS].rstrip()}..."' if len(words) > _WORDS else f'"{words}"'


def place_of(node: Node) -> Span:
    """Where a node is defined: its title in brackets, or all of it if it has none."""
    return title_span(node, node.span)


def occurrence_place(node: Node, occurrence: Occurrence) -> Span:
    """Where a node is named at one of its places."""
    return title_span(node, occurrence.span)


def relation_place(argument_map: ArgumentMap, relation: Relation) -> Span:
    """Where a relation is written: from its symbol to the title after it."""
    for end in (relation.start, relation.target):
        name = argument_map.node(end).name
        found = argument_map.source.text.find(name, *relation.span)
        if found >= 0:
            return Span(relation.span.start, found + len(name))
    return relation.span
