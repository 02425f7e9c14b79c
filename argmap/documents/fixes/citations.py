"""Where in the text of a map its citations and its documents are written."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.argdown import syntax
from argmap.argdown.syntax import Data
from argmap.source import Span

Path = tuple[str | int, ...]


class Mapped(NamedTuple):
    """A mapping in the YAML of a map.

    Attributes:
        data: The data that it is in.
        path: Where in that data.
    """

    data: Data
    path: Path

    def value(self, key: str) -> Span | None:
        """Where the value of a key is written; None if it is not there."""
        return self.data.values.get((*self.path, key))

    def key(self, key: str) -> Span | None:
        """Where a key is written; None if it is not there."""
        return self.data.places.get((*self.path, key))


def citations_in(document: syntax.Document) -> Mapping[Span, Mapped]:
    """The citations that are mappings, by where each of them stands."""
    return {
        span: Mapped(data, path)
        for data in _data_in(document)
        for path, span in data.values.items()
        if path and path[0] == "cites" and (*path, "document") in data.values
    }


def documents_in(document: syntax.Document, name: str) -> Iterator[Mapped]:
    """A document of the front matter, if it has a text, and then its translations that have."""
    front_matter = document.front_matter
    if front_matter is None:
        return
    own = ("documents", name)
    found = [
        path[:-1]
        for path in front_matter.values
        if path[:2] == own and path[-1] == "text" and path[2:3] in (("text",), ("translations",))
    ]
    yield from (Mapped(front_matter, path) for path in sorted(found, key=_by_depth))


def _by_depth(path: Path) -> tuple[int, tuple[int, ...]]:
    return len(path), tuple(step for step in path if isinstance(step, int))


def _data_in(document: syntax.Document) -> Iterator[Data]:
    """The data of all claims and arguments."""
    waiting: list[syntax.Element] = []
    for block in document.blocks:
        match block:
            case syntax.Statement() | syntax.Argument():
                waiting.append(block)
            case syntax.ItemList():
                waiting.extend(block.items)
            case syntax.Structure():
                for numbered in block.statements:
                    waiting.append(numbered.statement)
                    if numbered.inference is not None:
                        waiting.extend(each.element for each in numbered.inference.relations)
            case _:
                pass
    while waiting:
        element = waiting.pop()
        if element.data is not None:
            yield element.data
        waiting.extend(relation.element for relation in element.relations)
