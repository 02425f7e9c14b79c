# ruff: noqa: E501  a text and what it gives are best seen in a line each
"""The canonical layout: what people write, and what becomes of it."""

import pytest

from argmap.argdown.format import format_text
from argmap.argdown.parsing.parser import parse
from argmap.diagnostics import Severity
from argmap.source import SourceFile

FORMATTED = {
    "relations are indented by two, with a blank behind the symbol": (
        "[A]: a\n    +<B>: b\n        -  c\n\t\n",
        "[A]: a\n  + <B>: b\n    - c\n",
    ),
    "a level is a level, however deep its columns": (
        "[A]\n + a\n      - b\n   + c\n + d\n",
        "[A]\n  + a\n    - b\n  + c\n  + d\n",
    ),
    "text goes on below its own beginning": (
        "[A]: a\nb\n  + c\n d\n  - <E>:\n     f\n",
        "[A]: a\n  b\n  + c\n    d\n  - <E>:\n    f\n",
    ),
    "a plain paragraph is not indented": (
        "  one\n   two\n",
        "one\ntwo\n",
    ),
    "one empty line between blocks, none around them": (
        "\n\n# A\n\n\n\n[B]\n  \n\t\n<C>\n\n\n",
        "# A\n\n[B]\n\n<C>\n",
    ),
    "titles have one blank behind them, words keep theirs": (
        "[A]:a  b -  c\n\n<D>   #e #f   {g: 1}\n",
        "[A]: a  b -  c\n\n<D> #e #f {g: 1}\n",
    ),
    "blanks at line ends go": (
        "[A]: a \n  b\t\n  + c #d  \n",
        "[A]: a\n  b\n  + c #d\n",
    ),
    "but not more than one between lines of text, which are words there": (
        "[A]: a  \n  b\t\n  c // d  \n  e\n",
        "[A]: a  \n  b\t\n  c // d  \n  e\n",
    ),
    "data keeps its blanks": (
        "[A]: a   {b: 1,   c: 2}\n",
        "[A]: a {b: 1,   c: 2}\n",
    ),
    "data over lines moves as a whole": (
        "[A]\n{\nb:\n   - c\n\n}\n   + d   {e: 1,\n         f: 2}\n",
        "[A]\n  {\n  b:\n     - c\n\n  }\n  + d {e: 1,\n      f: 2}\n",
    ),
    "data over lines moves to the left as far as all of it can": (
        "[A]\n      {a: 1,\n    b: 2,\n   c: 3}\n\n[D]\n     {e: 1,\n\tf: 2}\n",
        "[A]\n  {a: 1,\n b: 2,\nc: 3}\n\n[D]\n  {e: 1,\n\tf: 2}\n",
    ),
    "but not where it would say something else": (
        '[A]\n       {b: "c\n --- d"}\n',
        '[A]\n       {b: "c\n --- d"}\n',
    ),
    "data without a blank before it gets none": (
        "#{a: 1}\n\nb{c: 1}\n",
        "#{a: 1}\n\nb{c: 1}\n",
    ),
    "front matter stays as it is": (
        "===\na:   1\n\n\nb: 2\n===\n\n\nc\n",
        "===\na:   1\n\n\nb: 2\n===\n\nc\n",
    ),
    "structures": (
        "<A>\n\n  (1)a\n    b\n (2)   [C]: c\n     + d\n--------\n    <_ e\n (3) f\n--g,h{i: 1} --\n(10) j\n  k\n",
        "<A>\n\n(1) a\n  b\n(2) [C]: c\n  + d\n--------\n  <_ e\n(3) f\n-- g,h{i: 1} --\n(10) j\n  k\n",
    ),
    "inference lines keep their length, rules have two hyphens around them": (
        "(1) a\n----\n(2) b\n-- --\n(3) c\n--  d ------\n(4) e\n",
        "(1) a\n----\n(2) b\n-- --\n(3) c\n-- d --\n(4) e\n",
    ),
    "inferences over lines": (
        "(1) a\n --\n  b\n  {c: 1}\n  --\n(2) d\n",
        "(1) a\n--\nb\n{c: 1}\n--\n(2) d\n",
    ),
    "lists": (
        "  *  a\n   b\n  * c\n     + d\n\n1.   e\n   f\n",
        "* a\n  b\n* c\n  + d\n\n1. e\n   f\n",
    ),
    "headings": (
        "##   a\nb\n",
        "##   a\n  b\n",
    ),
    "comments keep their lines": (
        "// a\n\n[B]: b // c\n    // d\n    + e /* f */ g\n  // h\n\n\n// i\n\n\n\nj\n\n// k\n",
        "// a\n\n[B]: b // c\n  // d\n  + e /* f */ g\n// h\n\n// i\n\nj\n\n// k\n",
    ),
    "a comment before a relation gets a line of its own": (
        "[A]\n/* b */ + c\n",
        "[A]\n  /* b */\n  + c\n",
    ),
    "a comment between blocks is not indented": (
        "[A]\n\n   /* b\n c */\n* d\n",
        "[A]\n\n/* b\n c */\n* d\n",
    ),
    "line ends keep their kind": (
        "a\r\n\r\n\r\n[B]\r\n + c\r\n",
        "a\r\n\r\n[B]\r\n  + c\r\n",
    ),
    "line ends that are no empty line stay so": (
        "a\r\rb\r\n\n# c\n",
        "a\r\rb\r\n\n# c\n",
    ),
    "a line end is set at the end": ("a", "a\n"),
    "but not where it would make a comment": ("a //b  ", "a //b  "),
    "nor where it would make a list": ("1.", "1."),
    "nor below an escaped blank": ("a \\ ", "a \\ \n"),
    "an empty text stays empty": ("\n\n", ""),
    "comments alone": ("\n  // a", "// a"),
    "braces stay as far apart as they are": (
        "{a: 1}\n   } b\n\n[C]: {d}\n, e\n",
        "{a: 1}\n   } b\n\n[C]: {d}\n  , e\n",
    ),
    "a paragraph without words, made by blanks below a comment": (
        "a\n\n// b\n   \n  + c\n",
        "a\n\n// b\n   \n  + c\n",
    ),
    "a paragraph without words at the top": (
        "\r\r  + a\n",
        "\r\r  + a\n",
    ),
    "a paragraph without words that has data": (
        "a\n\n// b\n   \n{c: 1}\n",
        "a\n\n// b\n   \n{c: 1}\n",
    ),
}


# Blanks decide what is read here; they stand where they do, so that nothing changes.
DELICATE = (
    "[A]:\naA[ \nIA] and more text\n",
    "A[ \n]",
    "< \n>:",
    "<\n\r>:",
    "<\r\r>N",
    ":< \n>\n\n(1)\n----\n(2)Q",
    ">\n\r\r\n +[",
    "d\n\r\r\n +#",
    "s/** \n\r\r\n +S",
    "\r\r//\n -<",
    "//\r\r//\n -\n",
    "\r\r +\r//\r\r",
)


@pytest.mark.parametrize("name", FORMATTED)
def test_formatted(name):
    text, formatted = FORMATTED[name]
    assert format_text(text) == formatted


@pytest.mark.parametrize("name", FORMATTED)
def test_formatted_stays_as_it_is(name):
    _, formatted = FORMATTED[name]
    assert format_text(formatted) == formatted


@pytest.mark.parametrize("text", DELICATE)
def test_the_layout_is_final_and_without_errors(text):
    assert not _errors(text)
    once = format_text(text)
    assert not _errors(once)
    assert format_text(once) == once


def _errors(text):
    _, found = parse(SourceFile("map", text))
    return [fault for fault in found if fault.severity is Severity.ERROR]
