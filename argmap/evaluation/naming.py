"""Claims and arguments by their names, as users write them."""

from collections.abc import Iterator

from argmap.diagnostics import nearest
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap, End, Kind

_BRACKETS = {"[]": Kind.CLAIM, "<>": Kind.ARGUMENT}


class UnknownNameError(ArgmapError):
    """A name that stands for nothing in a map, or for two things.

    Attributes:
        message: What is wrong with the name.
        advice: What was probably meant; empty if that cannot be told.
    """

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(f"{message}; {advice}" if advice else message)
        self.message = message
        self.advice = advice


def end_named(argument_map: ArgumentMap, name: str) -> End:
    """The claim or the argument of a name: `[Title]`, `<Title>` or the bare title.

    Raises:
        UnknownNameError: Nothing in the map has that name, or a claim and an argument have it.
    """
    kind = _BRACKETS.get(name[:1] + name[-1:])
    title = name if kind is None else name[1:-1].strip()
    ends = [end for end in _ends_titled(argument_map, title) if kind in (None, end.kind)]
    if len(ends) == 1:
        return ends[0]
    if ends:
        message = f"both a claim and an argument are called {title}"
        raise UnknownNameError(message, f"write [{title}] or <{title}>")
    near = _nearest(argument_map, title)
    message = f"nothing in the map is called {name}"
    raise UnknownNameError(message, f"did you mean {near}?" if near else "use a title of the map")


def _ends_titled(argument_map: ArgumentMap, title: str) -> Iterator[End]:
    if title in argument_map.claims:
        yield End(Kind.CLAIM, title)
    if title in argument_map.arguments:
        yield End(Kind.ARGUMENT, title)


def _nearest(argument_map: ArgumentMap, title: str) -> str | None:
    """The name that was probably meant."""
    near = nearest(title, [node.title for node in argument_map.nodes if node.is_titled])
    if near is None:
        return None
    return argument_map.node(next(_ends_titled(argument_map, near))).name
