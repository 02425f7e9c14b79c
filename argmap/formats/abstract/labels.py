"""What a framework's file says besides arguments and attacks: labels in TGF, comments elsewhere.

To solvers these say nothing; to a map they are the words and names of its claims.
"""

import re
from collections.abc import Mapping

_NAMED = re.compile(r"^[ \t]*[#%][ \t]*([0-9]+) is (.*\S)[ \t]*\r?$", re.MULTILINE)
_SEPARATOR = "#"
_ENDS = 2

Pair = tuple[str, str]


def argument_labels(text: str, form: str) -> Mapping[str, str]:
    """The label of each argument that has one, by its name.

    In TGF it stands behind the name; the writers of the other formats say it in a comment,
    `# 1 is [Title]`, where the format has numbers for names.
    """
    if form != "tgf":
        return dict(_NAMED.findall(text))
    labels: dict[str, str] = {}
    for words in (line.split(None, 1) for line in _halves(text)[0]):
        if len(words) > 1:
            labels.setdefault(words[0], words[1])
    return labels


def attack_labels(text: str, form: str) -> Mapping[Pair, str]:
    """The label of each attack that has one, by the names of its ends; only TGF has any."""
    if form != "tgf":
        return {}
    lines = (line.split(None, 2) for line in _halves(text)[1])
    return {(words[0], words[1]): words[2] for words in lines if len(words) > _ENDS}


def _halves(text: str) -> tuple[list[str], list[str]]:
    """The lines of nodes and those of edges, without blanks around them."""
    lines = [line.strip() for line in text.split("\n")]
    at = lines.index(_SEPARATOR) if _SEPARATOR in lines else len(lines)
    return lines[:at], lines[at + 1 :]
