"""Texts and titles as Argdown writes them: marks restored, everything else escaped."""

import re
from collections.abc import Iterable, Iterator

from argmap.model import Range

_BLANKS = re.compile(r"\s+")
_SIGNS = re.compile(
    r"[\\*_#@\[\]<>{}]"
    r"|/(?=[/*])"
    r"|[.:](?=\S)"
    r"|^(?:[+=\-(']|\d+(?=\.))"
)
_HYPHENS = re.compile(r"-{2,}")
_COMMA = re.compile(r",(?!\s)|,(?=\s*\Z)")
_WORD = re.compile(r"[\w-]+", re.ASCII)
_MARKS = {"bold": "**", "italic": "*"}


def words(text: str, ranges: Iterable[Range] = ()) -> str:
    """A text in one line, so that Argdown reads that text with those ranges.

    Runs of blanks and line breaks are single blanks. Of ranges that overlap, the
    first one stays.
    """
    written, at = [], 0
    for each in sorted(ranges, key=lambda found: (found.start, -found.end)):
        if each.start >= at:
            written += [_escaped(text[at : each.start]), _marked(each, text[each.start : each.end])]
            at = each.end
    written.append(_escaped(text[at:]))
    return _BLANKS.sub(" ", "".join(written)).strip()


def rule_words(rule: str) -> str:
    """The name of a rule, of which no hyphens end the line of rules and no comma begins another."""
    hyphened = _HYPHENS.sub(lambda found: r"\-" * len(found[0]), words(rule))
    return _COMMA.sub(r"\,", hyphened)


def tag(name: str) -> str:
    """A tag as one writes it, in brackets unless it is a word."""
    return f"#{name}" if _WORD.fullmatch(name) else f"#({name})"


def tags_in(ranges: Iterable[Range]) -> Iterator[str]:
    """The tags that stand within a text."""
    return (each.value for each in ranges if each.type == "tag")


def _marked(found: Range, text: str) -> str:
    after = " " if text.endswith(" ") else ""
    match found.type:
        case "tag":
            return tag(found.value) + after
        case "link":
            return f"[{_escaped(text)}]({found.value})"
        case "statement-mention":
            return f"@[{found.value}]{after}"
        case "argument-mention":
            return f"@<{found.value}>{after}"
        case _:
            mark = _MARKS.get(found.type, "")
            return f"{mark}{_escaped(text)}{mark}"


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda sign: "\\" + sign[0], text)
