"""How a value comes to show itself in a notebook.

A map, a report and an evaluation are plain values that know of no picture. They ask here, and
the package says on import what draws them, so that no stage of the flow reaches forward.
"""

from collections.abc import Callable
from typing import ClassVar, TypeAlias

Bundle: TypeAlias = dict[str, str]
Painter: TypeAlias = Callable[[object], Bundle]


def _in_words(value: object) -> Bundle:
    return {"text/plain": repr(value)}


class Displayed:
    """A value that shows itself in a notebook: a picture, Markdown and text."""

    __slots__ = ()
    _painter: ClassVar[Painter] = _in_words

    @staticmethod
    def painted_by(painter: Painter) -> None:
        """Has all values of this kind drawn by a function of them."""
        Displayed._painter = staticmethod(painter)

    def _repr_mimebundle_(self, **_: object) -> Bundle:
        """What a front end may show of it, by MIME type; the front end takes what it shows best."""
        return Displayed._painter(self)
