"""The names that a front matter gives to the rounds of a debate: `rounds: [1AC, 1NC, 2AC]`.

`vocabulary` asks it what is wrong with them; `ArgumentMap.round_names` has the names.
"""

from collections.abc import Mapping

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.fields import UNFIT_VALUE, Fields
from argmap.diagnostics import Diagnostic

_ADVICE = "write a list of names, as `[1AC, 1NC]`, or `{1: 1AC, 2: 1NC}`"


def round_faults(front_matter: Data) -> tuple[Diagnostic, ...]:
    """What is wrong with the names of rounds."""
    fields = Fields(front_matter, front_matter.value)
    value = front_matter.value.get("rounds")
    if isinstance(value, Mapping):
        inner = fields.inner(value, "rounds")
        for key in value:
            words = str(key)
            if not (words.isascii() and words.isdigit() and int(words)):
                message = f"`{words}` is not the number of a round"
                inner.note(UNFIT_VALUE, message, key, advice="number the rounds from 1")
            inner.text(key)
    elif isinstance(value, list):
        for path, _ in fields.items("rounds"):
            fields.text(*path)
    elif value is not None:
        fields.unfit("a list of names", "rounds", advice=_ADVICE)
    return tuple(fields.faults)
