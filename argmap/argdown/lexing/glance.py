"""What hangs together in a text, seen at a glance.

This takes a fraction of the time of reading, for texts so large that they may be read in vain.
"""

import re
from collections.abc import Iterator

from argmap.argdown.lexing.patterns import RELATION

# A title that is one wherever it begins, for nothing but tags and data stands behind it.
_TITLE = r"([\[<][^\[\]<>\r\n]++)[\]>](?=:|[ \t]*+(?:[#{\r\n]|\Z))"
_LINE = re.compile(
    rf"^(?:([ \t]++(?:{RELATION})[ \t]*+)(?:{_TITLE}|(?=\w))|{_TITLE}|[ \t]*+\r?$)", re.MULTILINE
)
# With comments and other line ends in it, a line may not be what it looks like.
_UNCLEAR = re.compile(r"/\*|<!--|\r(?!\n)")


def bonds_in(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of claims and arguments that hang together in a text, if it is without errors.

    They are called `[Title` and `<Title`, and by their place where they have no title. Only
    lines that can mean but one thing count, so there may be more pairs than these.
    """
    if _UNCLEAR.search(text):
        return
    above, begins_block = "", True
    for line in _LINE.finditer(text):
        relation, below, first = line.groups()
        if relation:
            if above:
                yield above, below or str(line.start())
        elif not first:
            above = ""
        elif begins_block:
            above = first
        begins_block = not (relation or first)
