"""The report on documents for a terminal and as Markdown."""

from collections.abc import Iterator

from argmap.documents.quotations.verification import Verification
from argmap.render.sources.entries import Entry, Section, Segment, sections_of, summary
from argmap.render.texts.markdown import plain
from argmap.render.wrap import wrap

WIDTH = 96

_NO_LIMIT = 10**9
_NARROWEST = 20


def as_text(verification: Verification, *, width: int = WIDTH) -> str:
    """The report for a terminal of `width` columns.

    What only the quotation has stands in `[-...-]`, what only the document has in `{+...+}`.
    """
    lines = [*_wrapped(summary(verification), width), ""]
    for section in sections_of(verification):
        lines += _wrapped(f"{section.title} ({section.id})", width)
        for fact in section.facts:
            lines += _wrapped(fact, width, "  ")
        lines.append("")
        for entry in section.entries:
            lines += [*_entry(entry, width), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def as_markdown(verification: Verification) -> str:
    """The report as a Markdown page: a section for each document, an item for each quotation."""
    title = verification.argument_map.title or "Argument map"
    lines = [f"# Sources: {plain(title)}", "", plain(summary(verification)), ""]
    for section in sections_of(verification):
        lines += [f"## {plain(section.title)}", "", *_markdown_facts(section), ""]
        lines += [line for entry in section.entries for line in _markdown_item(entry)]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(entry: Entry, width: int) -> Iterator[str]:
    words = " ".join(map(_marked, entry.segments))
    yield from _wrapped(f"{entry.outcome}: “{words}”", width, "  ")
    place = f"{entry.locator}; " if entry.locator else ""
    for fact in (*_outcome(entry), f"{place}{entry.cited_for}", *entry.facts):
        yield from _wrapped(fact, width, "      ")


def _outcome(entry: Entry) -> tuple[str, ...]:
    """What was found, unless the outcome says it all."""
    return () if entry.told == "word for word" else (entry.told,)


def _marked(segment: Segment) -> str:
    if not segment.is_actual:
        return f"[-{segment.words}-]"
    return segment.words if segment.is_quoted else f"{{+{segment.words}+}}"


def _wrapped(words: str, width: int, indent: str = "") -> Iterator[str]:
    for line in wrap(words, width=max(width - len(indent), _NARROWEST), lines=_NO_LIMIT):
        yield indent + line


def _markdown_facts(section: Section) -> Iterator[str]:
    yield f"- `{section.id.replace('`', '')}`"
    yield from (f"- {plain(fact)}" for fact in section.facts)


def _markdown_item(entry: Entry) -> Iterator[str]:
    words = " ".join(map(_markdown_segment, entry.segments))
    place = f", {plain(entry.locator)}" if entry.locator else ""
    yield f"- **{entry.outcome}**{place}: “{words}” *({plain(entry.cited_for)})*"
    yield from (f"  - {plain(fact)}" for fact in (*_outcome(entry), *entry.facts))


def _markdown_segment(segment: Segment) -> str:
    words = plain(segment.words)
    if not segment.is_actual:
        return f"~~{words}~~"
    return words if segment.is_quoted else f"**{words}**"
