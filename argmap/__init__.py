"""Argument maps in plain text: check them, evaluate them, draw them, teach with them.

argument_map, diagnostics = argmap.read("maps/school-uniforms.argdown")
report = argmap.unanswered(argument_map)
verdicts = argmap.evaluate(argument_map, argmap.Semantics.PREFERRED).verdicts
reasons = argmap.why(argument_map, argument_map.claims["Wear a uniform"].end)
drawing = argmap.draw(argument_map, "svg")
content, losses = argmap.dumps(argument_map, "aif")
graph = argument_map.graph
debate = argmap.build("A debate to be made in code")
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from argmap.display import Bundle, Displayed

if TYPE_CHECKING:
    from argmap.builder import build
    from argmap.errors import ArgmapError, LimitError
    from argmap.evaluation.abstract.semantics import Semantics
    from argmap.evaluation.answers.unanswered import unanswered
    from argmap.evaluation.verdicts import evaluate
    from argmap.evaluation.why.explanation import why
    from argmap.formats.registry import dumps
    from argmap.pipeline import analyse
    from argmap.reading import parse, read
    from argmap.render.draw import draw

__all__ = [
    "ArgmapError",
    "LimitError",
    "Semantics",
    "analyse",
    "build",
    "draw",
    "dumps",
    "evaluate",
    "parse",
    "read",
    "unanswered",
    "why",
]
__version__ = "0.1.0"

_HOMES = {
    "ArgmapError": "argmap.errors",
    "LimitError": "argmap.errors",
    "Semantics": "argmap.evaluation.abstract.semantics",
    "analyse": "argmap.pipeline",
    "build": "argmap.builder",
    "draw": "argmap.render.draw",
    "dumps": "argmap.formats.registry",
    "evaluate": "argmap.evaluation.verdicts",
    "parse": "argmap.reading",
    "read": "argmap.reading",
    "unanswered": "argmap.evaluation.answers.unanswered",
    "why": "argmap.evaluation.why.explanation",
}


def __getattr__(name: str) -> Any:
    """A public name, loaded when it is first asked for, so that `--version` need not wait."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def _painted(value: object) -> Bundle:
    from argmap.render.notebook import bundle_of  # noqa: PLC0415  a notebook alone needs it

    return bundle_of(value)


Displayed.painted_by(_painted)
