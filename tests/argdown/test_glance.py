"""What a glance at a text sees of what hangs together in it."""

import pytest

from argmap.argdown.lexing.glance import bonds_in

CASES = {
    "relations bind to the top of their block": (
        "[A]: a\n  + <B>: b\n    - [C]\n",
        [("[A", "<B"), ("[A", "[C")],
    ),
    "a block ends at an empty line": (
        "[A]\n  -> [B]\n \t\n<C>\n  <_ <D> #tag\n",
        [("[A", "[B"), ("<C", "<D")],
    ),
    "what has no title goes by its place": ("[A]\n  + so\n  + so\n", [("[A", "4"), ("[A", "11")]),
    "lines may end as in Windows": ("[A]\r\n  + [B]\r\n\r\n[C]\r\n", [("[A", "[B")]),
    "words go on in the next line": ("[A]: a\n[b], c\n  - [B]\n", [("[A", "[B")]),
    "a second title in a paragraph tops nothing": ("[A]\n[B]\n  - [C]\n", [("[A", "[C")]),
    "what is below words or a structure is unclear": ("words\n  - [A]\n\n(1) [B]\n  - [C]\n", []),
    "a link is no title": ("[A]\n  - [b](c)\n  - [B] c\n", []),
    "a line of hyphens is no relation": ("[A]\n  -- b --\n", []),
    "a comment may hide lines": ("[A]\n  - [B]\n/*\n  - [C]\n*/\n", []),
    "a comment in a line leaves it unclear": ("[A]\n  - [B] // c\n  // - [C]\n", []),
    "other line ends are unclear": ("[A]\n  - [B]\r\r[C]\n  - [D]\n", []),
}


@pytest.mark.parametrize(("text", "bonds"), CASES.values(), ids=CASES)
def test_glance(text: str, bonds: list[tuple[str, str]]):
    assert list(bonds_in(text)) == bonds
