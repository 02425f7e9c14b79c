"""What a framework's file says besides arguments and attacks: labels in TGF, comments elsewhere.

To solvers these say nothing; to a map they are the words and names of its claims.
"""

import re
from collections.abc import Iterator, Mapping

_NAMED = re.compile(r"^[ \t]*[#%][ \t]*([0-9]+) is (.*\S)[ \t]*\r?$", re.MULTILINE)
_SEPARATOR = "#"

Pair = tuple[str, str]


def argument_labels(text: str, form: str) -> Mapping[str, str]:
    """The label of each argument that has one, by its name.

    In TGF it stands behind the name; the writers of the other formats say it in a comment,
    `# 1 is [Title]`, where the format has numbers for names.
    """
    if form != "tgf":
        return dict(_NAMED.findall(text))
    labels: dict[str, str] = {}
    for name, _, label in _parts(text, after_separator=False):
        if label:
            labels.setdefault(name, label)
    return labels


def attack_labels(text: str, form: str) -> Mapping[Pair, str]:
    """The label of each attack that has one, by the names of its ends; only TGF has any."""
    if form != "tgf":
        return {}
    return {
        (start, end): label for start, end, label in _parts(text, after_separator=True) if label
    }


def _parts(text: str, *, after_separator: bool) -> Iterator[tuple[str, str, str]]:
    """The lines on one side of the separator: one or two names, and the label behind them."""
    lines = [line.strip() for line in text.split("\n")]
    at = lines.index(_SEPARATOR) if _SEPARATOR in lines else len(lines)
    for line in lines[at + 1 :] if after_separator else lines[:at]:
        words = line.split(None, 2 if after_separator else 1)
        if after_separator and len(words) > 1:
            yield words[0], words[1], "".join(words[2:])
        elif words and not after_separator:
            yield words[0], "", "".join(words[1:])
