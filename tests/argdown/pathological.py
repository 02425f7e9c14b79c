"""Texts that make a careless reader slow: each doubles with its size, and so may the time.

The suite reads each once; `timings` is for benchmarks.
"""

import time
from collections.abc import Callable, Iterator

from argmap.argdown.format import format_text
from argmap.argdown.parsing.parser import parse
from argmap.diagnostics import Severity
from argmap.source import SourceFile


def _steps(count: int) -> str:
    """Relations, each deeper than the one before, as far as the size allows."""
    depth = int((2 * count) ** 0.5)
    return "[A]\n" + "".join(f"{' ' * level}+ a\n" for level in range(1, depth))


def _sawtooth(count: int) -> str:
    return "[A]\n" + "".join(f"{' ' * (level % 9 + 1)}+ a\n" for level in range(count))


FAMILIES: dict[str, Callable[[int], str]] = {
    "one unit many times": lambda n: "[A]: a\n  + <B>: b\n\n" * (n // 8),
    "open square brackets": lambda n: "[" * n,
    "open square brackets with text": lambda n: "[a" * n,
    "open square brackets in lines": lambda n: "[a\n" * n,
    "square brackets closed once": lambda n: "[" * n + "]",
    "open links": lambda n: "[a](" * n,
    "links closed once": lambda n: "[a](" * n + ")",
    "open angles": lambda n: "<a" * n,
    "angles closed once": lambda n: "<" * n + ">:",
    "open mentions": lambda n: "@[a@<" * n,
    "open tags": lambda n: "#(a" * n,
    "links and tags that alternate": lambda n: "[#(](" * n,
    "brackets and slashes": lambda n: "[//<" * n,
    "open braces": lambda n: "{a: " * n,
    "braces closed at once": lambda n: "{" * n + "}" * n,
    "braces that go on": lambda n: "{}, " * n,
    "braces over lines": lambda n: "{a\r\n" * n,
    "parentheses": lambda n: "(" * n + "1)",
    "numbers at line starts": lambda n: "(1)\n" * n,
    "open comments": lambda n: "/*" * n,
    "open markup comments": lambda n: "<!--" * n,
    "comments with separators": lambda n: ("/*" * n) + chr(0x2028) + "*/",
    "slashes": lambda n: "//" * n,
    "comments in lines": lambda n: "// a\n" * n,
    "comments in a line": lambda n: "/**/" * n,
    "equals signs": lambda n: "=" * n,
    "front matter fences": lambda n: "(===" * n,
    "front matter at line starts": lambda n: "a\n=== b\n" * n,
    "asterisks": lambda n: "*" * n,
    "open italics": lambda n: "*a " * n,
    "underscores": lambda n: "_" * n,
    "underscores in words": lambda n: "a_b" * n,
    "closed italics": lambda n: "*a* " * n,
    "backticks": lambda n: "`" * n,
    "backslashes": lambda n: "\\" * n,
    "backslashes in lines": lambda n: "a \\\n" * n,
    "dots": lambda n: ".a" * n,
    "colons": lambda n: ":a." * n,
    "quotes at the line start": lambda n: "'" * n,
    "blanks": lambda n: " " * n,
    "blanks in lines": lambda n: " \n" * n,
    "blanks before text": lambda n: " " * n + "a",
    "carriage returns": lambda n: "\r" * n,
    "deeper and deeper": _steps,
    "in and out": _sawtooth,
    "plus signs": lambda n: "+" * n,
    "plus signs in lines": lambda n: "+\n" * n,
    "relations without parent": lambda n: "+ a\n\n" * n,
    "hyphens": lambda n: "-" * n,
    "hyphens in lines": lambda n: "a\n--\n" * n,
    "open inferences": lambda n: "(1) a\n-- b\n\n" * n,
    "structure in pieces": lambda n: "(1) a\n\n" * n,
    "commas in an inference": lambda n: "(1) a\n--" + "a," * n,
    "long line": lambda n: "word " * n,
    "many references": lambda n: "[A]\n\n" * n,
    "references in a line": lambda n: "[A] " * n,
    "tags in a line": lambda n: "[A] " + "#t " * n,
    "definitions in a line": lambda n: "a [A]: " * n,
    "data in a line": lambda n: "a {b: 1} " * n,
    "addresses": lambda n: "http://a\n" * n,
    "control characters": lambda n: (chr(0) + "a") * n,
    "directions": lambda n: (chr(0x202E) + "a") * n,
    "surrogates": lambda n: (chr(0xD800) + "a") * n,
    "headings": lambda n: "# a\n\n" * n,
    "hashes": lambda n: "#" * n,
    "items": lambda n: "* a\n" * n,
}


def read(text: str) -> None:
    """Parses a text, and formats it if it has no errors."""
    source = SourceFile("pathological.argdown", text)
    _, found = parse(source)
    if all(diagnostic.severity is not Severity.ERROR for diagnostic in found):
        format_text(text)


def timings(
    sizes: tuple[int, ...] = (5_000, 10_000, 20_000, 40_000, 80_000),
) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The processor seconds that each family takes at each size, the best of two runs."""
    for name, make in FAMILIES.items():
        yield name, tuple(_best_of_two(make(size)) for size in sizes)


def _best_of_two(text: str) -> float:
    seconds = []
    for _ in range(2):
        start = time.process_time()
        read(text)
        seconds.append(time.process_time() - start)
    return min(seconds)
