"""The coverage of a document for a terminal and as Markdown."""

from collections.abc import Iterator

from argmap.documents.coverage import Coverage
from argmap.model import ArgumentMap
from argmap.render.coverage.passages import CoverageWords, Row, Run
from argmap.render.texts.markdown import plain
from argmap.render.wrap import wrap

WIDTH = 96

_NO_LIMIT = 10**9
_NARROWEST = 20
_NOBODY = "nobody cites this"
_UNANSWERED = "nobody answers"


def as_text(coverage: Coverage, argument_map: ArgumentMap, *, width: int = WIDTH) -> str:
    """The coverage for a terminal of `width` columns; «» stands around words that are quoted."""
    words = CoverageWords(coverage, argument_map)
    lines = [*_wrapped(f"{words.title} ({words.origin})", width)]
    lines += [*_wrapped(words.summary(), width), ""]
    for passage in words.passages():
        if passage.heading:
            lines += [*_wrapped(passage.heading, width), ""]
        for row in passage.rows:
            label = f"{row.number:>3}  "
            lines += _hanging(label, _marked(row), width)
            for fact in _facts(row):
                lines += _wrapped(fact, width, "         ")
            lines.append("")
    for each in words.unplaced():
        lines += _hanging("  -  ", each, width)
    return "\n".join(lines).rstrip("\n") + "\n"


def as_markdown(coverage: Coverage, argument_map: ArgumentMap) -> str:
    """The coverage as Markdown: an item for each sentence, words that are quoted in bold."""
    words = CoverageWords(coverage, argument_map)
    lines = [f"# Coverage: {plain(words.title)}", "", plain(words.origin), ""]
    lines += [plain(words.summary()), ""]
    for passage in words.passages():
        if passage.heading:
            lines += [f"## {plain(passage.heading)}", ""]
        for row in passage.rows:
            marked = "".join(map(_bold, row.runs))
            lines.append(f"{row.number}. {marked}")
            lines += [f"    - {plain(fact)}" for fact in _facts(row)]
        if passage.rows:
            lines.append("")
    if unplaced := [f"- {plain(each)}" for each in words.unplaced()]:
        lines += ["## Elsewhere", "", *unplaced, ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _facts(row: Row) -> Iterator[str]:
    if not row.is_cited:
        yield _NOBODY
        return
    yield from row.uses
    yield from (f"answered by {reply}" for reply in row.replies)
    if row.sides and not row.replies:
        yield _UNANSWERED


def _marked(row: Row) -> str:
    """The sentence, with marks around what is quoted unless that is all or nothing of it."""
    if all(run.is_quoted for run in row.runs if _has_letters(run)):
        return row.words
    return "".join(f"«{run.words}»" if run.is_quoted else run.words for run in row.runs)


def _has_letters(run: Run) -> bool:
    return any(map(str.isalnum, run.words))


def _bold(run: Run) -> str:
    words = plain(run.words)
    if not run.is_quoted or not words:
        return _spaced(run, words)
    return _spaced(run, f"**{words}**")


def _spaced(run: Run, words: str) -> str:
    """The words with the blanks that the run has around it."""
    before = " " if run.words[:1].isspace() else ""
    after = " " if run.words[-1:].isspace() else ""
    return f"{before}{words}{after}"


def _wrapped(words: str, width: int, indent: str = "") -> Iterator[str]:
    for line in wrap(words, width=max(width - len(indent), _NARROWEST), lines=_NO_LIMIT):
        yield indent + line


def _hanging(label: str, words: str, width: int) -> Iterator[str]:
    indent = " " * len(label)
    for number, line in enumerate(_wrapped(words, width, indent)):
        yield label + line[len(label) :] if number == 0 else line
