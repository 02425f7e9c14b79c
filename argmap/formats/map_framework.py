"""A map as an abstract framework in the formats of solvers: `.af`, `.apx`, `.tgf`.

What the framework is, `argmap.evaluation.framework` tells: claims and arguments under their names
as in the map, and auxiliary arguments for what they need. Supports strengthen and no more.
"""

from collections import Counter
from collections.abc import Iterator

from argmap.evaluation.framework import Flattening, Framework, framework_of, translation_of
from argmap.formats.frameworks import WRITERS
from argmap.model import ArgumentMap


def pieces(argument_map: ArgumentMap, *, form: str) -> Iterator[str]:
    """The text of the framework; `form` is one of `WRITERS`."""
    yield WRITERS[form](named_framework(argument_map))


def named_framework(argument_map: ArgumentMap) -> Framework:
    """The framework that stands for a map, with a name for each argument, all different."""
    flattening = translation_of(argument_map).flattening
    framework = flattening.framework
    names = [" ".join(node.name.split()) for node in argument_map.nodes]
    names += [""] * (len(framework) - len(names))
    _name_steps(flattening, names)
    for needed, lacking in flattening.lacking.items():
        names[lacking] = f"lacking {names[needed]}"
    for number, name in enumerate(names):
        if not name:
            (needing,) = framework.targets[number]
            names[number] = f"no argument for {names[needing]}"
    return framework_of(len(framework), framework.attacks, names)


def _name_steps(flattening: Flattening, names: list[str]) -> None:
    """Names the steps of arguments; what says that one is lacking attacks the whole argument."""
    counts: Counter[int] = Counter()
    for number in flattening.argument_of:
        if not names[number]:
            (whole,) = flattening.framework.targets[flattening.lacking[number]]
            counts[whole] += 1
            names[number] = f"{names[whole]} step {counts[whole]}"
