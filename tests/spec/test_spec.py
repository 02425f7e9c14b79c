"""The pages of the specification: each `argdown` block gives what the blocks after it say.

In a `console` block each command finds that text as `map.argdown`, and beside it the folder `maps`.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

import argmap
from argmap.cli.commands import commands
from argmap.diagnostics import as_text
from argmap.documents.coverage import coverages_of
from argmap.documents.provenance import provenance_of, utterance_of
from argmap.documents.quotations.verification import verify
from argmap.evaluation.answers.unanswered import unanswered
from argmap.pipeline import analyse
from argmap.reading import parse
from argmap.render.coverage.texts import as_text as coverage_as_text
from argmap.render.sources.texts import as_text as sources_as_text
from argmap.render.texts.report import as_text as as_report
from tests.show import show_graph, show_map

PAGES = Path(__file__).parent
TRANSLATION = Path(argmap.__file__).parent / "evaluation" / "TRANSLATION.md"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAME = "map.argdown"
MAPS = PAGES.parents[1] / "maps"


@dataclass(frozen=True)
class Expectation:
    page: Path
    line: int
    text: str
    kind: str
    expected: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


def _diagnostics(text: str) -> str:
    reading = parse(text, name=NAME)
    return as_text(analyse(reading), reading.argument_map.source, color=False)


def _sources(text: str) -> str:
    argument_map = parse(text, name=NAME, folder=PAGES).argument_map
    return sources_as_text(verify(argument_map, argument_map.source.folder))


def _coverage(text: str) -> str:
    argument_map = parse(text, name=NAME, folder=PAGES).argument_map
    coverages = coverages_of(verify(argument_map, argument_map.source.folder))
    return "\n".join(coverage_as_text(each, argument_map) for each in coverages)


def _unanswered(text: str) -> str:
    argument_map = parse(text, name=NAME).argument_map
    return as_report(unanswered(argument_map), argument_map)


def _provenance(text: str) -> str:
    argument_map = parse(text, name=NAME).argument_map
    told = {
        node.name: utterance_of(node.annotation, argument_map) for node in argument_map.nodes
    } | {document.id: provenance_of(document) for document in argument_map.documents.values()}
    return "".join(f"{name}: {words}\n" for name, words in told.items() if words)


def _console(text: str, shown: str, folder: Path) -> str:
    """The commands of a block, each with what it prints under it."""
    runner = CliRunner()
    (folder / NAME).write_text(text, encoding="utf-8")
    (folder / "maps").symlink_to(MAPS)
    with chdir(folder):
        return "\n".join(
            f"{line}\n{runner.invoke(commands, shlex.split(line)[2:]).output}"
            for line in shown.splitlines()
            if line.startswith("$ argmap ")
        )


SHOWN: dict[str, Callable[[str], str]] = {
    "map": lambda text: show_map(parse(text, name=NAME).argument_map),
    "graph": lambda text: show_graph(parse(text, name=NAME).argument_map),
    "diagnostics": _diagnostics,
    "unanswered": _unanswered,
    "provenance": _provenance,
    "sources": _sources,
    "coverage": _coverage,
}


def _expectations() -> Iterator[Expectation]:
    for page in [*sorted(PAGES.glob("*.md")), TRANSLATION]:
        content = page.read_text(encoding="utf-8")
        text = ""
        for block in FENCE.finditer(content):
            kind, body = block.groups()
            if kind == "argdown":
                text = body
            else:
                line = content.count("\n", 0, block.start()) + 1
                yield Expectation(page, line, text, kind, body)


@pytest.mark.parametrize("expectation", list(_expectations()), ids=str)
def test_page(expectation: Expectation, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if expectation.kind == "console":
        got = _console(expectation.text, expectation.expected, tmp_path)
    else:
        got = SHOWN[expectation.kind](expectation.text)
    if request.config.getoption("--update") and got != expectation.expected:
        content = expectation.page.read_text(encoding="utf-8")
        before, after = (
            f"```{expectation.kind}\n{body}```\n" for body in (expectation.expected, got)
        )
        start = sum(map(len, content.splitlines(keepends=True)[: expectation.line - 1]))
        content = content[:start] + content[start:].replace(before, after, 1)
        expectation.page.write_text(content, encoding="utf-8")
    else:
        assert got.rstrip("\n") == expectation.expected.rstrip("\n")
