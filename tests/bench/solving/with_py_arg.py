"""A task answered by python-argumentation, run with the Python of the peers: TASK FILE ARGUMENT."""

import sys
from pathlib import Path

from py_arg.abstract_argumentation_classes.abstract_argumentation_framework import (
    AbstractArgumentationFramework,
)
from py_arg.abstract_argumentation_classes.argument import Argument
from py_arg.abstract_argumentation_classes.defeat import Defeat
from py_arg.algorithms.semantics.get_complete_extensions import get_complete_extensions
from py_arg.algorithms.semantics.get_grounded_extension import get_grounded_extension
from py_arg.algorithms.semantics.get_preferred_extensions import get_preferred_extensions
from py_arg.algorithms.semantics.get_stable_extensions import get_stable_extensions

EXTENSIONS = {
    "GR": lambda framework: [get_grounded_extension(framework)],
    "CO": get_complete_extensions,
    "PR": get_preferred_extensions,
    "ST": get_stable_extensions,
}


def framework_in(path):
    """The framework in a file of ICCMA's format."""
    header, *lines = Path(path).read_text(encoding="utf-8").splitlines()
    arguments = [Argument(str(number + 1)) for number in range(int(header.split()[2]))]
    pairs = [map(int, each.split()) for each in lines]
    defeats = [Defeat(arguments[start - 1], arguments[target - 1]) for start, target in pairs]
    return AbstractArgumentationFramework("framework", arguments, defeats)


def answer(task, path, query):
    """Whether there is such an extension, or the argument is in some or in all."""
    problem, code = task.split("-")
    found = EXTENSIONS[code](framework_in(path))
    having = [any(each.name == query for each in extension) for extension in found]
    return {"SE": bool(having), "DC": any(having), "DS": all(having)}[problem]


print("YES" if answer(*sys.argv[1:]) else "NO")
