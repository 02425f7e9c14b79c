"""Argument maps in plain text: check them, evaluate them, draw them, teach with them.

argument_map, diagnostics = argmap.read("maps/school-uniforms.argdown")
report = argmap.unanswered(argument_map)
evaluation = argmap.evaluate(argument_map)
drawing = argmap.draw(argument_map, "svg")
graph = argument_map.graph
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.evaluation.answers.unanswered import unanswered
    from argmap.evaluation.verdicts import evaluate
    from argmap.pipeline import analyse
    from argmap.reading import parse, read
    from argmap.render import draw

__all__ = ["analyse", "draw", "evaluate", "parse", "read", "unanswered"]
__version__ = "0.1.0"

_HOMES = {
    "analyse": "argmap.pipeline",
    "draw": "argmap.render",
    "evaluate": "argmap.evaluation.verdicts",
    "parse": "argmap.reading",
    "read": "argmap.reading",
    "unanswered": "argmap.evaluation.answers.unanswered",
}


def __getattr__(name: str) -> Any:
    """A public function, loaded when it is first asked for, so that `--version` need not wait."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
